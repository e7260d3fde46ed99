"""The vocabularies as SKOS: read back by rdflib, held to the model and to what SKOS forbids."""

from __future__ import annotations

import pytest
from rdflib import RDF, SKOS, Graph, Literal, URIRef

from digest.model.digest import Digest
from digest.model.exports import Exports
from digest.model.vocabulary import Table
from tests.export.linking import DATA, DC, graph

FILE = f"{DATA}vocabulary.jsonld"
TABLES = ("tags", "outlets", "techniques", "units", "scopes", "subjects")


@pytest.fixture(scope="module")
def read(made: Exports) -> Graph:
    (file,) = (file for file in made.downloads if file.path == "data/vocabulary.jsonld")
    return graph(file.content, FILE)


def concept(*path: str) -> URIRef:
    return URIRef(f"{FILE}#{'/'.join(path)}")


def texts(read: Graph, node: URIRef, name: URIRef) -> dict[str | None, str]:
    return {
        text.language: str(text) for text in read.objects(node, name) if isinstance(text, Literal)
    }


@pytest.mark.parametrize("name", TABLES)
def test_every_term_is_a_concept_of_its_scheme(digest: Digest, read: Graph, name: str) -> None:
    table: Table = getattr(digest.vocabulary, name)
    scheme = URIRef(f"{FILE}#{name}")
    assert (scheme, RDF.type, SKOS.ConceptScheme) in read
    values = {concept(name, id, value) for id, term in table.items() for value in term.values}
    assert set(read.subjects(SKOS.inScheme, scheme)) == values | {concept(name, id) for id in table}
    for id, term in table.items():
        node = concept(name, id)
        assert texts(read, node, SKOS.prefLabel) == {
            language: text
            for language, text in (("zh-Hans", term.label), ("en", term.label_en))
            if text
        }
        wanted = (("zh-Hans", term.definition), ("en", term.definition_en))
        assert texts(read, node, SKOS.definition) == {lang: text for lang, text in wanted if text}
        for hidden, kind in ((False, SKOS.altLabel), (True, SKOS.hiddenLabel)):
            names = {alias.text for alias in term.aliases if alias.epithet is hidden}
            assert {str(text) for text in read.objects(node, kind)} == names
        broader = {concept(name, term.broader)} if term.broader else set()
        assert set(read.objects(node, SKOS.broader)) == broader
        sources = {str(text) for text in read.objects(node, URIRef(f"{DC}source"))}
        assert sources == ({term.standard} if term.standard else set())


def test_values_are_narrower_than_their_scope(digest: Digest, read: Graph) -> None:
    for id, term in digest.vocabulary.scopes.items():
        for value, label in term.values.items():
            node = concept("scopes", id, value)
            assert set(read.objects(node, SKOS.broader)) == {concept("scopes", id)}
            assert texts(read, node, SKOS.prefLabel)["zh-Hans"] == label


def test_the_polarities_are_collections(digest: Digest, read: Graph) -> None:
    for polarity in ("criticism", "credit"):
        members = set(read.objects(URIRef(f"{FILE}#techniques-{polarity}"), SKOS.member))
        terms = digest.vocabulary.techniques.values()
        assert members == {concept("techniques", it.id) for it in terms if it.polarity == polarity}


def test_skos_is_kept(read: Graph) -> None:
    """What SKOS itself forbids: https://www.w3.org/TR/skos-reference/ S9, S13, S14, S27."""
    labels = (SKOS.prefLabel, SKOS.altLabel, SKOS.hiddenLabel)
    for node in set(read.subjects(RDF.type, SKOS.Concept)):
        assert (node, RDF.type, SKOS.ConceptScheme) not in read
        found = [set(read.objects(node, kind)) for kind in labels]
        assert sum(map(len, found)) == len(set().union(*found))
        languages = [text.language for text in found[0] if isinstance(text, Literal)]
        assert len(languages) == len(set(languages))
        wider, seen = [node], set()
        while wider:  # no concept is broader than itself
            for up in read.objects(wider.pop(), SKOS.broader):
                assert up != node
                if up not in seen:
                    seen.add(up)
                    wider.append(up)
    used = {term for triple in read for term in triple if str(term).startswith(str(SKOS))}
    assert used and all(URIRef(str(term)) in SKOS for term in used)
