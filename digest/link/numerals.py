"""Text as symbols to compare: folded characters, and every number as one symbol of its value.

40万, 四十万 and 400,000 are one symbol, so that two sentences agree on a figure whatever its
style. This reads styles of writing only; what a figure measures is the capture stage's business.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from decimal import Decimal

from digest.fold import fold

_DIGITS = {digit: value for value, digit in enumerate("零一二三四五六七八九")} | {
    "〇": 0,
    "两": 2,
    "兩": 2,
}
_SMALL = {"十": 10, "百": 100, "千": 1000}
_LARGE = {"万": 10**4, "萬": 10**4, "亿": 10**8, "億": 10**8}
# Lengths are bounded, so that a line of a million numerals costs no more than other text.
_NUMBER = re.compile(
    r"(?<![A-Za-z\d.])(?P<digits>\d{1,30}(?:,\d{3}){0,9}(?:\.\d{1,9})?)(?P<unit>[百千]?[万萬亿億]{0,2})"
    f"|[{''.join((*_DIGITS, *_SMALL))}][{''.join((*_DIGITS, *_SMALL, *_LARGE))}]{{0,29}}"
)


def symbols(text: str) -> Iterator[str]:
    """The folded characters of a text in order, each of its numbers in the place of its digits."""
    plain = unicodedata.normalize("NFKC", text)
    at = 0
    for number in _NUMBER.finditer(plain):
        yield from fold(plain[at : number.start()])
        yield _value(number)
        at = number.end()
    yield from fold(plain[at:])


def _value(number: re.Match[str]) -> str:
    """A number as plain digits."""
    if number["digits"] is None:
        return str(_spelled(number[0]))
    value = Decimal(number["digits"].replace(",", ""))
    for unit in number["unit"]:
        value *= (_SMALL | _LARGE)[unit]
    return f"{value.normalize():f}"


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
