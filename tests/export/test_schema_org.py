"""The published vocabulary of schema.org, as msgspec-schemaorg carries it, holds our JSON-LD."""

from __future__ import annotations

import inspect
import json
import re
from collections.abc import Iterator
from typing import Any

import msgspec_schemaorg.models as models  # the package's own door leads to itself
import pytest

from digest.export.linked.names import CONTEXT
from digest.model.exports import Exports
from tests.export.linking import ROOT, Node, head

# What Google asks of a fact check and of a data set, and what it recommends besides:
# https://developers.google.com/search/docs/appearance/structured-data/factcheck (and …/dataset).
REQUIRED = {
    "ClaimReview": {"claimReviewed", "reviewRating", "url"},
    "Rating": {"alternateName"},
    "Dataset": {"name", "description"},
    "DataDownload": {"contentUrl", "encodingFormat"},
    "BreadcrumbList": {"itemListElement"},
    "ListItem": {"position", "name", "item"},
}
RECOMMENDED = {
    "ClaimReview": {"author", "datePublished", "itemReviewed"},
    "Dataset": {"url", "license", "version", "creator", "temporalCoverage", "distribution"},
}
_DATE = re.compile(r"\d{4}-\d\d-\d\d")
LINKS = {name for name, how in CONTEXT.items() if isinstance(how, dict) and how["@type"] == "@id"}


def ranges(kind: type, name: str) -> set[str] | None:
    """The types that a property may have as values; None where the type lacks the property."""
    for cls in inspect.getmro(kind):
        if name in (told := inspect.get_annotations(cls)):
            return set(re.findall(r"\w+", str(told[name]))) - {"Union", "List", "None"}
    return None


def is_a(kind: str, wanted: set[str]) -> bool:
    known: type = getattr(models, kind)
    return any(cls.__name__ in wanted for cls in inspect.getmro(known))


def nodes(data: Any) -> Iterator[Node]:
    """Every node that says what it is, however deep."""
    if isinstance(data, list):
        for item in data:
            yield from nodes(item)
    elif isinstance(data, dict):
        if "@type" in data:
            yield data
        for name, item in data.items():
            if name != "@context":
                yield from nodes(item)


@pytest.fixture(scope="module")
def documents(made: Exports) -> dict[str, Any]:
    (file,) = (file for file in made.downloads if file.path == "data/claims.jsonld")
    pages = {page: json.loads(head(text)) for page, text in made.heads.items()}
    return {
        **pages,
        "claims.jsonld": json.loads(file.content.replace(b'"../', f'"{ROOT}'.encode())),
    }


@pytest.fixture(scope="module")
def every(documents: dict[str, Any]) -> list[Node]:
    return list(nodes(list(documents.values())))


def fits(name: str, item: Any, wanted: set[str], kinds: dict[str, str]) -> bool:
    """Whether a value is of a type that the property may have."""
    if isinstance(item, dict):
        kind = item.get("@type") or kinds[item["@id"]]
        return is_a(kind, wanted)
    if isinstance(item, bool):
        return "bool" in wanted
    if isinstance(item, int):
        return bool(wanted & {"int", "float"})
    if name in LINKS:  # an address, of text or of a thing
        return str(item).startswith("http")
    return "str" in wanted or ("date" in wanted and bool(_DATE.fullmatch(item)))


def test_every_property_is_of_its_type_and_has_values_of_its_range(every: list[Node]) -> None:
    kinds = {node["@id"]: node["@type"] for node in every if "@id" in node}
    for node in every:
        kind = getattr(models, node["@type"], None)
        assert kind, node["@type"]
        for name, given in node.items():
            if name.startswith("@"):
                continue
            wanted = ranges(kind, name)
            assert wanted is not None, f"{node['@type']} has no {name}"
            for item in given if isinstance(given, list) else [given]:
                assert fits(name, item, wanted, kinds), (node["@type"], name, item, wanted)


def test_one_name_means_one_kind_of_thing(every: list[Node]) -> None:
    kinds: dict[str, str] = {}
    for node in every:
        if "@id" in node:
            assert kinds.setdefault(node["@id"], node["@type"]) == node["@type"]


@pytest.mark.parametrize("kind", sorted(REQUIRED.keys() | RECOMMENDED))
def test_what_google_asks_for_is_there(every: list[Node], kind: str) -> None:
    wanted = REQUIRED.get(kind, set()) | RECOMMENDED.get(kind, set())
    # The data set is described whole on its page, and only named elsewhere.
    found = [node for node in every if node["@type"] == kind]
    if kind == "Dataset":
        found = [node for node in found if "distribution" in node]
    assert found
    assert all(wanted <= node.keys() for node in found)
    assert all(50 <= len(node["description"]) <= 5000 for node in found if kind == "Dataset")


def test_the_check_finds_what_is_wrong() -> None:
    claim, rating = models.Claim, {"@type": "Rating"}
    assert ranges(claim, "reviewRating") is None
    assert not fits("appearance", rating, ranges(claim, "appearance") or set(), {})
    assert not fits("datePublished", "2021-03", ranges(claim, "datePublished") or set(), {})
