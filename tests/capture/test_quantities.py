"""The grammar of quantities, on words of our own."""

from __future__ import annotations

import time
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from benchmarks import quantities as benchmark
from digest.capture.quantities import find
from digest.model import words
from digest.model.quantity import Quantity
from tests.capture.numerals_written import STYLES

ALPHABET = (
    "0123456789０５,，.。．万亿億萬千百十一二三两兩几数多余来半点第前翻过减元個个辆年月日天%％‰成分之倍"
    "至到-–～约超近从由涨降上以内下左右 #\n的SU7a$¥/+①½㎡壹拾佰\0\u200b\ud800😀e\u0301"
)


def one(text: str) -> Quantity:
    [quantity] = find(text)
    return quantity


@pytest.mark.parametrize(
    ("text", "value", "bound", "unit"),
    [
        ("116,887辆", "116887", "exact", "vehicle"),
        ("３５萬粉絲", "350000", "exact", "follower"),
        ("2800亿港元", "280000000000", "exact", "HKD"),
        ("人民币3亿5000万元", "350000000", "exact", "CNY"),
        ("¥1,999", "1999", "exact", "CNY"),
        ("百分之三十", "30", "exact", "percent"),
        ("一成半", "15", "exact", "percent"),
        ("六成五", "65", "exact", "percent"),
        ("七成以上", "70", "at-least", "percent"),
        ("万分之五", "0.05", "exact", "percent"),
        ("近三分之一", "33.33", "nearly", "percent"),
        ("1/8的壶", "12.5", "exact", "percent"),
        ("过半", "50", "more-than", "percent"),
        ("两倍", "2", "exact", "times"),
        ("翻一番", "2", "exact", "times"),
        ("翻了三番", "8", "exact", "times"),
        ("超40万人", "400000", "more-than", "person"),
        ("不到三天", "3", "less-than", "day"),
        ("三天不到", "3", "less-than", "day"),
        ("大约 6公斤", "6", "about", "kilogram"),
        ("至少有40名", "40", "at-least", "person"),
        ("不超过20元", "20", "at-most", "CNY"),
        ("50万以内", "500000", "at-most", None),
        ("9.9元起", "9.9", "at-least", "CNY"),
        ("上百家", "100", "at-least", "家"),
        ("过亿", "100000000", "more-than", None),
        ("十来个", "10", "about", "个"),
        ("第297位", "297", "exact", "rank"),
        ("前三名", "3", "at-most", "rank"),
        ("销量位列第三。", "3", "exact", "rank"),
        ("第六次", "6", "exact", "ordinal"),
        ("120km/h", "120", "exact", "kilometre-per-hour"),
        ("每小时167公里", "167", "exact", "kilometre-per-hour"),
        ("两个半月", "2.5", "exact", "month"),
        ("半小时", "0.5", "exact", "小时"),
        ("1小时20分", "80", "exact", "minute"),
        ("一米七五", "1.75", "exact", "米"),
        ("增速为-3.5%", "-3.5", "exact", "percent"),
        ("阅读量突破2.3亿次", "230000000", "more-than", "read"),
        ("系数（0.82）", "0.82", "exact", "coefficient"),
        ("约占总产量的一半", "50", "about", "percent"),
        ("25元/斤", "25", "exact", "元/斤"),
        ("200 万 元", "2000000", "exact", "CNY"),
        ("达 334.16 亿元", "33416000000", "exact", "CNY"),
        ("同比-9%", "-9", "exact", "percent"),
        ("卖出3部，", "3", "exact", "部"),
        ("均过了千万", "10000000", "more-than", None),
    ],
)
def test_one_number(text: str, value: str, bound: str, unit: str | None) -> None:
    quantity = one(text)
    assert (quantity.value, quantity.bound, quantity.unit) == (Decimal(value), bound, unit)


@pytest.mark.parametrize(
    ("text", "low", "high", "bound", "unit"),
    [
        ("57–60周", 57, 60, "exact", "week"),
        ("5～10万元", 50_000, 100_000, "exact", "CNY"),
        ("三至四成", 30, 40, "exact", "percent"),
        ("约6到9周", 6, 9, "about", "week"),
        ("5000到1万台", 5_000, 10_000, "exact", "unit-sold"),
        ("几十万单", 200_000, 900_000, "vague", "order"),
        ("千亿级", 10**11, 10**12, "vague", None),
        ("百万台", 10**6, 10**7, "vague", "unit-sold"),
        ("三年多", 3, 4, "vague", "year"),
        ("两倍多", 2, 3, "vague", "times"),
        ("两三千米", 2, 3, "vague", "公里"),
        ("200 多亿", 20 * 10**9, 30 * 10**9, "vague", None),
        ("-4%到 -6%", -6, -4, "exact", "percent"),
    ],
)
def test_a_span(text: str, low: int, high: int, bound: str, unit: str | None) -> None:
    quantity = one(text)
    assert (quantity.low, quantity.high) == (Decimal(low), Decimal(high))
    assert (quantity.value, quantity.bound, quantity.unit) == (None, bound, unit)


@pytest.mark.parametrize(
    ("text", "start", "end", "unit", "direction"),
    [
        ("1.8%飙升至23.4%", "1.8", "23.4", "percent", "up"),
        ("从30涨到50元", "30", "50", "CNY", "up"),
        ("由5降至2万辆", "50000", "20000", "vehicle", "down"),
        ("从去年的48家减到今年的31家", "48", "31", "家", "down"),
        ("用户数由1.2亿降至9000万", "120000000", "90000000", "user", "down"),
    ],
)
def test_a_change(text: str, start: str, end: str, unit: str, direction: str) -> None:
    quantity = one(text)
    assert (quantity.from_, quantity.to) == (Decimal(start), Decimal(end))
    assert (quantity.unit, quantity.direction) == (unit, direction)


@pytest.mark.parametrize(
    ("text", "direction"),
    [
        ("下滑36%", "down"),
        ("掉粉近35万", "down"),
        ("增长了1.5倍", "up"),
        ("升至8.7%", None),  # where it arrives, not how far it went
        ("新增378万用户", None),
        ("花掉500元", None),
    ],
)
def test_a_word_of_change_before_a_number(text: str, direction: str | None) -> None:
    assert one(text).direction == direction


@pytest.mark.parametrize(
    "text",
    [
        "十分抱歉，一块儿走，一些人一直在一边看，一个人在家",
        "支持5G的SU7、Model 3、P7和X300，固件3.0版，iOS 18.1",
        "2025年9月25日晚7点半，9月24日19:30，二〇二五年三月",
        "1、价格；2. 质量。三、服务；④售后",
        "第一，太贵；第三方说，第二天再来",
        "万一漏水，千万别拆；百姓三言两语，五花八门",
        "热线400-820-1234，手机13800001234，站点https://a.example/?n=25万",
        "话题#三天卖出十万只#，标准GB 48001—2026，零件二维码",
        "百亿补贴，世界500强企业，90后，2021款，180度转弯",
        "这三个层面，前两个变形，的一年，有一天，二手车，近乎一种本能",
    ],
)
def test_what_only_looks_like_a_quantity(text: str) -> None:
    assert find(text) == ()


def test_the_last_and_the_nearly_three_years() -> None:
    assert one("近三年来没有变").bound == "exact"
    assert one("历时近三年").bound == "nearly"


def test_a_list_shares_its_last_unit() -> None:
    assert [each.unit for each in find("分别为11.1亿、9.7亿和4.8亿元")] == ["CNY"] * 3


def test_to_fall_by_so_much_to_so_much_is_no_range() -> None:
    assert [each.value for each in find("急跌13.9分至40.2分")] == [Decimal("13.9"), Decimal("40.2")]


@given(st.integers(1, 10**12), st.sampled_from(sorted(STYLES)))
def test_a_sum_in_any_style_is_found(number: int, style: str) -> None:
    quantity = one(f"共{STYLES[style](number)}元。")
    assert quantity.value == number
    assert (quantity.unit, quantity.bound) == ("CNY", "exact")


@given(st.one_of(st.text(), st.text(alphabet=ALPHABET, max_size=60)))
def test_any_text_is_read_without_a_fault(text: str) -> None:
    end = 0
    for quantity in find(text):
        assert end <= quantity.start < quantity.end <= len(text)
        assert text[quantity.start : quantity.end] == quantity.text
        assert quantity.bound in words.BOUNDS
        assert quantity.direction in (None, *words.DIRECTIONS)
        ends = [(quantity.value,), (quantity.low, quantity.high), (quantity.from_, quantity.to)]
        assert [all(number is not None for number in pair) for pair in ends].count(True) == 1
        assert quantity.low is None or (quantity.high or 0) > quantity.low
        end = quantity.end


@pytest.mark.parametrize("piece", ["9", "万", "1,000", "#", "约", "5-"])
def test_a_megabyte_of_one_thing_takes_a_moment(piece: str) -> None:
    began = time.process_time()
    find(piece * (10**6 // len(piece)))
    assert time.process_time() - began < 20


@pytest.mark.parametrize("piece", ["1万", "1,", "一1", "点一", "3万、", "5到", "从1涨到", "第一"])
def test_time_grows_with_the_text_and_no_faster(piece: str) -> None:
    def seconds(characters: int) -> float:
        began = time.process_time()
        find(piece * (characters // len(piece)))
        return time.process_time() - began

    assert seconds(80_000) < 16 * max(seconds(20_000), 0.05)


@pytest.mark.parametrize("kind", benchmark.SETS)
def test_the_scores_do_not_fall(kind: str) -> None:
    for half in benchmark.HALVES:
        assert benchmark.share(benchmark.total(kind, half)) >= 0.97
