"""Where lines of Chinese and Latin may end, and how large they can be set. The home of uniseg."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from uniseg.linebreak import line_break_units

Measure = Callable[[str], float]


def lines(text: str, width: float, measure: Measure) -> list[str]:
    """Break a text by UAX #14: no closing mark begins a line, no opening one ends it.

    Args:
        text: one paragraph.
        width: what a line may measure.
        measure: how long a text is.

    Returns:
        The lines, without the blanks at their ends. A word that is too long stands alone.
    """
    found: list[str] = []
    line = ""
    for unit in line_break_units(text):
        if line and measure((line + unit).rstrip()) > width:
            found.append(line.rstrip())
            line = ""
        line += unit
    return [*found, line.rstrip()] if line.strip() else found


def balanced(text: str, width: float, measure: Measure) -> list[str]:
    """The same in as few lines, none much shorter than the others."""
    few = len(lines(text, width, measure))
    narrow, wide = width / max(few, 1) * 0.8, width
    while wide - narrow > width / 100:
        middle = (narrow + wide) / 2
        if len(lines(text, middle, measure)) > few:
            narrow = middle
        else:
            wide = middle
    return lines(text, wide, measure)


def cut(found: list[str], most: int) -> list[str]:
    """At most so many lines; the last tells that something follows."""
    if len(found) <= most:
        return found
    return [*found[: most - 1], found[most - 1][:-1].rstrip("，、；：“‘（《 ") + "…"]


def fitted(
    text: str, width: float, sizes: Iterable[tuple[int, int]], at: Callable[[int], Measure]
) -> tuple[int, list[str]]:
    """The first of some sizes, each with the most lines that it may have, in which a text fits.

    Where none does, it is cut short in the last.
    """
    size, most, found = 0, 1, [text]
    for size, most in sizes:
        found = balanced(text, width, at(size))
        if len(found) <= most:
            break
    return size, cut(found, most)
