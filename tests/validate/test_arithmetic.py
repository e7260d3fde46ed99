"""An article's arithmetic: bounds, rounding, units and percentages."""

from __future__ import annotations

import pytest

from tests.validate.support import ARTICLE, codes, edited

PART = """- id: {id}
  statement: 数
  statement_en: A number
  value: {value}
  unit: {unit}
  paragraph: 3
  support: none
"""
SUM = """- id: result
  statement: 得数
  statement_en: The result
  value: {value}
  unit: {unit}
  bound: {bound}
  computes: {{{operation}: [{operands}]}}
  paragraph: 3
  support: none
"""


def computed(sum_: str, *parts: tuple[str, str]) -> list[str]:
    """The codes for a sum over parts a, b, c …, each a value and a unit."""
    written = "".join(
        PART.format(id=name, value=value, unit=unit)
        for name, (value, unit) in zip("abc", parts, strict=False)
    )
    return codes(edited(ARTICLE, "---\n报道", f"{written}{sum_}---\n报道"))


@pytest.mark.parametrize(
    ("a", "b", "value", "bound", "holds"),
    [
        ("1200", "2000", "60", "exact", True),
        ("1200", "2000", "60.4", "exact", False),
        ("1207", "2000", "60", "exact", True),  # 60.35 prints as 60
        ("1211", "2000", "60", "exact", False),  # 60.55 does not
        ("1207", "2000", "60.4", "exact", True),  # 60.35 prints as 60.4
        ("1", "3", "33", "exact", True),
        ("1", "3", "31", "about", True),  # 33.3 is within 27.9 to 34.1
        ("1", "3", "30", "about", False),  # and not within 27 to 33: the word has no rounding
        ("1", "3", "35", "nearly", True),
        ("1", "3", "33", "nearly", False),  # nearly is from below
        ("1", "3", "33", "more-than", True),
        ("1", "3", "34", "more-than", False),
        ("1", "3", "34", "less-than", True),
        ("1", "3", "30", "at-most", False),
        ("1", "3", "1", "at-least", True),
    ],
)
def test_a_share_holds_to_its_bound_and_rounding(
    a: str, b: str, value: str, bound: str, holds: bool
) -> None:
    total = SUM.format(
        value=value, unit="percent", bound=bound, operation="divide", operands="a, b"
    )
    assert computed(total, (a, "kettle"), (b, "kettle")) == ([] if holds else ["computes-wrong"])


@pytest.mark.parametrize(
    ("operation", "parts", "value", "unit"),
    [
        ("add", [("90", "second"), ("2", "minute")], "3.5", "minute"),
        ("subtract", [("3", "minute"), ("90", "second")], "90", "second"),
        ("subtract", [("60", "percent"), ("36", "percent")], "24", "percent"),
        ("add", [("1", "kettle"), ("2", "kettle"), ("3", "kettle")], "6", "kettle"),
        ("multiply", [("50", "percent"), ("1200", "kettle")], "600", "kettle"),
        ("divide", [("600", "kettle"), ("50", "percent")], "1200", "kettle"),
        ("divide", [("1", "kettle"), ("3", "kettle")], "33.33", "percent"),
        # 40万 is printed to the 万, 3.9亿 to a tenth of one.
        ("add", [("203000", "kettle"), ("200000", "kettle")], "400000", "kettle"),
        ("add", [("193000000", "kettle"), ("200000000", "kettle")], "390000000", "kettle"),
    ],
)
def test_units_and_percentages_are_brought_together(
    operation: str, parts: list[tuple[str, str]], value: str, unit: str
) -> None:
    operands = ", ".join("abc"[: len(parts)])
    total = SUM.format(
        value=value, unit=unit, bound="exact", operation=operation, operands=operands
    )
    assert computed(total, *parts) == []


def test_a_vague_result_is_held_to_its_range() -> None:
    vague = SUM.replace("  value: {value}\n", "  low: 2\n  high: 9\n")
    few = vague.format(unit="kettle", bound="vague", operation="add", operands="a, b")
    assert computed(few, ("2", "kettle"), ("3", "kettle")) == []
    assert computed(few, ("20", "kettle"), ("3", "kettle")) == ["computes-wrong"]


def test_large_products_are_told_in_full() -> None:
    product = SUM.format(
        value="1", unit="kettle", bound="exact", operation="multiply", operands="a, b, a, b"
    )
    assert computed(product, ("9" * 18, "kettle"), ("9" * 18, "kettle")) == ["computes-wrong"]


def test_adding_different_things_is_no_sum() -> None:
    total = SUM.format(value="5", unit="kettle", bound="exact", operation="add", operands="a, b")
    assert computed(total, ("2", "kettle"), ("3", "second")) == ["computes-shape"]
