"""The form that drafts an article, opened and filled in for the tests."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager

from playwright.sync_api import Browser, Locator, Page

from tests.browser.conftest import Watched

BASE = {
    "title": "壶盖召回三周后：还剩什么没说",
    "siglum": "晚讯",
    "words": "Three weeks later",
    "genre": "report",
    "position": "neutral",
    "reading": "full",
    "summary": "文章回看召回之后三周里各方的说法。",
    "summary_en": "Looks back at what was said in the three weeks after the recall.",
}


@contextmanager
def opened(browser: Browser, address: str) -> Iterator[Page]:
    """The form on a phone; nothing may go wrong on it and no other host may be asked."""
    context = browser.new_context(viewport={"width": 390, "height": 844})
    page = Watched(context.new_page())
    page.watch(address)
    page.page.goto(address + "about/new/", wait_until="networkidle")
    page.page.locator("form.dd-draft").wait_for()
    yield page.page
    context.close()
    assert page.errors == []
    assert page.foreign == []


def fill(scope: Page | Locator, values: Mapping[str, str]) -> None:
    for name, value in values.items():
        control = scope.locator(f'[name="{name}"]').first
        if control.evaluate("e => e.tagName") == "SELECT":
            control.select_option(value)
        else:
            control.fill(value)


def add(form: Page, values: Mapping[str, str]) -> None:
    form.get_by_role("button", name="加一条断言").click()
    row = form.locator("[data-row]").last
    row.locator("summary").click()
    fill(row, values)


def complete(form: Page) -> None:
    fill(form, BASE)
    form.get_by_label("召回", exact=True).check()


def written(form: Page) -> str:
    return form.locator("[data-yaml]").input_value()


def ready(form: Page) -> bool:
    return form.locator("[data-copy]").is_enabled()


def problems(form: Page) -> list[str]:
    return form.locator("[data-problems] button").all_text_contents()
