"""Evidence and verdict: records outside the articles, and what follows from them."""

from __future__ import annotations

from dataclasses import dataclass

from digest.model.dates import DateSpan
from digest.model.digest import Standing
from digest.model.records import Claim, Evidence
from digest.model.words import BEARINGS, EVIDENCE_TYPES, FINALITIES
from digest.render import as_of, rows, statuses, urls
from digest.render.catalogue import Catalogue
from digest.render.checks import dead
from digest.render.lines import Siglum, siglum, word
from digest.render.markdown import Markup, external
from digest.render.statuses import Status
from digest.wording import dates, figures


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
    """A verdict, `day` its ISO date; `preliminary` until a second person has checked it."""

    status: Status
    on: tuple[Target, ...]
    because: str
    because_en: str
    would_change: str
    by: str
    date: str
    day: str
    preliminary: bool


def evidence_of(standing: Standing, catalogue: Catalogue) -> Record:
    """The evidence on a claim, in the order written, the subject's responses apart."""
    last = last_article(standing)

    def entries(by_subject: bool) -> tuple[Entry, ...]:
        return tuple(
            _entry(item, standing, last, catalogue)
            for item in standing.claim.evidence
            if item.by_subject == by_subject
        )

    return Record(others=entries(False), responses=entries(True))


def verdict_of(claim: Claim, catalogue: Catalogue) -> Judgement | None:
    """The verdict on a claim, if one was given."""
    given, status = claim.verdict, statuses.verdict(claim.verdict)
    if given is None or status is None:
        return None
    return Judgement(
        status=status,
        on=_targets(given.on, catalogue),
        because=given.because,
        because_en=given.because_en or "",
        would_change=given.would_change,
        by=editor(given.by),
        date=dates.readable(given.date).zh,
        day=as_of.iso(given.date.last),
        preliminary=given.review != "reviewed",
    )


def editor(by: str) -> str:
    """Who judged or searched, as readers see it."""
    return "本刊编者" if by == "editors" else by


def _entry(
    item: Evidence, standing: Standing, last: DateSpan | None, catalogue: Catalogue
) -> Entry:
    vocabulary, measure = catalogue.vocabulary, standing.claim.measure
    article = catalogue.digest.held_evidence.get((standing.claim.id, item.id))
    page = urls.claim(standing.claim.id)
    return Entry(
        anchor=urls.evidence_anchor(item.id),
        publisher=item.publisher,
        href=None if item.dead else external(item.url),
        dead=dead(item.dead).zh,
        added=dates.readable(item.added).zh if item.added else "",
        held=siglum(page, catalogue.articles[article], catalogue) if article else None,
        date=dates.between(item.published).zh if item.published else "日期不详",
        late=bool(item.published and last and last.wholly_before(item.published)),
        public=as_of.iso(item.public_by),
        type=word(EVIDENCE_TYPES, item.type),
        via=item.via or "",
        finding=item.finding,
        finding_en=item.finding_en,
        value=figures.readable(item.figure, measure.terms if measure else {}, vocabulary.units).zh,
        exact=figures.exact(item.figure, vocabulary.units).zh,
        coverage=rows.coverage(item.figure, vocabulary),
        bearing=word(BEARINGS, item.bearing),
        bearing_id=item.bearing,
        on=_targets(item.on, catalogue),
        finality=word(FINALITIES, item.finality),
    )


def _targets(refs: tuple[str, ...], catalogue: Catalogue) -> tuple[Target, ...]:
    named = (catalogue.assertions[ref] for ref in refs if ref in catalogue.assertions)
    return tuple(
        Target(
            urls.within(urls.witness_anchor(item.article, item.id)),
            " ".join(part for part in (item.siglum, rows.place(item)) if part),
        )
        for item in named
    )


def last_article(standing: Standing) -> DateSpan | None:
    """The latest day on which one of the claim's articles became public."""
    known = [step.by for step in standing.chain if step.by]
    return max(known, key=lambda date: date.sort_key[1]) if known else None
