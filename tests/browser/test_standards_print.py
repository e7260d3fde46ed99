"""A claim on paper: its text and apparatus, and nothing that only a screen can use."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser

pytestmark = pytest.mark.browser


@pytest.mark.parametrize("path", ["claims/follower-loss/", "articles/2021-03-16-turnabout-lids/"])
def test_a_page_prints_without_its_frame(browser: Browser, address: str, path: str) -> None:
    page = browser.new_page()
    page.goto(address + path)
    page.emulate_media(media="print")
    for frame in (".md-header", ".md-tabs", ".md-sidebar", ".md-search", ".headerlink"):
        shown = page.locator(frame).evaluate_all("all => all.some(e => e.checkVisibility())")
        assert not shown, frame
    for part in ("h1", "table", "h2"):
        found = page.locator(f"article {part}")
        assert found.evaluate_all("all => all.some(e => e.checkVisibility())"), part
    page.close()
