"""The timeline: events and publications by year, month and day, each with an anchor."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

from digest.model.digest import TimelineEntry
from digest.model.words import Label
from digest.render import as_of, density, facets, lines, statuses, templating, timetable, urls
from digest.render.catalogue import Catalogue
from digest.render.english import words
from digest.render.lines import Siglum
from digest.render.markdown import Markup
from digest.render.page import Page
from digest.render.statuses import Status
from digest.wording import dates
from digest.wording.labels import Say, fill, in_chinese

TITLE = Label("时间线", "Timeline")
_OF_YEAR = Label("{title}：{year}", "{title}: {year}")
_DESCRIPTION = "争议中的事件与文章的发表，按时间排列。"
# So many articles are named beside an event; the rest are counted.
_NAMED = 4


@dataclass(frozen=True, slots=True)
class Entry:
    """A line of the timeline.

    Attributes:
        anchor: its id on the timeline.
        date: as known; `hedged` where it is marked uncertain.
        label: what happened, and `label_en` in English; `href` leads to the claim or the article.
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


@dataclass(frozen=True, slots=True)
class Whole:
    """What every page tells of the whole timeline, counted once: its years and its facets."""

    years: density.Years
    facets: facets.Counts


def timeline_pages(catalogue: Catalogue) -> Iterator[Page]:
    """One page, or one for each year and an index once there are too many entries for one."""
    entries, all = catalogue.digest.timeline, whole(catalogue)
    if timetable.split(entries):
        strips = density.strips(urls.TIMELINE, (), all.years)
        body = templating.render("timeline_index", strips=strips)
        yield Page(urls.TIMELINE, TITLE.zh, body, _DESCRIPTION)
    for page, title, found in leaves(entries):
        body = templating.render(
            "timeline", title=title.zh, **contents(page, found, all, catalogue)
        )
        yield Page(page, title.zh, body, _DESCRIPTION)


def whole(catalogue: Catalogue) -> Whole:
    """The whole timeline, counted."""
    entries = catalogue.digest.timeline
    return Whole(density.years(entries), facets.counts(entries, catalogue))


def leaves(
    entries: Sequence[TimelineEntry],
) -> Iterator[tuple[str, Label, Sequence[TimelineEntry]]]:
    """The pages that hold the entries, as (Chinese page, title, its entries)."""
    if not timetable.split(entries):
        yield urls.TIMELINE, TITLE, entries
        return
    by_page: dict[str, list[TimelineEntry]] = {}
    for item in entries:
        by_page.setdefault(timetable.page_of(item.date, entries), []).append(item)
    for page, found in by_page.items():
        year, _ = timetable.month_of(found[0].date)
        yield page, fill(_OF_YEAR, title=TITLE, year=timetable.named(year)), found


def contents(
    page: str,
    entries: Sequence[TimelineEntry],
    all: Whole,
    catalogue: Catalogue,
    say: Say = in_chinese,
) -> dict[str, object]:
    """What the template of such a page, or of its English counterpart, prints.

    Args:
        page: the page in Chinese.
        entries: what stands on it.
        all: the whole timeline, counted.
        catalogue: the whole.
        say: picks the language.
    """
    own = say(_either(page))
    return {
        "years": _years(own, entries, catalogue, say),
        "total": len(entries),
        "strips": density.strips(page, entries, all.years, say),
        "facets": facets.facets(facets.counts(entries, catalogue), all.facets, catalogue, say),
        "as_of": as_of.of_days((item.public_by for item in entries), catalogue, say),
    }


def entries_of(
    page: str, entries: Iterable[TimelineEntry], catalogue: Catalogue, say: Say = in_chinese
) -> tuple[Entry, ...]:
    """Entries as lists on page `page` show them."""
    return tuple(_entry(page, item, catalogue, say) for item in entries)


def _years(
    page: str, entries: Iterable[TimelineEntry], catalogue: Catalogue, say: Say
) -> tuple[Year, ...]:
    """Entries under years and months; what has no month comes first in its year."""
    months: dict[tuple[int, int], list[TimelineEntry]] = {}
    for item in entries:
        year, month = timetable.month_of(item.date)
        months.setdefault((year or 0, month or 0), []).append(item)
    return tuple(
        Year(
            anchor=urls.shelf_anchor(f"y{year}"),
            heading=say(timetable.named(year)),
            months=tuple(_month(page, *key, months[key], catalogue, say) for key in keys),
        )
        for year, keys in groupby(sorted(months), key=lambda key: key[0])
    )


def _month(
    page: str,
    year: int,
    month: int,
    found: list[TimelineEntry],
    catalogue: Catalogue,
    say: Say,
) -> Month:
    """The dates of a month; those of which no day is known come first."""
    rows = [_row(page, item, catalogue, say) for item in found]
    rows.sort(key=lambda row: len(row.place) > len("2025-10"))
    days = groupby(rows, key=lambda row: (row.entry.date, row.entry.hedged))
    return Month(
        urls.shelf_anchor(f"m{year}-{month:02}"),
        say(timetable.named(year, month)) if month else "",
        tuple(Day(date, hedged, tuple(held)) for (date, hedged), held in days),
    )


def _row(page: str, item: TimelineEntry, catalogue: Catalogue, say: Say) -> Row:
    tellers = facets.tellers(item, catalogue)
    return Row(
        entry=_entry(page, item, catalogue, say),
        named=say(words.named(tellers[0])) if item.article else "",
        language=tellers[0].heading_language if item.article else "",
        sigla=tuple(lines.siglum(page, article, catalogue, say) for article in tellers[:_NAMED]),
        told=len(tellers),
        days=" ".join(as_of.iso(article.public_by) for article in tellers)
        if len(tellers) > _NAMED
        else "",
        place=timetable.place_of(item.date),
        public=as_of.iso(item.public_by),
        values={name: " ".join(ids) for name, ids in facets.values(item, catalogue).items()},
    )


def _entry(page: str, item: TimelineEntry, catalogue: Catalogue, say: Say) -> Entry:
    """An entry; an article leads to its Chinese page, which is the only one that it has."""
    is_claim = item.claim is not None
    id = item.claim or item.article or ""
    kind = "claim" if is_claim else "article"
    target = say(_either(urls.claim(id))) if is_claim else urls.article(id)
    return Entry(
        anchor=urls.entry_anchor(kind, id),
        date=say((dates.readable if is_claim else dates.between)(item.date)),
        hedged=item.date.hedged,
        label=say(Label(item.label, item.label_en)),
        label_en=item.label_en,
        href=urls.href(page, target),
        kind=kind,
        open=_open(catalogue.standing(id).result, say) if is_claim else None,
    )


def _either(page: str) -> Label:
    """A page in either language."""
    return Label(page, urls.english(page))


def _open(result: str, say: Say) -> Status | None:
    return statuses.result(result, say) if result in statuses.DISPUTED else None
