"""The JSON-LD of pages in a real browser: it parses, names its page, nothing ends it early."""

from __future__ import annotations

from dataclasses import replace
from urllib.parse import urljoin

import pytest
from playwright.sync_api import Browser

from digest.export.linked.pages import heads
from digest.link.resolve import link
from digest.render.places import addresses
from tests.link.factories import claim, records

pytestmark = pytest.mark.browser

READ = """[...document.querySelectorAll('head script[type="application/ld+json"]')]
    .map(block => JSON.parse(block.textContent))"""
ARTICLE = "articles/2021-03-15-riverbank-lids"
HOSTILE = "</script><script>window.ran = true</script><!--<script> <root> &lt;/script&gt;"


@pytest.mark.parametrize(
    ("path", "kind", "id"),
    [
        ("claims/recall-share/", "Claim", "claims/recall-share/#claim"),
        ("en/claims/recall-share/", "Claim", "claims/recall-share/#claim"),
        (
            f"{ARTICLE}/",
            "Review",
            f"{ARTICLE}/#review",
        ),
        ("data/", "Dataset", "data/#dataset"),
    ],
)
def test_a_page_names_what_it_is_about(
    browser: Browser, address: str, path: str, kind: str, id: str
) -> None:
    page = browser.new_page()
    page.goto(address + path)
    (data,) = page.evaluate(READ)
    (node, *_) = data["@graph"]
    assert node["@type"] == kind
    assert urljoin(page.url, node["@id"]) == address + id
    assert urljoin(page.url, node["url"]) == address + id.partition("#")[0]
    page.close()


def test_other_pages_have_none(browser: Browser, address: str) -> None:
    page = browser.new_page()
    for path in ("", "timeline/", "tags/"):
        page.goto(address + path)
        assert page.evaluate(READ) == []
    page.close()


def test_no_text_ends_the_block(browser: Browser) -> None:
    digest = link(records([], [replace(claim(id="c"), statement=HOSTILE)]))
    text = heads(digest, addresses(digest), ())["claims/c/"].replace("<root>", "../../")
    page = browser.new_page()
    page.set_content(f'<head><script type="application/ld+json">{text}</script></head><p>x')
    ((node, *_),) = (data["@graph"] for data in page.evaluate(READ))
    assert node["name"] == HOSTILE
    assert page.evaluate("window.ran") is None
    assert page.locator("script").count() == 1
    page.close()
