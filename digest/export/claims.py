"""The claims of the data file, with everything worked out about them."""

from __future__ import annotations

from digest.export.fields import Row, corrections, edtf, figure, present
from digest.model.digest import Change, Digest, Pair, Passing, Standing
from digest.model.records import Claim, Evidence, Measure, Verdict


def claim_row(digest: Digest, standing: Standing) -> Row:
    """A claim with where it stands: pairs, derivations, evidence and verdict."""
    claim = standing.claim
    others = [item for item in claim.evidence if not item.by_subject]
    responses = [item for item in claim.evidence if item.by_subject]
    first = standing.first_said
    required: Row = {
        "articles": list(standing.articles),
        "origins": len(standing.origins),
        "reconciliation": standing.result,
        "pairs": [_pair(pair) for pair in standing.pairs],
        "derivations": [_passing(passing) for passing in standing.passings],
        "evidence": [_evidence(digest, claim, item) for item in others],
        "responses": [_evidence(digest, claim, item) for item in responses],
        "searches": [
            {"by": search.by, "date": search.date.edtf, "where": search.where}
            for search in claim.searches
        ],
        "relates": [{"kind": item.kind, "claim": item.claim} for item in claim.relates],
    }
    return (
        present(
            id=claim.id,
            statement=claim.statement,
            statement_en=claim.statement_en,
            kind=claim.kind,
            date=edtf(claim.date),
            subjects=claim.subjects,
            tags=claim.tags,
            measure=_measure(claim.measure),
            sentence=standing.sentence,
            sentence_en=standing.sentence_en,
            first_said=(
                present(article=first.article, published=edtf(first.date)) if first else None
            ),
            verdict=_verdict(claim.verdict),
            formerly=claim.formerly,
            corrections=corrections(claim.corrections),
        )
        | required
    )


def _measure(measure: Measure | None) -> Row | None:
    if measure is None:
        return None
    return present(
        type=measure.type,
        unit=measure.unit,
        decisive=measure.decisive,
        terms=dict(measure.terms),
    )


def _pair(pair: Pair) -> Row:
    return present(
        a=pair.a.ref,
        b=pair.b.ref,
        result=pair.result,
        why=pair.why,
        why_en=pair.why_en,
        settle=pair.settle,
        settle_en=pair.settle_en,
        keys=pair.keys,
    )


def _passing(passing: Passing) -> Row:
    made = present(from_=passing.source.ref, to=passing.taken.ref, basis=passing.basis)
    return made | {
        "declared": passing.declared,
        "changes": [_change(change) for change in passing.changes],
        "drift": passing.state == "drift",
    }


def _change(change: Change) -> Row:
    return present(
        key=change.key,
        before=change.before.zh,
        before_en=change.before.en,
        after=change.after.zh,
        after_en=change.after.en,
        why=change.said.zh,
        why_en=change.said.en,
        drift=change.grave,
    )


def _evidence(digest: Digest, claim: Claim, evidence: Evidence) -> Row:
    return present(
        id=evidence.id,
        publisher=evidence.publisher,
        url=evidence.url,
        dead=edtf(evidence.dead),
        article=digest.held_evidence.get((claim.id, evidence.id)),
        published=edtf(evidence.published),
        added=digest.added(evidence).isoformat(),
        type=evidence.type,
        via=evidence.via,
        finding=evidence.finding,
        finding_en=evidence.finding_en,
        **figure(evidence.figure),
        bearing=evidence.bearing,
        on=evidence.on,
        finality=evidence.finality,
    )


def _verdict(verdict: Verdict | None) -> Row | None:
    if verdict is None:
        return None
    return present(
        on=verdict.on,
        status=verdict.status,
        because=verdict.because,
        because_en=verdict.because_en,
        would_change=verdict.would_change,
        would_change_en=verdict.would_change_en,
        by=verdict.by,
        date=verdict.date.edtf,
        review=verdict.review,
    )
