"""Dates as Chinese readers write them."""

from __future__ import annotations

import pytest

from digest.dates import parse
from digest.render.dates import between, readable, window


@pytest.mark.parametrize(
    ("edtf", "words"),
    [
        ("2025-09-30", "2025年9月30日"),
        ("2025-11", "2025年11月"),
        ("2025", "2025年"),
        ("2025-11~", "约2025年11月"),
        ("2025-11-03?", "或为2025年11月3日"),
        ("2025-11-03%", "或约为2025年11月3日"),
        ("2025-10-XX", "2025年10月，日不详"),
        ("2025-XX-XX", "2025年，月日不详"),
        ("202X", "2020年代"),
        ("2025-10-16/2025-11-03", "2025年10月16日至11月3日"),
        ("2025-11-19/2025-11-20", "2025年11月19日至20日"),
        ("2025-12-30/2026-01-02", "2025年12月30日至2026年1月2日"),
        ("2025-10/2025-11", "2025年10月至11月"),
        ("2015/2016", "2015年至2016年"),
        ("2025-10-16/..", "2025年10月16日以后"),
        ("../2025-10-16", "2025年10月16日以前"),
    ],
)
def test_a_date_reads_as_people_write_it(edtf: str, words: str) -> None:
    assert readable(parse(edtf)) == words


def test_no_date_is_said_to_be_unknown() -> None:
    assert readable(None) == "未知"
    assert between(None) == "未知"


@pytest.mark.parametrize(
    ("edtf", "words"),
    [
        ("2025-10-16/2025-11-03", "2025年10月16日至11月3日之间"),
        ("2025-09-30", "2025年9月30日"),
        ("2025-10-16/..", "2025年10月16日以后"),
    ],
)
def test_a_day_within_a_span_is_said_to_lie_between(edtf: str, words: str) -> None:
    assert between(parse(edtf)) == words


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("P90D", "90天"),
        ("P1M", "1个月"),
        ("P1Y6M", "1年6个月"),
        ("P2W", "2周"),
        ("2025-09", "2025年9月"),
        ("2025-09-25/2025-10-24", "2025年9月25日至10月24日"),
    ],
)
def test_a_window_reads_as_a_span(text: str, words: str) -> None:
    assert window(text) == words
