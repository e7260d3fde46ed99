"""One line for each thing that English lists hold: a claim, an article, an entry in time."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from digest.model.digest import TimelineEntry
from digest.model.records import Article, Claim
from digest.model.words import GENRES, KINDS, POSITIONS
from digest.render import lines, statuses, urls
from digest.render.catalogue import Catalogue
from digest.render.english import words
from digest.render.lines import Anchor
from digest.render.markdown import Markup
from digest.render.statuses import DISPUTED, Status
from digest.wording import counted, dates
from digest.wording.labels import in_english


@dataclass(frozen=True, slots=True)
class Siglum:
    """An article in an apparatus; it links to its page, which is in Chinese."""

    href: Markup
    text: str
    title: str
    outlet: str
    date: str
    language: str


@dataclass(frozen=True, slots=True)
class ClaimLine:
    """A claim in a list; `kind` is one of the words of the format."""

    href: Markup
    statement: str
    kind: str
    status: Status
    verdict: Status | None
    voices: str


@dataclass(frozen=True, slots=True)
class ArticleLine:
    """An article in a list."""

    witness: Siglum
    genre: str
    position: str
    excerpt: bool


@dataclass(frozen=True, slots=True)
class Entry:
    """A line of the timeline; `open` is the status of a claim that its articles dispute."""

    anchor: Markup
    date: str
    hedged: bool
    label: str
    href: Markup
    kind: str
    open: Status | None


def siglum(page: str, article: Article, catalogue: Catalogue) -> Siglum:
    """How page `page` names an article."""
    return Siglum(
        urls.href(page, urls.article(article.id)),
        article.siglum,
        words.title(article),
        lines.outlet(article, catalogue, in_english),
        lines.published(article, in_english),
        words.language(article),
    )


def claim_line(page: str, claim: Claim, catalogue: Catalogue) -> ClaimLine:
    """A claim as a list on page `page` shows it."""
    standing = catalogue.standing(claim.id)
    return ClaimLine(
        href=urls.href(page, urls.english(urls.claim(claim.id))),
        statement=claim.statement_en,
        kind=words.word(KINDS, claim.kind),
        status=statuses.result(standing.result, in_english),
        verdict=statuses.verdict(claim.verdict, in_english),
        voices=counted.voices(len(standing.articles), len(standing.origins)).en,
    )


def claim_lines(page: str, claims: Iterable[Claim], catalogue: Catalogue) -> tuple[ClaimLine, ...]:
    """Claims as a list on page `page` shows them."""
    return tuple(claim_line(page, claim, catalogue) for claim in claims)


def article_line(page: str, article: Article, catalogue: Catalogue) -> ArticleLine:
    """An article as a list on page `page` shows it."""
    return ArticleLine(
        witness=siglum(page, article, catalogue),
        genre=words.word(GENRES, article.genre),
        position=words.word(POSITIONS, article.position),
        excerpt=article.reading == "excerpt",
    )


def tag_links(page: str, tags: Iterable[str], catalogue: Catalogue) -> tuple[Anchor, ...]:
    """Links to the English pages of tags."""
    table = catalogue.vocabulary.tags
    return tuple(words.term_link(page, urls.tag(id), table, id) for id in tags)


def entry(page: str, item: TimelineEntry, catalogue: Catalogue) -> Entry:
    """An entry of the timeline as page `page` shows it; an article leads to its Chinese page."""
    if item.claim is not None:
        kind, id, target = "claim", item.claim, urls.english(urls.claim(item.claim))
        date, result = dates.readable(item.date), catalogue.standing(item.claim).result
        note = ""
    else:
        kind, id, target = "article", item.article or "", urls.article(item.article or "")
        date, result = dates.between(item.date), ""
        note = words.unglossed(catalogue.articles[id])
    return Entry(
        anchor=urls.entry_anchor(kind, id),
        date=date.en,
        hedged=item.date.hedged,
        label=f"{item.label_en}{note}",
        href=urls.href(page, target),
        kind=kind,
        open=statuses.result(result, in_english) if result in DISPUTED else None,
    )
