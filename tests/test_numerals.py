"""Text as symbols: a number is one symbol, whatever its style."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from digest.fold import fold
from digest.numerals import symbols


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2025年9月", "2025 年 9 月"),
        ("二〇二五年九月", "2025 年 9 月"),
        ("2025-09-25", "2025 9 25"),
        ("40万只", "400000 只"),
        ("四十万只", "400000 只"),
        ("４００，０００只", "400000 只"),
        ("兩千八百億", "280000000000"),
        ("2800亿", "280000000000"),
        ("11.69万", "116900"),
        ("一亿三千万", "130000000"),
        ("两万亿", "2000000000000"),
        ("一千零五十", "1050"),
        ("三百零五", "305"),
        ("三百五", "350"),
        ("四万二", "42000"),
        ("十五", "15"),
        ("二十", "20"),
        ("百万", "1000000"),
        ("1.8%", "1.8"),
        ("SU7与5G", "s u 7 与 5 g"),
        ("亿万", "亿 万"),
        ("", ""),
    ],
)
def test_a_number_is_one_symbol(text: str, expected: str) -> None:
    assert " ".join(symbols(text)) == expected


@given(st.text(alphabet="零一二两三四五六七八九十百千万亿0123456789.,aB 水", max_size=200))
def test_any_text_has_symbols(text: str) -> None:
    for symbol in symbols(text):
        assert symbol == fold(symbol) or set(symbol) <= set("0123456789.")


@given(st.text(alphabet=st.characters(exclude_categories=["N"]), max_size=50))
def test_text_without_numbers_is_its_fold(text: str) -> None:
    if not set(text) & set("零一二两兩三四五六七八九十百千万萬亿億"):
        assert "".join(symbols(text)) == fold(text)
