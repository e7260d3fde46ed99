"""Where a date stands on the timeline."""

from __future__ import annotations

import pytest

from digest.dates import parse
from digest.render.timetable import month_of, named, place_of


@pytest.mark.parametrize(
    ("edtf", "place"),
    [
        ("2025-09-30", (2025, 9)),
        ("2025-09", (2025, 9)),
        ("2025", (2025, None)),
        ("2025-11~", (2025, 11)),
        ("2025-10-16/2025-11-03", (2025, 10)),
        ("2015/2016", (2015, None)),
        ("2025-10-XX", (2025, 10)),
        ("../2025-10-16", (2025, 10)),
        ("2025-10-16/..", (2025, 10)),
        ("202X", (2020, None)),
    ],
)
def test_a_date_stands_under_the_month_in_which_it_starts(
    edtf: str, place: tuple[int, int | None]
) -> None:
    assert month_of(parse(edtf)) == place


@pytest.mark.parametrize(
    ("edtf", "place"),
    [
        ("2025-09-30", "2025-09-30"),
        ("2025-09-30?", "2025-09-30"),
        ("2025-11~", "2025-11"),
        ("2025-10-XX", "2025-10"),
        ("2025-XX-XX", "2025"),
        ("2025-10-16/2025-11-03", "2025-10-16"),
        ("2025-10/2025-12", "2025-10"),
        ("2015/2016", "2015"),
        ("../2025-10-16", "2025-10-16"),
    ],
)
def test_a_date_stands_where_it_starts_as_closely_as_it_is_known(edtf: str, place: str) -> None:
    assert place_of(parse(edtf)) == place


def test_a_year_a_month_and_neither_have_names() -> None:
    assert named(2025, 10) == ("2025年10月", "October 2025")
    assert named(2025) == ("2025年", "2025")
    assert named(None) == ("日期未知", "Date unknown")
