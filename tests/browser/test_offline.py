"""The copy for the file system, opened from the file system."""

from __future__ import annotations

import datetime as dt
import re
import zipfile
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from digest.pipeline import Folders
from digest.render import offline, site
from tests.browser.conftest import Watched
from tests.browser.kinds import kinds

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def unpacked(built: Folders, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The copy of the invented corpus, unpacked as a reader would."""
    folder = tmp_path_factory.mktemp("copy")
    day = dt.date(2024, 1, 1)
    offline.write(
        folder / "copy.zip", lambda to: site.build(built.config, built.docs, to, day, offline=True)
    )
    with zipfile.ZipFile(folder / "copy.zip") as packed:
        packed.extractall(folder)
    return folder / "duidu-offline"


def test_every_kind_of_page_opens_without_a_complaint(browser: Browser, unpacked: Path) -> None:
    page = browser.new_page()
    watched = Watched(page)
    watched.watch("file://")
    for path in kinds(unpacked):
        page.goto((unpacked / path / "index.html").as_uri(), wait_until="load")
        shown = page.evaluate(
            "() => [document.styleSheets.length, getComputedStyle(document.body).fontFamily,"
            " [...document.images].every((image) => image.complete && image.naturalWidth)]"
        )
        assert shown[0] > 3
        assert "PingFang" in shown[1]
        assert shown[2]
    assert watched.errors == []
    assert watched.foreign == []
    page.close()


def test_a_claim_is_found_by_its_letter(browser: Browser, unpacked: Path) -> None:
    page = browser.new_page()
    page.goto((unpacked / "index.html").as_uri())
    note = page.locator(".dd-search-off")
    assert "不能搜索" in note.inner_text()
    assert page.locator("[data-dd-search]").count() == 0
    note.get_by_role("link", name="按字母").click()
    page.wait_for_url("**/claims/letters/index.html")
    page.locator("article a[href*='claims/'], article a[href*='../']").last.click()
    expect(page).to_have_url(re.compile("^file://.*/claims/[^/]+/index\\.html"))
    expect(page.locator("h1")).to_be_visible()
    page.close()


def test_scripts_run_in_it(browser: Browser, unpacked: Path) -> None:
    page = browser.new_page()
    watched = Watched(page)
    watched.watch("file://")
    page.goto((unpacked / "timeline" / "index.html").as_uri() + "?kind=event")
    page.goto((unpacked / "claims" / "follower-loss" / "index.html").as_uri() + "?as-of=2021-03-15")
    page.locator("[data-asof=later]").first.wait_for(state="attached")
    assert watched.errors == []
    page.close()
