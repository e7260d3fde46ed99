"""The day to which the sources are written counts whatever was written, and nothing vague."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest

from digest.link.resolve import link
from digest.model.digest import Records
from digest.model.overview import Overview
from digest.model.records import Article, Claim, Correction, Search, Withdrawal
from tests.link.factories import MARKS, article, claim, day, evidence, records, verdict

LATE = day("2021-06-01")
CORRECTION = Correction(LATE, "甲", "乙", "看错。", None)
PLAIN = article(published="2021-01-02")


@pytest.mark.parametrize(
    "written",
    [
        records([replace(PLAIN, published=LATE)], []),
        records([replace(PLAIN, captured=LATE)], []),
        records([replace(PLAIN, dead=LATE)], []),
        records([replace(PLAIN, added=LATE)], []),
        records([replace(PLAIN, corrections=(CORRECTION,))], []),
        records([replace(PLAIN, withdrawn=Withdrawal(LATE, "误收"))], []),
        records([PLAIN], [claim(records=(replace(evidence(), published=LATE),))]),
        records([PLAIN], [claim(records=(replace(evidence(), dead=LATE),))]),
        records([PLAIN], [claim(records=(replace(evidence(), added=LATE),))]),
        records([PLAIN], [claim(searches=(Search("editors", LATE, "报纸库"),))]),
        records([PLAIN], [claim(concluded=replace(verdict("supported"), date=LATE))]),
        records([PLAIN], [replace(claim(), corrections=(CORRECTION,))]),
        replace(
            records([PLAIN], []),
            overviews=(Overview("zh-Hans", "综述", LATE, "editors", "drafted", (), MARKS),),
        ),
        replace(records([PLAIN], []), edition=LATE.last),
    ],
)
def test_whatever_was_written_last_gives_the_day(written: Records) -> None:
    assert link(written).day == dt.date(2021, 6, 1)


@pytest.mark.parametrize(
    ("of", "about"),
    [
        (article(published="2021-01-02"), claim(on="2021-06-01")),  # an event may lie ahead
        (article(published="2021-01-02", captured="2021-06~"), claim()),
    ],
)
def test_what_was_not_written_or_is_vague_does_not(of: Article, about: Claim) -> None:
    assert link(records([of], [about])).day == dt.date(2021, 1, 2)


def test_sources_without_a_date_have_a_day_too() -> None:
    assert link(records([], [])).day == dt.date(1970, 1, 1)
