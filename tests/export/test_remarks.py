"""Remarks and assertions as Web Annotations: read back by pyld, as the Recommendation has it."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

import pytest

from digest.model.digest import Digest
from digest.model.exports import LICENCE_URL, Exports
from digest.model.records import Article
from tests.export.linking import AS, DATA, DC, DCTERMS, OA, RDF, ROOT, Node, expanded, value, values

PATH = "annotations.jsonld"
# Classes with the properties of which each must have exactly one, by the Recommendation.
EXACTLY_ONE = {
    "TextualBody": {"value"},
    "SpecificResource": {"source"},
    "FragmentSelector": {"value"},
    "TextQuoteSelector": {"exact"},
}


@pytest.fixture(scope="module")
def content(made: Exports) -> bytes:
    (file,) = (file for file in made.downloads if file.path == f"data/{PATH}")
    return file.content


@pytest.fixture(scope="module")
def items(content: bytes) -> dict[str, Node]:
    (collection,) = expanded(content, f"{DATA}{PATH}")
    found = values(value(collection, f"{AS}first"), f"{AS}items")
    assert value(collection, f"{AS}totalItems") == len(found)
    return {item["@id"]: item for item in found}


def live(digest: Digest) -> Iterator[Article]:
    return (article for article in digest.articles if not article.withdrawn)


def nodes(data: Any) -> Iterator[Node]:
    if isinstance(data, list):
        for item in data:
            yield from nodes(item)
    elif isinstance(data, dict):
        yield data
        for name, item in data.items():
            if name != "@context":
                yield from nodes(item)


def test_the_collection_is_as_the_recommendation_has_it(content: bytes) -> None:
    data = json.loads(content)
    assert data["@context"][0] == "http://www.w3.org/ns/anno.jsonld"
    assert data["type"] == "AnnotationCollection" and data["label"] and data["rights"]
    page = data["first"]
    assert page["type"] == "AnnotationPage" and page["id"] and page["startIndex"] == 0
    for item in page["items"]:
        assert item["type"] == "Annotation" and item["id"] and item["target"]
        assert item["rights"] == LICENCE_URL and item["creator"]
    for node in nodes(data):
        for name in EXACTLY_ONE.get(node.get("type", ""), ()):
            assert isinstance(node[name], str) and node[name]


def test_no_key_is_lost_on_the_way(content: bytes) -> None:
    (collection,) = expanded(content, f"{DATA}{PATH}")
    given = sum(len(node) for node in nodes(json.loads(content))) - 1  # the context
    kept = [
        name
        for node in nodes(collection)
        for name in node
        if name not in ("@value", "@list") and set(node) != {"@id"}
    ]
    assert len(kept) == given


def test_every_remark_is_there(digest: Digest, items: dict[str, Node]) -> None:
    for article in live(digest):
        for number, remark in enumerate(article.annotations, 1):
            item = items[f"{ROOT}articles/{article.id}/#note-{number}"]
            text, term = values(item, f"{OA}hasBody")
            concept = f"{DATA}vocabulary.jsonld#techniques/{remark.technique}"
            assert value(term, f"{OA}hasSource") == concept
            assert value(text, f"{RDF}value") and value(text, f"{DC}language") == "zh-Hans"
            purposes = {f"{OA}commenting", f"{OA}classifying"}
            assert set(values(item, f"{OA}motivatedBy")) == purposes
            assert value(item, "http://www.w3.org/2000/01/rdf-schema#label") == remark.title


def test_every_assertion_is_there_with_its_claim(digest: Digest, items: dict[str, Node]) -> None:
    count = 0
    for article in live(digest):
        for said in article.assertions:
            item = items[f"{ROOT}articles/{article.id}/#a-{said.id}"]
            sources = [value(body, f"{OA}hasSource") for body in values(item, f"{OA}hasBody")]
            claim = f"{ROOT}claims/{said.claim}/#claim" if said.claim else None
            assert [source for source in sources if source] == ([claim] if claim else [])
            count += 1
        count += len(article.annotations)
    assert count == len(items)


def test_a_target_is_no_closer_than_is_known(digest: Digest, items: dict[str, Node]) -> None:
    kinds = set()
    for article in live(digest):
        source = article.url or f"{ROOT}articles/{article.id}/#article"
        for said in article.assertions:
            item = items[f"{ROOT}articles/{article.id}/#a-{said.id}"]
            target = value(item, f"{OA}hasTarget")
            if isinstance(target, str):
                assert target == source and not said.quote and not said.paragraphs
                continue
            assert value(target, f"{OA}hasSource") == source
            selector = value(target, f"{OA}hasSelector")
            kinds.add(selector["@type"][0])
            if said.quote:
                assert value(selector, f"{OA}exact") == said.quote
            else:
                places = value(selector, f"{RDF}value").removeprefix("paragraph=").split(",")
                assert [int(place.split(".")[0]) for place in places] == list(said.paragraphs)
                assert value(selector, f"{DCTERMS}conformsTo") == f"{DATA}#paragraphs"
    assert kinds == {f"{OA}TextQuoteSelector", f"{OA}FragmentSelector"}
