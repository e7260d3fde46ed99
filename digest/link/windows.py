"""The span that a figure covers: a duration (`P30D`, `P1M`, `P2W`) or an EDTF date."""

from __future__ import annotations

from digest import dates
from digest.model.dates import DateSpan

# The least and the most days that a year, a month, a week and a day last.
_DAYS = ((365, 366), (28, 31), (7, 7), (1, 1))


def same(a: str, b: str) -> bool:
    """Whether two windows may be one: the same days, or durations that may last as long.

    A month is 28 to 31 days, so P1M, P30D and 2025-10 may be one, P1M and P90D are not.
    """
    one, other = _dated(a), _dated(b)
    if one is not None and other is not None:
        return (one.first, one.last) == (other.first, other.last)
    return a == b or _as_long(_days(a), _days(b))


def _as_long(a: tuple[int, int] | None, b: tuple[int, int] | None) -> bool:
    return a is not None and b is not None and a[0] <= b[1] and b[0] <= a[1]


def _days(window: str) -> tuple[int, int] | None:
    """The least and the most days that a window lasts."""
    date = _dated(window)
    if date is not None and date.first is not None and date.last is not None:
        length = (date.last - date.first).days + 1
        return length, length
    counts = dates.duration(window)
    if counts is None or any(counts[len(_DAYS) :]):
        return None  # hours and less compare as they are written
    pairs = tuple(zip(counts, _DAYS, strict=False))
    return sum(n * least for n, (least, _) in pairs), sum(n * most for n, (_, most) in pairs)


def _dated(window: str) -> DateSpan | None:
    """The window as a date; None where it is a duration or nothing that we read."""
    try:
        return None if window.startswith("P") else dates.parse(window)
    except dates.DateError:
        return None
