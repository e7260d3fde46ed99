"""The ways in which articles are kin: what they declare to come from, and whose text they share.

Who copied from whom is left open where only the text tells of it, unless the dates settle it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from decimal import Decimal

from digest.link import chain
from digest.link.reuse import Index
from digest.model.digest import Edge, Fingerprint
from digest.model.public import in_time
from digest.model.records import Article
from digest.model.words import DERIVED

# Two articles, and how much of the shorter one's text stands in both.
_Pairs = Sequence[tuple[str, str, Decimal]]


def edges(articles: Sequence[Article], fingerprints: Mapping[str, Fingerprint]) -> tuple[Edge, ...]:
    """Everything that makes two articles, or an article and a work not held, one origin.

    What is declared comes first, in the order of the articles. Of several certainly earlier
    partners that an article shares text with, only the closest is kept: a later compilation of
    three independent reports does not make the three one.

    Args:
        articles: all articles, withdrawn ones included.
        fingerprints: of the articles that have one, by id.
    """
    by_id = {article.id: article for article in articles}
    shared: _Pairs = tuple(
        Index({id: one for id, one in fingerprints.items() if id in by_id}).pairs()
    )
    shares = {frozenset((one, other)): share for one, other, share in shared}
    declared = tuple(_declared(articles, shares))
    told = {frozenset((edge.article, edge.of)) for edge in declared}
    reused = (
        edge for edge in _reused(by_id, shared) if frozenset((edge.article, edge.of)) not in told
    )
    return (*declared, *reused)


def parents(found: Iterable[Edge]) -> Mapping[str, Mapping[str, str]]:
    """For each article the held ones that it declares to descend from, each with the basis."""
    basis: dict[str, dict[str, str]] = {}
    for edge in found:
        if edge.declared and edge.held:
            basis.setdefault(edge.article, {}).setdefault(edge.of, edge.basis)
    return basis


def _declared(
    articles: Sequence[Article], shares: Mapping[frozenset[str], Decimal]
) -> Iterator[Edge]:
    """What each article says that it comes from; a work not held has its first spelling."""
    current = {old: article.id for article in articles for old in article.formerly}
    current |= {article.id: article.id for article in articles}
    spelt: dict[str, str] = {}
    for article in articles:
        for source in article.provenance:
            if source.relation not in DERIVED or not source.of:
                continue
            held = current.get(source.of)
            of = held or spelt.setdefault(_folded(source.of), source.of)
            if of != article.id:
                share = shares.get(frozenset((article.id, of)))
                yield Edge(article.id, of, held is not None, source.relation, source.basis, share)


def _reused(by_id: Mapping[str, Article], shared: _Pairs) -> Iterator[Edge]:
    """The articles that share text; of several certainly earlier partners only the closest."""
    closest: dict[str, tuple[Decimal, str]] = {}
    for one, other, share in shared:
        earlier, later = in_time((by_id[one], by_id[other]))
        if not chain.steps((earlier, later))[0].first:
            yield Edge(later.id, earlier.id, True, "reuse", "fingerprint", share, directed=False)
        elif later.id not in closest or share > closest[later.id][0]:
            closest[later.id] = (share, earlier.id)
    for later_id, (share, earlier_id) in closest.items():
        yield Edge(later_id, earlier_id, True, "reuse", "fingerprint", share)


def _folded(name: str) -> str:
    """A work's name without the accidents of spacing and case."""
    return " ".join(name.split()).casefold()
