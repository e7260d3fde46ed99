"""One line for each thing that lists hold: a claim, an article, a term. All escaped on printing."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from digest.model.records import Annotation, Article, Claim
from digest.model.vocabulary import Table, Term
from digest.model.words import GENRES, KINDS, POSITIONS, REVIEWS, Label, Labels
from digest.render import as_of, statuses, urls
from digest.render.catalogue import Catalogue
from digest.render.markdown import Markup
from digest.render.statuses import Status
from digest.wording import dates
from digest.wording.labels import Say, fill, in_chinese

_NO_OUTLET = Label("来源未知", "outlet unknown")
_UNDATED = Label("发表日期未知", "date unknown")
_SEEN = Label("{undated}，{date}已可见", "{undated}, seen on {date}")


@dataclass(frozen=True, slots=True)
class Anchor:
    """Words that link somewhere (or nowhere, with an empty `href`)."""

    href: Markup
    text: str


def unlinked(text: str) -> Anchor:
    """Words that lead nowhere."""
    return Anchor(urls.NOWHERE, text)


@dataclass(frozen=True, slots=True)
class Siglum:
    """An article in an apparatus: its siglum, and in the legend or on hover who and when.

    `public` is the ISO date by which it was certainly public, empty where no day is certain.
    """

    href: Markup
    text: str
    named: str
    outlet: str
    date: str
    public: str

    @property
    def legend(self) -> str:
        """Who, when and what, in one line."""
        return f"{self.outlet}，{self.date}：{self.named}"


@dataclass(frozen=True, slots=True)
class ClaimLine:
    """A claim in a list."""

    href: Markup
    statement: str
    statement_en: str
    kind: str
    status: Status
    verdict: Status | None
    articles: int
    origins: int
    sigla: tuple[Siglum, ...]


@dataclass(frozen=True, slots=True)
class ArticleLine:
    """An article in a list."""

    href: Markup
    siglum: str
    title: str
    language: str
    outlet: str
    date: str
    genre: str
    position: str
    assertions: int
    notes: int
    excerpt: bool
    review: str


def word(labels: Labels, id: str | None, say: Say = in_chinese) -> str:
    """The label of a word of the format; the word itself where it has none."""
    if id is None:
        return ""
    return say(labels[id]) if id in labels else id


def label(table: Table, id: str | None, say: Say = in_chinese) -> str:
    """The label of a term; its id where the vocabulary has none, empty for none at all."""
    term = table.get(id or "")
    return say(Label(term.label, term.label_en)) if term else id or ""


def term_link(origin: str, page: str, table: Table, id: str) -> Anchor:
    """A link to the page of a term, where there is such a term."""
    href = urls.href(origin, page) if id in table else Markup("")
    return Anchor(href, label(table, id))


def tag_links(origin: str, tags: Iterable[str], table: Table) -> tuple[Anchor, ...]:
    """Links to the pages of tags."""
    return tuple(term_link(origin, urls.tag(id), table, id) for id in tags)


def siglum(origin: str, article: Article, catalogue: Catalogue, say: Say = in_chinese) -> Siglum:
    """How an apparatus on page `origin` names an article."""
    return Siglum(
        urls.href(origin, urls.article(article.id)),
        article.siglum,
        say(article.named),
        outlet(article, catalogue, say),
        published(article, say),
        as_of.iso(article.public_by),
    )


def side_by_side(origin: str, one: str, other: str, catalogue: Catalogue) -> Markup:
    """A link to the page that sets two articles side by side; empty where there is none."""
    target = catalogue.side_by_side.get(frozenset((one, other)))
    return urls.href(origin, target) if target else Markup("")


def outlet(article: Article, catalogue: Catalogue, say: Say = in_chinese) -> str:
    """Who published an article."""
    return label(catalogue.vocabulary.outlets, article.outlet, say) or say(_NO_OUTLET)


def published(article: Article, say: Say = in_chinese) -> str:
    """When an article appeared, or by when it was certainly public."""
    if article.published:
        return say(dates.between(article.published))
    if article.captured:
        return say(fill(_SEEN, undated=_UNDATED, date=dates.readable(article.captured)))
    return say(_UNDATED)


def claim_line(origin: str, claim: Claim, catalogue: Catalogue) -> ClaimLine:
    """A claim as a list on page `origin` shows it."""
    standing = catalogue.standing(claim.id)
    witnesses = (catalogue.articles[id] for id in standing.articles if id in catalogue.articles)
    return ClaimLine(
        href=urls.href(origin, urls.claim(claim.id)),
        statement=claim.statement,
        statement_en=claim.statement_en,
        kind=word(KINDS, claim.kind),
        status=statuses.result(standing.result),
        verdict=statuses.verdict(claim.verdict),
        articles=len(standing.articles),
        origins=len(standing.origins),
        sigla=tuple(siglum(origin, article, catalogue) for article in witnesses),
    )


def article_line(origin: str, article: Article, catalogue: Catalogue) -> ArticleLine:
    """An article as a list on page `origin` shows it."""
    return ArticleLine(
        href=urls.href(origin, urls.article(article.id)),
        siglum=article.siglum,
        title=article.heading,
        language=article.heading_language,
        outlet=outlet(article, catalogue),
        date=published(article),
        genre=word(GENRES, article.genre),
        position=word(POSITIONS, article.position),
        assertions=len(article.assertions),
        notes=len(article.annotations),
        excerpt=article.reading == "excerpt",
        review=word(REVIEWS, article.review),
    )


def note_title(note: Annotation) -> str:
    """An annotation's title, its mark as readers see it: `¶1.s23` is sentence 23 of paragraph 1."""
    return re.sub(r"\A¶(\d+)\.s(\d+)", r"¶\1 第\2句", note.title)


def names(term: Term) -> str:
    """A term's other names, epithets left out: they are searched for, never printed as names."""
    return "、".join(alias.text for alias in term.aliases if not alias.epithet)
