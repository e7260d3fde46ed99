"""The search box: by key, by touch, with filters, in the address, offline, and without script."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from tests.browser.conftest import Watched

pytestmark = pytest.mark.browser

SIZES = {"phone": (360, 780), "desktop": (1440, 900)}


@pytest.fixture(params=list(SIZES))
def size(request: pytest.FixtureRequest) -> tuple[int, int]:
    return SIZES[str(request.param)]


@pytest.fixture
def page(browser: Browser, address: str, size: tuple[int, int]) -> Iterator[Page]:
    """A claim's page with the box open, on which nothing may go wrong."""
    context = browser.new_context(viewport={"width": size[0], "height": size[1]})
    watched = Watched(context.new_page())
    watched.watch(address)
    page = watched.page
    page.goto(f"{address}claims/recall-count/")
    if size[0] < 960:
        page.locator("label.md-header__button[for=__search]").click()
    else:
        page.keyboard.press("/")
    expect(box(page)).to_be_focused()
    yield page
    assert watched.errors == []
    assert watched.foreign == []
    context.close()


def box(page: Page) -> Locator:
    return page.locator("[data-dd-search] input")


def told(page: Page) -> Locator:
    return page.locator("[data-dd-search] [role=status]")


def results(page: Page) -> Locator:
    return page.locator("[data-dd-search] .md-search-result__item")


def count(page: Page) -> int:
    found = re.search(r"\d+", told(page).inner_text())
    assert found
    return int(found[0])


def test_two_characters_from_the_middle_are_found_and_marked(page: Page) -> None:
    page.keyboard.insert_text("嘴水")
    expect(results(page).first).to_be_visible()
    assert "嘴水" in results(page).locator("mark").all_inner_texts()
    kinds = page.locator(".dd-search-kind")
    assert kinds.first.inner_text().startswith("说法")
    totals = [int(text.removesuffix("条")) for text in kinds.locator("b").all_inner_texts()]
    assert sum(totals) == count(page)


@pytest.mark.parametrize("query", ["5.2万", "52000", "52,000", "５２，０００", "五万二千"])
def test_a_number_in_any_style_finds_its_claim(page: Page, query: str) -> None:
    page.keyboard.insert_text(query)
    link = page.locator("[data-dd-search] a[href$='/claims/recall-count/']")
    expect(link).to_be_visible()
    expect(link.locator("mark").first).to_be_visible()


@pytest.mark.parametrize(
    ("query", "path"),
    [
        ("recal", "claims/recall-count/"),  # the beginning of a word of the gloss
        ("夜话 壶", "articles/2021-04-teahouse-trust/"),  # simplified, of a traditional outlet
        ("電水壺", "tags/kettles/"),  # an alias, in traditional characters
        ("掉粉", "tags/followers/"),
        ("转转", "articles/2021-03-16-turnabout-lids/"),
    ],
)
def test_script_aliases_and_glosses_make_no_difference(page: Page, query: str, path: str) -> None:
    page.keyboard.insert_text(query)
    expect(page.locator(f"[data-dd-search] a[href$='/{path}']").first).to_be_visible()


def test_an_epithet_finds_the_person_and_stays_unsaid(page: Page) -> None:
    page.keyboard.insert_text("壶半仙")
    expect(told(page)).to_contain_text(re.compile("找到|没有"))
    assert "壶半仙" not in page.locator("[data-dd-search] .md-search-result").inner_text()


def test_filters_narrow_and_count(page: Page) -> None:
    page.keyboard.insert_text("水壶")
    expect(results(page).first).to_be_visible()
    total = count(page)
    status = page.get_by_label("状况", exact=True)
    choice = status.locator("option").nth(1)
    label = choice.inner_text()
    status.focus()
    status.select_option(str(choice.get_attribute("value")))
    expected = int(re.findall(r"（(\d+)）", label)[0])
    expect(told(page)).to_contain_text(f"找到{expected}条")
    assert 0 < expected < total
    expect(status).to_be_focused()
    status.select_option("")
    expect(told(page)).to_contain_text(f"找到{total}条")


def test_ten_of_a_kind_are_shown_and_more_on_demand(page: Page) -> None:
    page.keyboard.insert_text("壶")
    expect(results(page).first).to_be_visible()
    group = page.locator("section[aria-labelledby=dd-found-claim]")
    total = int(group.locator(".dd-search-kind b").inner_text().removesuffix("条"))
    assert total > 10
    items = group.locator(".md-search-result__item")
    assert items.count() == 10
    group.get_by_role("button").click()
    expect(items).to_have_count(min(total, 20))
    expect(items.nth(10).locator("a")).to_be_focused()


def test_bodies_are_read_on_demand_where_titles_give_enough(page: Page) -> None:
    page.keyboard.insert_text("壶")
    expect(results(page).first).to_be_visible()
    before = count(page)
    page.get_by_role("button", name="正文里也找").click()
    expect(page.get_by_role("button", name="正文里也找")).to_have_count(0)
    assert count(page) > before


def test_the_keyboard_alone_is_enough(page: Page, address: str) -> None:
    page.keyboard.insert_text("召回")
    expect(results(page).first).to_be_visible()
    page.keyboard.press("ArrowDown")
    expect(results(page).first.locator("a")).to_be_focused()
    page.keyboard.press("ArrowDown")
    expect(results(page).nth(1).locator("a")).to_be_focused()
    page.keyboard.press("ArrowUp")
    page.keyboard.press("ArrowUp")
    expect(box(page)).to_be_focused()
    page.keyboard.press("Escape")
    expect(page.locator("#__search")).not_to_be_checked()
    assert "?q=" not in page.url
    page.keyboard.press("s")
    expect(box(page)).to_be_focused()
    page.keyboard.insert_text("召回水壶")
    expected = str(results(page).first.locator("a").get_attribute("href"))
    page.keyboard.press("Enter")
    page.wait_for_url(re.compile("/(claims|articles)/"))
    assert expected.startswith(address)


def test_nothing_found_says_so_and_clearing_begins_anew(page: Page) -> None:
    page.keyboard.insert_text("氢氦锂铍硼")
    expect(told(page)).to_have_text("没有找到")
    page.get_by_role("button", name="清空").click()
    expect(told(page)).to_contain_text("任意两个字")
    expect(box(page)).to_be_focused()


def test_words_in_the_making_are_not_asked_for(page: Page) -> None:
    session = page.context.new_cdp_session(page)
    session.send(
        "Input.imeSetComposition", {"text": "shuihu", "selectionStart": 6, "selectionEnd": 6}
    )
    page.wait_for_timeout(400)
    assert "任意两个字" in told(page).inner_text()
    session.send("Input.insertText", {"text": "水壶"})
    expect(results(page).first).to_be_visible()


def test_a_link_carries_the_query_and_coming_back_finds_it(browser: Browser, address: str) -> None:
    page = browser.new_page()
    page.goto(f"{address}tags/?q=召回")
    expect(results(page).first).to_be_visible()
    results(page).first.locator("a").click()
    page.wait_for_url(re.compile("/claims/"))
    page.go_back()
    expect(results(page).first).to_be_visible()
    page.close()


def test_a_lost_connection_is_told_in_words_and_the_next_try_works(
    browser: Browser, address: str
) -> None:
    page = browser.new_page()
    page.goto(address)
    page.route("**/search/**", lambda route: route.abort())
    box(page).focus()
    page.keyboard.insert_text("水壶")
    expect(told(page)).to_contain_text("搜索暂时用不了")
    page.unroute("**/search/**")
    page.keyboard.insert_text("召")
    expect(told(page)).to_contain_text(re.compile("找到|没有找到"))
    page.close()


def test_a_page_fetches_no_index_until_it_is_asked(browser: Browser, address: str) -> None:
    page = browser.new_page()
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url.removeprefix(address)))
    page.goto(address, wait_until="networkidle")
    assert not [path for path in asked if path.startswith("search/") or path == "assets/search.js"]
    page.close()


def test_without_script_the_page_says_so_and_leads_to_every_claim(
    browser: Browser, address: str
) -> None:
    page = browser.new_context(java_script_enabled=False).new_page()
    page.goto(f"{address}claims/recall-count/")
    line = page.locator(".dd-search-off")
    expect(line).to_contain_text("没有脚本，搜索不可用")
    assert page.locator("[data-dd-search]").is_hidden()
    line.get_by_role("link", name="按字母").click()
    expect(page.get_by_role("heading", name="说法")).to_be_visible()
    page.context.close()
