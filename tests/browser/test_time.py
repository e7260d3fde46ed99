"""Going back in time: the date control of claims and timeline, the timeline's filters and strip."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, Route, expect

from digest.render import timetable
from tests.browser.times import choose, entries, opened, query, rows, shown, told, years

pytestmark = pytest.mark.browser

CLAIM = "claims/recall-count/"
FOLLOWERS = "claims/follower-loss/"


@pytest.fixture
def page(browser: Browser, address: str) -> Iterator[Page]:
    """A page with scripts on a phone, on which nothing may go wrong."""
    with opened(browser, address, width=360) as page:
        yield page


# --- Claims -------------------------------------------------------------------------------------


def test_a_claim_as_it_was_known(page: Page, address: str) -> None:
    page.goto(address + CLAIM + "?as-of=2021-03-16", wait_until="networkidle")
    assert rows(page) == ["江岸", "转转"]
    assert told(page) == (
        "截至2021年3月16日：2篇文章，1个独立来源，2条证据；另有2篇文章晚于此日；1项日期不详，仍列出。"
    )
    assert page.get_by_text("以上概括与状况", exact=False).is_visible()
    assert page.get_by_text("以下判断作于2021年7月1日，晚于所选日期。").is_visible()
    assert [item.inner_text() for item in shown(page.locator(".dd-chain > li"))] != []
    kin = [item.inner_text() for item in shown(page.locator(".dd-kin .dd-siglum"))]
    assert kin == ["江岸", "转转"]
    assert page.locator(".dd-whole").is_hidden()
    pairs = [item.inner_text() for item in shown(page.locator(".dd-pair__sides > li"))]
    assert not any("KR" in pair or "茶館" in pair for pair in pairs)


def test_a_month_or_a_year_means_its_end(page: Page, address: str) -> None:
    page.goto(address + FOLLOWERS + "?as-of=2021-03", wait_until="networkidle")
    assert rows(page) == ["江岸", "转转"]
    assert told(page).startswith("截至2021年3月：2篇文章，1个独立来源")
    assert page.locator("#as-of").input_value() == "2021-03-31"
    page.goto(address + FOLLOWERS + "?as-of=2021", wait_until="networkidle")
    assert len(rows(page)) == 4
    assert "其后没有" in told(page)
    page.goto(address + FOLLOWERS + "?as-of=2020", wait_until="networkidle")
    assert rows(page) == []
    assert "0篇文章，0个独立来源" in told(page)
    assert page.get_by_text("到所选日期为止还没有。").first.is_visible()


@pytest.mark.parametrize("bad", ["yesterday", "2021-13", "2021-02-30", "0000", "<b>x</b>", ""])
def test_a_date_that_cannot_be_read_is_told_and_hides_nothing(
    browser: Browser, address: str, bad: str
) -> None:
    with opened(browser, address) as page:
        page.goto(f"{address}{FOLLOWERS}?as-of={bad}", wait_until="networkidle")
        assert len(rows(page)) == 4
        assert f"“{bad}”无法识别" in told(page)


def test_buttons_step_through_the_articles_and_give_the_whole_back(
    page: Page, address: str
) -> None:
    page.goto(address + FOLLOWERS, wait_until="networkidle")
    step = page.get_by_role("button", name="2021年3月15日")
    step.focus()
    page.keyboard.press("Enter")
    assert rows(page) == ["江岸"]
    assert step.get_attribute("aria-pressed") == "true"
    assert query(page) == {"as-of": "2021-03-15"}
    page.reload(wait_until="networkidle")
    assert rows(page) == ["江岸"]
    page.get_by_role("button", name="看全部").click()
    assert len(rows(page)) == 4
    assert (query(page), told(page)) == ({}, "")
    assert page.evaluate("document.activeElement.id") == "as-of"
    assert page.locator("[data-asof], .dd-asof-mark").count() == 0
    page.locator("#as-of").fill("2021-03-16")
    assert rows(page) == ["江岸", "转转"]


def test_later_evidence_stays_and_is_marked(page: Page, address: str) -> None:
    page.goto(address + CLAIM + "?as-of=2021-03-13", wait_until="networkidle")
    later = page.locator("#e-riverbank-report")
    assert "晚于所选日期" in later.locator(".dd-evidence__head").inner_text()
    assert not later.locator("p").nth(1).is_visible()
    unsure = page.locator("#e-register")
    assert "日期不详" in unsure.inner_text()
    assert unsure.locator("p").nth(1).is_visible()
    assert page.locator("#e-notice p").nth(1).is_visible()


def test_the_day_goes_along_to_other_pages(page: Page, address: str) -> None:
    page.goto(address + "timeline/?as-of=2021-03-16", wait_until="networkidle")
    page.locator("#claim-recall-count > a").click()
    page.wait_for_url(f"{address}{CLAIM}?*", wait_until="networkidle")
    assert query(page) == {"as-of": "2021-03-16"}
    assert rows(page) == ["江岸", "转转"]
    page.get_by_role("link", name="English", exact=True).click()
    page.wait_for_url(f"{address}en/{CLAIM}?as-of=2021-03-16", wait_until="networkidle")
    assert len(rows(page)) == 2


# --- The timeline ---------------------------------------------------------------------------------


def test_filters_combine_and_count_what_they_would_leave(page: Page, address: str) -> None:
    page.goto(address + "timeline/", wait_until="networkidle")
    assert len(entries(page)) == 9
    for facet in ("kind", "tag", "outlet", "status"):
        for option in page.locator(f"select[name={facet}] option:not([value=''])").all():
            value = option.get_attribute("value") or ""
            promised = int(option.inner_text().rsplit("（", 1)[1].rstrip("）"))
            choose(page, facet, value)
            assert len(entries(page)) == promised, (facet, value)
            assert query(page) == {facet: value}
        choose(page, facet, "")
    choose(page, "kind", "event")
    choose(page, "tag", "recall")
    assert entries(page) == ["claim-recall-count", "claim-recall-date"]
    assert told(page, "[data-dd-facets]") == "2条，共9条。"
    assert "一致（1）" in page.locator("select[name=status]").inner_text()
    assert page.locator("select[name=status] option[value=single]").is_disabled()
    assert page.locator("#m2021-05").is_hidden()
    page.reload(wait_until="networkidle")
    assert entries(page) == ["claim-recall-count", "claim-recall-date"]
    page.get_by_role("button", name="清除筛选").click()
    assert len(entries(page)) == 9
    assert query(page) == {}


def test_the_strip_zooms_from_a_year_to_its_days(page: Page, address: str) -> None:
    page.goto(address + "timeline/", wait_until="networkidle")
    month = page.get_by_role("button", name="2021年3月，5条")
    month.focus()
    page.keyboard.press("Enter")
    assert query(page) == {"from": "2021-03", "to": "2021-03"}
    assert len(entries(page)) == 5
    assert page.evaluate("document.activeElement.dataset.period") == "2021-03"
    page.get_by_role("button", name="2021年3月12日，2条").click()
    assert entries(page) == ["claim-recall-count", "claim-recall-date"]
    assert told(page, "[data-dd-facets]") == "2021年3月12日：2条，共9条。"
    choose(page, "status", "agree")
    assert page.get_by_role("button", name="2021年3月12日，1条").is_visible()
    choose(page, "status", "")
    page.get_by_role("button", name="2021年3月12日，2条").click()
    assert query(page) == {"from": "2021-03", "to": "2021-03"}
    page.get_by_role("button", name="2021年3月，5条").click()
    assert (len(entries(page)), query(page)) == (9, {})


def test_what_is_known_more_coarsely_than_the_period_is_told(page: Page, address: str) -> None:
    page.goto(address + "timeline/?from=2021-05-28&to=2021-05-28", wait_until="networkidle")
    assert entries(page) == ["article-2021-06-clips-excerpt"]
    assert "另有3条所知日期较粗" in told(page, "[data-dd-facets]")
    page.goto(address + "timeline/?from=2021-03-14&to=2021-05", wait_until="networkidle")
    assert len(entries(page)) == 7
    page.goto(address + "timeline/?tag=nothing&from=x", wait_until="networkidle")
    assert len(entries(page)) == 9
    assert told(page, "[data-dd-facets]") == "地址中的“nothing”“x”此处没有，已略去。"


def test_the_timeline_as_it_was_known(page: Page, address: str) -> None:
    page.goto(address + "timeline/?as-of=2021-03-15", wait_until="networkidle")
    assert entries(page) == [
        "claim-recall-count",
        "claim-recall-date",
        "claim-founder-apologised",
        "article-2021-03-15-riverbank-lids",
        "claim-owners-sue",
    ]
    assert told(page) == "截至2021年3月15日：已有文章或证据说到的5条；另有4条晚于此日。"
    sigla = shown(page.locator("#claim-recall-count .dd-siglum"))
    assert [item.inner_text() for item in sigla] == ["江岸"]
    assert page.get_by_text("条目旁的状况按截至2021年7月31日的全部资料得出").is_visible()
    assert "事件（4）" in page.locator("select[name=kind]").inner_text()
    choose(page, "kind", "publication")
    assert entries(page) == ["article-2021-03-15-riverbank-lids"]
    assert query(page) == {"as-of": "2021-03-15", "kind": "publication"}


@pytest.mark.parametrize("language", ["", "en/"])
@pytest.mark.parametrize("path", ["timeline/?tag=recall&as-of=2021-03-15", CLAIM + "?as-of=2021"])
def test_without_script_all_is_shown_and_no_control_stands_idle(
    browser: Browser, address: str, path: str, language: str
) -> None:
    with opened(browser, address, width=360, scripts=False) as page:
        page.goto(address + language + path)
        held = page.locator("[data-public]")
        assert held.count() > 5
        assert len(shown(held)) == held.count()
        assert not page.locator("[data-dd-asof], [data-dd-facets]").first.is_visible()


def test_without_script_a_bar_leads_to_its_month(browser: Browser, address: str) -> None:
    with opened(browser, address, scripts=False) as page:
        page.goto(address + "timeline/")
        page.get_by_role("link", name="2021年5月，4条").click()
        expect(page).to_have_url(re.compile("#m2021-05$"))


# --- Several years, on one page and on several --------------------------------------------------


def test_years_zoom_to_months_and_days(browser: Browser, tmp_path: Path) -> None:
    with years(tmp_path) as address, opened(browser, address) as page:
        page.goto(address + "timeline/", wait_until="networkidle")
        bars = page.locator("[data-dd-strips] button")
        assert [bar.get_attribute("aria-label") for bar in bars.all()] == [
            "2014年，1条",
            "2019年，1条",
            "2021年，7条",
        ]
        bars.last.click()
        assert len(entries(page)) == 7
        page.get_by_role("button", name="2021年3月，4条").click()
        page.get_by_role("button", name="2021年3月15日，1条").click()
        assert entries(page) == ["article-2021-03-15-riverbank-lids"]
        page.get_by_role("button", name="2014年，1条").click()
        assert entries(page) == ["claim-kettle-price"]


def test_a_year_with_its_own_page_is_a_link_that_takes_the_filters_along(
    browser: Browser, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(timetable, "PAGE_LIMIT", 3)
    with years(tmp_path) as address, opened(browser, address) as page:
        page.goto(address + "timeline/", wait_until="networkidle")
        page.get_by_role("link", name="2021年，7条").click()
        page.wait_for_url(f"{address}timeline/2021/*", wait_until="networkidle")
        choose(page, "tag", "recall")
        page.get_by_role("button", name="2021年3月，3条").click()
        page.get_by_role("link", name="2019年，1条").click()
        page.wait_for_url(f"{address}timeline/2019/*", wait_until="networkidle")
        assert query(page) == {"tag": "recall"}
        assert entries(page) == ["claim-recall-date"]


SHIFTS = """
window.shifted = 0;
new PerformanceObserver((list) => {
  for (const entry of list.getEntries()) if (!entry.hadRecentInput) shifted += entry.value;
}).observe({ type: "layout-shift", buffered: true });
"""


@pytest.mark.parametrize("language", ["", "en/"])
@pytest.mark.parametrize(
    "path",
    ["timeline/", "timeline/?from=2021-03&to=2021-03", f"{CLAIM}?as-of=2021-04-01"],
)
def test_nothing_moves_while_a_linked_state_is_restored(
    page: Page, address: str, path: str, language: str
) -> None:
    def late(route: Route) -> None:
        page.wait_for_timeout(300)
        route.continue_()

    page.add_init_script(SHIFTS)
    page.route("**/assets/*.js", late)
    page.goto(address + language + path, wait_until="networkidle")
    assert page.locator(".md-content h1").is_visible()
    assert page.evaluate("shifted") < 0.001


def test_a_linked_state_is_shown_whole_where_the_scripts_fail(
    browser: Browser, address: str
) -> None:
    page = browser.new_page()
    page.route("**/assets/*.js", lambda route: route.abort())
    page.goto(f"{address}{CLAIM}?as-of=2021-04-01")
    assert page.locator(".md-content h1").is_visible()
    page.close()
