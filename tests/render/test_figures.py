"""Figures in words."""

from __future__ import annotations

import pytest

from digest.model.records import Figure
from digest.render import figures
from tests.link.factories import UNITS, WORDS, figure


@pytest.mark.parametrize(
    ("reading", "words", "exact"),
    [
        (figure("116887", unit="vehicle"), "11.69万辆", "116,887辆"),
        (figure("50", "about", "percent"), "约50%", "50%"),
        (figure("400000", "more-than"), "超过40万粉丝", "400,000粉丝"),
        (figure("280000000000", unit="HKD"), "2,800亿港元", "280,000,000,000港元"),
        (
            figure(change=("1.8", "23.4"), unit="percent"),
            "由1.8%变为23.4%",
            "由1.8%变为23.4%",
        ),
        (
            figure(bound="vague", span=("200000", "900000")),
            "20万至90万粉丝（概数）",
            "200,000至900,000粉丝",
        ),
        (figure(span=("29", "38"), unit="percent"), "29%至38%", "29%至38%"),
        (figure("8", "more-than", "percent", direction="down"), "下降超过8%", "8%"),
        (figure("3", unit="rank"), "第3名", "第3名"),
        (figure("0.82", unit="coefficient"), "系数 0.82", "系数 0.82"),
        (figure("7", unit=None), "7", "7"),
        (figure(on="2025-09-25", unit=None), "2025年9月25日", ""),
        (figure(term="crash", unit=None), "事故", ""),
        (figure(unit=None), "", ""),
    ],
)
def test_a_figure_reads_as_people_say_it(reading: Figure, words: str, exact: str) -> None:
    assert figures.text(reading, {"crash": "事故"}, UNITS) == words
    assert figures.exact(reading, UNITS) == exact


def test_what_a_figure_covers_is_told_by_label() -> None:
    scope = {"platform": "douyin", "statistic": "unstated", "other": "自由文字"}
    reading = figure("1", scope=scope, window="P30D", as_of="2025-10")
    assert figures.coverage(reading, WORDS) == (
        ("平台", "抖音"),
        ("统计量", "未说明"),
        ("other", "自由文字"),
        ("时段", "30天"),
        ("截至", "2025年10月"),
    )


def test_a_window_that_is_not_stated_says_so() -> None:
    assert figures.coverage(figure("1", window="unstated"), WORDS) == (("时段", "未说明"),)
