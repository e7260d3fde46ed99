"""How densely the timeline is filled: a bar for each year, and for each month of a busy one.

Each bar leads to its place, so that the strip also serves where no script runs.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from digest.model.digest import TimelineEntry
from digest.render import timetable, urls
from digest.render.markdown import Markup

# A year with fewer entries is taken in at a glance without its months.
_BUSY = 12
# The height of the fullest bar, in the units of the template's drawing.
_TALLEST = 40


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
    """Bars of one kind, with what is not among them."""

    heading: str
    note: str
    bars: tuple[Bar, ...]


def strips(
    page: str, here: Sequence[TimelineEntry], entries: Sequence[TimelineEntry]
) -> tuple[Strip, ...]:
    """The years of the whole timeline, then the months of this page's busy years.

    Args:
        page: the page on which they stand.
        here: the entries of that page.
        entries: those of the whole timeline.
    """
    return (*_years(page, entries), *_months(here))


def _years(page: str, entries: Sequence[TimelineEntry]) -> Iterator[Strip]:
    """All years that hold something; none where the page itself is the only one."""
    pages: dict[str, str] = {}
    held: Counter[str] = Counter()
    for item in entries:
        if place := timetable.place_of(item.date):
            pages[place[:4]] = timetable.page_of(item.date, entries)
            held[place[:4]] += 1
    if len(held) > 1 or (held and page not in pages.values()):
        hrefs = {year: _to_year(page, pages[year], year) for year in sorted(held)}
        yield Strip("各年", "", _bars(held, hrefs))


def _to_year(page: str, target: str, year: str) -> Markup:
    own = urls.within(urls.shelf_anchor(f"y{int(year)}"))
    return own if page == target else urls.href(page, target)


def _months(entries: Iterable[TimelineEntry]) -> Iterator[Strip]:
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
            note = f"另有{bare}条只知年份" if bare else ""
            yield Strip(f"{int(year)}年各月", note, _bars(held, hrefs))


def _bars(held: Counter[str], hrefs: Mapping[str, Markup]) -> tuple[Bar, ...]:
    top = max(held.values(), default=0)
    return tuple(
        _bar(period, hrefs[period], held[period], top, before)
        for before, period in zip((None, *hrefs), hrefs, strict=False)
    )


def _bar(period: str, href: Markup, count: int, top: int, before: str | None) -> Bar:
    year, _, month = period.partition("-")
    words = f"{int(year)}年" + (f"{int(month)}月" if month else "")
    return Bar(
        href=href if count else urls.NOWHERE,
        period=period,
        label=f"{int(month)}月" if month else year,
        words=f"{words}，{count}条",
        count=count,
        height=max(1, round(_TALLEST * count / top)) if count else 0,
        apart=not month and before is not None and int(year) - int(before) > 1,
    )
