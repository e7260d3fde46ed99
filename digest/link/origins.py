"""Which articles share an origin, so that repetition is not counted as corroboration.

An article that declares itself a repost, rewrite, summary or translation belongs with what it
names: an article of the digest, or a work that is not held (two articles that name the same one
belong together). Reuse shown by fingerprints will join articles in `_edges`, beside the declared
ones, with `why="reuse"` and the containment found; nothing else here depends on where an edge
came from.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from digest.model.digest import Origin
from digest.model.records import Article

_DERIVED = frozenset({"repost", "rewrite", "summary", "translation"})
# A node of the graph: a held article by its id, or a work not held by its name.
_Node = tuple[str, str]


def find(articles: Sequence[Article], rank: Mapping[str, int]) -> tuple[Origin, ...]:
    """Group the articles by origin.

    A withdrawn article is not counted, but those that descend from it still belong together.

    Args:
        articles: all articles, withdrawn ones included.
        rank: each live article's place in time; an origin takes the name of its first.
    """
    parents: dict[_Node, _Node] = {}
    for one, other in _edges(articles):
        _unite(parents, one, other)
    groups: dict[_Node, list[Article]] = {}
    for article in articles:
        if article.id in rank:
            groups.setdefault(_root(parents, ("article", article.id)), []).append(article)
    held = _held(articles)
    found = (_origin(group, rank, held) for group in groups.values())
    return tuple(sorted(found, key=lambda origin: origin.id))


def _edges(articles: Sequence[Article]) -> Iterator[tuple[_Node, _Node]]:
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


def _origin(group: Sequence[Article], rank: Mapping[str, int], held: Mapping[str, str]) -> Origin:
    ordered = sorted(group, key=lambda article: rank[article.id])
    named = (work for article in ordered for work in _sources(article) if work not in held)
    parent = next(named, None)
    declared = parent is not None or len(ordered) > 1
    return Origin(
        id=ordered[0].id,
        articles=tuple(article.id for article in ordered),
        why="declared" if declared else "single",
        parent=parent,
    )


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
