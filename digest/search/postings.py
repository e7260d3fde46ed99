"""Where characters stand: the postings of pairs, words and numbers.

A shard holds what begins with one character: for pairs, the second character of each (`END` where
a text ends, so that one shard knows every place of its character); for words, the rest of each
word; for numbers, the rest of the value and how many characters it was written in. Behind each
stand its postings, `entry, position` in order.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from itertools import pairwise

from digest.fold import fold
from digest.numerals import numbers
from digest.search.entry import Entry

END = "$"
_LATIN = re.compile("[a-z0-9]+")

# (entry number, position)
Posting = tuple[int, int]
# First character → the rest → where it stands.
Shards = dict[str, dict[str, list[Posting]]]


class Family:
    """The shards of one kind of text: the titles, or the bodies.

    Attributes:
        pairs, words, numbers: see the module.
    """

    def __init__(self) -> None:
        """Hold nothing yet."""
        self.pairs: Shards = {}
        self.words: Shards = {}
        self.numbers: Shards = {}

    @property
    def kinds(self) -> dict[str, Shards]:
        """Its shards by kind."""
        return {"pairs": self.pairs, "words": self.words, "numbers": self.numbers}

    def add(self, number: int, texts: Iterable[str], english: Iterable[str]) -> None:
        """Add the texts of an entry, in turn; the next number must be higher.

        Args:
            number: the entry's.
            texts: found by any characters of theirs, and by their numbers.
            english: found by words.
        """
        at = 0
        for text in texts:
            folded = fold(text)
            for place, (one, other) in enumerate(pairwise((*folded, END)), at):
                _put(self.pairs, one, other, (number, place))
            for value, start, end in numbers(text):
                _put(self.numbers, value[0], f"{value[1:]}/{end - start}", (number, at + start))
            at += len(folded) + 1
        for place, word in enumerate(word for text in english for word in words(text)):
            _put(self.words, word[0], word[1:], (number, place))


def words(text: str) -> Iterator[str]:
    """The words of a text in Latin letters and digits, folded."""
    spaced = "".join(fold(character) or " " for character in text)
    return (found[0] for found in _LATIN.finditer(spaced))


def families(numbered: Mapping[int, Entry]) -> dict[str, Family]:
    """The families by name, from entries by number, in order."""
    titles, bodies = Family(), Family()
    for number, entry in numbered.items():
        named = (entry.title, *entry.names, *entry.epithets)
        titles.add(number, named, (*named, entry.gloss))
        bodies.add(number, entry.texts, entry.glosses)
    return {"titles": titles, "bodies": bodies}


def _put(shards: Shards, first: str, rest: str, posting: Posting) -> None:
    shards.setdefault(first, {}).setdefault(rest, []).append(posting)
