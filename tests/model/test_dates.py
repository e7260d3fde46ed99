"""Spans of days, compared."""

from __future__ import annotations

import datetime as dt

from hypothesis import given
from hypothesis import strategies as st

from digest.model.dates import DateSpan

ENDS = st.none() | st.dates(dt.date(2025, 1, 1), dt.date(2025, 1, 9))
SPANS = st.builds(lambda a, b: DateSpan("", *ordered(a, b)), ENDS, ENDS)


def ordered(a: dt.date | None, b: dt.date | None) -> tuple[dt.date | None, dt.date | None]:
    return (b, a) if a and b and b < a else (a, b)


def days(span: DateSpan) -> set[dt.date]:
    """The days of a span within three weeks that hold every end above."""
    around = (dt.date(2024, 12, 27) + dt.timedelta(days) for days in range(21))
    return {
        day
        for day in around
        if (span.first is None or span.first <= day) and (span.last is None or day <= span.last)
    }


@given(SPANS, SPANS)
def test_spans_compare_as_their_days_do(a: DateSpan, b: DateSpan) -> None:
    assert a.overlaps(b) == b.overlaps(a) == bool(days(a) & days(b))
    assert a.wholly_before(b) == (
        a.last is not None and b.first is not None and max(days(a)) < min(days(b))
    )


@given(SPANS, SPANS)
def test_what_is_wholly_before_sorts_before(a: DateSpan, b: DateSpan) -> None:
    if a.wholly_before(b):
        assert a.sort_key < b.sort_key
