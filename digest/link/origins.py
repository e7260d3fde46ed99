"""Which articles share an origin, so that repetition is not counted as corroboration.

An article that declares itself a repost, rewrite, summary or translation belongs with what it
names: an article of the digest, or a work that is not held (two articles that name the same one
belong together). So do articles whose fingerprints say that one reuses the text of the other.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from digest.model.digest import Edge, Origin
from digest.model.records import Article

# A node of the graph: a held article by its id, or a work not held by its name.
_Node = tuple[bool, str]


def find(
    articles: Sequence[Article], rank: Mapping[str, int], edges: Sequence[Edge]
) -> tuple[Origin, ...]:
    """Group the articles by origin.

    A withdrawn article is not counted, but those that descend from it still belong together.

    Args:
        articles: all articles, withdrawn ones included.
        rank: each live article's place in time; an origin takes the name of its first.
        edges: what makes them kin; see `edges`.
    """
    parents: dict[_Node, _Node] = {}
    for edge in edges:
        if edge.declared:
            _unite(parents, edge)
    declared = {article.id: _root(parents, (True, article.id)) for article in articles}
    for edge in edges:
        _unite(parents, edge)
    groups: dict[_Node, list[str]] = {}
    for id in sorted(rank, key=lambda id: rank[id]):
        groups.setdefault(_root(parents, (True, id)), []).append(id)
    kin: dict[_Node, list[Edge]] = {}
    for edge in edges:
        kin.setdefault(_root(parents, (True, edge.article)), []).append(edge)
    found = (_origin(group, kin.get(root, ()), declared) for root, group in groups.items())
    return tuple(sorted(found, key=lambda origin: origin.id))


def _origin(ids: Sequence[str], kin: Sequence[Edge], declared: Mapping[str, _Node]) -> Origin:
    """One origin.

    Args:
        ids: its articles, the first one first.
        kin: what makes them kin.
        declared: for each article a name of what it belongs with by declaration alone.
    """
    place = {id: number for number, id in enumerate(ids)}
    works = (edge for edge in kin if not edge.held and edge.article in place)
    parent = min(works, key=lambda edge: place[edge.article], default=None)
    if len({declared[id] for id in ids}) > 1:
        why = "reuse"
    else:
        why = "declared" if parent is not None or len(ids) > 1 else "single"
    shares = [
        edge.share
        for edge in kin
        if edge.share is not None and edge.article in place and edge.of in place
    ]
    return Origin(
        id=ids[0],
        articles=tuple(ids),
        why=why,
        parent=parent.of if parent else None,
        containment=max(shares, default=None),
        edges=tuple(kin),
    )


def _root(parents: dict[_Node, _Node], node: _Node) -> _Node:
    """The representative of a node's set; paths are halved on the way."""
    while (parent := parents.setdefault(node, node)) != node:
        parents[node] = parents[parent]
        node = parent
    return node


def _unite(parents: dict[_Node, _Node], edge: Edge) -> None:
    """Put the two ends of an edge together."""
    parents[_root(parents, (True, edge.article))] = _root(parents, (edge.held, edge.of))
