"""Evidence and verdict in English."""

from __future__ import annotations

from dataclasses import dataclass

from digest.model.dates import DateSpan
from digest.model.digest import Standing
from digest.model.records import Claim, Evidence
from digest.model.words import BEARINGS, EVIDENCE_TYPES, FINALITIES, VERDICTS
from digest.render import urls
from digest.render.catalogue import Catalogue
from digest.render.checks import dead
from digest.render.english import lines, words
from digest.render.english.lines import Siglum
from digest.render.lines import Anchor
from digest.render.markdown import Markup, external
from digest.render.statuses import Status
from digest.render.view_evidence import last_article
from digest.wording import dates, figures, places


@dataclass(frozen=True, slots=True)
class Entry:
    """A record of evidence; see `view_evidence.Entry`."""

    anchor: Markup
    publisher: str
    href: Markup | None
    dead: str
    added: str
    held: Siglum | None
    date: str
    late: bool
    type: str
    via: str
    finding: str
    value: str
    coverage: tuple[tuple[str, str], ...]
    bearing: str
    bearing_id: str
    on: tuple[Anchor, ...]
    finality: str


@dataclass(frozen=True, slots=True)
class Record:
    """All the evidence on a claim: `others`, and the subject's own `responses`."""

    others: tuple[Entry, ...]
    responses: tuple[Entry, ...]


@dataclass(frozen=True, slots=True)
class Judgement:
    """A verdict; `preliminary` until a second person has checked it."""

    status: Status
    on: tuple[Anchor, ...]
    because: str
    would_change: str
    by: str
    date: str
    preliminary: bool


def record_of(page: str, standing: Standing, catalogue: Catalogue) -> Record:
    """The evidence on a claim, in the order written, the subject's responses apart."""
    last = last_article(standing)
    entries = [
        (item.by_subject, _entry(page, item, standing, last, catalogue))
        for item in standing.claim.evidence
    ]
    return Record(
        others=tuple(entry for by_subject, entry in entries if not by_subject),
        responses=tuple(entry for by_subject, entry in entries if by_subject),
    )


def verdict_of(claim: Claim, catalogue: Catalogue) -> Judgement | None:
    """The verdict on a claim, if one was given."""
    given = claim.verdict
    if given is None:
        return None
    return Judgement(
        status=words.status(given.status, VERDICTS),
        on=_targets(given.on, catalogue),
        because=words.gloss(given.because_en),
        would_change=given.would_change_en or "",
        by=words.editor(given.by),
        date=dates.readable(given.date).en,
        preliminary=given.review != "reviewed",
    )


def _entry(
    page: str, item: Evidence, standing: Standing, last: DateSpan | None, catalogue: Catalogue
) -> Entry:
    measure, units = standing.claim.measure, catalogue.vocabulary.units
    article = catalogue.digest.held_evidence.get((standing.claim.id, item.id))
    return Entry(
        anchor=urls.evidence_anchor(item.id),
        publisher=item.publisher,
        href=None if item.dead else external(item.url),
        dead=dead(item.dead).en,
        added=dates.readable(item.added).en if item.added else "",
        held=lines.siglum(page, catalogue.articles[article], catalogue) if article else None,
        date=dates.between(item.published).en if item.published else "date unknown",
        late=bool(item.published and last and last.wholly_before(item.published)),
        type=words.word(EVIDENCE_TYPES, item.type),
        via=item.via or "",
        finding=item.finding_en,
        value=figures.readable(item.figure, measure.terms if measure else {}, units).en,
        coverage=words.coverage(item.figure, catalogue),
        bearing=words.word(BEARINGS, item.bearing),
        bearing_id=item.bearing,
        on=_targets(item.on, catalogue),
        finality=words.word(FINALITIES, item.finality),
    )


def _targets(refs: tuple[str, ...], catalogue: Catalogue) -> tuple[Anchor, ...]:
    """The assertions that a record speaks of, linked to their rows on the same page."""
    named = (catalogue.assertions[ref] for ref in refs if ref in catalogue.assertions)
    return tuple(
        Anchor(
            urls.within(urls.witness_anchor(item.article, item.id)),
            " ".join(part for part in (item.siglum, places.place(item).en) if part),
        )
        for item in named
    )
