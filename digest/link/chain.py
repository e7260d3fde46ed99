"""Articles in time, and what may be said about who came first.

An article was published on some day of its `published` span, and at the latest on the day the
copy was taken. Without a date of publication the span is open at its start; without any date,
at both ends. The chain orders the articles by the day by which each was certainly public.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from digest.model.dates import DateSpan
from digest.model.digest import Step
from digest.model.records import Article

_DAWN, _DUSK = dt.date.min, dt.date.max
_OrderKey = tuple[dt.date, dt.date, str]


@dataclass(frozen=True, slots=True)
class _Public:
    """The days on which an article may have become public.

    Attributes:
        earliest, latest: the first and last such day; the ends of time where not known.
        doubted: the date carries a mark of uncertainty, so that no order by it is certain.
    """

    earliest: dt.date
    latest: dt.date
    doubted: bool


def in_time(articles: Iterable[Article]) -> tuple[Article, ...]:
    """The articles in the chain's order; those without a date come last, ties go by id."""
    return tuple(sorted(articles, key=_order))


def steps(articles: Sequence[Article]) -> tuple[Step, ...]:
    """The chain of one claim.

    A step is `sure` if every earlier step was certainly public before it: both dates are known
    and undoubted, and no day of one may be a day of the other. It is `first` if it certainly came
    before every other article: the claim has no first step where another may be as early, be it
    for a date that is missing, coarse, doubted or the same day.

    Args:
        articles: those that assert the claim, in the chain's order (see `in_time`).
    """
    days = [_public(article) for article in articles]
    leads = _leads(days)
    return tuple(
        Step(
            article=article.id,
            date=article.published,
            by=article.known_from,
            first=leads and place == 0,
            sure=sure,
        )
        for place, (article, sure) in enumerate(zip(articles, _certainty(days), strict=True))
    )


def _order(article: Article) -> _OrderKey:
    public = _public(article)
    return (public.latest, public.earliest, article.id)


def _public(article: Article) -> _Public:
    published = article.published or DateSpan("", None, None)
    earliest, latest = published.first or _DAWN, published.last or _DUSK
    taken = article.captured.last if article.captured else None
    if taken is not None and taken >= earliest:
        latest = min(latest, taken)
    return _Public(earliest, latest, published.uncertain)


def _leads(days: Sequence[_Public]) -> bool:
    """Whether the first step certainly came before all others."""
    if not days or days[0].latest == _DUSK:
        return False
    return len(days) == 1 or (
        not any(day.doubted for day in days)
        and days[0].latest < min(day.earliest for day in days[1:])
    )


def _certainty(days: Sequence[_Public]) -> Iterator[bool]:
    """For each step, whether every earlier one certainly came before it.

    The steps go by their latest day, so the one just before bounds all earlier ones.
    """
    doubted = False
    for place, day in enumerate(days):
        doubted = doubted or day.doubted
        if place == 0:
            yield day.latest != _DUSK
        else:
            yield not doubted and days[place - 1].latest < day.earliest
