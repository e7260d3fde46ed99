"""Invented records, the same for the same number, and what a reader may remember of them.

Words are drawn from jieba's dictionary as often as they stand in its counts, so that characters
are as frequent as in print; no proper names. The sentences mean nothing. It favours the rivals
that cut text into words: every word here is one that jieba knows.
"""

from __future__ import annotations

import itertools
import json
import random
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass
from importlib.resources import files
from pathlib import Path

from digest.fold import fold

LENGTHS = range(2, 9)
_SORTS = frozenset(("n", "v", "a", "d", "vn", "b"))
_RAREST = 50
_SYLLABLES = ("ka", "to", "mi", "ren", "sol", "ve", "pa", "lun", "dor", "ni")


@dataclass(frozen=True, slots=True)
class Record:
    """One thing to find: Chinese title and statement, an English gloss, a body of about 300."""

    id: int
    title: str
    statement: str
    gloss: str
    body: str


@dataclass(frozen=True, slots=True)
class Query:
    """A run of characters from the middle of a record's title or statement."""

    text: str
    record: int


def invent(count: int) -> list[Record]:
    """So many records."""
    draw = random.Random(count)
    words = _Words(draw)
    return [
        Record(number, words.run(14), words.statement(), words.gloss(), words.body())
        for number in range(count)
    ]


def pairs(text: str) -> str:
    """The pairs of neighbouring characters of a text, folded, each as a word."""
    return " ".join(map("".join, itertools.pairwise(fold(text))))


def queries(records: Sequence[Record], each: int) -> list[Query]:
    """For each length, so many from titles and so many from statements, mixed."""
    draw = random.Random(len(records) + 1)
    found = [
        Query(_middle(getattr(record, field), length, draw), record.id)
        for length in LENGTHS
        for field in ("title", "statement")
        for record in draw.sample(records, each)
    ]
    draw.shuffle(found)
    return found


def write(records: Sequence[Record], path: Path) -> None:
    """Records as JSON, for the programs that index them."""
    path.write_text(json.dumps([asdict(record) for record in records], ensure_ascii=False), "utf-8")


def paired(record: Record) -> tuple[str, tuple[str, ...]]:
    """The pairs of the title and, for a library that joins its paragraphs, of the statement."""
    return pairs(record.title), (pairs(record.statement),)


def write_pairs(records: Sequence[Record], path: Path) -> None:
    """Title and statement as pairs, and what a result shows, for libraries that cut at spaces."""
    found = [
        {
            "id": record.id,
            "title": record.title,
            "gloss": record.gloss,
            "titlePairs": pairs(record.title),
            "statementPairs": pairs(record.statement),
        }
        for record in records
    ]
    path.write_text(json.dumps(found, ensure_ascii=False), "utf-8")


def read(path: Path) -> list[Record]:
    """What `write` wrote."""
    return [Record(**fields) for fields in json.loads(path.read_text("utf-8"))]


def _middle(text: str, length: int, draw: random.Random) -> str:
    """Neither the first character nor the last is in it, and no punctuation."""
    runs = (text[at : at + length] for at in range(1, len(text) - length))
    return draw.choice([run for run in runs if run.isalnum()])


class _Words:
    def __init__(self, draw: random.Random) -> None:
        self._draw = draw
        words = dict(_dictionary())
        self._words, self._sums = list(words), list(itertools.accumulate(words.values()))

    def run(self, least: int) -> str:
        """Words, until they are at least so many characters."""
        text = ""
        while len(text) < least:
            text += self._draw.choices(self._words, cum_weights=self._sums)[0]
        return text

    def statement(self) -> str:
        """Two runs with a comma; every third statement has a figure in it."""
        figure = f"{self._draw.randrange(2, 9999)}万" if self._draw.randrange(3) == 0 else ""
        return f"{self.run(9)}{figure}，{self.run(12)}"

    def gloss(self) -> str:
        """Words of no language, as long as English ones."""
        return " ".join(self._foreign() for _ in range(9)).capitalize()

    def _foreign(self) -> str:
        return "".join(self._draw.choices(_SYLLABLES, k=self._draw.randrange(1, 4)))

    def body(self) -> str:
        """Sentences of about twenty characters, 300 in all."""
        text = ""
        while len(text) < 300:
            text += f"{self.run(8)}，{self.run(9)}。"
        return text


def _dictionary() -> Iterator[tuple[str, int]]:
    """The common words of jieba, each with its count."""
    for line in files("jieba").joinpath("dict.txt").read_text("utf-8").splitlines():
        word, count, sort = line.split(" ")
        if int(count) >= _RAREST and sort in _SORTS and word.isalpha() and not word.isascii():
            yield word, int(count)
