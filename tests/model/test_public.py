"""By which day a thing had certainly been published."""

from __future__ import annotations

import dataclasses

import pytest

from tests.link.factories import article, date, evidence


@pytest.mark.parametrize(
    ("published", "captured", "by"),
    [
        ("2025-10-14", "2025-11-20", "2025-10-14"),
        ("2025-10", None, "2025-10-31"),
        ("2025-10", "2025-10-20", "2025-10-20"),
        ("2025-11-19/2025-11-20", None, "2025-11-20"),
        ("2025-10-14?", "2025-11-20", "2025-11-20"),
        ("2025-10-14?", None, None),
        ("2025-10-14/..", None, None),
        (None, "2025-11-20", "2025-11-20"),
        (None, None, None),
    ],
)
def test_an_article_is_public_by_the_last_day_that_it_may_have_come(
    published: str | None, captured: str | None, by: str | None
) -> None:
    found = article("a", published=published, captured=captured).public_by
    assert (found.isoformat() if found else None) == by


def test_a_record_without_a_certain_date_has_no_such_day() -> None:
    dates = ("2025-10", "2025-10?", None)
    records = [dataclasses.replace(evidence(), published=date(text)) for text in dates]
    days = [record.public_by for record in records]
    assert [day.isoformat() if day else None for day in days] == ["2025-10-31", None, None]
