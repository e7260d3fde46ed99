"""Going back in time on the English pages: the same controls, speaking English."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from digest.render import timetable
from tests.browser.times import choose, entries, opened, query, rows, shown, told, years

pytestmark = pytest.mark.browser

CLAIM = "en/claims/recall-count/"
FOLLOWERS = "en/claims/follower-loss/"
TIMELINE = "en/timeline/"
FIRST, SECOND = "2021-03-15-riverbank-lids", "2021-03-16-turnabout-lids"
HAN = re.compile("[\u3000-\u303f\u4e00-\u9fff\uff00-\uffef]")
# All that the two scripts write, attributes of what they make included.
WRITTEN = (
    "[role=status], [data-dd-strips], [data-dd-strips] [aria-label], [data-dd-facets] option,"
    " .dd-asof-mark, [data-asof-none], [data-days]"
)


@pytest.fixture(params=[360, 1440])
def page(request: pytest.FixtureRequest, browser: Browser, address: str) -> Iterator[Page]:
    """A page with scripts on a phone and on a wide screen."""
    with opened(browser, address, width=int(request.param)) as page:
        yield page


def test_a_claim_as_it_was_known(page: Page, address: str) -> None:
    page.goto(address + CLAIM + "?as-of=2021-03-16", wait_until="networkidle")
    assert rows(page) == [FIRST, SECOND]
    assert told(page) == (
        "As of 2021-03-16: 2 articles, 1 independent origin, 2 pieces of evidence; "
        "2 articles came later; 1 item of unknown date still shown."
    )
    assert page.get_by_text("The summary and the status above", exact=False).is_visible()
    verdict = "The verdict below was given on 2021-07-01, later than the chosen day."
    assert page.get_by_text(verdict).is_visible()
    assert len(shown(page.locator(".dd-chain > li"))) == 2
    assert len(shown(page.locator(".dd-way li"))) == 2
    pairs = [item.inner_text() for item in shown(page.locator(".dd-pair__sides > li"))]
    assert not any("KR" in pair or "茶館" in pair for pair in pairs)
    unsure = page.locator("#e-register .dd-evidence__head")
    assert "date unknown: it may or may not have been out" in unsure.inner_text()


def test_later_evidence_stays_and_is_marked(page: Page, address: str) -> None:
    page.goto(address + CLAIM + "?as-of=2021-03-13", wait_until="networkidle")
    later = page.locator("#e-riverbank-report")
    assert "later than the chosen day" in later.inner_text()
    assert not later.locator("p").nth(1).is_visible()
    assert page.get_by_text("Nothing yet by the chosen day.").first.is_visible()


def test_buttons_months_and_dates_that_cannot_be_read(page: Page, address: str) -> None:
    page.goto(address + FOLLOWERS, wait_until="networkidle")
    page.get_by_role("button", name="2021-03-15", exact=True).click()
    assert rows(page) == [FIRST]
    assert query(page) == {"as-of": "2021-03-15"}
    page.get_by_role("button", name="Show all").click()
    assert (len(rows(page)), query(page), told(page)) == (4, {}, "")
    page.goto(address + FOLLOWERS + "?as-of=2021-03", wait_until="networkidle")
    assert told(page).startswith("As of March 2021: 2 articles, 1 independent origin, ")
    page.goto(address + FOLLOWERS + "?as-of=2021", wait_until="networkidle")
    assert told(page).startswith("As of 2021: 3 articles, ")
    assert "nothing came later" in told(page)
    page.goto(address + FOLLOWERS + "?as-of=yesterday", wait_until="networkidle")
    assert len(rows(page)) == 4
    assert "“yesterday” in the address cannot be read" in told(page)


def test_filters_combine_and_count_what_they_would_leave(page: Page, address: str) -> None:
    page.goto(address + TIMELINE, wait_until="networkidle")
    assert len(entries(page)) == 9
    for facet in ("kind", "tag", "outlet", "status"):
        for option in page.locator(f"select[name={facet}] option:not([value=''])").all():
            value = option.get_attribute("value") or ""
            promised = int(option.inner_text().rsplit(" (", 1)[1].rstrip(")"))
            choose(page, facet, value)
            assert len(entries(page)) == promised, (facet, value)
        choose(page, facet, "")
    choose(page, "kind", "event")
    choose(page, "tag", "recall")
    assert entries(page) == ["claim-recall-count", "claim-recall-date"]
    assert query(page) == {"kind": "event", "tag": "recall"}
    assert told(page, "[data-dd-facets]") == "2 of 9 entries."
    assert "agree (1)" in page.locator("select[name=status]").inner_text()
    page.get_by_role("button", name="Clear the filters").click()
    assert (len(entries(page)), query(page)) == (9, {})


def test_the_strip_zooms_from_a_year_to_its_days(page: Page, address: str) -> None:
    page.goto(address + TIMELINE, wait_until="networkidle")
    month = page.get_by_role("button", name="March 2021, 5 entries")
    month.focus()
    page.keyboard.press("Enter")
    assert query(page) == {"from": "2021-03", "to": "2021-03"}
    assert len(entries(page)) == 5
    headings = page.locator("[data-dd-strips] > p").all_inner_texts()
    assert headings == ["2021 by month", "March 2021 by day"]
    page.get_by_role("button", name="2021-03-12, 2 entries").click()
    assert entries(page) == ["claim-recall-count", "claim-recall-date"]
    assert told(page, "[data-dd-facets]") == "2021-03-12: 2 of 9 entries."
    choose(page, "status", "agree")
    assert page.get_by_role("button", name="2021-03-12, 1 entry", exact=True).is_visible()


def test_what_is_left_out_is_told(page: Page, address: str) -> None:
    page.goto(address + TIMELINE + "?from=2021-05-28&to=2021-05-28", wait_until="networkidle")
    assert told(page, "[data-dd-facets]") == (
        "2021-05-28: 1 of 9 entries. 3 more, known less closely or only partly within, not listed."
    )
    page.goto(address + TIMELINE + "?from=2021-03-14&to=2021-05", wait_until="networkidle")
    assert told(page, "[data-dd-facets]").startswith("from 2021-03-14 to May 2021: 7 of 9 entries.")
    page.goto(address + TIMELINE + "?tag=nothing&from=x", wait_until="networkidle")
    assert len(entries(page)) == 9
    assert told(page, "[data-dd-facets]") == "Not to be found here and left out: “nothing”, “x”."


def test_the_timeline_as_it_was_known(page: Page, address: str) -> None:
    page.goto(address + TIMELINE + "?as-of=2021-03-15", wait_until="networkidle")
    assert len(entries(page)) == 5
    assert told(page) == (
        "As of 2021-03-15: 5 entries known from articles or evidence; 4 came later."
    )
    assert page.get_by_text("The statuses beside the entries draw on all").is_visible()
    assert "event (4)" in page.locator("select[name=kind]").inner_text()
    choose(page, "kind", "publication")
    assert entries(page) == [f"article-{FIRST}"]


def test_the_day_goes_along_to_english_pages_and_to_the_chinese_one(
    page: Page, address: str
) -> None:
    page.goto(address + TIMELINE + "?as-of=2021-03-16", wait_until="networkidle")
    page.locator("#claim-recall-count > a").click()
    page.wait_for_url(f"{address}{CLAIM}?as-of=2021-03-16", wait_until="networkidle")
    assert rows(page) == [FIRST, SECOND]
    page.locator("header").get_by_role("link", name="中文").click()
    chinese = CLAIM.removeprefix("en/")
    page.wait_for_url(f"{address}{chinese}?as-of=2021-03-16", wait_until="networkidle")
    assert len(rows(page)) == 2
    page.go_back(wait_until="networkidle")
    page.get_by_role("button", name="Show all").click()
    page.get_by_role("link", name="This page in Chinese").click()
    page.wait_for_url(address + chinese)


def test_the_choice_goes_along_when_the_language_is_switched(page: Page, address: str) -> None:
    page.goto(address + TIMELINE + "?as-of=2021-03-16", wait_until="networkidle")
    choose(page, "tag", "recall")
    page.get_by_role("button", name="March 2021, ").click()
    kept, left = query(page), entries(page)
    assert set(kept) == {"as-of", "tag", "from", "to"}
    page.locator("header").get_by_role("link", name="中文").click()
    page.wait_for_url(f"{address}timeline/?*", wait_until="networkidle")
    assert (query(page), entries(page)) == (kept, left)
    page.locator("header").get_by_role("link", name="English", exact=True).click()
    page.wait_for_url(f"{address}{TIMELINE}?*", wait_until="networkidle")
    assert (query(page), entries(page)) == (kept, left)
    page.get_by_role("link", name="This page in Chinese").click()
    page.wait_for_url(f"{address}timeline/?*", wait_until="networkidle")
    assert (query(page), entries(page)) == (kept, left)


@pytest.mark.parametrize(
    "path",
    [
        f"{TIMELINE}?as-of=2021-03-16&tag=recall&from=2021-03&to=2021-03",
        f"{TIMELINE}?as-of=2021-13&tag=nothing",
        f"{TIMELINE}?from=2021-05-28&to=2021-05",
        f"{CLAIM}?as-of=2021-03-13",
        f"{FOLLOWERS}?as-of=2021-04",
    ],
)
def test_the_scripts_write_no_chinese(page: Page, address: str, path: str) -> None:
    page.goto(address + path, wait_until="networkidle")
    words = page.locator(WRITTEN).evaluate_all(
        "all => all.map((one) => `${one.textContent} ${one.ariaLabel ?? ''}`)"
    )
    assert len(words) > 3
    assert [text for text in words if HAN.search(text)] == []


def test_a_month_s_bar_leads_to_it_without_a_script(browser: Browser, address: str) -> None:
    with opened(browser, address, scripts=False) as page:
        page.goto(address + TIMELINE)
        page.get_by_role("link", name="May 2021, 4 entries").click()
        expect(page).to_have_url(re.compile("#m2021-05$"))


def test_a_year_with_its_own_page_is_a_link_that_takes_the_filters_along(
    browser: Browser, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(timetable, "PAGE_LIMIT", 3)
    with years(tmp_path) as address, opened(browser, address) as page:
        page.goto(address + TIMELINE, wait_until="networkidle")
        page.get_by_role("link", name="2021, 7 entries").click()
        page.wait_for_url(f"{address}{TIMELINE}2021/*", wait_until="networkidle")
        assert page.locator("h1").inner_text().startswith("Timeline: 2021")
        choose(page, "tag", "recall")
        page.get_by_role("link", name="2019, 1 entry, the whole year, on another page").click()
        page.wait_for_url(f"{address}{TIMELINE}2019/*", wait_until="networkidle")
        assert query(page) == {"tag": "recall"}
        assert entries(page) == ["claim-recall-date"]
