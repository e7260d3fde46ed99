"""What people see: every kind of page, on a phone and a desktop, with scripts and without."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.conftest import Watched

pytestmark = pytest.mark.browser

PAGES = (
    "",
    "overview/",
    "en/",
    "en/overview/",
    "en/claims/",
    "en/claims/follower-loss/",
    "en/timeline/",
    "en/tags/lids/",
    "en/techniques/",
    "articles/",
    "articles/2021-03-16-turnabout-lids/",
    "articles/2021-02-steam-daily/",
    "claims/",
    "claims/status/",
    "claims/letters/",
    "claims/follower-loss/",
    "compare/",
    "compare/2021-03-15-riverbank-lids--2021-05-kettle-review/",
    "timeline/",
    "tags/",
    "techniques/",
    "outlets/",
    "outlets/riverbank/",
    "techniques/no-source-type-cited/",
    "audit/",
    "data/",
    "rules/",
    "about/method/",
)
SIZES = {"phone": (360, 800), "tablet": (768, 1024), "desktop": (1440, 900)}


@pytest.fixture(params=[True, False], ids=["scripts", "no-scripts"])
def scripts(request: pytest.FixtureRequest) -> bool:
    """Whether JavaScript runs."""
    return bool(request.param)


@pytest.fixture(params=list(SIZES))
def size(request: pytest.FixtureRequest) -> tuple[int, int]:
    """The window."""
    return SIZES[str(request.param)]


@pytest.fixture
def watched(
    browser: Browser, address: str, size: tuple[int, int], scripts: bool
) -> Iterator[Watched]:
    """A fresh page of that size."""
    context = browser.new_context(
        viewport={"width": size[0], "height": size[1]}, java_script_enabled=scripts
    )
    page = Watched(context.new_page())
    page.watch(address)
    yield page
    context.close()


@pytest.mark.parametrize("path", PAGES)
def test_a_page_opens_clean_and_fits(
    watched: Watched, address: str, path: str, scripts: bool
) -> None:
    # Without scripts nothing is asked for later.
    response = watched.page.goto(address + path, wait_until="networkidle" if scripts else "load")
    assert response is not None
    assert response.ok
    assert watched.errors == []
    assert watched.foreign == []
    assert watched.page.locator("h1").first.is_visible()
    assert _overflow(watched.page) <= 0, "the page scrolls sideways"


def _overflow(page: Page) -> int:
    box = page.locator("html").evaluate("e => [e.scrollWidth, e.clientWidth]")
    return int(box[0]) - int(box[1])


def test_a_claim_shows_who_says_what_and_what_was_found(watched: Watched, address: str) -> None:
    watched.page.goto(address + "claims/follower-loss/")
    main = watched.page.locator("article").first
    for heading in ("各家所说", "证据", "当事方回应", "判断"):
        assert main.get_by_role("heading", name=heading).first.is_visible()
    assert main.locator("svg").first.is_visible()
