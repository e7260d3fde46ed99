"""The keyboard alone: everything that works by pointer is reached, in order, and seen to be."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

pytestmark = pytest.mark.browser

PAGES = ("", "claims/follower-loss/", "timeline/")
# What has the focus: a mark of its own, whether it is seen, and whether a ring or line shows it.
FOCUSED = """() => {
    const e = document.activeElement;
    if (!e || e === document.body) return null;
    window.marks ??= new Map();
    if (!marks.has(e)) marks.set(e, marks.size);
    // The switch of schemes is out of sight: what is seen of it is the label after it.
    const face = e.matches(".md-option") ? e.nextElementSibling : e;
    const box = face.getBoundingClientRect(), style = getComputedStyle(face);
    const shown = style.outlineStyle !== "none" && parseFloat(style.outlineWidth) > 0;
    return { mark: marks.get(e), text: (e.textContent || e.ariaLabel || "").trim().slice(0, 40),
        tag: e.localName, id: e.id, top: box.top + scrollY, inMain: !!e.closest("article"),
        seen: box.width > 0 && box.height > 0 && box.bottom > 0 && box.top < innerHeight
            && face.checkVisibility({ opacityProperty: true, visibilityProperty: true }),
        ring: shown || e.matches(".md-search__input") };
}"""
# Everything in the text that can be operated and is shown.
OPERABLE = """() => {
    const all = document.querySelectorAll("article :is(a[href], button, input, select, summary)");
    return [...all].filter((e) => e.checkVisibility() && !e.disabled && e.tabIndex >= 0
        && !(e.type === "radio" && !e.checked)).length;
}"""


@pytest.fixture(params=PAGES, ids=lambda path: path or "home")
def page(request: pytest.FixtureRequest, browser: Browser, address: str) -> Iterator[Page]:
    """A page as it opens on a desktop."""
    page = browser.new_page(viewport={"width": 1440, "height": 900}, reduced_motion="reduce")
    page.goto(address + str(request.param), wait_until="networkidle")
    yield page
    page.close()


def tabbed(page: Page, limit: int = 600) -> list[dict[str, Any]]:
    """What has the focus at each press of Tab, until the page is left or begins anew."""
    stops: list[dict[str, Any]] = []
    for _ in range(limit):
        page.keyboard.press("Tab")
        stop = page.evaluate(FOCUSED)
        if stop is None or (stops and stop["mark"] == 0):
            return stops
        if not stops or stops[-1]["mark"] != stop["mark"]:  # a date has several fields
            stops.append(stop)
    raise AssertionError("Tab goes on and on")


def test_tab_reaches_everything_in_order_and_shows_where_it_is(page: Page) -> None:
    stops = tabbed(page)
    assert stops[0]["tag"] == "a", "the way past the header comes first"
    assert stops[0]["text"] == "跳转至"
    assert [stop for stop in stops if not stop["seen"]] == []
    assert [stop for stop in stops if not stop["ring"]] == []
    within = [stop for stop in stops if stop["inMain"]]
    assert len(within) == page.evaluate(OPERABLE)
    # The text is read from above; what stands in one row may differ by a few lines.
    tops = [stop["top"] for stop in within]
    assert all(later > earlier - 200 for earlier, later in pairwise(tops))


def test_tab_backwards_leads_out_again(page: Page) -> None:
    stops = tabbed(page)
    page.evaluate("document.activeElement.blur()")
    for _ in range(3 * len(stops)):
        page.keyboard.press("Shift+Tab")
        if (stop := page.evaluate(FOCUSED)) and stop["mark"] == 0:
            return
    raise AssertionError("Shift+Tab does not lead back to the page's beginning")


def test_the_skip_link_leads_to_the_text(page: Page) -> None:
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert page.evaluate(FOCUSED)["inMain"]
