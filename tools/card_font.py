"""Make the font of the cards: Noto Serif CJK SC Bold, cut down to the characters that they need.

Usage: python tools/card_font.py SOURCES FONT
Reads the font of Debian's package fonts-noto-cjk. Kept are the characters of GB 2312 (both levels),
of Latin script and of Chinese punctuation, and every other that stands in SOURCES.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

from fontTools.subset import Options, Subsetter, load_font, save_font

NOTO = Path("/usr/share/fonts/opentype/noto/NotoSerifCJK-Bold.ttc")
SIMPLIFIED = 2  # the number of Noto Serif CJK SC in the collection
_SPANS = ((0x20, 0x7F), (0xA1, 0x180), (0x2010, 0x2028), (0x3000, 0x3018), (0xFF01, 0xFF5F))
_SIGNS = "‰−×÷≈≤≥℃￥→"


def characters(sources: Path) -> frozenset[int]:
    """The characters to keep, as code points."""
    spans = {point for first, after in _SPANS for point in range(first, after)}
    texts = (path.read_text("utf-8") for path in sources.rglob("*") if path.suffix in _TEXTS)
    return frozenset(spans | set(map(ord, "".join((_SIGNS, *_gb2312(), *texts)))))


_TEXTS = {".md", ".yml"}


def _gb2312() -> Iterator[str]:
    """The Chinese characters of GB 2312: rows 16–55 by sound, 56–87 by radical."""
    for row in range(16, 88):
        for cell in range(1, 95):
            yield bytes((row + 0xA0, cell + 0xA0)).decode("gb2312", "ignore")


def main(sources: str, target: str) -> None:
    """Write the font.

    Raises:
        OSError: Debian's font is not there, or the target cannot be written.
    """
    options = Options()
    options.font_number = SIMPLIFIED
    options.layout_features = []
    options.hinting = False
    options.notdef_outline = False  # the sign for a missing character must be empty
    options.name_IDs = [0, 1, 2, 4, 5, 6, 13, 14]
    options.recalc_timestamp = False
    font = load_font(str(NOTO), options)
    subsetter = Subsetter(options)
    subsetter.populate(unicodes=characters(Path(sources)))
    subsetter.subset(font)
    save_font(font, target, options)


if __name__ == "__main__":
    main(*sys.argv[1:])
