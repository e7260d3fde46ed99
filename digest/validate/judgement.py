"""Whether verdicts follow from evidence, and whether the accused are heard."""

from __future__ import annotations

from collections.abc import Iterator

from digest.validate.timing import bearing_on_verdict
from digest.validate.view import Finding, View

# The bearing without which a verdict would be against all of its evidence.
_RESTS_ON = {"supported": "supports", "contradicted": "contradicts"}
_NOT_FOUND = "not-found"


def verdict_without_evidence(view: View) -> Iterator[Finding]:
    """A verdict, unless it is not-found, rests on evidence that bears on its assertions."""
    for claim in view.records.claims:
        verdict = claim.verdict
        if verdict and verdict.status != _NOT_FOUND and not any(bearing_on_verdict(claim)):
            message = f"a verdict {verdict.status!r} must have evidence on the same assertions"
            hint = "add evidence, or remove the verdict: without evidence there is none"
            yield Finding(verdict.marks.at("status"), message, hint)


def not_found_without_search(view: View) -> Iterator[Finding]:
    """A verdict not-found rests on a recorded search."""
    for claim in view.records.claims:
        verdict = claim.verdict
        if verdict and verdict.status == _NOT_FOUND and not claim.searches:
            message = "a verdict 'not-found' must have a search in `searches`"
            hint = "say who searched, when and where; what nobody looked for was not missed"
            yield Finding(verdict.marks.at("status"), message, hint)


def verdict_on_mirrors(view: View) -> Iterator[Finding]:
    """A verdict never rests on mirrors and self-media alone."""
    for claim in view.records.claims:
        verdict, records = claim.verdict, list(bearing_on_verdict(claim))
        if verdict is None or verdict.status == _NOT_FOUND or not records:
            continue
        if all(record.type == "other-media" for record in records):
            names = ", ".join(record.id for record in records)
            message = f"a verdict must not rest on mirrors and self-media alone; found {names}"
            hint = "find the record itself, a newsroom or an official page"
            yield Finding(verdict.marks.at("status"), message, hint)


def verdict_against_evidence(view: View) -> Iterator[Finding]:
    """Some evidence bears the way of a verdict that says yes or no; none supports a not-found."""
    for claim in view.records.claims:
        verdict = claim.verdict
        bearings = {record.bearing for record in bearing_on_verdict(claim)}
        if verdict is None or not bearings:
            continue
        needed = _RESTS_ON.get(verdict.status)
        missed = verdict.status == _NOT_FOUND and "supports" in bearings
        if missed or (needed is not None and needed not in bearings):
            found = ", ".join(sorted(bearings))
            message = f"the verdict {verdict.status!r} must follow from its evidence, which {found}"
            hint = "mend the status, the `bearing`, or the assertions that either is `on`"
            yield Finding(verdict.marks.at("status"), message, hint)


def evidence_is_the_article(view: View) -> Iterator[Finding]:
    """An article is evidence only about what articles of other origins assert."""
    for claim, record in view.evidence:
        article = view.held_evidence.get((claim.id, record.id))
        if article is None:
            continue
        about = record.on or [item.ref for item in view.joined[claim.id]]
        for at, ref in enumerate(about):
            spoken = view.assertions.get(ref)
            if spoken and view.origin_of.get(spoken.article) == view.origin_of[article]:
                place = record.marks.at("on", at) if record.on else record.marks.at("url")
                message = f"the article {article!r} must not be evidence on its own origin: {ref!r}"
                hint = "name in `on` only assertions of articles that do not share its origin"
                yield Finding(place, message, hint)


def allegation_unanswered(view: View) -> Iterator[Finding]:
    """A claim that accuses has the subject's own position, or a search for it."""
    for claim in view.records.claims:
        accused = any(item.mode == "allegation" for item in view.joined[claim.id])
        heard = any(record.by_subject for record in claim.evidence) or claim.searches
        if accused and not heard:
            message = f"the claim {claim.id!r} is an allegation and must have its subject's answer"
            hint = "add evidence with `by_subject: true`, or the search that found none"
            yield Finding(claim.marks.at("statement"), message, hint)
