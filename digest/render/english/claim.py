"""The English page of a claim: statement, standing, who says what, pairs, evidence, verdict."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from digest.model.digest import Standing, Step
from digest.model.exports import claim_feed
from digest.model.records import Assertion, Claim
from digest.model.words import KINDS, RELATIONS, SUPPORTS
from digest.render import as_of, cite, rows, templating, urls
from digest.render.catalogue import Catalogue
from digest.render.chart.figure import figure_chart
from digest.render.checks import Check, check
from digest.render.english import lines, words
from digest.render.english.lines import ClaimLine
from digest.render.lines import Siglum, siglum
from digest.render.markdown import Markup, escape
from digest.render.page import Page
from digest.render.view_claim import brace, by_origin, when
from digest.render.view_evidence import evidence_of, verdict_of
from digest.render.view_origin import families
from digest.render.view_pairs import pairs_of
from digest.render.view_passings import steps_of
from digest.wording import counted, figures
from digest.wording.labels import in_english


@dataclass(frozen=True, slots=True)
class Row:
    """What one article says; `own` is its own wording, where it differs from the claim's."""

    anchor: Markup
    aliases: tuple[Markup, ...]
    article: str
    witness: Siglum
    value: str
    exact: str
    own: str
    manner: str
    coverage: tuple[tuple[str, str], ...]
    by: str
    support: str
    support_id: str
    excerpt: bool
    place: str
    check: Check


@dataclass(frozen=True, slots=True)
class Group:
    """Rows of one origin; `brace` says why they count once, empty for a single article."""

    origin: str
    brace: str
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class Link:
    """An article's place in the chain in time."""

    witness: Siglum
    title: str
    first: bool
    sure: bool


@dataclass(frozen=True, slots=True)
class Related:
    """Another claim, and how the two relate."""

    relation: str
    claim: ClaimLine


def claim_page(claim: Claim, catalogue: Catalogue) -> Page:
    """The English page of one claim."""
    chinese = urls.claim(claim.id)
    page, standing = urls.english(chinese), catalogue.standing(claim.id)
    line = lines.claim_line(page, claim, catalogue)
    body = templating.in_english(
        "claim",
        notice=words.notice(page, chinese, catalogue),
        no_gloss=words.NO_GLOSS,
        line=line,
        chart=figure_chart(standing, catalogue.vocabulary, catalogue.digest.origin_of, in_english),
        chinese_statement=escape(claim.statement),
        index=urls.href(page, urls.english(urls.CLAIMS)),
        kind=words.word(KINDS, claim.kind),
        when=when(page, claim, catalogue, in_english),
        subjects=[words.label(catalogue.vocabulary.subjects, id) for id in claim.subjects],
        sentence=standing.sentence_en,
        measured=claim.measure is not None,
        groups=_groups(page, standing, catalogue),
        families=families(page, standing, catalogue, in_english),
        method=urls.href(page, urls.METHOD),
        passed=steps_of(page, standing, catalogue, in_english),
        pairs=pairs_of(page, standing, catalogue, in_english),
        record=evidence_of(page, standing, catalogue, in_english),
        verdict=verdict_of(claim, catalogue, in_english),
        as_of=as_of.of_claim(standing, catalogue, in_english),
        searches=counted.counted(counted.SEARCHES, len(claim.searches)).en,
        searched=bool(claim.searches),
        chain=_chain(page, standing, catalogue),
        related=_related(page, claim, catalogue),
        remarks=bool(claim.body),
        tags=lines.tag_links(page, claim.tags, catalogue),
        citations=cite.shown(page, catalogue),
        corrections=[(item.date.edtf, item) for item in claim.corrections],
        feed=urls.href(page, claim_feed(claim.id)),
    )
    description = f"{line.voices}; {line.status.word}."
    feed = claim_feed(claim.id)
    return Page(page, claim.statement_en, body, description, language="en", feed=feed)


def _groups(page: str, standing: Standing, catalogue: Catalogue) -> tuple[Group, ...]:
    found = by_origin(standing, catalogue)
    return tuple(_group(page, origin, said, catalogue) for origin, said in found.items())


def _group(page: str, id: str, found: Sequence[Assertion], catalogue: Catalogue) -> Group:
    rows = tuple(_row(page, assertion, catalogue) for assertion in found)
    return Group(id, brace(id, found, catalogue, in_english), rows)


def _row(page: str, assertion: Assertion, catalogue: Catalogue) -> Row:
    article = catalogue.articles[assertion.article]
    anchors = urls.witness_anchors(article, assertion)
    own = words.gloss(assertion.statement_en) if assertion.statement else ""
    return Row(
        anchor=anchors[0],
        aliases=anchors[1:],
        article=article.id,
        witness=siglum(page, article, catalogue, in_english),
        value=rows.value(assertion, catalogue, in_english),
        exact=figures.exact(assertion.figure, catalogue.vocabulary.units).en,
        own=own,
        manner=rows.manner(assertion, in_english),
        coverage=rows.coverage(assertion.figure, catalogue.vocabulary, in_english),
        by=assertion.speaker or assertion.attribution or "",
        support=words.word(SUPPORTS, assertion.support),
        support_id=assertion.support,
        excerpt=article.reading == "excerpt",
        place=rows.place(assertion, in_english) or rows.unnumbered(article, assertion, in_english),
        check=check(article, assertion),
    )


def _chain(page: str, standing: Standing, catalogue: Catalogue) -> tuple[Link, ...]:
    held = (step for step in standing.chain if step.article in catalogue.articles)
    return tuple(_link(page, step, catalogue) for step in held)


def _link(page: str, step: Step, catalogue: Catalogue) -> Link:
    article = catalogue.articles[step.article]
    witness = siglum(page, article, catalogue, in_english)
    return Link(witness, words.title(article), step.first, step.sure)


def _related(page: str, claim: Claim, catalogue: Catalogue) -> tuple[Related, ...]:
    """Relations that the claim declares, then those that others declare to it."""
    found = [
        Related(f"this claim {words.word(RELATIONS, relation.kind)}", line)
        for relation in claim.relates
        if (other := catalogue.claims.get(relation.claim))
        and (line := lines.claim_line(page, other, catalogue))
    ]
    for other, kind in catalogue.relations_to.get(claim.id, ()):
        told = f"{words.word(RELATIONS, kind)} this claim"
        found.append(Related(told, lines.claim_line(page, other, catalogue)))
    return tuple(found)
