"""Dates and spans as people write them."""

from __future__ import annotations

import pytest

from digest.dates import parse
from digest.wording import dates


@pytest.mark.parametrize(
    ("edtf", "zh", "en"),
    [
        ("2025-09-30", "2025年9月30日", "2025-09-30"),
        ("2025-11", "2025年11月", "2025-11"),
        ("2025", "2025年", "2025"),
        ("2025-11~", "约2025年11月", "about 2025-11"),
        ("2025-11-03?", "或为2025年11月3日", "perhaps 2025-11-03"),
        ("2025-11-03%", "或约为2025年11月3日", "perhaps about 2025-11-03"),
        ("2025-10-XX", "2025年10月，日不详", "2025-10"),
        ("2025-XX-XX", "2025年，月日不详", "2025"),
        ("202X", "2020年代", "202X"),
        ("20XX", "21世纪", "20XX"),
        ("2025-21", "2025-21", "2025-21"),
    ],
)
def test_a_date_reads_as_people_write_it(edtf: str, zh: str, en: str) -> None:
    assert dates.readable(parse(edtf)) == (zh, en)
    assert dates.between(parse(edtf)) == (zh, en)


@pytest.mark.parametrize(
    ("edtf", "zh", "en"),
    [
        ("2025-10-16/2025-11-03", "2025年10月16日至11月3日", "2025-10-16 to 2025-11-03"),
        ("2025-11-19/2025-11-20", "2025年11月19日至20日", "2025-11-19 to 2025-11-20"),
        ("2025-12-30/2026-01-02", "2025年12月30日至2026年1月2日", "2025-12-30 to 2026-01-02"),
        ("2025-10/2025-11", "2025年10月至11月", "2025-10 to 2025-11"),
        ("2025-10/2025-10-20", "2025年10月至10月20日", "2025-10 to 2025-10-20"),
        ("2015/2016", "2015年至2016年", "2015 to 2016"),
        ("2025-11~/2025-12~", "约2025年11月至约12月", "about 2025-11 to about 2025-12"),
    ],
)
def test_the_end_of_an_interval_leaves_out_what_it_shares(edtf: str, zh: str, en: str) -> None:
    assert dates.readable(parse(edtf)) == (zh, en)


@pytest.mark.parametrize(
    ("edtf", "zh", "en"),
    [
        ("2025-10-16/..", "2025年10月16日以后", "from 2025-10-16"),
        ("2025-10/", "2025年10月以后", "from 2025-10"),
        ("../2025-10-16", "2025年10月16日以前", "until 2025-10-16"),
        ("/2025", "2025年以前", "until 2025"),
    ],
)
def test_an_open_end_is_said_to_be_open(edtf: str, zh: str, en: str) -> None:
    assert dates.readable(parse(edtf)) == (zh, en)
    assert dates.between(parse(edtf)) == (zh, en)


def test_a_day_within_a_span_is_said_to_lie_between() -> None:
    day = parse("2025-10-16/2025-11-03")
    assert dates.between(day).zh == "2025年10月16日至11月3日之间"
    assert dates.between(day).en == "between 2025-10-16 and 2025-11-03"


@pytest.mark.parametrize(
    ("text", "zh", "en"),
    [
        ("P90D", "90天", "90-day"),
        ("P1M", "1个月", "1-month"),
        ("P1Y6M", "1年6个月", "1-year 6-month"),
        ("P2W", "2周", "2-week"),
        ("2025-09", "2025年9月", "2025-09"),
        ("2025-09-25/2025-10-24", "2025年9月25日至10月24日", "2025-09-25 to 2025-10-24"),
        ("PT2H", "2小时", "2-hour"),
        ("PT27M", "27分钟", "27-minute"),
        ("P1DT12H30S", "1天12小时30秒", "1-day 12-hour 30-second"),
    ],
)
def test_a_window_reads_as_a_span(text: str, zh: str, en: str) -> None:
    assert dates.window(text) == (zh, en)
