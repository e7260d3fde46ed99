"""Figures in words: 约50%, 超过40万单, 由1.8%变为23.4%; about 50 percent."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from decimal import Decimal

from digest.model.numbers import plain
from digest.model.numbers import readable as in_chinese
from digest.model.records import Figure, Measure
from digest.model.vocabulary import Table, Term
from digest.model.words import BOUNDS, DIRECTIONS, Label
from digest.wording import dates
from digest.wording.labels import NOTHING, RANGE, fill, joined

_THINGS = {
    "quantity": Label("数字", "figure"),
    "date": Label("日期", "date"),
    "category": Label("判断", "judgement"),
}
_CHANGE = Label("由{start}变为{end}", "from {start} to {end}")
_VAGUE = Label("{words}（{bound}）", "{bound} {words}")
# How a number stands with its unit, by dimension.
_MEASURED = {
    "rank": Label("第{n}{unit}", "{unit} {n}"),
    "ordinal": Label("第{n}{unit}", "number {n}"),
    "coefficient": Label("{unit} {n}", "{unit} {n}"),
}
_COUNTED = Label("{n}{unit}", "{n} {unit}")
_STEPS = (
    (Decimal(10) ** 12, "trillion"),
    (Decimal(10) ** 9, "billion"),
    (Decimal(10) ** 6, "million"),
)
_SHORT = 4
_Writer = Callable[[Decimal], Label]


def thing(measure: Measure) -> Label:
    """What the measure asks for, as a noun."""
    return _THINGS.get(measure.type, _THINGS["quantity"])


def readable(figure: Figure, terms: Mapping[str, str], units: Table) -> Label:
    """The reading as people say it; empty where the figure states nothing.

    Args:
        figure: the reading.
        terms: labels of the claim's categories, if its measure is one.
        units: the units vocabulary.
    """
    return _said(figure, terms, units, rounded)


def apart(a: Figure, b: Figure, terms: Mapping[str, str], units: Table) -> tuple[Label, Label]:
    """Two figures in words; where rounding would make different ones look alike, unrounded."""
    one, other = readable(a, terms, units), readable(b, terms, units)
    if one.zh == other.zh and sorted(a.numbers) != sorted(b.numbers):
        return _said(a, terms, units, _in_full), _said(b, terms, units, _in_full)
    return one, other


def exact(figure: Figure, units: Table) -> Label:
    """The plain numbers with their unit, without a hedge; empty where there are none."""
    return _numbers(figure, units, _in_full) if figure.numbers else NOTHING


def _said(figure: Figure, terms: Mapping[str, str], units: Table, write: _Writer) -> Label:
    if figure.term is not None:
        return Label(terms.get(figure.term, figure.term), figure.term.replace("-", " "))
    if figure.date is not None:
        return dates.readable(figure.date)
    return _hedged(figure, _numbers(figure, units, write)) if figure.numbers else NOTHING


def _numbers(figure: Figure, units: Table, write: _Writer) -> Label:
    unit = units.get(figure.unit or "")

    def measured(number: Decimal) -> Label:
        return _with_unit(write(number), unit)

    if figure.start is not None and figure.end is not None:
        return fill(_CHANGE, start=measured(figure.start), end=measured(figure.end))
    if figure.low is None or figure.high is None:
        return measured(figure.numbers[0])
    both = _with_unit(fill(RANGE, low=write(figure.low), high=write(figure.high)), unit)
    if unit and unit.label == "%":  # 20万至90万粉丝, but 1.8%至23.4%
        each = fill(RANGE, low=measured(figure.low), high=measured(figure.high))
        return Label(each.zh, both.en)
    return both


def _with_unit(number: Label, unit: Term | None) -> Label:
    if unit is None:
        return number
    template = _MEASURED.get(unit.dimension or "", _COUNTED)
    return fill(template, n=number, unit=Label(unit.label, unit.label_en))


def _hedged(figure: Figure, words: Label) -> Label:
    """Numbers after their direction, which a change shows by itself, and their hedge."""
    direction = figure.direction if figure.start is None else None
    bound = BOUNDS.get(figure.bound, NOTHING)
    vague = figure.bound == "vague"
    hedged = (fill(_VAGUE, words=words, bound=bound),) if vague else (bound, words)
    parts = (DIRECTIONS.get(direction or "", NOTHING), *hedged)
    return joined((part for part in parts if part.zh), "", " ")


def rounded(number: Decimal) -> Label:
    """The number alone, as people say it: 1.54万亿, 1.54 trillion."""
    return Label(in_chinese(number), _in_english(number))


def _in_full(number: Decimal) -> Label:
    return Label(plain(number), plain(number))


def _in_english(number: Decimal) -> str:
    """The number in millions, billions or trillions where that is exact and short."""
    for size, name in _STEPS:
        short = (number / size).normalize()
        if abs(short) >= 1 and len(short.as_tuple().digits) <= _SHORT:
            return f"{plain(short)} {name}"
    return plain(number)
