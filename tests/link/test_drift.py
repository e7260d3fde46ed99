"""What changes when a saying is passed on, and what rounding or a short reading explains away."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from digest.link import drift
from digest.model.digest import Change
from digest.model.records import Assertion, Claim, Figure
from digest.model.words import BOUNDS, MODES, STANCES
from tests.link.factories import NOTHING, WORDS, assertion, category, claim, dated, figure, quantity

MEASURED = claim(quantity("platform", "window"))


def changes(
    source: Assertion, taken: Assertion, of: Claim = MEASURED, excerpts: str = ""
) -> tuple[Change, ...]:
    return drift.changes(of, source, taken, excerpts.split(), WORDS)


def said(source: Figure, taken: Figure, of: Claim = MEASURED, excerpts: str = "") -> list[str]:
    """The changes between two figures, those that make another saying of it with a mark."""
    found = changes(assertion("a", source), assertion("b", taken), of, excerpts)
    return [f"!{change.said.zh}" if change.grave else change.said.zh for change in found]


@pytest.mark.parametrize(
    ("source", "taken", "expected"),
    [
        (figure("290000", window="P30D"), figure("290000", window="P1D"), ["!时段由30天变成1天"]),
        (figure("290000", window="P30D"), figure("290000"), ["!不再写明时段（原为30天）"]),
        (figure("290000"), figure("290000", window="P1D"), ["!添上了时段：1天"]),
        (figure("290000", window="P30D"), figure("290000", window="P1M"), []),
        (
            figure("5", scope={"statistic": "intraday"}),
            figure("5", scope={"statistic": "close"}),
            ["统计量由intraday变成收盘"],
        ),
        (figure("5", scope={"platform": "unstated"}), figure("5"), []),
        (figure("5", as_of="2025-10-01"), figure("5", as_of="2025-10"), []),
        (
            figure("5", as_of="2025-10-01"),
            figure("5", as_of="2025-11"),
            ["截止时间由2025年10月1日变成2025年11月"],
        ),
        (figure("400000", "about"), figure("400000"), ["去掉了“约”"]),
        (figure("400000"), figure("400000", "nearly"), ["加上了“近”"]),
        (figure("400000", "about"), figure("400000", "more-than"), ["“约”变成“超过”"]),
        (figure("116887"), figure("117000"), []),
        (figure("117000"), figure("116887"), ["!数字由11.7万粉丝变成11.69万粉丝"]),
        (
            figure("8.7", unit="percent"),
            figure("90", "nearly", "percent"),
            ["!数字由8.7%变成近90%"],
        ),
        (figure("400000", "more-than"), figure("400000"), ["去掉了“超过”"]),
        (figure("30000", "more-than"), figure("400000"), ["!数字由超过3万粉丝变成40万粉丝"]),
        (
            figure(bound="vague", span=("200000", "900000")),
            figure("900000"),
            ["!数字由20万至90万粉丝（概数）变成90万粉丝"],
        ),
        (
            figure("5", direction="up"),
            figure("5", direction="down"),
            ["!数字由上升5粉丝变成下降5粉丝"],
        ),
        (figure("5"), NOTHING, ["不再给出数字（原为5粉丝）"]),
        (NOTHING, figure("5"), ["!添上了数字：5粉丝"]),
        (NOTHING, NOTHING, []),
        (figure(change=("1.8", "23.4")), figure(change=("2", "23")), []),
    ],
)
def test_a_figure_on_its_way(source: Figure, taken: Figure, expected: list[str]) -> None:
    assert said(source, taken) == expected


def test_units_convert_or_are_another_thing() -> None:
    time = claim(quantity(unit="second"))
    assert said(figure("100", unit="second"), figure("1.7", unit="minute"), time) == []
    money = claim(quantity(unit="CNY"))
    found = said(figure("2800", unit="CNY"), figure("2800", unit="HKD"), money)
    assert found == ["!单位由元变成港元"]


def test_dates_and_categories_are_compared_as_such() -> None:
    day, month = figure(unit=None, on="2025-10-16"), figure(unit=None, on="2025-10")
    assert said(day, month, claim(dated())) == []
    other = figure(unit=None, on="2025-11")
    assert said(day, other, claim(dated())) == ["!日期由2025年10月16日变成2025年11月"]
    causes = claim(category(lid="壶盖", glue="胶"))
    found = said(figure(unit=None, term="lid"), figure(unit=None, term="glue"), causes)
    assert found == ["!判断由壶盖变成胶"]


def test_what_an_editor_could_not_see_is_neither_lost_nor_added() -> None:
    full, bare = figure("5", window="P30D"), figure("5")
    assert said(full, bare, excerpts="b") == said(bare, full, excerpts="a") == []
    assert said(full, bare, excerpts="a") and said(bare, full, excerpts="b")
    assert said(figure("5", "about"), figure("5"), excerpts="a b") == ["去掉了“约”"]


def test_stance_mode_and_attribution_are_told() -> None:
    source = replace(assertion("a", stance="reports"), mode="allegation", speaker="甲")
    taken = assertion("b")
    found = changes(source, taken, claim())
    told = ["由转述变成主张", "由指控变成事实", "去掉了归属“甲”"]
    assert [change.said.zh for change in found] == told
    assert not any(change.grave for change in found)
    named = [change.said.zh for change in changes(source, replace(source, speaker="乙"), claim())]
    assert named == ["说话人由甲变成乙"]


def test_to_report_what_another_asserts_changes_nothing() -> None:
    assert changes(assertion("a"), assertion("b", stance="reports"), claim()) == ()


def test_to_assert_what_another_denies_makes_it_another_saying() -> None:
    found = changes(assertion("a", stance="denies"), assertion("b"), claim())
    assert [change.grave for change in found] == [True]


@pytest.mark.parametrize("stance", ["corrects", "denies", "doubts"])
def test_an_answer_distorts_nothing(stance: str) -> None:
    found = changes(assertion("a", figure("5")), assertion("b", figure("9"), stance))
    assert {change.key for change in found} == {"number", "stance"}
    assert not any(change.grave for change in found)


FIGURES = st.builds(
    figure,
    st.integers(0, 10**9).map(str),
    st.sampled_from(sorted(BOUNDS)),
    scope=st.dictionaries(st.sampled_from(["platform", "statistic"]), st.sampled_from("abc")),
    window=st.none() | st.sampled_from(["P1D", "P30D", "2025-10"]),
    as_of=st.none() | st.sampled_from(["2025-10", "2025-11-01"]),
)
SAYINGS = st.builds(
    lambda says, stance, mode, speaker: replace(
        assertion("a", says, stance), mode=mode, speaker=speaker
    ),
    FIGURES,
    st.sampled_from(sorted(STANCES)),
    st.sampled_from(sorted(MODES)),
    st.none() | st.sampled_from("甲乙"),
)


@given(SAYINGS)
def test_a_faithful_copy_has_no_changes(saying: Assertion) -> None:
    assert changes(saying, replace(saying, article="b")) == ()


@given(SAYINGS, st.sampled_from(["P7D", "2024"]))
def test_another_span_where_it_is_decisive_is_drift(saying: Assertion, window: str) -> None:
    taken = replace(saying, article="b", figure=replace(saying.figure, window=window))
    found = changes(saying, taken)
    assert [(change.key, change.grave) for change in found] == [("window", True)]
