"""The timeline: events and publications by year, month and day, each with an anchor."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

from digest.model.digest import TimelineEntry
from digest.render import as_of, density, facets, lines, statuses, templating, timetable, urls
from digest.render.catalogue import Catalogue
from digest.render.lines import Siglum
from digest.render.markdown import Markup
from digest.render.page import Page
from digest.render.statuses import Status
from digest.wording import dates

_DESCRIPTION = "争议中的事件与文章的发表，按时间排列。"
# So many articles are named beside an event; the rest are counted.
_NAMED = 4


@dataclass(frozen=True, slots=True)
class Entry:
    """A line of the timeline.

    Attributes:
        anchor: its id on the timeline.
        date: as known; `hedged` where it is marked uncertain.
        label, label_en: what happened; `href` leads to the claim or the article.
        kind: claim or article.
        open: the status of a claim that its articles do not agree on.
    """

    anchor: Markup
    date: str
    hedged: bool
    label: str
    label_en: str
    href: Markup
    kind: str
    open: Status | None


@dataclass(frozen=True, slots=True)
class Row:
    """An entry on the timeline's own pages.

    Attributes:
        entry: the line.
        named, language: the article of a publication as its heading names it; empty for an event.
        sigla: the articles that speak of it, as far as there is room; `told` counts all.
        days: where there is no room for all, the days by which each had certainly been published.
        place: the year, month or day at which it stands, for the strip (see `timetable`).
        public: when something held had certainly told of it, for the date control.
        values: by facet, the values that the filter finds it under, parted by spaces.
    """

    entry: Entry
    named: str
    language: str
    sigla: tuple[Siglum, ...]
    told: int
    days: str
    place: str
    public: str
    values: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Day:
    """The entries of one date."""

    date: str
    hedged: bool
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class Month:
    """The dates of one month; of the year as a whole where the heading is empty."""

    anchor: Markup
    heading: str
    days: tuple[Day, ...]


@dataclass(frozen=True, slots=True)
class Year:
    """The months of one year."""

    anchor: Markup
    heading: str
    months: tuple[Month, ...]


def timeline_pages(catalogue: Catalogue) -> Iterator[Page]:
    """One page, or one for each year and an index once there are too many entries for one."""
    entries = catalogue.digest.timeline
    if not timetable.split(entries):
        yield _entries_page(urls.TIMELINE, "时间线", entries, catalogue)
        return
    by_page: dict[str, list[TimelineEntry]] = {}
    for item in entries:
        by_page.setdefault(timetable.page_of(item.date, entries), []).append(item)
    yield _index(entries)
    for page, found in by_page.items():
        yield _entries_page(page, f"时间线：{_year_of(found[0])}", found, catalogue)


def entries_of(
    page: str, entries: Iterable[TimelineEntry], catalogue: Catalogue
) -> tuple[Entry, ...]:
    """Entries as lists on page `page` show them."""
    return tuple(_entry(page, item, catalogue) for item in entries)


def _index(entries: Sequence[TimelineEntry]) -> Page:
    body = templating.render("timeline_index", strips=density.strips(urls.TIMELINE, (), entries))
    return Page(urls.TIMELINE, "时间线", body, _DESCRIPTION)


def _entries_page(
    page: str, title: str, entries: Sequence[TimelineEntry], catalogue: Catalogue
) -> Page:
    body = templating.render(
        "timeline",
        title=title,
        years=_years(page, entries, catalogue),
        total=len(entries),
        strips=density.strips(page, entries, catalogue.digest.timeline),
        facets=facets.facets(entries, catalogue),
        as_of=as_of.of_days((item.public_by for item in entries), catalogue),
    )
    return Page(page, title, body, _DESCRIPTION)


def _years(page: str, entries: Iterable[TimelineEntry], catalogue: Catalogue) -> tuple[Year, ...]:
    """Entries under years and months; what has no month comes first in its year."""
    months: dict[tuple[int, int], list[TimelineEntry]] = {}
    for item in entries:
        year, month = timetable.month_of(item.date)
        months.setdefault((year or 0, month or 0), []).append(item)
    return tuple(
        Year(
            anchor=urls.shelf_anchor(f"y{year}"),
            heading=f"{year}年" if year else "日期未知",
            months=tuple(_month(page, *key, months[key], catalogue) for key in keys),
        )
        for year, keys in groupby(sorted(months), key=lambda key: key[0])
    )


def _month(
    page: str, year: int, month: int, found: list[TimelineEntry], catalogue: Catalogue
) -> Month:
    """The dates of a month; those of which no day is known come first."""
    rows = [_row(page, item, catalogue) for item in found]
    rows.sort(key=lambda row: len(row.place) > len("2025-10"))
    days = groupby(rows, key=lambda row: (row.entry.date, row.entry.hedged))
    return Month(
        urls.shelf_anchor(f"m{year}-{month:02}"),
        f"{year}年{month}月" if month else "",
        tuple(Day(date, hedged, tuple(held)) for (date, hedged), held in days),
    )


def _year_of(item: TimelineEntry) -> str:
    year, _ = timetable.month_of(item.date)
    return f"{year}年" if year else "日期未知"


def _row(page: str, item: TimelineEntry, catalogue: Catalogue) -> Row:
    tellers = facets.tellers(item, catalogue)
    return Row(
        entry=_entry(page, item, catalogue),
        named=tellers[0].named.zh if item.article else "",
        language=tellers[0].heading_language if item.article else "",
        sigla=tuple(lines.siglum(page, article, catalogue) for article in tellers[:_NAMED]),
        told=len(tellers),
        days=" ".join(as_of.iso(article.public_by) for article in tellers)
        if len(tellers) > _NAMED
        else "",
        place=timetable.place_of(item.date),
        public=as_of.iso(item.public_by),
        values={name: " ".join(ids) for name, ids in facets.values(item, catalogue).items()},
    )


def _entry(page: str, item: TimelineEntry, catalogue: Catalogue) -> Entry:
    is_claim = item.claim is not None
    id = item.claim or item.article or ""
    kind = "claim" if is_claim else "article"
    return Entry(
        anchor=urls.entry_anchor(kind, id),
        date=(dates.readable if is_claim else dates.between)(item.date).zh,
        hedged=item.date.hedged,
        label=item.label,
        label_en=item.label_en,
        href=urls.href(page, urls.claim(id) if is_claim else urls.article(id)),
        kind=kind,
        open=_open(catalogue.standing(id).result) if is_claim else None,
    )


def _open(result: str) -> Status | None:
    return statuses.result(result) if result in statuses.DISPUTED else None
