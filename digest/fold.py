"""Text as it is compared: what differs only in width, case, script or punctuation folds alike.

The only home of `opencc` (OpenCC's own package: kept up, typed, in wheels for every system, and
four times as fast as the pure-Python port, whose dictionaries stand still since 2023).

Every character folds by itself, so the fold of two texts put together is their folds put together
and each folded character knows where it came from. Two choices serve that. Compatibility folding
(NFKC) is taken in its decomposed form and marks are dropped with the rest that is neither letter
nor digit: `é` is `e` however it was typed. And OpenCC is asked for one character at a time: words
that it would treat as a whole (乾隆 keeps its 乾, 乾淨 does not) come out alike on both sides of
a comparison, which is all that is wanted here; nobody reads a folded text.
"""

from __future__ import annotations

import functools
import unicodedata

import opencc

_SIMPLIFIED = opencc.OpenCC("t2s")


class _Folds(dict[int, str]):
    """What each code point folds to, worked out when it is first met."""

    def __missing__(self, point: int) -> str:
        folded = _fold_character(chr(point))
        self[point] = folded
        return folded


def _fold_character(character: str) -> str:
    plain = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", character).casefold())
    letters = "".join(part for part in plain if part.isalnum())
    return _SIMPLIFIED.convert(letters) if letters else ""


class _Simpler(dict[int, str]):
    """The simplified form of each code point: one character for one, so that places stay."""

    def __missing__(self, point: int) -> str:
        character = chr(point)
        simple = _SIMPLIFIED.convert(character) if character.isalpha() else character
        self[point] = simple if len(simple) == 1 else character
        return self[point]


_FOLDS = _Folds()
_SIMPLER = _Simpler()


def simplified(text: str) -> str:
    """The text in simplified characters, as long as it was; all else stays as it stands.

    >>> simplified("來源：「鏡報」ABC")
    '来源：「镜报」ABC'
    """
    return text.translate(_SIMPLER)


def fold(text: str) -> str:
    """The letters and digits of a text in one width, case and script.

    >>> fold("「繁體」ＡＢＣ、①２３!") == fold("繁体abc123")
    True
    """
    return text.translate(_FOLDS)


def fold_map(text: str) -> tuple[str, tuple[int, ...]]:
    """The folded text, and for each of its characters the offset in the original."""
    pieces = [_FOLDS[ord(character)] for character in text]
    offsets = (offset for offset, piece in enumerate(pieces) for _ in piece)
    return "".join(pieces), tuple(offsets)


@functools.cache
def variants() -> tuple[tuple[str, str], ...]:
    """Every character that folding makes simpler, with what it becomes: what OpenCC does here."""
    # From the first Han characters to the last: OpenCC knows no others.
    letters = (chr(point) for point in range(0x3400, 0x33480) if chr(point).isalpha())
    pairs = ((letter, _SIMPLIFIED.convert(letter)) for letter in letters)
    return tuple((letter, simple) for letter, simple in pairs if letter != simple)
