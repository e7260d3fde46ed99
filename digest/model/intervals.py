"""Intervals on the number line: what a hedged number may mean.

The tolerances are those of the source format: about is ±10 %, nearly is −10 % to 0.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal

TOLERANCE = Decimal("0.1")
_STEPS = (Decimal(10) ** 8, Decimal(10) ** 4, Decimal(1))  # 亿, 万, and plain numbers


@dataclass(frozen=True, slots=True)
class Interval:
    """The numbers that a reading allows.

    Attributes:
        low, high: the ends; None where there is none.
        low_open, high_open: whether the end itself is left out.
    """

    low: Decimal | None
    high: Decimal | None
    low_open: bool = False
    high_open: bool = False

    @property
    def empty(self) -> bool:
        """Whether no number is in it."""
        return not _reaches(self, self)

    @property
    def core(self) -> Interval:
        """The part that the writer plausibly means: an open-ended bound goes 10 % beyond its limit.

        Nobody who writes "more than 400,000" has 400 million in mind. A bounded interval is its
        own core; a bound at zero has next to none.
        """
        if self.low is not None and self.high is None:
            return Interval(self.low, self.low + _margin(self.low), self.low_open)
        if self.low is None and self.high is not None:
            return Interval(self.high - _margin(self.high), self.high, False, self.high_open)
        return self

    def overlaps(self, other: Interval) -> bool:
        """Whether some number is in both."""
        if self.empty or other.empty:
            return False
        return _reaches(self, other) and _reaches(other, self)

    def widened(self, below: Decimal, above: Decimal) -> Interval:
        """The interval with its ends moved outwards, and closed."""
        low = None if self.low is None else self.low - below
        high = None if self.high is None else self.high + above
        return Interval(low, high)

    def within(self, other: Interval) -> bool:
        """Whether every number of this one is in the other."""
        return _low_key(other) <= _low_key(self) and _high_key(self) <= _high_key(other)


def of(number: Decimal, bound: str) -> Interval:
    """The numbers that `number` with this bound (see `words.BOUNDS`) may mean.

    A vague number without ends of its own is read like "about"; an unknown bound, which
    validation reports, like "exact".
    """
    return _READINGS.get(bound, _exact)(number)


def spanning(low: Decimal | None, high: Decimal | None, bound: str) -> Interval:
    """The numbers from the least that `low` may mean to the most that `high` may mean.

    The ends of a vague number are exact: they are the editors' reading of its words.
    """
    bound = "exact" if bound == "vague" else bound
    bottom = Interval(None, None) if low is None else of(low, bound)
    top = Interval(None, None) if high is None else of(high, bound)
    return Interval(bottom.low, top.high, bottom.low_open, top.high_open)


def rounding(number: Decimal) -> Decimal:
    """Half of the last digit printed: 0.05 for 23.4, 0.5 for 50, 5000 for 400000 (40万)."""
    step = next((size for size in _STEPS if abs(number) >= size), Decimal(1))
    exponent = number.normalize().as_tuple().exponent
    last_digit = Decimal(1).scaleb(int(exponent))
    return min(last_digit, step) / 2


def _exact(number: Decimal) -> Interval:
    return Interval(number, number)


def _about(number: Decimal) -> Interval:
    return Interval(number - _margin(number), number + _margin(number))


def _nearly(number: Decimal) -> Interval:
    shy = number - number * TOLERANCE
    return Interval(min(shy, number), max(shy, number))


_READINGS: dict[str, Callable[[Decimal], Interval]] = {
    "exact": _exact,
    "about": _about,
    "vague": _about,
    "nearly": _nearly,
    "at-least": lambda number: Interval(number, None),
    "more-than": lambda number: Interval(number, None, low_open=True),
    "at-most": lambda number: Interval(None, number),
    "less-than": lambda number: Interval(None, number, high_open=True),
}


def _margin(number: Decimal) -> Decimal:
    return abs(number) * TOLERANCE


def _reaches(lower: Interval, upper: Interval) -> bool:
    """Whether the low end of one lies at or below the high end of the other."""
    if lower.low is None or upper.high is None or lower.low < upper.high:
        return True
    return lower.low == upper.high and not (lower.low_open or upper.high_open)


def _low_key(interval: Interval) -> tuple[bool, Decimal, bool]:
    """Orders low ends: none, then by number, a closed end before an open one."""
    return (interval.low is not None, interval.low or Decimal(0), interval.low_open)


def _high_key(interval: Interval) -> tuple[bool, Decimal, bool]:
    """Orders high ends: by number, an open end before a closed one, none last."""
    return (interval.high is None, interval.high or Decimal(0), not interval.high_open)
