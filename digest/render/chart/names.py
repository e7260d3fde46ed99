"""The column of names at the left of a chart, and how its rows are grouped."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from digest.render.chart.rows import Row
from digest.render.chart.svg import FONT_SIZE, broken, line, tag, width, words
from digest.render.markdown import Markup

_ORIGIN_GAP, _EVIDENCE_GAP = 5.0, 22.0
_NARROWEST, _ONE_LINE, _WIDEST, _GUTTER = 40.0, 70.0, 96.0, 8.0
_BRACE, _SPACE, _LINE, _SPARE = 9.0, 5.0, FONT_SIZE * 1.05, 4.0
_EVIDENCE = "证据"

# The upper and the lower edge of a row.
Edges = tuple[float, float]


def edges(rows: Sequence[Row], heights: Sequence[float], y: float) -> list[Edges]:
    """The rows from the height `y` down: origins a little apart, the evidence more."""
    found: list[Edges] = []
    above = None
    for row, height in zip(rows, heights, strict=True):
        if row.evidence and (above is None or not above.evidence):
            y += _EVIDENCE_GAP
        elif above and row.origin != above.origin:
            y += _ORIGIN_GAP
        found.append((y, y + height))
        y, above = y + height, row
    return found


def start(rows: Sequence[Row]) -> float:
    """Where names start: to the left of them is room for braces, where there are any."""
    return _BRACE if any(True for _ in _kin(rows)) else 0.0


def edge(rows: Sequence[Row]) -> float:
    """Where the names end and the plot begins."""
    return start(rows) + min(max(_NARROWEST, *map(_wanted, rows)), _WIDEST) + _GUTTER


def spare(row: Row, first: float, last: float) -> float:
    """What a row needs above and below, so that a name on two lines does not touch the next."""
    return _SPARE if len(_lines(row, first, last)) > 1 else 0.0


def name(row: Row, y: float, first: float, last: float) -> Iterator[Markup]:
    """The witness of a row between two edges, its paragraph after it where both have room."""
    kind = "dd-chart-record" if row.evidence else "dd-chart-name"
    lines = _lines(row, first, last)
    left = _room(first, last) - width(row.name) - _SPACE
    fitting = (text for text in (row.place, row.brief) if text and width(text) <= left)
    text = next(fitting, "")
    place = tag("tspan", text, dx=_SPACE, class_="dd-chart-note") if text else Markup("")
    for number, part in enumerate(lines):
        middle = y + (number - (len(lines) - 1) / 2) * _LINE
        yield words(first, middle, part, place, class_=kind)


def braces(rows: Sequence[Row], edges: Sequence[Edges]) -> Iterator[Markup]:
    """A brace beside the rows of each origin that holds more than one article."""
    for first, last in _kin(rows):
        path = line("M", 6, edges[first][0] + 3, "H", 2, "V", edges[last][1] - 3, "H", 6)
        yield tag("g", tag("title", "同一来源"), path)


def rule(
    rows: Sequence[Row], edges: Sequence[Edges], first: float, last: float
) -> Iterator[Markup]:
    """The thin rule above the first record of evidence, named."""
    for row, (top, _) in zip(rows, edges, strict=True):
        if row.evidence:
            y = top - _EVIDENCE_GAP / 2 + 1
            yield words(first, y, _EVIDENCE, class_="dd-chart-note")
            begin = first + width(_EVIDENCE) + _SPACE
            yield line("M", begin, y, "H", last, stroke_width=0.75, stroke_opacity=0.6)
            return


def _wanted(row: Row) -> float:
    """How wide the column must be for a name and its paragraph; a long name goes on two lines."""
    if row.place:
        return width(row.name) + _SPACE + width(row.brief)
    longest = max(map(width, row.name.split()), default=0.0)
    half = width(row.name) / 2 + 1.5 * FONT_SIZE
    return min(width(row.name), max(_ONE_LINE, half, longest if row.name.isascii() else 0.0))


def _room(first: float, last: float) -> float:
    return last - _GUTTER - first


def _lines(row: Row, first: float, last: float) -> tuple[str, ...]:
    return broken(row.name, _room(first, last), 2)


def _kin(rows: Sequence[Row]) -> Iterator[tuple[int, int]]:
    """The first and last row of each origin that holds more than one article."""
    said = [(number, row) for number, row in enumerate(rows) if not row.evidence]
    for _, group in groupby(said, key=lambda item: item[1].origin):
        members = list(group)
        if len({row.ref.partition("#")[0] for _, row in members}) > 1:
            yield members[0][0], members[-1][0]
