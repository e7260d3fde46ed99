"""Figures in words."""

from __future__ import annotations

import pytest

from digest.model.records import Figure, Measure
from digest.wording import figures
from tests.link.factories import NOTHING, UNITS, category, dated, figure, quantity


@pytest.mark.parametrize(
    ("reading", "zh", "en", "exact"),
    [
        (figure("116887", unit="vehicle"), "11.69万辆", "116,887 vehicle", "116,887辆"),
        (figure("2500000", unit="HKD"), "250万港元", "2.5 million HKD", "2,500,000港元"),
        (figure("50", "about", "percent"), "约50%", "about 50 percent", "50%"),
        (
            figure("400000", "more-than"),
            "超过40万粉丝",
            "more than 400,000 follower",
            "400,000粉丝",
        ),
        (
            figure("280000000000", "more-than", "HKD", direction="down"),
            "下降超过2,800亿港元",
            "down more than 280 billion HKD",
            "280,000,000,000港元",
        ),
        (
            figure("1540000000000", "about", "HKD"),
            "约1.54万亿港元",
            "about 1.54 trillion HKD",
            "1,540,000,000,000港元",
        ),
        (figure("297", unit="rank"), "第297名", "rank 297", "第297名"),
        (figure("0.82", unit="coefficient"), "系数 0.82", "coefficient 0.82", "系数 0.82"),
        (figure("7", unit=None), "7", "7", "7"),
        (figure("3", unit="cubit"), "3", "3", "3"),
    ],
)
def test_a_number_reads_as_people_say_it(reading: Figure, zh: str, en: str, exact: str) -> None:
    assert figures.readable(reading, {}, UNITS) == (zh, en)
    assert figures.exact(reading, UNITS).zh == exact


@pytest.mark.parametrize(
    ("reading", "zh", "en"),
    [
        (
            figure(change=("1.8", "23.4"), unit="percent", bound="about"),
            "约由1.8%变为23.4%",
            "about from 1.8 percent to 23.4 percent",
        ),
        # That it rose is plain from the two ends.
        (
            figure(change=("199", "259"), unit="CNY", direction="up"),
            "由199元变为259元",
            "from 199 CNY to 259 CNY",
        ),
    ],
)
def test_a_change_reads_from_one_end_to_the_other(reading: Figure, zh: str, en: str) -> None:
    assert figures.readable(reading, {}, UNITS) == (zh, en)


@pytest.mark.parametrize(
    ("reading", "zh", "en", "exact"),
    [
        (
            figure(bound="vague", span=("200000", "900000")),
            "20万至90万粉丝（概数）",
            "vaguely 200,000 to 900,000 follower",
            "200,000至900,000粉丝",
        ),
        (
            figure(bound="vague", span=("2", "9"), unit="HKD", direction="down"),
            "下降2至9港元（概数）",
            "down vaguely 2 to 9 HKD",
            "2至9港元",
        ),
        (figure(span=("29", "38"), unit="percent"), "29%至38%", "29 to 38 percent", "29%至38%"),
        (figure(span=("3", "5"), unit="rank"), "第3至5名", "rank 3 to 5", "第3至5名"),
    ],
)
def test_a_range_has_one_unit_but_each_end_its_percent_sign(
    reading: Figure, zh: str, en: str, exact: str
) -> None:
    assert figures.readable(reading, {}, UNITS) == (zh, en)
    assert figures.exact(reading, UNITS).zh == exact


@pytest.mark.parametrize(
    ("reading", "zh", "en"),
    [
        (figure(on="2025-09-25", unit=None), "2025年9月25日", "2025-09-25"),
        (figure(term="chengdu-crash", unit=None), "成都事故", "chengdu crash"),
        (figure(term="no-such-term", unit=None), "no-such-term", "no such term"),
        (NOTHING, "", ""),
    ],
)
def test_dates_categories_and_nothing(reading: Figure, zh: str, en: str) -> None:
    assert figures.readable(reading, {"chengdu-crash": "成都事故"}, UNITS) == (zh, en)
    assert figures.exact(reading, UNITS) == ("", "")


def test_numbers_that_round_alike_are_written_out() -> None:
    one, other = (figure(value, unit="vehicle") for value in ("116887", "116890"))
    told = figures.apart(one, other, {}, UNITS)
    assert [label.zh for label in told] == ["116,887辆", "116,890辆"]


def test_numbers_that_differ_to_the_eye_stay_rounded() -> None:
    one, other = (figure(value, unit="vehicle") for value in ("116887", "120000"))
    told = figures.apart(one, other, {}, UNITS)
    assert [label.zh for label in told] == ["11.69万辆", "12万辆"]


@pytest.mark.parametrize(
    ("measure", "zh"), [(quantity(), "数字"), (dated(), "日期"), (category(), "判断")]
)
def test_what_a_measure_asks_for_has_a_name(measure: Measure, zh: str) -> None:
    assert figures.thing(measure).zh == zh
