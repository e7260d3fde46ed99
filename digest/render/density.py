"""How densely the timeline is filled: a bar for each year, and for each month of a busy one.

Each bar leads to its place, so that the strip also serves where no script runs.
"""

from __future__ import annotations

from calendar import month_name
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from digest.model.digest import TimelineEntry
from digest.model.words import Label
from digest.render import timetable, urls
from digest.render.markdown import Markup
from digest.wording import counted
from digest.wording.labels import Say, fill, in_chinese

# A year with fewer entries is taken in at a glance without its months.
_BUSY = 12
# The height of the fullest bar, in the units of the template's drawing.
_TALLEST = 40
_YEARS = Label("各年", "By year")
_MONTHS = Label("{year}各月", "{year} by month")
_BARE = Label("另有{n}条只知年份", "{n} more known by year only")
_NOTED = Label("{heading}（{note}）", "{heading} ({note})")
_COUNTED = Label("{period}，{count}", "{period}, {count}")


@dataclass(frozen=True, slots=True)
class Bar:
    """One period of a strip.

    Attributes:
        href: where its entries stand; empty where there are none.
        period: as the address names it: 2025 or 2025-10.
        label: short, under the bar; `words` says the whole.
        count: its entries; `height` draws them.
        apart: whether periods without entries were left out before it.
    """

    href: Markup
    period: str
    label: str
    words: str
    count: int
    height: int
    apart: bool


@dataclass(frozen=True, slots=True)
class Strip:
    """Bars of one kind; the heading tells what is not among them."""

    heading: str
    bars: tuple[Bar, ...]


@dataclass(frozen=True, slots=True)
class Years:
    """The page on which the entries of each year stand, and how many the year holds."""

    pages: Mapping[str, str]
    held: Counter[str]


def years(entries: Sequence[TimelineEntry]) -> Years:
    """The years of the whole timeline."""
    pages: dict[str, str] = {}
    held: Counter[str] = Counter()
    for item in entries:
        if place := timetable.place_of(item.date):
            pages[place[:4]] = timetable.page_of(item.date, entries)
            held[place[:4]] += 1
    return Years(pages, held)


def strips(
    page: str, here: Iterable[TimelineEntry], whole: Years, say: Say = in_chinese
) -> tuple[Strip, ...]:
    """The years of the whole timeline, then the months of this page's busy years.

    Args:
        page: the page on which they stand, named in Chinese; its counterpart links alike.
        here: the entries of that page.
        whole: the years of the whole timeline.
        say: picks the language.
    """
    return (*_years(page, whole, say), *_months(here, say))


def _years(page: str, whole: Years, say: Say) -> Iterator[Strip]:
    """All years that hold something; none where the page itself is the only one."""
    pages, held = whole.pages, whole.held
    if len(held) > 1 or (held and page not in pages.values()):
        hrefs = {year: _to_year(page, pages[year], year) for year in sorted(held)}
        yield Strip(say(_YEARS), _bars(held, hrefs, say))


def _to_year(page: str, target: str, year: str) -> Markup:
    own = urls.within(urls.shelf_anchor(f"y{int(year)}"))
    return own if page == target else urls.href(page, target)


def _months(entries: Iterable[TimelineEntry], say: Say) -> Iterator[Strip]:
    """The twelve months of each busy year, or of the only one."""
    by_year: dict[str, Counter[str]] = {}
    for item in entries:
        if place := timetable.place_of(item.date):
            by_year.setdefault(place[:4], Counter())[place[:7]] += 1
    for year, held in sorted(by_year.items()):
        bare = held.pop(year, 0)
        if held and (len(by_year) == 1 or held.total() + bare >= _BUSY):
            hrefs = {
                f"{year}-{month:02}": urls.within(urls.shelf_anchor(f"m{int(year)}-{month:02}"))
                for month in range(1, 13)
            }
            heading = fill(_MONTHS, year=timetable.named(int(year)))
            if bare:
                heading = fill(_NOTED, heading=heading, note=fill(_BARE, n=bare))
            yield Strip(say(heading), _bars(held, hrefs, say))


def _bars(held: Counter[str], hrefs: Mapping[str, Markup], say: Say) -> tuple[Bar, ...]:
    top = max(held.values(), default=0)
    return tuple(
        _bar(period, hrefs[period], held[period], top, before, say)
        for before, period in zip((None, *hrefs), hrefs, strict=False)
    )


def _bar(period: str, href: Markup, count: int, top: int, before: str | None, say: Say) -> Bar:
    year, _, month = period.partition("-")
    named = timetable.named(int(year), int(month or 0))
    words = fill(_COUNTED, period=named, count=counted.counted(counted.ENTRIES, count))
    return Bar(
        href=href if count else urls.NOWHERE,
        period=period,
        label=say(_short(int(month))) if month else year,
        words=say(words),
        count=count,
        height=max(1, round(_TALLEST * count / top)) if count else 0,
        apart=not month and before is not None and int(year) - int(before) > 1,
    )


def _short(month: int) -> Label:
    return Label(f"{month}月", month_name[month][:3])
