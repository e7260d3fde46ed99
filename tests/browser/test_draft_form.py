"""The form that drafts an article: what it writes is what was typed, and the project takes it."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import Browser, Page, expect

from digest import dates, pipeline
from digest.model.records import Article
from tests.browser.drafting import BASE, add, complete, fill, opened, problems, ready, written
from tests.conftest import CORPUS

pytestmark = pytest.mark.browser

REPOSITORY = "https://github.com/example/duidu"


@pytest.fixture
def form(browser: Browser, address: str) -> Iterator[Page]:
    """The page of the form."""
    with opened(browser, address) as page:
        yield page


def taken(text: str, path: str, sources: Path) -> Article:
    """The article as the project holds it beside the invented corpus; only TODOs may be left."""
    shutil.copytree(CORPUS, sources)
    target = sources.parent / path
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_text(text, "utf-8")
    outcome = pipeline.check(sources)
    assert {issue.code for issue in outcome.issues} <= {"todo"}, outcome.issues
    return next(item for item in outcome.digest.articles if item.id == target.stem)


ASSERTIONS = (
    {"claim": "recall-share · 召回", "figure": "number", "value": "４０．５", "bound": "nearly"}
    | {"scope-denominator": "sold", "support": "document", "paragraph": "3，4"},
    {"claim": "follower-loss", "figure": "range", "low": "1万", "high": "9.5万", "bound": "vague"}
    | {"scope-platform": "unstated", "direction": "down", "window": "P30D", "as_of": "2021-04"}
    | {"support": "unnamed-data", "paragraph": "5"},
    {"claim": "recall-date", "figure": "date", "value_date": "2021-03-12", "mode": "opinion"}
    | {"support": "none", "paragraph": "1.s2"},
    {"claim": "recall-trigger", "figure": "term", "value_term": "spout-glue", "paragraph": "7"}
    | {"support": "named-source", "speaker": "售后", "attribution": "据“售后”: 称"},
    {"statement": "订单先升后降", "statement_en": "Orders rose: then fell", "figure": "change"}
    | {"from": "1200", "to": "-0.50", "unit": "percent", "support": "none", "paragraph": "8"},
)


def test_an_excerpt_may_lack_its_title(form: Page, tmp_path: Path) -> None:
    complete(form)
    fill(form, {"title": ""})
    assert problems(form) == ["标题：要填"]
    fill(form, {"reading": "excerpt"})
    assert problems(form) == []
    path = form.locator("[data-path]").inner_text()
    article = taken(written(form), path, tmp_path / "sources")
    assert (article.title, article.reading) == (None, "excerpt")


def test_a_whole_draft_passes_check(form: Page, tmp_path: Path) -> None:
    assert not ready(form)
    complete(form)
    fill(form, {"outlet": "riverbank", "published": "2021-04-06~", "paragraphs": "12"})
    fill(form, {"url": "https://riverbank.example/after?a=1&b=“二”", "byline": "本报热水组"})
    fill(form, {"title_en": "Three weeks on: what's unsaid", "relation": "rewrite"})
    fill(form, {"of": "2021-03-15-riverbank-lids", "basis": "text"})
    for assertion in ASSERTIONS:
        add(form, assertion)
    assert problems(form) == []

    path = form.locator("[data-path]").inner_text()
    assert path == "sources/articles/2021/2021-04-06-riverbank-three-weeks-later.md"
    article = taken(written(form), path, tmp_path / "sources")
    assert (article.title, article.outlet) == (BASE["title"], "riverbank")
    assert article.published == dates.parse("2021-04-06~")
    assert article.url == "https://riverbank.example/after?a=1&b=“二”"
    assert [item.of for item in article.provenance] == ["2021-03-15-riverbank-lids"]
    assert (article.tags, article.review, article.paragraphs) == (("recall",), "drafted", 12)
    share, loss, day, cause, own = article.assertions
    assert [item.id for item in article.assertions] == [
        *("recall-share", "follower-loss", "recall-date", "recall-trigger", "own")
    ]
    assert (share.figure.value, share.figure.bound) == (Decimal("40.5"), "nearly")
    assert (share.figure.unit, share.figure.scope) == ("percent", {"denominator": "sold"})
    assert (share.paragraphs, loss.figure.scope) == ((3, 4), {"platform": "unstated"})
    assert [*loss.figure.numbers, loss.figure.unit] == [10_000, 95_000, "follower"]
    assert (loss.figure.window, loss.figure.as_of) == ("P30D", dates.parse("2021-04"))
    assert (day.figure.date, day.sentence) == (dates.parse("2021-03-12"), 2)
    assert (cause.figure.term, cause.attribution) == ("spout-glue", "据“售后”: 称")
    assert (own.claim, own.statement_en) == (None, "Orders rose: then fell")
    assert (own.figure.start, own.figure.end) == (Decimal(1200), Decimal("-0.5"))


def test_an_excerpt_without_outlet_or_date_passes_check(form: Page, tmp_path: Path) -> None:
    complete(form)
    fill(form, {"outlet": "?", "outlet_name": "示例: 晚报", "reading": "excerpt"})
    add(form, {"claim": "refund-offered", "support": "none"})
    assert problems(form) == ["断言 1 · 文章给的依据：只读到节选，没见到的依据写“节选未见”"]
    fill(form.locator("[data-row]"), {"support": "not-seen"})
    article = taken(written(form), form.locator("[data-path]").inner_text(), tmp_path / "sources")
    assert (article.id, article.outlet) == ("undated-three-weeks-later", None)
    assert "# TODO outlet: 示例: 晚报" in written(form)


def test_what_stands_in_the_way_is_named_and_led_to(form: Page) -> None:
    complete(form)
    fill(form, {"siglum": "江岸", "url": "riverbank.example", "published": "2021年4月"})
    fill(form, {"paragraphs": "3"})
    add(form, {"claim": "recall-count", "figure": "number", "value": "很多", "paragraph": "4"})
    fill(form.locator("[data-row]"), {"unit": "percent", "support": "not-seen"})
    fill(form.locator("[data-row]"), {"bound": "vague", "window": "三十天"})
    told = problems(form)
    for words in (
        "简称：已有文章",
        "网址：要以",
        "刊发日期：不是",
        "段落：全文只有",
        "数：不是一个数",
    ):
        assert any(words in problem for problem in told), words
    for words in ("单位：要能换算成“只”", "依据：读过全文", "限定：概数", "时段：例如"):
        assert any(words in problem for problem in told), words
    fill(form, {"url": "http://www.Riverbank.example/2021/03/15/lids.html/#end"})
    assert any("2021-03-15-riverbank-lids" in problem for problem in problems(form))
    assert form.locator('[name="siglum"]').get_attribute("aria-invalid") == "true"
    form.get_by_role("button", name="断言 1 · 时段").click()
    assert form.evaluate("document.activeElement.name") == "window"


def test_a_claim_allows_what_it_measures(form: Page) -> None:
    add(form, {"claim": "refund-offered"})
    row = form.locator("[data-row]")
    allowed = row.locator("[name=figure] option:not([disabled])")
    assert allowed.evaluate_all("all => all.map(e => e.value)")[0] == ""
    fill(row, {"claim": "recall-date", "figure": "date", "value_date": "2021"})
    fill(row, {"claim": "recall-share"})
    assert row.locator("[name=figure]").input_value() == ""
    assert "value_date" not in written(form)
    fill(row, {"claim": "no-such-claim"})
    assert any("说法：请从列表里选" in problem for problem in problems(form))


def test_github_opens_with_the_draft_or_with_an_empty_file(form: Page) -> None:
    complete(form)
    link = form.locator("[data-open]")
    assert link.is_hidden()
    assert "只能复制或下载" in form.locator("[data-note]").inner_text()
    for unsafe in ("javascript:alert(1)", "https://github.com.example/a/b", "https://github.com/a"):
        _repository(form, unsafe)
        assert link.is_hidden()
    _repository(form, REPOSITORY + "/")
    address = urlsplit(link.get_attribute("href") or "")
    assert f"{address.scheme}://{address.netloc}{address.path}" == f"{REPOSITORY}/new/main"
    query = parse_qs(address.query)
    assert query["filename"] == [form.locator("[data-path]").inner_text()]
    assert query["value"] == [written(form)]
    fill(form, {"siglum": ""})
    assert link.get_attribute("href") is None
    fill(form, {"siglum": "晚讯", "summary": "长" * 200, "title": "长" * 200, "byline": "长" * 60})
    for number in range(4):
        add(form, {"statement": "长" * 100, "statement_en": str(number), "support": "none"})
        fill(form.locator("[data-row]").last, {"paragraph": "1"})
    address = urlsplit(link.get_attribute("href") or "")
    assert list(parse_qs(address.query)) == ["filename"]
    assert "请先复制" in form.locator("[data-note]").inner_text()


def _repository(form: Page, address: str) -> None:
    frame = form.locator("[data-dd-draft]")
    frame.evaluate("(e, address) => { e.dataset.repository = address }", address)
    form.locator("[name=title]").fill(BASE["title"])


def test_a_draft_can_be_copied_and_downloaded(form: Page) -> None:
    complete(form)
    form.context.grant_permissions(["clipboard-read", "clipboard-write"])
    form.get_by_role("button", name="复制").click()
    form.get_by_text("已复制").wait_for()
    assert form.evaluate("navigator.clipboard.readText()") == written(form)
    with form.expect_download() as download:
        form.get_by_role("button", name="下载").click()
    assert download.value.suggested_filename == "undated-three-weeks-later.md"
    assert Path(download.value.path()).read_text("utf-8") == written(form)


def test_it_works_by_keyboard_and_every_control_has_a_name(form: Page) -> None:
    form.locator("[name=title]").focus()
    form.keyboard.type("按键写的题目")
    form.keyboard.press("Tab")
    assert form.evaluate("document.activeElement.name") == "title_en"
    form.locator("[data-add]").focus()
    form.keyboard.press("Enter")
    assert form.evaluate("document.activeElement.name") == "claim"
    nameless = """all => all.filter(e => !e.labels?.length && !e.textContent.trim())
        .map(e => e.name)"""
    controls = form.locator("form.dd-draft :is(input, select, textarea, button)")
    assert controls.count() > 50
    assert controls.evaluate_all(nameless) == []
    form.get_by_role("button", name="删去这条").focus()
    form.keyboard.press("Enter")
    assert form.locator("[data-row]").count() == 0
    assert form.evaluate("document.activeElement.hasAttribute('data-add')")
    form.locator("[name=title]").press("Enter")  # a form of one page must not leave it
    assert form.url.endswith("/about/new/")


@pytest.mark.parametrize("width", [390, 1280])
def test_it_fits(form: Page, width: int) -> None:
    form.set_viewport_size({"width": width, "height": 844})
    add(form, {"claim": "recall-share", "figure": "change"})
    box = form.locator("html").evaluate("e => [e.scrollWidth, e.clientWidth]")
    assert box[0] <= box[1]


@pytest.mark.parametrize("lacking", ["scripts", "data"])
def test_without_scripts_or_data_it_says_what_else_to_do(
    browser: Browser, address: str, lacking: str
) -> None:
    context = browser.new_context(java_script_enabled=lacking != "scripts")
    page = context.new_page()
    page.route("**/data/digest.json", lambda route: route.abort())
    page.goto(address + "about/new/", wait_until="networkidle")
    assert page.locator("form.dd-draft").is_hidden()
    off = page.locator("[data-dd-off]")
    assert "推荐一篇文章" in off.inner_text()
    off.get_by_role("link", name="如何参与").click()
    expect(page).to_have_url(address + "about/contribute/")
    context.close()
