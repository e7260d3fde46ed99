"""The marks themselves: filled for what an article says, hollow for a record of evidence."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from decimal import Decimal

from digest.render.chart.marks import Mark
from digest.render.chart.svg import line, tag
from digest.render.markdown import Markup

Place = Callable[[Decimal], float]

# How far a mark reaches beyond its value, and an open arrow beyond that.
REACH, ARROW = 6.0, 18.0
_DOT, _HEAD, _BAR = 4.5, 4.0, 3.0


def point(x: float, y: float, *, hollow: bool) -> Markup:
    """One value: a dot, or a hollow diamond."""
    if not hollow:
        return tag("circle", cx=x, cy=y, r=_DOT)
    corners = ("M", x - REACH, y, "L", x, y - REACH, "L", x + REACH, y, "L", x, y + REACH, "Z")
    return line(*corners, stroke_width=1.5, class_="dd-chart-hollow")


def strokes(mark: Mark, at: Place, y: float, *, hollow: bool) -> Iterator[Markup]:
    """A mark at the height `y`: its bar or change, its points, its open ends."""
    low, high = at(mark.low), at(mark.high)
    points = [at(dot) for dot in mark.dots]
    if len(points) == 2:
        yield from _change(points[0], points[1], y, hollow=hollow)
    elif low < high:
        yield _bar(low, high, y, hollow=hollow)
    if len(points) == 1:
        yield point(points[0], y, hollow=hollow)
    if mark.before:
        yield _arrow(low, -1, y)
    if mark.after:
        yield _arrow(high, 1, y)


def extent(mark: Mark, at: Place) -> tuple[float, float]:
    """From where to where a mark is drawn."""
    edges = [at(mark.low), at(mark.high)]
    edges += [at(dot) + side for dot in mark.dots for side in (-REACH, REACH)]
    left = at(mark.low) - ARROW if mark.before else min(edges)
    right = at(mark.high) + ARROW if mark.after else max(edges)
    return left, right


def _bar(low: float, high: float, y: float, *, hollow: bool) -> Markup:
    if not hollow:
        return line("M", low, y, "H", high, stroke_width=2 * _BAR, stroke_opacity=0.4)
    sides = ("M", low, y - _BAR, "H", high, "V", y + _BAR, "H", low, "Z")
    return line(*sides, stroke_width=1)


def _change(start: float, end: float, y: float, *, hollow: bool) -> Iterator[Markup]:
    """A point, and an arrow from it to where the change ends; a point alone for no change."""
    yield point(start, y, hollow=hollow)
    if start == end:
        return
    step = 1 if end > start else -1
    if abs(end - start) > 2 * REACH:
        yield line("M", start + step * REACH, y, "H", end, stroke_width=1.5)
    head = (end - step * 1.5 * _HEAD, y - _HEAD, "L", end, y)
    tail = (end - step * 1.5 * _HEAD, y + _HEAD)
    yield line("M", *head, "L", *tail, stroke_width=1.5)


def _arrow(x: float, step: int, y: float) -> Markup:
    """An open end: the value lies somewhere beyond."""
    tip, back = x + step * ARROW, x + step * (ARROW - _HEAD)
    shaft = ("M", x + step * REACH, y, "H", tip)
    return line(*shaft, "M", back, y - _HEAD, "L", tip, y, "L", back, y + _HEAD, stroke_width=1.5)
