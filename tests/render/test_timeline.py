"""The timeline's rows, counts and strips, and the days that the date control compares."""

from __future__ import annotations

import datetime as dt
import re
from collections import Counter
from collections.abc import Mapping

import pytest

from digest import pipeline
from digest.link.resolve import link
from digest.model.digest import Digest, TimelineEntry
from digest.render import as_of, density, facets, timetable, urls, view_timeline
from digest.render.catalogue import Catalogue, catalogue
from digest.render.pages import render
from digest.wording.labels import in_chinese, in_english
from tests.conftest import CORPUS
from tests.link.factories import article, records


@pytest.fixture(scope="module")
def digest() -> Digest:
    return pipeline.check(CORPUS).digest


@pytest.fixture(scope="module")
def pages(digest: Digest) -> Mapping[str, str]:
    return render(digest, ())


def test_every_entry_stands_on_the_timeline_with_its_place_and_its_day(
    digest: Digest, pages: Mapping[str, str]
) -> None:
    rows = re.findall(
        r'<li id="\S+" class="\S+" data-at="(.*?)" data-public="(.*?)"', pages[urls.TIMELINE]
    )
    held = [(timetable.place_of(item.date), as_of.iso(item.public_by)) for item in digest.timeline]
    assert sorted(rows) == sorted(held)


def test_what_has_no_day_stands_first_in_its_month(pages: Mapping[str, str]) -> None:
    may = pages[urls.TIMELINE].split("### 2021年5月")[1]
    places = re.findall(r'data-at="(.*?)"', may)
    assert places == sorted(places, key=lambda place: (len(place) > 7, place))


def test_a_facet_counts_what_it_would_leave(digest: Digest) -> None:
    index = catalogue(digest)
    all = facets.counts(digest.timeline, index)
    for facet in facets.facets(all, all, index):
        for id, _, count in (option for group in facet.groups for option in group.options):
            values = (facets.values(item, index)[facet.id] for item in digest.timeline)
            assert count == sum(id in held for held in values), (facet.id, id)


def test_a_page_of_one_year_offers_the_values_of_all_with_its_own_counts(digest: Digest) -> None:
    index = catalogue(digest)
    all = facets.counts(digest.timeline, index)

    def offered(entries: int) -> dict[str, list[str]]:
        return {
            facet.id: [id for group in facet.groups for id, *_ in group.options]
            for facet in facets.facets(facets.counts(digest.timeline[:entries], index), all, index)
        }

    assert offered(1) == offered(len(digest.timeline))


def test_a_strip_draws_the_fullest_period_tallest(digest: Digest) -> None:
    (months,) = density.strips(urls.TIMELINE, digest.timeline, density.years(digest.timeline))
    held = Counter(timetable.place_of(item.date)[:7] for item in digest.timeline)
    assert {bar.period: bar.count for bar in months.bars if bar.count} == dict(held)
    assert len(months.bars) == 12
    assert max(months.bars, key=lambda bar: bar.height).count == max(held.values())
    assert [bar.href for bar in months.bars if not bar.count] == [""] * (12 - len(held))
    march = months.bars[2]
    assert (march.href, march.words) == ("#m2021-03", f"2021年3月，{march.count}条")


def test_years_are_bars_once_there_are_several_and_lead_to_their_pages(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    found = timeline("2019", "2021-03-01", "2021-04")
    here = density.strips(urls.TIMELINE, found, density.years(found))
    assert [(bar.period, bar.count, bar.apart) for strip in here for bar in strip.bars] == [
        ("2019", 1, False),
        ("2021", 2, True),
    ]
    assert [bar.href for bar in here[0].bars] == ["#y2019", "#y2021"]
    monkeypatch.setattr(timetable, "PAGE_LIMIT", 1)
    apart = density.strips(urls.timeline_year("2021"), found[1:], density.years(found))
    assert [bar.href for bar in apart[0].bars] == ["../2019/", "#y2021"]


def test_a_split_timeline_is_counted_once_and_not_for_every_page(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    looked: Counter[str] = Counter()
    values = facets.values

    def counted(item: TimelineEntry, index: Catalogue) -> Mapping[str, tuple[str, ...]]:
        looked[item.claim or item.article or ""] += 1
        return values(item, index)

    monkeypatch.setattr(facets, "values", counted)
    monkeypatch.setattr(timetable, "PAGE_LIMIT", 1)
    years = [f"{year}-03-01" for year in range(2001, 2011)]
    held = [article(f"n{day}", published=day) for day in years]
    index = catalogue(link(records(held, [])))
    made = list(view_timeline.timeline_pages(index))
    assert len(made) == 1 + len(years)
    assert set(looked.values()) == {3}  # for the whole, for its page and for its row


def test_strips_filters_and_days_speak_english(digest: Digest) -> None:
    index = catalogue(digest)
    (months,) = density.strips(
        urls.TIMELINE, digest.timeline, density.years(digest.timeline), in_english
    )
    march = months.bars[2]
    assert (months.heading, march.label) == ("2021 by month", "Mar")
    assert march.words == f"March 2021, {march.count} entries"
    all = facets.counts(digest.timeline, index)
    of_page = {item.id: item for item in facets.facets(all, all, index, in_english)}
    kinds = of_page["kind"].groups[0].options
    assert [label for _, label, _ in kinds] == ["event", "publication"]
    assert [group.label for group in of_page["status"].groups] == [
        "Between the articles",
        "Against the evidence",
    ]
    control = as_of.of_claim(index.standing("follower-loss"), index, in_english)
    assert control is not None
    assert control.steps[0] == ("2021-03-15", "2021-03-15")


def test_a_strip_tells_what_is_known_by_year_only() -> None:
    found = timeline("2021", "2021-03-01", "2021-04")
    for say, heading in (
        (in_chinese, "2021年各月（另有1条只知年份）"),
        (in_english, "2021 by month (1 more known by year only)"),
    ):
        (months,) = density.strips(urls.TIMELINE, found, density.years(found), say)
        assert months.heading == heading


def timeline(*days: str) -> tuple[TimelineEntry, ...]:
    """Publications on these dates."""
    articles = [article(f"n{place}", published=day) for place, day in enumerate(days)]
    return link(records(articles, [])).timeline


def test_a_claim_offers_the_days_of_its_articles(digest: Digest) -> None:
    index = catalogue(digest)
    control = as_of.of_claim(index.standing("follower-loss"), index)
    assert control is not None
    assert [day for day, _ in control.steps] == ["2021-03-15", "2021-03-16", "2021-04-20"]
    assert control.steps[0][1] == "2021年3月15日"


def test_what_was_published_on_one_day_has_no_date_control(digest: Digest) -> None:
    day = dt.date(2021, 3, 15)
    assert as_of.of_days([day, day, None], catalogue(digest)) is None
