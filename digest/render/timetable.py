"""Where the timeline's entries stand: which page, which year, which month."""

from __future__ import annotations

from collections.abc import Sequence

from digest.model.dates import DateSpan
from digest.model.digest import TimelineEntry
from digest.render import urls

# Beyond so many entries each year has a page of its own.
PAGE_LIMIT = 400


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


def _written(date: DateSpan) -> list[str]:
    """Year, month and day of its start, as written."""
    return date.edtf.strip("/.").split("/")[0].rstrip("?~%").split("-")
