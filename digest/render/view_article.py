"""The page of an article: card, summary, digest with its margin, table of assertions."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from digest.model.body import Block
from digest.model.records import Annotation, Article
from digest.model.vocabulary import Term
from digest.model.words import (
    BASES,
    GENRES,
    LANGUAGES,
    POLARITIES,
    POSITIONS,
    PROVENANCES,
    READINGS,
    REVIEWS,
)
from digest.render import cite, lines, prose, rows, templating, urls
from digest.render.catalogue import Catalogue
from digest.render.checks import dead
from digest.render.lines import Anchor, ArticleLine, unlinked, word
from digest.render.markdown import Markup, Resolve, blocks, external
from digest.render.page import Page
from digest.render.view_origin import kin_of
from digest.wording import dates


@dataclass(frozen=True, slots=True)
class Note:
    """An annotation in the margin; `technique` links to its page from Markdown."""

    anchor: Markup
    technique: Anchor
    polarity: str
    polarity_word: str
    title: str
    prose: Markup


@dataclass(frozen=True, slots=True)
class Passage:
    """A stretch of the digest and the annotations that stand beside it."""

    prose: Markup
    notes: tuple[Note, ...]


@dataclass(frozen=True, slots=True)
class Neighbour:
    """Another article, and how many claims the two share; `compare` sets them side by side."""

    line: ArticleLine
    shared: int
    compare: Markup


def article_page(article: Article, catalogue: Catalogue) -> Page:
    """The page of one article that stands."""
    page = urls.article(article.id)
    tags = lines.tag_links(page, article.tags, catalogue.vocabulary.tags)
    body = templating.render(
        "article",
        article=article,
        line=lines.article_line(page, article, catalogue),
        index=urls.href(page, urls.ARTICLES),
        method=urls.href(page, urls.METHOD),
        card=list(_card(page, article, catalogue)),
        kin=kin_of(page, article, catalogue),
        kin_count=_kin_count(article, catalogue),
        passages=_passages(page, article, catalogue),
        rows=[
            rows.row(page, urls.assertion_anchors(item), item, catalogue)
            for item in article.assertions
        ],
        corrections=[(dates.readable(item.date).zh, item) for item in article.corrections],
        tags=tags,
        related=_related(page, article, catalogue),
        citations=cite.shown(page, catalogue),
    )
    return Page(page, _title(article, catalogue), body, article.summary)


def _title(article: Article, catalogue: Catalogue) -> str:
    """For the tab and the search, where one supplied heading could not be told from another."""
    if article.title:
        return article.title
    witness = lines.siglum(urls.article(article.id), article, catalogue)
    return f"{article.heading}{witness.outlet}，{witness.date}"


def _card(page: str, article: Article, catalogue: Catalogue) -> Iterator[tuple[str, Anchor]]:
    """The metadata as (label, value), what is not known said so."""
    outlets = catalogue.vocabulary.outlets
    if article.outlet:
        yield "来源", lines.term_link(page, urls.outlet(article.outlet), outlets, article.outlet)
    unsigned = "节选未见署名" if article.reading == "excerpt" else "页面未署名"
    yield "署名", unlinked(article.byline or unsigned)
    yield "发表", unlinked(_published(article))
    yield "原文", _original(article)
    if archived := external(article.archived):
        yield "存档", Anchor(archived, "公共存档副本")
    if article.via:
        yield "经由", unlinked(article.via)
    genre, position = word(GENRES, article.genre), word(POSITIONS, article.position)
    yield "体裁", unlinked(f"{genre}，总体{position}")
    yield "语言", unlinked(word(LANGUAGES, article.language))
    yield "所据", unlinked(_reading(article))
    for item in article.provenance:
        kind, basis = word(PROVENANCES, item.relation), word(BASES, item.basis)
        yield "出处", _source(page, item.of, f"{kind}（{basis}）", catalogue)
    yield "收录", unlinked(dates.of_day(catalogue.digest.added(article)).zh)
    yield "本页", unlinked(_review(article))


def _published(article: Article) -> str:
    known = lines.published(article)
    return f"{known}（{article.dating}）" if article.dating else known


def _original(article: Article) -> Anchor:
    if article.dead:
        return unlinked(dead(article.dead).zh)
    address = external(article.url)
    return Anchor(address, "在来源网站阅读原文") if address else unlinked("网址未知")


def _reading(article: Article) -> str:
    size = [
        f"{article.characters:,}字" if article.characters else "",
        f"{article.paragraphs}段" if article.paragraphs else "",
    ]
    captured = f"副本取于{dates.readable(article.captured).zh}" if article.captured else ""
    told = (word(READINGS, article.reading), "、".join(filter(None, size)), captured)
    return "，".join(filter(None, told))


def _review(article: Article) -> str:
    if article.review == "reviewed":
        return "已由第二人复核"
    return f"{word(REVIEWS, article.review)}，尚未经第二人复核"


def _source(page: str, of: str | None, words: str, catalogue: Catalogue) -> Anchor:
    parent = catalogue.articles.get(of or "")
    if parent:
        return Anchor(urls.href(page, urls.article(parent.id)), f"{words}：{parent.named.zh}")
    return unlinked(f"{words}：{of}" if of else words)


def _kin_count(article: Article, catalogue: Catalogue) -> int:
    """How many articles share its origin, itself among them."""
    origin = catalogue.origins.get(catalogue.digest.origin_of.get(article.id, ""))
    return len(origin.articles) if origin else 1


def _passages(page: str, article: Article, catalogue: Catalogue) -> tuple[Passage, ...]:
    """Each run of prose with the annotations that follow it."""
    resolve = prose.resolver(page, catalogue, article)
    runs: list[tuple[list[Block], list[Note]]] = []
    number = 0
    for part in article.body:
        if isinstance(part, Annotation):
            number += 1
            runs = runs or [([], [])]
            runs[-1][1].append(_note(page, number, part, resolve, catalogue))
        elif not runs or runs[-1][1]:
            runs.append(([part], []))
        else:
            runs[-1][0].append(part)
    return tuple(Passage(blocks(run, resolve), tuple(notes)) for run, notes in runs)


def _note(page: str, number: int, note: Annotation, resolve: Resolve, catalogue: Catalogue) -> Note:
    term: Term | None = catalogue.vocabulary.techniques.get(note.technique)
    polarity = (term.polarity if term else None) or "criticism"
    href = urls.source(page, urls.technique(note.technique)) if term else Markup("")
    return Note(
        anchor=urls.note_anchor(number),
        technique=Anchor(href, term.label if term else note.technique),
        polarity=polarity,
        polarity_word=word(POLARITIES, polarity),
        title=lines.note_title(note),
        prose=blocks(note.blocks, resolve),
    )


def _related(page: str, article: Article, catalogue: Catalogue) -> tuple[Neighbour, ...]:
    """The articles that share most claims with this one."""
    return tuple(
        Neighbour(
            lines.article_line(page, catalogue.articles[id], catalogue),
            count,
            lines.side_by_side(page, article.id, id, catalogue),
        )
        for id, count in catalogue.nearest[article.id]
    )
