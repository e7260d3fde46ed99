"""Pairs of assertions, compared: what is open first, what agrees after."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from digest.model.digest import Pair, Standing
from digest.model.records import Assertion
from digest.model.words import RESULTS
from digest.render import lines, rows, statuses, urls
from digest.render.catalogue import Catalogue
from digest.render.markdown import Markup
from digest.render.statuses import Status
from digest.wording import scopes

_CLASHING = frozenset({"conflict", "self-inconsistent"})
_SETTLED = frozenset({"compatible", "agree"})
# So many pairs that do not clash stand open; more would bury what does.
_ROOM = 6


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
class Fold:
    """Pairs with one result over the same keys, too many to stand open; `label` says which."""

    label: str
    pairs: tuple[Compared, ...]


@dataclass(frozen=True, slots=True)
class Pairs:
    """All pairs of a claim: what clashes is always `shown`, the rest as far as there is room."""

    shown: tuple[Compared, ...]
    folds: tuple[Fold, ...]


def pairs_of(page: str, standing: Standing, catalogue: Catalogue) -> Pairs:
    """The pairs of a claim for its page, worst first."""
    order = list(RESULTS)
    ranked = sorted(standing.pairs, key=lambda pair: order.index(pair.result))
    clashing = [pair for pair in ranked if pair.result in _CLASHING]
    settled = [pair for pair in ranked if pair.result in _SETTLED]
    unsettled = [pair for pair in ranked if pair.result not in _CLASHING | _SETTLED]
    shown: list[Pair] = list(clashing)
    folds: list[Fold] = []
    if len(unsettled) <= _ROOM:
        shown += unsettled
    else:
        folds += _folds(page, unsettled, catalogue)
    if len(settled) <= _ROOM and not (shown or folds):
        shown += settled
    elif settled:
        more = "另有" if shown or folds else ""
        label = f"{more}{len(settled)}对一致或可并存"
        folds.append(Fold(label, _grouped(page, settled, catalogue)))
    return Pairs(_grouped(page, shown, catalogue), tuple(folds))


def _folds(page: str, pairs: Iterable[Pair], catalogue: Catalogue) -> Iterator[Fold]:
    """What does not clash, by its result and the keys that are in the way."""
    grouped: dict[tuple[str, tuple[str, ...]], list[Pair]] = {}
    for pair in pairs:
        grouped.setdefault((pair.result, pair.keys), []).append(pair)
    for (result, keys), found in grouped.items():
        named = "、".join(scopes.key(key, catalogue.vocabulary).zh for key in keys)
        told = f"{RESULTS[result].zh}（{named}）" if named else RESULTS[result].zh
        yield Fold(f"{told}：{len(found)}对", _grouped(page, found, catalogue))


def _grouped(page: str, pairs: Iterable[Pair], catalogue: Catalogue) -> tuple[Compared, ...]:
    """Pairs with one result for one reason, together."""
    grouped: dict[tuple[str, str, str], list[Pair]] = {}
    for pair in pairs:
        grouped.setdefault((pair.result, pair.why, pair.settle), []).append(pair)
    return tuple(_compared(page, key, found, catalogue) for key, found in grouped.items())


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
