"""To which day the sources are written."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from digest.model.dates import DateSpan
from digest.model.digest import Records
from digest.model.records import Article, Claim

_NEVER = dt.date(1970, 1, 1)


def day(records: Records) -> dt.date:
    """The latest day on which anything in the sources was published, seen or written.

    Approximate dates do not count, since they reach beyond what is known. Sources without any
    date are of the first day that computers count from.
    """
    days = (date.last for date in _dates(records) if date and not date.approximate)
    return max((day for day in (records.edition, *days) if day), default=_NEVER)


def _dates(records: Records) -> Iterator[DateSpan | None]:
    yield from (overview.date for overview in records.overviews)
    for article in records.articles:
        yield from _of_article(article)
    for claim in records.claims:
        yield from _of_claim(claim)


def _of_article(article: Article) -> Iterator[DateSpan | None]:
    yield from (article.published, article.captured, article.dead, article.added)
    yield from (item.date for item in article.corrections)
    yield article.withdrawn.date if article.withdrawn else None


def _of_claim(claim: Claim) -> Iterator[DateSpan | None]:
    for item in claim.evidence:
        yield from (item.published, item.dead, item.added)
    yield from (search.date for search in claim.searches)
    yield claim.verdict.date if claim.verdict else None
    yield from (item.date for item in claim.corrections)
