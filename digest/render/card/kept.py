"""Cards that were drawn before, kept beside the checkout: only a changed card is drawn again.

A card's name in the folder is the hash of all that its picture is made from: its words, the code
that draws it, the font and Pillow. So nothing kept is ever out of date, and the folder can be
deleted at any time.
"""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterable, Mapping
from importlib.metadata import version
from pathlib import Path

from digest.render.card import draw, lettering
from digest.render.card.card import Card


def pictures(cards: Iterable[Card], folder: Path) -> Mapping[str, bytes]:
    """The picture of every card: path below `docs` → PNG.

    Args:
        cards: what is to be drawn.
        folder: where drawn cards are kept; made if it is not there.

    Raises:
        OSError: the disk refused.
    """
    tools = _tools()
    return {card.path: _picture(card, folder, tools) for card in cards}


def _tools() -> bytes:
    parts = (draw.FONT, Path(draw.__file__), Path(lettering.__file__))
    code = (hashlib.sha256(path.read_bytes()).digest() for path in parts)
    versions = " ".join(version(name) for name in ("pillow", "uniseg"))
    return b"".join((*code, versions.encode()))


def _picture(card: Card, folder: Path, tools: bytes) -> bytes:
    key = hashlib.sha256(tools + repr(card).encode()).hexdigest()
    path = folder / f"{key}.png"
    if path.is_file():
        return path.read_bytes()
    made = draw.drawn(card)
    folder.mkdir(parents=True, exist_ok=True)
    # Whole or not at all: another build may be reading, and this one may be cut short.
    draft = folder / f"{key}.{os.getpid()}"
    draft.write_bytes(made)
    draft.replace(path)
    return made
