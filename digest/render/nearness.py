"""Which articles are near each other, by the claims that they share: few each, since pairs grow."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping

from digest.model.digest import Standing
from digest.model.public import in_time
from digest.model.records import Article
from digest.render import urls

# So many neighbours an article shows.
_NEAREST = 5
# A large digest would spend most of its build on pairs: those that clash and share most come first.
_MOST = 1000
# One claim in common is shown whole on the claim's own page.
_FEWEST = 2

Nearest = Mapping[str, tuple[tuple[str, int], ...]]


def nearest(articles: Iterable[str], standings: Iterable[Standing]) -> Nearest:
    """For each article those that share most claims with it, and how many; ties go by id."""
    shared: dict[str, Counter[str]] = {id: Counter() for id in articles}
    for standing in standings:
        for one in standing.articles:
            shared[one].update(other for other in standing.articles if other != one)
    return {
        id: tuple(sorted(counts.items(), key=lambda pair: (-pair[1], pair[0]))[:_NEAREST])
        for id, counts in shared.items()
    }


def side_by_side(
    near: Nearest, articles: Mapping[str, Article], standings: Iterable[Standing]
) -> dict[frozenset[str], str]:
    """The pages that set two near articles side by side, the earlier one first."""
    shared = {
        frozenset((id, other)): count
        for id, neighbours in near.items()
        for other, count in neighbours
        if count >= _FEWEST
    }
    clashes = Counter(pair for standing in standings for pair in _clashing(standing))
    ranked = sorted(shared, key=lambda pair: (-clashes[pair], -shared[pair], sorted(pair)))
    chosen = (in_time(articles[id] for id in pair) for pair in ranked[:_MOST])
    return {
        frozenset((first.id, second.id)): urls.compare(first.id, second.id)
        for first, second in chosen
    }


def _clashing(standing: Standing) -> set[frozenset[str]]:
    """The articles that contradict each other on a claim, two by two."""
    return {
        frozenset((pair.a.article, pair.b.article))
        for pair in standing.pairs
        if pair.result == "conflict"
    }
