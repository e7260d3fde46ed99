"""EDTF dates (ISO 8601-2) as spans of days. The only home of the `edtf` package.

`edtf` returns floats for open ends, widens `~` by more than a year and takes milliseconds a
date; so this module keeps its parser, gives spans of days, and caches.
"""

from __future__ import annotations

import calendar
import datetime as dt
import functools
import re
import time

import edtf
from edtf.parser.edtf_exceptions import EDTFParseException

from digest.model.dates import DateSpan

_DURATION = re.compile(r"P(?=.)(\d+Y)?(\d+M)?(\d+W)?(\d+D)?(T(?=.)(\d+H)?(\d+M)?(\d+S)?)?")


class DateError(ValueError):
    """The text is no EDTF date that we read; the message says what must hold."""


@functools.lru_cache(maxsize=4096)
def parse(text: str) -> DateSpan:
    """Read one EDTF date.

    An approximate date (`2025-11~`) is widened on both sides by the length of what is written:
    a month by a month, a year by a year. An interval with an unknown or open end (`/2025`,
    `../2025`, `2025/..`) has no first or last day.

    Raises:
        DateError: it is not EDTF, or its end comes before its start.
    """
    try:
        parsed = edtf.parse_edtf(text)
        span = _days(text, parsed)
    except (EDTFParseException, ValueError, OverflowError, AttributeError, TypeError) as error:
        raise DateError(f"{text!r} must be an EDTF date") from error
    if span.first and span.last and span.last < span.first:
        raise DateError(f"{text!r} must not end before it starts")
    return span


def is_duration(text: str) -> bool:
    """Whether the text is an ISO 8601 duration such as P30D."""
    return _DURATION.fullmatch(text) is not None


def _days(text: str, parsed: edtf.EDTFObject) -> DateSpan:
    ends = text.split("/") if "/" in text else ["", ""]
    first = None if ends[0] in ("..",) or text.startswith("/") else _day(parsed.lower_strict())
    last = None if ends[-1] in ("..",) or text.endswith("/") else _day(parsed.upper_strict())
    uncertain, approximate = "?" in text or "%" in text, "~" in text or "%" in text
    if approximate and first and last:
        width = last - first + dt.timedelta(days=1)
        first, last = first - width, last + width
    return DateSpan(text, first, last, uncertain, approximate)


def _day(moment: time.struct_time) -> dt.date:
    last_of_month = calendar.monthrange(moment.tm_year, moment.tm_mon)[1]
    if moment.tm_mday > last_of_month:
        raise ValueError(f"month {moment.tm_mon} has {last_of_month} days")
    return dt.date(moment.tm_year, moment.tm_mon, moment.tm_mday)
