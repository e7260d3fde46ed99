"""The page of a claim: statement, standing, apparatus, pairs, evidence, chain."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from digest.model.body import Block
from digest.model.digest import Standing, Step
from digest.model.exports import claim_feed
from digest.model.records import Annotation, Assertion, Claim
from digest.model.words import KINDS, RELATIONS, Label
from digest.render import as_of, cite, lines, prose, rows, templating, timetable, urls
from digest.render.catalogue import Catalogue
from digest.render.chart.figure import figure_chart
from digest.render.lines import Anchor, ClaimLine, Siglum
from digest.render.markdown import blocks
from digest.render.page import Page
from digest.render.prose import Citation
from digest.render.rows import Row
from digest.render.view_evidence import editor, evidence_of, verdict_of
from digest.render.view_origin import families
from digest.render.view_pairs import pairs_of
from digest.render.view_passings import heading, steps_of
from digest.wording import dates
from digest.wording.labels import Say, fill, in_chinese, joined

_REUSED = Label("同一来源：文字大段相同", "one origin: their text is largely the same")
_FROM = Label("同一来源：出自{parent}", "one origin: all from {parent}")
_DECLARED = Label("同一来源：据所标出处", "one origin, as declared")
_HELD = Label("「{siglum}」", "{siglum}")


@dataclass(frozen=True, slots=True)
class Group:
    """Rows of one origin, under one brace; `brace` says why, empty for a single article."""

    origin: str
    brace: str
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class Link:
    """An article's place in the chain in time."""

    witness: Siglum
    first: bool
    sure: bool


@dataclass(frozen=True, slots=True)
class Citing:
    """A sentence of a digest that refers to the claim."""

    witness: Siglum
    sentence: str


@dataclass(frozen=True, slots=True)
class Related:
    """Another claim: `before` and `after` say how the two relate."""

    before: str
    claim: ClaimLine
    after: str


def claim_page(claim: Claim, cited: Iterable[Citation], catalogue: Catalogue) -> Page:
    """The page of one claim; `cited` are the sentences that refer to it."""
    page = urls.claim(claim.id)
    standing = catalogue.standing(claim.id)
    tags = lines.tag_links(page, claim.tags, catalogue.vocabulary.tags)
    body = templating.render(
        "claim",
        line=lines.claim_line(page, claim, catalogue),
        kind=lines.word(KINDS, claim.kind),
        index=urls.href(page, urls.CLAIMS),
        method=urls.href(page, urls.METHOD),
        sentence=standing.sentence,
        when=when(page, claim, catalogue),
        subjects=[lines.label(catalogue.vocabulary.subjects, id) for id in claim.subjects],
        tags=tags,
        chart=figure_chart(standing, catalogue.vocabulary, catalogue.digest.origin_of),
        measured=claim.measure is not None,
        groups=_groups(page, standing, catalogue),
        families=families(page, standing, catalogue),
        passed=(heading(claim), steps_of(page, standing, catalogue)),
        pairs=pairs_of(page, standing, catalogue),
        record=evidence_of(page, standing, catalogue),
        verdict=verdict_of(claim, catalogue),
        as_of=as_of.of_claim(standing, catalogue),
        searches=[
            (dates.readable(item.date).zh, editor(item.by), item.where) for item in claim.searches
        ],
        chain=[
            _link(page, step, catalogue)
            for step in standing.chain
            if step.article in catalogue.articles
        ],
        citing=[_citing(page, item, catalogue) for item in cited],
        related=_related(page, claim, catalogue),
        remarks=blocks(_prose(claim), prose.resolver(page, catalogue)),
        citations=cite.shown(page, catalogue),
        corrections=[(dates.readable(item.date).zh, item) for item in claim.corrections],
        feed=urls.href(page, claim_feed(claim.id)),
    )
    return Page(page, claim.statement, body, standing.sentence, feed=claim_feed(claim.id))


def _prose(claim: Claim) -> tuple[Block, ...]:
    return tuple(part for part in claim.body if not isinstance(part, Annotation))


def when(page: str, claim: Claim, catalogue: Catalogue, say: Say = in_chinese) -> Anchor | None:
    """The day of the event, linked to its place on the timeline."""
    if claim.date is None:
        return None
    target = timetable.page_of(claim.date, catalogue.digest.timeline)
    anchor = urls.entry_anchor("claim", claim.id)
    href = urls.href(page, say(Label(target, urls.english(target))), anchor)
    return Anchor(href, say(dates.readable(claim.date)))


def by_origin(standing: Standing, catalogue: Catalogue) -> Mapping[str, Sequence[Assertion]]:
    """The assertions by origin, origins in the order in which they first appear."""
    grouped: dict[str, list[Assertion]] = {}
    for assertion in standing.assertions:
        if assertion.article in catalogue.articles:
            origin = catalogue.digest.origin_of.get(assertion.article, assertion.article)
            grouped.setdefault(origin, []).append(assertion)
    return grouped


def _groups(page: str, standing: Standing, catalogue: Catalogue) -> tuple[Group, ...]:
    found = by_origin(standing, catalogue)
    return tuple(_group(page, origin, said, catalogue) for origin, said in found.items())


def _group(page: str, id: str, found: Sequence[Assertion], catalogue: Catalogue) -> Group:
    return Group(
        origin=id,
        brace=brace(id, found, catalogue),
        rows=tuple(
            rows.row(
                page,
                urls.witness_anchors(catalogue.articles[item.article], item),
                item,
                catalogue,
            )
            for item in found
        ),
    )


def brace(id: str, found: Sequence[Assertion], catalogue: Catalogue, say: Say = in_chinese) -> str:
    """Why the articles of an origin count as one; empty where but one of them asserts this.

    Their common source may be one of them.
    """
    origin = catalogue.origins.get(id)
    if origin is None or len({assertion.article for assertion in found}) < 2:
        return ""
    if origin.why == "reuse":
        return say(_REUSED)
    kin = [catalogue.articles[id] for id in origin.articles]
    named = {source.of for article in kin for source in article.provenance}
    held = joined(fill(_HELD, siglum=item.siglum) for item in kin if item.id in named)
    parent = origin.parent or say(held)
    return say(fill(_FROM, parent=parent) if parent else _DECLARED)


def _link(page: str, step: Step, catalogue: Catalogue) -> Link:
    article = catalogue.articles[step.article]
    return Link(lines.siglum(page, article, catalogue), step.first, step.sure)


def _citing(page: str, item: Citation, catalogue: Catalogue) -> Citing:
    witness = lines.siglum(page, catalogue.articles[item.article], catalogue)
    return Citing(witness, item.sentence)


def _related(page: str, claim: Claim, catalogue: Catalogue) -> tuple[Related, ...]:
    """Relations that the claim declares, then those that others declare to it."""
    found = [
        Related(f"本说法{lines.word(RELATIONS, relation.kind)}", line, "")
        for relation in claim.relates
        if (line := _line(page, relation.claim, catalogue))
    ]
    for other, kind in catalogue.relations_to.get(claim.id, ()):
        line = lines.claim_line(page, other, catalogue)
        found.append(Related("", line, f"{lines.word(RELATIONS, kind)}本说法"))
    return tuple(found)


def _line(page: str, id: str, catalogue: Catalogue) -> ClaimLine | None:
    other = catalogue.claims.get(id)
    return lines.claim_line(page, other, catalogue) if other else None
