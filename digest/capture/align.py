"""Which paragraphs of two texts are the same, or nearly: for reading them side by side.

The only home of `rapidfuzz`. Fingerprints say that two articles share text; this says where, and
needs both texts, so it works only where the captures are at hand.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from rapidfuzz import fuzz

from digest.fold import fold

# As long as the shortest run that a fingerprint is sure to know.
SHORTEST = 15
# The measure is rapidfuzz's, 0–100: of 100 characters, 70 stand in both in the same order. The most
# alike of 18,725 pairs of paragraphs of unrelated articles on one topic reached 62; of paragraphs
# with two sentences in five reworded, 246 of 249 reach 70.
LEAST = 70.0


@dataclass(frozen=True, slots=True)
class Passage:
    """A passage that stands in both texts.

    Attributes:
        a, b: the 1-based paragraph in each.
        characters: the length of the shorter paragraph, folded, all of which was compared.
    """

    a: int
    b: int
    characters: int


def shared(a: Sequence[str], b: Sequence[str]) -> tuple[Passage, ...]:
    """The passages that two texts share, by paragraph of `a`, then of `b`.

    A paragraph is looked for within the longer one of every pair (the partial ratio of
    rapidfuzz: the best alignment of the shorter one, by insertions and deletions), so that a
    text without paragraphs is aligned with one that has them.

    Args:
        a: the paragraphs of one text.
        b: those of the other.
    """
    return tuple(_passages([fold(text) for text in a], [fold(text) for text in b]))


def _passages(a: Sequence[str], b: Sequence[str]) -> Iterator[Passage]:
    for number, one in enumerate(a, 1):
        for place, other in enumerate(b, 1):
            length = min(len(one), len(other))
            if length >= SHORTEST and fuzz.partial_ratio(one, other, score_cutoff=LEAST):
                yield Passage(number, place, length)
