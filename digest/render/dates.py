"""Dates and spans as Chinese readers write them, from EDTF: 2025年9月30日, 约2025年11月."""

from __future__ import annotations

import re

from digest.model.dates import DateSpan

UNKNOWN = "未知"
_DAY = re.compile(r"(\d{4}|\d{3}X|\d{2}XX)(?:-(\d\d|XX))?(?:-(\d\d|XX))?([?~%]?)")
_DURATION = re.compile(r"P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?")
_DURATION_UNITS = ("年", "个月", "周", "天")
_HEDGES = {"": "", "~": "约", "?": "或为", "%": "或约为"}


def readable(date: DateSpan | None) -> str:
    """The date in words; `未知` where there is none.

    An interval reads as the time from its start to its end; see `between` for a single day
    that is known only to fall within it.
    """
    return _readable(date.edtf) if date else UNKNOWN


def between(date: DateSpan | None) -> str:
    """The same for one day that is not known exactly: 10月16日至11月3日之间."""
    text = readable(date)
    return f"{text}之间" if date and re.fullmatch(r"[^/.]+/[^/.]+", date.edtf) else text


def window(text: str) -> str:
    """The span that a figure covers: an ISO 8601 duration (90天) or an EDTF date."""
    match = _DURATION.fullmatch(text)
    if not match or not any(match.groups()):
        return _readable(text)
    parts = zip(match.groups(), _DURATION_UNITS, strict=True)
    return "".join(f"{int(number)}{unit}" for number, unit in parts if number)


def _readable(text: str) -> str:
    start, slash, end = text.partition("/")
    if not slash:
        return _day(text)
    if start in ("", "..") and end in ("", ".."):
        return UNKNOWN
    if start in ("", ".."):
        return f"{_day(end)}以前"
    return f"{_day(start)}以后" if end in ("", "..") else _interval(start, end)


def _interval(start: str, end: str) -> str:
    """Start and end, the end without the year and month that it shares with the start."""
    first, last = _DAY.fullmatch(start), _DAY.fullmatch(end)
    if first and last and first[1] == last[1] and last[2]:
        day_only = first[2] == last[2] and last[3]
        shared = f"{last[1]}-{last[2]}-" if day_only else f"{last[1]}-"
        return f"{_day(start)}至{_day(end).replace(_stem(shared), '')}"
    return f"{_day(start)}至{_day(end)}"


def _stem(shared: str) -> str:
    year, month, *_ = f"{shared}-".split("-")
    return f"{year}年{int(month)}月" if month else f"{year}年"


def _day(text: str) -> str:
    match = _DAY.fullmatch(text)
    if not match:
        return text
    year, month, day, hedge = match.groups()
    words = f"{year[:3]}0年代" if year.endswith("X") else f"{year}年"
    if month and month != "XX":
        words += f"{int(month)}月"
        words += f"{int(day)}日" if day and day != "XX" else ""
    unknown = "，月日不详" if month == "XX" else "，日不详" if day == "XX" else ""
    return f"{_HEDGES[hedge]}{words}{unknown}"
