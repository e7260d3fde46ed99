"""Two articles side by side in a browser: lines where scripts run, numbers everywhere."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

pytestmark = pytest.mark.browser

COUPLE = "compare/2021-03-15-riverbank-lids--2021-05-kettle-review/"


def opened(browser: Browser, address: str, width: int, *, scripts: bool = True) -> Page:
    context = browser.new_context(
        viewport={"width": width, "height": 900}, java_script_enabled=scripts
    )
    page = context.new_page()
    page.goto(address + COUPLE, wait_until="networkidle")
    return page


def left(found: Locator) -> float:
    box = found.bounding_box()
    assert box
    return box["x"]


def test_columns_stand_side_by_side_and_each_shared_claim_has_its_line(
    browser: Browser, address: str
) -> None:
    page = opened(browser, address, 1440)
    assert left(page.locator(".dd-side--a")) + 400 < left(page.locator(".dd-side--b"))
    lines = page.locator(".dd-line")
    assert lines.count() == page.locator(".dd-common").count()
    clash = page.locator(".dd-line--conflict").first
    assert "C" in (clash.locator("path").get_attribute("d") or "")
    assert clash.locator(".dd-line__sign").text_content() == "×"
    page.context.close()


@pytest.mark.parametrize("how", ["hover", "focus"])
def test_both_ends_light_up(browser: Browser, address: str, how: str) -> None:
    page = opened(browser, address, 1440)
    mark = page.locator("#a-1")
    if how == "hover":
        mark.hover()
    else:
        mark.focus()
    expect(page.locator(".dd-line.dd-hot")).to_have_count(1)
    lit = page.locator("[data-ties].dd-hot")
    assert {node.get_attribute("data-ties") for node in lit.all()} == {"1"}
    assert lit.count() == 3  # a clause on each side, and both readings below
    page.context.close()


@pytest.mark.parametrize(("width", "scripts"), [(360, True), (1440, False)])
def test_on_a_phone_and_without_scripts_the_numbers_lead_to_both_readings(
    browser: Browser, address: str, width: int, scripts: bool
) -> None:
    page = opened(browser, address, width, scripts=scripts)
    assert not page.locator(".dd-line").first.is_visible()
    page.locator("#a-1").click()
    expect(page).to_have_url(re.compile("#c-1$"))
    assert page.locator("#c-1 .dd-voice").count() == 2
    page.locator("#c-1 .dd-voice a").last.click()
    expect(page).to_have_url(re.compile("#b-1$"))
    expect(page.locator("#b-1")).to_be_visible()
    page.context.close()


def test_an_article_and_a_claim_lead_there(browser: Browser, address: str) -> None:
    page = browser.new_page()
    for start in ("articles/2021-03-15-riverbank-lids/", "claims/recall-count/", "compare/"):
        page.goto(address + start)
        page.locator(f'a[href$="{COUPLE.removeprefix("compare/")}"]').first.click()
        expect(page).to_have_url(address + COUPLE)
    page.close()
