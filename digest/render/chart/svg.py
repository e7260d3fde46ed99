"""The pencil of the charts: tags with escaped content, rounded coordinates, measured words.

The drawing has a fixed width in units of its own and scales with the page. Text is measured by
a rule of thumb that errs on the wide side, since only the reader's browser knows the font.
"""

from __future__ import annotations

import re
import unicodedata
from decimal import Decimal

from digest.render.markdown import Markup, chinese, escape, mark_chinese, plain

WIDTH = 360.0
# 12 px at least where the drawing is 320 px wide, as on a phone of 360 px.
FONT_SIZE = 13.5
_VOID = frozenset({"path", "circle"})
_LATIN, _CAPITAL, _WIDE = 0.6, 0.72, 1.0
_ELLIPSIS = "…"
_WORDS = re.compile(r"(<(title|desc|text|tspan)\b[^>]*>)([^<]+)")
# Where a line may be broken: around any Han character, after a blank.
_TOKEN = re.compile(r"[^\s\u2e80-\uffff]+\s?|.")


def tag(name: str, *children: object, **attributes: object) -> Markup:
    """One element; children and attribute values are escaped unless they are markup already.

    Args:
        name: the element's name.
        children: its content.
        attributes: `text_anchor` stands for `text-anchor`, `class_` for `class`; one that is
            None is left out.
    """
    stated = "".join(
        f' {key.rstrip("_").replace("_", "-")}="{_value(value)}"'
        for key, value in attributes.items()
        if value is not None
    )
    if name in _VOID:
        return Markup(f"<{name}{stated}/>")
    content = "".join(map(escape, children))
    return Markup(f"<{name}{stated}>{content}</{name}>")


def number(value: float) -> Markup:
    """A coordinate, to one decimal: `12`, `-0.5`."""
    text = f"{value:.1f}".removesuffix(".0")
    return Markup("0" if text == "-0" else text)


def line(*commands: object, **attributes: object) -> Markup:
    """A stroke in the text's ink; commands are letters and coordinates of a path."""
    path = Markup(" ").join(
        number(item) if isinstance(item, int | float) else Markup(item) for item in commands
    )
    return tag("path", d=path, fill=Markup("none"), stroke=Markup("currentColor"), **attributes)


def words(x: float, y: float, *children: object, **attributes: object) -> Markup:
    """A line of text whose middle is at the height `y`."""
    return tag("text", *children, x=x, y=y + FONT_SIZE * 0.36, **attributes)


def in_english(drawing: Markup) -> Markup:
    """A drawing with English words, in which what is Chinese is marked as Chinese."""
    return Markup(_WORDS.sub(_marked, str(drawing)))


def _marked(found: re.Match[str]) -> str:
    start, name, text = found.groups()
    if name != "title":
        return f"{start}{mark_chinese(Markup(text), 'span' if name == 'desc' else 'tspan')}"
    # It holds no elements; only whoever points at the drawing meets it.
    return start.replace("<title", '<title lang="zh"', 1) + text if chinese(text) else start + text


def width(text: str) -> float:
    """About how wide the text is drawn."""
    return sum(map(_em, plain(text))) * FONT_SIZE


def shorten(text: str, room: float) -> str:
    """The text, cut to the room with an ellipsis; empty where not even that fits."""
    text = plain(text)
    if width(text) <= room:
        return text
    while text and width(text + _ELLIPSIS) > room:
        text = text[:-1]
    return text.rstrip(" （，、") + _ELLIPSIS if text else ""


def broken(text: str, room: float, most: int) -> tuple[str, ...]:
    """The text in at most so many lines, the last one cut if need be."""
    lines = [""]
    for token in _TOKEN.findall(plain(text)):
        if lines[-1] and len(lines) < most and width(lines[-1] + token.rstrip()) > room:
            lines.append("")
        lines[-1] += token
    return tuple(shorten(line.strip(), room) for line in lines)


def _em(character: str) -> float:
    if character == "%" or unicodedata.east_asian_width(character) in "WFA":
        return _WIDE
    return _CAPITAL if character.isupper() else _LATIN


def _value(value: object) -> Markup:
    return number(float(value)) if isinstance(value, int | float | Decimal) else escape(value)
