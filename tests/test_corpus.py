"""The invented corpus holds each feature of the format, so that what is built of it shows each."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from digest.link.resolve import link
from digest.load.files import read_tree
from digest.load.parse import load
from digest.model import words
from digest.model.body import Emphasis, Link, ListBlock, Quotation, Ref
from digest.model.digest import Digest
from digest.model.records import Annotation, Assertion, Evidence

CORPUS = Path(__file__).parent / "corpus"


def digest() -> Digest:
    tree, _ = read_tree(CORPUS)
    records, issues = load(tree, CORPUS.name)
    assert issues == ()
    return link(records)


def parts(block: object) -> Iterator[object]:
    """A part of a body and everything in it."""
    yield block
    inside: list[object] = [*getattr(block, "children", ()), *getattr(block, "blocks", ())]
    for item in getattr(block, "items", ()):
        inside.extend(item)
    for part in inside:
        yield from parts(part)


def test_every_word_of_the_format_is_used() -> None:
    held = digest()
    assertions: list[Assertion] = [item for article in held.articles for item in article.assertions]
    evidence: list[Evidence] = [item for claim in held.claims for item in claim.evidence]
    verdicts = [claim.verdict for claim in held.claims if claim.verdict]
    used = {
        "STANCES": {item.stance for item in assertions},
        "MODES": {item.mode for item in assertions},
        "SUPPORTS": {item.support for item in assertions},
        "DIRECTIONS": {item.figure.direction for item in assertions} - {None},
        "KINDS": {claim.kind for claim in held.claims},
        "RELATIONS": {relation.kind for claim in held.claims for relation in claim.relates},
        "BEARINGS": {item.bearing for item in evidence},
        "EVIDENCE_TYPES": {item.type for item in evidence},
        "VERDICTS": {verdict.status for verdict in verdicts},
        "REVIEWS": {verdict.review for verdict in verdicts},
        "LANGUAGES": {article.language for article in held.articles},
        "POSITIONS": {article.position for article in held.articles},
        "READINGS": {article.reading for article in held.articles},
        "BASES": {source.basis for article in held.articles for source in article.provenance},
        "POLARITIES": {term.polarity for term in held.vocabulary.techniques.values()},
        "PASSINGS": {
            passing.state for standing in held.standings.values() for passing in standing.passings
        },
        "RESULTS": {standing.result for standing in held.standings.values()},
    }
    for name, found in used.items():
        assert found == set(getattr(words, name)), name
    measures = {claim.measure.type for claim in held.claims if claim.measure}
    assert measures == {"quantity", "date", "category"}
    assert {item.computes.holds for item in assertions if item.computes} == {True, False}


def test_every_construct_of_a_body_is_used() -> None:
    held = digest()
    bodies = (*(article.body for article in held.articles), *(claim.body for claim in held.claims))
    found = [part for body in bodies for block in body for part in parts(block)]
    for kind in (Annotation, ListBlock, Quotation, Emphasis, Link):
        assert any(isinstance(part, kind) for part in found), kind
    assert {part.kind for part in found if isinstance(part, Ref)} == {
        "assertion",
        "claim",
        "article",
        "tag",
    }
    assert {part.ordered for part in found if isinstance(part, ListBlock)} == {True, False}
    assert {part.strong for part in found if isinstance(part, Emphasis)} == {True, False}


def test_the_rarer_features_are_used() -> None:
    held = digest()
    assert any(article.withdrawn for article in held.articles)
    assert any(article.formerly for article in held.articles)
    assert any(claim.formerly for claim in held.claims)
    assert any(article.published is None for article in held.articles if not article.withdrawn)
    assert any("/" in article.published.edtf for article in held.articles if article.published)
    assert any(claim.searches for claim in held.claims)
    assert any(item.by_subject for claim in held.claims for item in claim.evidence)
    assert any(item.finality for claim in held.claims for item in claim.evidence)
    assert any(len(origin.articles) > 1 for origin in held.origins)
    assert any(origin.parent for origin in held.origins)
    passings = [item for standing in held.standings.values() for item in standing.passings]
    assert {passing.declared for passing in passings} == {True, False}
    taken = {passing.taken.ref for passing in passings}
    assert any(passing.source.ref in taken for passing in passings)
    derivations = [item.derived_from for article in held.articles for item in article.assertions]
    assert any(derivation and derivation.of is None for derivation in derivations)
