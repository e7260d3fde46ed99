"""Days as pages print and encode them, as EDTF dates: no guess, no year that is not written."""

from __future__ import annotations

import datetime as dt
import re

_CHINA = dt.timezone(dt.timedelta(hours=8))
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_NUMERIC = re.compile(
    r"(?<![\d.])((?:19|20)\d\d)(?:\s*年\s*|[-/.])(\d{1,2})(?:\s*月\s*|[-/.])(\d{1,2})(?!\d)"
)
_WORDED = re.compile(
    r"\b(?:(\d{1,2})(?:st|nd|rd|th)?\s+)?(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?"
    r"\s+(?:(\d{1,2})(?:st|nd|rd|th)?,?\s+)?((?:19|20)\d\d)\b",
    re.IGNORECASE,
)
_IN_ADDRESS = re.compile(
    r"[/_t]((?:19|20)\d\d)[-/]?(0[1-9]|1[0-2])[-/]?(0[1-9]|[12]\d|3[01])(?=[/_.-]|\d{0,2}t|$)"
)


def printed(text: str) -> str | None:
    """The first day that a line names in full, as `YYYY-MM-DD`; None where there is none."""
    numeric, worded = _NUMERIC.search(text), _WORDED.search(text)
    if numeric:
        return _day(numeric[1], numeric[2], numeric[3])
    if worded and (worded[1] or worded[3]):
        month = _MONTHS.index(worded[2].lower()) + 1
        return _day(worded[4], str(month), worded[1] or worded[3])
    return None


def encoded(value: str) -> str | None:
    """The day of a machine's date, such as `2025-03-04T23:30:00Z`, as it was in China."""
    try:
        moment = dt.datetime.fromisoformat(value.strip())
    except ValueError:
        return printed(value)
    return (moment.astimezone(_CHINA) if moment.tzinfo else moment).date().isoformat()


def in_address(url: str) -> tuple[str, ...]:
    """The day, if any, that an address holds as folders or a number, such as `/2025-03/04/`."""
    found = _IN_ADDRESS.search(url)
    day = _day(found[1], found[2], found[3]) if found else None
    return (day,) if day else ()


def _day(year: str, month: str, day: str) -> str | None:
    try:
        return dt.date(int(year), int(month), int(day)).isoformat()
    except ValueError:
        return None
