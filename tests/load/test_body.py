"""The restricted grammar of a body."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from digest.load import body
from digest.load.inline import Line, parse_inline
from digest.model.body import Emphasis, Link, ListBlock, Paragraph, Quotation, Ref, Text
from digest.model.issues import Location
from digest.model.overview import Section
from digest.model.records import Annotation

ESCAPABLE = "\\*[]_>#!`|-"


def parsed(text: str) -> tuple[object, ...]:
    blocks, issues = body.parse("b.md", text, 1)
    assert issues == ()
    return blocks


def inline(*lines: str) -> tuple[object, ...]:
    placed = [Line(Location("b.md", number), text) for number, text in enumerate(lines, 1)]
    children, issues = parse_inline(placed)
    assert issues == ()
    return children


def wrong(text: str) -> list[tuple[str, str]]:
    return [(str(issue.location), issue.code) for issue in body.parse("b.md", text, 1)[1]]


def test_paragraphs_quotations_and_lists() -> None:
    text = "一段\n两行\n\n> 引\n> 文\n\n- 甲\n- 乙\n  续\n\n1. 子\n2) 丑\n"
    assert parsed(text) == (
        Paragraph((Text("一段两行"),)),
        Quotation((Text("引文"),)),
        ListBlock(((Text("甲"),), (Text("乙续"),)), ordered=False),
        ListBlock(((Text("子"),), (Text("丑"),)), ordered=True),
    )


def test_a_block_may_follow_a_paragraph_without_a_blank_line() -> None:
    assert parsed("段\n- 项\n> 引") == (
        Paragraph((Text("段"),)),
        ListBlock(((Text("项"),),), ordered=False),
        Quotation((Text("引"),)),
    )


def test_an_annotation_has_a_technique_paragraphs_and_blocks() -> None:
    text = '段\n\n!!! loaded-language "¶5-6、9 题"\n    评 [[#a]]\n\n    - 一\n\n又一段\n'
    first, annotation, last = parsed(text)
    assert (first, last) == (Paragraph((Text("段"),)), Paragraph((Text("又一段"),)))
    assert annotation == Annotation(
        "loaded-language",
        "¶5-6、9 题",
        (5, 6, 9),
        (
            Paragraph((Text("评 "), Ref("assertion", "a", 4))),
            ListBlock(((Text("一"),),), ordered=False),
        ),
        3,
    )


@pytest.mark.parametrize(
    ("title", "paragraphs"),
    [
        ("¶5 题", (5,)),
        ("¶5–7", (5, 6, 7)),
        ("¶1.s14 题", (1,)),
        ("¶2、4", (2, 4)),
        ("¶7-5", ()),
        ("题 ¶5", ()),
        ("第5段", ()),
    ],
)
def test_the_paragraphs_of_a_title(title: str, paragraphs: tuple[int, ...]) -> None:
    assert body.paragraphs_of(title) == paragraphs


def test_an_overview_has_sections() -> None:
    text = "引\n\n## 已经 *查明* 的\n一段 [[claim:x]]\n- 项\n##  空的 \n"
    sections, issues = body.parse_sections("o.md", text, 6)
    assert issues == ()
    assert sections == (
        Section((), (Paragraph((Text("引"),)),)),
        Section(
            (Text("已经 "), Emphasis((Text("查明"),), strong=False), Text(" 的")),
            (
                Paragraph((Text("一段 "), Ref("claim", "x", 9))),
                ListBlock(((Text("项"),),), ordered=False),
            ),
        ),
        Section((Text("空的"),), ()),
    )


def test_an_overview_knows_no_other_heading_and_no_annotation() -> None:
    text = '# 一\n\n## 二 [[x]]\n### 三\n##四\n\n!!! loaded-language "¶1 题"\n    评\n<b>\n'
    _, issues = body.parse_sections("o.md", text, 6)
    assert sorted((str(issue.location), issue.code) for issue in issues) == [
        ("o.md:12:1", "unsupported-markup"),
        ("o.md:14:1", "raw-html"),
        ("o.md:6:1", "unsupported-markup"),
        ("o.md:8:6", "reference-syntax"),
        ("o.md:9:1", "unsupported-markup"),
    ]


def test_a_title_cannot_ask_for_endless_paragraphs() -> None:
    assert len(body.paragraphs_of("¶1-999999999")) == 1000


def test_emphasis_links_and_references_nest() -> None:
    assert inline("**强** [见 *此*](https://a.example/b)[[tag:x]]") == (
        Emphasis((Text("强"),), strong=True),
        Text(" "),
        Link((Text("见 "), Emphasis((Text("此"),), strong=False)), "https://a.example/b", 1),
        Ref("tag", "x", 1),
    )


def test_a_reference_may_bring_words_of_its_own() -> None:
    assert inline("见[[claim:x| 召回 了 ]]与[[article:y]]") == (
        Text("见"),
        Ref("claim", "x", 1, "召回 了"),
        Text("与"),
        Ref("article", "y", 1),
    )


@pytest.mark.parametrize("text", ["[[#x|词]]", "[[claim:x|]]", "[[claim:x| ]]", "[[tag:x|a|b]]"])
def test_words_stand_where_a_page_is_named_and_are_not_empty(text: str) -> None:
    assert wrong(text) == [("b.md:1:1", "reference-syntax")]


@pytest.mark.parametrize(
    ("lines", "joined"),
    [
        (("汉字", "汉字"), "汉字汉字"),
        (("汉字", "word"), "汉字 word"),
        (("word", "汉字"), "word 汉字"),
        (("one", "two"), "one two"),
        (("句。", "“引”"), "句。“引”"),
    ],
)
def test_lines_join_as_they_read(lines: tuple[str, ...], joined: str) -> None:
    assert inline(*lines) == (Text(joined),)


@given(st.text(st.characters(codec="utf-8", exclude_characters="\n"), min_size=1))
def test_escaped_text_reads_as_it_was(text: str) -> None:
    """Whatever the text, with its special characters escaped it is only text."""
    escaped = "".join(f"\\{char}" if char in ESCAPABLE else char for char in text)
    assert inline(escaped) == (Text(text),)


@given(st.text(st.sampled_from('*[]()!#:\\ab¶"` \n->=|1.'), max_size=60))
def test_any_text_is_read_or_told(text: str) -> None:
    """Reading never fails, and every place it tells of is in the text."""
    _blocks, issues = body.parse("b.md", text, 1)
    lines = text.split("\n")
    for issue in issues:
        assert 1 <= issue.location.line <= len(lines)
        assert 1 <= issue.location.column <= len(lines[issue.location.line - 1]) + 1


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("段\n# 题", [("b.md:2:1", "unsupported-markup")]),
        ("段\n---", [("b.md:2:1", "unsupported-markup")]),
        ("段 ![图](https://a.example/b)", [("b.md:1:3", "unsupported-markup")]),
        ("~~~\n# 题\n~~~\n段", [("b.md:1:1", "unsupported-markup")]),
        ("[^1]: 注", [("b.md:1:1", "unsupported-markup")]),
        ("*[缩写]: 全称", [("b.md:1:1", "unsupported-markup")]),
        ("- 甲\n  - 乙", [("b.md:2:1", "unsupported-markup")]),
        ("> 见 [[x]]", [("b.md:1:5", "reference-syntax")]),
        ("- 甲\n  见 [[x]]", [("b.md:2:5", "reference-syntax")]),
        ("**见 [[x]]**", [("b.md:1:5", "reference-syntax")]),
        ("[见](mailto:x)", []),
        ("[见](HTTPS://a.example)", []),
        ("[见](//a.example)", [("b.md:1:1", "unsafe-link")]),
        ("[见](claims/x.md)", [("b.md:1:1", "unsafe-link")]),
        ("[见](data:text/html,x)", [("b.md:1:1", "unsafe-link"), ("b.md:1:5", "unsafe-link")]),
        ("<!-- 注 -->", [("b.md:1:1", "raw-html")]),
        ("<https://a.example>", [("b.md:1:1", "raw-html")]),
        ("1 < 2 且 3 > 2", []),
        ("{% include %}", [("b.md:1:1", "snippet")]),
        ("{ #id }", [("b.md:1:1", "attribute-list")]),
    ],
)
def test_what_a_body_must_not_hold(text: str, places: list[tuple[str, str]]) -> None:
    assert sorted(wrong(text)) == places
