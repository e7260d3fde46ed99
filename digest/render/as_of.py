"""The days of the control that shows a page as it was known on a day.

A day counts once a thing had certainly been published; the script only compares these days.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass

from digest.model.digest import Standing
from digest.render.catalogue import Catalogue
from digest.wording import dates
from digest.wording.labels import Say, in_chinese


@dataclass(frozen=True, slots=True)
class Control:
    """A date control.

    Attributes:
        first: the day on which the first thing had been published.
        steps: the days that stand as buttons, with their words.
        today: the day to which the digest as a whole is written, with its words.
    """

    first: str
    steps: tuple[tuple[str, str], ...]
    today: tuple[str, str]


def of_days(
    days: Iterable[dt.date | None], catalogue: Catalogue, say: Say = in_chinese
) -> Control | None:
    """A control over days, without buttons; None where there is nothing to go back to."""
    return _control([], days, catalogue, say)


def of_claim(standing: Standing, catalogue: Catalogue, say: Say = in_chinese) -> Control | None:
    """A control over a claim's articles and evidence, with a button for each day of an article."""
    articles = (catalogue.articles[id] for id in standing.articles if id in catalogue.articles)
    steps = [article.public_by for article in articles]
    records = [item.public_by for item in standing.claim.evidence]
    return _control(steps, steps + records, catalogue, say)


def iso(day: dt.date | None) -> str:
    """A day for the script to compare; empty where there is none."""
    return day.isoformat() if day else ""


def _control(
    steps: Iterable[dt.date | None],
    days: Iterable[dt.date | None],
    catalogue: Catalogue,
    say: Say,
) -> Control | None:
    known = sorted({day for day in days if day})
    if len(known) < 2:
        return None
    return Control(
        first=iso(known[0]),
        steps=tuple(_told(day, say) for day in sorted({day for day in steps if day})),
        today=_told(catalogue.digest.day, say),
    )


def _told(day: dt.date, say: Say) -> tuple[str, str]:
    return iso(day), say(dates.of_day(day))
