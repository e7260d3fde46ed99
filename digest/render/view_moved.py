"""Pages that stand where something was: tombstones of withdrawn articles, and redirects."""

from __future__ import annotations

from collections.abc import Iterator

from digest.model.records import Article
from digest.render import lines, templating, urls
from digest.render.catalogue import Catalogue
from digest.render.page import Page
from digest.wording import dates


def tombstone(article: Article, catalogue: Catalogue) -> Page:
    """What is left of a withdrawn article: that it was there, since when it is not, and why."""
    page = urls.article(article.id)
    withdrawn = article.withdrawn
    body = templating.render(
        "tombstone",
        index=urls.href(page, urls.ARTICLES),
        policy=urls.href(page, urls.CORRECTIONS),
        siglum=article.siglum,
        outlet=lines.label(catalogue.vocabulary.outlets, article.outlet),
        date=dates.readable(withdrawn.date).zh if withdrawn else "",
        reason=withdrawn.reason if withdrawn else "",
    )
    return Page(page, f"已撤下：{article.siglum}", body)


def redirects(catalogue: Catalogue) -> Iterator[Page]:
    """A page for every former id, and for the English overview's former place."""
    yield _redirect("overview/en.md", urls.OVERVIEW_EN)
    for article in catalogue.digest.articles:
        for former in article.formerly:
            yield _redirect(urls.article(former), urls.article(article.id))
    for claim in catalogue.digest.claims:
        for former in claim.formerly:
            yield _redirect(urls.claim(former), urls.claim(claim.id))


def _redirect(former: str, page: str) -> Page:
    target = urls.href(former, page)
    body = templating.render("redirect", target=target)
    return Page(former, "本页已移动", body, redirect=str(target))
