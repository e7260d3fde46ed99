"""EDTF dates (ISO 8601-2) as spans of days. The only home of the `edtf` package.

`edtf` returns floats for open ends, widens `~` by more than a year and takes milliseconds a
date; so this module keeps its parser, gives spans of days, and caches.
"""

from __future__ import annotations

import calendar
import contextlib
import datetime as dt
import functools
import io
import re
import time

import edtf
from edtf.parser.edtf_exceptions import EDTFParseException

from digest.model.dates import DateSpan

_OPEN = ("", "..")  # an end that is unknown, or open
_LONGEST = 64  # longer ones are lists of dates, at milliseconds a date
_DURATION = re.compile(
    r"P(?=.)(?:(\d{1,9})Y)?(?:(\d{1,9})M)?(?:(\d{1,9})W)?(?:(\d{1,9})D)?"
    r"(?:T(?=.)(?:(\d{1,9})H)?(?:(\d{1,9})M)?(?:(\d{1,9})S)?)?",
    re.ASCII,
)


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
    if len(text) > _LONGEST:
        raise DateError(f"{text[:20]!r}… must be an EDTF date of at most {_LONGEST} characters")
    start, slash, end = text.partition("/")
    return _interval(text, start, end) if slash else _date(text)


def is_duration(text: str) -> bool:
    """Whether the text is an ISO 8601 duration such as P30D."""
    return _DURATION.fullmatch(text) is not None


def duration(text: str) -> tuple[int, ...] | None:
    """Years, months, weeks, days, hours, minutes, seconds of an ISO 8601 duration, or None."""
    match = _DURATION.fullmatch(text)
    return match and tuple(int(count or 0) for count in match.groups())


def _interval(text: str, start: str, end: str) -> DateSpan:
    # Its ends are read one by one, since `edtf` fails on an interval with a partial end (2025-XX).
    first, last = (None if day in _OPEN else parse(day) for day in (start, end))
    given = [span for span in (first, last) if span]
    if not given or "/" in end:
        raise DateError(f"{text!r} must be an EDTF interval with a start or an end")
    if first and last and last.wholly_before(first):
        raise DateError(f"{text!r} must not end before it starts")
    return DateSpan(
        text,
        first.first if first else None,
        last.last if last else None,
        uncertain=any(span.uncertain for span in given),
        approximate=any(span.approximate for span in given),
    )


def _date(text: str) -> DateSpan:
    if any(character.isspace() for character in text):
        raise DateError(f"{text!r} must be an EDTF date, without spaces")
    try:
        # `edtf` prints what it cannot build, which has no place in our output.
        with contextlib.redirect_stdout(io.StringIO()):
            parsed = edtf.parse_edtf(text)
        first, last = _day(parsed.lower_strict()), _day(parsed.upper_strict())
        uncertain, approximate = "?" in text or "%" in text, "~" in text or "%" in text
        if approximate:
            width = last - first + dt.timedelta(days=1)
            first, last = first - width, last + width
    except (EDTFParseException, ValueError, OverflowError, AttributeError, TypeError) as error:
        raise DateError(f"{text!r} must be an EDTF date") from error
    return DateSpan(text, first, last, uncertain, approximate)


def _day(moment: time.struct_time) -> dt.date:
    last_of_month = calendar.monthrange(moment.tm_year, moment.tm_mon)[1]
    if moment.tm_mday > last_of_month:
        raise ValueError(f"month {moment.tm_mon} has {last_of_month} days")
    return dt.date(moment.tm_year, moment.tm_mon, moment.tm_mday)
