"""Linked data as programs that are not ours understand it; none of them may ask the network."""

from __future__ import annotations

import json
import warnings
from typing import Any

from pyld import jsonld
from rdflib import Graph

ROOT = "https://duidu.example/"
DATA = f"{ROOT}data/"
SCHEMA = "https://schema.org/"
OA = "http://www.w3.org/ns/oa#"
AS = "http://www.w3.org/ns/activitystreams#"
DC, DCTERMS = "http://purl.org/dc/elements/1.1/", "http://purl.org/dc/terms/"
RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"

Node = dict[str, Any]


def _reference(iri: str) -> dict[str, str]:
    return {"@id": iri, "@type": "@id"}


# Of the context of the Web Annotation vocabulary, the terms that are used here.
_ANNOTATION: Node = {
    "id": "@id",
    "type": "@type",
    **{
        name: f"{OA}{name}"
        for name in ("Annotation", "TextualBody", "SpecificResource", "FragmentSelector")
    },
    **{name: f"{OA}{name}" for name in ("TextQuoteSelector", "TimeState", "exact")},
    **{name: f"{OA}{name}" for name in ("commenting", "classifying", "describing", "linking")},
    "AnnotationCollection": f"{AS}OrderedCollection",
    "AnnotationPage": f"{AS}OrderedCollectionPage",
    "Organization": "http://xmlns.com/foaf/0.1/Organization",
    "name": "http://xmlns.com/foaf/0.1/name",
    "label": "http://www.w3.org/2000/01/rdf-schema#label",
    "value": f"{RDF}value",
    "format": f"{DC}format",
    "language": f"{DC}language",
    "total": f"{AS}totalItems",
    "startIndex": f"{AS}startIndex",
    "first": _reference(f"{AS}first"),
    "items": _reference(f"{AS}items") | {"@container": "@list"},
    "body": _reference(f"{OA}hasBody"),
    "target": _reference(f"{OA}hasTarget"),
    "source": _reference(f"{OA}hasSource"),
    "selector": _reference(f"{OA}hasSelector"),
    "state": _reference(f"{OA}hasState"),
    "cached": _reference(f"{OA}cachedSource"),
    "creator": _reference(f"{DCTERMS}creator"),
    "rights": _reference(f"{DCTERMS}rights"),
    "conformsTo": _reference(f"{DCTERMS}conformsTo"),
    "motivation": {"@id": f"{OA}motivatedBy", "@type": "@vocab"},
    "purpose": {"@id": f"{OA}hasPurpose", "@type": "@vocab"},
}
_CONTEXTS = {"http://www.w3.org/ns/anno.jsonld": {"@context": _ANNOTATION}}


def _load(url: str, _options: object) -> Node:
    return {"contextUrl": None, "documentUrl": url, "document": _CONTEXTS[url]}


def expanded(text: str | bytes, base: str) -> list[Node]:
    """A document by pyld, every name in it whole."""
    options = {"base": base, "documentLoader": _load}
    found: list[Node] = jsonld.expand(json.loads(text), options)
    return found


def graph(text: str | bytes, base: str) -> Graph:
    """A document by rdflib; what it needs of contexts must stand in the document."""
    found = Graph()
    with warnings.catch_warnings():  # of ways of its own that rdflib means to leave
        warnings.simplefilter("ignore", DeprecationWarning)
        found.parse(data=text, format="json-ld", publicID=base)
    return found


def head(text: str) -> str:
    """The JSON-LD of a page as it stands on a site with a known address."""
    return text.replace("<root>", ROOT)


def value(node: Node, iri: str) -> Any:
    """The one value or reference under a property; None where there is none."""
    found = values(node, iri)
    assert len(found) < 2, (iri, found)
    return found[0] if found else None


def values(node: Node, iri: str) -> list[Any]:
    """Values, references and nodes under a property, a list unfolded."""
    given = node.get(iri, [])
    if given and "@list" in given[0]:
        given = given[0]["@list"]
    return [
        item["@value"] if "@value" in item else item["@id"] if set(item) == {"@id"} else item
        for item in given
    ]
