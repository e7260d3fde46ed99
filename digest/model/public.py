"""Articles in time: the one order in which the chain, lists of witnesses and couples stand.

An article was published on some day of its `published` span, and at the latest on the day the
copy was taken. Without a date of publication the span is open at its start; without any date,
at both ends. Articles are ordered by the day by which each was certainly public.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass

from digest.model.dates import DateSpan
from digest.model.records import Article

_DAWN, _DUSK = dt.date.min, dt.date.max


@dataclass(frozen=True, slots=True)
class Public:
    """The days on which an article may have become public.

    Attributes:
        earliest, latest: the first and last such day; the ends of time where not known.
        doubted: the date carries a mark of uncertainty, so that no order by it is certain.
    """

    earliest: dt.date
    latest: dt.date
    doubted: bool

    @property
    def bounded(self) -> bool:
        """Whether there is a day by which it was public."""
        return self.latest != _DUSK


def public(article: Article) -> Public:
    """When an article became public, as far as its dates tell."""
    published = article.published or DateSpan("", None, None)
    earliest, latest = published.first or _DAWN, published.last or _DUSK
    taken = article.captured.last if article.captured else None
    if taken is not None and taken >= earliest:
        latest = min(latest, taken)
    return Public(earliest, latest, published.uncertain)


def in_time(articles: Iterable[Article]) -> tuple[Article, ...]:
    """The articles in order; those without a date come last, ties go by id."""
    return tuple(sorted(articles, key=_order))


def _order(article: Article) -> tuple[dt.date, dt.date, str]:
    days = public(article)
    return (days.latest, days.earliest, article.id)
