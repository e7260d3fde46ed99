"""Where sentences end, in Chinese and in English, and which of them a reference belongs to."""

from __future__ import annotations

import re
from collections.abc import Iterator

# A full stop ends a sentence where blank space follows, and then no small letter: 3.5 goes on.
_END = re.compile(r"[。！？!?]+[”’」』）)》]*|\.+[”’\"')\]]*(?=\s+[^\sa-z]|\s*\Z)")
# After these, and after an initial, a sentence goes on with a capital or a number too.
_SHORTENED = re.compile(
    r"\b(?:[A-Z]|Inc|Co|Corp|Ltd|Mr|Mrs|Ms|Dr|Prof|Gen|No|Nos|vs|cf|approx|Fig|St"
    r"|Jan|Feb|Mar|Apr|Aug|Sept?|Oct|Nov|Dec)\Z"
)
_WORD = re.compile(r"\w")
Span = tuple[int, int]


def spans(text: str) -> Iterator[Span]:
    """From where to where each sentence of a text reaches; what follows the last is one too.

    >>> [text[slice(*span)] for text in ("甲3.5万。乙", "Magpie Inc. said so. So it is.")
    ...  for span in spans(text)]
    ['甲3.5万。', '乙', 'Magpie Inc. said so.', ' So it is.']
    """
    start = 0
    for match in _END.finditer(text):
        shortened = match[0] == "." and _SHORTENED.search(text, start, match.start())
        if not (shortened and text[match.end() :].strip()):
            yield start, match.end()
            start = match.end()
    if _WORD.search(text, start):
        yield start, len(text)


def belongs(spot: int, sentence: Span) -> bool:
    """Whether what ends at `spot` is of a sentence: a mark right behind the full stop still is."""
    start, end = sentence
    return start < spot <= end or spot == start == 0
