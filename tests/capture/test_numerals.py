"""Numbers written in any style, read back."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from digest.capture import glyphs, numerals
from digest.capture.numerals import Numeral
from tests.capture.numerals_written import STYLES

NUMBERS = st.one_of(
    st.integers(1, 10**5),
    st.integers(1, 10**12),
    st.builds(lambda head, zeros: head * 10**zeros, st.integers(1, 9999), st.integers(0, 8)),
)


def read(text: str) -> Numeral | None:
    return numerals.read(glyphs.plain(text).text, 0)


@given(NUMBERS, st.sampled_from(sorted(STYLES)))
@example(35_000, "spoken")
@example(600, "bankers")
@example(350_000_000, "mixed")
@example(10**12, "formal")
def test_a_number_in_any_style_reads_back(number: int, style: str) -> None:
    written = STYLES[style](number)
    numeral = read(written + "元")
    assert numeral is not None, written
    assert numeral.low == numeral.high == number, written
    assert numeral.end == len(written)


@given(st.decimals(0, 10**6, places=2), st.sampled_from(["", "万", "亿", "万亿"]))
def test_decimals_are_exact(number: Decimal, power: str) -> None:
    numeral = read(f"{number}{power}元")
    assert numeral is not None
    factor = {"": 1, "万": 10**4, "亿": 10**8, "万亿": 10**12}[power]
    assert numeral.low == numeral.high == number * factor


@pytest.mark.parametrize(
    ("written", "low", "high"),
    [
        ("几十万", 200_000, 900_000),
        ("数千", 2_000, 9_000),
        ("十几万", 110_000, 190_000),
        ("二十几", 21, 29),
        ("二十多万", 200_000, 300_000),
        ("40余万", 400_000, 500_000),
        ("4000多万", 40_000_000, 50_000_000),
        ("三四十万", 300_000, 400_000),
        ("七八", 7, 8),
        ("三五", 3, 5),
        ("一百二三", 120, 130),
        ("百余万", 1_000_000, 2_000_000),
    ],
)
def test_a_vague_number_has_its_least_and_its_most(written: str, low: int, high: int) -> None:
    numeral = read(written)
    assert numeral is not None
    assert (numeral.low, numeral.high) == (Decimal(low), Decimal(high))
    assert numeral.vague


@pytest.mark.parametrize(
    ("written", "number"),
    [
        ("一点八亿", "180000000"),
        ("九十九点五", "99.5"),
        ("三万五千亿", "3500000000000"),
        ("20w粉丝", "200000"),
        ("千亿", "100000000000"),
        ("一千零五", "1005"),
        ("两千三", "2300"),
        ("贰佰叁拾", "230"),
        ("三百一天", "300"),  # a price for a day
        ("3千克", "3"),
    ],
)
def test_forms_of_their_own(written: str, number: str) -> None:
    numeral = read(written)
    assert numeral is not None
    assert numeral.low == numeral.high == Decimal(number)


@pytest.mark.parametrize(
    "text",
    ["", "万一", "二〇二五", "01810", "五十五十", "1万1万", "几个", "数据", "9" * 41, "一" * 41],
)
def test_what_is_no_number(text: str) -> None:
    assert read(text) is None


@given(st.text(alphabet="0123456789,.点零〇一二两三五九十百千万亿几数多余来w元", max_size=30))
def test_any_text_reads_to_an_ordered_span_or_to_nothing(text: str) -> None:
    numeral = read(text)
    if numeral is not None:
        assert 0 <= numeral.low <= numeral.high
        assert numeral.written == glyphs.plain(text).text[: numeral.end]
        assert numeral.step > 0 and numeral.scale > 0
