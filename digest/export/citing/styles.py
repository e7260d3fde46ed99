"""A reference in words: GB/T 7714—2015 and APA 7.

Both follow the styles of the Citation Style Language; where they say more than those can, the
tests list it.
"""

from __future__ import annotations

import calendar

from digest.export.citing.cited import Cited, Day
from digest.model.words import Label

_MARKS = {"webpage": "EB/OL", "article-newspaper": "N/OL", "dataset": "DS/OL"}
_VERSION, _UNDATED = Label("版本", "Version"), Label("无日期", "n.d.")
_ENDS = ("?", "!", "？", "！", "。", "…")


def gbt(item: Cited) -> tuple[str, str]:
    """GB/T 7714—2015, 4.2 and 4.6, in two parts: the day of access may be put between them.

    An unknown date reads 无日期 or n.d., an approximate one stands in square brackets.
    """
    title = f"{item.title}[{_MARKS[item.kind]}]"
    if item.version and item.container:
        title += f"//{item.container}"
    edition = f"{_worded(_VERSION, item)} {item.version}" if item.version else ""
    before = ". ".join(part for part in (item.author, title, edition, _issued(item)) if part)
    read = f"[{item.accessed.iso}]" if item.accessed else ""
    return before + read, f". {item.url}." if item.url else "."


def _issued(item: Cited) -> str:
    """Who published it and when, or when alone, as the kind of source has it."""
    beside = item.kind == "article-newspaper" or not (item.url or item.version)
    day = item.issued.iso if item.issued else _worded(_UNDATED, item)
    supplied = item.issued is None or item.issued.circa
    if beside and item.container:
        return f"{item.container}, [{day}]" if supplied else f"{item.container}, {day}"
    return f"([{day}])" if item.issued and supplied else f"({day})"


def _worded(words: Label, item: Cited) -> str:
    """A word of the reference, in the language of what it refers to."""
    return words.en if item.language == "en" else words.zh


def apa(item: Cited) -> str:
    """APA 7, chapter 10.16 (a page of a website), 10.1 (news) and 10.9 (a set of data)."""
    title = item.title
    if item.version:
        title += f" (Version {item.version})"
    for told in (item.title_en, "Data set" if item.kind == "dataset" else ""):
        title += f" [{told}]" if told else ""
    when = f"({_spelt(item.issued, whole=item.kind != 'dataset')})"
    head = (item.author, when, title) if item.author else (title, when)
    source = "" if item.container == item.author else item.container
    text = " ".join(_stopped(part) for part in (*head, source) if part)
    return f"{text} {item.url}" if item.url else text


def _stopped(part: str) -> str:
    return part if part.endswith((".", *_ENDS)) else f"{part}."


def _spelt(day: Day | None, *, whole: bool) -> str:
    """2025, September 30; a set of data has its year alone."""
    if day is None:
        return "n.d."
    year, *finer = day.parts if whole else day.parts[:1]
    written = [calendar.month_name[part] if at == 0 else str(part) for at, part in enumerate(finer)]
    text = f"{year}, {' '.join(written)}" if written else str(year)
    return f"ca. {text}" if day.circa else text
