"""The lines of a page, and what their shape tells: length, sentences, links.

Every comparison is made on the text after NFKC, since Chinese pages use full-width and ASCII
punctuation freely; what is handed on is the text as it stands.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from digest.fold import simplified
from digest.model.capture import CaptureError

LONGEST = 100_000
_INVISIBLE = re.compile(r"[\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u2064\ufeff\ufe0e\ufe0f]")
_SPACE = re.compile(r"\s+")
_HAN = re.compile(r"[\u3400-\u9fff\uf900-\ufaff]")
_WORD = re.compile(r"[^\W_\u3400-\u9fff\uf900-\ufaff]+")
_STOP = re.compile(r"。|[\u3400-\u9fff”\")]\.(?=\s|$)|[a-z][a-z)\"'”’]+[.!?][\"'”’)]*(?=\s|$)")
_END = re.compile(r"[。!?:;](?:[\"'”’」』)\]】]*)$|[”」』]$|\.{6}$|[a-z]{2}[.][\"'”’)]*$")
_ROW = re.compile(r"\r\n|[\n\r\x0b\x0c\x85\u2028\u2029]")
# A line never begins with these, nor ends with those, unless a sentence was broken.
_GOES_ON = re.compile(r"[,，。、;；:：!！?？”’)）》」』】]")
_OPEN_ENDED = re.compile(r"[\u3400-\u9fff][,，、]$|[(（《“「『【]$")
_COMMA = re.compile(r"[,、;:]")
_TRUNCATED = re.compile(r"(?<!\.)\.{3}$|(?<!\.)\.{3}[\[(【]?(?:详细|全文|更多|阅读全文)[\])】]?$")


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a page's text, or several that were one paragraph.

    Attributes:
        first: the number of its first line, from 1.
        last: the number of its last line.
        text: as it stands, trimmed.
        linked: the share of its characters that are links; 0 where the page is plain text.
        plain: after NFKC, without invisible characters, white space collapsed.
        key: `plain` for comparison: no white space, lower case, known traditional forms replaced.
        size: Chinese characters, plus two for every other word or number.
    """

    first: int
    last: int
    text: str
    linked: float
    plain: str
    key: str
    size: int

    @property
    def stops(self) -> bool:
        """Whether it holds the end of a sentence."""
        return _STOP.search(self.plain) is not None

    @property
    def ends(self) -> bool:
        """Whether it ends as a sentence, a question or a quotation does."""
        return _END.search(self.plain) is not None

    @property
    def commas(self) -> int:
        """How many pauses it has."""
        return len(_COMMA.findall(self.plain))

    @property
    def truncated(self) -> bool:
        """Whether it breaks off with three dots, as teasers do (a Chinese ellipsis has six)."""
        return _TRUNCATED.search(self.plain) is not None


def plain(text: str) -> str:
    """The text after NFKC, without invisible characters, white space collapsed."""
    return _SPACE.sub(" ", _INVISIBLE.sub("", unicodedata.normalize("NFKC", text))).strip()


def trimmed(text: str) -> str:
    """The text as it stands, without invisible characters, white space collapsed."""
    return _SPACE.sub(" ", _INVISIBLE.sub("", text)).strip()


def key(text: str) -> str:
    """The text as labels are compared: no white space, lower case, known traditional forms."""
    return simplified(_SPACE.sub("", plain(text)).casefold())


def size(text: str) -> int:
    """How much there is to read: Chinese characters, plus two for every other word or number."""
    return len(_HAN.findall(text)) + 2 * len(_WORD.findall(text))


def line(text: str, first: int, last: int | None = None, linked: float = 0.0) -> Line:
    """A line with its shape worked out.

    Raises:
        CaptureError: it is longer than any paragraph (`long-line`).
    """
    if len(text) > LONGEST:
        length, most = f"{len(text):,}", f"{LONGEST:,}"
        message = f"a line has {length} characters; no paragraph is longer than {most}"
        raise CaptureError("long-line", message)
    shown = plain(text)
    return Line(first, last or first, text.strip(), linked, shown, key(shown), size(shown))


def from_text(text: str) -> tuple[Line, ...]:
    """The lines of a plain text, empty ones left out; what was broken in mid-sentence is mended."""
    rows = _ROW.split(text)
    width = _wrapped_at(rows)
    mended = _mended(rows) if width is None else _unwrapped(rows, width)
    return tuple(each for each in mended if each.plain)


def _mended(rows: Sequence[str]) -> Iterator[Line]:
    """The rows, those put together that a link or an emphasis inside a sentence has parted."""
    gathered: list[str] = []
    for number, row in enumerate(rows, 1):
        text = row.strip()
        if gathered and text and (_GOES_ON.match(text) or _OPEN_ENDED.search(gathered[-1])):
            gathered.append(text)
            continue
        if gathered:
            yield _joined(gathered, number - len(gathered))
        gathered = [text]
    yield _joined(gathered, len(rows) + 1 - len(gathered))


def columns(text: str) -> int:
    """The width on a terminal: two columns for every wide character."""
    return sum(2 if unicodedata.east_asian_width(each) in "WF" else 1 for each in text)


def _wrapped_at(rows: Sequence[str]) -> int | None:
    """The width at which the text was broken into lines, or None where lines are paragraphs.

    Broken text has many lines of nearly one width, most of which end in mid-sentence.
    """
    filled = [row.rstrip() for row in rows if plain(row)]
    widths = Counter(columns(row) for row in filled)
    full = [width for width in widths if 40 <= width <= 120]
    if not full:
        return None
    limit = max(full, key=lambda width: sum(widths[width - back] for back in range(3)))
    within = [row for row in filled if limit - 4 < columns(row) <= limit]
    open_ended = sum(not line(row, 1).ends for row in within)
    usual = len(within) >= max(6, 0.4 * len(filled)) and open_ended >= 0.7 * len(within)
    return limit if usual else None


def _unwrapped(rows: Sequence[str], width: int) -> Iterator[Line]:
    gathered: list[str] = []
    start = 0
    for number, row in enumerate(rows, 1):
        indented = row.startswith(("\u3000", "  ", "\t"))
        if gathered and (not plain(row) or indented):
            yield _joined(gathered, start)
            gathered = []
        if not plain(row):
            continue
        if not gathered:
            start = number
        gathered.append(row.strip())
        if not width - 4 < columns(row.rstrip()) <= width:
            yield _joined(gathered, start)
            gathered = []
    if gathered:
        yield _joined(gathered, start)


def _joined(parts: Iterable[str], first: int) -> Line:
    """One paragraph; a space only between two words of a language that has them."""
    text, count = "", 0
    for part in parts:
        between = text[-1:].isascii() and part[:1].isascii() and text[-1:].isalnum()
        text += (" " if text and between else "") + part
        count += 1
    return line(text, first, first + count - 1)
