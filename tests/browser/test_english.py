"""The English pages in a browser: the switch of languages, the theme's words, the search."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

pytestmark = pytest.mark.browser


@pytest.fixture(params=[360, 1440])
def page(request: pytest.FixtureRequest, browser: Browser) -> Iterator[Page]:
    """A page on a phone and on a wide screen."""
    page = browser.new_page(viewport={"width": int(request.param), "height": 800})
    yield page
    page.close()


def test_the_switch_leads_to_the_same_page_and_back(page: Page, address: str) -> None:
    page.goto(address + "claims/recall-count/")
    page.get_by_role("link", name="English", exact=True).click()
    page.wait_for_url(address + "en/claims/recall-count/")
    assert page.locator("html").get_attribute("lang") == "en"
    assert page.get_by_role("heading", name="Who says what").is_visible()
    page.locator("header").get_by_role("link", name="中文").click()
    page.wait_for_url(address + "claims/recall-count/")


def test_without_a_counterpart_the_switch_leads_home(page: Page, address: str) -> None:
    page.goto(address + "outlets/")
    page.get_by_role("link", name="English", exact=True).click()
    page.wait_for_url(address + "en/")


def test_the_search_speaks_english_and_leads_to_english_pages(page: Page, address: str) -> None:
    page.goto(address + "en/?q=recalled", wait_until="networkidle")
    found = page.locator(".md-search-result__link")
    found.first.wait_for()
    expect(page.locator("#dd-search-told")).to_contain_text("found")
    first = found.first.get_attribute("href") or ""
    assert first.startswith(address + "en/claims/")
    assert "recalled" in found.first.locator(".dd-result__title").inner_text().lower()
    page.goto(first)
    assert page.locator("html").get_attribute("lang") == "en"


def test_the_search_shows_no_chinese_but_what_is_quoted(page: Page, address: str) -> None:
    page.goto(address + "en/?q=kettle", wait_until="networkidle")
    page.locator(".md-search-result__link").first.wait_for()
    han = re.compile("[\u4e00-\u9fff]")
    own = page.locator(
        ".dd-search-found .dd-status, .dd-search-found .dd-meta, .dd-search-kind,"
        " .dd-search-filters option, .dd-search-filters select"
    )
    words = own.evaluate_all(
        "all => all.map((one) => [one.textContent, one.ariaLabel ?? ''].join(' '))"
    )
    assert len(words) > 20
    assert [text for text in words if han.search(text)] == []
    notes = page.locator(".dd-search-found .dd-meta").all_inner_texts()
    assert any(re.fullmatch(r"\d+ articles?, \d+ independent origins?", note) for note in notes)
    status = page.get_by_label("Status", exact=True)
    assert any(
        re.fullmatch(r"single \(\d+\)", text) for text in status.locator("option").all_inner_texts()
    )
