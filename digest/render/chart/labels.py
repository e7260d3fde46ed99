"""Where a label goes: beside its mark where there is room, else above it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from digest.render.chart.rows import Row
from digest.render.chart.svg import FONT_SIZE, shorten, width, words
from digest.render.markdown import Markup

GAP = 6.0
ROW, TALL = 28.0, 42.0
_LINE = FONT_SIZE * 1.1


@dataclass(frozen=True, slots=True)
class Spot:
    """Where a text is anchored; `y` is its middle, below the upper edge of the row."""

    x: float
    y: float
    anchor: str


@dataclass(frozen=True, slots=True)
class Slot:
    """How a row is laid out; heights are below its upper edge.

    Attributes:
        height: how much room the row takes.
        mark: the height of the mark.
        name: the height of the name, which is also where lines at the right edge meet the row.
        value: the text, cut to its room.
        at: where it goes.
    """

    height: float
    mark: float
    name: float
    value: str
    at: Spot


def slot(row: Row, first: float, last: float, left: float, right: float) -> Slot:
    """Lay out a row whose mark is drawn from `first` to `last`, between the two edges."""
    value = shorten(row.words, right - left)
    wide, half = width(value), ROW / 2
    if at := _beside(wide, first, last, left, right):
        return Slot(ROW, half, half, value, at)
    centre = min(max((first + last) / 2, left + wide / 2), right - wide / 2)
    return Slot(TALL, half + _LINE, TALL / 2, value, Spot(centre, half - 2, "middle"))


def drawn(slot: Slot, top: float) -> Iterator[Markup]:
    """The value of a row whose upper edge is at `top`."""
    if slot.value:
        at = slot.at
        yield words(at.x, top + at.y, slot.value, text_anchor=at.anchor, class_="dd-chart-value")


def _beside(wide: float, first: float, last: float, left: float, right: float) -> Spot | None:
    """To the right of the mark, else to its left, where the text has room."""
    if last + GAP + wide <= right:
        return Spot(last + GAP, ROW / 2, "start")
    if first - GAP - wide >= left:
        return Spot(first - GAP, ROW / 2, "end")
    return None
