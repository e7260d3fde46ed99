"""How well the grammar reads quantities: `python -m benchmarks.quantities`.

The labels are in quantities.tsv. Odd lines of each set were used to tune the rules, even lines
only to score them. A reading counts where number, unit and bound are all right; a quantity found
where there is none counts against it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path

from digest.capture.quantities import find
from digest.model.quantity import Quantity

LABELS = Path(__file__).with_suffix(".tsv")
SETS, HALVES = ("figures", "invented"), ("tuned on", "held out")
Numbers = tuple[Decimal, ...]


@dataclass(frozen=True, slots=True)
class Reading:
    """A label: the numbers (with what parts them), the bound, the unit and the direction."""

    numbers: Numbers
    joint: str
    bound: str
    unit: str | None
    direction: str | None


@dataclass(frozen=True, slots=True)
class Case:
    """Some words and what they should be read as."""

    line: int
    kind: str
    half: str
    text: str
    readings: tuple[Reading, ...]


@dataclass(frozen=True, slots=True)
class Score:
    """Counts over many cases; the labels are `wanted`, readings that fit none are `spurious`."""

    wanted: int = 0
    numbers: int = 0
    unit: int = 0
    bound: int = 0
    direction: int = 0
    all: int = 0
    spurious: int = 0

    def __add__(self, other: Score) -> Score:
        pairs = zip(self.counts, other.counts, strict=True)
        return Score(*(one + another for one, another in pairs))

    @property
    def counts(self) -> tuple[int, ...]:
        """The counts in their order."""
        names = self.__dataclass_fields__
        return tuple(getattr(self, name) for name in names)

    @property
    def share(self) -> float:
        """Readings right in number, unit and bound, of all labels and all spurious readings."""
        return self.all / max(1, self.wanted + self.spurious)


def cases() -> Iterator[Case]:
    """The labelled cases, in their order."""
    seen = dict.fromkeys(SETS, 0)
    for number, line in enumerate(LABELS.read_text("utf-8").splitlines(), 1):
        if line.startswith("#"):
            continue
        kind, text, *labels = line.split("\t")
        seen[kind] += 1
        half = HALVES[(seen[kind] + 1) % 2]
        yield Case(number, kind, half, text, tuple(map(_reading, labels)))


def score(case: Case) -> Score:
    """Compare what is found with the labels; they pair by their numbers, in order."""
    wanted = list(case.readings)
    total = Score(wanted=len(wanted))
    for quantity in find(case.text):
        got = _read(quantity)
        label = next((each for each in wanted if each.numbers == got.numbers), None)
        if label is None:
            total += Score(spurious=1)
            continue
        wanted.remove(label)
        right = [getattr(label, name) == getattr(got, name) for name in ("unit", "bound")]
        total += Score(0, 1, *right, label.direction == got.direction, all(right), 0)
    return total


def total(kind: str, half: str) -> Score:
    """The score of one half of one set."""
    scores = [score(case) for case in cases() if (case.kind, case.half) == (kind, half)]
    return sum(scores, Score())


def misses(half: str) -> Iterator[str]:
    """One line for every case of a half that is not wholly right."""
    for case in cases():
        if case.half == half and score(case).share < 1 and (case.readings or find(case.text)):
            got = [(*map(str, _read(each).numbers), each.bound, each.unit) for each in find(case.text)]
            yield f"line {case.line}: {case.text} -> {got}"


def _reading(label: str) -> Reading:
    number, bound, unit, direction = label.split(" ")
    joint = next((sign for sign in ("..", ">") if sign in number), "")
    numbers = tuple(map(Decimal, number.split(joint))) if joint else (Decimal(number),)
    return Reading(numbers, joint, bound, _named(unit), _named(direction))


def _named(word: str) -> str | None:
    return None if word == "-" else word


def _read(quantity: Quantity) -> Reading:
    ends: Sequence[tuple[Decimal | None, ...]] = (
        (quantity.value,),
        (quantity.low, quantity.high),
        (quantity.from_, quantity.to),
    )
    given = [(each, joint) for each, joint in zip(ends, ("", "..", ">"), strict=True) if any(
        number is not None for number in each
    )]
    [(numbers, joint)] = given
    exact = tuple(number for number in numbers if number is not None)
    return Reading(exact, joint, quantity.bound, quantity.unit, quantity.direction)


def main() -> None:
    """Print the table."""
    print(f"{'set':<10}{'half':<10}{'labels':>8}{'number':>8}{'unit':>8}{'bound':>8}{'dir.':>8}{'all':>8}{'spurious':>10}{'score':>9}")
    for kind in SETS:
        for half in HALVES:
            got = total(kind, half)
            cells = "".join(f"{count:>8}" for count in got.counts[:-1])
            print(f"{kind:<10}{half:<10}{cells}{got.spurious:>10}{got.share:>9.1%}")


if __name__ == "__main__":
    main()
