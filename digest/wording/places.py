"""Where in an article something stands: ¶6, ¶3–5、9, ¶1 第14句; ¶1, sentence 14."""

from __future__ import annotations

from collections.abc import Iterable

from digest.model.records import Assertion
from digest.model.words import Label
from digest.wording.labels import NOTHING, fill, joined

_SENTENCE = Label("{place} 第{n}句", "{place}, sentence {n}")
_PARAGRAPHS = Label("¶{runs}", "¶{runs}")


def place(assertion: Assertion) -> Label:
    """The paragraphs of an assertion, and its sentence if that is told; empty where unnumbered."""
    if not assertion.paragraphs:
        return NOTHING
    found = paragraphs(assertion.paragraphs)
    return fill(_SENTENCE, place=found, n=assertion.sentence) if assertion.sentence else found


def paragraphs(numbers: Iterable[int]) -> Label:
    """Numbers of paragraphs, three or more in a row as a span."""
    return fill(_PARAGRAPHS, runs=joined(_runs(numbers)))


def _runs(numbers: Iterable[int]) -> Iterable[Label]:
    runs: list[list[int]] = []
    for number in numbers:
        if runs and number == runs[-1][-1] + 1:
            runs[-1].append(number)
        else:
            runs.append([number])
    for run in runs:
        for text in [f"{run[0]}–{run[-1]}"] if len(run) > 2 else map(str, run):
            yield Label(text, text)
