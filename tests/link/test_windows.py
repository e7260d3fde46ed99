"""Spans that figures cover."""

from __future__ import annotations

import pytest

from digest.link import windows


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("P30D", "P30D", True),
        ("P30D", "P1M", True),
        ("P4W", "P28D", True),
        ("P1Y", "P12M", True),
        ("P90D", "P3M", True),
        ("P30D", "P90D", False),
        ("P1M", "P1Y", False),
        ("P1M", "2025-10", True),
        ("P1Y", "2025-10", False),
        ("2025-10", "2025-10-01/2025-10-31", True),
        ("2025-10", "2025-09", False),
        ("2025-10", "2025-09-25/2025-11-19", False),
        ("PT2H", "PT2H", True),
        ("PT2H", "P1D", False),
        ("since the speech", "since the crash", False),
    ],
)
def test_whether_two_windows_may_be_one(one: str, other: str, expected: bool) -> None:
    assert windows.same(one, other) is expected
    assert windows.same(other, one) is expected
