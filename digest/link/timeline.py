"""The timeline: dated claims and publications, each with its date as known."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping

from digest.link.outcome import AFFIRMING
from digest.model.dates import DateSpan
from digest.model.digest import Standing, TimelineEntry
from digest.model.records import Article
from digest.model.words import Label
from digest.wording.labels import fill

_PUBLICATION = Label("「{siglum}」发表{named}", "{siglum} publishes {named}")
_SETTLED = frozenset({"agree", "single"})


def entries(
    articles: Iterable[Article], standings: Mapping[str, Standing]
) -> tuple[TimelineEntry, ...]:
    """Every dated claim that some article asserts, and every dated publication, in time.

    Args:
        articles: the live articles. The day a copy was taken is no date of publication.
        standings: by claim id. A claim without a date of its own takes the narrowest that its
            articles give, where its measure is a date and they do not disagree.
    """
    live = tuple(articles)
    found = [*_events(standings.values(), live), *_publications(live)]
    return tuple(sorted(found, key=_order))


def _order(entry: TimelineEntry) -> tuple[dt.date, dt.date, str, bool, str]:
    return (*entry.date.sort_key, entry.claim is None, entry.claim or entry.article or "")


def _events(standings: Iterable[Standing], articles: Iterable[Article]) -> Iterator[TimelineEntry]:
    published = {article.id: article.public_by for article in articles}
    for standing in standings:
        claim = standing.claim
        date = claim.date or _agreed_date(standing)
        if date and standing.assertions:
            yield TimelineEntry(
                date,
                claim.statement,
                claim.statement_en,
                claim.id,
                None,
                claim.tags,
                _told_by(standing, published),
            )


def _told_by(standing: Standing, published: Mapping[str, dt.date | None]) -> dt.date | None:
    """The first day on which an article or a record had certainly told of an event."""
    days = [published[id] for id in standing.articles]
    days += [item.public_by for item in standing.claim.evidence if item.bearing != "contradicts"]
    return min((day for day in days if day), default=None)


def _publications(articles: Iterable[Article]) -> Iterator[TimelineEntry]:
    for article in articles:
        if article.published:
            told = fill(_PUBLICATION, siglum=article.siglum, named=article.named)
            yield TimelineEntry(
                article.published,
                told.zh,
                told.en,
                None,
                article.id,
                article.tags,
                article.public_by,
            )


def _agreed_date(standing: Standing) -> DateSpan | None:
    """The narrowest date that articles affirm, where nothing speaks against it."""
    measure = standing.claim.measure
    if measure is None or measure.type != "date" or standing.result not in _SETTLED:
        return None
    affirmed = (
        assertion.figure.date
        for assertion in standing.assertions
        if assertion.stance in AFFIRMING and assertion.figure.date
    )
    return min(affirmed, key=_width, default=None)


def _width(date: DateSpan) -> tuple[int, str]:
    """Days that a date may cover, an open one last; equal ones go by how they are written."""
    first, last = date.first or dt.date.min, date.last or dt.date.max
    return ((last - first).days, date.edtf)
