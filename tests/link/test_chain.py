"""Who came first, and how sure that is."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from digest.link import chain
from digest.model.digest import Step
from digest.model.public import in_time
from digest.model.records import Article
from tests.link.factories import article


def steps(**dates: str | tuple[str | None, str | None]) -> list[Step]:
    """Articles by id: a date of publication, or (published, captured)."""
    made = []
    for name, date in dates.items():
        published, captured = (date, None) if isinstance(date, str) else date
        made.append(article(name, published=published, captured=captured))
    return list(chain.steps(in_time(made)))


def told(**dates: str | tuple[str | None, str | None]) -> list[tuple[str, bool, bool]]:
    return [(step.article, step.first, step.sure) for step in steps(**dates)]


NEVER = (None, None)
CASES: list[tuple[dict[str, str | tuple[str | None, str | None]], list[tuple[str, bool, bool]]]] = [
    (
        {"b": "2025-10-24", "a": "2025-09-30"},
        [("a", True, True), ("b", False, True)],
    ),
    # the same day: neither is first
    (
        {"a": "2025-10-24", "b": "2025-10-24"},
        [("a", False, True), ("b", False, False)],
    ),
    # a month overlaps a day in it, and comes after it for being certain only at its end
    (
        {"a": "2025-10", "b": "2025-10-24", "c": "2025-11-02"},
        [("b", False, True), ("a", False, False), ("c", False, True)],
    ),
    # only a copy's day: it may be any day before
    (
        {"a": "2025-09-30", "b": (None, "2025-12-14")},
        [("a", False, True), ("b", False, False)],
    ),
    # the copy bounds a coarse date
    (
        {"a": ("2025-11", "2025-11-03"), "b": "2025-11-04"},
        [("a", True, True), ("b", False, True)],
    ),
    # a copy older than its publication is somebody's mistake and bounds nothing
    (
        {"a": ("2025-11", "2025-10-01"), "b": "2025-11-04"},
        [("b", False, True), ("a", False, False)],
    ),
    # no date at all
    ({"a": NEVER, "b": "2025-09-30"}, [("b", False, True), ("a", False, False)]),
    ({"a": NEVER}, [("a", False, False)]),
    ({"a": (None, "2025-12-14")}, [("a", True, True)]),
    ({"a": "2025-09-30?"}, [("a", True, True)]),
    # doubt spreads to every later step
    (
        {"a": "2025-09-30", "b": "2025-10-24?", "c": "2025-12-01"},
        [("a", False, True), ("b", False, False), ("c", False, False)],
    ),
    # an approximate date holds its wider reading
    (
        {"a": "2025-09-30", "b": "2025-11~"},
        [("a", True, True), ("b", False, True)],
    ),
    (
        {"a": "2025-10-20", "b": "2025-11~"},
        [("a", False, True), ("b", False, False)],
    ),
]


@pytest.mark.parametrize(("dates", "expected"), CASES)
def test_order_certainty_and_first(
    dates: dict[str, str | tuple[str | None, str | None]], expected: list[tuple[str, bool, bool]]
) -> None:
    assert told(**dates) == expected


def test_a_step_tells_publication_and_the_day_it_was_certainly_public() -> None:
    published, copied = steps(a="2025-09-30", b=(None, "2025-12-14"))
    assert published.date is published.by
    assert copied.date is None
    assert copied.by is not None
    assert copied.by.edtf == "2025-12-14"


def test_no_articles_make_no_chain() -> None:
    assert chain.steps([]) == ()


DAYS = st.dates(dt.date(2025, 1, 1), dt.date(2025, 3, 1)).map(dt.date.isoformat)
MONTHS = st.sampled_from(["2025-01", "2025-02", "2025"])
DATES = st.none() | DAYS | MONTHS | DAYS.map(lambda day: f"{day}?")


@st.composite
def corpora(draw: st.DrawFn) -> list[Article]:
    count = draw(st.integers(0, 6))
    return [
        article(f"n{place}", published=draw(DATES), captured=draw(st.none() | DAYS))
        for place in range(count)
    ]


@given(corpora())
def test_order_is_of_the_dates_not_of_the_files(articles: list[Article]) -> None:
    assert in_time(articles) == in_time(articles[::-1])


@given(corpora())
def test_whoever_certainly_came_before_stands_before(articles: list[Article]) -> None:
    ordered = [one for one in in_time(articles) if one.published and not one.captured]
    for place, later in enumerate(ordered):
        for earlier in ordered[:place]:
            assert earlier.published and later.published
            assert not later.published.wholly_before(earlier.published)


@given(corpora())
def test_only_one_that_certainly_came_before_all_others_is_first(articles: list[Article]) -> None:
    ordered = in_time([replace(one, captured=None) for one in articles])
    found = chain.steps(ordered)
    assert not any(step.first for step in found[1:])
    if found and found[0].first:
        lead, *others = (one.published for one in ordered)
        assert lead is not None
        assert all(other is not None and lead.wholly_before(other) for other in others)
