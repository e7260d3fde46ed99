"""Entries of an invented corpus of any size, the same for the same size."""

from __future__ import annotations

import random
import re

from digest.search.entry import KINDS, Entry, Value
from tests.texts import ARTICLES

_CLAUSES = [
    clause
    for text in ARTICLES.values()
    for clause in re.split("[，。；：、？！\n]+", text)
    if len(clause) > 3
]
_ENGLISH = (
    *("kettle", "lid", "ferry", "clock", "market", "radish"),
    *("library", "price", "recall", "repair", "owner", "water"),
)
_YEARS = [Value(str(year), f"{year}年", str(year)) for year in range(2019, 2026)]


def entries(count: int) -> tuple[Entry, ...]:
    """So many entries, with titles of a clause or two and a body of a few more."""
    draw = random.Random(count)
    return tuple(_entry(number, draw) for number in range(count))


def _entry(number: int, draw: random.Random) -> Entry:
    return Entry(
        KINDS[number % len(KINDS)],
        f"entry-{number}",
        f"{'，'.join(draw.sample(_CLAUSES, draw.choice((1, 2))))}{draw.randrange(90000)}只",
        gloss=" ".join(draw.sample(_ENGLISH, 5)),
        texts=("。".join(draw.sample(_CLAUSES, 12)),),
        facets={"year": (draw.choice(_YEARS),)},
    )
