"""What of the invented corpus can be found."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from digest import pipeline
from digest.model.digest import Digest
from digest.render.places import addresses
from digest.render.urls import folder
from digest.search.entries import entries, same_names
from digest.search.entry import KINDS, Entry
from tests.conftest import CORPUS


@pytest.fixture(scope="module")
def digest() -> Digest:
    return pipeline.check(CORPUS).digest


@pytest.fixture(scope="module")
def found(digest: Digest) -> Mapping[str, Entry]:
    return {entry.key: entry for entry in entries(digest)}


def test_everything_is_found_once(digest: Digest, found: Mapping[str, Entry]) -> None:
    live = [article for article in digest.articles if not article.withdrawn]
    counts = {kind: sum(entry.kind == kind for entry in found.values()) for kind in KINDS}
    assert len(found) == len(entries(digest))
    assert counts == {
        "claim": len(digest.claims),
        "article": len(live),
        "event": sum(item.claim is not None for item in digest.timeline),
        "tag": len(digest.vocabulary.tags),
        "technique": len(digest.vocabulary.techniques),
    }


def test_every_entry_leads_to_a_page(digest: Digest, found: Mapping[str, Entry]) -> None:
    address, tree = addresses(digest), pipeline.tree(digest)
    pages = {folder(path): text for path, text in tree.items() if path.endswith(".md")}
    for entry in found.values():
        page, _, anchor = address(entry.kind, entry.id).partition("#")
        assert page in pages
        assert not anchor or f'id="{anchor}"'.encode() in pages[page]


def test_a_claim_is_found_by_its_readings_and_what_bears_on_it(found: Mapping[str, Entry]) -> None:
    claim = found["claim:recall-count"]
    assert any("52,000" in name for name in claim.names)
    assert any("5.2万" in name for name in claim.names)
    assert "公告列出召回52000只。" in claim.texts
    assert "The notice lists 52,000 kettles." in claim.glosses
    assert "监管局更正公告。" in claim.texts
    assert "A correction of the notice by the regulator." in claim.glosses
    assert claim.status in {value.id for value in claim.facets["status"]}


def test_what_a_result_shows_is_said_in_both_languages(found: Mapping[str, Entry]) -> None:
    claim, article = found["claim:recall-count"], found["article:2021-03-15-riverbank-lids"]
    assert claim.note == ("4篇文章，3个独立来源", "4 articles, 3 independent origins")
    assert article.note.zh == "江岸晚讯（虚构），2021年3月15日"
    assert article.note.en == "Riverbank Evening Wire (invented), 2021-03-15"
    values = [value for entry in found.values() for held in entry.facets.values() for value in held]
    assert values
    assert not [value for value in values if not value.en or not value.en.isascii()]


def test_an_article_is_found_by_its_outlet(digest: Digest, found: Mapping[str, Entry]) -> None:
    article = found["article:2021-03-15-riverbank-lids"]
    assert digest.vocabulary.outlets["riverbank"].label in article.names
    assert all(article.facets[facet] for facet in ("year", "outlet", "tag", "technique"))


def test_references_leave_no_gap(found: Mapping[str, Entry]) -> None:
    texts = [text for entry in found.values() for text in entry.texts]
    assert texts
    assert not [text for text in texts if "\0" in text or " ，" in text or " 。" in text]


def test_names_are_of_people_companies_and_outlets(digest: Digest) -> None:
    groups = same_names(digest.vocabulary)
    assert ("鹊壶创始人（虚构）", "壶半仙") in groups
    assert all(len(group) > 1 for group in groups)
