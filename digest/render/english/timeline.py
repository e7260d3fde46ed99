"""The timeline in English: events and publications by year and month."""

from __future__ import annotations

from calendar import month_name
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from digest.model.digest import TimelineEntry
from digest.render import templating, timetable, urls
from digest.render.catalogue import Catalogue
from digest.render.english import lines, words
from digest.render.english.lines import Entry
from digest.render.lines import Anchor
from digest.render.markdown import Markup
from digest.render.page import Page
from digest.wording import counted

_TITLE = "Timeline"
_DESCRIPTION = "What happened and which articles appeared, in order of time."
_UNDATED = "Date unknown"


@dataclass(frozen=True, slots=True)
class Month:
    """The entries of one month; of the year as a whole where the heading is empty."""

    anchor: Markup
    heading: str
    entries: tuple[Entry, ...]


@dataclass(frozen=True, slots=True)
class Year:
    """The months of one year."""

    anchor: Markup
    heading: str
    months: tuple[Month, ...]


def timeline_pages(catalogue: Catalogue) -> Iterator[Page]:
    """One page, or one for each year and an index: wherever the Chinese timeline has one."""
    entries = catalogue.digest.timeline
    by_page: dict[str, list[TimelineEntry]] = {}
    for item in entries:
        by_page.setdefault(timetable.page_of(item.date, entries), []).append(item)
    if not timetable.split(entries):
        yield _entries_page(urls.TIMELINE, _TITLE, entries, catalogue)
        return
    yield _index(by_page, catalogue)
    for chinese, found in by_page.items():
        yield _entries_page(chinese, f"{_TITLE}: {_year_of(found[0])}", found, catalogue)


def _index(by_page: dict[str, list[TimelineEntry]], catalogue: Catalogue) -> Page:
    page = urls.english(urls.TIMELINE)
    years = [
        (
            Anchor(urls.href(page, urls.english(chinese)), _year_of(found[0])),
            counted.counted(counted.ENTRIES, len(found)).en,
        )
        for chinese, found in by_page.items()
    ]
    notice = words.notice(page, urls.TIMELINE, catalogue)
    body = templating.in_english("timeline_index", notice=notice, years=years)
    return Page(page, _TITLE, body, _DESCRIPTION, language="en")


def _entries_page(
    chinese: str, title: str, entries: Sequence[TimelineEntry], catalogue: Catalogue
) -> Page:
    page = urls.english(chinese)
    body = templating.in_english(
        "timeline",
        notice=words.notice(page, chinese, catalogue),
        title=title,
        years=list(_years(page, entries, catalogue)),
    )
    return Page(page, title, body, _DESCRIPTION, language="en")


def _years(page: str, entries: Sequence[TimelineEntry], catalogue: Catalogue) -> Iterator[Year]:
    """Entries under years and months; what has no month comes first in its year."""
    months: dict[tuple[int, int], list[Entry]] = {}
    for item in entries:
        year, month = timetable.month_of(item.date)
        found = months.setdefault((year or 0, month or 0), [])
        found.append(lines.entry(page, item, catalogue))
    for year, keys in groupby(sorted(months), key=lambda key: key[0]):
        yield Year(
            urls.shelf_anchor(f"y{year}"),
            str(year) if year else _UNDATED,
            tuple(_month(*key, tuple(months[key])) for key in keys),
        )


def _month(year: int, month: int, entries: tuple[Entry, ...]) -> Month:
    # `month_name` is empty for 0; it would be in another language only if a locale were set.
    heading = f"{month_name[month]} {year}" if month else ""
    return Month(urls.shelf_anchor(f"m{year}-{month:02}"), heading, entries)


def _year_of(item: TimelineEntry) -> str:
    year, _ = timetable.month_of(item.date)
    return str(year) if year else _UNDATED
