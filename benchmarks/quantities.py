"""How well the grammar reads quantities: `python -m benchmarks.quantities`.

The labels are in quantities.tsv. Odd lines of each set were used to tune the rules, even lines
only to score them. A reading is right where its number, unit and bound are; one that fits no
label is spurious and counts against the score. Where the captures are at hand, the short strings
of the first set are also looked up in their places, with all the words around them.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from decimal import Decimal
from pathlib import Path
from typing import NamedTuple

from digest.capture.quantities import find
from digest.model.quantity import Quantity
from tests.captures import captures

LABELS = Path(__file__).with_suffix(".tsv")
SETS, HALVES = ("figures", "invented"), ("tuned on", "held out")
COLUMNS = ("labels", "number", "unit", "bound", "direction", "right", "spurious")


class Reading(NamedTuple):
    """What some words say; `numbers` as in the labels: 5, 5..9 or 5>9."""

    numbers: str
    bound: str
    unit: str
    direction: str


class Case(NamedTuple):
    """Some words and what they should be read as."""

    kind: str
    half: str
    text: str
    readings: tuple[Reading, ...]


def cases() -> Iterator[Case]:
    """The labelled cases, in their order."""
    seen: Counter[str] = Counter()
    for line in LABELS.read_text("utf-8").splitlines():
        if not line.startswith("#"):
            kind, text, *labels = line.split("\t")
            seen[kind] += 1
            readings = tuple(Reading(*label.split(" ")) for label in labels)
            yield Case(kind, HALVES[(seen[kind] + 1) % 2], text, readings)


def read(quantity: Quantity) -> Reading:
    """A quantity in the terms of a label."""
    forms = (
        ("", (quantity.value,)),
        ("..", (quantity.low, quantity.high)),
        (">", (quantity.from_, quantity.to)),
    )
    [numbers] = [
        joint.join(f"{Decimal(number):f}" for number in ends if number is not None)
        for joint, ends in forms
        if ends[0] is not None
    ]
    return Reading(numbers, quantity.bound, quantity.unit or "-", quantity.direction or "-")


def compare(labels: Iterable[Reading], found: Iterable[Quantity]) -> Counter[str]:
    """Count what is right; labels and readings pair by their numbers, in order."""
    wanted = list(labels)
    counts = Counter(labels=len(wanted))
    for got in map(read, found):
        label = next((each for each in wanted if each.numbers == got.numbers), None)
        if label is None:
            counts["spurious"] += 1
            continue
        wanted.remove(label)
        counts["number"] += 1
        for name in ("unit", "bound", "direction"):
            counts[name] += getattr(label, name) == getattr(got, name)
        counts["right"] += (label.unit, label.bound) == (got.unit, got.bound)
    return counts


def total(kind: str, half: str) -> Counter[str]:
    """The counts of one half of one set."""
    chosen = [case for case in cases() if (case.kind, case.half) == (kind, half)]
    return sum((compare(case.readings, find(case.text)) for case in chosen), Counter())


def share(counts: Counter[str]) -> float:
    """Readings that are right, of all labels and all spurious readings."""
    return counts["right"] / (counts["labels"] + counts["spurious"])


def in_place(half: str) -> Counter[str]:
    """The figures of one half, read where the captures print them."""
    counts: Counter[str] = Counter()
    texts = [path.read_text("utf-8") for path in captures()]
    found = [find(text) for text in texts]
    for case in cases():
        at = [text.find(case.text) for text in texts] if case.kind == SETS[0] else []
        page = next((number for number, start in enumerate(at) if start >= 0), None)
        if case.half == half and page is not None:
            span = range(at[page], at[page] + len(case.text))
            here = [each for each in found[page] if each.start in span and each.end - 1 in span]
            counts += compare(case.readings, here)
    return counts


def main() -> None:
    """Print the table, and every case that is not read as it is labelled."""
    print(f"{'set':<10}{'half':<10}{''.join(f'{name:>10}' for name in COLUMNS)}{'score':>8}")
    rows = [(kind, half, total(kind, half)) for kind in SETS for half in HALVES]
    rows += [("in place", half, in_place(half)) for half in HALVES if captures()]
    for kind, half, counts in rows:
        cells = "".join(f"{counts[name]:>10}" for name in COLUMNS)
        print(f"{kind:<10}{half:<10}{cells}{share(counts):>8.1%}")
    for case in cases():
        counts = compare(case.readings, find(case.text))
        if counts["right"] < counts["labels"] or counts["spurious"]:
            got = "; ".join(f"{each.text}: {' '.join(read(each))}" for each in find(case.text))
            print(f"{case.half}: {case.text} -> {got or 'nothing'}")


if __name__ == "__main__":
    main()
