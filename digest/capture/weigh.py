"""What speaks for and against each line of a page: prose for its length, everything else against.

Besides the furniture that `recognise` knows there are lines that only their neighbours give away:
blocks that stand twice, openings that are cut off, summaries in a list of articles.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Sequence

from digest.capture.lines import Line, key
from digest.capture.phrases import Rule
from digest.capture.recognise import passes, recognise

PROSE = 10  # the weight from which a line is prose
_SOFT = frozenset({"image-credit", "advertisement", "prompt", "tags", "pagination"})
_FURNITURE, _BUTTON = -15.0, -4.0
_TITLE, _CELL = -12.0, -5.0  # a line of a list of titles, a cell of a table
_AGAIN, _FRAGMENT = -2.0, -2.0
_TELLING = 12  # a line of this size is not there twice by chance
# Speech is full of these small words, headlines and menus are not: one in five characters of talk,
# one in ten of a list of titles.
_SMALL_WORDS = frozenset("的了是我你他她它们在不没就也都这那吗呢吧着过把被让给会能说还很又再才却但")
_SPOKEN, _SPOKEN_SIZE = 0.18, 100


class Weighed:
    """A page's lines with the rule, if any, and the weight of each.

    Attributes:
        lines: the lines.
        rules: the kind of furniture that each is, or None.
        weights: what each is worth.
        twins: the lines that stand before in the same words.
        broken: whether many sentences were broken into lines.
    """

    def __init__(self, lines: Sequence[Line], headline: str) -> None:
        """Weigh the lines of a page whose headline, where known, is `headline`."""
        self.lines = lines
        self.rules = [recognise(line) for line in lines]
        self.twins = _twins(lines)
        self._headline = key(headline)
        self._teasers = _openings(lines) | _items(lines, self.rules)
        self._spoken = self._is_spoken()
        self.weights = [self._weight(number) for number in range(len(lines))]
        for number in list(self._fragments()):
            self.weights[number] = _FRAGMENT
        mended = sum(line.last > line.first for line in lines)
        self.broken = mended >= max(3, 0.04 * len(lines))

    def barrier(self, number: int) -> bool:
        """Whether prose before and after this line is hardly one article."""
        rule = self.rules[number]
        return rule is not None and rule.barrier

    def passable(self, number: int) -> bool:
        """Whether an article may go on after this barrier all the same."""
        return passes(self.rules[number], self.lines[number])

    def reason(self, number: int) -> str | None:
        """The reason that the line's rule gives."""
        rule = self.rules[number]
        return rule.reason if rule else None

    def prose(self, number: int) -> bool:
        """Whether the line is prose by its weight."""
        return self.weights[number] >= PROSE

    def is_headline(self, number: int) -> bool:
        """Whether the line is the headline and nothing else."""
        return bool(self._headline) and self.lines[number].key == self._headline

    def names_headline(self, number: int) -> bool:
        """Whether the line is the headline, perhaps with a tag or a button beside it."""
        found = self.lines[number].key
        slack = 16 if len(self._headline) >= 6 else 0
        fits = 0 < len(self._headline) <= len(found) <= len(self._headline) + slack
        return fits and self._headline in found

    def teaser(self, number: int) -> bool:
        """Whether the line is the beginning or the summary of another article."""
        return self.lines[number].truncated or number in self._teasers

    def _weight(self, number: int) -> float:
        line, rule = self.lines[number], self.rules[number]
        if rule is not None:
            return _BUTTON if rule.reason in _SOFT else _FURNITURE
        if number in self.twins or self.is_headline(number):
            return _AGAIN
        if self.teaser(number):
            return _CELL
        if line.linked > 0.8 and line.size < 80:
            return _TITLE
        if line.stops or self._spoken:
            return line.size
        if line.ends and line.size >= 6:
            return 0.4 * line.size
        if line.size >= 60 and line.commas >= 2:
            return 0.5 * line.size
        return _TITLE if line.size >= 8 else _CELL

    def _is_spoken(self) -> bool:
        """Whether the page is talk written down without punctuation, as transcripts are."""
        text = [line for line, rule in zip(self.lines, self.rules, strict=True) if rule is None]
        if sum(line.size for line in text if line.stops) >= _SPOKEN_SIZE:
            return False
        size = sum(line.size for line in text)
        small = sum(each in _SMALL_WORDS for line in text for each in line.key)
        return size >= _SPOKEN_SIZE and small >= _SPOKEN * size

    def _fragments(self) -> Iterator[int]:
        """The short lines that stand, no empty line between, inside prose: broken sentences."""
        for number in range(1, len(self.lines) - 1):
            before, line, after = self.lines[number - 1 : number + 2]
            tight = line.first == before.last + 1 and after.first == line.last + 1
            if tight and self.rules[number] is None and self.weights[number] < 0:
                around = (self.weights[number - 1], self.weights[number + 1])
                if min(around) >= PROSE:
                    yield number


def _twins(lines: Sequence[Line]) -> set[int]:
    """The lines that stand before in the same words, where they are long enough to tell."""
    seen: set[str] = set()
    found: set[int] = set()
    for number, line in enumerate(lines):
        if line.size >= _TELLING and line.key in seen:
            found.add(number)
        seen.add(line.key)
    return found


def _openings(lines: Sequence[Line]) -> set[int]:
    """The lines that begin as another one does and are cut off, with or without dots."""
    ordered = sorted(range(len(lines)), key=lambda number: lines[number].key)
    found: set[int] = set()
    for number, after in itertools.pairwise(ordered):
        opening = lines[number].key.rstrip(".")
        cut = lines[number].truncated or not lines[number].ends
        longer = lines[after].size > 1.5 * lines[number].size
        if lines[number].size >= 15 and cut and longer and lines[after].key.startswith(opening):
            found.add(number)
    return found


def _items(lines: Sequence[Line], rules: Sequence[Rule | None]) -> set[int]:
    """The summaries in a list: each stands between a title and a time, twice or more."""
    found: set[int] = set()
    for number in range(1, len(lines) - 1):
        title, after = lines[number - 1], rules[number + 1]
        titled = rules[number - 1] is None and title.size >= 8 and not title.stops
        if titled and lines[number].stops and after is not None and after.reason == "timestamp":
            found.add(number)
    return found if len(found) > 1 else set()
