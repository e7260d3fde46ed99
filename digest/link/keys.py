"""Decisive keys: do two assertions speak of the same platform, the same span, the same day?"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from digest.link import windows
from digest.model.dates import DateSpan
from digest.model.records import Assertion, Figure, Measure
from digest.model.words import UNSTATED

Value = str | DateSpan
# (article, key) → every different value that the article states for the key.
Statements = Mapping[tuple[str, str], frozenset[Value]]


@dataclass(frozen=True, slots=True)
class Difference:
    """A key that both sides state otherwise."""

    key: str
    a: Value
    b: Value


@dataclass(frozen=True, slots=True)
class Gap:
    """A key that one side or both leave open."""

    key: str
    missing_in_a: bool
    missing_in_b: bool


@dataclass(frozen=True, slots=True)
class Alignment:
    """How two assertions stand to each other over the decisive keys, in the measure's order.

    Attributes:
        differences: the keys that both state, and otherwise.
        gaps: the keys that cannot be held against each other, since a side leaves them open.
        assumed: the keys that one side leaves open and takes from the other, in one article.
    """

    differences: tuple[Difference, ...] = ()
    gaps: tuple[Gap, ...] = ()
    assumed: tuple[str, ...] = ()

    @property
    def differing(self) -> tuple[str, ...]:
        """The keys stated otherwise."""
        return tuple(difference.key for difference in self.differences)

    @property
    def unstated(self) -> tuple[str, ...]:
        """The keys left open."""
        return tuple(gap.key for gap in self.gaps)


def statements(assertions: Iterable[Assertion], measure: Measure) -> Statements:
    """What each article states for each decisive key, anywhere among these assertions."""
    found: dict[tuple[str, str], set[Value]] = {}
    for assertion in assertions:
        for key in measure.decisive:
            value = stated(assertion.figure, key)
            if value is not None:
                found.setdefault((assertion.article, key), set()).add(value)
    return {place: frozenset(values) for place, values in found.items()}


def align(a: Assertion, b: Assertion, measure: Measure, said: Statements) -> Alignment:
    """Compare two assertions over the claim's decisive keys.

    Within one article an open key takes the one value that the article states elsewhere for this
    claim, and two open ones are equal. Between articles nothing is filled in.
    """
    differences: list[Difference] = []
    gaps: list[Gap] = []
    assumed: list[str] = []
    for key in measure.decisive:
        one, other = stated(a.figure, key), stated(b.figure, key)
        if one is not None and other is not None:
            if not same(key, one, other):
                differences.append(Difference(key, one, other))
        elif a.article != b.article:
            gaps.append(Gap(key, one is None, other is None))
        elif one is not None or other is not None:
            if len(said[a.article, key]) == 1:
                assumed.append(key)
            else:
                gaps.append(Gap(key, one is None, other is None))
    return Alignment(tuple(differences), tuple(gaps), tuple(assumed))


def stated(figure: Figure, key: str) -> Value | None:
    """What a figure states for a key; None where it does not say."""
    if key == "as_of":
        return figure.as_of
    value = figure.window if key == "window" else figure.scope.get(key)
    return None if value == UNSTATED else value


def same(key: str, a: Value, b: Value) -> bool:
    """Whether two stated values are one: dates that may meet, spans as long, or equal words."""
    if isinstance(a, DateSpan) and isinstance(b, DateSpan):
        return a.overlaps(b)
    if key == "window" and isinstance(a, str) and isinstance(b, str):
        return windows.same(a, b)
    return a == b
