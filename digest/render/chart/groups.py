"""How the rows of a chart stand together: like beside like, and what articles say before records.

Figures that cover different things (a platform, a window, a close or a low) stand under headings of
their own, so that the eye compares only what can be compared.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from digest.model.words import Label
from digest.render.chart.rows import Row
from digest.render.chart.svg import FONT_SIZE, broken, line, tag, width, words
from digest.render.markdown import Markup
from digest.wording.labels import Say

_EVIDENCE, _UNSTATED = Label("证据", "evidence"), Label("口径未说明", "scope unstated")
_DOT = " · "
_LINE, _ABOVE, _BELOW, _SPACE = FONT_SIZE * 1.1, 7.0, 1.0, 5.0
_MOST_LINES = 2

# The upper and the lower edge of a row.
Edges = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Heading:
    """What stands above the first row of a group: its text in lines, and whole on hover.

    Attributes:
        major: whether another scope begins; else only the records of the same one.
    """

    lines: tuple[str, ...]
    full: str
    major: bool

    @property
    def height(self) -> float:
        """How much room it takes."""
        return _ABOVE + len(self.lines) * _LINE + _BELOW


def arranged(rows: Iterable[Row]) -> tuple[Row, ...]:
    """Rows by scope, the unstated last; in it articles by origin, then evidence.

    Scopes stand by their cut-off where they have one, else as they first come.
    """
    given = list(rows)
    scopes = list(dict.fromkeys(row.note for row in given))
    origins = list(dict.fromkeys(row.origin for row in given))

    def place(row: Row) -> tuple[bool, dt.date, int, bool, int]:
        rank = scopes.index(row.note)
        return (not row.note, _cut_off(row), rank, row.evidence, origins.index(row.origin))

    return tuple(sorted(given, key=place))


def headings(rows: Sequence[Row], first: float, last: float, say: Say) -> list[Heading | None]:
    """For each row the heading above it, if one stands there, between the two edges."""
    scoped = any(row.note for row in rows)
    return [
        _heading(row, above, scoped, last - first, say)
        for above, row in zip((None, *rows), rows, strict=False)
    ]


def drawn(
    headings: Sequence[Heading | None], edges: Sequence[Edges], first: float, last: float
) -> Iterator[Markup]:
    """The headings above their rows, each followed by a thin rule: dotted within one scope."""
    for heading, (top, _) in zip(headings, edges, strict=True):
        if heading is None:
            continue
        middle = top - heading.height + _ABOVE + _LINE / 2
        texts = [
            words(first, middle + number * _LINE, text, class_="dd-chart-scope")
            for number, text in enumerate(heading.lines)
        ]
        yield tag("g", tag("title", heading.full), *texts)
        begin = first + width(heading.lines[-1]) + _SPACE
        if begin < last:
            y = middle + (len(heading.lines) - 1) * _LINE
            dots = None if heading.major else Markup("1 3")
            yield line(
                "M",
                begin,
                y,
                "H",
                last,
                stroke_width=0.75,
                stroke_dasharray=dots,
                class_="dd-chart-rule",
            )


def _heading(row: Row, above: Row | None, scoped: bool, room: float, say: Say) -> Heading | None:
    other = scoped and (above is None or above.note != row.note)
    recorded = row.evidence and (above is None or other or not above.evidence)
    scope = row.note or say(_UNSTATED)
    parts = (say(_EVIDENCE) if recorded else "", scope if other else "")
    full = _DOT.join(part for part in parts if part)
    if not full:
        return None
    return Heading(broken(full, room, _MOST_LINES), full, other or not scoped)


def _cut_off(row: Row) -> dt.date:
    """The day up to which a row counts, where its scope says one."""
    if row.cut_off is None:
        return dt.date.min
    return row.cut_off.first or row.cut_off.last or dt.date.min
