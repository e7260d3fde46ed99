"""Categories as a small table of marks: a column for each term that somebody chose."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from digest.model.words import Label
from digest.render.chart.glyphs import point
from digest.render.chart.labels import ROW, TALL, Slot, Spot, drawn
from digest.render.chart.rows import Row, Sheet
from digest.render.chart.svg import FONT_SIZE, broken, shorten, tag, words
from digest.render.markdown import Markup

_LINE = FONT_SIZE * 1.15
_MOST_LINES = 3
_MARGIN = 6.0


@dataclass(frozen=True, slots=True)
class Column:
    """A term: the middle of its column, its width, its label in lines, and the whole label."""

    middle: float
    room: float
    lines: tuple[str, ...]
    label: str


@dataclass(frozen=True, slots=True)
class Matrix:
    """The columns, by term."""

    columns: dict[str, Column]

    foot = _MARGIN

    @property
    def head(self) -> float:
        """How much room the labels need above the rows."""
        return max(len(column.lines) for column in self.columns.values()) * _LINE + _MARGIN

    def slot(self, row: Row) -> Slot:
        """How high a row is; a denial stands below its mark."""
        half, column = ROW / 2, self._column(row)
        denial = shorten(row.denial, column.room)
        below = Spot(column.middle, half + _LINE, "middle")
        return Slot(TALL if denial else ROW, half, half, denial, below)

    def setting(self, bottom: float) -> Iterator[Markup]:
        """The labels, each on the floor of the head; nothing below the rows."""
        for column in self.columns.values():
            top = self.head - _MARGIN - (len(column.lines) - 0.5) * _LINE
            lines = (
                words(column.middle, top + number * _LINE, text, text_anchor="middle")
                for number, text in enumerate(column.lines)
            )
            yield tag("g", tag("title", column.label), *lines, class_="dd-chart-column")

    def row(self, row: Row, top: float) -> Iterator[Markup]:
        """The mark of a row in the column of its term, below the row's upper edge."""
        yield point(self._column(row).middle, top + ROW / 2, hollow=row.evidence)
        yield from drawn(self.slot(row), top)

    def _column(self, row: Row) -> Column:
        return self.columns[row.term or ""]


def matrix(sheet: Sheet, left: float, right: float) -> Matrix:
    """A column for each term that a row gives, in the order of the claim's own terms."""
    given = {row.term for row in sheet.rows if row.term}
    known = [term for term in sheet.measure.terms if term in given]
    terms = [*known, *sorted(given.difference(known))]
    room = (right - left) / len(terms)
    named = sheet.measure.terms
    labels = [sheet.say(Label(named.get(term, term), term.replace("-", " "))) for term in terms]
    return Matrix(
        {
            term: Column(
                left + (number + 0.5) * room,
                room - _MARGIN,
                broken(label, room - _MARGIN, _MOST_LINES),
                label,
            )
            for number, (term, label) in enumerate(zip(terms, labels, strict=True))
        }
    )
