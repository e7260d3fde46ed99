"""What may be said about who came first."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from digest.model.digest import Step
from digest.model.public import Public, public
from digest.model.records import Article


def steps(articles: Sequence[Article]) -> tuple[Step, ...]:
    """The chain of one claim.

    A step is `sure` if every earlier step was certainly public before it: both dates are known
    and undoubted, and no day of one may be a day of the other. It is `first` if it certainly came
    before every other article: the claim has no first step where another may be as early, be it
    for a date that is missing, coarse, doubted or the same day.

    Args:
        articles: those that assert the claim, in the chain's order (see `public.in_time`).
    """
    days = [public(article) for article in articles]
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


def _leads(days: Sequence[Public]) -> bool:
    """Whether the first step certainly came before all others."""
    if not days or not days[0].bounded:
        return False
    return len(days) == 1 or (
        not any(day.doubted for day in days)
        and days[0].latest < min(day.earliest for day in days[1:])
    )


def _certainty(days: Sequence[Public]) -> Iterator[bool]:
    """For each step, whether every earlier one certainly came before it.

    The steps go by their latest day, so the one just before bounds all earlier ones.
    """
    doubted = False
    for place, day in enumerate(days):
        doubted = doubted or day.doubted
        if place == 0:
            yield day.bounded
        else:
            yield not doubted and days[place - 1].latest < day.earliest
