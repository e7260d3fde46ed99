"""Dates and spans as people write them, from EDTF: 约2025年11月, about 2025-11."""

from __future__ import annotations

import datetime as dt
import functools
import re
from itertools import takewhile
from typing import NamedTuple

from digest.dates import duration
from digest.model.dates import DateSpan
from digest.model.words import Label
from digest.wording.labels import RANGE, fill, joined

_DATE = re.compile(r"(\d{4}|\d{3}X|\d{2}XX)(?:-(0\d|1[012]|XX)(?:-(\d\d|XX))?)?([?~%]?)")
_HEDGES = {
    "": Label("{date}", "{date}"),
    "~": Label("约{date}", "about {date}"),
    "?": Label("或为{date}", "perhaps {date}"),
    "%": Label("或约为{date}", "perhaps about {date}"),
}
_BETWEEN = Label("{low}至{high}之间", "between {low} and {high}")
_UNTIL = Label("{end}以前", "until {end}")
_FROM = Label("{start}以后", "from {start}")
_OPEN = ("", "..")
_SPAN_PARTS = (
    Label("{n}年", "{n}-year"),
    Label("{n}个月", "{n}-month"),
    Label("{n}周", "{n}-week"),
    Label("{n}天", "{n}-day"),
    Label("{n}小时", "{n}-hour"),
    Label("{n}分钟", "{n}-minute"),
    Label("{n}秒", "{n}-second"),
)


class _Written(NamedTuple):
    """A date taken apart: in Chinese what is known, coarse to fine, and what is not; in digits."""

    known: tuple[str, ...]
    unknown: str
    digits: str
    hedge: str


def readable(date: DateSpan) -> Label:
    """A date in words, with its doubt; a form of EDTF beyond the plain ones stays as written.

    An interval reads as the time from its start to its end; see `between` for a single day
    that is known only to fall within it.
    """
    return _readable(date.edtf, RANGE)


def of_day(day: dt.date) -> Label:
    """One certain day in words."""
    return _readable(day.isoformat(), RANGE)


def between(date: DateSpan) -> Label:
    """The same for one day that is not known exactly: 10月16日至11月3日之间."""
    return _readable(date.edtf, _BETWEEN)


def window(text: str) -> Label:
    """The span that a figure covers: an ISO 8601 duration (90天) or an EDTF date."""
    counts = duration(text)
    if counts is None:
        return _readable(text, RANGE)
    counted = zip(counts, _SPAN_PARTS, strict=True)
    return joined((fill(part, n=count) for count, part in counted if count), "", " ")


@functools.lru_cache(maxsize=1 << 14)
def _readable(text: str, interval: Label) -> Label:
    start, slash, end = text.partition("/")
    if not slash:
        return _words(_written(text))
    if start in _OPEN:
        return fill(_UNTIL, end=_words(_written(end)))
    first, last = _written(start), _written(end)
    if end in _OPEN:
        return fill(_FROM, start=_words(first))
    return fill(interval, low=_words(first), high=_words(_continued(first, last)))


def _written(text: str) -> _Written:
    match = _DATE.fullmatch(text)
    if match is None:
        return _Written((text,), "", text, "")
    year, *finer, hedge = match.groups()
    given = tuple(takewhile(lambda part: part and part != "XX", finer))
    named = (f"{int(part)}{name}" for part, name in zip(given, "月日", strict=False))
    unknown = "，月日不详" if finer[0] == "XX" else "，日不详" if finer[1] == "XX" else ""
    return _Written((_year(year), *named), unknown, "-".join((year, *given)), hedge)


def _year(year: str) -> str:
    if year.endswith("XX"):
        return f"{int(year[:2]) + 1}世纪"
    return f"{year[:3]}0年代" if year.endswith("X") else f"{year}年"


def _continued(start: _Written, end: _Written) -> _Written:
    """The end without the year and month that it shares with the start."""
    pairs = zip(start.known[:-1], end.known[:-1], strict=False)
    shared = sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], pairs))
    return end._replace(known=end.known[shared:])


def _words(date: _Written) -> Label:
    zh = "".join(date.known) + date.unknown
    return fill(_HEDGES[date.hedge], date=Label(zh, date.digits))
