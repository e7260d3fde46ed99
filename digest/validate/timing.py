"""Whether dates can be true of each other and of the day of checking."""

from __future__ import annotations

from collections.abc import Iterator

from digest.model.dates import DateSpan
from digest.model.issues import Location
from digest.model.records import Claim, Evidence
from digest.validate.view import Finding, View


def future_date(view: View) -> Iterator[Finding]:
    """What was published, recorded, judged, corrected or withdrawn does not lie in the future."""
    overviews = ((item.date, item.marks.at("date")) for item in view.records.overviews)
    for date, place in (*_article_dates(view), *_claim_dates(view), *overviews):
        if date is not None and date.first is not None and date.first > view.today:
            message = f"the date must not lie after {view.today}; found {date.edtf}"
            yield Finding(place, message, "mend the date; events to come belong in a claim's date")


def published_after_captured(view: View) -> Iterator[Finding]:
    """An article was published before its copy was taken."""
    for article in view.held:
        published, captured = article.published, article.captured
        if published and captured and captured.wholly_before(published):
            message = (
                f"`published` must not come after `captured`; "
                f"found {published.edtf} and {captured.edtf}"
            )
            yield Finding(article.marks.at("published"), message, "one of the two dates is wrong")


def verdict_before_evidence(view: View) -> Iterator[Finding]:
    """A verdict is dated no earlier than the evidence that it rests on."""
    for claim in view.records.claims:
        verdict = claim.verdict
        for record in bearing_on_verdict(claim):
            if verdict and record.published and verdict.date.wholly_before(record.published):
                message = (
                    f"the verdict must not be older than its evidence; found {verdict.date.edtf}, "
                    f"and {record.id!r} of {record.published.edtf}"
                )
                yield Finding(verdict.marks.at("date"), message, "judge again, and date it anew")


def bearing_on_verdict(claim: Claim) -> Iterator[Evidence]:
    """The evidence that bears on what the verdict speaks of; an empty `on` is the whole claim."""
    if claim.verdict is not None:
        on = set(claim.verdict.on)
        for record in claim.evidence:
            if not record.on or not on or on & set(record.on):
                yield record


def _article_dates(view: View) -> Iterator[tuple[DateSpan | None, Location]]:
    for article in view.records.articles:
        yield article.published, article.marks.at("published")
        yield article.captured, article.marks.at("captured")
        yield article.added, article.marks.at("added")
        yield article.dead, article.marks.at("dead")
        for at, item in enumerate(article.corrections):
            yield item.date, article.marks.at("corrections", at, "date")
        if article.withdrawn is not None:
            yield article.withdrawn.date, article.marks.at("withdrawn", "date")


def _claim_dates(view: View) -> Iterator[tuple[DateSpan | None, Location]]:
    for claim in view.records.claims:
        for record in claim.evidence:
            yield record.published, record.marks.at("published")
            yield record.added, record.marks.at("added")
            yield record.dead, record.marks.at("dead")
        if claim.verdict is not None:
            yield claim.verdict.date, claim.verdict.marks.at("date")
        for at, item in enumerate(claim.corrections):
            yield item.date, claim.marks.at("corrections", at, "date")
        for at, search in enumerate(claim.searches):
            yield search.date, claim.marks.at("searches", at, "date")
