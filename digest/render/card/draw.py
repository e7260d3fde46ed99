"""A card as a picture: paper, ink and one red. The home of Pillow.

The font is a subset of Noto Serif CJK SC (its licence is beside it; `make font` makes it), whose
sign for a missing character is empty, so that what cannot be drawn is known by leaving no trace.
"""

from __future__ import annotations

import functools
import io
from collections.abc import Sequence
from pathlib import Path

from PIL import Image, ImageDraw, ImageFont

from digest.render.card import lettering
from digest.render.card.card import Card

FONT = Path(__file__).with_name("NotoSerifSC-Bold.otf")
SIZE = (1200, 630)
_PAPER, _INK, _QUIET, _RULE, _RED = "#fbf8f1", "#211d17", "#625a4c", "#d8cfbd", "#9e1b20"
_LEFT, _RIGHT, _TOP = 96, 1120, 64
_WIDTH = _RIGHT - _LEFT
_SMALL, _PLAIN, _LINE = 26, 34, 1.36
# Sizes with the most lines that leave room for what follows.
_TITLE, _GLOSS = ((72, 2), (64, 2), (48, 3)), ((_SMALL, 2),)
_OPENING = "“‘「『《〈（【〔"  # a full square, its left half blank: at the start of a line it hangs
# Each shape as strokes in a box of 16 by 16, as in the style sheet of the pages.
SHAPES: dict[str, tuple[tuple[tuple[float, float], ...], ...]] = {
    "conflict": (((3, 3), (13, 13)), ((13, 3), (3, 13))),
    "self-inconsistent": (((1.5, 11.5), (5.8, 4.5), (10.2, 11.5), (14.5, 4.5)),),
    "contradicted": (
        ((2.5, 2.5), (13.5, 2.5), (13.5, 13.5), (2.5, 13.5), (2.5, 2.5)),
        ((5.5, 5.5), (10.5, 10.5)),
        ((10.5, 5.5), (5.5, 10.5)),
    ),
    "drift": (
        ((1.5, 4.5), (6.5, 4.5), (10.5, 11.5), (14.5, 11.5)),
        ((11.5, 8.5), (14.5, 11.5), (11.5, 14.5)),
    ),
}
_FINE = 4  # shapes are drawn so many times larger, then made smaller: Pillow's lines are jagged


def missing(text: str) -> str:
    """The characters of a text that the font does not have, each once, in their order."""
    return "".join(dict.fromkeys(char for char in text if not _held(char)))


@functools.cache
def _held(character: str) -> bool:
    return character.isspace() or _font(_SMALL).getmask(character).getbbox() is not None


@functools.cache
def _font(size: int) -> ImageFont.FreeTypeFont:
    # The basic layout is Pillow's own: the same bytes whether or not Raqm is on the machine.
    return ImageFont.truetype(FONT, size, layout_engine=ImageFont.Layout.BASIC)


def _measure(size: int) -> lettering.Measure:
    return _font(size).getlength


def drawn(card: Card) -> bytes:
    """The card as PNG, without any date in it."""
    image = Image.new("RGB", SIZE, _PAPER)
    pen = ImageDraw.Draw(image)
    pen.rectangle((0, 0, 20, SIZE[1]), fill=_RED)
    _text(pen, _LEFT, _TOP, card.kicker, _SMALL, _QUIET)
    below = _paragraph(pen, _TOP + 52, card.title, _TITLE, _INK)
    _paragraph(pen, below + 12, card.gloss, _GLOSS, _QUIET)
    _standing(image, pen, card, 420)
    _sigla(pen, card, 484)
    pen.line((_LEFT, 552, _RIGHT, 552), fill=_RULE, width=2)
    _text(pen, _LEFT, 564, card.name, _SMALL, _RED)
    held = io.BytesIO()
    # A third of the size: four colours, and what lies between them at the edges of letters.
    few = image.quantize(64, Image.Quantize.FASTOCTREE, dither=Image.Dither.NONE)
    few.save(held, "PNG", compress_level=6)
    return held.getvalue()


def _text(pen: ImageDraw.ImageDraw, x: float, y: float, text: str, size: int, colour: str) -> float:
    """Write a text with its upper left corner at (x, y); where it ends."""
    pen.text((x, y), text, fill=colour, font=_font(size))
    return x + _measure(size)(text)


def _paragraph(
    pen: ImageDraw.ImageDraw,
    y: float,
    text: str,
    sizes: Sequence[tuple[int, int]],
    colour: str,
) -> float:
    """Write a text in several lines; where the next may begin."""
    size, found = lettering.fitted(text, _WIDTH, sizes, _measure)
    for line in found:
        hangs = size / 2 if line.startswith(tuple(_OPENING)) else 0
        _text(pen, _LEFT - hangs, y, line, size, colour)
        y += size * _LINE
    return y


def _standing(image: Image.Image, pen: ImageDraw.ImageDraw, card: Card, y: int) -> None:
    """Where the claim stands: each status with its shape, then how many say so."""
    x: float = _LEFT
    for status in card.standing:
        _shape(image, status.id, round(x), y + 9)
        x = _text(pen, x + 44, y, status.word, _PLAIN, _INK) + 36
    _text(pen, x, y, card.tally, _PLAIN, _QUIET if card.standing else _INK)


def _shape(image: Image.Image, id: str, x: int, y: int, size: int = 34) -> None:
    scale = size * _FINE / 16
    mask = Image.new("L", (size * _FINE, size * _FINE))
    pen = ImageDraw.Draw(mask)
    for stroke in SHAPES[id]:
        points = [(across * scale, down * scale) for across, down in stroke]
        pen.line(points, fill=255, width=round(2 * scale), joint="curve")
    small = mask.resize((size, size), Image.Resampling.LANCZOS)
    image.paste(Image.new("RGB", (size, size), _INK), (x, y), small)


def _sigla(pen: ImageDraw.ImageDraw, card: Card, y: int) -> None:
    """The marks of the articles in their boxes; of those that find no room, how many."""
    x: float = _LEFT
    for number, siglum in enumerate(card.sigla, 1):
        end = x + _measure(_SMALL)(siglum) + 24
        if end > _RIGHT - (_measure(_SMALL)(_rest(card, number)) + 12):
            _text(pen, x, y + 3, _rest(card, number - 1), _SMALL, _QUIET)
            return
        pen.rounded_rectangle((x, y, end, y + 44), 4, outline=_RULE, width=2)
        _text(pen, x + 12, y + 3, siglum, _SMALL, _INK)
        x = end + 12
    _text(pen, x, y + 3, _rest(card, len(card.sigla)), _SMALL, _QUIET)


def _rest(card: Card, shown: int) -> str:
    """How many articles are not named, once so many are."""
    left = len(card.sigla) - shown + card.others
    return f"另{left}篇" if left else ""
