"""`data/vocabulary.jsonld`: the vocabularies as SKOS concept schemes.

A concept is named by its table and id within the file, so that all tables are named alike,
whether or not a page shows them. A scope's values stand below it as narrower concepts (SKOS lets
an instance be narrower); the two polarities of techniques are collections, and so are the kinds
of outlets. An epithet is a hidden label: found by it, never called by it. No language is given to
aliases, since the sources do not say theirs. No standard that a technique comes from publishes
IRIs of its terms: they stand as text in `source`, and nothing is said to match exactly.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from digest.export.fields import Row, present
from digest.export.linked.text import encoded
from digest.model.digest import Digest
from digest.model.exports import CREDIT, LICENCE_URL, Download
from digest.model.vocabulary import Table, Term, Vocabulary
from digest.model.words import OUTLET_KINDS, POLARITIES, Label, Labels

PATH = "data/vocabulary.jsonld"
_SPECIFICATION = "https://www.w3.org/TR/skos-reference/"
_LINKS = ("inScheme", "topConceptOf", "hasTopConcept", "broader", "member")
_CONTEXT: Row = {
    "skos": "http://www.w3.org/2004/02/skos/core#",
    "dc": "http://purl.org/dc/elements/1.1/",
    "dcterms": "http://purl.org/dc/terms/",
    "id": "@id",
    "type": "@type",
    **{
        name: {"@id": f"skos:{name}", "@container": "@language"}
        for name in ("prefLabel", "definition")
    },
    "altLabel": "skos:altLabel",
    "hiddenLabel": "skos:hiddenLabel",
    **{name: {"@id": f"skos:{name}", "@type": "@id"} for name in _LINKS},
    "notation": "skos:notation",
    "source": "dc:source",
    "creator": "dc:creator",
    "homepage": {"@id": "http://xmlns.com/foaf/0.1/homepage", "@type": "@id"},
    "license": {"@id": "dcterms:license", "@type": "@id"},
    "version": "http://www.w3.org/2002/07/owl#versionInfo",
}
_SCHEMES: Labels = {
    "tags": Label("标签", "Tags"),
    "outlets": Label("来源", "Outlets"),
    "techniques": Label("手法", "Techniques"),
    "units": Label("单位", "Units"),
    "scopes": Label("口径", "Scopes"),
    "subjects": Label("主体", "Subjects"),
}


def concept(table: str, id: str) -> str:
    """The name of a concept within the file."""
    return f"#{table}/{id}"


def file(digest: Digest) -> Download:
    """The six vocabularies in one file."""
    vocabulary = digest.vocabulary
    graph: list[Row] = []
    for name, table in _tables(vocabulary):
        graph.append(_scheme(name, table, digest.records.tree_hash))
        graph.extend(row for term in table.values() for row in _concepts(name, term))
    techniques, outlets = vocabulary.techniques, vocabulary.outlets
    graph.extend(_collections("techniques", POLARITIES, _classes(techniques, "polarity")))
    graph.extend(_collections("outlets", OUTLET_KINDS, _classes(outlets, "kind")))
    return Download(
        PATH,
        Label("词表，SKOS", "the vocabularies, in SKOS"),
        "application/ld+json",
        encoded({"@context": _CONTEXT, "@graph": graph}),
        schema=_SPECIFICATION,
        opened_by="rdflib · Apache Jena",
    )


def _tables(vocabulary: Vocabulary) -> Iterator[tuple[str, Table]]:
    return ((name, getattr(vocabulary, name)) for name in _SCHEMES)


def _scheme(name: str, table: Table, version: str) -> Row:
    tops = [concept(name, term.id) for term in table.values() if term.broader not in table]
    return present(
        id=f"#{name}",
        type="skos:ConceptScheme",
        prefLabel=_both(*_SCHEMES[name]),
        hasTopConcept=tops,
        creator=CREDIT,
        license=LICENCE_URL,
        version=f"sha256:{version}",
    )


def _concepts(table: str, term: Term) -> Iterator[Row]:
    """A term, then its values."""
    yield present(
        id=concept(table, term.id),
        type="skos:Concept",
        inScheme=f"#{table}",
        notation=term.id,
        prefLabel=_both(term.label, term.label_en),
        altLabel=[alias.text for alias in term.aliases if not alias.epithet],
        hiddenLabel=[alias.text for alias in term.aliases if alias.epithet],
        definition=_both(term.definition, term.definition_en),
        broader=concept(table, term.broader) if term.broader else None,
        topConceptOf=None if term.broader else f"#{table}",
        source=term.standard,
        homepage=term.url,
    )
    for value, label in term.values.items():
        yield present(
            id=concept(table, f"{term.id}/{value}"),
            type="skos:Concept",
            inScheme=f"#{table}",
            notation=value,
            prefLabel=_both(label, term.values_en.get(value, "")),
            broader=concept(table, term.id),
        )


def _classes(table: Table, field: str) -> dict[str, list[str]]:
    """The ids of terms by the class that a field puts them in."""
    found: dict[str, list[str]] = {}
    for term in table.values():
        found.setdefault(getattr(term, field) or "", []).append(term.id)
    return found


def _collections(table: str, labels: Labels, classes: Mapping[str, list[str]]) -> Iterator[Row]:
    for id, label in labels.items():
        if id in classes:
            yield {
                "id": f"#{table}-{id}",
                "type": "skos:Collection",
                "prefLabel": _both(*label),
                "member": [concept(table, member) for member in classes[id]],
            }


def _both(zh: str, en: str) -> Row:
    return present(**{"zh-Hans": zh, "en": en})
