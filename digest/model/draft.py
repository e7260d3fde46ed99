"""What an import suggests to the editor: facts to check, never sentences of the article."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from digest.model.records import Figure


@dataclass(frozen=True, slots=True)
class FigureHint:
    """A quantity found in the body.

    Attributes:
        paragraph: 1-based.
        text: the few characters that were read.
        figure: what they say, with one of our units if there is one.
    """

    paragraph: int
    text: str
    figure: Figure


@dataclass(frozen=True, slots=True)
class ClaimHint:
    """A claim that a paragraph may be about.

    Attributes:
        paragraph: 1-based.
        claim: its id.
        statement: its statement.
        score: how near, 0–1.
    """

    paragraph: int
    claim: str
    statement: str
    score: float


@dataclass(frozen=True, slots=True)
class Similar:
    """An article that shares text with the capture.

    Attributes:
        article: its id.
        containment: the larger share of either text that stands in the other, 0–1.
        shared: how many hashes of their fingerprints they share.
        passages: the paragraphs that are the same, ours and theirs, 1-based; empty where the
            other article's paragraphs are not at hand.
    """

    article: str
    containment: Decimal
    shared: int
    passages: tuple[tuple[int, int], ...] = ()


@dataclass(frozen=True, slots=True)
class Hints:
    """Everything that an import suggests.

    Attributes:
        figures: in the order of the text.
        tags: ids, most frequent first.
        new_terms: nouns that may want a tag.
        claims: nearest first.
        similar: articles by shared text, most first.
    """

    figures: tuple[FigureHint, ...] = ()
    tags: tuple[str, ...] = ()
    new_terms: tuple[str, ...] = ()
    claims: tuple[ClaimHint, ...] = ()
    similar: tuple[Similar, ...] = ()
