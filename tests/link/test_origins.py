"""Which articles count once."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from digest.link import origins
from digest.model.digest import Origin
from digest.model.records import Article
from tests.link.factories import article


def found(*articles: Article) -> tuple[Origin, ...]:
    live = [one.id for one in articles if one.withdrawn is None]
    return origins.find(articles, {id: place for place, id in enumerate(live)})


def groups(*articles: Article) -> list[tuple[str, ...]]:
    return [origin.articles for origin in found(*articles)]


@pytest.mark.parametrize("relation", ["repost", "rewrite", "summary", "translation"])
def test_what_descends_from_a_held_article_shares_its_origin(relation: str) -> None:
    (origin,) = found(article("a"), article("b", provenance=[(relation, "a")]))
    assert origin == Origin("a", ("a", "b"), "declared")


@pytest.mark.parametrize("declared", [("original", "a"), ("unknown", "a"), ("repost", None)])
def test_other_relations_join_nothing(declared: tuple[str, str | None]) -> None:
    assert [origin.why for origin in found(article("a"), article("b", provenance=[declared]))] == [
        "single",
        "single",
    ]


def test_the_same_work_not_held_joins_whoever_names_it() -> None:
    (origin,) = found(
        article("b", provenance=[("rewrite", "Some  Essay")]),
        article("a", provenance=[("repost", "some essay")]),
    )
    assert origin == Origin("b", ("b", "a"), "declared", parent="Some  Essay")


def test_a_lone_article_tells_its_parent() -> None:
    (origin,) = found(article("a", provenance=[("summary", "某视频")]))
    assert origin == Origin("a", ("a",), "declared", parent="某视频")


def test_descent_is_followed_all_the_way_and_through_former_ids() -> None:
    assert groups(
        article("a", formerly=("old-a",)),
        article("b", provenance=[("rewrite", "old-a")]),
        article("c", provenance=[("repost", "b")]),
        article("d"),
    ) == [("a", "b", "c"), ("d",)]


def test_two_parents_make_one_origin() -> None:
    merged = article("c", provenance=[("summary", "a"), ("summary", "b")])
    assert groups(article("a"), article("b"), merged) == [("a", "b", "c")]


def test_a_withdrawn_article_is_not_counted_but_still_joins() -> None:
    assert groups(
        article("a", withdrawn=True),
        article("b", provenance=[("repost", "a")]),
        article("c", provenance=[("repost", "a")]),
    ) == [("b", "c")]


NAMES = [f"n{place}" for place in range(7)]
LINKS = st.lists(st.tuples(st.sampled_from(NAMES), st.sampled_from([*NAMES, "work"])), max_size=9)


def corpus(links: Sequence[tuple[str, str]]) -> list[Article]:
    declared: dict[str, list[tuple[str, str | None]]] = {name: [] for name in NAMES}
    for child, parent in links:
        declared[child].append(("rewrite", parent))
    return [article(name, provenance=works) for name, works in declared.items()]


@given(LINKS)
def test_origins_part_the_articles_and_keep_every_link_inside(links: list[tuple[str, str]]) -> None:
    every = found(*corpus(links))
    members = [name for origin in every for name in origin.articles]
    assert sorted(members) == NAMES
    home = {name: origin.id for origin in every for name in origin.articles}
    for child, parent in links:
        assert parent == "work" or home[child] == home[parent]
    for (one, first), (other, second) in combinations(links, 2):
        assert first != second or home[one] == home[other]


@given(LINKS)
def test_origins_are_named_after_their_first_and_come_by_name(links: list[tuple[str, str]]) -> None:
    every = found(*corpus(links))
    assert [origin.id for origin in every] == sorted(origin.id for origin in every)
    assert all(origin.id == origin.articles[0] == min(origin.articles) for origin in every)


@given(LINKS)
def test_the_order_of_files_changes_nothing(links: list[tuple[str, str]]) -> None:
    articles = corpus(links)
    rank = {name: place for place, name in enumerate(NAMES)}
    assert origins.find(articles, rank) == origins.find(articles[::-1], rank)


@given(LINKS, st.tuples(st.sampled_from(NAMES), st.sampled_from(NAMES)))
def test_one_more_link_never_makes_more_origins(
    links: list[tuple[str, str]], more: tuple[str, str]
) -> None:
    assert len(found(*corpus([*links, more]))) <= len(found(*corpus(links)))
