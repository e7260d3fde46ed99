"""The tree of a contributor's prose: a restricted grammar, so that text can never become markup."""

from __future__ import annotations

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
    """`[[#assertion]]`, `[[claim:id]]`, `[[article:id]]` or `[[tag:id]]`.

    Attributes:
        kind: assertion, claim, article or tag.
        target: the id named.
        line: 1-based line in the source file.
    """

    kind: str
    target: str
    line: int


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
