"""Headline, outlet, author and day: as printed, with where; blank rather than wrong."""

from __future__ import annotations

import pytest

from digest.capture import dating, headline
from digest.capture.page import from_html
from digest.capture.read import read
from digest.model.capture import Capture, CaptureError, Found
from tests.capture import gold
from tests.capture.gold import Marked

BODY = """清晨五点半，市场的卷帘门刚升到一半，卖藕的摊主已经把秤挪到了台阶外面。
管理方说，这样的外溢从上个月起又多了起来，划出的临时位每天七点半收摊。
改造能不能留住烟火气，答案也许就在临江一侧那两道小门上，谁也说不准。
摊主们对这个办法还算满意，只是担心下雨天怎么办，毕竟棚子要到秋天才修好。"""
TITLE = "老码头的秤为什么又搬出来了"
OUTLETS = {"jiangting": ("江汀晚报", "江汀网"), "hao": ("河湾号",)}
PAGES = [page for of in gold.SETS for page in gold.pages(of)]


def text(above: str = "", below: str = "", first: str = "") -> Capture:
    """A page with lines between headline and body, below the body, and above the headline."""
    return read(f"{first}\n{TITLE}\n{above}\n{BODY}\n{below}".encode(), "x.txt", OUTLETS)


def markup(head: str, body: str = "") -> Capture:
    paragraphs = "".join(f"<p>{row}</p>" for row in BODY.split("\n"))
    page = f"<html><head>{head}</head><body>{body}<div>{paragraphs}</div></body></html>"
    return read(page.encode(), "x.html", OUTLETS)


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_no_value_of_a_marked_page_is_wrong(page: Marked) -> None:
    found = read(page.raw, page.name)
    for name in ("title", "outlet", "author", "published", "url"):
        value = getattr(found, name)
        if value is not None and (name != "url" or "url" in page.facts):
            assert value.value == page.facts.get(name), value
            assert value.where
    assert found.language.value == page.facts.get("language", "zh-Hans")


def test_most_values_of_the_marked_pages_are_found() -> None:
    named = [(read(page.raw, page.name), page.facts) for page in PAGES]
    for name, least in {"title": 0.9, "outlet": 0.85, "author": 0.65, "published": 0.9}.items():
        printed = [getattr(found, name) for found, facts in named if name in facts]
        assert sum(value is not None for value in printed) >= least * len(printed), name


@pytest.mark.parametrize(
    ("line", "outlet", "author", "day"),
    [
        ("时间:2024-05-06 21:43:12来源:互联网编辑:速递", None, "速递", "2024-05-06"),
        (
            "2025-03-04 08:15:30  来源：北岸商评  作者：许渡  字号：大 中 小",
            "北岸商评",
            "许渡",
            "2025-03-04",
        ),
        ("發佈時間：2025/8/21 來源：海港日報 記者：梁潮生", "海港日報", "梁潮生", "2025-08-21"),
        ("来源：\n猫眼周刊\n作者：\n曾丽", "猫眼周刊", "曾丽", None),
        ("文｜张三 李四\n编辑｜王五", None, "张三 李四", None),
        ("原创 阿槐 纸上行走 2025年06月12日 20:06 浙江", "纸上行走", "阿槐", "2025-06-12"),
        ("河湾故事 2025-03-30 21:15 福建", "河湾故事", None, "2025-03-30"),
        ("本文来自微信公众号“北岸商评”（ID：beian），作者：林沛", "北岸商评", "林沛", None),
        ("〔記者徐立安／南濱報導〕", None, "徐立安", None),
        ("■本报记者 高远", None, "高远", None),
        ("来源：网络 作者：佚名", None, None, None),
        ("更新时间：2025-03-05 10:00", None, None, None),
        ("最后更新于 2025-03-05", None, None, None),
        ("03-05 10:00", None, None, None),
        ("3小时前", None, None, None),
        ("发布时间：2025-02-30", None, None, None),
        ("江汀网 > 本地", "江汀晚报", None, None),
    ],
)
def test_what_stands_between_headline_and_body(
    line: str, outlet: str | None, author: str | None, day: str | None
) -> None:
    found = text(above=line)
    values = (found.outlet, found.author, found.published)
    assert tuple(value and value.value for value in values) == (outlet, author, day)


def test_each_value_says_where_it_was_read() -> None:
    found = text(above="来源：江汀网 作者：许渡\n时间：2025-03-04", first="首页 > 本地")
    assert found.title == Found(TITLE, "line 2")
    assert found.outlet == Found("江汀晚报", "line 3: 来源")
    assert found.outlet_id == "jiangting"
    assert found.author == Found("许渡", "line 3: 作者")
    assert found.published == Found("2025-03-04", "line 4: 时间")


def test_the_clock_of_a_page_is_the_day_of_the_copy() -> None:
    found = text(first="2024年3月3日 18:02 星期日")
    assert found.published is None
    assert found.captured == Found("2024-03-03", "line 1: page clock")


def test_the_day_of_a_newspapers_issue_is_neither() -> None:
    found = text(first="2024年3月3日 星期日")
    assert (found.published, found.captured) == (None, None)


@pytest.mark.parametrize(
    "below",
    [
        "相关推荐\n老城区再添三处社区食堂\n2025-01-01 10:00:00",
        "2025-01-01 10:00:00\n某某\n某某\n2765文章数 142关注度",
        "网友评论\n来自江西\n发表于 2025-01-01 10:00",
    ],
)
def test_times_below_an_article_are_not_its_own(below: str) -> None:
    assert text(below=below).published is None


def test_an_account_card_names_the_account() -> None:
    found = text(below="阅读者\n阅读者\n应惜光阴莫彷徨\n2765文章数 142关注度")
    assert found.author and found.author.value == "阅读者"


def test_an_editor_below_the_article_is_not_its_author() -> None:
    assert text(below="责任编辑：郑汀").author is None


def test_a_known_outlet_in_the_breadcrumb_is_the_outlet() -> None:
    found = text(first="某站首页 > 河湾号 > 正文 申请入驻")
    assert (found.outlet, found.outlet_id) == (Found("河湾号", "line 1"), "hao")


def test_the_name_above_and_in_the_notice_of_rights_is_the_outlet() -> None:
    found = text(first="海港日报", below="海港日报有限公司版权所有")
    assert found.outlet == Found("海港日报", "line 1, and the notice of rights")


def test_the_address_is_read_where_it_is_labelled() -> None:
    found = text(below="本文链接：https://a.example/2025/03/04/scales.html")
    assert found.url and found.url.value == "https://a.example/2025/03/04/scales.html"
    assert found.published and found.published.value == "2025-03-04"


@pytest.mark.parametrize(
    ("head", "day", "where"),
    [
        ("<meta property='article:published_time' content='2025-05-19T23:30:00Z'>", "20", "meta"),
        ("<meta name=pubdate content='2025-05-19 23:30:00'>", "19", "meta pubdate"),
        (
            '<script type=\'application/ld+json\'>{"datePublished":"2025-05-19"}</script>',
            "19",
            "JSON-LD datePublished",
        ),
        ("<link rel=canonical href='https://a.example/2025-05/19/c1.htm'>", "19", "address"),
    ],
)
def test_the_head_of_markup_says_the_day(head: str, day: str, where: str) -> None:
    found = markup(f"<title>{TITLE}</title>{head}").published
    assert found and found.value == f"2025-05-{day}"
    assert found.where.startswith(where)


def test_what_the_page_prints_with_a_label_goes_before_its_head() -> None:
    head = "<meta property='article:published_time' content='2020-01-01'>"
    found = markup(head, "<p>发布时间：2025-05-19</p>").published
    assert found and found.value == "2025-05-19"


def test_htmldate_is_the_last_resort() -> None:
    found = markup("<title>题目题目</title>", "<time datetime='2025-05-19' class=published></time>")
    assert found.published == Found("2025-05-19", "markup, by htmldate")


@pytest.mark.parametrize(
    ("title", "site", "short"),
    [
        ("江汀二桥夜间限行_本地新闻_江汀网", "", "江汀二桥夜间限行"),
        ("江汀二桥夜间限行 - 晴川新闻", "", "江汀二桥夜间限行"),
        ("江汀二桥夜间限行-江汀晚报", "", "江汀二桥夜间限行"),
        ("江汀二桥夜间限行 | 半亩地", "", "江汀二桥夜间限行"),
        ("江汀二桥夜间限行 - 一个很长的站点名字", "一个很长的站点名字", "江汀二桥夜间限行"),
        (
            "从1.8%到23.4%——一座桥的声誉危机与出路何在",
            "",
            "从1.8%到23.4%——一座桥的声誉危机与出路何在",
        ),
        ("Model-Y还是su7", "", "Model-Y还是su7"),
        ("新闻", "", "新闻"),
    ],
)
def test_a_title_loses_the_names_of_site_and_section(title: str, site: str, short: str) -> None:
    assert headline.without_site(title, site) == short


@pytest.mark.parametrize(
    ("page", "found"),
    [
        ("<title>甲乙丙丁戊己_某网</title><h1>甲乙丙丁戊己</h1>", ("甲乙丙丁戊己", "h1")),
        ("<title>甲乙丙丁戊己_某网</title><h1>某网</h1>", ("甲乙丙丁戊己", "title element")),
        (
            "<meta property='og:title' content='甲乙丙丁'><title>x</title>",
            ("甲乙丙丁", "meta og:title"),
        ),
        ("<p>没有标题</p>", None),
    ],
)
def test_the_headline_of_markup(page: str, found: tuple[str, str] | None) -> None:
    assert headline.of_markup(from_html(page)) == (Found(*found) if found else None)


@pytest.mark.parametrize(
    ("printed", "day"),
    [
        ("2025-9-30", "2025-09-30"),
        ("2025年 10月 3日", "2025-10-03"),
        ("2025/10/03 10:00", "2025-10-03"),
        ("2025.10.03", "2025-10-03"),
        ("June 3, 2025", "2025-06-03"),
        ("3 June 2025", "2025-06-03"),
        ("2025年10月", None),
        ("10月3日", None),
        ("2025-13-01", None),
        ("192.2025.10.03", None),
        ("June 2025", None),
    ],
)
def test_a_day_is_read_only_where_it_is_printed_in_full(printed: str, day: str | None) -> None:
    assert dating.printed(printed) == day


@pytest.mark.parametrize(
    ("url", "day"),
    [
        ("https://a.example/2025-03/04/c_1.htm", "2025-03-04"),
        ("https://a.example/2025/03/04/x", "2025-03-04"),
        ("https://a.example/20250304/x.html", "2025-03-04"),
        ("https://a.example/t20250304_123.html", "2025-03-04"),
        ("https://a.example/dy/article/KD4RSL3905568JTI.html", None),
        ("https://a.example/c/2025/index.html", None),
    ],
)
def test_a_day_in_an_address(url: str, day: str | None) -> None:
    assert dating.in_address(url) == ((day,) if day else ())


def test_a_page_without_an_article_has_no_particulars() -> None:
    with pytest.raises(CaptureError):
        read(f"{TITLE}\n来源：江汀网\n".encode(), "x.txt")


def test_a_breadcrumb_is_no_headline() -> None:
    """A path above a pasted headline, with its label, is not taken for it."""
    found = text(first="当前位置：江岸网 > 生活 > 消费 > 正文").title
    assert found is None or ">" not in found.value
