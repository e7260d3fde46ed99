"""No figure can break the drawing."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from xml.etree import ElementTree as ET

from hypothesis import given
from hypothesis import strategies as st

from digest.model.digest import Standing
from digest.model.records import Figure
from digest.model.words import BOUNDS
from digest.render.chart import scale
from digest.render.chart.figure import figure_chart
from digest.render.chart.svg import FONT_SIZE, WIDTH, width
from tests.link.factories import (
    UNITS,
    WORDS,
    category,
    dated,
    figure,
)
from tests.render.drawings import (
    FOLLOWERS,
    centres,
    chart,
    pair,
    recorded,
    rows,
    said,
    standing,
    text,
)

EXTREMES = st.sampled_from(["0", "1e-30", "-1e-9", "1e40", "-7", "100", "99999999.5"])
NUMBERS = EXTREMES.map(Decimal) | st.decimals(
    min_value=-(10**13), max_value=10**13, allow_nan=False, allow_infinity=False, places=2
)
BOUND = st.sampled_from(sorted(BOUNDS))
DAYS = (
    "2021",
    "2021-03",
    "2021-03-05",
    "2021-06/..",
    "../1998",
    "0001-01-01",
    "9999-12-31",
)


@st.composite
def readings(draw: st.DrawFn) -> Figure:
    reading = figure(
        bound=draw(BOUND),
        direction=draw(st.sampled_from([None, "up", "down"])),
        unit=draw(st.sampled_from(["percent", "follower", None])),
        scope=draw(st.sampled_from([{}, {"platform": "一个很长很长很长很长的平台名称"}])),
    )
    given = draw(st.sampled_from([("value",), ("start", "end"), ("low", "high"), ("low",)]))
    value, start, end, low, high = (
        draw(NUMBERS) if name in given else None
        for name in ("value", "start", "end", "low", "high")
    )
    return replace(reading, value=value, start=start, end=end, low=low, high=high)


@st.composite
def standings(draw: st.DrawFn) -> Standing:
    kind = draw(st.sampled_from(["quantity", "date", "category"]))
    measure = {"quantity": FOLLOWERS, "date": dated("platform"), "category": category(one="一")}
    days = st.sampled_from(DAYS).map(lambda day: figure(on=day, unit=None))
    terms = st.sampled_from(["one", "two", "a much longer term"]).map(
        lambda term: figure(term=term, unit=None)
    )
    figures = {"quantity": readings(), "date": days, "category": terms}[kind]
    names = st.sampled_from(["a", "b", "一个长名字的文集", "Reuters Breakingviews"])
    members = tuple(
        said(draw(names), draw(figures), number) for number in range(draw(st.integers(2, 6)))
    )
    records = tuple(recorded(draw(names), draw(figures)) for _ in range(draw(st.integers(0, 3))))
    results = st.sampled_from(["conflict", "self-inconsistent", "agree"])
    pairs = tuple(pair(a, b, draw(results)) for a in members for b in members if a.id < b.id)
    return standing(measure[kind], *members, records=records, pairs=pairs)


@given(standings())
def test_everything_drawn_stays_inside(stands: Standing) -> None:
    svg = next(chart(stands).iter("svg"))
    tall = float(svg.get("viewBox", "").split()[3])
    for x, y in points(svg):
        assert -0.1 <= x <= WIDTH + 0.1
        assert -0.1 <= y <= tall + 0.1


@given(standings())
def test_every_row_has_its_name_and_its_label(stands: Standing) -> None:
    drawn = chart(stands)
    witnesses = len(stands.assertions) + len(stands.claim.evidence)
    assert len(rows(drawn)) == witnesses
    assert all(text(row).strip() for row in rows(drawn))
    assert len(list(drawn.iter("tr"))) == witnesses + 1
    assert figure_chart(stands, WORDS, {}) == figure_chart(stands, WORDS, {})


@given(st.lists(NUMBERS, min_size=2, max_size=8))
def test_marks_stand_in_the_order_of_their_values(numbers: list[Decimal]) -> None:
    members = (said("a", replace(figure(), value=number)) for number in numbers)
    placed = centres(chart(standing(FOLLOWERS, *members)))
    in_order = [x for _, x in sorted(zip(numbers, placed, strict=True))]
    assert in_order == sorted(placed)


@given(st.lists(NUMBERS, min_size=1, max_size=4), st.booleans())
def test_an_axis_has_two_to_four_ticks_between_its_ends(
    numbers: list[Decimal], signed: bool
) -> None:
    axis = scale.quantities(numbers, UNITS["percent"], signed)
    ticks = [tick.value for tick in axis.ticks]
    assert 2 <= len(ticks) <= 4
    assert axis.low <= ticks[0] < ticks[-1] <= axis.high
    assert all(0 <= axis.at(number) <= 1 for number in numbers)


@given(st.lists(st.integers(1, 3652059), min_size=1, max_size=4))
def test_an_axis_of_days_has_two_to_four_ticks_between_its_ends(days: list[int]) -> None:
    axis = scale.days(days)
    ticks = [tick.value for tick in axis.ticks]
    assert 2 <= len(ticks) <= 4
    assert axis.low <= ticks[0] < ticks[-1] <= axis.high


def points(svg: ET.Element) -> Iterator[tuple[float, float]]:
    """Every corner of everything drawn; of a text, the ends of its line as we measure it."""
    for circle in svg.iter("circle"):
        x, y, r = (float(circle.get(name, "")) for name in ("cx", "cy", "r"))
        yield from ((x - r, y - r), (x + r, y + r))
    for path in svg.iter("path"):
        yield from corners(path.get("d", ""))
    for line in svg.iter("text"):
        x, y = float(line.get("x", "")), float(line.get("y", ""))
        spans = [item for item in line if item.get("x") is None]
        long = width((line.text or "") + "".join(item.text or "" for item in spans))
        long += sum(float(item.get("dx", "0")) for item in spans)
        start = x - long * {"start": 0, "middle": 0.5, "end": 1}[line.get("text-anchor", "start")]
        fall = sum(float(item.get("dy", "0")) for item in line)
        yield from ((start, y - FONT_SIZE * 0.8), (start + long, y + fall))


def corners(path: str) -> Iterator[tuple[float, float]]:
    x = y = 0.0
    for command, numbers in re.findall(r"([MLHVZ])([^MLHVZ]*)", path):
        values = [float(number) for number in numbers.split()]
        if command in "ML":
            x, y = values
        elif command == "H":
            (x,) = values
        elif command == "V":
            (y,) = values
        yield x, y


# --- Whole drawings ----------------------------------------------------------------------------
