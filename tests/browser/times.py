"""What the tests of the date control and the timeline share: opening a page and reading it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

from playwright.sync_api import Browser, Locator, Page

from digest import pipeline
from tests.browser.conftest import Watched
from tests.browser.serving import served
from tests.conftest import workspace


@contextmanager
def opened(
    browser: Browser, address: str, *, width: int = 1440, scripts: bool = True
) -> Iterator[Page]:
    """A page on which nothing may go wrong, and which may not scroll sideways."""
    context = browser.new_context(
        viewport={"width": width, "height": 900}, java_script_enabled=scripts
    )
    watched = Watched(context.new_page())
    watched.watch(address)
    yield watched.page
    box = watched.page.locator("html").evaluate("e => [e.scrollWidth, e.clientWidth]")
    context.close()
    assert watched.errors == []
    assert watched.foreign == []
    assert box[0] <= box[1], "the page scrolls sideways"


def shown(found: Locator) -> list[Locator]:
    """Those that a reader sees."""
    return [item for item in found.all() if item.is_visible()]


def rows(page: Page) -> list[str]:
    """The articles whose rows a claim shows."""
    return [
        str(row.get_attribute("data-article")) for row in shown(page.locator("tr[data-article]"))
    ]


def told(page: Page, control: str = "[data-dd-asof]") -> str:
    """What a control says of its choice."""
    return page.locator(f"{control} [role=status]").inner_text()


def query(page: Page) -> dict[str, str]:
    """The choice as it stands in the address."""
    return {name: found[0] for name, found in parse_qs(urlsplit(page.url).query).items()}


def entries(page: Page) -> list[str]:
    """The entries that a timeline shows."""
    return [str(item.get_attribute("id")) for item in shown(page.locator(".dd-timeline [data-at]"))]


def choose(page: Page, facet: str, value: str) -> None:
    """Set one of the timeline's filters."""
    page.locator(f"[data-dd-facets] select[name={facet}]").select_option(value)


@contextmanager
def years(folder: Path) -> Iterator[str]:
    """The invented corpus with events of other years, served."""
    folders = workspace(folder)
    for name, old, new in (
        ("kettle-price", "date: 2021-05", "date: 2014"),
        ("recall-date", "date: 2021-03-12", "date: 2019-03-12"),
    ):
        path = folders.sources / "claims" / f"{name}.md"
        text = path.read_text("utf-8")
        assert old in text
        path.write_text(text.replace(old, new, 1), "utf-8")
    outcome = pipeline.build(folders)
    assert not outcome.failed, outcome.issues
    with served(folders.site) as address:
        yield address
