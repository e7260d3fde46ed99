"""Where the timeline's entries stand: which page, which year, which month."""

from __future__ import annotations

from calendar import month_name
from collections.abc import Sequence

from digest.model.dates import DateSpan
from digest.model.digest import TimelineEntry
from digest.model.words import Label
from digest.render import urls
from digest.wording.labels import fill

# Beyond so many entries each year has a page of its own.
PAGE_LIMIT = 400
_YEAR = Label("{year}年", "{year}")
_MONTH = Label("{year}年{month}月", "{name} {year}")
_UNKNOWN = Label("日期未知", "Date unknown")


def split(entries: Sequence[TimelineEntry]) -> bool:
    """Whether the timeline has outgrown one page."""
    return len(entries) > PAGE_LIMIT


def page_of(date: DateSpan, entries: Sequence[TimelineEntry]) -> str:
    """The page that holds entries of a date."""
    year, _ = month_of(date)
    return urls.timeline_year(str(year or "unknown")) if split(entries) else urls.TIMELINE


def place_of(date: DateSpan) -> str:
    """The year, month or day at which a date stands, as far as that is known: 2025-10."""
    year, month = month_of(date)
    if year is None or month is None:
        return f"{year:04}" if year else ""
    day = [*_written(date), "", ""][2]
    return f"{year:04}-{month:02}" + (f"-{day}" if day.isdigit() else "")


def month_of(date: DateSpan) -> tuple[int | None, int | None]:
    """The year and month under which a date stands; no month where only the year is known.

    A span stands under the month in which it starts. An approximate date is wider than what was
    written, so its place is read from the text.
    """
    day = date.first or date.last
    if day is None:
        return None, None
    written = _written(date)
    month = written[1] if len(written) > 1 and written[1].isdigit() else ""
    year = int(written[0]) if written[0].isdigit() else day.year
    return year, int(month) if month and 1 <= int(month) <= 12 else None


def named(year: int | None, month: int | None = None) -> Label:
    """A year or a month as headings name it; without either, that the date is not known."""
    if not year:
        return _UNKNOWN
    if not month:
        return fill(_YEAR, year=year)
    # `month_name` would be in another language only if a locale were set.
    return fill(_MONTH, year=year, month=month, name=month_name[month])


def _written(date: DateSpan) -> list[str]:
    """Year, month and day of its start, as written."""
    return date.edtf.strip("/.").split("/")[0].rstrip("?~%").split("-")
