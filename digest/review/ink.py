"""How a review is written: as plain lines for a terminal, or as Markdown for a comment.

A comment is posted with the project's own rights and shows words of whoever sent the branch, so
nothing of them may become active on GitHub: no mention (it notifies people), no reference to an
issue or a commit, no link, image, formula, HTML or other markup. Escapes do not do: GitHub looks
for mentions and references in the text that the Markdown has become. So each character that could
begin one is replaced by its full-width look-alike, which also reads well among Chinese.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from typing import Protocol

_ACTIVE = "\\`*_[]<>#|~@&$"
_LOOK_ALIKES = {ord(character): chr(ord(character) + 0xFEE0) for character in _ACTIVE}
_COLON = re.compile(r":(?=\S)")  # https://… and :tada:
_DOTTED = re.compile(r"(?i)\b(www)\.")
_NUMBERED = re.compile(r"(?i)\b(gh)-(?=\d)")  # GH-1 is an issue
# GitHub takes seven hexadecimal digits for a commit, any fork's; six of them name nothing.
_HASH = re.compile(r"([0-9A-Fa-f]{6})(?=[0-9A-Fa-f])")
_WORD_JOINER = "\u2060"
_LONGEST = 240


class Ink(Protocol):
    """One way of writing. Text is contributed, and is made harmless; headings are our own."""

    def title(self, text: str) -> str:
        """The first line."""

    def heading(self, text: str) -> str:
        """The heading of a part."""

    def text(self, text: str) -> str:
        """Contributed words."""

    def code(self, text: str) -> str:
        """An id or a path."""

    def sides(self, left: tuple[str, ...], right: tuple[str, ...]) -> Iterator[str]:
        """Two columns of written cells, side by side."""

    def folded(self, heading: str, lines: Iterable[str]) -> Iterator[str]:
        """A part that need not be seen at once."""


class Plain:
    """Lines for a terminal."""

    def title(self, text: str) -> str:
        """The words alone."""
        return text

    def heading(self, text: str) -> str:
        """The words alone."""
        return text

    def text(self, text: str) -> str:
        """One line without control characters."""
        return _line(text)

    def code(self, text: str) -> str:
        """The same as any text."""
        return _line(text)

    def sides(self, left: tuple[str, ...], right: tuple[str, ...]) -> Iterator[str]:
        """One line for each side."""
        yield from (f"    {' · '.join(filter(None, side))}" for side in (left, right))

    def folded(self, heading: str, lines: Iterable[str]) -> Iterator[str]:
        """The same as any part."""
        yield from (self.heading(heading), "", *lines)


class Markdown:
    """GitHub's Markdown, with no HTML but a fold, which whoever posts the comment lets through."""

    def title(self, text: str) -> str:
        """A heading of the third level: a comment has others above it."""
        return f"### {text}"

    def heading(self, text: str) -> str:
        """One level below."""
        return f"#### {text}"

    def text(self, text: str) -> str:
        """One line in which nothing is active."""
        return _harmless(text)

    def code(self, text: str) -> str:
        """A code span; what is in it is harmless without it, too."""
        inert = _harmless(text)
        return f"`{inert}`" if inert else ""

    def sides(self, left: tuple[str, ...], right: tuple[str, ...]) -> Iterator[str]:
        """A table of two columns."""
        head, *rows = zip(left, right, strict=True)
        yield ""
        yield f"| {head[0]} | {head[1]} |"
        yield "| --- | --- |"
        yield from (f"| {a} | {b} |" for a, b in rows if a or b)
        yield ""

    def folded(self, heading: str, lines: Iterable[str]) -> Iterator[str]:
        """A disclosure, closed at first."""
        yield from ("<details>", f"<summary>{heading}</summary>", "", *lines, "", "</details>")


def _line(text: str) -> str:
    """The words on one line, at most so long, without what no eye can see."""
    seen = "".join(
        letter
        for letter in " ".join(text.split())
        if not unicodedata.category(letter).startswith("C")
    ).strip()
    return seen if len(seen) <= _LONGEST else f"{seen[: _LONGEST - 1]}…"


def _harmless(text: str) -> str:
    inert = _line(text).translate(_LOOK_ALIKES)
    inert = _DOTTED.sub(r"\1．", _COLON.sub("：", inert))
    return _HASH.sub(rf"\1{_WORD_JOINER}", _NUMBERED.sub(r"\1－", inert))
