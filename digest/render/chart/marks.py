"""What a figure looks like on an axis: a dot, a bar, an open end, a change; and its short label."""

from __future__ import annotations

from dataclasses import dataclass, replace
from decimal import Decimal

from digest.model import intervals
from digest.model.dates import DateSpan
from digest.model.records import Figure, Measure
from digest.model.vocabulary import Term, Vocabulary
from digest.model.words import BOUNDS, DIRECTIONS, UNSTATED, Label
from digest.wording import figures, scopes
from digest.wording.labels import Say, fill, joined

_SHORT = {**BOUNDS, "more-than": Label("超", "over"), "less-than": Label("不足", "under")}
_VAGUE = Label("{words}（概数）", "{words} (vaguely)")
_DOT = " · "
_UPWARD = frozenset({"at-least", "more-than"})
_DOWNWARD = frozenset({"at-most", "less-than"})


@dataclass(frozen=True, slots=True)
class Mark:
    """A figure in the units of its axis.

    Attributes:
        low, high: the ends of what it may mean; equal where it is exact.
        dots: the numbers named: one, the two ends of a change in their order, none for a range.
        before, after: whether it is open towards less, or more.
    """

    low: Decimal
    high: Decimal
    dots: tuple[Decimal, ...] = ()
    before: bool = False
    after: bool = False

    @property
    def values(self) -> tuple[Decimal, ...]:
        """Every value that the axis must hold."""
        return (self.low, self.high, *self.dots)


def quantity(figure: Figure, factor: Decimal, signed: bool) -> Mark | None:
    """The mark of a number, a range or a change; None where there is none.

    Args:
        figure: the reading.
        factor: what brings its unit to that of the axis.
        signed: whether a fall is shown as a negative number.
    """
    if not figure.numbers:
        return None
    if figure.start is not None and figure.end is not None:
        start, end = figure.start * factor, figure.end * factor
        return Mark(min(start, end), max(start, end), (start, end))
    sign = -factor if signed and figure.direction == "down" else factor
    if figure.value is None and figure.low is not None and figure.high is not None:
        low, high = sorted((figure.low * sign, figure.high * sign))
        return _ray(low, high, (), figure.bound, sign)
    value = figure.numbers[0] * sign
    low, high = _spread(value, figure.bound)
    return _ray(low, high, (value,), _hedge(figure), sign)


def span(date: DateSpan, bound: str) -> Mark | None:
    """The mark of a date: a day, a span of days, perhaps open; None where nothing is known."""
    known = [Decimal(day.toordinal()) for day in (date.first, date.last) if day]
    if not known:
        return None
    low, high = min(known), max(known)
    return Mark(
        low,
        high,
        (low,) if low == high else (),
        before=date.first is None or bound in _DOWNWARD,
        after=date.last is None or bound in _UPWARD,
    )


def label(figure: Figure, axis: Term | None, vocabulary: Vocabulary, signed: bool, say: Say) -> str:
    """The reading as it is written beside its mark: 超40万, 约50%, 1.8% → 23.4%.

    The unit is left to the axis, except a short one, or one that the axis does not have.
    """
    unit = vocabulary.units.get(figure.unit or "")
    short = unit is not None and len(say(Label(unit.label, unit.label_en))) == 1
    spoken = unit is not None and (unit != axis or short)
    bare = replace(figure, unit=figure.unit if spoken else None, bound="exact", direction=None)
    said = (figures.readable(part, {}, vocabulary.units) for part in _parts(bare))
    turned = (DIRECTIONS[figure.direction],) if signed and figure.direction else ()
    hedge = _hedge(figure)
    hedged = () if hedge in ("vague", "exact") else (_SHORT[hedge],)
    words = joined((*turned, *hedged, joined(said, " → ", " → ")), "", " ")
    return say(fill(_VAGUE, words=words) if hedge == "vague" else words)


def note(figure: Figure, measure: Measure, vocabulary: Vocabulary, say: Say) -> str:
    """What the figure covers, as far as the claim's comparison turns on it: 抖音 30天."""
    keys, window = measure.decisive, figure.window
    decisive = replace(
        figure,
        scope={
            key: value for key, value in figure.scope.items() if key in keys and value != UNSTATED
        },
        window=window if "window" in keys and window != UNSTATED else None,
        as_of=figure.as_of if "as_of" in keys else None,
    )
    # A value that begins with a digit would read as a second figure.
    return _DOT.join(
        say(joined((label, value), "", " ") if say(value)[:1].isdigit() else value)
        for label, value in scopes.coverage(decisive, vocabulary)
    )


def _parts(figure: Figure) -> tuple[Figure, ...]:
    """The two ends of a change as figures of their own; else the figure."""
    if figure.start is None or figure.end is None:
        return (figure,)
    ends = replace(figure, start=None, end=None)
    return replace(ends, value=figure.start), replace(ends, value=figure.end)


def _spread(value: Decimal, bound: str) -> tuple[Decimal, Decimal]:
    """The bar of a number that is hedged on both sides or short of itself."""
    meant = intervals.of(value, bound)
    if meant.low is None or meant.high is None:
        return value, value
    return meant.low, meant.high


def _hedge(figure: Figure) -> str:
    """The bound, or the open end of a range of which only one end is given."""
    if figure.value is None and (figure.low is None) != (figure.high is None):
        return "at-least" if figure.high is None else "at-most"
    return figure.bound if figure.bound in _SHORT else "exact"


def _ray(low: Decimal, high: Decimal, dots: tuple[Decimal, ...], bound: str, sign: Decimal) -> Mark:
    """A mark that is open on the side of its bound; a falling number opens the other way."""
    up, down = (_UPWARD, _DOWNWARD) if sign > 0 else (_DOWNWARD, _UPWARD)
    return Mark(low, high, dots, before=bound in down, after=bound in up)
