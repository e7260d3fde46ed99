"""The text as the grammar of quantities compares it: one width, one script, same places."""

from __future__ import annotations

import re
import unicodedata
from typing import NamedTuple

from digest.fold import simplified

BLANK = "\0"
_NUMERAL = re.compile(r"[0-9〇零一二三四五六七八九十百千万]")
# Bankers' numerals; 参 and 陆 are common characters too, so a whole run has to look like a sum.
_BANKERS = re.compile(r"[壹贰叁参肆伍陆柒捌玖零拾佰仟百千万亿]{2,}")
_BANKERS_SIGN = re.compile(r"[壹贰叁参肆伍陆柒捌玖][拾佰仟]|[壹贰叁肆伍柒捌玖][百千万亿]|拾[万亿]")
# Many texts set Chinese and digits apart by a space: 200 多亿, 9 月 24 日, 元 / 平方米.
_SPACING = re.compile(
    r"(?<=[0-9%]) (?=[\u3400-\u9fff])|(?<=[\u3400-\u9fff]) (?=[0-9¥$/-])|(?<=/) (?=[\u3400-\u9fff])"
)
_PLAIN = str.maketrans("壹贰叁参肆伍陆柒捌玖拾佰仟", "一二三三四五六七八九十百千")


class Plain(NamedTuple):
    """A text to compare, and for each of its characters the offset in the original."""

    text: str
    offsets: tuple[int, ...]

    def original(self, start: int, end: int) -> tuple[int, int]:
        """The places in the original of a part that is not empty."""
        return self.offsets[start], self.offsets[end - 1] + 1


class _Glyphs(dict[str, str]):
    def __missing__(self, character: str) -> str:
        self[character] = glyph = _glyph(character)
        return glyph


def _glyph(character: str) -> str:
    """NFKC, simplified; ①, ½, ² and the like are marks, not the numbers of a sentence."""
    wide = unicodedata.normalize("NFKC", character)
    if unicodedata.category(character) in ("No", "So") and _NUMERAL.match(wide):
        return BLANK
    return simplified(wide)


_GLYPHS = _Glyphs()


def plain(text: str) -> Plain:
    """The text after NFKC with simplified characters, bankers' numerals as common ones.

    Spaces that only set digits apart from Chinese are left out.

    >>> plain("１１６,８８７輛").text
    '116,887辆'
    """
    pieces = [_GLYPHS[character] for character in text]
    joined = "".join(pieces)
    spaces = {space.start() for space in _SPACING.finditer(joined)}
    offsets = (at for at, piece in enumerate(pieces) for _ in piece)
    kept = tuple(offset for at, offset in enumerate(offsets) if at not in spaces)
    return Plain(_BANKERS.sub(_common, _SPACING.sub("", joined)), kept)


def _common(match: re.Match[str]) -> str:
    return match[0].translate(_PLAIN) if _BANKERS_SIGN.search(match[0]) else match[0]
