"""What keeps people out of a page, as axe-core finds it: WCAG 2.2 AA, every kind of page."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager
from importlib import resources
from pathlib import Path
from typing import Literal, cast

import pytest
from playwright.sync_api import Browser, Page, Route

from digest.pipeline import Folders
from tests.browser.kinds import every, kinds, largest
from tests.browser.serving import served

pytestmark = pytest.mark.browser

Scheme = Literal["light", "dark"]

AXE = (resources.files("axe_playwright_python") / "axe.min.js").read_text("utf-8")
LEVELS = ("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice")
# All that another scheme can change.
COLOURS = ("color-contrast", "link-in-text-block")
SIZES = {"target-size": {"enabled": True}}  # axe leaves this rule of WCAG 2.2 off by itself
LARGE = ("articles", "claims", "techniques", "outlets", "en/claims")
LOST = "404.html"  # names its files from the host's root
WIDTHS = (360, 768, 1440)
RUN = """async (options) => {
    const found = await axe.run(document, { ...options, resultTypes: ["violations"] });
    return found.violations.flatMap(({ id, nodes }) =>
        nodes.map(({ target, failureSummary }) => `${id} ${target}: ${failureSummary}`));
}"""


@contextmanager
def opened(browser: Browser, width: int, *, scripts: bool = True) -> Iterator[Page]:
    """A page into which axe may be put; without scripts, the page's own are taken out of it."""
    context = browser.new_context(
        viewport={"width": width, "height": 900}, bypass_csp=True, reduced_motion="reduce"
    )
    if not scripts:
        context.route("**/*", _without_scripts)
    yield context.new_page()
    context.close()


def _without_scripts(route: Route) -> None:
    """The page as a browser without scripts has it (one that runs none cannot run axe either)."""
    if route.request.resource_type != "document":
        route.continue_()
        return
    page = route.fetch()
    body = re.sub(r"<script\b.*?</script>|</?noscript>", "", page.text(), flags=re.DOTALL)
    route.fulfill(response=page, body=body)


def violations(page: Page, scheme: Scheme, rules: tuple[str, ...] = ()) -> list[str]:
    """What axe finds on the open page in a scheme; by these rules only, where given."""
    page.emulate_media(color_scheme=scheme)
    name = "slate" if scheme == "dark" else "default"
    page.locator(f"body[data-md-color-scheme={name}]").wait_for(state="attached")
    if not page.evaluate("'axe' in window"):
        page.evaluate(AXE)
    only = {"type": "rule", "values": rules} if rules else {"type": "tag", "values": LEVELS}
    options = {"runOnly": only} if rules else {"runOnly": only, "rules": SIZES}
    return cast(list[str], page.evaluate(RUN, options))


@pytest.mark.parametrize("width", WIDTHS)
def test_every_kind_of_page_is_open_to_all_in_both_schemes(
    browser: Browser, address: str, built: Folders, width: int
) -> None:
    found: dict[str, list[str]] = {}
    with opened(browser, width) as page:
        for path in kinds(built.site):
            page.goto(address + path)
            found[path] = violations(page, "light") + violations(page, "dark", COLOURS)
    assert {path: told for path, told in found.items() if told} == {}


def test_every_other_page_is_too(browser: Browser, address: str, built: Folders) -> None:
    found: dict[str, list[str]] = {}
    with opened(browser, 360) as page:
        for path in sorted(set(every(built.site)) - {*kinds(built.site), LOST}):
            page.goto(address + path)
            found[path] = violations(page, "light")
    assert {path: told for path, told in found.items() if told} == {}


def test_the_page_for_a_lost_address_is_too(browser: Browser, built: Folders) -> None:
    with served(built.site, at_root=True) as address, opened(browser, 360) as page:
        page.goto(address + LOST)
        assert violations(page, "light") + violations(page, "dark", COLOURS) == []


def test_so_is_every_kind_of_page_without_scripts(
    browser: Browser, address: str, built: Folders
) -> None:
    found: dict[str, list[str]] = {}
    with opened(browser, 360, scripts=False) as page:
        for path in kinds(built.site):
            page.goto(address + path)
            assert page.evaluate("document.scripts.length") == 0
            found[path] = violations(page, "light")
    assert {path: told for path, told in found.items() if told} == {}


def test_the_search_and_its_results_are_too(browser: Browser, address: str) -> None:
    with opened(browser, 1440) as page:
        page.goto(address)
        page.locator(".md-search__input").fill("壶盖")
        page.locator(".md-search-result__item").first.wait_for()
        assert violations(page, "light") + violations(page, "dark", COLOURS) == []


def test_the_largest_pages_of_the_digest_are_too(browser: Browser, live: Path) -> None:
    """The live sources hold what no invented ones do: long titles, and numbers of many digits."""
    paths = (
        "",
        "timeline/",
        "en/timeline/",
        "claims/",
        *(largest(live, f"{name}/") for name in LARGE),
    )
    found: dict[str, list[str]] = {}
    with served(live) as address, opened(browser, 360) as page:
        for path in paths:
            page.goto(address + path)
            found[path] = violations(page, "light") + violations(page, "dark", COLOURS)
    assert {path: told for path, told in found.items() if told} == {}
