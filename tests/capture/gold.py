"""Invented pages with their bodies marked by hand, and how near a reading comes to the marks.

A text page begins with what it prints (`title: …`) and a line `====`; then each line begins with
`+` if it is of the body and with `-` if it is not. A page of markup begins with the same in a
comment, and the elements of its body bear `data-gold`. The marks are taken out before reading.
`tuned` holds the pages that rules were made on, `held_out` those that were only scored.
"""

from __future__ import annotations

import html
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from difflib import SequenceMatcher
from pathlib import Path

FOLDER = Path(__file__).resolve().parent / "pages"
SETS = ("tuned", "held_out")
_MARKED = re.compile(r"<(\w+)[^<>]* data-gold>(.*?)</\1>", re.DOTALL)
# The bodies of the private captures by line, credits of pictures left out; the first three were
# at hand when rules were made.
CAPTURES: Mapping[str, tuple[int, int]] = {
    "000": (8, 116),
    "001": (2, 81),
    "004": (8, 26),
    "002": (10, 10),
    "003": (3, 291),
}
CAPTURES_TUNED = ("000", "001", "004")


@dataclass(frozen=True, slots=True)
class Marked:
    """A page, its gold body and what it prints of itself."""

    name: str
    raw: bytes
    gold: tuple[str, ...]
    facts: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Score:
    """How much of what was found is right, and how much of what is right was found."""

    precision: float
    recall: float

    @property
    def f1(self) -> float:
        """Their harmonic mean."""
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0


def pages(of: str) -> Iterator[Marked]:
    """The pages of one set, by name."""
    for path in sorted((FOLDER / of).iterdir()):
        yield (_text if path.suffix == ".txt" else _markup)(path)


def _text(path: Path) -> Marked:
    head, body = path.read_text("utf-8").split("\n====\n", 1)
    rows = body.split("\n")
    gold = tuple(row[1:].strip() for row in rows if row.startswith("+"))
    return Marked(path.name, "\n".join(row[1:] for row in rows).encode(), gold, _facts(head))


def _markup(path: Path) -> Marked:
    head, page = path.read_text("utf-8").removeprefix("<!--\n").split("\n-->\n", 1)
    facts = _facts(head)
    found = (html.unescape(re.sub(r"<[^>]+>", "", text)) for _, text in _MARKED.findall(page))
    raw = page.replace(" data-gold", "").encode(facts["encoding"])
    return Marked(path.name, raw, tuple(text.strip() for text in found), facts)


def _facts(head: str) -> dict[str, str]:
    return dict(row.split(": ", 1) for row in head.split("\n") if row)


def capture_gold(path: Path) -> tuple[str, ...]:
    """The body of a private capture."""
    first, last = CAPTURES[path.name[:3]]
    rows = (row.strip() for row in path.read_text("utf-8").split("\n")[first - 1 : last])
    return tuple(row for row in rows if row and not row.startswith("图源"))


def grams(found: Iterable[str], gold: Iterable[str], size: int = 4) -> Score:
    """The share of runs of `size` characters in common, white space left out."""
    mine, theirs = (_runs(_joined(text), size) for text in (found, gold))
    common = sum((mine & theirs).values())
    return Score(_share(common, sum(mine.values())), _share(common, sum(theirs.values())))


def characters(found: Iterable[str], gold: Iterable[str]) -> Score:
    """The share of characters in common: whole lines first, then in order inside what is left."""
    mine, theirs = (Counter(_joined([text]) for text in texts) for texts in (found, gold))
    same = mine & theirs
    left, right = ("".join((lines - same).elements()) for lines in (mine, theirs))
    blocks = SequenceMatcher(None, left, right, autojunk=False).get_matching_blocks()
    common = sum(block.size for block in blocks) + _length(same)
    return Score(_share(common, _length(mine)), _share(common, _length(theirs)))


def _length(lines: Counter[str]) -> int:
    return sum(len(line) for line in lines.elements())


def _joined(texts: Iterable[str]) -> str:
    return "".join("".join(texts).split())


def _runs(text: str, size: int) -> Counter[str]:
    return Counter(text[at : at + size] for at in range(len(text) - size + 1))


def _share(part: int, whole: int) -> float:
    return part / whole if whole else 0.0
