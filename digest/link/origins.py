"""Which articles share an origin, so that repetition is not counted as corroboration.

An article that declares itself a repost, rewrite, summary or translation belongs with what it
names: an article of the digest, or a work that is not held (two articles that name the same one
belong together). So do articles whose fingerprints say that one reuses the text of the other.

Who copied from whom is left open, unless the dates settle it. Where they do, an article belongs,
of all the certainly earlier ones that it shares text with, only with the one that it shares most
with: a later compilation of three independent reports does not make the three one.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from decimal import Decimal
from types import MappingProxyType

from digest.link import chain
from digest.link.reuse import Index
from digest.model.digest import Fingerprint, Origin
from digest.model.records import Article

_DERIVED = frozenset({"repost", "rewrite", "summary", "translation"})
# A node of the graph: a held article by its id, or a work not held by its name.
_Node = tuple[str, str]
_Pairs = Sequence[tuple[str, str, Decimal]]
_NONE: Mapping[str, Fingerprint] = MappingProxyType({})


def find(
    articles: Sequence[Article],
    rank: Mapping[str, int],
    fingerprints: Mapping[str, Fingerprint] = _NONE,
) -> tuple[Origin, ...]:
    """Group the articles by origin.

    A withdrawn article is not counted, but those that descend from it still belong together.

    Args:
        articles: all articles, withdrawn ones included.
        rank: each live article's place in time; an origin takes the name of its first.
        fingerprints: of the articles that have one, by id.
    """
    parents: dict[_Node, _Node] = {}
    for one, other in _declared(articles):
        _unite(parents, one, other)
    declared = {article.id: _root(parents, ("article", article.id)) for article in articles}
    reused = _reused(articles, fingerprints)
    for first, second, _ in reused:
        _unite(parents, ("article", first), ("article", second))
    groups: dict[_Node, list[Article]] = {}
    for article in articles:
        if article.id in rank:
            groups.setdefault(_root(parents, ("article", article.id)), []).append(article)
    held = _held(articles)
    ordered = (sorted(group, key=lambda article: rank[article.id]) for group in groups.values())
    found = (_origin(group, held, declared, reused) for group in ordered)
    return tuple(sorted(found, key=lambda origin: origin.id))


def parents(articles: Sequence[Article]) -> Mapping[str, Mapping[str, str]]:
    """For each article the held ones that it declares to descend from, each with the basis."""
    held = _held(articles)
    found: dict[str, dict[str, str]] = {}
    for article in articles:
        for declared in article.provenance:
            parent = held.get(declared.of or "")
            if declared.relation in _DERIVED and parent is not None and parent != article.id:
                found.setdefault(article.id, {}).setdefault(parent, declared.basis)
    return found


def _declared(articles: Sequence[Article]) -> Iterator[tuple[_Node, _Node]]:
    """Each article with what it declares to descend from."""
    held = _held(articles)
    for article in articles:
        for work in _sources(article):
            target = held.get(work)
            node = ("work", _folded(work)) if target is None else ("article", target)
            yield ("article", article.id), node


def _sources(article: Article) -> Iterator[str]:
    for declared in article.provenance:
        if declared.relation in _DERIVED and declared.of:
            yield declared.of


def _held(articles: Iterable[Article]) -> dict[str, str]:
    """Every id that an article has or had, with the one that it has now."""
    former = {old: article.id for article in articles for old in article.formerly}
    return former | {article.id: article.id for article in articles}


def _reused(articles: Sequence[Article], fingerprints: Mapping[str, Fingerprint]) -> _Pairs:
    """The pairs that share text; of several certainly earlier partners only the closest."""
    by_id = {article.id: article for article in articles}
    known = {id: one for id, one in fingerprints.items() if id in by_id}
    open_pairs: list[tuple[str, str, Decimal]] = []
    closest: dict[str, tuple[Decimal, str]] = {}
    for one, other, share in Index(known).pairs():
        earlier, later = chain.in_time((by_id[one], by_id[other]))
        if not chain.steps((earlier, later))[0].first:
            open_pairs.append((one, other, share))
        elif later.id not in closest or share > closest[later.id][0]:
            closest[later.id] = (share, earlier.id)
    settled = ((earlier, later, share) for later, (share, earlier) in closest.items())
    return [*open_pairs, *settled]


def _origin(
    group: Sequence[Article],
    held: Mapping[str, str],
    declared: Mapping[str, _Node],
    reused: _Pairs,
) -> Origin:
    """One origin.

    Args:
        group: its articles, the first one first.
        held: every id, former ones included.
        declared: for each article a name of what it belongs with by declaration alone.
        reused: the pairs that share text.
    """
    ids = tuple(article.id for article in group)
    named = (work for article in group for work in _sources(article) if work not in held)
    parent = next(named, None)
    if len({declared[id] for id in ids}) > 1:
        why = "reuse"
    else:
        why = "declared" if parent is not None or len(ids) > 1 else "single"
    shares = (share for one, other, share in reused if one in ids and other in ids)
    return Origin(ids[0], ids, why, parent, max(shares, default=None))


def _folded(name: str) -> str:
    """A work's name without the accidents of spacing and case."""
    return " ".join(name.split()).casefold()


def _root(parents: dict[_Node, _Node], node: _Node) -> _Node:
    """The representative of a node's set; paths are halved on the way."""
    while (parent := parents.setdefault(node, node)) != node:
        parents[node] = parents[parent]
        node = parent
    return node


def _unite(parents: dict[_Node, _Node], one: _Node, other: _Node) -> None:
    """Put two sets together."""
    parents[_root(parents, one)] = _root(parents, other)
