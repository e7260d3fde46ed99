"""The calendar, read back by icalendar and by vobject, and compared with the timeline."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import icalendar
import pytest
import vobject

from digest import dates
from digest.export import ics
from digest.link.resolve import link
from digest.model.digest import Digest, TimelineEntry
from digest.render.places import addresses

ROOT = "https://duidu.example/"


def written(digest: Digest, root: str = ROOT) -> bytes:
    return ics.file(digest, addresses(digest), root).content


def events(content: bytes) -> list[icalendar.Event]:
    calendar = icalendar.Calendar.from_ical(content)
    assert isinstance(calendar, icalendar.Calendar)
    assert calendar.errors == []
    found = calendar.events
    assert all(event.errors == [] for event in found)
    return found


def dated(digest: Digest, edtf: str) -> Digest:
    """The digest with all its claims on one date."""
    day = dates.parse(edtf)
    claims = tuple(replace(claim, date=day) for claim in digest.claims)
    return link(replace(digest.records, claims=claims))


def test_every_event_of_known_days_is_in_it_and_no_other(digest: Digest) -> None:
    wanted: dict[str, TimelineEntry] = {
        f"{ROOT}claims/{entry.claim}/": entry
        for entry in digest.timeline
        if entry.claim and entry.date.first and entry.date.last and not entry.date.uncertain
        if (entry.date.last - entry.date.first).days < 31
    }
    found = {str(event["URL"]): event for event in events(written(digest))}
    assert set(found) == set(wanted)
    assert wanted
    for url, entry in wanted.items():
        event = found[url]
        first, last = entry.date.first, entry.date.last
        assert first is not None
        assert last is not None
        assert (event.start, event.end) == (first, last + dt.timedelta(days=1))
        assert str(event["SUMMARY"]).endswith(entry.label)
        assert entry.label_en in str(event["DESCRIPTION"])
        tags = [digest.vocabulary.tags[tag].label for tag in entry.tags]
        assert event.categories == tags
        assert dt.datetime(2021, 6, 30, tzinfo=dt.UTC) == event.DTSTAMP


@pytest.mark.parametrize(
    ("edtf", "days", "mark"),
    [
        ("2021-03-12", ("2021-03-12", "2021-03-12"), ""),
        ("2021-03-12/2021-06-30", ("2021-03-12", "2021-06-30"), ""),
        ("2021-02", ("2021-02-01", "2021-02-28"), "（2021年2月）"),
        ("2021-03-12~", ("2021-03-11", "2021-03-13"), "（约2021年3月12日）"),
    ],
)
def test_a_date_that_is_no_plain_day_is_marked(
    digest: Digest, edtf: str, days: tuple[str, str], mark: str
) -> None:
    found = events(written(dated(digest, edtf)))
    assert found
    for event in found:
        first, last = map(dt.date.fromisoformat, days)
        assert (event.start, event.end) == (first, last + dt.timedelta(days=1))
        assert str(event["SUMMARY"]).startswith("（") == bool(mark)
        assert str(event["SUMMARY"]).startswith(mark)


@pytest.mark.parametrize("edtf", ["2021", "2021-03-12?", "2021-03-12/..", "2021-03~", "202X"])
def test_what_no_calendar_can_show_is_left_out(digest: Digest, edtf: str) -> None:
    assert events(written(dated(digest, edtf))) == []


def test_lines_are_folded_between_characters(digest: Digest) -> None:
    nasty = "鹊壶，壶盖；“引语”,;:\\n \\\\ 一行\n两行" * 9
    claims = tuple(replace(claim, statement=nasty) for claim in digest.claims)
    content = written(link(replace(digest.records, claims=claims)))
    lines = content.split(b"\r\n")
    assert b"\n" not in b"".join(lines)
    assert lines.pop() == b""
    for line in lines:
        assert len(line) <= 75
        line.decode()
    assert {str(event["SUMMARY"]).partition("）")[2] or "" for event in events(content)}
    assert all(str(event["SUMMARY"]).endswith(nasty) for event in events(content))


def test_another_reader_finds_the_same(digest: Digest) -> None:
    content = written(digest)
    calendar = vobject.readOne(content.decode())
    assert calendar.validate(raiseException=True)
    one = [(event.uid.value, event.summary.value) for event in calendar.vevent_list]
    assert one == [(str(event["UID"]), str(event["SUMMARY"])) for event in events(content)]
    starts = [(event.dtstart.value, event.dtend.value) for event in calendar.vevent_list]
    assert starts == [(event.start, event.end) for event in events(content)]


def test_an_event_keeps_its_name_and_has_an_address_only_where_it_is_known(digest: Digest) -> None:
    here, nowhere = events(written(digest)), events(written(digest, ""))
    assert [event["UID"] for event in here] == [event["UID"] for event in nowhere]
    assert len({event["UID"] for event in here}) == len(here)
    assert not any("URL" in event for event in nowhere)


def test_a_digest_without_events_is_a_calendar(digest: Digest) -> None:
    assert events(written(link(replace(digest.records, articles=(), claims=())))) == []
