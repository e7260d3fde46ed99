"""Claims and verdicts in schema.org's words: `Claim`, and `ClaimReview` where there is a verdict.

An article that puts a claim forward is an `appearance` of it; one that doubts, denies or corrects
it is only about it (`subjectOf`). A rating is a word and no number: `not found` lies on no scale
between true and false, and a number would put it there.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping

from digest.export.fields import Row, present
from digest.export.linked.names import Names
from digest.export.linked.works import day, editors, node
from digest.model.dates import DateSpan
from digest.model.digest import Digest, Standing
from digest.model.exports import LICENCE_URL
from digest.model.records import Assertion, Claim, Evidence, Verdict
from digest.model.vocabulary import Table, Term
from digest.model.words import STANCES
from digest.wording import figures, verdicts

CHINESE = "zh-Hans"
# The articles that stand, by id: whole or by name alone, as the place allows.
Works = Mapping[str, Row]

_FORWARD = ("asserts", "reports", "relays-rumour")
# Days, months and years, and spans of them, as ISO 8601 itself has them.
_PLAIN = re.compile(r"\d{4}(-\d\d){0,2}(/\d{4}(-\d\d){0,2})?")


def claim(standing: Standing, digest: Digest, names: Names, works: Works) -> Row:
    """A claim with the articles that it appears in."""
    item = standing.claim
    return present(
        **node("Claim", names.claim(item.id)),
        url=names.page("claim", item.id),
        identifier=item.id,
        name=item.statement,
        alternateName=item.statement_en,
        # A measure names what is counted; only a proposition says something.
        text=None if item.measure else item.statement,
        inLanguage=CHINESE,
        temporalCoverage=_coverage(item.date),
        about=[_thing(term) for term in _terms(digest.vocabulary.subjects, item.subjects)],
        keywords=[term.label for term in _terms(digest.vocabulary.tags, item.tags)],
        **_articles(standing, names, works),
        isPartOf={"@id": names.dataset},
    )


def review(standing: Standing, digest: Digest, names: Names) -> Row | None:
    """The verdict on a claim, if there is one."""
    item, verdict = standing.claim, standing.claim.verdict
    if verdict is None:
        return None
    said = _said(standing, verdict, digest)
    records = [record for record in item.evidence if not record.by_subject]
    return present(
        **node("ClaimReview", f"{names.page('claim', item.id)}#verdict"),
        url=names.page("claim", item.id),
        claimReviewed="；".join(said) or item.statement,
        itemReviewed=[_reading(text, refs, item, names) for text, refs in said.items()]
        or {"@id": names.claim(item.id)},
        reviewRating=_rating(verdict),
        reviewBody=verdict.because,
        author=editors(names),
        creditText=None if verdict.by == "editors" else verdict.by,
        datePublished=day(verdict.date),
        inLanguage=CHINESE,
        citation=[_citation(record, item, names) for record in records],
        license=LICENCE_URL,
    )


def _coverage(date: DateSpan | None) -> str | None:
    return date.edtf if date and _PLAIN.fullmatch(date.edtf) else None


def _terms(table: Table, ids: Iterable[str]) -> Iterator[Term]:
    return (table[id] for id in ids if id in table)


def _thing(term: Term) -> Row:
    return {"@type": "Thing", "name": term.label, "alternateName": term.label_en}


def _articles(standing: Standing, names: Names, works: Works) -> Row:
    """The articles in the chain's order, by whether they put the claim forward."""
    forward = {said.article for said in standing.assertions if said.stance in _FORWARD}
    held = [id for id in standing.articles if id in works]
    first = standing.first_said
    return {
        "appearance": [works[id] for id in held if id in forward],
        # `first` is given only where the order in time is certain.
        "firstAppearance": (
            {"@id": names.article(first.article)}
            if first and first.article in forward and first.article in works
            else None
        ),
        "subjectOf": [works[id] for id in held if id not in forward],
    }


def _said(standing: Standing, verdict: Verdict, digest: Digest) -> dict[str, list[str]]:
    """What the verdict speaks of: text → the articles that say so."""
    found: dict[str, list[str]] = {}
    for assertion in standing.assertions:
        if assertion.ref in verdict.on:
            text = _text(assertion, standing.claim, digest)
            if assertion.article not in found.setdefault(text, []):
                found[text].append(assertion.article)
    return found


def _text(assertion: Assertion, claim: Claim, digest: Digest) -> str:
    """What an assertion says, in one line."""
    words = assertion.statement or claim.statement
    terms = claim.measure.terms if claim.measure else {}
    value = figures.readable(assertion.figure, terms, digest.vocabulary.units).zh
    said = f"{words}：{value}" if value else words
    return said if assertion.stance in _FORWARD else f"{STANCES[assertion.stance].zh}：{said}"


def _reading(text: str, articles: Iterable[str], claim: Claim, names: Names) -> Row:
    """What some articles say, as far as the verdict speaks of it."""
    return {
        "@type": "Claim",
        "text": text,
        "inLanguage": CHINESE,
        "appearance": [{"@id": names.article(id)} for id in articles],
        "isPartOf": {"@id": names.claim(claim.id)},
    }


def _rating(verdict: Verdict) -> Row:
    zh, en = verdicts.named(verdict)
    return {"@type": "Rating", "alternateName": zh, "name": en}


def _citation(record: Evidence, claim: Claim, names: Names) -> Row:
    return present(
        **node("CreativeWork", names.page("evidence", f"{claim.id}#{record.id}")),
        url=record.url,
        **_source(record, names),
        datePublished=day(record.published),
        abstract=record.finding,
    )


def _source(record: Evidence, names: Names) -> Row:
    """Whose record it is; of a calculation of ours, the words that say of what."""
    if record.type == "calculation":
        return {"author": {"@id": names.editors}, "creditText": record.publisher}
    return {"publisher": {"@type": "Organization", "name": record.publisher}}
