"""Pairs of assertions, compared, in English."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from digest.model.digest import Pair, Standing
from digest.model.records import Assertion
from digest.model.words import RESULTS
from digest.render import urls
from digest.render.catalogue import Catalogue
from digest.render.english import words
from digest.render.markdown import Markup
from digest.render.statuses import Status
from digest.render.view_pairs import Shelf, sorted_out
from digest.wording import counted, scopes


@dataclass(frozen=True, slots=True)
class Side:
    """One assertion of a pair, linked to its row on the same page."""

    href: Markup
    siglum: str
    value: str


@dataclass(frozen=True, slots=True)
class Compared:
    """Pairs with one result for one reason; `settle` is empty where nothing is open."""

    status: Status
    sides: tuple[tuple[Side, Side], ...]
    why: str
    settle: str


@dataclass(frozen=True, slots=True)
class Fold:
    """Pairs that do not clash, too many to stand open."""

    label: str
    pairs: tuple[Compared, ...]


@dataclass(frozen=True, slots=True)
class Pairs:
    """All pairs of a claim."""

    shown: tuple[Compared, ...]
    folds: tuple[Fold, ...]


def pairs_of(standing: Standing, catalogue: Catalogue) -> Pairs:
    """The pairs of a claim for its English page, worst first."""
    shown, shelves = sorted_out(standing)
    folds = (Fold(_label(shelf, catalogue), _grouped(shelf.pairs, catalogue)) for shelf in shelves)
    return Pairs(_grouped(shown, catalogue), tuple(folds))


def _label(shelf: Shelf, catalogue: Catalogue) -> str:
    count = counted.counted(counted.PAIRS, len(shelf.pairs)).en
    if not shelf.result:
        return f"{count}: agree or compatible"
    named = ", ".join(scopes.key(key, catalogue.vocabulary).en for key in shelf.keys)
    told = words.word(RESULTS, shelf.result)
    return f"{count}: {told} ({named})" if named else f"{count}: {told}"


def _grouped(pairs: Iterable[Pair], catalogue: Catalogue) -> tuple[Compared, ...]:
    """Pairs with one result for one reason, together."""
    grouped: dict[tuple[str, str, str], list[Pair]] = {}
    for pair in pairs:
        grouped.setdefault((pair.result, pair.why_en, pair.settle_en), []).append(pair)
    return tuple(
        Compared(
            words.status(result, RESULTS),
            tuple((_side(pair.a, catalogue), _side(pair.b, catalogue)) for pair in found),
            why[:1].upper() + why[1:],
            settle,
        )
        for (result, why, settle), found in grouped.items()
    )


def _side(assertion: Assertion, catalogue: Catalogue) -> Side:
    href = urls.within(urls.witness_anchor(assertion.article, assertion.id))
    said = words.reading(assertion, catalogue) or words.manner(assertion) or "asserts"
    return Side(href, assertion.siglum, said)
