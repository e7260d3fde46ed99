"""What is read out of one saved page: its body, what was left out and why, and whence each value.

Only an import holds these: a capture is private, and none of its sentences goes into the sources.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

Outlets = Mapping[str, tuple[str, ...]]
"""The outlets that are known: id → label and aliases."""
LARGEST = 20_000_000
"""The most bytes that are read; a saved page with its pictures inside is smaller."""


class CaptureError(ValueError):
    """The file is no article that we can read; the message is one line that says why.

    Attributes:
        code: a fixed word for the cause, such as `empty`, `mojibake` or `login`.
    """

    def __init__(self, code: str, message: str) -> None:
        super().__init__(message)
        self.code = code


@dataclass(frozen=True, slots=True)
class Found:
    """A value, and where the page says it (`line 6: 来源`, `meta og:title`)."""

    value: str
    where: str


@dataclass(frozen=True, slots=True)
class Dropped:
    """Neighbouring lines of the page that are not of the article, for one reason.

    Attributes:
        first: the first line, from 1.
        last: the last line.
        reason: an id of `digest.capture.phrases.REASONS`.
        text: the first line's text.
    """

    first: int
    last: int
    reason: str
    text: str


@dataclass(frozen=True, slots=True)
class Capture:
    """One page, read.

    Attributes:
        name: the file's name, as given.
        sha256: of the raw bytes, in hexadecimal.
        kind: html, mhtml or text.
        encoding: the codec that the text was decoded with.
        title: the headline, without the site's name.
        outlet: the publisher's name as printed, or the label of a known outlet.
        outlet_id: that outlet's id, where it is known.
        author: the byline as printed.
        published: the day, as an EDTF date.
        captured: the day on which the copy was taken, as an EDTF date.
        url: the page's own address.
        language: a BCP 47 tag: zh-Hans, zh-Hant or en.
        paragraphs: the body, headings included, the headline not.
        dropped: everything else, in the order of the page.
        notes: what a person should know of this reading, in whole sentences.
    """

    name: str
    sha256: str
    kind: str
    encoding: str
    title: Found | None
    outlet: Found | None
    outlet_id: str | None
    author: Found | None
    published: Found | None
    captured: Found | None
    url: Found | None
    language: Found
    paragraphs: tuple[str, ...]
    dropped: tuple[Dropped, ...]
    notes: tuple[str, ...] = ()

    @property
    def characters(self) -> int:
        """The length of the body, white space not counted."""
        return sum(not character.isspace() for text in self.paragraphs for character in text)
