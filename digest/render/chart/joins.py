"""Which rows of a chart contradict each other, as few lines at its right edge."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from digest.model.digest import Pair
from digest.model.words import RESULTS, Label
from digest.render.chart.labels import ROW
from digest.render.chart.rows import Row
from digest.render.chart.svg import FONT_SIZE, line, number, tag, width, words
from digest.render.markdown import Markup
from digest.wording.labels import Say, fill, joined

_DRAWN = ("conflict", "self-inconsistent")
# More lanes would leave the figures no room.
_LANES = 3
_MARGIN, _LANE, _TICK, _LETTER = 4.0, 24.0, 5.0, 14.0
_NONE = Label("图中没有相互矛盾的数字", "No figures drawn here contradict each other")
# What rows do to each other, in as little room as there is along a line.
_WORDS = {
    "conflict": Label(RESULTS["conflict"].zh, "conflict"),
    "self-inconsistent": Label(RESULTS["self-inconsistent"].zh, "vs itself"),
}
_TOLD = Label("{word}：{hub}与{others}", "{word}: {hub} with {others}")
_ROW = Label("{name}（{words}）", "{name} ({words})")


@dataclass(frozen=True, slots=True)
class Join:
    """One line: a row that contradicts others.

    Attributes:
        result: conflict or self-inconsistent.
        hub: the row that contradicts each of the others.
        others: the rows that it contradicts, ascending; what they have among them is not said.
    """

    result: str
    hub: int
    others: tuple[int, ...]

    @property
    def ends(self) -> tuple[int, int]:
        """The first and the last row that it touches."""
        return min(self.hub, *self.others), max(self.hub, *self.others)


Lane = tuple[Join, int]


def joins(rows: Sequence[Row], pairs: Iterable[Pair]) -> tuple[Join, ...]:
    """The contradicting pairs of the rows drawn, those of one row gathered on one line."""
    index = {row.ref: place for place, row in enumerate(rows) if row.ref}
    found: dict[str, set[tuple[int, int]]] = {result: set() for result in _DRAWN}
    for pair in pairs:
        a, b = index.get(pair.a.ref), index.get(pair.b.ref)
        if pair.result in found and a is not None and b is not None and a != b:
            found[pair.result].add((min(a, b), max(a, b)))
    return tuple(join for result in _DRAWN for join in _gathered(result, found[result]))


def laid(found: Sequence[Join], say: Say) -> tuple[tuple[Lane, ...], int]:
    """A lane for each line, from the left, so that none touches another; and how many found none.

    Rows are taken at their least height, so that a word that fits here fits any drawing.
    """
    free, lanes = [float("-inf")] * _LANES, []
    for join in sorted(found, key=lambda join: join.ends):
        first, last = (row * ROW for row in join.ends)
        spare = max(0.0, _long(say(_WORDS[join.result])) - (last - first)) / 2
        lane = next((lane for lane in range(_LANES) if free[lane] < first - spare), None)
        if lane is not None:
            free[lane] = last + spare
            lanes.append((join, lane))
    return tuple(lanes), len(found) - len(lanes)


def room(lanes: Sequence[Lane]) -> float:
    """How much of the width the lines and their words take."""
    return _MARGIN + _LANE * max((lane + 1 for _, lane in lanes), default=0)


def strokes(
    lanes: Sequence[Lane], middles: Sequence[float], right: float, say: Say
) -> Iterator[Markup]:
    """The lines, from the right edge of the plot: a tick at each row, a dot at the hub."""
    for join, lane in lanes:
        x = right + _MARGIN + _TICK + lane * _LANE
        first, last = (middles[row] for row in join.ends)
        ticks = [part for row in join.others for part in ("M", x - _TICK, middles[row], "H", x)]
        hub = ("M", x - _TICK, middles[join.hub], "H", x)
        path = line("M", x, first, "V", last, *ticks, *hub, stroke_width=1.5)
        many = len(join.others) > 1
        dot = tag("circle", cx=x, cy=middles[join.hub], r=3) if many else Markup("")
        word = _word(say(_WORDS[join.result]), x, (first + last) / 2)
        yield tag("g", path, dot, word, class_="dd-chart-join")


def told(lanes: Sequence[Lane], rows: Sequence[Row], say: Say) -> str:
    """The same in words, for a screen reader."""
    return say(joined((_told(join, rows) for join, _ in lanes), "；", "; ") if lanes else _NONE)


def _told(join: Join, rows: Sequence[Row]) -> Label:
    hub, *others = (
        fill(_ROW, name=f"{rows[row].name} {rows[row].place}", words=rows[row].words)
        for row in (join.hub, *join.others)
    )
    return fill(_TOLD, word=RESULTS[join.result], hub=hub, others=joined(others))


def _long(word: str) -> float:
    """How long the word is, set downwards."""
    return width(word) if word.isascii() else len(word) * _LETTER


def _word(text: str, x: float, middle: float) -> Markup:
    """The word set downwards, its middle at the middle of the line: Latin letters lie down."""
    if text.isascii():
        place = x + FONT_SIZE * 0.7
        # Where the line is short the word begins at the upper edge rather than above it.
        middle = max(middle, _long(text) / 2)
        turned = Markup(f"rotate(90 {number(place)} {number(middle)})")
        return words(place, middle, text, text_anchor="middle", transform=turned)
    top = middle - (len(text) - 1) / 2 * _LETTER
    centre = x + _TICK + _LETTER / 2
    below = (tag("tspan", letter, x=centre, dy=_LETTER) for letter in text[1:])
    return words(centre, top, text[:1], *below, text_anchor="middle")


def _gathered(result: str, edges: set[tuple[int, int]]) -> Iterator[Join]:
    left = set(edges)
    while left:
        degrees = Counter(row for edge in left for row in edge)
        hub = min(degrees, key=lambda row: (-degrees[row], row))
        own = {edge for edge in left if hub in edge}
        yield Join(result, hub, tuple(sorted(sum(edge) - hub for edge in own)))
        left -= own
