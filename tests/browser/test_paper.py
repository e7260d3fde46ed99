"""Pages as Chromium prints them, read back with pypdf: whole, without what only a screen uses."""

from __future__ import annotations

import io
import statistics
import unicodedata
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page
from pypdf import PdfReader

from digest import pipeline
from digest.pipeline import Folders
from tests.browser.serving import served

pytestmark = pytest.mark.browser


def printed(page: Page, address: str) -> list[str]:
    """The text of each sheet, blanks left out; the PDF's own forms of letters made plain."""
    page.goto(address)
    sheets = PdfReader(io.BytesIO(page.pdf(format="A4", prefer_css_page_size=True))).pages
    return [
        "".join(unicodedata.normalize("NFKC", sheet.extract_text()).split()) for sheet in sheets
    ]


def test_a_claim_prints_whole(browser: Browser, address: str, built: Folders) -> None:
    page = browser.new_page()
    text = "".join(printed(page, address + "claims/follower-loss/"))
    for part in ("各家所说", "两两对照", "证据", "判断", "谁先说", "GB/T7714"):
        assert part in text, part
    folds = page.locator("details.dd-fold").all()
    assert folds
    for fold in folds:
        assert fold.get_attribute("open") is None
        reason = "".join((fold.locator(".dd-pair > p").last.text_content() or "").split())
        assert unicodedata.normalize("NFKC", reason) in text
    for link in page.locator(".dd-record a[rel~=external]").all():
        assert "".join((link.get_attribute("href") or "").split()) in text
    version = pipeline.check(built.sources).digest.records.tree_hash[:12]
    assert version in text
    page.close()


@pytest.mark.parametrize("path", ["claims/follower-loss/", "articles/2021-03-16-turnabout-lids/"])
def test_nothing_is_printed_that_only_a_screen_can_use(
    browser: Browser, address: str, path: str
) -> None:
    page = browser.new_page()
    text = "".join(printed(page, address + path))
    for word in ("跟随系统", "时间线标签", "没有脚本", "¶本节", "CSL-JSON", "复制"):
        assert word not in text, word
    page.close()


def test_the_median_claim_takes_two_sheets_at_most(browser: Browser, live: Path) -> None:
    claims = sorted(folder.parent.name for folder in live.glob("claims/*/index.html"))
    page = browser.new_page()
    with served(live) as address:
        sheets = [len(printed(page, f"{address}claims/{claim}/")) for claim in claims[::8]]
    assert statistics.median(sheets) <= 2
    page.close()
