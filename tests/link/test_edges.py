"""How articles are kin: what is declared, what the text tells, and which way it went."""

from __future__ import annotations

from decimal import Decimal

from hypothesis import given

from digest.link import edges
from digest.model.digest import Edge
from tests.link.factories import article
from tests.link.test_origins import LINKS, NAMES, corpus, found, printed


def test_a_declared_way_names_the_article_or_the_work_by_its_first_spelling() -> None:
    one = article("a", formerly=("old-a",), provenance=[("summary", "Some  Essay")])
    other = article("b", provenance=[("repost", "old-a"), ("rewrite", "some essay")])
    assert edges.edges((one, other), {}) == (
        Edge("a", "Some  Essay", False, "summary", "printed"),
        Edge("b", "a", True, "repost", "printed"),
        Edge("b", "Some  Essay", False, "rewrite", "printed"),
    )


def test_an_article_is_not_its_own_parent() -> None:
    assert edges.edges((article("a", formerly=("old",), provenance=[("repost", "old")]),), {}) == ()


def test_a_declared_way_tells_the_share_and_is_not_said_twice() -> None:
    kin = (article("ab"), article("bc", provenance=[("rewrite", "ab")]))
    (edge,) = edges.edges(kin, printed("ab", "bc"))
    assert (edge.relation, edge.share, edge.directed) == ("rewrite", Decimal("0.5"), True)


def test_dates_settle_which_way_text_went_and_without_them_it_stays_open() -> None:
    dated = (article("ab", published="2021-01-05"), article("a", published="2021-01-01"))
    assert edges.edges(dated, printed("ab", "a")) == (
        Edge("ab", "a", True, "reuse", "fingerprint", Decimal(1)),
    )
    (open_,) = edges.edges((article("ab"), article("a")), printed("ab", "a"))
    assert not open_.directed


def test_a_repost_of_two_reports_keeps_only_the_closer() -> None:
    kin = (
        article("a", published="2021-01-01"),
        article("bb", published="2021-01-02"),
        article("abx", published="2021-01-05"),
    )
    assert [(edge.article, edge.of) for edge in edges.edges(kin, printed("a", "bb", "abx"))] == [
        ("abx", "a")
    ]


def test_parents_are_the_held_ones_that_are_declared() -> None:
    kin = (article("a"), article("b", provenance=[("repost", "a"), ("summary", "某视频")]))
    assert edges.parents(edges.edges(kin, {})) == {"b": {"a": "printed"}}


@given(LINKS)
def test_an_origin_is_held_together_by_its_own_edges(links: list[tuple[str, str]]) -> None:
    for origin in found(*corpus(links)):
        reached = {origin.id}
        for _ in NAMES:
            for edge in origin.edges:
                if reached & {edge.article, edge.of}:
                    reached |= {edge.article, edge.of}
        assert set(origin.articles) <= reached
        assert all({edge.article, edge.of} <= reached for edge in origin.edges)
