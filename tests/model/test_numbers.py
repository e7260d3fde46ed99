"""Numbers as readers read them."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from digest.model.numbers import as_json, plain, readable


@pytest.mark.parametrize(
    ("number", "expected"),
    [
        ("116887", "11.69万"),
        ("280000000000", "2,800亿"),
        ("10000", "1万"),
        ("9999", "9,999"),
        ("99999", "10万"),
        ("23.4", "23.4"),
        ("0.27", "0.27"),
        ("0", "0"),
        ("-116887", "−11.69万"),
        ("1000000000000", "1万亿"),
        ("-1540000000000", "−1.54万亿"),
        ("123456789012345", "123.5万亿"),
        ("999949999999", "9,999亿"),
        ("999999999999", "1万亿"),
        ("99999999", "1亿"),
        ("9999.99", "9,999.99"),
    ],
)
def test_large_numbers_are_read_in_wan_and_yi(number: str, expected: str) -> None:
    assert readable(Decimal(number)) == expected


@given(st.decimals(-(10**15), 10**15, places=4))
def test_the_plain_number_is_exact(number: Decimal) -> None:
    assert Decimal(plain(number).replace(",", "").replace("−", "-")) == number


@pytest.mark.parametrize(
    ("number", "expected"), [("400000", 400000), ("2.8E+11", 280000000000), ("0.27", 0.27)]
)
def test_json_numbers_are_whole_where_they_can_be(number: str, expected: float) -> None:
    value = as_json(Decimal(number))
    assert value == expected
    assert type(value) is type(expected)
