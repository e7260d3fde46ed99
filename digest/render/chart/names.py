"""The column of names at the left of a chart, and the braces of one origin beside it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from digest.model.words import Label
from digest.render.chart.groups import Edges, Heading
from digest.render.chart.rows import Row
from digest.render.chart.svg import FONT_SIZE, broken, line, tag, width, words
from digest.render.markdown import Markup
from digest.wording.labels import Say

_ORIGIN_GAP = 5.0
_NARROWEST, _ONE_LINE, _WIDEST, _GUTTER = 40.0, 70.0, 104.0, 8.0
_BRACE, _SPACE, _LINE, _SPARE = 9.0, 5.0, FONT_SIZE * 1.05, 4.0
_MOST_LINES = 3
_ONE_ORIGIN = Label("同一来源", "one origin")


def edges(
    rows: Sequence[Row], heights: Sequence[float], headings: Sequence[Heading | None], y: float
) -> list[Edges]:
    """The rows from the height `y` down, below their headings; origins a little apart."""
    found: list[Edges] = []
    above = None
    for row, height, heading in zip(rows, heights, headings, strict=True):
        if heading:
            y += heading.height
        elif above and row.origin != above.origin:
            y += _ORIGIN_GAP
        found.append((y, y + height))
        y, above = y + height, row
    return found


def start(rows: Sequence[Row]) -> float:
    """Where names start: to the left of them is room for braces, where there are any."""
    return _BRACE * max((lane + 1 for lane, _ in _braced(rows)), default=0)


def edge(rows: Sequence[Row]) -> float:
    """Where the names end and the plot begins."""
    return start(rows) + min(max(_NARROWEST, *map(_wanted, rows)), _WIDEST) + _GUTTER


def spare(row: Row, height: float, first: float, last: float) -> float:
    """What a row needs above and below, so that a name on more lines does not touch the next."""
    lines = len(_lines(row, first, last))
    return max(0.0, (lines * _LINE - height) / 2 + _SPARE) if lines > 1 else 0.0


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


def braces(rows: Sequence[Row], edges: Sequence[Edges], say: Say) -> Iterator[Markup]:
    """A brace beside the rows of each origin that holds more than one article.

    Where its rows stand under several headings it has several parts, tied by a dotted line.
    """
    end = start(rows) - _BRACE + 6
    for lane, members in _braced(rows):
        x = 2.0 + lane * _BRACE
        parts = [(edges[run[0]][0] + 3, edges[run[-1]][1] - 3) for run in _runs(members)]
        hooks = [c for top, low in parts for c in ("M", end, top, "H", x, "V", low, "H", end)]
        ties = [c for (_, low), (top, _) in pairwise(parts) for c in ("M", x, low, "V", top)]
        dotted = line(*ties, stroke_dasharray=Markup("1 3")) if ties else Markup("")
        yield tag("g", tag("title", say(_ONE_ORIGIN)), line(*hooks), dotted)


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
    return broken(row.name, _room(first, last), _MOST_LINES)


def _braced(rows: Sequence[Row]) -> list[tuple[int, list[int]]]:
    """The rows of each origin that holds more than one article, and a lane where its brace runs."""
    kin: dict[str, list[int]] = {}
    for number, row in enumerate(rows):
        if not row.evidence:
            kin.setdefault(row.origin, []).append(number)
    free: list[int] = []
    found = []
    for members in sorted(kin.values()):
        if len({rows[row].ref.partition("#")[0] for row in members}) > 1:
            lanes = [*range(len(free)), len(free)]
            lane = next(lane for lane in lanes if lane == len(free) or free[lane] < members[0])
            free[lane : lane + 1] = [members[-1]]
            found.append((lane, members))
    return found


def _runs(members: Sequence[int]) -> list[list[int]]:
    """The rows in runs of neighbours."""
    runs: list[list[int]] = []
    for row in members:
        if runs and row == runs[-1][-1] + 1:
            runs[-1].append(row)
        else:
            runs.append([row])
    return runs
