"""Every part of every title is found, in a real browser, and few bytes are fetched for it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from statistics import median

import pytest
from playwright.sync_api import Browser

from digest import pipeline
from digest.search.entries import entries, same_names
from digest.search.entry import Entry
from tests.browser.finding import Library, site
from tests.browser.serving import served
from tests.conftest import CORPUS, ROOT
from tests.search import invented

pytestmark = pytest.mark.browser

LIVE = ROOT / "sources"
# Bytes, as they lie on the disk: the start with the first query, then the median of the next ones.
FIRST, NEXT = 120_000, 60_000


@pytest.fixture(
    params=["invented corpus", "2,000 invented records", "live sources"], scope="module"
)
def found(
    browser: Browser, tmp_path_factory: pytest.TempPathFactory, request: pytest.FixtureRequest
) -> Iterator[Library]:
    """An index in a page."""
    folder = tmp_path_factory.mktemp("found") / "site"
    numbered = site(folder, *_searched(str(request.param)))
    context = browser.new_context()
    page = context.new_page()
    with served(folder) as address:
        page.goto(address)
        yield Library(page, address, numbered)
        context.close()


def _searched(name: str) -> tuple[Sequence[Entry], Sequence[tuple[str, ...]]]:
    if name.startswith("2,000"):
        return invented.entries(2000), ()
    sources = LIVE if name.startswith("live") else CORPUS
    if not sources.is_dir():
        pytest.skip("no sources here: only invented records were asked for")
    digest = pipeline.check(sources).digest
    return entries(digest), same_names(digest.vocabulary)


def test_every_part_of_every_title_is_found(found: Library) -> None:
    count, missed = found.missed()
    print(f"{count} parts of {len(found.entries)} titles, {len(missed)} not found")
    assert count > 0
    assert missed == []


def test_a_query_fetches_little(found: Library) -> None:
    titles = [entry.title for entry in found.entries.values() if len(entry.title) > 8]
    queries = [title[len(title) // 2 :][:3] for title in titles[:: max(1, len(titles) // 20)]]
    first, *rest = found.bytes(queries)
    print(f"{first / 1000:.0f} KB for start and first query, {median(rest) / 1000:.0f} KB a next")
    assert first < FIRST
    assert median(rest) < NEXT
