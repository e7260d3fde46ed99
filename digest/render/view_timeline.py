"""The timeline: events and publications by year and month, each with an anchor."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

from digest.model.digest import TimelineEntry
from digest.render import statuses, templating, timetable, urls
from digest.render.catalogue import Catalogue
from digest.render.lines import Anchor
from digest.render.markdown import Markup
from digest.render.page import Page
from digest.render.statuses import Status
from digest.wording import dates

_DESCRIPTION = "争议中的事件与文章的发表，按时间排列。"


@dataclass(frozen=True, slots=True)
class Entry:
    """A line of the timeline.

    Attributes:
        anchor: its id on the timeline.
        date: as known; `hedged` where it is marked uncertain.
        label, label_en: what happened; `href` leads to the claim or the article.
        kind: claim or article.
        open: the status of a claim that its articles do not agree on.
        tags: ids, for the filter.
    """

    anchor: Markup
    date: str
    hedged: bool
    label: str
    label_en: str
    href: Markup
    kind: str
    open: Status | None
    tags: str


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
    """One page, or one for each year and an index once there are too many entries for one."""
    entries = catalogue.digest.timeline
    if not timetable.split(entries):
        yield _entries_page(urls.TIMELINE, "时间线", entries, catalogue)
        return
    by_page: dict[str, list[TimelineEntry]] = {}
    for item in entries:
        by_page.setdefault(timetable.page_of(item.date, entries), []).append(item)
    yield _index(by_page)
    for page, found in by_page.items():
        yield _entries_page(page, f"时间线：{_year_of(found[0])}", found, catalogue)


def entries_of(
    page: str, entries: Iterable[TimelineEntry], catalogue: Catalogue
) -> tuple[Entry, ...]:
    """Entries as lists on page `page` show them."""
    return tuple(_entry(page, item, catalogue) for item in entries)


def _index(by_page: Mapping[str, Sequence[TimelineEntry]]) -> Page:
    years = [
        (Anchor(urls.href(urls.TIMELINE, page), _year_of(found[0])), len(found))
        for page, found in by_page.items()
    ]
    body = templating.render("timeline_index", years=years)
    return Page(urls.TIMELINE, "时间线", body, _DESCRIPTION)


def _entries_page(
    page: str, title: str, entries: Sequence[TimelineEntry], catalogue: Catalogue
) -> Page:
    tags = catalogue.vocabulary.tags
    counted = Counter(tag for item in entries for tag in item.tags if tag in tags)
    choices = [(id, tags[id].label, count) for id, count in counted.most_common()]
    body = templating.render(
        "timeline", title=title, years=_years(page, entries, catalogue), choices=choices
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
    heading = f"{month}月" if month else ""
    return Month(
        urls.shelf_anchor(f"m{year}-{month:02}"), heading, entries_of(page, found, catalogue)
    )


def _year_of(item: TimelineEntry) -> str:
    year, _ = timetable.month_of(item.date)
    return f"{year}年" if year else "日期未知"


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
        tags=" ".join(item.tags),
    )


def _open(result: str) -> Status | None:
    return statuses.result(result) if result in statuses.DISPUTED else None
