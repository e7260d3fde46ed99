"""What stands on the timeline, and in which order."""

from __future__ import annotations

import dataclasses

import pytest

from digest.link.resolve import link
from digest.model.digest import TimelineEntry
from digest.model.records import Article, Claim, Evidence, Figure
from tests.link.factories import (
    NOTHING,
    article,
    assertion,
    claim,
    dated,
    day,
    evidence,
    figure,
    records,
)


def timeline(articles: list[Article], claims: list[Claim]) -> tuple[TimelineEntry, ...]:
    return link(records(articles, claims)).timeline


def says(name: str, on: str | None, stance: str = "asserts") -> Article:
    said = NOTHING if on is None else figure(on=on, unit=None)
    return article(name, assertion(name, said, stance))


def test_events_and_publications_in_time_undated_ones_left_out() -> None:
    articles = [
        article("b", published="2025-10-24"),
        article("a", assertion("a"), published="2025-09-25", title_en="On kettles"),
        article("c", captured="2025-09-01"),
    ]
    entries = timeline(articles, [claim(on="2025-09-25"), claim(id="undated")])
    assert [(entry.claim, entry.article) for entry in entries] == [
        ("it", None),
        (None, "a"),
        (None, "b"),
    ]
    assert entries[0].label == "茶壶漏水"
    assert entries[0].tags == ("kettle",)
    assert entries[1].label == "「A」发表《关于茶壶（a）》"
    assert entries[1].label_en == "A publishes “On kettles”"


def test_a_claim_that_no_live_article_asserts_is_no_event() -> None:
    gone = article("a", assertion("a"), published="2025-01-01", withdrawn=True)
    assert timeline([gone], [claim(on="2025-09-25")]) == ()


@pytest.mark.parametrize(
    ("dates", "expected"),
    [
        ([("2025-09", "asserts"), ("2025-09-25", "reports")], "2025-09-25"),
        ([("2025-09", "asserts"), (None, "asserts")], None),
        ([("2025-09-25", "asserts"), ("2025-11-06", "asserts")], None),
        ([("2025-09-25", "doubts")], None),
        ([("2025-09-25", "asserts")], "2025-09-25"),
    ],
)
def test_an_undated_claim_takes_the_narrowest_date_that_nobody_contests(
    dates: list[tuple[str | None, str]], expected: str | None
) -> None:
    articles = [says(f"n{place}", on, stance) for place, (on, stance) in enumerate(dates)]
    entries = timeline(articles, [claim(dated())])
    assert [entry.date.edtf for entry in entries] == ([expected] if expected else [])


def test_the_date_of_the_claim_outranks_that_of_its_articles() -> None:
    entries = timeline([says("a", "2025-09-25")], [claim(dated(), on="2025-09")])
    assert [entry.date.edtf for entry in entries] == ["2025-09"]


def test_a_figure_is_no_date() -> None:
    said: Figure = figure("3")
    assert timeline([article("a", assertion("a", said))], [claim()]) == ()


def test_an_entry_is_known_by_the_first_thing_that_told_of_it() -> None:
    told = [
        article("b", assertion("b"), published="2025-10"),
        article("a", assertion("a"), published="2025-11-03"),
    ]

    def by(*records: Evidence) -> list[str | None]:
        event = dataclasses.replace(claim(on="2025-09-25"), evidence=records)
        days = [entry.public_by for entry in timeline(told, [event])]
        return [day.isoformat() if day else None for day in days]

    record = dataclasses.replace(evidence(), published=day("2025-09-26"))
    assert by() == ["2025-10-31", "2025-10-31", "2025-11-03"]
    assert by(record)[0] == "2025-09-26"
    assert by(dataclasses.replace(record, bearing="contradicts"))[0] == "2025-10-31"
