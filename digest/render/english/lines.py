"""One line for each thing that English lists hold: a claim, an article, a tag."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from digest.model.records import Article, Claim
from digest.model.words import GENRES, KINDS, POSITIONS
from digest.render import statuses, urls
from digest.render.catalogue import Catalogue
from digest.render.english import words
from digest.render.lines import Anchor, Siglum, siglum
from digest.render.markdown import Markup
from digest.render.statuses import Status
from digest.wording import counted
from digest.wording.labels import in_english


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
    """An article in a list; it links to its page, which is in Chinese."""

    witness: Siglum
    title: str
    language: str
    genre: str
    position: str
    excerpt: bool


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
        witness=siglum(page, article, catalogue, in_english),
        title=words.title(article),
        language=words.language(article),
        genre=words.word(GENRES, article.genre),
        position=words.word(POSITIONS, article.position),
        excerpt=article.reading == "excerpt",
    )


def tag_links(page: str, tags: Iterable[str], catalogue: Catalogue) -> tuple[Anchor, ...]:
    """Links to the English pages of tags."""
    table = catalogue.vocabulary.tags
    return tuple(words.term_link(page, urls.tag(id), table, id) for id in tags)
