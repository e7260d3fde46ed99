"""Figures drawn: what is shown, and where."""

from __future__ import annotations

import re
from dataclasses import replace
from xml.etree import ElementTree as ET

import markdown
import pytest

from digest.model.digest import Standing
from digest.model.records import Figure
from digest.render.chart.figure import figure_chart
from digest.wording.labels import in_english
from tests.link.factories import (
    WORDS,
    category,
    dated,
    figure,
    quantity,
)
from tests.render.drawings import (
    FOLLOWERS,
    GOLDEN,
    centres,
    chart,
    headings,
    pair,
    recorded,
    rows,
    said,
    standing,
    text,
)


def test_a_figure_alone_is_not_drawn() -> None:
    alone = standing(FOLLOWERS, said("a", figure("5")), said("b", figure(unit=None)))
    assert figure_chart(alone, WORDS, {}) == ""


def test_nothing_is_drawn_without_a_figure() -> None:
    assert figure_chart(standing(None, said("a", figure("5"))), WORDS, {}) == ""
    assert figure_chart(standing(FOLLOWERS, said("a", figure(unit=None))), WORDS, {}) == ""
    assert figure_chart(standing(dated(), said("a", figure("5"))), WORDS, {}) == ""


@pytest.mark.parametrize(
    ("reading", "label"),
    [
        (figure("400000", "more-than"), "超40万"),
        (figure("50", "about", "percent"), "约50%"),
        (figure("280000000000", unit="HKD"), "2,800亿"),
        (figure("116887", unit="vehicle"), "11.69万辆"),
        (figure("3", "at-most", "rank"), "至多第3名"),
        (figure(change=("1.8", "23.4"), unit="percent"), "1.8% → 23.4%"),
        (figure("300000", direction="down"), "30万"),
    ],
)
def test_a_label_is_short_and_readable(reading: Figure, label: str) -> None:
    measure = replace(FOLLOWERS, unit=reading.unit)
    row, _ = rows(chart(standing(measure, said("a", reading), said("b", reading))))
    assert text(row).replace(" ", "") == f"A¶1{label.replace(' ', '')}"


def test_a_range_and_a_vague_number_give_both_ends() -> None:
    ends = figure(bound="vague", span=("200000", "900000"))
    drawn = chart(standing(FOLLOWERS, said("a", ends), said("b", ends)))
    assert text(drawn).count("20万至90万（概数）") == 2


def test_articles_of_one_origin_stand_together_under_a_brace() -> None:
    stands = standing(FOLLOWERS, *(said(name, figure("5")) for name in "abc"))
    drawn = chart(stands, {"a": "o", "b": "b", "c": "o"})
    assert [text(row)[0] for row in rows(drawn)] == ["A", "C", "B"]
    assert [item.text for item in drawn.iter("title")].count("同一来源") == 1
    assert "2 个独立来源" in "".join(drawn.itertext())


def test_evidence_stands_apart_under_a_rule_and_is_hollow() -> None:
    stands = standing(FOLLOWERS, said("a", figure("5")), records=(recorded("某部", figure("7")),))
    drawn = chart(stands)
    first, second = rows(drawn)
    assert "证据" in text(drawn)
    assert [len(list(row.iter("circle"))) for row in (first, second)] == [1, 0]
    assert [item.get("class") for item in second.iter("path")] == ["dd-chart-hollow"]


def test_figures_of_one_scope_stand_together_and_the_unstated_last() -> None:
    douyin = figure("400000", scope={"platform": "douyin"}, window="P30D")
    members = (said("a", figure("1")), said("b", douyin), said("c", figure("2")), said("d", douyin))
    drawn = chart(standing(FOLLOWERS, *members, records=(recorded("某部", douyin),)))
    assert [row.findtext("title", "")[:1] for row in rows(drawn)] == ["B", "D", "证", "A", "C"]
    assert headings(drawn) == ["抖音 · 时段30天", "证据", "口径未说明"]


def test_a_record_of_another_scope_says_so_over_it() -> None:
    douyin = figure("400000", scope={"platform": "douyin"})
    drawn = chart(standing(FOLLOWERS, said("a", figure("5")), records=(recorded("某部", douyin),)))
    assert headings(drawn) == ["证据 · 抖音", "口径未说明"]


def test_without_a_scope_nothing_is_headed() -> None:
    members = (said("a", figure("5")), said("b", figure("6")))
    assert headings(chart(standing(FOLLOWERS, *members))) == []


def test_scopes_stand_by_their_cut_off() -> None:
    days = ("2021-06-01", "2021-03-01", "2021-05-01")
    members = [said("a", figure("5", as_of=day), number) for number, day in enumerate(days)]
    drawn = chart(standing(quantity("as_of"), *members))
    assert [heading[7:] for heading in headings(drawn)] == ["3月1日", "5月1日", "6月1日"]


def test_an_origin_under_several_headings_has_one_brace_in_parts() -> None:
    douyin = figure("5", scope={"platform": "douyin"})
    members = (said("a", douyin), said("b", figure("5")), said("c", douyin), said("d", douyin))
    drawn = chart(standing(FOLLOWERS, *members), {"a": "o", "b": "o", "c": "c", "d": "o"})
    (brace,) = [item for item in drawn.iter("g") if item.findtext("title") == "同一来源"]
    hooks, ties = brace.iter("path")
    assert hooks.get("d", "").count("M") == 2
    assert ties.get("stroke-dasharray")


def test_two_origins_between_each_other_have_braces_beside_each_other() -> None:
    douyin = figure("5", scope={"platform": "douyin"})
    members = (said("a", douyin), said("b", douyin), said("c", figure("5")), said("d", figure("5")))
    drawn = chart(standing(FOLLOWERS, *members), {"a": "o", "b": "p", "c": "o", "d": "p"})
    braces = [item for item in drawn.iter("g") if item.findtext("title") == "同一来源"]
    assert len({next(item.iter("path")).get("d", "").split()[4] for item in braces}) == 2


def test_a_denial_says_so_at_its_mark() -> None:
    denied, other = said("a", figure(term="one"), 1, "denies"), said("b", figure(term="two"))
    terms = standing(category(one="一", two="二"), denied, other)
    numbers = standing(FOLLOWERS, said("a", figure("5"), 1, "denies"), said("b", figure("6")))
    assert "否认" in text(rows(chart(terms))[0])
    assert "否认5" in text(rows(chart(numbers))[0])
    assert "否认" in [cell.text for cell in chart(terms).iter("td")]


def test_units_of_one_dimension_share_the_axis_and_others_are_not_drawn() -> None:
    drawn = chart(
        standing(
            quantity(unit="minute"),
            said("a", figure("1", unit="hour")),
            said("b", figure("60", unit="minute")),
            said("c", figure("60", unit="vehicle")),
        )
    )
    one, other = centres(drawn)
    assert one == other
    assert "单位不同，未画" in text(rows(drawn)[2])


def test_a_fall_beside_a_rise_stands_left_of_zero() -> None:
    percent = [
        said("a", figure("5", unit="percent", direction="down")),
        said("b", figure("5", unit="percent", direction="up")),
    ]
    drawn = chart(standing(quantity(unit="percent"), *percent))
    fall, rise = centres(drawn)
    assert fall < rise
    assert "左降右升" in text(drawn)
    assert "下降5%" in text(drawn)


def test_a_logarithmic_axis_says_so() -> None:
    wide = standing(FOLLOWERS, said("a", figure("30")), said("b", figure("3001")))
    narrow = standing(FOLLOWERS, said("a", figure("30")), said("b", figure("3000")))
    assert "对数刻度" in text(chart(wide))
    assert "对数刻度" not in text(chart(narrow))


def test_only_the_terms_given_have_a_column() -> None:
    measure = category(one="一说", two="二说", three="三说")
    drawn = chart(standing(measure, said("a", figure(term="three")), said("b", figure(term="one"))))
    columns = [text(item) for item in drawn.iter("g") if item.get("class") == "dd-chart-column"]
    assert columns == ["一说", "三说"]


# --- What contradicts what ---------------------------------------------------------------------


def test_contradictions_of_one_row_are_joined_by_one_line() -> None:
    a, b, c = (said("a", figure(str(number)), number) for number in (10, 20, 30))
    drawn = chart(
        standing(
            FOLLOWERS, a, b, c, pairs=(pair(a, b), pair(a, c), pair(b, c, "self-inconsistent"))
        )
    )
    joins = [text(item) for item in drawn.iter("g") if item.get("class") == "dd-chart-join"]
    assert joins == ["相互矛盾", "自相矛盾"]
    told = next(drawn.iter("desc")).text
    assert (
        told
        == "相互矛盾：A ¶10（10）与A ¶20（20）、A ¶30（30）；自相矛盾：A ¶20（20）与A ¶30（30）"
    )


def test_contradictions_that_find_no_room_are_counted() -> None:
    members = [said("a", figure(str(number)), number) for number in range(1, 8)]
    every = tuple(pair(a, b) for a in members for b in members if a.id < b.id)
    assert "组矛盾未画出" in "".join(chart(standing(FOLLOWERS, *members, pairs=every)).itertext())


def test_what_agrees_or_is_not_drawn_is_not_joined() -> None:
    a, b, silent = said("a", figure("1")), said("b", figure("2")), said("c", figure(unit=None))
    stands = standing(FOLLOWERS, a, b, silent, pairs=(pair(a, b, "differ"), pair(a, silent)))
    assert next(chart(stands).iter("desc")).text == "图中没有相互矛盾的数字"


# --- For those who do not see it, and against those who would break it --------------------------


def test_the_table_holds_every_number_with_its_scope() -> None:
    reading = figure(
        "400000", "more-than", direction="down", scope={"platform": "douyin"}, as_of="2021-05"
    )
    drawn = chart(standing(FOLLOWERS, said("a", reading), records=(recorded("某部", reading),)))
    lines = [[cell.text for cell in line] for line in drawn.iter("tr")]
    rest = ["400,000粉丝", "下降、超过", "平台：抖音", "2021年5月"]
    assert lines == [
        ["来源", "数值", "限定", "口径", "截至"],
        ["A ¶1", *rest],
        ["证据：某部", *rest],
    ]


def test_the_drawing_is_named_and_described() -> None:
    drawn = chart(standing(FOLLOWERS, said("a", figure("5")), said("b", figure("6"))))
    svg = next(drawn.iter("svg"))
    named = {item.get("id"): item for item in drawn.iter() if item.get("id")}
    assert svg.get("role") == "img"
    assert named[svg.get("aria-labelledby", "")].tag == "title"
    described = [named[id].tag for id in svg.get("aria-describedby", "").split()]
    assert described == ["figcaption", "desc"]
    assert all(id and id.startswith("chart-it-") for id in named)
    assert not [item for item in drawn.iter() if item.get("style")]


@pytest.mark.parametrize("hostile", ['"><script>x</script>', "]]>&lt;b&gt;", "*a* [b](c) `d` $e$"])
def test_contributed_text_stays_text(hostile: str) -> None:
    measure = category(one=hostile)
    witness = replace(said("a", figure(term="one", scope={hostile: hostile})), siglum=hostile)
    record = recorded(hostile, figure(term=hostile))
    drawn = figure_chart(standing(measure, witness, records=(record,)), WORDS, {})
    assert hostile in "".join(ET.fromstring(drawn).itertext())
    assert "<script" not in drawn
    # What a page makes of it is what was written: no Markdown in it is read.
    assert markdown.markdown(drawn, extensions=["attr_list", "md_in_html"]) == drawn


# --- Any figure at all -------------------------------------------------------------------------


def followers() -> Standing:
    a = said("a", figure("400000", "more-than", scope={"platform": "douyin"}), 6)
    b = said("a", figure("350000"), 11)
    c = said("b", figure("350000", window="P30D"), 5)
    vague = said("c", figure(bound="vague", span=("200000", "900000")), 2)
    record = recorded("北方日报（英文版）", figure("699000", "about", window="P1M"))
    pairs = (pair(a, b, "self-inconsistent"), pair(a, c))
    return standing(FOLLOWERS, a, b, c, vague, records=(record,), pairs=pairs)


def day_of_recall() -> Standing:
    spans = ("2021-03-05", "2021-03", "2021", "2021-06/..")
    members = [said("a", figure(on=day, unit=None), number) for number, day in enumerate(spans)]
    return standing(dated(), *members, pairs=(pair(members[0], members[3]),))


def cause() -> Standing:
    measure = category("platform", lid="壶盖设计有缺陷", heat="加热过快")
    members = (
        said("a", figure(term="lid", unit=None)),
        said("b", figure(term="heat", unit=None, scope={"platform": "weibo"}), 2, "denies"),
    )
    record = recorded("某部", figure(term="lid", unit=None))
    return standing(measure, *members, records=(record,), pairs=(pair(*members),))


@pytest.mark.parametrize(
    ("name", "stands"),
    [("quantity", followers()), ("date", day_of_recall()), ("category", cause())],
)
def test_a_whole_drawing_is_as_it_was(name: str, stands: Standing) -> None:
    drawn = figure_chart(stands, WORDS, {"a": "a", "b": "a", "c": "c"})
    golden = GOLDEN / f"chart-{name}.html"
    actual = GOLDEN / "actual" / golden.name
    if not golden.exists() or golden.read_text(encoding="utf-8") != f"{drawn}\n":
        actual.parent.mkdir(exist_ok=True)
        actual.write_text(f"{drawn}\n", encoding="utf-8")
        pytest.fail(f"compare {golden} with {actual}")


def test_a_drawing_in_english_has_english_words_and_marks_what_is_not() -> None:
    said_so = (said("a", figure("1540000000000")), said("b", figure("400000", "more-than")))
    drawn = figure_chart(standing(FOLLOWERS, *said_so), WORDS, {}, in_english)
    for words in ("1.54 trillion", "over 400,000", "log scale", "The figures as a table"):
        assert words in drawn
    left = re.sub(r'<(\w+)[^>]* lang="zh".*?</\1>', "", drawn)
    assert not re.findall("[\u4e00-\u9fff]+", left)
