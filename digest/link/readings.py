"""Two figures of one measure, compared by value alone: do they fit, and why or why not?"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from enum import IntEnum

from digest.model import intervals
from digest.model.dates import DateSpan
from digest.model.intervals import Interval
from digest.model.records import Figure, Measure
from digest.model.vocabulary import Table


class Fit(IntEnum):
    """How two values stand to each other, worst first."""

    APART = 0
    TAIL = 1
    SAME = 2


_FINDINGS = {Fit.SAME: "overlap", Fit.TAIL: "tail", Fit.APART: "apart"}


@dataclass(frozen=True, slots=True)
class Comparison:
    """What comparing two values found.

    Attributes:
        fit: how they stand to each other; None where they cannot be compared.
        reason: the name of the finding: a key of the reasons' tables.
        a_within_b, b_within_a: whether one value entails the other.
    """

    fit: Fit | None
    reason: str
    a_within_b: bool = False
    b_within_a: bool = False


def compare(a: Figure, b: Figure, measure: Measure, units: Table) -> Comparison:
    """Compare two figures by the claim's measure: a date, a category or a quantity."""
    if not (measure.answered_by(a) and measure.answered_by(b)):
        return Comparison(None, "no-figure")
    if a.date and b.date and measure.type == "date":
        return _dates(a.date, b.date)
    if measure.type == "category":
        return _categories(a.term, b.term)
    return _quantities(a, b, measure, units)


def carried(source: Figure, taken: Figure, measure: Measure, units: Table) -> Comparison:
    """Compare a figure with the one that it was taken from, allowing for rounding on the way.

    116,887 may be passed on as 11.7万. The range 20万–90万 may not be passed on as 90万, though
    the two overlap.
    """
    found = compare(source, taken, measure, units)
    if found.reason == "apart" and _rounds(source, taken, measure, units):
        return Comparison(Fit.SAME, "overlap")
    if source.low is not None and taken.value is not None and found.fit is not None:
        return Comparison(Fit.APART, "apart")
    return found


def _rounds(source: Figure, taken: Figure, measure: Measure, units: Table) -> bool:
    factors = _factors(source.unit or measure.unit, taken.unit or measure.unit, units)
    assert factors is not None, "what does not convert is not apart"
    ends = _ends(_scaled(source, factors[0] / factors[1]), taken)
    return all(_fit(one, _loosened(other)) == Fit.SAME for one, other in ends)


def _loosened(interval: Interval) -> Interval:
    """The interval with the rounding of its ends."""
    low, high = (
        Decimal(0) if end is None else intervals.rounding(end)
        for end in (interval.low, interval.high)
    )
    return interval.widened(low, high)


def _dates(a: DateSpan, b: DateSpan) -> Comparison:
    if not a.overlaps(b):
        return Comparison(Fit.APART, "dates-apart")
    if (a.first, a.last) == (b.first, b.last):
        return Comparison(Fit.SAME, "same")
    nested = _covers(a, b) or _covers(b, a)
    return Comparison(Fit.SAME, "dates-coarser" if nested else "dates-overlap")


def _covers(wide: DateSpan, narrow: DateSpan) -> bool:
    starts = wide.first is None or (narrow.first is not None and wide.first <= narrow.first)
    ends = wide.last is None or (narrow.last is not None and narrow.last <= wide.last)
    return starts and ends


def _categories(a: str | None, b: str | None) -> Comparison:
    return Comparison(Fit.SAME, "same") if a == b else Comparison(Fit.APART, "terms-apart")


def _quantities(a: Figure, b: Figure, measure: Measure, units: Table) -> Comparison:
    factors = _factors(a.unit or measure.unit, b.unit or measure.unit, units)
    if factors is None:
        return Comparison(None, "units")
    if a.direction and b.direction and a.direction != b.direction:
        return Comparison(Fit.APART, "directions")
    ends = tuple(_ends(_scaled(a, factors[0]), _scaled(b, factors[1])))
    if not ends:
        return Comparison(None, "no-common-end")
    fit = min(_fit(one, other) for one, other in ends)
    alike = all(one == other for one, other in ends)
    return Comparison(
        fit,
        "same" if alike else _FINDINGS[fit],
        a_within_b=all(one.within(other) for one, other in ends),
        b_within_a=all(other.within(one) for one, other in ends),
    )


def _factors(a: str | None, b: str | None, units: Table) -> tuple[Decimal, Decimal] | None:
    """What brings both units to the base of their dimension; None where there is no common one."""
    if a == b:
        return Decimal(1), Decimal(1)
    one, other = units.get(a or ""), units.get(b or "")
    if one is None or other is None or one.dimension is None or one.dimension != other.dimension:
        return None
    return one.factor, other.factor


def _scaled(figure: Figure, factor: Decimal) -> Figure:
    """The same reading in base units, without what plays no part in comparing numbers."""

    def times(number: Decimal | None) -> Decimal | None:
        return None if number is None else number * factor

    return Figure(
        value=times(figure.value),
        start=times(figure.start),
        end=times(figure.end),
        low=times(figure.low),
        high=times(figure.high),
        bound=figure.bound,
    )


def _ends(a: Figure, b: Figure) -> Iterable[tuple[Interval, Interval]]:
    """The intervals to hold against each other: two changes by both ends, else what results."""
    if a.start is not None and b.start is not None:
        yield intervals.of(a.start, a.bound), intervals.of(b.start, b.bound)
    one, other = _outcome(a), _outcome(b)
    if one is not None and other is not None:
        yield one, other


def _outcome(figure: Figure) -> Interval | None:
    """The value, the range, or what a change arrives at."""
    number = figure.value if figure.end is None else figure.end
    if number is not None:
        return intervals.of(number, figure.bound)
    if figure.low is None and figure.high is None:
        return None
    return intervals.spanning(figure.low, figure.high, figure.bound)


def _fit(a: Interval, b: Interval) -> Fit:
    if not a.overlaps(b):
        # The same empty interval twice is no contradiction, only a badly written range.
        return Fit.SAME if a == b else Fit.APART
    return Fit.SAME if a == b or a.core.overlaps(b.core) else Fit.TAIL
