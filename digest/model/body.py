"""The tree of a contributor's prose: a restricted grammar, so that text can never become markup."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Text:
    """Plain words."""

    text: str


@dataclass(frozen=True, slots=True)
class Emphasis:
    """`*words*` (strong: `**words**`)."""

    children: tuple[Inline, ...]
    strong: bool


@dataclass(frozen=True, slots=True)
class Link:
    """`[words](https://…)`: http, https and mailto only, which a rule holds."""

    children: tuple[Inline, ...]
    url: str
    line: int


@dataclass(frozen=True, slots=True)
class Ref:
    """`[[#assertion]]`, `[[claim:id]]`, `[[article:id]]`, `[[tag:id]]`, or `[[claim:id|words]]`.

    Attributes:
        kind: assertion, claim, article or tag.
        target: the id named.
        line: 1-based line in the source file.
        words: the words that link there; empty where the reference brings its own.
    """

    kind: str
    target: str
    line: int
    words: str = ""


Inline = Text | Emphasis | Link | Ref


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A run of inline content."""

    children: tuple[Inline, ...]


@dataclass(frozen=True, slots=True)
class ListBlock:
    """A list of one level; each item is a run of inline content."""

    items: tuple[tuple[Inline, ...], ...]
    ordered: bool


@dataclass(frozen=True, slots=True)
class Quotation:
    """`> words`: a marked quotation."""

    children: tuple[Inline, ...]


Block = Paragraph | ListBlock | Quotation


def runs(parts: Iterable[Block]) -> Iterator[tuple[Inline, ...]]:
    """Every run of inline content in blocks, in reading order."""
    for part in parts:
        if isinstance(part, ListBlock):
            yield from part.items
        else:
            yield part.children


def leaves(run: Iterable[Inline]) -> Iterator[Text | Ref]:
    """The words and references of a run, without the emphasis and links around them."""
    for child in run:
        if isinstance(child, Emphasis | Link):
            yield from leaves(child.children)
        else:
            yield child
