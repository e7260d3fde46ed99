"""The indexes: articles, claims by topic and by status, outlets."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby

from digest.model.records import Article, Claim
from digest.model.vocabulary import Term
from digest.model.words import RESULTS
from digest.render import lines, statuses, templating, urls
from digest.render.catalogue import Catalogue, newest_first
from digest.render.lines import Anchor, ClaimLine
from digest.render.markdown import Markup, external
from digest.render.page import Page
from digest.render.statuses import Status

# A topic shows so many claims here, and all of them on its own page.
_SHOWN = 8
# Shelves beside those of the results: a claim stands on one of those, and on any of these.
_DRIFT = Status("drift", "传抄走样")
_EVIDENCED = Status("evidenced", "有证据")


@dataclass(frozen=True, slots=True)
class Shelf:
    """Claims under one heading, of so many in `total`."""

    anchor: Markup
    heading: Anchor
    status: Status | None
    claims: tuple[ClaimLine, ...]
    total: int


def articles_page(catalogue: Catalogue) -> Page:
    """All articles, newest first, by year; withdrawn ones at the end."""
    page = urls.ARTICLES
    ranked = newest_first(catalogue.articles.values())
    years = [
        (heading, [lines.article_line(page, item, catalogue) for item in group])
        for heading, group in groupby(ranked, key=_year)
    ]
    gone = [item for item in catalogue.digest.articles if item.withdrawn]
    body = templating.render(
        "articles",
        years=years,
        withdrawn=[
            Anchor(urls.href(page, urls.article(item.id)), f"{item.siglum}（已撤下）")
            for item in gone
        ],
    )
    return Page(page, "文章", body, "本刊读过的全部文章，按发表先后排列。")


def claims_by_topic(catalogue: Catalogue) -> Page:
    """All claims under their tags; one with several tags stands under each."""
    page, tags = urls.CLAIMS, catalogue.vocabulary.tags
    shelves = [
        _shelf(
            page,
            urls.shelf_anchor(f"tag-{id}"),
            lines.term_link(page, urls.tag(id), tags, id),
            found,
            catalogue,
        )
        for id in tags
        if (found := catalogue.claims_tagged(id))
    ]
    if loose := catalogue.most_disputed(
        item for item in catalogue.claims.values() if not item.tags
    ):
        heading = Anchor(urls.href(page, page), "未归类")
        shelves.append(_shelf(page, urls.shelf_anchor("tag-none"), heading, loose, catalogue))
    body = templating.render(
        "claims_by_topic", shelves=shelves, other=urls.href(page, urls.CLAIMS_BY_STATUS)
    )
    return Page(page, "说法：按话题", body, "文章所提出的全部说法，按话题排列。")


def claims_by_status(catalogue: Catalogue) -> Page:
    """All claims by how their articles stand to each other, worst first; then by other marks."""
    page = urls.CLAIMS_BY_STATUS
    ranked = catalogue.most_disputed(catalogue.claims.values())
    shelves = [
        _status_shelf(page, statuses.result(id), found, catalogue)
        for id in RESULTS
        if (found := [item for item in ranked if catalogue.standing(item.id).result == id])
    ]
    drifted = [item for item in ranked if catalogue.standing(item.id).drifted]
    evidenced = [item for item in ranked if item.evidenced]
    marked = [
        _status_shelf(page, status, found, catalogue)
        for status, found in ((_DRIFT, drifted), (_EVIDENCED, evidenced))
        if found
    ]
    body = templating.render(
        "claims_by_status",
        shelves=shelves,
        marked=marked,
        other=urls.href(page, urls.CLAIMS),
        method=urls.href(page, urls.METHOD),
    )
    return Page(page, "说法：按状况", body, "文章所提出的全部说法，按各家是否相合排列。")


def outlets_page(catalogue: Catalogue) -> Page:
    """All outlets."""
    page, outlets = urls.OUTLETS, catalogue.vocabulary.outlets
    entries = [
        (lines.term_link(page, urls.outlet(id), outlets, id), term, len(_from(id, catalogue)))
        for id, term in outlets.items()
    ]
    nameless = [
        lines.article_line(page, item, catalogue)
        for item in newest_first(catalogue.articles.values())
        if item.outlet is None
    ]
    body = templating.render("outlets", entries=entries, nameless=nameless)
    return Page(page, "来源", body, "文章发表于何处。")


def outlet_pages(catalogue: Catalogue) -> Iterator[Page]:
    """One page for each outlet."""
    for id, term in catalogue.vocabulary.outlets.items():
        yield _outlet_page(id, term, catalogue)


def _outlet_page(id: str, term: Term, catalogue: Catalogue) -> Page:
    page, found = urls.outlet(id), _from(id, catalogue)
    body = templating.render(
        "outlet",
        term=term,
        names=lines.names(term),
        home=external(term.url),
        index=urls.href(page, urls.OUTLETS),
        articles=[lines.article_line(page, item, catalogue) for item in found],
    )
    return Page(page, term.label, body, term.definition, boost=1)


def _from(outlet: str, catalogue: Catalogue) -> tuple[Article, ...]:
    return newest_first(item for item in catalogue.articles.values() if item.outlet == outlet)


def _year(article: Article) -> str:
    known = article.known_from
    day = (known.first or known.last) if known else None
    return f"{day.year}年" if day else "未知"


def _shelf(
    page: str, anchor: Markup, heading: Anchor, claims: Iterable[Claim], catalogue: Catalogue
) -> Shelf:
    found = tuple(lines.claim_line(page, item, catalogue) for item in claims)
    return Shelf(anchor, heading, None, found[:_SHOWN], len(found))


def _status_shelf(
    page: str, status: Status, claims: Iterable[Claim], catalogue: Catalogue
) -> Shelf:
    anchor, heading = urls.shelf_anchor(status.id), Anchor(Markup(""), status.word)
    found = tuple(lines.claim_line(page, item, catalogue) for item in claims)
    return Shelf(anchor, heading, status, found, len(found))
