"""How to cite: one line of plain text, after GB/T 7714 (the Chinese standard for references)."""

from __future__ import annotations

from digest.model.records import Article, Claim
from digest.render import urls
from digest.render.catalogue import Catalogue
from digest.render.lines import label
from digest.wording import dates


def original(article: Article, catalogue: Catalogue) -> str:
    """The media article itself."""
    outlet = label(catalogue.vocabulary.outlets, article.outlet) or "来源未知"
    author = f"{article.byline}. " if article.byline else ""
    when = f"({dates.between(article.published).zh})" if article.published else "(日期不详)"
    read = f"[{dates.readable(article.captured).zh}]" if article.captured else ""
    address = article.url or article.archived or "网址未知"
    return f"{author}{article.heading}[EB/OL]. {outlet}, {when}{read}. {address}"


def digest_of(article: Article, catalogue: Catalogue) -> str:
    """Our page about an article."""
    return _ours(f"评读{article.named.zh}", urls.article(article.id), catalogue)


def claim(item: Claim, catalogue: Catalogue) -> str:
    """Our page about a claim."""
    return _ours(f"说法：{item.statement}", urls.claim(item.id), catalogue)


def _ours(title: str, page: str, catalogue: Catalogue) -> str:
    records = catalogue.digest.records
    version = records.tree_hash[:12]
    return f"{title}[DB/OL]. {records.title}, 版本 {version}[引用日期]. /{urls.folder(page)}"
