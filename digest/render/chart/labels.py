"""Where a label goes: beside its mark where there is room, with its scope below it, or above."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from digest.render.chart.rows import Row
from digest.render.chart.svg import FONT_SIZE, shorten, tag, width, words
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
        value, note: the two texts, cut to their room.
        at: where the value goes.
        below: where the note goes; None where it follows the value.
    """

    height: float
    mark: float
    name: float
    value: str
    note: str
    at: Spot
    below: Spot | None = None


def slot(row: Row, first: float, last: float, left: float, right: float) -> Slot:
    """Lay out a row whose mark is drawn from `first` to `last`, between the two edges."""
    room = right - left
    value = shorten(row.words, room)
    note = shorten(row.note, room)
    both = width(value) + (GAP + width(note) if note else 0)
    half = ROW / 2
    if at := _beside(both, first, last, left, right):
        return Slot(ROW, half, half, value, note, at)
    if at := _beside(width(value), first, last, left, right):
        below = _clamped(at, width(note), left, right)
        return Slot(TALL, half, half, value, note, at, below)
    note = shorten(note, room - width(value) - GAP) if both > room else note
    centre = min(max((first + last) / 2, left + both / 2), right - both / 2)
    above = Spot(centre if both <= room else (left + right) / 2, half - 2, "middle")
    return Slot(TALL, half + _LINE, TALL / 2, value, note, above)


def drawn(slot: Slot, top: float) -> Iterator[Markup]:
    """The value and the note of a row whose upper edge is at `top`."""
    after = Markup("")
    if slot.note and slot.below is None:
        after = tag("tspan", slot.note, dx=GAP, class_="dd-chart-note")
    if slot.value:
        yield _text(slot.at, top, "dd-chart-value", slot.value, after)
    if slot.note and slot.below:
        yield _text(slot.below, top, "dd-chart-note", slot.note)


def _text(spot: Spot, top: float, kind: str, *parts: str) -> Markup:
    return words(spot.x, top + spot.y, *parts, text_anchor=spot.anchor, class_=kind)


def _beside(wide: float, first: float, last: float, left: float, right: float) -> Spot | None:
    """To the right of the mark, else to its left, where the text has room."""
    if last + GAP + wide <= right:
        return Spot(last + GAP, ROW / 2, "start")
    if first - GAP - wide >= left:
        return Spot(first - GAP, ROW / 2, "end")
    return None


def _clamped(at: Spot, wide: float, left: float, right: float) -> Spot:
    """The line below, moved as far as it takes to stay between the edges."""
    x = min(at.x, right - wide) if at.anchor == "start" else max(at.x, left + wide)
    return Spot(x, at.y + _LINE, at.anchor)
