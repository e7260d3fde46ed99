"""A second coder's reading of an article, and how far it agrees with the editors' own.

Agreement is counted over units that each of the two either marked or left unmarked. The measures
are those of Cohen (1960, "A coefficient of agreement for nominal scales") and of Krippendorff
(2011, "Computing Krippendorff's alpha-reliability", section A), in closed form for two coders and
two values; the package of that name is under the GPL and stays out.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from fractions import Fraction

from digest.model.issues import Marks

# Below these the measures say little: marks in all, and their share of what could be marked.
FEW = 10
RARE = Fraction(1, 10)


@dataclass(frozen=True, slots=True)
class Mark:
    """A technique seen in paragraphs of an article; `marks` tells where that was written."""

    technique: str
    paragraphs: tuple[int, ...]
    marks: Marks = field(compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class Coding:
    """One coder's marks on one article; none where nothing was seen in it."""

    coder: str
    article: str
    path: str
    found: tuple[Mark, ...]


@dataclass(frozen=True, slots=True)
class Tally:
    """How two coders marked the same units.

    Attributes:
        both: units that both marked.
        editors, coder: units that only the editors, or only the other coder, marked.
        neither: units that nobody marked.
    """

    both: int
    editors: int
    coder: int
    neither: int

    @property
    def units(self) -> int:
        """All units."""
        return self.both + self.editors + self.coder + self.neither

    @property
    def agreed(self) -> Fraction | None:
        """The share of units on which they agree; None where there is no unit."""
        return Fraction(self.both + self.neither, self.units) if self.units else None

    @property
    def kappa(self) -> Fraction | None:
        """Cohen's kappa; None where chance alone leaves nothing to agree on."""
        if self.agreed is None:
            return None
        first, second = self.both + self.editors, self.both + self.coder
        unmarked = (self.units - first) * (self.units - second)
        chance = Fraction(first * second + unmarked, self.units**2)
        return None if chance == 1 else (self.agreed - chance) / (1 - chance)

    @property
    def alpha(self) -> Fraction | None:
        """Krippendorff's alpha for nominal data; None where no unit, or every unit, was marked."""
        marked = 2 * self.both + self.editors + self.coder
        values = 2 * self.units
        expected = marked * (values - marked)
        if not expected:
            return None
        return 1 - Fraction((values - 1) * (self.editors + self.coder), expected)

    @property
    def cautions(self) -> tuple[str, ...]:
        """Why the measures should not be leaned on, by `words.CAUTIONS`."""
        marked = 2 * self.both + self.editors + self.coder
        share = Fraction(marked, 2 * self.units) if self.units else Fraction(0)
        found = {
            "constant": self.kappa is None or self.alpha is None,
            "few": marked < FEW,
            "skewed": not RARE <= share <= 1 - RARE,
        }
        return tuple(id for id, holds in found.items() if holds)


@dataclass(frozen=True, slots=True)
class Agreement:
    """How far a coder agrees with the editors, over the articles that both have read.

    Attributes:
        articles: their ids.
        paragraphs: whether a paragraph was marked at all.
        cells: whether a paragraph was marked with a technique, over all techniques.
        techniques: the same for each technique that either of the two used, by its id.
    """

    coder: str
    articles: tuple[str, ...]
    paragraphs: Tally
    cells: Tally
    techniques: tuple[tuple[str, Tally], ...]
