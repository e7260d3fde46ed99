"""Text becomes numbers and booleans only where the schema asks for them."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from digest import frontmatter
from digest.load import shape
from tests.validate.support import ARTICLE, BASE


def assertion(fields: str) -> tuple[dict[str, object], list[str]]:
    """The first assertion of an article with these fields, and what is wrong with the article."""
    text = str(BASE[ARTICLE]).replace("  value: 1200\n", fields)
    document, issues = frontmatter.read("a.md", text)
    assert document is not None and issues == ()
    data, breaches = shape.check(document, "article")
    assert isinstance(data, dict)
    return data["assertions"][0], [f"{issue.code}: {issue.message}" for issue in breaches]


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("1200", Decimal(1200)),
        ("-3.5", Decimal("-3.5")),
        ("0", Decimal(0)),
        ("0.27", Decimal("0.27")),
        ("280000000000", Decimal(280000000000)),
    ],
)
def test_plain_numbers_are_read_as_typed(written: str, value: Decimal) -> None:
    data, breaches = assertion(f"  value: {written}\n")
    assert (data["value"], breaches) == (value, [])


@pytest.mark.parametrize(
    ("fields", "told"),
    [
        ('  quote: ""\n', "quote must not be empty; found ''"),
        ("  computes: {divide: [a]}\n", "computes.divide must hold 2 or more; found ['a']"),
    ],
)
def test_a_limit_is_told_as_what_must_hold(fields: str, told: str) -> None:
    _data, breaches = assertion(f"{fields}  value: 1\n")
    assert f"wrong-value: assertions[1].{told}" in breaches


def test_a_number_is_told_as_it_was_typed() -> None:
    text = "- {id: a, label: b, label_en: c, factor: 0}\n"
    document, _ = frontmatter.read_yaml("units.yml", text)
    assert document is not None
    _data, issues = shape.check(document, "vocabulary")
    assert [issue.message for issue in issues] == ["[1].factor must be more than 0; found 0"]


def test_a_file_without_front_matter_is_called_a_file() -> None:
    _document, issues = frontmatter.read_yaml("units.yml", "a: [")
    assert issues[0].message.startswith("the file must be YAML")


@pytest.mark.parametrize(
    "written",
    [
        *("1.10", "0123", "1_000", "1,000", "1e5", "0x10", "+5", ".5", "5.", "12:30:00", "1.0"),
        *('"5"', "40万", "５", "no", "~1", ".inf", ".nan", "9" * 5000, "0." + "3" * 5000),
    ],
)
def test_what_only_looks_like_a_number_is_told(written: str) -> None:
    _data, breaches = assertion(f"  value: {written}\n")
    assert len(breaches) == 1
    assert breaches[0].startswith("wrong-value: assertions[1].value must be a plain number")


def test_where_text_is_asked_for_everything_is_text() -> None:
    written = "  statement: 0123\n  speaker: no\n  attribution: 1.10\n  quote: 12:30:00\n"
    data, breaches = assertion(written)
    assert breaches == []
    assert [data[name] for name in ("statement", "speaker", "attribution", "quote")] == [
        "0123",
        "no",
        "1.10",
        "12:30:00",
    ]
    assert all(type(data[name]) is str for name in ("statement", "speaker", "quote"))


@pytest.mark.parametrize(
    ("written", "value"), [("true", True), ("false", False), ("yes", "yes"), ('"true"', "true")]
)
def test_booleans_are_true_and_false_only(written: str, value: object) -> None:
    data, breaches = assertion(f"  computes: {{add: [a, b], holds: {written}}}\n")
    computes = data["computes"]
    assert isinstance(computes, dict)
    assert computes["holds"] == value
    assert bool(breaches) is isinstance(value, str)


@pytest.mark.parametrize("written", ["0", "-1", "1.5", "[]", "[0]", "2.s0", "s3", "[1, two]"])
def test_a_paragraph_is_counted_from_one(written: str) -> None:
    text = str(BASE[ARTICLE]).replace("paragraph: 2", f"paragraph: {written}")
    document, _ = frontmatter.read("a.md", text)
    assert document is not None
    _data, breaches = shape.check(document, "article")
    assert [issue.code for issue in breaches] == ["wrong-value"]


@given(st.decimals(-(10**15), 10**15, places=6))
def test_a_plain_number_keeps_its_value(number: Decimal) -> None:
    written = f"{number.normalize():f}"
    data, breaches = assertion(f"  value: {written}\n")
    assert breaches == []
    assert data["value"] == number


def test_an_empty_value_is_no_value() -> None:
    _data, breaches = assertion("  value:\n")
    assert breaches == [
        "wrong-value: assertions[1].value must be a plain number "
        "(no quotes, commas, leading or trailing zeros); found None"
    ]


@pytest.mark.parametrize("text", ["---\n---\n", "---\nwords\n---\n", "---\n- a\n- b\n---\n"])
def test_front_matter_of_another_shape_is_told(text: str) -> None:
    document, _ = frontmatter.read("a.md", text)
    assert document is not None
    _data, breaches = shape.check(document, "claim")
    assert {issue.code for issue in breaches} <= {"wrong-value", "missing-field"}
    assert breaches
