"""Links lead where they say, from every page."""

from __future__ import annotations

from urllib.parse import unquote, urljoin

import pytest
from hypothesis import given
from hypothesis import strategies as st

from digest.render import urls

IDS = st.from_regex(r"[a-z0-9]+(-[a-z0-9]+)*", fullmatch=True)
PAGES = st.one_of(
    st.sampled_from([urls.HOME, urls.CLAIMS, urls.CLAIMS_BY_STATUS, urls.TIMELINE, urls.METHOD]),
    *(IDS.map(page) for page in (urls.article, urls.claim, urls.tag, urls.technique, urls.outlet)),
)


@given(PAGES, PAGES)
def test_a_link_of_html_leads_to_the_folder_of_its_page(origin: str, target: str) -> None:
    base = "https://host.example/sub/"
    found = urljoin(base + urls.folder(origin), str(urls.href(origin, target)))
    assert found == base + urls.folder(target)


@given(PAGES, PAGES)
def test_a_link_of_prose_leads_to_the_file_of_its_page(origin: str, target: str) -> None:
    assert urljoin(f"/{origin}", str(urls.source(origin, target))) == f"/{target}"


@pytest.mark.parametrize(
    ("page", "folder"),
    [
        ("index.md", ""),
        ("claims/index.md", "claims/"),
        ("claims/x.md", "claims/x/"),
        ("articles/card-index.md", "articles/card-index/"),
    ],
)
def test_a_page_is_served_from_a_folder(page: str, folder: str) -> None:
    assert urls.folder(page) == folder


def test_a_file_is_linked_as_it_is() -> None:
    assert urls.source(urls.DATA, urls.DIGEST_JSON) == "digest.json"
    assert urls.source(urls.DATA, urls.schema("claim")) == "../schema/claim.json"


@given(st.text(max_size=8), st.text(max_size=8))
def test_no_id_breaks_out_of_an_attribute(article: str, assertion: str) -> None:
    anchor = urls.witness_anchor(article, assertion)
    assert not set(anchor) & set("<>\"'&[]() \n")
    assert unquote(anchor) == f"w-{article}.{assertion}"


def test_an_anchor_follows_the_page() -> None:
    anchor = urls.evidence_anchor("a")
    assert urls.href(urls.HOME, urls.claim("x"), anchor) == "claims/x/#e-a"
    assert urls.within(anchor) == "#e-a"
