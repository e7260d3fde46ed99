"""How well pages are read: `python -m benchmarks.capture`.

One row for each page: precision, recall and F1 of the body by character and by runs of four
characters; then the particulars, right, wrong and left blank; then the encodings. Pages that rules
were made on and pages that were only scored stand apart. The private captures are scored where
they lie at hand.
"""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

import charset_normalizer

from digest.capture.encoding import decode
from digest.capture.read import read
from digest.model.capture import Capture, CaptureError, Found
from tests.capture import gold
from tests.capture.gold import Marked, Score
from tests.captures import captures

_FACTS = ("title", "outlet", "author", "published")
_ENCODINGS = ("utf-8", "gb18030", "big5hkscs", "utf-16-le", "utf-16-be", "utf-16")
_LENGTHS = (8, 16, 40, 100, 400)
_DRAWS = 8


@dataclass(frozen=True, slots=True)
class Row:
    """The scores of one page."""

    name: str
    characters: Score
    grams: Score
    facts: Mapping[str, str]


def scored(marked: Marked) -> Row:
    """Read one page and compare it with its marks; a refusal is an empty body."""
    try:
        found: Capture | None = read(marked.raw, marked.name)
    except CaptureError:
        found = None
    body = found.paragraphs if found else ()
    return Row(
        marked.name,
        gold.characters(body, marked.gold),
        gold.grams(body, marked.gold),
        {name: _judged(getattr(found, name, None), marked.facts.get(name)) for name in _FACTS}
        if marked.facts
        else {},
    )


def _judged(found: Found | None, wanted: str | None) -> str:
    if found is None:
        return "blank" if wanted else "rightly blank"
    return "right" if found.value == wanted else "wrong"


def private(tuned: bool) -> list[Marked]:
    """The private captures of one set, where they are at hand."""
    wanted = [path for path in captures() if (path.name[:3] in gold.CAPTURES_TUNED) == tuned]
    return [Marked(path.name, path.read_bytes(), gold.capture_gold(path), {}) for path in wanted]


def rows(of: str) -> list[Row]:
    """Every page of one set: the invented ones, then the captures."""
    return [scored(marked) for marked in (*gold.pages(of), *private(of == "tuned"))]


def _cells(row: Row) -> tuple[float, ...]:
    pairs = (row.characters, row.grams)
    return tuple(cell for score in pairs for cell in (score.precision, score.recall, score.f1))


def table(of: str, found: Sequence[Row]) -> Iterator[str]:
    """The rows of one set, and the mean of each column."""
    yield f"{of:<24}   by character: P, R, F1    by 4-gram: P, R, F1"
    for row in found:
        yield _line(row.name[:24], _cells(row))
    columns = zip(*map(_cells, found), strict=True)
    yield _line(f"mean of {len(found)}", [sum(column) / len(found) for column in columns])


def _line(name: str, cells: Sequence[float]) -> str:
    return f"{name:<24}  " + "".join(f"  {cell:5.3f}" for cell in cells)


def particulars(of: str, found: Sequence[Row]) -> Iterator[str]:
    """How often each value was right, wrong or left blank, on the invented pages."""
    for name in _FACTS:
        count = Counter(row.facts[name] for row in found if row.facts)
        said = ", ".join(f"{count[kind]} {kind}" for kind in sorted(count, reverse=True))
        yield f"{of}: {name:<10} {said}"


def encodings() -> Iterator[str]:
    """Texts cut from the invented pages, decoded undeclared: ours and charset-normalizer."""
    draw = random.Random(1)
    marked = [page for of in gold.SETS for page in gold.pages(of)]
    pages = [page.raw.decode() for page in marked if "encoding" not in page.facts]
    for length in _LENGTHS:
        ours = theirs = tried = 0
        for name in _ENCODINGS:
            for text in _cuts(pages, length, draw):
                try:
                    raw = text.encode(name)
                except UnicodeEncodeError:
                    continue
                tried += 1
                ours += _ours(raw) == text
                theirs += _theirs(raw) == text
        yield f"{length:>4} characters: {ours}/{tried} right, charset-normalizer {theirs}/{tried}"


def _cuts(pages: Sequence[str], length: int, draw: random.Random) -> Iterator[str]:
    """Runs of text that are mostly Chinese."""
    for page in pages:
        for _ in range(_DRAWS):
            at = draw.randrange(max(1, len(page) - length))
            text = page[at : at + length]
            if sum(each >= "\u4e00" for each in text) > length / 2:
                yield text


def _ours(raw: bytes) -> str:
    try:
        return decode(raw).text
    except CaptureError:
        return ""


def _theirs(raw: bytes) -> str:
    best = charset_normalizer.from_bytes(raw).best()
    return str(best) if best else ""


def main() -> None:
    """Print the table."""
    read_sets = {of: rows(of) for of in gold.SETS}
    for of, found in read_sets.items():
        print("\n".join(table(of, found)), end="\n\n")
    for of, found in read_sets.items():
        print("\n".join(particulars(of, found)))
    print("\nundeclared encodings, all six together")
    print("\n".join(encodings()))


if __name__ == "__main__":
    main()
