"""The tree of an origin: what stands under what, and what is said of each step."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace

from hypothesis import given

from digest.link.resolve import link
from digest.model.digest import Fingerprint
from digest.model.records import Article
from digest.render.catalogue import Catalogue, catalogue
from digest.render.view_origin import Kin, families, kin_of
from digest.wording.labels import in_english
from tests.link.factories import article, assertion, claim, records
from tests.link.test_origins import LINKS, corpus, printed

HAN = re.compile("[\u4e00-\u9fff]")


def shelves(*articles: Article, prints: Mapping[str, Fingerprint] | None = None) -> Catalogue:
    held = replace(records(articles, [claim()]), fingerprints=prints or {})
    return catalogue(link(held))


def drawn(kin: tuple[Kin, ...], depth: int = 0) -> list[str]:
    """The tree as an indented text."""
    rows = []
    for one in kin:
        name = one.witness.text if one.witness else one.name
        marks = ("" if one.directed else "?") + ("*" if one.here else "")
        marks += "-" if one.silent else ""
        rows.append(f"{'  ' * depth}{one.how} {name}{marks}".rstrip())
        rows += drawn(one.below, depth + 1)
    return rows


def tree(index: Catalogue, id: str) -> list[str]:
    return drawn(kin_of("articles/x.md", index.articles[id], index))


def test_a_work_stands_above_its_repost_and_that_above_its_rewrite() -> None:
    index = shelves(
        article("a", provenance=[("repost", "某文")]),
        article("b", provenance=[("rewrite", "a")]),
        article("c", provenance=[("summary", "b"), ("translation", "某文")]),
        article("d"),
    )
    assert [line.strip() for line in tree(index, "b")] == ["某文", "转载 A", "改写 B*", "翻译 C"]
    assert tree(index, "d") == []


def test_what_a_node_has_no_branch_for_is_said_beside_it() -> None:
    index = shelves(
        article("a"), article("b"), article("c", provenance=[("summary", "a"), ("rewrite", "b")])
    )
    (a, _) = kin_of("articles/x.md", index.articles["c"], index)
    assert a.below[0].besides == ("又改写：「B」（页面写明）",)


def test_shared_text_tells_its_share_and_that_the_order_is_not_known() -> None:
    index = shelves(article("ab"), article("bc"), prints=printed("ab", "bc"))
    (root,) = kin_of("articles/x.md", index.articles["ab"], index)
    (other,) = root.below
    assert (other.how, other.directed) == ("文字大段相同", False)
    assert other.known == "程序比对，文字重合50%，先后不明"


def test_a_circle_is_cut_and_a_withdrawn_article_has_no_name() -> None:
    circle = shelves(
        article("a", provenance=[("repost", "b")]), article("b", provenance=[("repost", "a")])
    )
    assert tree(circle, "a") == [" A*", "  转载 B"]
    index = shelves(
        article("a", withdrawn=True),
        article("b", provenance=[("repost", "a")]),
        article("c", provenance=[("repost", "a")]),
    )
    assert tree(index, "b") == [" 一篇已撤下的文章", "  转载 B*", "  转载 C"]


def test_a_claims_tree_keeps_those_who_make_it_and_what_they_come_from() -> None:
    index = shelves(
        article("a"),
        article("b", assertion("b"), provenance=[("rewrite", "a")]),
        article("c", assertion("c"), provenance=[("rewrite", "a")]),
        article("d", provenance=[("rewrite", "a")]),
        article("e", assertion("e")),
    )
    (roots,) = families("claims/it.md", index.standing("it"), index)
    assert drawn(roots) == [" A-", "  改写 B", "  改写 C"]


@given(LINKS)
def test_every_article_of_an_origin_stands_in_its_tree_once(links: list[tuple[str, str]]) -> None:
    index = shelves(*corpus(links))
    for origin in index.digest.origins:
        shown = [line.strip(" ?*-").split()[-1] for line in tree(index, origin.id)]
        held = [name.lower() for name in shown if name != "work"]
        assert sorted(held) == (sorted(origin.articles) if len(origin.articles) > 1 else [])


def test_an_english_tree_says_the_same_in_english() -> None:
    index = shelves(
        article("ab", assertion("ab")),
        article("bc", assertion("bc"), provenance=[("rewrite", "某文")]),
        article("c", assertion("c"), provenance=[("summary", "bc")]),
        prints=printed("ab", "bc"),
    )
    (roots,) = families("en/claims/it.md", index.standing("it"), index, in_english)
    told = {word for one in _all(roots) for word in (one.how, one.known, one.note, *one.besides)}
    assert {"rewrite", "summary", "not held here"} <= told
    assert any("of the text in common" in word for word in told)
    assert not any(HAN.search(word) for word in told)


def _all(kin: tuple[Kin, ...]) -> Iterator[Kin]:
    for one in kin:
        yield one
        yield from _all(one.below)
