"""What a hedged number may mean."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from digest.model.intervals import Interval, of, spanning
from digest.model.words import BOUNDS

NUMBERS = st.decimals(
    min_value=-(10**12), max_value=10**12, places=3, allow_nan=False, allow_infinity=False
)
INTERVALS = st.builds(of, NUMBERS, st.sampled_from(sorted(BOUNDS)))


def interval(low: str | None, high: str | None, open_ends: str = "") -> Interval:
    return Interval(
        None if low is None else Decimal(low),
        None if high is None else Decimal(high),
        "(" in open_ends,
        ")" in open_ends,
    )


@pytest.mark.parametrize(
    ("number", "bound", "expected"),
    [
        ("40", "exact", interval("40", "40")),
        ("40", "about", interval("36", "44")),
        ("-40", "about", interval("-44", "-36")),
        ("40", "nearly", interval("36", "40")),
        ("-40", "nearly", interval("-40", "-36")),
        ("40", "at-least", interval("40", None)),
        ("40", "more-than", interval("40", None, "(")),
        ("40", "at-most", interval(None, "40")),
        ("40", "less-than", interval(None, "40", ")")),
        ("40", "vague", interval("36", "44")),
        ("40", "no-such-bound", interval("40", "40")),
    ],
)
def test_reading_of_each_bound(number: str, bound: str, expected: Interval) -> None:
    assert of(Decimal(number), bound) == expected


def test_every_bound_of_the_format_has_a_reading() -> None:
    forty = Decimal(40)
    readings = {bound: of(forty, bound) for bound in BOUNDS}
    assert len(set(readings.values())) == len(BOUNDS) - 1  # vague reads like about


@pytest.mark.parametrize(
    ("low", "high", "bound", "expected"),
    [
        ("20", "90", "vague", interval("20", "90")),
        ("20", "90", "exact", interval("20", "90")),
        ("20", "90", "about", interval("18", "99")),
        ("20", None, "exact", interval("20", None)),
        (None, "90", "exact", interval(None, "90")),
    ],
)
def test_reading_of_a_range(
    low: str | None, high: str | None, bound: str, expected: Interval
) -> None:
    ends = [None if end is None else Decimal(end) for end in (low, high)]
    assert spanning(ends[0], ends[1], bound) == expected


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        (interval("1", "2"), interval("2", "3"), True),
        (interval("1", "2", ")"), interval("2", "3"), False),
        (interval("1", "2"), interval("2", "3", "("), False),
        (interval("1", "2"), interval("3", "4"), False),
        (interval("1", None), interval(None, "1"), True),
        (interval("1", None, "("), interval(None, "1"), False),
        (interval(None, None), interval("5", "5"), True),
        (interval("1", "1", "("), interval("0", "2"), False),
    ],
)
def test_overlap_minds_open_ends(one: Interval, other: Interval, expected: bool) -> None:
    assert one.overlaps(other) is expected
    assert other.overlaps(one) is expected


@pytest.mark.parametrize(
    ("bound", "core"),
    [
        ("more-than", interval("40", "44.0", "(")),
        ("at-least", interval("40", "44.0")),
        ("less-than", interval("36.0", "40", ")")),
        ("at-most", interval("36.0", "40")),
        ("about", interval("36", "44")),
        ("exact", interval("40", "40")),
    ],
)
def test_core_goes_a_tenth_beyond_an_open_bound(bound: str, core: Interval) -> None:
    assert of(Decimal(40), bound).core == core


def test_an_open_bound_at_zero_has_no_core() -> None:
    assert of(Decimal(0), "more-than").core.empty


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        (interval("50", "50"), interval("40", None, "("), True),
        (interval("40", "40"), interval("40", None, "("), False),
        (interval("40", None), interval("50", "50"), False),
        (interval("1", "2"), interval(None, None), True),
        (interval(None, "2"), interval("1", "2"), False),
        (interval("1", "2", "()"), interval("1", "2"), True),
        (interval("1", "2"), interval("1", "2", "()"), False),
    ],
)
def test_within(one: Interval, other: Interval, expected: bool) -> None:
    assert one.within(other) is expected


@given(INTERVALS, INTERVALS)
def test_overlap_is_symmetric_and_cores_lie_within(one: Interval, other: Interval) -> None:
    assert one.overlaps(other) == other.overlaps(one)
    assert one.core.within(one)
    assert one.within(one)
