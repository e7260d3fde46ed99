"""Pairs of assertions, compared: what is open first, what agrees after."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from digest.model.digest import Pair, Standing
from digest.model.records import Assertion
from digest.model.words import RESULTS, STANCES, Label
from digest.render import lines, rows, statuses, urls
from digest.render.catalogue import Catalogue
from digest.render.markdown import Markup
from digest.render.statuses import Status
from digest.wording import counted, scopes
from digest.wording.labels import Say, fill, in_chinese, joined

_SETTLED = frozenset({"compatible", "agree"})
# So many pairs that do not clash stand open; more would bury what does.
_ROOM = 6
_AGREED = Label("{count}一致或可并存", "{count}: agree or compatible")
_OTHERS = Label("另有{count}一致或可并存", "{count}: agree or compatible")
_FOLDED = Label("{told}：{count}", "{count}: {told}")
_FOLDED_BY = Label("{told}（{named}）：{count}", "{count}: {told} ({named})")


@dataclass(frozen=True, slots=True)
class Side:
    """One assertion of a pair, linked to its row on the same page."""

    href: Markup
    siglum: str
    title: str
    value: str


@dataclass(frozen=True, slots=True)
class Sides:
    """Two assertions; `compare` sets their articles side by side, where there is such a page."""

    a: Side
    b: Side
    compare: Markup


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
    sides: tuple[Sides, ...]
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


@dataclass(frozen=True, slots=True)
class Shelf:
    """Pairs that are folded away together; with no `result`, those that agree or may both hold."""

    result: str
    keys: tuple[str, ...]
    pairs: tuple[Pair, ...]


def sorted_out(standing: Standing) -> tuple[tuple[Pair, ...], tuple[Shelf, ...]]:
    """The pairs of a claim, worst first: those that stand open, and those that are folded."""
    order = list(RESULTS)
    ranked = sorted(standing.pairs, key=lambda pair: order.index(pair.result))
    shown = [pair for pair in ranked if pair.result in statuses.DISPUTED]
    settled = [pair for pair in ranked if pair.result in _SETTLED]
    unsettled = [pair for pair in ranked if pair.result not in statuses.DISPUTED | _SETTLED]
    shelves: list[Shelf] = []
    if len(unsettled) <= _ROOM:
        shown += unsettled
    else:
        shelves += _shelves(unsettled)
    if len(settled) <= _ROOM and not (shown or shelves):
        shown += settled
    elif settled:
        shelves.append(Shelf("", (), tuple(settled)))
    return tuple(shown), tuple(shelves)


def pairs_of(page: str, standing: Standing, catalogue: Catalogue, say: Say = in_chinese) -> Pairs:
    """The pairs of a claim for its page, worst first."""
    shown, shelves = sorted_out(standing)
    folds = tuple(
        Fold(
            say(_label(shelf, catalogue, among_others=bool(shown) or len(shelves) > 1)),
            _grouped(page, shelf.pairs, catalogue, say),
        )
        for shelf in shelves
    )
    return Pairs(_grouped(page, shown, catalogue, say), folds)


def _shelves(pairs: Iterable[Pair]) -> Iterator[Shelf]:
    """What does not clash, by its result and the keys that are in the way."""
    grouped: dict[tuple[str, tuple[str, ...]], list[Pair]] = {}
    for pair in pairs:
        grouped.setdefault((pair.result, pair.keys), []).append(pair)
    for (result, keys), found in grouped.items():
        yield Shelf(result, keys, tuple(found))


def _label(shelf: Shelf, catalogue: Catalogue, *, among_others: bool) -> Label:
    count = counted.counted(counted.PAIRS, len(shelf.pairs))
    if not shelf.result:
        return fill(_OTHERS if among_others else _AGREED, count=count)
    told = RESULTS[shelf.result]
    if not shelf.keys:
        return fill(_FOLDED, told=told, count=count)
    named = joined(scopes.key(key, catalogue.vocabulary) for key in shelf.keys)
    return fill(_FOLDED_BY, told=told, named=named, count=count)


def _grouped(
    page: str, pairs: Iterable[Pair], catalogue: Catalogue, say: Say
) -> tuple[Compared, ...]:
    """Pairs with one result for one reason, together."""
    grouped: dict[tuple[str, str, str], list[Pair]] = {}
    for pair in pairs:
        why = say(Label(pair.why, _begun(pair.why_en)))
        settle = say(Label(pair.settle, pair.settle_en))
        grouped.setdefault((pair.result, why, settle), []).append(pair)
    return tuple(_compared(page, key, found, catalogue, say) for key, found in grouped.items())


def _begun(sentence: str) -> str:
    return sentence[:1].upper() + sentence[1:]


def _compared(
    page: str, key: tuple[str, str, str], found: list[Pair], catalogue: Catalogue, say: Say
) -> Compared:
    result, why, settle = key
    sides = tuple(
        Sides(
            _side(page, pair.a, catalogue, say),
            _side(page, pair.b, catalogue, say),
            lines.side_by_side(page, pair.a.article, pair.b.article, catalogue),
        )
        for pair in found
    )
    return Compared(statuses.result(result, say), sides, why, settle)


def _side(page: str, assertion: Assertion, catalogue: Catalogue, say: Say) -> Side:
    article = catalogue.articles[assertion.article]
    said = rows.value(assertion, catalogue, say) or rows.manner(assertion, say)
    return Side(
        urls.within(urls.witness_anchor(assertion.article, assertion.id)),
        assertion.siglum,
        lines.siglum(page, article, catalogue, say).legend,
        said or lines.word(STANCES, "asserts", say),
    )
