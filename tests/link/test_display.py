"""Values in words."""

from __future__ import annotations

import pytest

from digest.link import display
from digest.model.records import Figure, Measure
from tests.link.factories import (
    NOTHING,
    UNITS,
    WORDS,
    category,
    dated,
    day,
    figure,
    quantity,
)


@pytest.mark.parametrize(
    ("says", "zh", "en"),
    [
        (figure("116887", unit="vehicle"), "11.69万辆", "116,887 vehicle"),
        (
            figure("280000000000", "more-than", "HKD", direction="down"),
            "下降超过2,800亿港元",
            "down more than 280 billion HKD",
        ),
        (figure("2500000", unit="HKD"), "250万港元", "2.5 million HKD"),
        (figure("36", "about", "percent"), "约36%", "about 36 percent"),
        (figure(change=("1.8", "23.4"), unit="percent"), "由1.8%变为23.4%", None),
        (figure(change=("1.8", "23.4"), unit="percent", bound="about"), "约由1.8%变为23.4%", None),
        (
            figure(span=("200000", "900000"), bound="vague"),
            "20万至90万粉丝（概数）",
            "vaguely 200,000 to 900,000 follower",
        ),
        (figure("297", unit="rank"), "第297名", "rank 297"),
        (figure("0.82", unit="coefficient"), "系数 0.82", "coefficient 0.82"),
        (figure("3", unit="cubit"), "3", "3"),
        (NOTHING, "未给数字", "no figure"),
    ],
)
def test_quantities(says: Figure, zh: str, en: str | None) -> None:
    label = display.figure(says, quantity(unit="cubit"), UNITS)
    assert label.zh == zh
    assert en is None or label.en == en


@pytest.mark.parametrize(
    ("edtf", "zh", "en"),
    [
        ("2025-09-25", "2025年9月25日", "2025-09-25"),
        ("2025-09", "2025年9月", "2025-09"),
        ("2025", "2025年", "2025"),
        ("2025-11~", "约2025年11月", "about 2025-11"),
        ("2025-11-03?", "或为2025年11月3日", "perhaps 2025-11-03"),
        ("2025-10-XX", "2025年10月", "2025-10"),
        ("2025-09-25/2025-11-19", "2025年9月25日至2025年11月19日", "2025-09-25 to 2025-11-19"),
        ("../2025-09", "2025年9月以前", "until 2025-09"),
        ("2025-09/..", "2025年9月以后", "from 2025-09"),
        ("202X", "202X", "202X"),
    ],
)
def test_dates(edtf: str, zh: str, en: str) -> None:
    assert display.date(day(edtf)) == (zh, en)
    assert display.figure(figure(on=edtf), dated(), UNITS).zh == zh


@pytest.mark.parametrize(
    ("measure", "says", "zh"),
    [
        (category(crash="成都事故"), figure(term="crash"), "成都事故"),
        (category(), figure(term="crash"), "crash"),
        (category(), NOTHING, "未给判断"),
        (dated(), NOTHING, "未给日期"),
    ],
)
def test_categories_and_nothing(measure: Measure, says: Figure, zh: str) -> None:
    assert display.figure(says, measure, UNITS).zh == zh


@pytest.mark.parametrize(
    ("key", "stated", "label", "value"),
    [
        ("platform", "douyin", "平台", "抖音"),
        ("platform", "letters", "平台", "letters"),
        ("no-such-key", "x", "no-such-key", "x"),
        ("window", "P90D", "时段", "90天"),
        ("window", "P1Y6M", "时段", "1年6个月"),
        ("window", "2025-10", "时段", "2025年10月"),
        ("window", "PT2H", "时段", "PT2H"),
    ],
)
def test_decisive_keys(key: str, stated: str, label: str, value: str) -> None:
    assert display.key(key, WORDS).zh == label
    assert display.value(key, stated, WORDS).zh == value


def test_a_cut_off_reads_as_a_date() -> None:
    assert display.key("as_of", WORDS).zh == "截止时间"
    assert display.value("as_of", day("2025-10"), WORDS).zh == "2025年10月"


def test_numbers_that_round_alike_are_written_out() -> None:
    one, other = (figure(value, unit="vehicle") for value in ("116887", "116890"))
    labels = display.figures(one, other, quantity(unit="vehicle"), UNITS)
    assert [label.zh for label in labels] == ["116,887辆", "116,890辆"]
