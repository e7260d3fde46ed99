"""Figures on an axis: each mark at its value, its label right beside it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from digest.render.chart import scale
from digest.render.chart.glyphs import ARROW, REACH, extent, strokes
from digest.render.chart.labels import GAP, Slot, drawn, slot
from digest.render.chart.marks import Mark
from digest.render.chart.rows import Row, Sheet
from digest.render.chart.scale import Scale
from digest.render.chart.svg import WIDTH, line, shorten, width, words
from digest.render.markdown import Markup

_FOOT, _TITLE = 46.0, 18.0


@dataclass(frozen=True, slots=True)
class Plot:
    """An axis between two edges.

    Attributes:
        scale: the axis; None where no row has a place on one.
        left, right: the edges of the plot; labels stay within them.
        low, high: where the two ends of the axis stand.
    """

    scale: Scale | None
    left: float
    right: float
    low: float
    high: float

    head = 0.0

    @property
    def foot(self) -> float:
        """How much room the axis needs below the rows."""
        if self.scale is None:
            return GAP
        return _FOOT if self.scale.title else _FOOT - _TITLE

    def at(self, value: Decimal) -> float:
        """Where a value stands."""
        return self.low + (self.high - self.low) * (self.scale.at(value) if self.scale else 0.0)

    def slot(self, row: Row) -> Slot:
        """Where the label of a row goes, and how high the row is."""
        # Without a mark the label stands at the left edge, as if beside a mark of no width.
        first, last = extent(row.mark, self.at) if row.mark else (self.left - GAP,) * 2
        return slot(row, first, last, self.left, self.right)

    def setting(self, bottom: float) -> Iterator[Markup]:
        """The axis, `bottom` being the lower edge of the rows."""
        if self.scale is None:
            return
        y = bottom + 4
        if self.scale.low < 0 < self.scale.high:
            yield line("M", self.at(Decimal(0)), GAP, "V", y, stroke_opacity=0.35)
        ticks = [part for x, _ in self._ticks() for part in ("M", x, y, "V", y + 5)]
        yield line("M", self.low, y, "H", self.high, *ticks)
        free = 0.0
        for x, label in self._ticks():
            half = width(label) / 2
            middle = min(max(x, half), WIDTH - half)
            if middle - half >= free:
                free = middle + half + GAP
                yield words(middle, y + 14, label, text_anchor="middle", class_="dd-chart-axis")
        if title := shorten(self.scale.title, WIDTH - self.low):
            yield words(self.low, y + 14 + _TITLE, title, class_="dd-chart-axis")

    def row(self, row: Row, top: float) -> Iterator[Markup]:
        """The mark of a row and its label, below its upper edge."""
        place = self.slot(row)
        yield from drawn(place, top)
        if row.mark:
            yield from strokes(row.mark, self.at, top + place.mark, hollow=row.evidence)

    def _ticks(self) -> Iterator[tuple[float, str]]:
        for tick in self.scale.ticks if self.scale else ():
            yield self.at(tick.value), shorten(tick.label, WIDTH / 2)


def plot(sheet: Sheet, left: float, right: float) -> Plot:
    """An axis that holds every mark of the sheet between the two edges."""
    marks = [row.mark for row in sheet.rows if row.mark]
    open_low = any(mark.before for mark in marks)
    open_high = any(mark.after for mark in marks)
    return Plot(
        _scale(marks, sheet) if marks else None,
        left,
        right,
        left + (ARROW if open_low else REACH) + 1,
        right - (ARROW if open_high else REACH) - 1,
    )


def _scale(marks: list[Mark], sheet: Sheet) -> Scale:
    values = [value for mark in marks for value in mark.values]
    if sheet.measure.type == "date":
        return scale.days([int(value) for value in values], sheet.say)
    return scale.quantities(values, sheet.unit, sheet.signed, sheet.say)
