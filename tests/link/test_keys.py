"""Decisive keys, between articles and inside one."""

from __future__ import annotations

import pytest

from digest.link import keys
from digest.model.records import Assertion, Figure
from tests.link.factories import assertion, figure, quantity

DOUYIN = figure("1", scope={"platform": "douyin"})
WEIBO = figure("1", scope={"platform": "weibo"})
OPEN = figure("1")
UNSTATED = figure("1", scope={"platform": "unstated"})
BY_PLATFORM = quantity("platform")


def aligned(*assertions: Assertion) -> keys.Alignment:
    said = keys.statements(assertions, BY_PLATFORM)
    return keys.align(assertions[0], assertions[1], BY_PLATFORM, said)


@pytest.mark.parametrize(
    ("one", "other", "differing", "unstated"),
    [
        (DOUYIN, DOUYIN, (), ()),
        (DOUYIN, WEIBO, ("platform",), ()),
        (DOUYIN, OPEN, (), ("platform",)),
        (DOUYIN, UNSTATED, (), ("platform",)),
        (OPEN, UNSTATED, (), ("platform",)),
    ],
)
def test_between_articles_nothing_is_filled_in(
    one: Figure, other: Figure, differing: tuple[str, ...], unstated: tuple[str, ...]
) -> None:
    found = aligned(assertion("a", one), assertion("b", other))
    assert (found.differing, found.unstated, found.assumed) == (differing, unstated, ())


@pytest.mark.parametrize(
    ("one", "other", "differing", "assumed"),
    [
        (DOUYIN, WEIBO, ("platform",), ()),
        (DOUYIN, OPEN, (), ("platform",)),
        (UNSTATED, DOUYIN, (), ("platform",)),
        (OPEN, UNSTATED, (), ()),
    ],
)
def test_in_one_article_an_open_key_takes_the_other_statement(
    one: Figure, other: Figure, differing: tuple[str, ...], assumed: tuple[str, ...]
) -> None:
    found = aligned(assertion("a", one), assertion("a", other, id="again"))
    assert (found.differing, found.unstated, found.assumed) == (differing, (), assumed)


def test_two_statements_in_one_article_leave_a_third_open() -> None:
    said = [assertion("a", DOUYIN), assertion("a", OPEN, id="2"), assertion("a", WEIBO, id="3")]
    assert aligned(*said).unstated == ("platform",)


def test_the_statement_of_another_article_does_not_count() -> None:
    said = [assertion("a", OPEN), assertion("a", OPEN, id="2"), assertion("b", WEIBO)]
    assert aligned(*said) == keys.Alignment()


@pytest.mark.parametrize(
    ("one", "other", "differs"),
    [
        (figure("1", as_of="2025-10"), figure("1", as_of="2025-10-24"), False),
        (figure("1", as_of="2025-10"), figure("1", as_of="2025-11-01"), True),
        (figure("1", window="P30D"), figure("1", window="P1M"), False),
        (figure("1", window="P30D"), figure("1", window="P90D"), True),
    ],
)
def test_cut_offs_and_windows(one: Figure, other: Figure, differs: bool) -> None:
    key = "as_of" if one.as_of else "window"
    found = keys.align(assertion("a", one), assertion("b", other), quantity(key), {})
    assert bool(found.differences) is differs
    assert not found.gaps
