"""Markup, MHTML and text as lines, and what their heads say."""

from __future__ import annotations

import base64
import quopri

import pytest

from digest.capture import body
from digest.capture.page import from_html, opened
from digest.model.capture import CaptureError, Found

SENTENCE = "老码头的菜市场改造满一年，摊主又把秤搬到了门口。"


def texts(markup: str) -> list[str]:
    return [line.text for line in from_html(f"<html><body>{markup}</body></html>").lines]


@pytest.mark.parametrize(
    ("markup", "expected"),
    [
        ("<p>一<b>二</b>三</p><p>四</p>", ["一二三", "四"]),
        ("一<br>二<br/>三", ["一", "二", "三"]),
        ("<div>一<div>二</div>三</div>四", ["一", "二", "三", "四"]),
        ("<p>a<script>x</script>b<style>y</style>c<!-- z -->d</p>", ["abcd"]),
        ("<p>一</p><p hidden>二</p><p style='color:red;display: none'>三</p>尾", ["一", "尾"]),
        ("<a href=x>首页</a><a href=y>新闻</a>", ["首页 新闻"]),
        ("<table><tr><td>一</td><td>二</td></tr><tr><td>三</td></tr></table>", ["一 二", "三"]),
        ("<ul><li>一</li><li>二</li></ul>", ["一", "二"]),
        ("<p>&amp;lt; &#20013;&nbsp;文\u200b</p>", ["&lt; 中 文\u200b"]),
        ("<select><option>一</option></select><button>二</button>三", ["三"]),
    ],
)
def test_a_line_for_every_block_row_and_break(markup: str, expected: list[str]) -> None:
    assert texts(markup) == expected


def test_the_share_of_links_is_known() -> None:
    (line,) = from_html("<p>一二三<a href=x>四五六</a></p>").lines
    assert line.linked == 0.5


def test_the_head_is_read() -> None:
    page = from_html(
        "<head><title>标题_站</title><meta property='og:title' content='标题'>"
        "<meta name=Author content='某人'><link rel=canonical href='https://a.example/1'>"
        '<script type=\'application/ld+json\'>{"@graph":[{"datePublished":"2025-01-02"}]}</script>'
        "<script type='application/ld+json'>{broken</script></head>"
        "<body><h1>标 <i>题</i></h1></body>"
    )
    assert page.title == "标题_站"
    assert page.headings == ("标 题",)
    assert (page.meta["og:title"], page.meta["author"]) == ("标题", "某人")
    assert page.linked == ({"datePublished": "2025-01-02"},)
    assert page.url == Found("https://a.example/1", "canonical link")


@pytest.mark.parametrize(
    ("comment", "where"),
    [
        ("<!-- saved from url=(0021)https://a.example/2 -->", "saved-from comment"),
        (
            "<!--\n Page saved with SingleFile \n url: https://a.example/2 \n saved date: Sat Sep"
            " 20 2025 10:11:12 GMT+0800\n-->",
            "SingleFile's comment",
        ),
    ],
)
def test_the_saving_program_knows_the_address(comment: str, where: str) -> None:
    page = from_html(f"<!DOCTYPE html>\n{comment}\n<html><body><p>一</p></body></html>")
    assert page.url == Found("https://a.example/2", where)


def test_a_home_page_is_no_address_of_an_article() -> None:
    assert from_html("<link rel=canonical href='https://a.example/'><p>一</p>").url is None


def mhtml(encoding: str, charset: str) -> bytes:
    """A page as Chrome saves it."""
    page = f"<html><head><title>题</title></head><body><p>{SENTENCE}</p></body></html>"
    raw = page.encode(charset)
    content = (
        quopri.encodestring(raw) if encoding == "quoted-printable" else base64.encodebytes(raw)
    )
    head = (
        "From: <Saved by Blink>\r\nSnapshot-Content-Location: https://a.example/3\r\n"
        "Date: Sat, 20 Sep 2025 02:11:12 -0000\r\nMIME-Version: 1.0\r\n"
        'Content-Type: multipart/related; type="text/html"; boundary="XX"\r\n\r\n--XX\r\n'
        f"Content-Type: text/html; charset={charset}\r\n"
        f"Content-Transfer-Encoding: {encoding}\r\n\r\n"
    )
    tail = "\r\n--XX\r\nContent-Type: image/png\r\n\r\nx\r\n--XX--\r\n"
    return head.encode() + content + tail.encode()


@pytest.mark.parametrize("encoding", ["quoted-printable", "base64"])
@pytest.mark.parametrize("charset", ["utf-8", "gb18030"])
def test_mhtml_is_opened(encoding: str, charset: str) -> None:
    page, decoded = opened(mhtml(encoding, charset), "page.mhtml")
    assert (page.kind, decoded.encoding) == ("mhtml", charset)
    assert [line.text for line in page.lines] == [SENTENCE]
    assert page.url == Found("https://a.example/3", "MHTML header")
    assert page.saved == Found("Sat, 20 Sep 2025 02:11:12 -0000", "MHTML header Date")


def test_an_envelope_without_a_page_is_refused() -> None:
    raw = mhtml("base64", "utf-8").replace(b"text/html;", b"text/x;")
    with pytest.raises(CaptureError, match="holds no HTML page"):
        opened(raw, "page.mhtml")


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("<!DOCTYPE html><p>一", "x", "html"),
        ("\n <!-- a --> <html><p>一", "x.txt", "html"),
        ("<div>一</div>", "x.html", "html"),
        ("<p>一</p><p>二</p><p>三</p><p>四</p><p>五</p>", "x.txt", "html"),
        ("他说 a<b，而且 b>c。", "x.txt", "text"),
        ("<p>是一个标签。", "x.txt", "text"),
    ],
)
def test_the_kind_is_seen_in_the_text(text: str, name: str, kind: str) -> None:
    assert opened((text + SENTENCE).encode(), name)[0].kind == kind


def test_entities_are_refused_before_anything_expands_them() -> None:
    raw = b'<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "c">]><html><body>&b;</body></html>'
    with pytest.raises(CaptureError, match="entities"):
        opened(raw, "bomb.xml")


def test_a_hundred_thousand_levels_are_refused() -> None:
    raw = ("<html>" + "<div>" * 100_000 + SENTENCE).encode()
    with pytest.raises(CaptureError, match="nested too deep"):
        opened(raw, "deep.html")


def test_a_page_too_deep_for_readability_is_cleaned_as_text() -> None:
    page = from_html("<body>" + "<div>" * 600 + f"<p>{SENTENCE}</p>" * 4 + "</div>" * 600)
    assert page.html is None
    assert len(body.found(page, "").body) == 1  # the same sentence again is a repetition


def test_wechat_hides_its_article_until_a_script_runs() -> None:
    page = from_html(
        "<body><p>页头</p><div id=js_content style='visibility: hidden'>"
        f"<section>{SENTENCE}</section></div><a id=js_name> 账号 </a>"
        "<script>var ct = '1752840000';</script></body>"
    )
    assert [line.text for line in page.body] == [SENTENCE]
    assert page.meta["wechat:account"] == "账号"
    assert page.meta["wechat:published"] == "2025-07-18T20:00:00+08:00"
