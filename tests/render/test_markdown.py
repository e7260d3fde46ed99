"""The one escape: whatever a contributor writes is read back as written, and is never markup."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from digest.model.body import Block, Emphasis, Link, ListBlock, Paragraph, Quotation, Ref, Text
from digest.render.markdown import Markup, blocks, escape, external, metadata, plain, tight
from tests.render.parser import Reader, html

_MARKS = "\\`*_{}[]()<>#+-.|~^:=$@&\"'!?;/%,1 \t\n\r\u2028\u0085\x02\x03\u3000\u200b"
TEXTS = st.lists(
    st.one_of(
        st.sampled_from(_MARKS),
        st.text(max_size=3),
        st.sampled_from(
            [
                "雷军",
                "<script>x</script>",
                "&amp;",
                "&#60;",
                "https://a.example",
                "{: #x }",
                "!!! note",
                "1. x",
                "- x",
                "```",
                "--8<-- 'x'",
                "[x](javascript:x)",
                "klzzwxh:0",
                "wzxhzdk:0",
                "    x",
                "***",
                ":x:",
                "*[x]: y",
                "[^1]",
                "<!-- x -->",
                "<?x?>",
                "]]>",
                "</td>",
                "</p>",
            ]
        ),
    ),
    max_size=12,
).map("".join)


def read_back(text: str) -> str:
    return plain(text).strip()


@given(TEXTS)
def test_a_paragraph_reads_back(text: str) -> None:
    page = Reader(html(escape(text)))
    assert page.tags in (["p"], [])
    assert page.words("p").strip() == read_back(text)


@given(TEXTS)
def test_a_list_item_reads_back(text: str) -> None:
    page = Reader(html(f"- {escape(text)}\n- second"))
    assert page.tags == ["ul", "li", "li"]
    assert page.words("li").replace("second", "").strip() == read_back(text)


@given(TEXTS.filter(lambda text: read_back(text) != ""))
def test_a_heading_reads_back(text: str) -> None:
    page = Reader(html(f"# {escape(text)} {{: #top }}"))
    assert page.tags == ["h1", "a"]
    assert page.words("h1").strip() == read_back(text)
    assert list(page.values("h1", "id")) == ["top"]


@given(TEXTS)
def test_a_cell_of_a_table_reads_back(text: str) -> None:
    table = f'<table class="x">\n<tr>\n<td>{escape(text)}</td>\n</tr>\n</table>'
    page = Reader(html(table))
    assert page.tags == ["table", "tr", "td"]
    assert page.words("td").strip() == read_back(text)


@given(TEXTS)
def test_an_attribute_reads_back(text: str) -> None:
    page = Reader(html(f'<p title="{escape(text)}">x</p>'))
    assert page.tags == ["p"]
    assert [value.strip() for value in page.values("p", "title")] == [read_back(text)]


@given(TEXTS)
def test_a_link_and_its_title_read_back(text: str) -> None:
    words = f"y {text}"
    page = Reader(html(f'x [{escape(words)}](#z "{escape(words)}")'))
    assert page.tags == ["p", "a"]
    assert page.words("a").strip() == read_back(words)
    blanked = re.sub(r"\s", " ", read_back(words))  # the parser does so in titles
    assert [value.strip() for value in page.values("a", "title")] == [blanked]


@given(TEXTS)
def test_a_note_within_html_reads_back(text: str) -> None:
    note = f'<aside class="n" markdown>\n\n{escape(text)}\n\n</aside>'
    page = Reader(html(f'<div class="m" markdown>\n\n{note}\n\n</div>'))
    assert page.tags in (["div", "aside", "p"], ["div", "aside"])
    assert page.words("p").strip() == read_back(text)


@given(TEXTS)
def test_page_metadata_holds_no_markup_even_when_unescaped_first(text: str) -> None:
    assert not set(metadata(text)) & set('<>&"\n')


@given(TEXTS)
def test_escaping_twice_is_escaping_once(text: str) -> None:
    assert escape(escape(text)) == escape(text)


def test_words_that_need_no_escape_stay_readable() -> None:
    text = "2025-09-30，小米 SU7 降价 3.5%；见第 1.2 节/附录?"
    assert escape(text) == text


@pytest.mark.parametrize(
    ("url", "links"),
    [
        ("https://a.example/x?y=1&z=(2)", True),
        ("http://a.example", True),
        ("mailto:a@b.example", True),
        ("HTTPS://a.example", True),
        ("javascript:x", False),
        (" javascript:x", False),
        ("java\nscript:x", False),
        ("data:text/html,x", False),
        ("//a.example", False),
        ("https://a.example/\\x", False),
        ("https://a.example/ x", False),
        ("", False),
        (None, False),
    ],
)
def test_only_web_and_mail_addresses_link(url: str | None, links: bool) -> None:
    assert (external(url) is not None) is links


def nowhere(ref: Ref) -> Markup:
    return Markup(f"«{ref.target}»")


@pytest.mark.parametrize(
    ("block", "tags", "words"),
    [
        (Paragraph((Text("一"), Emphasis((Text("*重*"),), strong=True))), ["p", "strong"], "*重*"),
        (Paragraph((Emphasis((Text(" 轻 "),), strong=False), Text("。"))), ["p", "em"], " 轻 "),
        (Quotation((Text("> 引"),)), ["blockquote", "p"], "> 引"),
        (
            ListBlock(((Text("甲"),), (Text("1. 乙"),)), ordered=False),
            ["ul", "li", "li"],
            "甲1. 乙",
        ),
        (ListBlock(((Text("甲"),), (Text("# 乙"),)), ordered=True), ["ol", "li", "li"], "甲# 乙"),
    ],
)
def test_each_block_becomes_its_element(block: Block, tags: list[str], words: str) -> None:
    page = Reader(html(blocks([block], nowhere)))
    assert page.tags == tags
    assert page.words(tags[-1]) == words


def test_blocks_stand_apart() -> None:
    text = blocks([Paragraph((Text("一"),)), Paragraph((Text("二"),))], nowhere)
    assert Reader(html(text)).tags == ["p", "p"]


def test_a_link_keeps_its_words_where_its_address_is_refused() -> None:
    good = Link((Text("此"),), "https://a.example/(x)_y", 1)
    bad = Link((Text("彼"),), "javascript:x", 1)
    page = Reader(html(blocks([Paragraph((good, bad))], nowhere)))
    assert page.tags == ["p", "a"]
    assert list(page.values("a", "href")) == ["https://a.example/(x)_y"]
    assert page.words("p") == "彼"


def test_marks_stand_close_to_han_and_apart_from_each_other() -> None:
    one, two = Ref("assertion", "a", 1), Ref("assertion", "b", 1)
    run = (Text("甲 "), one, Text(" "), two, Text(" 乙 "), one, Text(" and "))
    words = [child.text if isinstance(child, Text) else "^" for child in tight(run)]
    assert words == ["甲", "^", " ", "^", "乙", "^", " and "]
