"""The review in words; and that nothing in a comment is active, whoever wrote it."""

from __future__ import annotations

import json
import re
from dataclasses import replace

import markdown
import pytest
from hypothesis import given
from hypothesis import strategies as st

from digest.review.ink import Markdown, Plain
from digest.review.records import (
    ArticleChange,
    Assertions,
    ClaimChange,
    Clash,
    Line,
    NewTerm,
    Position,
    Repeat,
    Review,
)
from digest.review.text import FORMATS, render
from tests.review.support import review, second
from tests.validate.support import ARTICLE, edited

ARTICLE_ID, SECOND_ID = "2021-05-05-kettles", "2021-06-06-again"
NOTHING = Review((), (), (), (), ())
CONFLICT = replace(review(second("3000")), pages=("articles/again.md", "claims/kettles-sold.md"))
ONE, OTHER = (f"sources/articles/2021/{name}.md" for name in (ARTICLE_ID, SECOND_ID))
TEXT = f"""\
本次改动 What this changes

1 篇文章、1 处新矛盾、1 条说法状态改变、2 个页面。1 article, 1 new conflict, 1 claim moved, 2 pages.

文章 Articles

- 新增 added · 2021-06-06-again 乙《再说销量》；断言 assertions +1

新的矛盾 New conflicts

- 相互矛盾 in conflict · kettles-sold 鹊壶卖出的水壶数量
    壶 ¶2 · 1,200只 · 主张 asserts；未给依据 none given · {ONE}:19
    乙 ¶2 · 3,000只 · 主张 asserts；未给依据 none given · {OTHER}:19
  理由：「壶」作“1,200只”，「乙」作“3,000只”；两数不合，不能同时成立。
  Why: 壶 gives “1,200 kettles”; 乙 gives “3,000 kettles”: the two figures cannot both hold.

说法的状态 Where claims stand

- kettles-sold 鹊壶卖出的水壶数量；孤证 single → 相互矛盾 in conflict；独立来源 origins 1 → 2

会变的页面 Pages that change (2)

- articles/again.md
- claims/kettles-sold.md
"""
MARKDOWN = f"""\
### 本次改动 What this changes

1 篇文章、1 处新矛盾、1 条说法状态改变、2 个页面。1 article, 1 new conflict, 1 claim moved, 2 pages.

#### 文章 Articles

- 新增 added · `2021-06-06-again` 乙《再说销量》；断言 assertions +1

#### 新的矛盾 New conflicts

- 相互矛盾 in conflict · `kettles-sold` 鹊壶卖出的水壶数量

| 壶 ¶2 | 乙 ¶2 |
| --- | --- |
| 1,200只 | 3,000只 |
| 主张 asserts；未给依据 none given | 主张 asserts；未给依据 none given |
| `{ONE}`:19 | `{OTHER}`:19 |

  理由：「壶」作“1,200只”，「乙」作“3,000只”；两数不合，不能同时成立。
  Why: 壶 gives “1,200 kettles”; 乙 gives “3,000 kettles”: the two figures cannot both hold.

#### 说法的状态 Where claims stand

- `kettles-sold` 鹊壶卖出的水壶数量；孤证 single → 相互矛盾 in conflict；独立来源 origins 1 → 2

<details>
<summary>会变的页面 Pages that change (2)</summary>

- `articles/again.md`
- `claims/kettles-sold.md`

</details>
"""
# What GitHub makes active: markup, and what it finds in the text that the markup has become.
ACTIVE = (
    *("@maintainer", "@org/team", "#12", "owner/repo#12", "GH-12", "gh-12", "user@example.org"),
    *("https://spam.example/x", "HTTP://spam.example", "www.spam.example", "ftp://spam.example"),
    *("<img src=x onerror=alert(1)>", "<!-- x -->", "</details>", "<b>", "&lt;b&gt;", "&#64;me"),
    *("[x](javascript:x)", "![x](//spam.example/p.png)", "[x]: y", "[^1]", "[ ]", "*x*", "__x__"),
    *("~~x~~", "`x`", "```\nx\n```", "$x$", "| a | b |", "# x", "> x", "1. x", "- x", "+ x", "---"),
    *(":tada:", "\\*", "a\n\n# b", "\u202eback", "a\u200bb", "\x1b[31mred", "\0", "\ud800"),
    *("deadbeef", "82d9c8c0123456789abcdef0123456789abcdef0", "owner/repo@82d9c8c"),
)
HOSTILE = (
    st.lists(st.one_of(st.sampled_from(ACTIVE), st.text(max_size=4)), max_size=6)
    .map(" ".join)
    .filter(Plain().text)
)
# Every sign by which GitHub's Markdown, mentions, references and links begin.
SIGNS = re.compile(
    r"[\\`*_\[\]<>#|~@&$\x00-\x1f\x7f]|:\S|(?i:\bwww\.|\bgh-\d)|[0-9A-Fa-f]{7}|[\u202a-\u202e]"
)


def filled(text: str) -> Review:
    """A review in which every contributed word is the same."""
    position = Position("single", 1, 1, 1, "supported")
    line = Line(text, text, 1, (1,), text, text, text, "asserts", "none")
    ids = Assertions((text,), (text,), (text,))
    return Review(
        articles=(ArticleChange(text, text, text, "renamed", text, text, (text,), ids, (text,)),),
        claims=(
            ClaimChange(text, text, text, "added", None, (), None, position),
            ClaimChange(text, text, text, "renamed", text, (text,), position, position),
        ),
        clashes=(Clash(text, text, "conflict", line, line, text, text),),
        repeats=(Repeat(text, text, text, text),),
        terms=(NewTerm("tags", text, text, text),),
        pages=(text,),
    )


def lines_of(style: str) -> list[str]:
    """What the review looks like where every contributed word is 字."""
    return render(filled("字"), style).splitlines()


def test_a_review_reads_well_on_a_terminal() -> None:
    assert render(CONFLICT, "text") == TEXT


def test_a_review_reads_well_as_a_comment() -> None:
    assert render(CONFLICT, "markdown") == MARKDOWN


def test_json_holds_all_of_it_as_it_is() -> None:
    told = json.loads(render(replace(CONFLICT, errors=1), "json"))
    assert set(told) == {"articles", "claims", "clashes", "repeats", "terms", "pages", "errors"}
    assert told["clashes"][0]["b"]["value_en"] == "3,000 kettles"
    assert told["claims"][0]["after"]["origins"] == 2
    assert told["pages"] == list(CONFLICT.pages)
    assert json.loads(render(filled("<@x>"), "json"))["terms"][0]["label"] == "<@x>"


@pytest.mark.parametrize("style", ["text", "markdown"])
def test_nothing_changed_is_said(style: str) -> None:
    assert "Nothing in the digest changes" in render(NOTHING, style)
    broken = render(replace(NOTHING, errors=2), style)
    assert "2 个错误" in broken


@pytest.mark.parametrize("style", ["text", "markdown"])
def test_a_long_list_is_cut(style: str) -> None:
    told = render(replace(NOTHING, pages=tuple(f"claims/c{n}.md" for n in range(50))), style)
    assert "claims/c19.md" in told
    assert "claims/c20.md" not in told
    assert "and 30 more" in told


def test_repetition_is_not_told_as_corroboration() -> None:
    repost = "provenance:\n- {relation: repost, of: 2021-05-05-kettles, basis: printed}\n"
    told = render(review(second(extra=repost)), "text")
    assert "文章 articles 1 → 2；独立来源仍为 origins still 1" in told
    assert "与此同源 of one origin with: 壶" in told


def test_the_worst_move_comes_first() -> None:
    better, worse, same = (
        replace(CONFLICT.claims[0], id=name, before=Position(*old), after=Position(*new))
        for name, old, new in (
            ("better", ("conflict", 2, 2, 2, None), ("agree", 2, 2, 2, None)),
            ("worse", ("agree", 2, 2, 2, None), ("conflict", 2, 2, 2, None)),
            ("same", ("conflict", 2, 2, 2, None), ("conflict", 3, 3, 3, None)),
        )
    )
    told = render(replace(NOTHING, claims=(same, better, worse)), "text")
    assert re.findall(r"- (\w+) 鹊壶", told) == ["worse", "better", "same"]


def test_an_article_gone_without_a_tombstone_is_told() -> None:
    assert "mark it `withdrawn` instead" in render(review({ARTICLE: None}), "markdown")
    assert "销量" not in render(review(edited(ARTICLE, "summary: 报道", "summary: 文章")), "text")


@given(HOSTILE)
def test_no_contributed_word_is_active(text: str) -> None:
    written = Markdown().text(text)
    assert not SIGNS.search(written), written
    assert Markdown().code(text) == (f"`{written}`" if written else "")


@given(HOSTILE)
def test_no_contributed_word_changes_the_shape_of_a_comment(text: str) -> None:
    shape = re.compile(r"^(### |#### |- |\| |  )?", re.MULTILINE)
    written = render(filled(text), "markdown")
    assert len(written.splitlines()) == len(lines_of("markdown"))
    assert shape.findall(written) == shape.findall("\n".join(lines_of("markdown")) + "\n")


@given(HOSTILE)
def test_a_comment_has_only_our_own_elements(text: str) -> None:
    html = markdown.markdown(render(filled(text), "markdown"), extensions=["tables"])
    tags = set(re.findall(r"<(/?\w+)", html))
    ours = {"h3", "h4", "p", "ul", "li", "code", "table", "thead", "tbody", "tr", "th", "td"}
    ours |= {"details", "summary"}
    assert tags <= ours | {f"/{tag}" for tag in ours}


@given(HOSTILE)
def test_no_contributed_word_reaches_a_terminal_as_a_control(text: str) -> None:
    written = Plain().text(text)
    assert written.isprintable()
    assert len(render(filled(text), "text").splitlines()) == len(lines_of("text"))


def test_a_long_text_is_cut() -> None:
    for ink in (Plain(), Markdown()):
        assert len(ink.text("水" * 10_000)) <= 240
        assert ink.text("水" * 10_000).endswith("…")


@pytest.mark.parametrize("style", FORMATS)
def test_every_format_ends_its_last_line(style: str) -> None:
    assert render(NOTHING, style).endswith("\n")
    assert not render(CONFLICT, style).endswith("\n\n")
