"""Figures in words: 约50%, 超过40万单, 由1.8%变为23.4%, and what they cover."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from decimal import Decimal

from digest.model.numbers import plain, readable
from digest.model.records import Figure
from digest.model.vocabulary import Term, Vocabulary
from digest.model.words import BOUNDS, DIRECTIONS, UNSTATED
from digest.render import dates
from digest.render.lines import word

# Units that name a place in a row: 第3名, 第2次.
_ORDERED = frozenset({"rank", "ordinal"})
_Writer = Callable[[Decimal], str]


def text(figure: Figure, terms: Mapping[str, str], units: Mapping[str, Term]) -> str:
    """The reading as people say it; empty where the figure states nothing.

    Args:
        figure: the reading.
        terms: labels of the claim's categories, if its measure is one.
        units: the units vocabulary.
    """
    if figure.term is not None:
        return terms.get(figure.term, figure.term)
    if figure.date is not None:
        return _bounded(figure, dates.readable(figure.date))
    unit = units.get(figure.unit or "")
    return _bounded(figure, _number(figure, unit, readable)) if figure.numbers else ""


def exact(figure: Figure, units: Mapping[str, Term]) -> str:
    """The plain numbers with their unit; empty where there are none."""
    return _number(figure, units.get(figure.unit or ""), plain) if figure.numbers else ""


def coverage(figure: Figure, vocabulary: Vocabulary) -> tuple[tuple[str, str], ...]:
    """What the figure covers, as (label, value): scope keys, window, cut-off."""
    return tuple(_coverage(figure, vocabulary))


def _coverage(figure: Figure, vocabulary: Vocabulary) -> Iterator[tuple[str, str]]:
    for key, value in figure.scope.items():
        term = vocabulary.scopes.get(key)
        label = term.label if term else key
        stated = (term.values if term else {}).get(value, value)
        yield label, "未说明" if value == UNSTATED else stated
    if figure.window is not None:
        unstated = figure.window == UNSTATED
        yield "时段", "未说明" if unstated else dates.window(figure.window)
    if figure.as_of is not None:
        yield "截至", dates.readable(figure.as_of)


def _bounded(figure: Figure, words: str) -> str:
    bound, direction = word(BOUNDS, figure.bound), word(DIRECTIONS, figure.direction)
    if figure.bound == "vague":
        return f"{direction}{words}（{bound}）"
    return f"{direction}{bound}{words}"


def _number(figure: Figure, unit: Term | None, write: _Writer) -> str:
    def one(number: Decimal) -> str:
        return _with_unit(write(number), unit)

    if figure.value is not None:
        return one(figure.value)
    if figure.start is not None and figure.end is not None:
        return f"由{one(figure.start)}变为{one(figure.end)}"
    first, *others = figure.numbers
    if others and unit and unit.label != "%":  # 20万至90万粉丝, but 1.8%至23.4%
        return f"{write(first)}至{one(others[-1])}"
    return "至".join(one(number) for number in figure.numbers)


def _with_unit(number: str, unit: Term | None) -> str:
    if unit is None:
        return number
    if unit.dimension == "coefficient":
        return f"{unit.label} {number}"
    return f"{'第' if unit.dimension in _ORDERED else ''}{number}{unit.label}"
