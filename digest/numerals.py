"""Numbers in running text, in any style of writing: 40万, 四十万 and 400,000 are one value.

What compares sentences reads a text as `symbols`, a number being one of them; what searches them
asks where the `numbers` stand. This reads styles of writing only; what a figure measures is the
capture stage's business. `docs/assets/search-text.js` reads queries by the same grammar, and a test
holds the two against each other.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from typing import NamedTuple

from digest.fold import fold

_DIGITS = {digit: value for value, digit in enumerate("零一二三四五六七八九")} | {
    "〇": 0,
    "两": 2,
    "兩": 2,
}
_SMALL = {"十": 10, "百": 100, "千": 1000}
_LARGE = {"万": 10**4, "萬": 10**4, "亿": 10**8, "億": 10**8}
_ZEROS = {"百": 2, "千": 3, "万": 4, "萬": 4, "亿": 8, "億": 8}
# Lengths are bounded, so that a line of a million numerals costs no more than other text.
_NUMBER = re.compile(
    r"(?P<whole>[0-9]{1,30}(?:,[0-9]{3}){0,9})(?:\.(?P<part>[0-9]{1,9}))?"
    r"(?P<unit>[百千]?[万萬亿億]{0,2})"
    f"|[{''.join((*_DIGITS, *_SMALL))}][{''.join((*_DIGITS, *_SMALL, *_LARGE))}]{{0,29}}"
)
# The digits of a name (SU7), and those after a date's or a version's dot, are no number.
_OF_A_NAME = re.compile(r"[A-Za-z0-9.]")


class Number(NamedTuple):
    """A number in a text: its value in plain digits, and where it stands in the folded text."""

    value: str
    start: int
    end: int


def symbols(text: str) -> Iterator[str]:
    """The folded characters of a text in order, each of its numbers in the place of its digits."""
    plain = unicodedata.normalize("NFKC", text)
    at = 0
    for number in _found(plain):
        yield from fold(plain[at : number.start()])
        yield _value(number)
        at = number.end()
    yield from fold(plain[at:])


def numbers(text: str) -> Iterator[Number]:
    """The numbers of a text. A numeral that stands alone is a word (一致, 十分), and left out."""
    plain = unicodedata.normalize("NFKC", text)
    at = start = 0
    for number in _found(plain):
        start += len(fold(plain[at : number.start()]))
        end = start + len(fold(number[0]))
        if len(number[0]) > 1 or number["whole"]:
            yield Number(_value(number), start, end)
        at, start = number.end(), end


def _found(plain: str) -> Iterator[re.Match[str]]:
    for number in _NUMBER.finditer(plain):
        before = plain[max(0, number.start() - 1) : number.start()]
        if not (number["whole"] and _OF_A_NAME.match(before)):
            yield number


def _value(number: re.Match[str]) -> str:
    """A number as plain digits."""
    if number["whole"] is None:
        return str(_spelled(number[0]))
    digits, part = number["whole"].replace(",", ""), number["part"] or ""
    places = len(part) - sum(_ZEROS[unit] for unit in number["unit"])
    text = f"{digits}{part}" + "0" * max(0, -places)
    point = len(text) - max(0, places)
    whole, rest = text[:point].lstrip("0") or "0", text[point:].rstrip("0")
    return f"{whole}.{rest}" if rest else whole


def _spelled(text: str) -> int:
    """The value of a number in Chinese numerals; without units, its digits in a row (二〇二五).

    A last digit without its unit stands one step below the unit before it (四万二), unless 零
    comes between.
    """
    if all(character in _DIGITS for character in text):
        return int("".join(str(_DIGITS[character]) for character in text))
    total = section = digit = 0
    step = 1
    for character in text:
        if character in _DIGITS:
            digit = _DIGITS[character]
            step = step if digit else 1
            continue
        if character in _SMALL:
            step = _SMALL[character]
            section += (digit or 1) * step
        else:
            step = _LARGE[character]
            total = _raised(total, section + digit, step)
            section = 0
        step, digit = step // 10, 0
    return total + section + digit * step


def _raised(total: int, section: int, unit: int) -> int:
    """The total after 万 or 亿: what stands before it counts that often (三千万), or all (万亿)."""
    return total * unit if total and not section else total + (section or 1) * unit
