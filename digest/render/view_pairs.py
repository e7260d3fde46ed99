"""Pairs of assertions, compared: what is open first, what agrees after."""

from __future__ import annotations

from dataclasses import dataclass

from digest.model.digest import Pair, Standing
from digest.model.records import Assertion
from digest.model.words import RESULTS
from digest.render import lines, rows, statuses, urls
from digest.render.catalogue import Catalogue
from digest.render.markdown import Markup
from digest.render.statuses import Status

_SETTLED = frozenset({"compatible", "agree"})


@dataclass(frozen=True, slots=True)
class Side:
    """One assertion of a pair, linked to its row on the same page."""

    href: Markup
    siglum: str
    title: str
    value: str


@dataclass(frozen=True, slots=True)
class Compared:
    """Pairs with one result for one reason, said once.

    Attributes:
        status: the result.
        sides: the two assertions of each pair.
        why: the reasoning.
        settle: what record would settle it; empty where nothing is open.
    """

    status: Status
    sides: tuple[tuple[Side, Side], ...]
    why: str
    settle: str


@dataclass(frozen=True, slots=True)
class Pairs:
    """All pairs of a claim: `open` are shown, `settled` may be folded."""

    open: tuple[Compared, ...]
    settled: tuple[Compared, ...]

    @property
    def settled_count(self) -> int:
        """How many pairs agree or can stand together."""
        return sum(len(item.sides) for item in self.settled)


def pairs_of(page: str, standing: Standing, catalogue: Catalogue) -> Pairs:
    """The pairs of a claim for its page, worst first."""
    grouped: dict[tuple[str, str, str], list[Pair]] = {}
    order = list(RESULTS)
    for pair in sorted(standing.pairs, key=lambda pair: order.index(pair.result)):
        grouped.setdefault((pair.result, pair.why, pair.settle), []).append(pair)
    compared = [_compared(page, key, found, catalogue) for key, found in grouped.items()]
    return Pairs(
        tuple(item for item in compared if item.status.id not in _SETTLED),
        tuple(item for item in compared if item.status.id in _SETTLED),
    )


def _compared(
    page: str, key: tuple[str, str, str], found: list[Pair], catalogue: Catalogue
) -> Compared:
    result, why, settle = key
    sides = tuple(
        (_side(page, pair.a, catalogue), _side(page, pair.b, catalogue)) for pair in found
    )
    return Compared(statuses.result(result), sides, why, settle)


def _side(page: str, assertion: Assertion, catalogue: Catalogue) -> Side:
    article = catalogue.articles[assertion.article]
    return Side(
        urls.within(urls.witness_anchor(assertion.article, assertion.id)),
        assertion.siglum,
        lines.siglum(page, article, catalogue).legend,
        rows.value(assertion, catalogue) or rows.manner(assertion) or "主张",
    )
