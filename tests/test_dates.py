"""EDTF as spans of days."""

from __future__ import annotations

import calendar
import contextlib
import datetime as dt
import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from digest import dates
from digest.dates import DateError
from digest.model.dates import DateSpan

DAYS = st.dates(dt.date(1000, 1, 1), dt.date(9000, 12, 31))


@st.composite
def written(draw: st.DrawFn) -> tuple[str, dt.date, dt.date]:
    """A date of the grammar's plain forms, with the days that it covers."""
    day = draw(DAYS)
    last = calendar.monthrange(day.year, day.month)[1]
    month = (day.replace(day=1), day.replace(day=last))
    year = (dt.date(day.year, 1, 1), dt.date(day.year, 12, 31))
    decade = (dt.date(day.year // 10 * 10, 1, 1), dt.date(day.year // 10 * 10 + 9, 12, 31))
    forms = {
        f"{day:%Y-%m-%d}": (day, day),
        f"{day:%Y-%m}": month,
        f"{day:%Y-%m}-XX": month,
        f"{day:%Y}": year,
        f"{day:%Y}-XX": year,
        f"{day:%Y}"[:3] + "X": decade,
    }
    text = draw(st.sampled_from(sorted(forms)))
    return text, *forms[text]


@given(written())
def test_a_date_covers_its_days(date: tuple[str, dt.date, dt.date]) -> None:
    text, first, last = date
    assert dates.parse(text) == DateSpan(text, first, last)


@given(written(), st.sampled_from("?~%"))
def test_doubt_is_kept(date: tuple[str, dt.date, dt.date], mark: str) -> None:
    text, first, last = date
    if text.endswith("X"):
        return  # an unspecified part carries its own doubt
    span = dates.parse(text + mark)
    assert (span.uncertain, span.approximate) == (mark in "?%", mark in "~%")
    assert span.first is not None and span.last is not None
    width = last - first + dt.timedelta(days=1) if span.approximate else dt.timedelta()
    assert (span.first, span.last) == (first - width, last + width)


@given(written(), written())
def test_intervals_run_from_one_date_to_the_other(
    a: tuple[str, dt.date, dt.date], b: tuple[str, dt.date, dt.date]
) -> None:
    text = f"{a[0]}/{b[0]}"
    if b[2] < a[1]:
        with pytest.raises(DateError, match="must not end before it starts"):
            dates.parse(text)
    else:
        assert dates.parse(text) == DateSpan(text, a[1], b[2])


@given(st.lists(written(), min_size=2, max_size=5))
def test_order_agrees_with_time(all_dates: list[tuple[str, dt.date, dt.date]]) -> None:
    spans = sorted((dates.parse(text) for text, *_ in all_dates), key=lambda span: span.sort_key)
    for earlier, later in itertools.pairwise(spans):
        assert not later.wholly_before(earlier)
        assert earlier.overlaps(later) == later.overlaps(earlier)
        assert earlier.overlaps(later) != earlier.wholly_before(later)


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("/2025", None, dt.date(2025, 12, 31)),
        ("../2025-09", None, dt.date(2025, 9, 30)),
        ("2025/", dt.date(2025, 1, 1), None),
        ("2025-09-30/..", dt.date(2025, 9, 30), None),
        ("2000/2000-XX", dt.date(2000, 1, 1), dt.date(2000, 12, 31)),
        ("2025-21", dt.date(2025, 3, 1), dt.date(2025, 5, 31)),
        ("2024-02-29", dt.date(2024, 2, 29), dt.date(2024, 2, 29)),
        ("2025-09-30T10:00:00", dt.date(2025, 9, 30), dt.date(2025, 9, 30)),
    ],
)
def test_open_ends_and_rarer_forms(text: str, first: dt.date | None, last: dt.date | None) -> None:
    assert dates.parse(text) == DateSpan(text, first, last)


@pytest.mark.parametrize(
    "text",
    [
        *("", " ", "2025-02-29", "2025-04-31", "2025-13", "2025-1-2", "20250930", "30-09-2025"),
        *("2025年9月", "yesterday", "unknown", "..", "/", "9999~"),
        *("2025/2024", "2025-09-30/2025-09-29"),
        *("2025/2026/2027", "../..", "2025-13/..", "../2025-13", "2025 - 09"),
        *("-0044-03-15", "Y20250", "２０２５", "2025 ", "2025\n", "{" + "2025," * 99 + "2025}"),
    ],
)
def test_what_is_no_date_is_told(text: str) -> None:
    with pytest.raises(DateError, match="must"):
        dates.parse(text)


@given(st.text(st.sampled_from("0123456789-/.~?%XYES[]{},+T:Z "), max_size=24))
def test_any_text_is_read_or_told(text: str) -> None:
    try:
        span = dates.parse(text)
    except DateError:
        return
    assert span.edtf == text
    assert span.first is None or span.last is None or span.first <= span.last


@pytest.mark.parametrize("text", ["2000-XX", "2000/2000-XX", "[2000-XX,2001]", "2000-XX-99"])
def test_reading_prints_nothing(text: str, capsys: pytest.CaptureFixture[str]) -> None:
    """What a command prints is a contract, and the parser's own remarks are not part of it."""
    with contextlib.suppress(DateError):
        dates.parse(text)
    assert capsys.readouterr() == ("", "")


def test_a_date_is_read_once() -> None:
    assert dates.parse("2025-09-30") is dates.parse("2025-09-30")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        *((text, True) for text in ("P30D", "P1M", "P1Y6M", "P2W", "PT30S", "P1DT12H")),
        *((text, False) for text in ("P", "PT", "30D", "P30", "P1D2", "p1d", "P３D", "三十天", "")),
    ],
)
def test_durations(text: str, expected: bool) -> None:
    assert dates.is_duration(text) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("P1Y2M3W4D", (1, 2, 3, 4, 0, 0, 0)),
        ("P30D", (0, 0, 0, 30, 0, 0, 0)),
        ("P1DT12H", (0, 0, 0, 1, 12, 0, 0)),
        ("PT27M5S", (0, 0, 0, 0, 0, 27, 5)),
        *((text, None) for text in ("P", "PT", "2025-10", f"P{'9' * 5000}D")),
    ],
)
def test_the_parts_of_durations(text: str, expected: tuple[int, ...] | None) -> None:
    assert dates.duration(text) == expected
