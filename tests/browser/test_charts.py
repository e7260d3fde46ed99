"""Charts and bars as a browser lays them out: nothing over anything else, and a table to read."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page

from digest.pipeline import Folders
from tests.browser.conftest import Watched

pytestmark = pytest.mark.browser

# Pairs of texts of a drawing whose ink may touch, and texts outside it. The box of a line of text
# is taller than its ink by about a fifth on either side.
_CLASHES = """svg => {
  const frame = svg.getBoundingClientRect();
  const texts = [...svg.querySelectorAll("text")].map(item => [item.textContent,
    item.getBoundingClientRect()]);
  const over = (a, b) => Math.min(a.right, b.right) - Math.max(a.left, b.left) > 1
    && Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 0.4 * Math.min(a.height, b.height);
  const found = texts.filter(([, box]) => box.left < frame.left - 1 || box.right > frame.right + 1
    || box.bottom > frame.bottom + 1).map(([text]) => text);
  texts.forEach(([one, a], i) => texts.slice(i + 1).forEach(([other, b]) => {
    if (over(a, b)) found.push(`${one} | ${other}`);
  }));
  return found;
}"""


@pytest.fixture(params=[360, 768, 1440])
def page(browser: Browser, address: str, request: pytest.FixtureRequest) -> Iterator[Page]:
    """A page without scripts, on which nothing may go wrong."""
    context = browser.new_context(
        viewport={"width": request.param, "height": 900}, java_script_enabled=False
    )
    watched = Watched(context.new_page())
    watched.watch(address)
    yield watched.page
    context.close()
    assert watched.errors == []
    assert watched.foreign == []


def drawn(built: Folders) -> list[str]:
    """The claims that have a drawing."""
    pages = sorted((built.docs / "claims").glob("*.md"))
    return [page.stem for page in pages if "dd-chart" in page.read_text("utf-8")]


def test_no_word_of_a_drawing_lies_over_another(page: Page, address: str, built: Folders) -> None:
    claims = drawn(built)
    assert len(claims) > 3
    for path in (f"{home}claims/{claim}/" for claim in claims for home in ("", "en/")):
        page.goto(address + path)
        assert page.locator(".dd-chart > svg").first.evaluate(_CLASHES) == [], path


def test_every_row_drawn_is_a_row_of_the_table_which_the_keyboard_opens(
    page: Page, address: str
) -> None:
    page.goto(f"{address}claims/follower-loss/")
    chart = page.locator(".dd-chart").first
    rows = chart.locator(".dd-chart-numbers tbody tr")
    assert rows.count() == chart.locator(".dd-chart-row").count() > 1
    assert not rows.first.is_visible()
    chart.locator("summary").focus()
    page.keyboard.press("Enter")
    assert rows.first.is_visible()
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_a_bar_is_as_long_as_its_numbers_say(page: Page, address: str) -> None:
    page.goto(f"{address}audit/")
    cells = page.locator("#supports-sides td:has(.dd-bar)")
    assert cells.count() > 3
    for cell in cells.all():
        numbers = re.match(r"(\d+)/(\d+)", cell.inner_text())
        assert numbers
        track = cell.locator("svg").bounding_box()
        bar = cell.locator("path").evaluate("path => path.getBoundingClientRect().width")
        assert track
        part, whole = map(int, numbers.groups())
        assert bar == pytest.approx(track["width"] * part / whole, abs=1.5)
