"""A quantity as a text writes it."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number with what it counts or measures, in the terms of an assertion's figure.

    It holds `value`, or `low` and `high`, or `from_` and `to`; the others are None.

    Attributes:
        text: the words as written, hedges and counter included.
        start, end: where they stand: `text` is `source[start:end]`.
        value: the one number, in plain units (4.2万 is 42000).
        low, high: the ends of a range, or what a vague number may mean.
        from_, to: where a change begins and ends.
        bound: how the words hedge the number, a key of `words.BOUNDS`.
        unit: an id of the units vocabulary where the counter has one, else the counter as
            written; None where the words give none.
        direction: `up` or `down` where the words say that the figure is a change.
    """

    text: str
    start: int
    end: int
    value: Decimal | None = None
    low: Decimal | None = None
    high: Decimal | None = None
    from_: Decimal | None = None
    to: Decimal | None = None
    bound: str = "exact"
    unit: str | None = None
    direction: str | None = None
