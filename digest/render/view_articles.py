"""The index of articles: a table for each month, the newest first."""

from __future__ import annotations

from dataclasses import dataclass

from digest.model.counts import count
from digest.model.records import Article
from digest.model.words import LANGUAGES, OUTLET_KINDS
from digest.render import lines, templating, timetable, urls
from digest.render.catalogue import Catalogue, newest_first
from digest.render.lines import Anchor, ArticleLine, Siglum, word
from digest.render.markdown import Markup
from digest.render.page import Page

_Key = tuple[int, int]


@dataclass(frozen=True, slots=True)
class IndexRow:
    """An article in the index.

    Attributes:
        line: what every list shows of it.
        outlet, kind: where it appeared, linked, and what kind of outlet that is.
        language: in words.
        kin: the other articles of its origin, which count as one voice with it.
    """

    line: ArticleLine
    outlet: Anchor
    kind: str
    language: str
    kin: tuple[Siglum, ...]


@dataclass(frozen=True, slots=True)
class Month:
    """The articles of one month; of a year where no month is known."""

    anchor: Markup
    heading: str
    rows: tuple[IndexRow, ...]


def articles_page(catalogue: Catalogue) -> Page:
    """All articles under the month from which they were certainly public; withdrawn ones last."""
    page = urls.ARTICLES
    found: dict[_Key, list[Article]] = {}
    for article in newest_first(catalogue.articles.values()):
        found.setdefault(_month_of(article), []).append(article)
    body = templating.render(
        "articles",
        counts=count(catalogue.digest),
        excerpts=sum(article.reading == "excerpt" for article in catalogue.articles.values()),
        months=[_month(page, key, found[key], catalogue) for key in sorted(found, reverse=True)],
        withdrawn=[
            Anchor(urls.href(page, urls.article(item.id)), f"{item.siglum}（已撤下）")
            for item in catalogue.digest.articles
            if item.withdrawn
        ],
    )
    return Page(page, "文章", body, "本刊读过的全部文章，按发表的月份排列。")


def _month_of(article: Article) -> _Key:
    """Year and month, 0 for what is not known, which therefore comes last."""
    known = article.known_from
    year, month = timetable.month_of(known) if known else (None, None)
    return year or 0, month or 0


def _month(page: str, key: _Key, articles: list[Article], catalogue: Catalogue) -> Month:
    year, month = key
    known = f"{year}年{month}月" if month else f"{year}年，月份不详"
    return Month(
        anchor=urls.shelf_anchor(f"m{year}-{month:02}"),
        heading=known if year else "日期不详",
        rows=tuple(_row(page, article, catalogue) for article in articles),
    )


def _row(page: str, article: Article, catalogue: Catalogue) -> IndexRow:
    outlets = catalogue.vocabulary.outlets
    outlet = outlets.get(article.outlet or "")
    line = lines.article_line(page, article, catalogue)
    origin = catalogue.origins.get(catalogue.digest.origin_of.get(article.id, ""))
    return IndexRow(
        line=line,
        outlet=lines.term_link(page, urls.outlet(outlet.id), outlets, outlet.id)
        if outlet
        else lines.unlinked(line.outlet),
        kind=word(OUTLET_KINDS, outlet.kind) if outlet else "",
        language=word(LANGUAGES, article.language),
        kin=tuple(
            lines.siglum(page, catalogue.articles[id], catalogue)
            for id in (origin.articles if origin else ())
            if id != article.id
        ),
    )
