"""Evidence and verdict: records outside the articles, and what follows from them."""

from __future__ import annotations

from dataclasses import dataclass

from digest.model.dates import DateSpan
from digest.model.digest import Standing
from digest.model.records import Claim, Evidence
from digest.model.words import BEARINGS, EVIDENCE_TYPES, FINALITIES, Label
from digest.render import as_of, rows, statuses, urls
from digest.render.catalogue import Catalogue
from digest.render.checks import dead
from digest.render.lines import Siglum, siglum, word
from digest.render.markdown import Markup, external
from digest.render.statuses import Status
from digest.wording import dates, figures, verdicts
from digest.wording.labels import NOTHING, Say, in_chinese

_UNDATED = Label("日期不详", "date unknown")
_EDITORS = Label("本刊编者", "the editors")


@dataclass(frozen=True, slots=True)
class Target:
    """An assertion that a record speaks of, linked to its row on the same page."""

    href: Markup
    text: str


@dataclass(frozen=True, slots=True)
class Entry:
    """A record of evidence.

    Attributes:
        dead: that its link is dead, and when that was seen; empty where it is not.
        added: when it was added, where that was after the first edition.
        held: the article that it is, where the digest holds it.
        late: whether it is later than every article on the claim.
        public: the ISO date by which it was certainly public, empty where no day is certain.
    """

    anchor: Markup
    publisher: str
    href: Markup | None
    dead: str
    added: str
    held: Siglum | None
    date: str
    late: bool
    public: str
    type: str
    via: str
    finding: str
    finding_en: str
    value: str
    exact: str
    coverage: tuple[tuple[str, str], ...]
    bearing: str
    bearing_id: str
    on: tuple[Target, ...]
    finality: str


@dataclass(frozen=True, slots=True)
class Record:
    """All the evidence on a claim: `others`, and the subject's own `responses`."""

    others: tuple[Entry, ...]
    responses: tuple[Entry, ...]


@dataclass(frozen=True, slots=True)
class Judgement:
    """A verdict, `day` its ISO date; `preliminary` where a second person has yet to check it."""

    status: Status
    on: tuple[Target, ...]
    because: str
    because_en: str
    would_change: str
    would_change_en: str
    by: str
    date: str
    day: str
    preliminary: str


def evidence_of(
    page: str, standing: Standing, catalogue: Catalogue, say: Say = in_chinese
) -> Record:
    """The evidence on a claim, in the order written, the subject's responses apart."""
    last = last_article(standing)

    def entries(by_subject: bool) -> tuple[Entry, ...]:
        return tuple(
            _entry(page, item, standing, last, catalogue, say)
            for item in standing.claim.evidence
            if item.by_subject == by_subject
        )

    return Record(others=entries(False), responses=entries(True))


def verdict_of(claim: Claim, catalogue: Catalogue, say: Say = in_chinese) -> Judgement | None:
    """The verdict on a claim, if one was given."""
    given, status = claim.verdict, statuses.verdict(claim.verdict, say)
    if given is None or status is None:
        return None
    return Judgement(
        status=status,
        on=_targets(given.on, catalogue, say),
        because=given.because,
        because_en=given.because_en or "",
        would_change=given.would_change,
        would_change_en=given.would_change_en or "",
        by=editor(given.by, say),
        date=say(dates.readable(given.date)),
        day=as_of.iso(given.date.last),
        preliminary=say(verdicts.preliminary(given)),
    )


def editor(by: str, say: Say = in_chinese) -> str:
    """Who judged or searched, as readers see it."""
    return say(_EDITORS) if by == "editors" else by


def _entry(
    page: str,
    item: Evidence,
    standing: Standing,
    last: DateSpan | None,
    catalogue: Catalogue,
    say: Say,
) -> Entry:
    vocabulary, measure = catalogue.vocabulary, standing.claim.measure
    terms = measure.terms if measure else {}
    article = catalogue.digest.held_evidence.get((standing.claim.id, item.id))
    return Entry(
        anchor=urls.evidence_anchor(item.id),
        publisher=item.publisher,
        href=None if item.dead else external(item.url),
        dead=say(dead(item.dead)),
        added=say(dates.readable(item.added) if item.added else NOTHING),
        held=siglum(page, catalogue.articles[article], catalogue, say) if article else None,
        date=say(dates.between(item.published) if item.published else _UNDATED),
        late=bool(item.published and last and last.wholly_before(item.published)),
        public=as_of.iso(item.public_by),
        type=word(EVIDENCE_TYPES, item.type, say),
        via=item.via or "",
        finding=item.finding,
        finding_en=item.finding_en,
        value=say(figures.readable(item.figure, terms, vocabulary.units)),
        exact=say(figures.exact(item.figure, vocabulary.units)),
        coverage=rows.coverage(item.figure, vocabulary, say),
        bearing=word(BEARINGS, item.bearing, say),
        bearing_id=item.bearing,
        on=_targets(item.on, catalogue, say),
        finality=word(FINALITIES, item.finality, say),
    )


def _targets(refs: tuple[str, ...], catalogue: Catalogue, say: Say) -> tuple[Target, ...]:
    named = (catalogue.assertions[ref] for ref in refs if ref in catalogue.assertions)
    return tuple(
        Target(
            urls.within(urls.witness_anchor(item.article, item.id)),
            " ".join(part for part in (item.siglum, rows.place(item, say)) if part),
        )
        for item in named
    )


def last_article(standing: Standing) -> DateSpan | None:
    """The latest day on which one of the claim's articles became public."""
    known = [step.by for step in standing.chain if step.by]
    return max(known, key=lambda date: date.sort_key[1]) if known else None
