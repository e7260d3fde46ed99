"""Two trees of sources as digests, and what the review says of them."""

from __future__ import annotations

from digest.link.resolve import link
from digest.load.parse import load
from digest.model.digest import Digest
from digest.review.changes import compare
from digest.review.records import Review
from tests.validate.support import ARTICLE, BASE, ROOT, Tree, files

SECOND = "articles/2021/2021-06-06-again.md"


def digest(overlay: Tree) -> Digest:
    """The clean tree of one article and one claim, with some of its files replaced."""
    return link(load(files(overlay), ROOT)[0])


def review(after: Tree, before: Tree | None = None) -> Review:
    return compare(digest(before or {}), digest(after))


def second(value: str = "1200", extra: str = "") -> Tree:
    """Another article that gives the claim a value."""
    content = str(BASE[ARTICLE]).replace("siglum: 壶", "siglum: 乙").replace("/kettles", "/again")
    content = content.replace("鹊壶卖出多少只", "再说销量").replace("2021-05-0", "2021-06-0")
    content = content.replace("value: 1200", f"value: {value}")
    return {SECOND: content.replace("---\n报道", f"{extra}---\n报道")}
