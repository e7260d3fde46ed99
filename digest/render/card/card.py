"""A card in words: what a picture that stands for a page says."""

from __future__ import annotations

from dataclasses import dataclass

from digest.render.statuses import Status


@dataclass(frozen=True, slots=True)
class Card:
    """One card, in words.

    Attributes:
        path: the picture, below `docs/`.
        name: the digest's name.
        kicker: what kind of thing the card shows.
        title: what is said; empty where it cannot be drawn.
        gloss: the same in English.
        standing: where it stands, each a status with its shape.
        tally: how many say so, in words.
        sigla: the articles that say so, in the chain's order, those left out that cannot be drawn.
        others: how many were left out.
    """

    path: str
    name: str
    kicker: str
    title: str
    gloss: str
    standing: tuple[Status, ...]
    tally: str
    sigla: tuple[str, ...] = ()
    others: int = 0
