"""Which articles count once."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from decimal import Decimal
from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from digest.link import origins
from digest.link.edges import edges
from digest.model.digest import Fingerprint, Origin
from digest.model.records import Article
from tests.link.factories import article


def find(
    articles: Sequence[Article],
    rank: Mapping[str, int],
    fingerprints: Mapping[str, Fingerprint] | None = None,
) -> tuple[Origin, ...]:
    return origins.find(articles, rank, edges(articles, fingerprints or {}))


def bare(every: Iterable[Origin]) -> list[Origin]:
    """The origins without their edges, of which there are tests of their own."""
    return [replace(origin, edges=()) for origin in every]


def found(*articles: Article) -> tuple[Origin, ...]:
    live = [one.id for one in articles if one.withdrawn is None]
    return find(articles, {id: place for place, id in enumerate(live)})


def groups(*articles: Article) -> list[tuple[str, ...]]:
    return [origin.articles for origin in found(*articles)]


@pytest.mark.parametrize("relation", ["repost", "rewrite", "summary", "translation"])
def test_what_descends_from_a_held_article_shares_its_origin(relation: str) -> None:
    (origin,) = bare(found(article("a"), article("b", provenance=[(relation, "a")])))
    assert origin == Origin("a", ("a", "b"), "declared")


@pytest.mark.parametrize("declared", [("original", "a"), ("unknown", "a"), ("repost", None)])
def test_other_relations_join_nothing(declared: tuple[str, str | None]) -> None:
    assert [origin.why for origin in found(article("a"), article("b", provenance=[declared]))] == [
        "single",
        "single",
    ]


def test_the_same_work_not_held_joins_whoever_names_it() -> None:
    (origin,) = bare(
        found(
            article("b", provenance=[("rewrite", "Some  Essay")]),
            article("a", provenance=[("repost", "some essay")]),
        )
    )
    assert origin == Origin("b", ("b", "a"), "declared", parent="Some  Essay")


def test_a_lone_article_tells_its_parent() -> None:
    (origin,) = bare(found(article("a", provenance=[("summary", "某视频")])))
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
    assert bare(find(articles, rank)) == bare(find(articles[::-1], rank))


@given(LINKS, st.tuples(st.sampled_from(NAMES), st.sampled_from(NAMES)))
def test_one_more_link_never_makes_more_origins(
    links: list[tuple[str, str]], more: tuple[str, str]
) -> None:
    assert len(found(*corpus([*links, more]))) <= len(found(*corpus(links)))


def printed(*names: str) -> dict[str, Fingerprint]:
    """Fingerprints: each letter of a name stands for a text that the article repeats."""
    return {
        name: Fingerprint(
            frozenset(1000 * ord(part) + number for part in name for number in range(100)), 250
        )
        for name in names
    }


def joined(*articles: Article) -> list[tuple[tuple[str, ...], str, Decimal | None]]:
    live = [one.id for one in articles if one.withdrawn is None]
    rank = {id: place for place, id in enumerate(live)}
    names = printed(*(one.id for one in articles))
    return [(one.articles, one.why, one.containment) for one in find(articles, rank, names)]


def test_text_in_common_joins_what_declares_nothing() -> None:
    assert joined(article("a"), article("ab"), article("c")) == [
        (("a", "ab"), "reuse", Decimal(1)),
        (("c",), "single", None),
    ]


def test_what_is_declared_stays_declared_and_tells_the_share() -> None:
    assert joined(article("ab"), article("bc", provenance=[("rewrite", "ab")])) == [
        (("ab", "bc"), "declared", Decimal("0.5"))
    ]


def test_one_more_by_its_text_makes_it_reuse_and_keeps_the_parent() -> None:
    named = article("a", provenance=[("repost", "某文")])
    live = (named, article("aa"))
    rank = {one.id: place for place, one in enumerate(live)}
    (origin,) = find(live, rank, printed("a", "aa"))
    assert (origin.why, origin.parent) == ("reuse", "某文")


def test_without_dates_a_compilation_leaves_open_who_copied_and_joins_all() -> None:
    assert joined(article("a"), article("b"), article("ab")) == [
        (("a", "b", "ab"), "reuse", Decimal(1))
    ]


def test_a_later_compilation_does_not_make_its_sources_one() -> None:
    assert joined(
        article("a", published="2021-01-01"),
        article("b", published="2021-01-02"),
        article("abc", published="2021-01-05"),
    ) == [(("a", "abc"), "reuse", Decimal(1)), (("b",), "single", None)]


def test_later_excerpts_of_one_article_are_one() -> None:
    assert joined(
        article("ab", published="2021-01-01"),
        article("a", published="2021-01-02"),
        article("b", published="2021-01-05"),
    ) == [(("ab", "a", "b"), "reuse", Decimal(1))]


def test_later_reposts_stay_together_by_their_closest() -> None:
    assert joined(
        article("a", published="2021-01-01"),
        article("aa", published="2021-01-02"),
        article("aaa", published="2021-01-03"),
        article("aaaa", published="2021-01"),
    ) == [(("a", "aa", "aaa", "aaaa"), "reuse", Decimal(1))]


def test_the_text_of_a_withdrawn_article_still_joins() -> None:
    assert joined(article("ab", withdrawn=True), article("a"), article("b")) == [
        (("a", "b"), "reuse", None)
    ]


def test_a_fingerprint_of_no_article_joins_nothing() -> None:
    live = (article("a"),)
    (origin,) = find(live, {"a": 0}, printed("a", "ab"))
    assert origin == Origin("a", ("a",), "single")
