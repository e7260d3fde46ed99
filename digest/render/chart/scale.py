"""Axes: where a value stands between the two ends, and the few ticks that say so."""

from __future__ import annotations

import datetime as dt
import math
from calendar import month_abbr
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import count, islice, takewhile

from digest.model.vocabulary import Term
from digest.model.words import Label
from digest.wording.figures import rounded
from digest.wording.labels import Say, fill, in_chinese

# Beyond this, a linear axis would press the smaller values into one point.
_LOG_RATIO = 100
_MOST_TICKS = 4
_NICE = (Decimal(1), Decimal(2), Decimal("2.5"), Decimal(5))
_DAY_STEPS = (1, 2, 5, 10, 15)
_MONTH_STEPS = (1, 2, 3, 6, 12, 24, 60, 120, 240, 600, 1200, 2400, 6000, 12000, 24000, 60000)
_LAST_DAY = dt.date.max.toordinal()
_UNIT = Label("单位：{name}", "unit: {name}")
_LOG = Label("对数刻度", "log scale")
_LOGGED = Label("{title}（对数刻度）", "{title} (log scale)")
_SIGNED = Label("{title}（左降右升）", "{title} (falls left, rises right)")


@dataclass(frozen=True, slots=True)
class Tick:
    """A value named on an axis."""

    value: Decimal
    label: str


@dataclass(frozen=True, slots=True)
class Scale:
    """An axis.

    Attributes:
        low, high: the values at its two ends.
        ticks: the values named, ascending.
        title: the unit, or what the ticks leave out; and whether the axis is logarithmic.
        log: whether equal steps mean equal ratios.
    """

    low: Decimal
    high: Decimal
    ticks: tuple[Tick, ...]
    title: str
    log: bool = False

    def at(self, value: Decimal) -> float:
        """Where a value stands, from 0 at the low end to 1 at the high end."""
        low, value, high = (
            (self.low.log10(), value.log10(), self.high.log10())
            if self.log
            else (self.low, value, self.high)
        )
        return min(1.0, max(0.0, float((value - low) / (high - low))))


def quantities(
    values: Sequence[Decimal], unit: Term | None, signed: bool, say: Say = in_chinese
) -> Scale:
    """An axis for numbers: from zero, or symmetric about it, or logarithmic where it must be.

    Args:
        values: every number to be shown; at least one.
        unit: what they count.
        signed: whether a fall is shown left of zero.
        say: picks the language.
    """
    name = say(Label(unit.label, unit.label_en)) if unit else ""
    title = say(fill(_UNIT, name=name)) if name else ""
    mark = name if name == "%" else ""
    if min(values) > 0 and max(values) / min(values) > _LOG_RATIO:
        low, high, steps = _decades(min(values), max(values))
        title = say(fill(_LOGGED, title=title) if title else _LOG)
        return Scale(low, high, _ticks(steps, mark, say), title, log=True)
    low, high = _ends(values, signed)
    title = say(fill(_SIGNED, title=title)).strip() if signed else title
    return Scale(low, high, _ticks(_even_steps(low, high), mark, say), title)


def days(ordinals: Sequence[int], say: Say = in_chinese) -> Scale:
    """An axis for days, given as proleptic ordinals; at least one."""
    first, last = min(ordinals), max(ordinals)
    pad = max(1, (last - first) // 20) if last > first else 15
    low, high = max(1, first - pad), min(_LAST_DAY, last + pad)
    years = dt.date.fromordinal(low).year, dt.date.fromordinal(high).year
    same = years[0] == years[1]
    title = say(Label(f"{years[0]}年", str(years[0]))) if same else ""
    ticks = _day_ticks(first, low, high, not same)
    named = tuple(Tick(Decimal(day), say(label)) for day, label in ticks)
    return Scale(Decimal(low), Decimal(high), named, title)


def _ends(values: Sequence[Decimal], signed: bool) -> tuple[Decimal, Decimal]:
    low, high = min(*values, Decimal(0)), max(*values, Decimal(0))
    if signed or low < 0 < high:
        most = max(-low, high) or Decimal(1)
        return -most, most
    return (low, high) if low < high else (Decimal(0), Decimal(1))


def _even_steps(low: Decimal, high: Decimal) -> Iterator[Decimal]:
    """Multiples of 1, 2, 2.5 or 5 times a power of ten: as many as fit, zero among them."""
    reach, most = (high, 2) if low < 0 < high else (high - low, _MOST_TICKS)
    step = next(
        nice.scaleb(power)
        for power in count(reach.adjusted() - 1)
        for nice in _NICE
        if reach < nice.scaleb(power) * most
    )
    for factor in range(math.ceil(low / step), math.floor(high / step) + 1):
        yield factor * step


def _decades(least: Decimal, most: Decimal) -> tuple[Decimal, Decimal, Iterable[Decimal]]:
    first, last = least.adjusted(), most.adjusted()
    last += most > Decimal(1).scaleb(last)
    stride = -(-(last - first) // (_MOST_TICKS - 1))
    steps = [Decimal(1).scaleb(power) for power in range(first, last + 1, stride)]
    return Decimal(1).scaleb(first), Decimal(1).scaleb(last), steps


def _ticks(values: Iterable[Decimal], mark: str, say: Say) -> tuple[Tick, ...]:
    return tuple(Tick(value, say(rounded(value)) + mark) for value in values)


def _day_ticks(first: int, low: int, high: int, years: bool) -> list[tuple[int, Label]]:
    """The finest steps of days, months or years of which two to four fit."""
    for step in _DAY_STEPS:
        ordinals = range(first, high + 1, step)
        if 2 <= len(ordinals) <= _MOST_TICKS:
            return [(day, _day_label(day, years)) for day in ordinals]
    for step in _MONTH_STEPS:
        dates = list(islice(_month_starts(low, high, step), _MOST_TICKS + 1))
        if 2 <= len(dates) <= _MOST_TICKS:
            return [(day.toordinal(), _month_label(day, years, step)) for day in dates]
    return [(day, _day_label(day, years)) for day in sorted({low, high})]


def _month_starts(low: int, high: int, step: int) -> Iterator[dt.date]:
    start = dt.date.fromordinal(low)
    index = -(-(start.year * 12 + start.month - 1) // step)
    months = (number * step for number in count(index))
    for month in takewhile(lambda month: month < (dt.MAXYEAR + 1) * 12, months):
        date = dt.date(month // 12, month % 12 + 1, 1)
        if date.toordinal() > high:
            return
        if date.toordinal() >= low:
            yield date


def _day_label(ordinal: int, years: bool) -> Label:
    date = dt.date.fromordinal(ordinal)
    zh, en = f"{date.month}月{date.day}日", f"{date.day} {month_abbr[date.month]}"
    return Label(f"{date.year}年{zh}", f"{en} {date.year}") if years else Label(zh, en)


def _month_label(date: dt.date, years: bool, step: int) -> Label:
    year, zh, en = date.year, f"{date.month}月", month_abbr[date.month]
    if step % 12 == 0:
        return Label(f"{year}年", str(year))
    return Label(f"{year}年{zh}", f"{en} {year}") if years else Label(zh, en)
