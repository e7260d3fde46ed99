"""`data/events.ics`: the dated events as a calendar (RFC 5545, with RFC 7986's words about it).

An event is in it when its days are certain: a day, days from and to, or a month, of which the
summary says that no day is known. What is known by the year alone, open or doubted is left out,
since a calendar can only say "on these days".

Written here and not with a library: lines are escaped and folded in a few lines of code, which
leaves the library for reading them back, and importing one takes longer than all of this.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator

from digest.export.names import first_name, lasting
from digest.model.digest import Digest, TimelineEntry
from digest.model.exports import EVENTS, LICENCE, Address, Download
from digest.model.records import Claim
from digest.model.words import RESULTS, Label
from digest.wording import counted, dates
from digest.wording.labels import fill

_LONGEST_LINE = 75  # octets, without the line's end
_LONGEST = 31  # days
_DAYS = re.compile(r"\d{4}-\d\d-\d\d(?:/\d{4}-\d\d-\d\d)?")
_MARKED = Label("（{date}）{what}", "({date}) {what}")
_BREAKS = {"\\": "\\\\", ";": "\\;", ",": "\\,", "\n": "\\n"}
_ESCAPED = str.maketrans(_BREAKS)


def file(digest: Digest, address: Address, root: str) -> Download:
    """The calendar.

    Args:
        digest: the linked whole.
        address: of pages and places on them.
        root: the address of the site, with its last slash; empty where it is not known, and an
            event then has no address, which would have to be whole.
    """
    lines = (*_head(digest), *_events(digest, address, root), "END:VCALENDAR")
    about = Label("有确切日期的事件，日历", "events of known days, as a calendar")
    return Download(
        EVENTS,
        about,
        "text/calendar",
        "".join(map(_folded, lines)).encode(),
        schema="https://www.rfc-editor.org/rfc/rfc5545",
        opened_by="Thunderbird · Apple Calendar · Google Calendar",
    )


def _head(digest: Digest) -> Iterator[str]:
    records = digest.records
    title = _text(records.title)
    yield from ("BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Duidu//Duidu//ZH")
    yield f"UID:{lasting(digest, 'calendar')}"
    yield f"NAME:{title}"
    yield f"X-WR-CALNAME:{title}"
    about = f"{records.title_en}; version {digest.version}; {LICENCE}"
    yield f"DESCRIPTION;LANGUAGE=en:{_text(about)}"


def _events(digest: Digest, address: Address, root: str) -> Iterator[str]:
    claims = {claim.id: claim for claim in digest.claims}
    for entry in digest.timeline:
        days = _days(entry)
        if entry.claim and days:
            yield from _event(digest, claims[entry.claim], entry, days)
            if root:
                yield f"URL:{root}{address('claim', entry.claim)}"
            yield from ("TRANSP:TRANSPARENT", "END:VEVENT")


def _days(entry: TimelineEntry) -> tuple[dt.date, dt.date] | None:
    """The first and the last day, where a calendar can show them."""
    first, last = entry.date.first, entry.date.last
    if first is None or last is None or entry.date.uncertain:
        return None
    clear = _DAYS.fullmatch(entry.date.edtf) or (last - first).days < _LONGEST
    return (first, last) if clear else None


def _event(
    digest: Digest, claim: Claim, entry: TimelineEntry, days: tuple[dt.date, dt.date]
) -> Iterator[str]:
    """All of an event but its address and its end."""
    said = Label(entry.label, entry.label_en)
    if not _DAYS.fullmatch(entry.date.edtf):
        said = fill(_MARKED, date=dates.between(entry.date), what=said)
    tags = (digest.vocabulary.tags[id].label for id in claim.tags)
    yield "BEGIN:VEVENT"
    yield f"UID:{lasting(digest, 'event', first_name(claim.id, claim.formerly))}"
    yield f"DTSTAMP:{digest.edition:%Y%m%d}T000000Z"
    yield f"DTSTART;VALUE=DATE:{days[0]:%Y%m%d}"
    yield f"DTEND;VALUE=DATE:{days[1] + dt.timedelta(days=1):%Y%m%d}"
    yield f"SUMMARY;LANGUAGE=zh-Hans:{_text(said.zh)}"
    yield f"DESCRIPTION;LANGUAGE=en:{_text(_standing(digest, claim, said))}"
    yield f"CATEGORIES:{','.join(map(_text, tags))}"


def _standing(digest: Digest, claim: Claim, said: Label) -> str:
    """The event in English, with who tells of it and whether they agree."""
    standing = digest.standings[claim.id]
    voices = counted.voices(len(standing.articles), len(standing.origins)).en
    return f"{said.en}\n{voices}: {RESULTS[standing.result].en}"


def _text(text: str) -> str:
    """A value of type TEXT."""
    return text.translate(_ESCAPED)


def _folded(line: str) -> str:
    """A line with its end, continued below where it is too long, never within a character."""
    parts, width = [""], 0
    for character in line:
        octets = len(character.encode())
        if width + octets > _LONGEST_LINE:
            parts.append(" ")
            width = 1
        parts[-1] += character
        width += octets
    return "\r\n".join((*parts, ""))
