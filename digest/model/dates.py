"""A date as people know it: perhaps only a month, perhaps uncertain, perhaps open at one end."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class DateSpan:
    """An EDTF date (ISO 8601-2) with the days that it may cover.

    Attributes:
        edtf: the date as written, which is also how it is exported.
        first: the earliest day it may mean; None where the start is open or unknown.
        last: the latest day it may mean; None where the end is open or unknown.
        uncertain: written with `?` or `%`.
        approximate: written with `~` or `%`; `first` and `last` then hold the wider reading.
    """

    edtf: str
    first: dt.date | None
    last: dt.date | None
    uncertain: bool = False
    approximate: bool = False

    @property
    def hedged(self) -> bool:
        """Whether the writer marked it as uncertain or approximate."""
        return self.uncertain or self.approximate

    @property
    def certain_by(self) -> dt.date | None:
        """The day by which it had certainly come; None where that is open or doubted."""
        return None if self.uncertain else self.last

    @property
    def sort_key(self) -> tuple[dt.date, dt.date, str]:
        """Orders by the earliest day, then the latest; unknown ends sort outermost."""
        return (self.first or dt.date.min, self.last or dt.date.max, self.edtf)

    def overlaps(self, other: DateSpan) -> bool:
        """Whether some day may be meant by both."""
        starts_in_time = self.first is None or other.last is None or self.first <= other.last
        ends_in_time = self.last is None or other.first is None or other.first <= self.last
        return starts_in_time and ends_in_time

    def wholly_before(self, other: DateSpan) -> bool:
        """Whether every day of this one comes before every day of the other."""
        return self.last is not None and other.first is not None and self.last < other.first
