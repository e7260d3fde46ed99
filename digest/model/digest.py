"""The linked whole: records, and what the digest works out from them."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal

from digest.model.coding import Agreement, Coding
from digest.model.dates import DateSpan
from digest.model.overview import Overview
from digest.model.records import Article, Assertion, Claim, Evidence
from digest.model.vocabulary import Vocabulary
from digest.model.words import Label


@dataclass(frozen=True, slots=True)
class SourceFile:
    """A contributed file: its path relative to the parent of `sources/`, and its bytes."""

    path: str
    content: bytes


@dataclass(frozen=True, slots=True)
class Fingerprint:
    """What is kept of an article's text in order to know its words again; see `fingerprint`.

    Attributes:
        hashes: winnowed hashes, without order or places.
        characters: the length of the folded text.
    """

    hashes: frozenset[int]
    characters: int


@dataclass(frozen=True, slots=True)
class Records:
    """What `load` hands on: every record that could be read, in a fixed order (by path).

    Attributes:
        unreadable: ids of articles and claims whose files could not be read; references to them
            are not reported as dangling, since one mistake should give one error.
        tree_hash: SHA-256 over the paths and bytes of all files: names the version of the sources.
        fingerprints: of the articles that were read from a capture, by id.
        overviews: the editors' overview, in Chinese and, if there is one, in English.
        edition: the day of the first edition, where the sources say it.
        codings: what coders other than the editors marked.
    """

    articles: tuple[Article, ...]
    claims: tuple[Claim, ...]
    vocabulary: Vocabulary
    files: tuple[SourceFile, ...]
    unreadable: frozenset[str]
    title: str
    title_en: str
    tree_hash: str
    fingerprints: Mapping[str, Fingerprint] = field(default_factory=dict)
    overviews: tuple[Overview, ...] = ()
    edition: dt.date | None = None
    codings: tuple[Coding, ...] = ()


@dataclass(frozen=True, slots=True)
class Edge:
    """One way in which an article is kin to another, or to a work that is not held.

    Attributes:
        article: the id of the article that has its text from the other (PROV: wasDerivedFrom);
            where the direction is not known, of the later one as far as dates tell.
        of: the other: an article's id, or the name of a work not held.
        held: whether `of` is an article of the digest (one that was withdrawn, too).
        relation: repost, rewrite, summary or translation; reuse where only the text tells of it.
        basis: printed, text or editor; fingerprint where only the text tells of it.
        share: how much of the shorter text stands in both, 0–1; None where that is not known.
        directed: whether it is known which of the two came first.
    """

    article: str
    of: str
    held: bool
    relation: str
    basis: str
    share: Decimal | None = None
    directed: bool = True

    @property
    def declared(self) -> bool:
        """Whether an article's provenance says so."""
        return self.relation != "reuse"


@dataclass(frozen=True, slots=True)
class Origin:
    """Articles that share their text or descend from one parent: counted once per claim.

    Attributes:
        id: the id of its first article.
        articles: ids, in the order of publication.
        why: declared (by provenance), reuse (by fingerprint) or single.
        parent: the name of a common source that is not held, if declared.
        containment: the largest share of text that two of them have in common, 0–1; None where
            no reuse was found.
        edges: what makes them one: the declared ways first.
    """

    id: str
    articles: tuple[str, ...]
    why: str
    parent: str | None = None
    containment: Decimal | None = None
    edges: tuple[Edge, ...] = ()


@dataclass(frozen=True, slots=True)
class Pair:
    """Two assertions of one claim, compared.

    Attributes:
        a, b: the assertions.
        result: conflict, self-inconsistent, differ, not-comparable, compatible or agree.
        why: the reasoning in words, in Chinese.
        why_en: the same in English.
        settle: what record would settle it, in Chinese; empty where nothing is open.
        settle_en: the same in English.
        keys: the decisive keys that differ or are unstated.
    """

    a: Assertion
    b: Assertion
    result: str
    why: str
    why_en: str
    settle: str = ""
    settle_en: str = ""
    keys: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Step:
    """One article's place in a claim's chain in time.

    Attributes:
        article: the article's id.
        date: when it was published, or None where that is not known.
        by: the day by which it was certainly public (published, else captured).
        first: whether no other article can be shown to have said it earlier.
        sure: whether the order against every earlier step is certain.
    """

    article: str
    date: DateSpan | None
    by: DateSpan | None
    first: bool
    sure: bool


@dataclass(frozen=True, slots=True)
class Change:
    """One thing that is not as it was once a saying has been passed on.

    Attributes:
        key: number, bound, unit, stance, mode, speaker, attribution, window, as_of or a scope key.
        before, after: in words; empty for what was not said, or is no longer.
        said: the change as one plain statement.
        grave: whether it makes the saying another one: a number, a unit or a decisive key, or
            the opposite of what was said.
    """

    key: str
    before: Label
    after: Label
    said: Label
    grave: bool


@dataclass(frozen=True, slots=True)
class Passing:
    """An assertion that one article took from another (PROV: wasDerivedFrom).

    Attributes:
        source: the assertion as it stood.
        taken: the assertion as it was passed on.
        basis: printed, text or editor: how we know.
        declared: whether the assertion itself says so; else it follows from the provenance of
            its article.
        changes: what is not as it was; empty where it was passed on faithfully.
    """

    source: Assertion
    taken: Assertion
    basis: str
    declared: bool
    changes: tuple[Change, ...]

    @property
    def state(self) -> str:
        """What became of it on the way, by `words.PASSINGS`."""
        if any(change.grave for change in self.changes):
            return "drift"
        return "altered" if self.changes else "faithful"


@dataclass(frozen=True, slots=True)
class Standing:
    """Where a claim stands: everything worked out about it.

    Attributes:
        claim: the claim.
        assertions: its assertions, by the chain's order, then by place in the article.
        articles: ids of the articles that assert it, in the chain's order.
        origins: the origins that these articles belong to, by id.
        pairs: every pair of assertions, compared.
        result: the worst pair, or single (one assertion), by `words.RESULTS`.
        chain: the articles in time.
        sentence, sentence_en: one plain sentence: who says what, on what support and evidence.
        passings: which of its assertions were taken from which, with what changed on the way.
    """

    claim: Claim
    assertions: tuple[Assertion, ...]
    articles: tuple[str, ...]
    origins: tuple[str, ...]
    pairs: tuple[Pair, ...]
    result: str
    chain: tuple[Step, ...]
    sentence: str
    sentence_en: str
    passings: tuple[Passing, ...] = ()

    @property
    def drifted(self) -> tuple[Passing, ...]:
        """What was changed on its way from one article to another."""
        return tuple(passing for passing in self.passings if passing.state == "drift")

    @property
    def first_said(self) -> Step | None:
        """The first step, where it can be told."""
        return next((step for step in self.chain if step.first and step.by), None)


@dataclass(frozen=True, slots=True)
class TimelineEntry:
    """A dated claim or a publication.

    Attributes:
        date: as known.
        label, label_en: what happened.
        claim: the claim's id, for an event.
        article: the article's id, for a publication.
        tags: ids, for the filter.
        public_by: the first day on which something that is held had certainly told of it: the
            article itself; for an event an article that speaks of it, or a record that does not
            contradict it. None where no day is certain.
    """

    date: DateSpan
    label: str
    label_en: str
    claim: str | None
    article: str | None
    tags: tuple[str, ...]
    public_by: dt.date | None


@dataclass(frozen=True, slots=True)
class Digest:
    """Everything, linked. Render, validate and export read this and nothing else.

    Attributes:
        day: the latest day on which anything in the sources was published, seen or written.
        repeats: stand-alone statements of drafted articles that may repeat a claim: assertion ref
            → claim id. A suggestion to the editors; nothing else follows from it.
        held_evidence: records of evidence that are the page of an article held here:
            (claim id, evidence id) → article id.
        agreements: how far each other coder agrees with the editors.
    """

    records: Records
    origins: tuple[Origin, ...]
    origin_of: Mapping[str, str]
    standings: Mapping[str, Standing]
    timeline: tuple[TimelineEntry, ...]
    day: dt.date
    repeats: Mapping[str, str] = field(default_factory=dict)
    held_evidence: Mapping[tuple[str, str], str] = field(default_factory=dict)
    agreements: tuple[Agreement, ...] = ()

    @property
    def articles(self) -> tuple[Article, ...]:
        """All articles, withdrawn ones included, by id."""
        return self.records.articles

    @property
    def claims(self) -> tuple[Claim, ...]:
        """All claims, by id."""
        return self.records.claims

    @property
    def vocabulary(self) -> Vocabulary:
        """The controlled vocabularies."""
        return self.records.vocabulary

    @property
    def version(self) -> str:
        """The version of the sources, as pages show it."""
        return self.records.tree_hash[:12]

    def added(self, record: Article | Evidence) -> dt.date:
        """The day on which a record became part of the digest."""
        day = record.added.last if record.added else None
        return day or self.edition

    @property
    def edition(self) -> dt.date:
        """The day of the first edition; where the sources do not say, the latest known day."""
        return self.records.edition or self.day
