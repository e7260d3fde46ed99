"""Shares: numbers first, a bar that says the same."""

from __future__ import annotations

import pytest

from digest.render.chart.bars import Share
from digest.render.lines import unlinked
from digest.render.shares import counted


@pytest.mark.parametrize(("part", "percent"), [(0, "0%"), (1, "8%"), (6, "50%"), (12, "100%")])
def test_a_share_of_many_is_also_told_in_percent(part: int, percent: str) -> None:
    assert Share(part, 12).percent == percent


def test_a_share_of_few_is_told_in_its_numbers_alone() -> None:
    assert Share(1, 3).percent == ""
    assert Share(0, 0).percent == ""


def test_a_bar_is_as_long_as_its_share_and_hidden_from_who_hears_the_numbers() -> None:
    assert 'd="M 0 2 H 25"' in Share(3, 12).bar
    assert 'd="M 0 2 H 0"' in Share(0, 0).bar
    assert 'aria-hidden="true"' in Share(3, 12).bar


def test_what_has_none_is_left_out_of_a_list() -> None:
    table = counted("t", "计数", ("甲", "乙"), [(unlinked("一"), 2), (unlinked("二"), 0)], 2)
    assert [row.name.text for row in table.rows] == ["一"]
    assert table.columns == ("乙",)
