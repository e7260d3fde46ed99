"""Whole pages in every dress, the private captures where they are at hand, and what is refused."""

from __future__ import annotations

import hashlib
import time
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from digest.capture.read import read
from digest.model.capture import CaptureError
from tests.capture import gold
from tests.captures import captures, needs_captures

SENTENCE = "清晨五点半，市场的卷帘门刚升到一半，卖藕的摊主已经把秤挪到了台阶外面。"
BODY = [
    SENTENCE,
    "管理方说，这样的外溢从上个月起又多了起来，划出的临时位每天七点半收摊。",
    "改造能不能留住烟火气，答案也许就在临江一侧那两道小门上，谁也说不准。",
    "摊主们对这个办法还算满意，只是担心下雨天怎么办，毕竟棚子要到秋天才修好。",
]
TITLE = "老码头的秤为什么又搬出来了"
TEXT = "\n".join(
    ["首页 > 本地 > 正文", TITLE, "时间：2025-03-04 来源：江汀晚报", *BODY, "相关新闻"]
)
PAGE = (
    f"<html><head><title>{TITLE}_江汀网</title></head><body><div class=nav><a href=/>首页</a></div>"
    f"<h1>{TITLE}</h1><p class=info>时间：2025-03-04 来源：江汀晚报</p><div class=content>"
    + "".join(f"<p>{row}</p>" for row in BODY)
    + "</div><div class=foot>江汀网版权所有</div></body></html>"
)
NAVIGATION = "\n".join(["首页", "新闻", "财经", "登录 | 注册", "关于我们", "网站地图"] * 9)
TITLES = "\n".join(
    f"{place}{what}"
    for place in ("江汀", "秧城", "榆州")
    for what in ("二桥夜间限行", "公交改线", "樱花早开")
)
BOMB = "<?xml version='1.0'?><!DOCTYPE a [<!ENTITY b 'c'><!ENTITY d '&b;&b;&b;'>]><a>&d;</a>"


@needs_captures
@pytest.mark.parametrize("path", captures(), ids=lambda path: path.name[:3])
def test_the_private_captures_are_read_to_the_character(path: Path) -> None:
    body = gold.capture_gold(path)
    found = read(path.read_bytes(), path.name)
    for score in (gold.characters(found.paragraphs, body), gold.grams(found.paragraphs, body)):
        assert min(score.precision, score.recall) >= 0.99
    assert found.language.value == "zh-Hans"
    assert found.title and all(part.reason for part in found.dropped)


@pytest.mark.parametrize("codec", ["utf-8", "utf-8-sig", "gb18030", "utf-16", "utf-16-le"])
@pytest.mark.parametrize(("page", "name"), [(TEXT, "x.txt"), (PAGE, "x.html")])
def test_one_article_in_every_dress(codec: str, page: str, name: str) -> None:
    raw = page.encode(codec)
    found = read(raw, name)
    assert list(found.paragraphs) == BODY
    assert found.characters == sum(map(len, BODY))
    assert found.sha256 == hashlib.sha256(raw).hexdigest()
    assert found.title and found.title.value == TITLE
    assert found.published and found.published.value == "2025-03-04"
    assert found.outlet and found.outlet.value == "江汀晚报"
    assert not found.notes


@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"])
def test_any_newline_ends_a_line(newline: str) -> None:
    assert list(read(TEXT.replace("\n", newline).encode(), "x").paragraphs) == BODY


def test_reading_is_pure() -> None:
    assert read(TEXT.encode(), "x") == read(TEXT.encode(), "x")


@pytest.mark.parametrize(
    ("raw", "code"),
    [
        (b"", "empty"),
        (b" \r\n\t\n", "empty"),
        (b"\xef\xbb\xbf", "empty"),
        (b"\0" * 100, "empty"),
        (b"%PDF-1.7\n" + bytes(range(256)), "binary"),
        (b"\x89PNG\r\n\x1a\n" + bytes(range(256)), "binary"),
        (b"PK\x03\x04" + bytes(range(256)), "binary"),
        (bytes(range(256)) * 20, "binary"),
        (b"a" * 20_000_001, "too-large"),
        (b"a\n" * 200_001, "too-large"),
        ("字".encode() * 6_000_000, "long-line"),
        (b"a" * 10_000_000, "long-line"),
        (f"<html><p>{SENTENCE * 5000}".encode(), "long-line"),
        (("<html><body>" + "<div>" * 100_000 + SENTENCE + "</div>" * 100_000).encode(), "nested"),
        (BOMB.encode(), "entities"),
        (NAVIGATION.encode(), "navigation"),
        (TITLES.encode(), "navigation"),
        (b"<html><body><div id=app></div><script>draw()</script></body></html>", "empty"),
        (b"<html></html>", "empty"),
        ((SENTENCE * 9).encode().decode("latin-1").encode(), "mojibake"),
        (("真人娱乐平台注册送彩金，百家乐官网下载，彩票投注平台送现金。\n" * 9).encode(), "spam"),
        (
            "专业代开发票，税率低，加微信：fapiao88，电话：13800000000，不成功不收费。".encode(),
            "spam",
        ),
        (("好用的保温杯推荐哪个牌子好用呢。" * 40).encode(), "spam"),
        (
            "首页\n请登录后查看全文\n手机号\n密码\n忘记密码\n登录即代表同意用户协议。".encode(),
            "login",
        ),
        ("环境异常\n当前环境异常，完成验证后即可继续访问。\n去验证".encode(), "blocked"),
        ("该内容已被发布者删除\n".encode(), "blocked"),
    ],
)
def test_bad_input_gets_one_clear_line(raw: bytes, code: str) -> None:
    start = time.perf_counter()
    with pytest.raises(CaptureError) as caught:
        read(raw, "../x\n.html")
    assert caught.value.code == code
    assert "\n" not in str(caught.value)
    assert 10 < len(str(caught.value)) < 200
    assert time.perf_counter() - start < 20


def test_an_english_page_is_read_and_noted() -> None:
    page = next(page for page in gold.pages("held_out") if page.name == "english.txt")
    found = read(page.raw, page.name)
    assert found.language.value == "en"
    assert any("not in Chinese" in note for note in found.notes)


def test_an_article_that_is_cut_by_a_paywall_says_so() -> None:
    rows = [TITLE, "2025-03-04 来源：江汀晚报", *BODY, "登录后即可查看全文"]
    found = read("\n".join(rows).encode(), "x.txt")
    assert list(found.paragraphs) == BODY
    assert any("excerpt" in note for note in found.notes)


def test_an_article_about_gambling_is_not_spam() -> None:
    rows = ["警方通报一起网络博彩案", *BODY, "办案人员说，这个博彩网站以注册送彩金为诱饵。"]
    assert read("\n".join(rows).encode(), "x.txt").paragraphs


def test_an_article_about_signing_in_is_not_a_login_wall() -> None:
    rows = ["一款软件为何要求先登录", *BODY, "用户反映，请登录的提示每隔一分钟就跳出来一次。"] * 2
    assert read("\n".join(rows).encode(), "x.txt").paragraphs


@settings(max_examples=100, deadline=None)
@given(st.text(max_size=300))
def test_any_text_is_read_or_refused(text: str) -> None:
    for page in (text, f"<html><body><p>{text}</p></body></html>"):
        try:
            found = read(page.encode("utf-8", "surrogatepass"), "x")
        except CaptureError as error:
            assert "\n" not in str(error)
        else:
            assert found.paragraphs
