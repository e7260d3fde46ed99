"""Front matter without surprises, both ways."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from digest import frontmatter
from digest.frontmatter import Plain

# Every text that YAML can carry: its printable characters.
TEXT = st.text(
    st.characters(codec="utf-8", exclude_categories=("Cc", "Cs", "Co", "Cn", "Zl", "Zp"))
)
KEYS = st.text(st.sampled_from("abcdefghijklmnopqrstuvwxyz_"), min_size=1).filter(
    lambda key: key not in ("null",)
)
TREES = st.recursive(
    TEXT | st.none(),
    lambda child: st.lists(child, max_size=4) | st.dictionaries(KEYS, child, max_size=4),
    max_leaves=12,
)


def header(text: str) -> object:
    document, issues = frontmatter.read("f.md", f"---\n{text}---\n")
    assert issues == ()
    assert document is not None
    return document.data


def wrong(text: str) -> list[tuple[str, str]]:
    document, issues = frontmatter.read("f.md", f"---\n{text}---\n")
    assert document is None
    return [(str(issue.location), issue.code) for issue in issues]


@given(st.dictionaries(KEYS, TREES, max_size=5))
def test_what_is_dumped_is_read_back(tree: dict[str, object]) -> None:
    """Quoting keeps every text what it is, whatever YAML would make of it bare."""
    document, issues = frontmatter.read("f.md", frontmatter.dump(tree) + "body\n")
    assert issues == ()
    assert document is not None
    assert document.data == tree
    assert document.body == "body\n"


@pytest.mark.parametrize(
    "typed",
    [
        *("no", "yes", "on", "off", "y", "N", "true", "False", "NULL"),
        *("0123", "0o17", "0x1F", "1.10", "1e3", "1_000", "12:30:00", "190:20:30", ".inf", ".NaN"),
        *("2025-09-30", "2025-09-30T10:00:00Z", "2025-11~", "2025-10-XX", "=", "+5", "-0"),
    ],
)
def test_what_was_typed_stays(typed: str) -> None:
    assert header(f"field: {typed}\nlist: [{typed}]\n") == {"field": typed, "list": [typed]}


@pytest.mark.parametrize("nothing", ["", "~", "null", " # only a comment"])
def test_nothing_is_nothing(nothing: str) -> None:
    assert header(f"field: {nothing}\n") == {"field": None}


def test_quotes_tell_text_from_what_may_be_a_number() -> None:
    data = header("a: 5\nb: '5'\nc: \"~\"\nd: |\n  5\n")
    assert isinstance(data, dict)
    assert [isinstance(value, Plain) for value in data.values()] == [True, False, False, False]
    assert data["c"] == "~"
    assert data["d"] == "5\n"


def test_a_key_may_be_any_word() -> None:
    assert header("on: 1\nno: 2\n1.10: 3\n2025-09-30: 4\n") == {
        "on": "1",
        "no": "2",
        "1.10": "3",
        "2025-09-30": "4",
    }


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a: &x 1\nb: *x\n", [("f.md:2:4", "yaml-anchor"), ("f.md:3:4", "yaml-anchor")]),
        ("a: {<<: {b: 1}}\n", [("f.md:2:5", "yaml-anchor")]),
        ("a: !!int 1\n", [("f.md:2:4", "yaml-tag")]),
        ("a: ! 1\n", [("f.md:2:4", "yaml-tag")]),
        ("a: !!python/object/apply:os.system [x]\n", [("f.md:2:4", "yaml-tag")]),
        ("b: {c: 1, c: 2}\n", [("f.md:2:11", "yaml-duplicate-key")]),
        ("a: 1\nb: 2\na: 3\n", [("f.md:4:1", "yaml-duplicate-key")]),
        ("? [a, b]\n: 1\n", [("f.md:2:3", "yaml-syntax")]),
        ("a: [1, 2\n", [("f.md:3:1", "yaml-syntax")]),
        ("a: b: c\n", [("f.md:2:5", "yaml-syntax")]),
        ("\ta: 1\n", [("f.md:2:1", "yaml-syntax")]),
        ("a: 1\n--- \nb: 2\n", []),
    ],
)
def test_what_lets_a_file_mean_other_than_it_says(
    text: str, expected: list[tuple[str, str]]
) -> None:
    if expected:
        assert wrong(text) == expected
    else:  # a fence with a space behind it is the second fence
        document, _ = frontmatter.read("f.md", f"---\n{text}---\n")
        assert document is not None
        assert (document.data, document.body_line) == ({"a": "1"}, 4)


@pytest.mark.parametrize("depth", [17, 100, 100_000])
@pytest.mark.parametrize(("opening", "closing"), [("[", "]"), ("{a: ", "}"), ("- ", "")])
def test_deep_nesting_is_told_and_not_followed(depth: int, opening: str, closing: str) -> None:
    text = "x:\n  " + opening * depth + "1" + closing * depth + "\n"
    assert [code for _place, code in wrong(text)] == ["yaml-syntax"]


def test_sixteen_levels_are_enough() -> None:
    assert header("x: " + "[" * 15 + "1" + "]" * 15 + "\n")


def test_positions_are_those_of_the_file() -> None:
    text = '---\n标题: 汉字 # 注\nlist:\n- a\n- {名: "值", b: [c, 𠮷, d]}\n---\nbody\n'
    document, _ = frontmatter.read("f.md", text)
    assert document is not None
    places = {
        ("标题",): "f.md:2:5",
        ("list",): "f.md:3:1",
        ("list", 0): "f.md:4:3",
        ("list", 1, "名"): "f.md:5:7",
        ("list", 1, "b", 2): "f.md:5:22",
        ("list", 1, "absent"): "f.md:5:3",
        ("absent",): "f.md:2:1",
    }
    assert {keys: str(document.marks.at(*keys)) for keys in places} == places
    assert (document.body, document.body_line) == ("body\n", 7)


@pytest.mark.parametrize(
    "text", ["", "title: x\n", "---\ntitle: x\n", " ---\n---\n", "----\n---\n"]
)
def test_a_file_without_fences_is_told(text: str) -> None:
    document, issues = frontmatter.read("f.md", text)
    assert document is None
    assert [(str(issue.location), issue.code) for issue in issues] == [
        ("f.md:1:1", "front-matter-missing")
    ]


def test_a_vocabulary_is_yaml_as_a_whole() -> None:
    document, issues = frontmatter.read_yaml("v.yml", "# terms\n- {id: a}\n- {id: b}\n")
    assert issues == ()
    assert document is not None
    assert document.data == [{"id": "a"}, {"id": "b"}]
    assert str(document.marks.at(1, "id")) == "v.yml:3:8"


@given(st.text(st.sampled_from("ab:-[]{}#&*!|>'\"%@`?, \n\t~.0"), max_size=80))
def test_any_header_is_read_or_told(text: str) -> None:
    document, issues = frontmatter.read("f.md", f"---\n{text}\n---\n")
    assert (document is None) == bool(issues)
