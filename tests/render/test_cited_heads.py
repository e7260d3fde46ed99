"""What a page tells reference managers of itself, read as Zotero documents that it reads."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import lxml.html
import pytest

from digest import pipeline
from digest.export.citing import cited
from digest.export.citing.cited import Cited
from digest.model.digest import Digest
from digest.pipeline import Folders
from digest.render.places import addresses
from tests.conftest import workspace

SITE = "https://duidu.example/base/"
# The elements of Dublin Core 1.1, and what the translator "Embedded Metadata" makes of Highwire's
# names (its HIGHWIRE_MAPPINGS, and the author, which it reads apart).
DUBLIN_CORE = {
    *("contributor", "coverage", "creator", "date", "description", "format", "identifier"),
    *("language", "publisher", "relation", "rights", "source", "subject", "title", "type"),
}
HIGHWIRE = {
    "citation_title": "title",
    "citation_author": "author",
    "citation_publication_date": "date",
    "citation_language": "language",
    "citation_public_url": "url",
}


@pytest.fixture(scope="module")
def deployed(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Folders]:
    """The invented corpus, built where the address of the site is known."""
    folders = workspace(tmp_path_factory.mktemp("deployed"))
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("SITE_URL", SITE)
        assert not pipeline.build(folders).failed
    yield folders
    shutil.rmtree(folders.site)


def head(site: Path, address: str) -> lxml.html.HtmlElement:
    page = lxml.html.fromstring((site / address / "index.html").read_text("utf-8"))
    return page.find("head")


def said(site: Path, address: str) -> dict[str, str]:
    """Names and contents of the meta elements of a page; none of these names stands twice."""
    found: dict[str, str] = {}
    for element in head(site, address).iter("meta"):
        name = element.get("name") or ""
        if name.startswith(("citation_", "DC.", "z:")):
            assert name not in found, (address, name)
            found[name] = element.get("content") or ""
    return found


def taken(site: Path, address: str) -> dict[str, str]:
    """What Zotero takes from a page."""
    tags = said(site, address)
    item = {field: tags[name] for name, field in HIGHWIRE.items() if name in tags}
    return item | {"itemType": tags["z:itemType"]}


def wanted(item: Cited) -> dict[str, str]:
    assert item.issued
    return {
        "itemType": item.kind,
        "title": item.title,
        "author": item.author,
        "date": item.issued.iso.replace("-", "/"),
        "language": item.language,
        "url": item.url,
    }


def everything(digest: Digest) -> Iterator[tuple[str, Cited]]:
    """Every page that can be taken, and what it is cited as."""
    address = addresses(digest)

    def where(kind: str, id: str) -> str:
        prefix = "en/" if kind.startswith("english ") else ""
        return f"{SITE}{prefix}{address(kind.removeprefix('english '), id)}"

    ours = cited.imprint(digest, where)
    yield "data/", cited.whole(ours)
    for article in digest.articles:
        if article.withdrawn is None:
            yield f"articles/{article.id}/", cited.reading(article, ours)
    for claim in digest.claims:
        yield f"claims/{claim.id}/", cited.claim(claim, ours)
        yield f"en/claims/{claim.id}/", cited.claim_in_english(claim, ours)


def test_zotero_takes_every_article_and_claim_page(deployed: Folders) -> None:
    digest = pipeline.check(deployed.sources).digest
    for address, item in everything(digest):
        assert taken(deployed.site, address) == wanted(item), address


def test_only_names_that_are_read_are_written(deployed: Folders) -> None:
    digest = pipeline.check(deployed.sources).digest
    for address, _ in everything(digest):
        for name in said(deployed.site, address):
            dublin = name.startswith("DC.") and name.removeprefix("DC.") in DUBLIN_CORE
            assert dublin or name in {*HIGHWIRE, "z:itemType"}, name
        links = head(deployed.site, address).iter("link")
        schemas = [link.get("href") for link in links if link.get("rel") == "schema.DC"]
        assert schemas == ["http://purl.org/dc/elements/1.1/"]


def test_an_article_page_names_the_article_as_its_source(deployed: Folders) -> None:
    tags = said(deployed.site, "articles/2021-03-15-riverbank-lids/")
    assert tags["DC.source"] == "https://archive.example/riverbank-lids"  # the original is dead
    assert tags["DC.identifier"] == f"{SITE}articles/2021-03-15-riverbank-lids/"
    assert tags["DC.title"] == tags["citation_title"] == "评读《壶盖为什么会跳起来:鹊壶召回始末》"


def test_where_the_site_stands_is_said_once_and_for_all(deployed: Folders) -> None:
    for address in ("", "data/", "claims/recall-count/", "en/claims/recall-count/"):
        links = head(deployed.site, address).iter("link")
        canonical = [link.get("href") for link in links if link.get("rel") == "canonical"]
        assert canonical == [f"{SITE}{address}"]
    text = (deployed.site / "claims" / "recall-count" / "index.html").read_text("utf-8")
    (box,) = lxml.html.fromstring(text).iterfind(".//div[@class='dd-cite']")
    shown = "".join(map(str, box.itertext()))
    assert shown.count(f"{SITE}claims/recall-count/") == 4  # in each of the styles


def test_lists_say_nothing_of_how_they_are_cited(deployed: Folders) -> None:
    for address in ("articles/", "claims/", "about/method/"):
        assert not said(deployed.site, address)
