"""What figures cover, in words."""

from __future__ import annotations

import pytest

from digest.wording import scopes
from tests.link.factories import WORDS, day, figure


@pytest.mark.parametrize(
    ("key", "stated", "label", "value"),
    [
        ("platform", "douyin", ("平台", "platform"), ("抖音", "douyin")),
        ("platform", "letters", ("平台", "platform"), ("letters", "letters")),
        ("no-such-key", "x", ("no-such-key", "no-such-key"), ("x", "x")),
        ("window", "P90D", ("时段", "window"), ("90天", "90-day")),
        ("window", "2025-10", ("时段", "window"), ("2025年10月", "2025-10")),
        ("window", "unstated", ("时段", "window"), ("未说明", "unstated")),
    ],
)
def test_scope_keys_and_their_values(
    key: str, stated: str, label: tuple[str, str], value: tuple[str, str]
) -> None:
    assert scopes.key(key, WORDS) == label
    assert scopes.value(key, stated, WORDS) == value


def test_a_cut_off_reads_as_a_date() -> None:
    assert scopes.key("as_of", WORDS) == ("截止时间", "cut-off")
    assert scopes.value("as_of", day("2025-10"), WORDS) == ("2025年10月", "2025-10")


def test_what_a_figure_covers_is_told_by_label() -> None:
    scope = {"platform": "douyin", "statistic": "unstated", "other": "自由文字"}
    reading = figure("1", scope=scope, window="P30D", as_of="2025-10")
    assert [(label.zh, value.zh) for label, value in scopes.coverage(reading, WORDS)] == [
        ("平台", "抖音"),
        ("统计量", "未说明"),
        ("other", "自由文字"),
        ("时段", "30天"),
        ("截至", "2025年10月"),
    ]


def test_a_figure_that_covers_nothing_in_particular() -> None:
    assert scopes.coverage(figure("1"), WORDS) == ()
