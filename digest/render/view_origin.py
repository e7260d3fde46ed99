"""Who has it from whom: the articles of one origin as a tree, the oldest text at its root."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from digest.model.digest import Edge, Origin, Standing
from digest.model.records import Article
from digest.model.words import KIN_BASES, KINSHIPS, Label
from digest.render import lines
from digest.render.catalogue import Catalogue
from digest.render.english import words
from digest.render.lines import Siglum
from digest.wording.labels import Say, fill, in_chinese, joined

# An article (True) by its id, or a work that is not held by its name.
_Node = tuple[bool, str]
_OPEN = Label("先后不明", "which came first is not known")
_SHARE = Label("文字重合{share}", "{share} of the text in common")
_WITHDRAWN = Label("一篇已撤下的文章", "an article since withdrawn")
_NOT_HELD = Label("本刊未收", "not held here")
_BY = Label("{outlet}，{date}", "{outlet}, {date}")
_BY_SILENT = Label(
    "{outlet}，{date}；其中没有摘出这条说法", "{outlet}, {date}; this claim was not found in it"
)
_SHORT = Label("「{siglum}」", "{siglum}")
_BESIDES = Label("又{how}：{other}（{known}）", "also {how}: {other} ({known})")


@dataclass(frozen=True, slots=True)
class Kin:
    """An article or a work in the tree of an origin.

    Attributes:
        witness: the article; None for a work that is not held, and one that was withdrawn.
        name: its title, or the work's name.
        note: who published it and when, and whether it is silent; of a work, that it is not held.
        how: how it comes from the one above it; empty at the root.
        known: on what basis, with the share of text in both, and that the direction is not known.
        directed: whether it is known that it comes from the one above.
        here: whether it is the article whose page this is.
        silent: whether it makes no assertion of the claim whose page this is.
        besides: what else it comes from or shares its text with.
        below: what comes from it.
    """

    witness: Siglum | None
    name: str
    note: str
    how: str
    known: str
    directed: bool
    here: bool
    silent: bool
    besides: tuple[str, ...]
    below: tuple[Kin, ...]


def kin_of(page: str, article: Article, catalogue: Catalogue) -> tuple[Kin, ...]:
    """The tree of an article's origin; empty where the article stands alone."""
    origin = catalogue.origins.get(catalogue.digest.origin_of.get(article.id, ""))
    if origin is None or len(origin.articles) < 2:
        return ()
    return _Tree(page, origin, catalogue, article.id, frozenset(origin.articles)).grown()


def families(
    page: str, standing: Standing, catalogue: Catalogue, say: Say = in_chinese
) -> tuple[tuple[Kin, ...], ...]:
    """The tree of each origin of which several articles make a claim, without its other branches.

    What lies between them and their root stays, also where it does not make the claim.
    """
    found = (
        among(page, catalogue.origins[id], standing.articles, catalogue, say)
        for id in standing.origins
    )
    return tuple(roots for roots in found if roots)


def among(
    page: str,
    origin: Origin,
    articles: Collection[str],
    catalogue: Catalogue,
    say: Say = in_chinese,
) -> tuple[Kin, ...]:
    """The tree of an origin as far as it leads to some articles; empty for fewer than two."""
    saying = frozenset(articles) & frozenset(origin.articles)
    if len(saying) < 2:
        return ()
    return tuple(_pruned(_Tree(page, origin, catalogue, "", saying, say).grown()))


def _pruned(kin: Sequence[Kin]) -> Iterator[Kin]:
    """Those that make the claim, and those from which they come."""
    for one in kin:
        below = tuple(_pruned(one.below))
        if below or not (one.silent or one.witness is None):
            yield replace(one, below=below)


@dataclass(frozen=True, slots=True)
class _Tree:
    """Grows the tree of one origin for a page.

    Attributes:
        here: the id of the article whose page it is; empty on other pages.
        saying: ids of the articles that make the claim; on an article's page, all of them.
        say: picks the language.
    """

    page: str
    origin: Origin
    catalogue: Catalogue
    here: str
    saying: Collection[str]
    say: Say = in_chinese

    def grown(self) -> tuple[Kin, ...]:
        """The roots, each with what comes from it; every node stands once."""
        order = self._order()
        above = self._above()
        down = self._down(above, order)
        placed: dict[_Node, Edge] = {}
        below: dict[_Node, list[_Node]] = {}
        roots: list[_Node] = []
        seen: set[_Node] = set()
        # What has nothing above it first; what is left then comes from itself, by way of others.
        for start in sorted(order, key=lambda node: node in above):
            if start in seen:
                continue
            roots.append(start)
            seen.add(start)
            queue = [start]
            while queue:
                top = queue.pop(0)
                for edge, node in down.get(top, ()):
                    if node not in seen:
                        seen.add(node)
                        placed[node] = edge
                        below.setdefault(top, []).append(node)
                        queue.append(node)
        return tuple(self._kin(root, placed, below) for root in roots)

    def _order(self) -> list[_Node]:
        """Works, then articles in time, then those that were withdrawn."""
        works = [(False, edge.of) for edge in self.origin.edges if not edge.held]
        live = [(True, id) for id in self.origin.articles]
        ends = [
            (True, id)
            for edge in self.origin.edges
            for id in (edge.article, edge.of)
            if edge.held or id == edge.article
        ]
        return list(dict.fromkeys([*works, *live, *ends]))

    def _above(self) -> Mapping[_Node, list[Edge]]:
        """What each comes from: where it declares that, what its text tells says no more."""
        found: dict[_Node, list[Edge]] = {}
        for edge in self.origin.edges:
            told = found.get((True, edge.article), ())
            if edge.declared or (edge.directed and not any(one.declared for one in told)):
                found.setdefault((True, edge.article), []).append(edge)
        return found

    def _down(
        self, above: Mapping[_Node, Sequence[Edge]], order: Sequence[_Node]
    ) -> Mapping[_Node, list[tuple[Edge, _Node]]]:
        """What comes from each, in order; where nobody knows which came first, either way."""
        found: dict[_Node, list[tuple[Edge, _Node]]] = {}
        for node, edges in above.items():
            for edge in edges:
                found.setdefault((edge.held, edge.of), []).append((edge, node))
        for edge in self.origin.edges:
            one, other = (True, edge.article), (edge.held, edge.of)
            for top, node in ((one, other), (other, one)):
                if not edge.directed and node not in above:
                    found.setdefault(top, []).append((edge, node))
        for entries in found.values():
            entries.sort(key=lambda entry: order.index(entry[1]))
        return found

    def _kin(
        self, node: _Node, placed: Mapping[_Node, Edge], below: Mapping[_Node, Sequence[_Node]]
    ) -> Kin:
        held, name = node
        article = self.catalogue.articles.get(name) if held else None
        edge = placed.get(node)
        witness = lines.siglum(self.page, article, self.catalogue, self.say) if article else None
        silent = article is not None and name not in self.saying
        return Kin(
            witness=witness,
            name=self.say(self._name(node)),
            note=self.say(_note(witness, silent)),
            how=self.say(_how(edge)) if edge else "",
            known=self.say(_known(edge)) if edge else "",
            directed=edge.directed if edge else True,
            here=held and name == self.here,
            silent=silent,
            besides=tuple(self.say(told) for told in self._besides(node, placed)),
            below=tuple(self._kin(child, placed, below) for child in below.get(node, ())),
        )

    def _name(self, node: _Node) -> Label:
        held, name = node
        if not held:
            return Label(name, name)
        article = self.catalogue.articles.get(name)
        return words.named(article) if article else _WITHDRAWN

    def _besides(self, node: _Node, placed: Mapping[_Node, Edge]) -> Iterator[Label]:
        """The edges of an article that the tree has no place for."""
        used = set(placed.values())
        for edge in self.origin.edges:
            if (True, edge.article) == node and edge not in used:
                other = self._short((edge.held, edge.of))
                yield fill(_BESIDES, how=_how(edge), other=other, known=_known(edge))

    def _short(self, node: _Node) -> Label:
        article = self.catalogue.articles.get(node[1]) if node[0] else None
        return fill(_SHORT, siglum=article.siglum) if article else self._name(node)


def _note(witness: Siglum | None, silent: bool) -> Label:
    if witness is None:
        return _NOT_HELD
    return fill(_BY_SILENT if silent else _BY, outlet=witness.outlet, date=witness.date)


def _how(edge: Edge) -> Label:
    return KINSHIPS[edge.relation]


def _known(edge: Edge) -> Label:
    parts = [KIN_BASES[edge.basis]]
    if edge.share is not None:
        parts.append(fill(_SHARE, share=f"{edge.share:.0%}"))
    if not edge.directed:
        parts.append(_OPEN)
    return joined(parts, zh="，")
