"""Checking and citing in a real browser: copying, permanent links, moved pages, quoted words."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from digest.render.checks import check
from tests.browser.conftest import Watched
from tests.browser.serving import served
from tests.render.test_checks import at, quoting

pytestmark = pytest.mark.browser

CLAIM = "claims/recall-count/"


@pytest.fixture
def context(browser: Browser, address: str) -> BrowserContext:
    """A browser that lets a page write to the clipboard once the reader clicks."""
    context = browser.new_context(locale="zh-CN")
    context.grant_permissions(["clipboard-read", "clipboard-write"])
    return context


def clipboard(page: Page) -> str:
    return str(page.evaluate("navigator.clipboard.readText()"))


def test_each_citation_is_copied_with_one_click(context: BrowserContext, address: str) -> None:
    watched = Watched(context.new_page())
    page = watched.page
    watched.watch(address)
    page.goto(address + CLAIM)
    box = page.locator(".dd-cite")
    buttons = box.get_by_role("button")
    expect(buttons).to_have_count(4)
    for number, mark in enumerate(
        (r"\[EB/OL\]//.*\)\[20\d\d-\d\d-\d\d\]", r"\(Version ", "@misc{", r"\[{")
    ):
        buttons.nth(number).click()
        expect(box.get_by_role("status").nth(number)).to_have_text("已复制")
        assert re.search(mark, clipboard(page)), mark
    assert '"id": "duidu-claim-recall-count"' in clipboard(page)
    assert not watched.errors
    context.close()


def test_without_script_the_citations_stand_there(browser: Browser, address: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(address + CLAIM)
    assert "@misc{duidu-claim-recall-count," in page.locator(".dd-cite").inner_text()
    expect(page.locator(".dd-cite button")).to_have_count(0)
    context.close()


def test_a_permanent_link_is_copied_and_gone_to(context: BrowserContext, address: str) -> None:
    page = context.new_page()
    page.goto(address + CLAIM)
    link = page.locator(".dd-permalink").first
    link.click()
    expect(page).to_have_url(f"{address}{CLAIM}#w-2021-03-15-riverbank-lids.recall-count")
    page.wait_for_function("navigator.clipboard.readText().then((text) => text.includes('#w-'))")
    assert clipboard(page) == page.url
    context.close()


def test_a_renamed_page_takes_the_place_on_it_along(context: BrowserContext, address: str) -> None:
    page = context.new_page()
    page.goto(f"{address}articles/2021-03-15-riverbank-lid-story/#a-number-recalled")
    page.wait_for_url(f"{address}articles/2021-03-15-riverbank-lids/#a-number-recalled")
    row = page.locator("tr#a-recall-count")
    expect(row).to_be_in_viewport()
    context.close()


@pytest.mark.parametrize("words", ["九十秒, 见云", "lid-spring & co", "不算數", "50% off"])
def test_the_browser_finds_the_quoted_words(
    words: str, context: BrowserContext, tmp_path: Path
) -> None:
    """In an invented original, far below its top."""
    text = words.replace("&", "&amp;")
    filler = "".join(f"<p>第{number}段，与此无关。</p>" for number in range(200))
    head = "<!doctype html><meta charset=utf-8><title>x</title>"
    html = f"{head}{filler}<p id=it>他说：{text}。</p>{filler}"
    (tmp_path / "site").mkdir()
    (tmp_path / "site" / "original.html").write_text(html, "utf-8")
    with served(tmp_path / "site") as host:
        href = check(at(host + "original.html"), quoting(words)).original
        (tmp_path / "site" / "ours.html").write_text(f'<a href="{href}">原文</a>', "utf-8")
        page = context.new_page()
        page.goto(host + "ours.html")
        page.get_by_role("link").click()
        expect(page.locator("#it")).to_be_in_viewport()
        assert page.evaluate("scrollY") > 1_000
    context.close()
