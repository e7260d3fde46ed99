"""`data/digest.json`, as the contract describes it.

Values are plain numbers in the unit given; dates are EDTF strings; a field that does not apply
is absent, never an empty string.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import asdict

from digest.model import body
from digest.model.counts import count
from digest.model.dates import DateSpan
from digest.model.digest import Digest, Origin, Pair, Standing, TimelineEntry
from digest.model.numbers import as_json
from digest.model.overview import Overview
from digest.model.records import (
    Annotation,
    Article,
    Assertion,
    Claim,
    Computation,
    Evidence,
    Figure,
    Measure,
    Verdict,
    Withdrawal,
)
from digest.model.vocabulary import Term

SCHEMA_VERSION = 1
Row = dict[str, object]


def export(digest: Digest) -> dict[str, bytes]:
    """`data/digest.json`: path below `docs` → content."""
    text = json.dumps(_digest(digest), ensure_ascii=False, indent=1)
    return {"data/digest.json": f"{text}\n".encode()}


def _digest(digest: Digest) -> Row:
    vocabulary = digest.vocabulary
    return {
        "schema_version": SCHEMA_VERSION,
        "title": digest.records.title,
        "generated_from": f"sha256:{digest.records.tree_hash}",
        "counts": asdict(count(digest)),
        "articles": [_article(digest, article) for article in digest.articles],
        "claims": [_claim(digest, digest.standings[claim.id]) for claim in digest.claims],
        "overviews": [_overview(item) for item in digest.records.overviews],
        "timeline": [_entry(entry) for entry in digest.timeline],
        "tags": _terms(vocabulary.tags),
        "techniques": _terms(vocabulary.techniques),
        "outlets": _terms(vocabulary.outlets),
        "units": _terms(vocabulary.units),
        "scopes": _terms(vocabulary.scopes),
        "origins": [_origin(origin) for origin in digest.origins],
    }


def _present(**fields: object) -> Row:
    """The fields that apply, under their names (a trailing underscore keeps off Python's words)."""
    return {
        name.rstrip("_"): value
        for name, value in fields.items()
        if value is not None and value not in ("", (), [], {})
    }


def _edtf(date: DateSpan | None) -> str | None:
    return date.edtf if date else None


def _span(date: DateSpan | None) -> list[str | None] | None:
    if date is None:
        return None
    return [day.isoformat() if day else None for day in (date.first, date.last)]


def _article(digest: Digest, article: Article) -> Row:
    if article.withdrawn:
        return _tombstone(article, article.withdrawn)
    required: Row = {
        "assertions": [_assertion(digest, item) for item in article.assertions],
        "annotations": [_annotation(item) for item in article.annotations],
    }
    return _described(article) | _placed(digest, article) | required


def _described(article: Article) -> Row:
    """What the page itself says, and how it was read."""
    return _present(
        id=article.id,
        title=article.heading,
        title_en=article.heading_en,
        title_supplied=None if article.title else True,
        url=article.url,
        archived=article.archived,
        via=article.via,
        outlet=article.outlet,
        author=article.byline,
        published=_edtf(article.published),
        published_span=_span(article.published),
        dating=article.dating,
        captured=_edtf(article.captured),
        siglum=article.siglum,
        language=article.language,
        genre=article.genre,
        position=article.position,
        reading=article.reading,
        review=article.review,
        capture_sha256=article.capture.removeprefix("sha256:") if article.capture else None,
        characters=article.characters,
        paragraphs=article.paragraphs,
    )


def _placed(digest: Digest, article: Article) -> Row:
    """Where it comes from, and its place in the digest."""
    return _present(
        provenance=[
            _present(relation=item.relation, of=item.of, basis=item.basis)
            for item in article.provenance
        ],
        origin=digest.origin_of.get(article.id),
        tags=article.tags,
        summary=article.summary,
        summary_en=article.summary_en,
        formerly=article.formerly,
    )


def _tombstone(article: Article, withdrawal: Withdrawal) -> Row:
    """What is left of a withdrawn article: that it was here, and why it went."""
    return _present(
        id=article.id,
        siglum=article.siglum,
        formerly=article.formerly,
        withdrawn={"date": withdrawal.date.edtf, "reason": withdrawal.reason},
    )


def _assertion(digest: Digest, assertion: Assertion) -> Row:
    joined = digest.standings.get(assertion.claim or "")
    statement = assertion.statement or (joined.claim.statement if joined else None)
    statement_en = assertion.statement_en or (
        joined.claim.statement_en if joined and not assertion.statement else None
    )
    return _present(
        id=assertion.id,
        claim=assertion.claim,
        statement=statement,
        statement_en=statement_en,
        stance=assertion.stance,
        mode=assertion.mode,
        speaker=assertion.speaker,
        attribution=assertion.attribution,
        **_figure(assertion.figure),
        support=assertion.support,
        paragraph=_paragraph(assertion),
        quote=assertion.quote,
        computes=_computation(assertion.computes),
    )


def _figure(figure: Figure) -> Row:
    if not figure.stated and not figure.scope:
        return {}
    numbers = {
        "value": figure.value,
        "from": figure.start,
        "to": figure.end,
        "low": figure.low,
        "high": figure.high,
    }
    given = {name: as_json(number) for name, number in numbers.items() if number is not None}
    return given | _present(
        value_date=_edtf(figure.date),
        value_term=figure.term,
        unit=figure.unit,
        bound=figure.bound if figure.numbers else None,
        direction=figure.direction,
        scope=dict(figure.scope),
        window=figure.window,
        as_of=_edtf(figure.as_of),
    )


def _paragraph(assertion: Assertion) -> object:
    if assertion.sentence is not None:
        return f"{assertion.paragraphs[0]}.s{assertion.sentence}"
    paragraphs = assertion.paragraphs
    return paragraphs[0] if len(paragraphs) == 1 else list(paragraphs) or None


def _computation(computation: Computation | None) -> Row | None:
    if computation is None:
        return None
    return {computation.operation: list(computation.operands), "holds": computation.holds}


def _annotation(annotation: Annotation) -> Row:
    paragraphs = annotation.paragraphs
    return _present(
        technique=annotation.technique,
        paragraph=paragraphs[0] if len(paragraphs) == 1 else list(paragraphs) or None,
        title=annotation.title,
        text="\n".join(_block_text(block) for block in annotation.blocks),
    )


def _block_text(block: body.Block) -> str:
    if isinstance(block, body.ListBlock):
        return "\n".join(_inline_text(item) for item in block.items)
    return _inline_text(block.children)


def _inline_text(children: Iterable[body.Inline]) -> str:
    words = []
    for child in children:
        match child:
            case body.Text(text):
                words.append(text)
            case body.Ref():
                words.append(child.words)
            case body.Emphasis(inner, _) | body.Link(inner, _, _):
                words.append(_inline_text(inner))
    return "".join(words)


def _claim(digest: Digest, standing: Standing) -> Row:
    claim = standing.claim
    others = [item for item in claim.evidence if not item.by_subject]
    responses = [item for item in claim.evidence if item.by_subject]
    first = standing.first_said
    required: Row = {
        "articles": list(standing.articles),
        "origins": len(standing.origins),
        "reconciliation": standing.result,
        "pairs": [_pair(pair) for pair in standing.pairs],
        "evidence": [_evidence(digest, claim, item) for item in others],
        "responses": [_evidence(digest, claim, item) for item in responses],
        "searches": [
            {"by": search.by, "date": search.date.edtf, "where": search.where}
            for search in claim.searches
        ],
        "relates": [{"kind": item.kind, "claim": item.claim} for item in claim.relates],
    }
    return (
        _present(
            id=claim.id,
            statement=claim.statement,
            statement_en=claim.statement_en,
            kind=claim.kind,
            date=_edtf(claim.date),
            subjects=claim.subjects,
            tags=claim.tags,
            measure=_measure(claim.measure),
            sentence=standing.sentence,
            sentence_en=standing.sentence_en,
            first_said=(
                _present(article=first.article, published=_edtf(first.date)) if first else None
            ),
            verdict=_verdict(claim.verdict),
            formerly=claim.formerly,
        )
        | required
    )


def _measure(measure: Measure | None) -> Row | None:
    if measure is None:
        return None
    return _present(
        type=measure.type,
        unit=measure.unit,
        decisive=measure.decisive,
        terms=dict(measure.terms),
    )


def _pair(pair: Pair) -> Row:
    return _present(
        a=pair.a.ref,
        b=pair.b.ref,
        result=pair.result,
        why=pair.why,
        why_en=pair.why_en,
        settle=pair.settle,
        keys=pair.keys,
    )


def _evidence(digest: Digest, claim: Claim, evidence: Evidence) -> Row:
    return _present(
        id=evidence.id,
        publisher=evidence.publisher,
        url=evidence.url,
        article=digest.held_evidence.get((claim.id, evidence.id)),
        published=_edtf(evidence.published),
        type=evidence.type,
        via=evidence.via,
        finding=evidence.finding,
        finding_en=evidence.finding_en,
        **_figure(evidence.figure),
        bearing=evidence.bearing,
        on=evidence.on,
        finality=evidence.finality,
    )


def _verdict(verdict: Verdict | None) -> Row | None:
    if verdict is None:
        return None
    return _present(
        on=verdict.on,
        status=verdict.status,
        because=verdict.because,
        because_en=verdict.because_en,
        would_change=verdict.would_change,
        by=verdict.by,
        date=verdict.date.edtf,
        review=verdict.review,
    )


def _overview(overview: Overview) -> Row:
    return {
        "language": overview.language,
        "title": overview.title,
        "date": overview.date.edtf,
        "by": overview.by,
        "review": overview.review,
        "claims": list(overview.claims),
    }


def _entry(entry: TimelineEntry) -> Row:
    first, last = (_span(entry.date) or [None, None])[:2]
    row = _present(
        date=entry.date.edtf,
        label=entry.label,
        label_en=entry.label_en,
        claim=entry.claim,
        article=entry.article,
        tags=entry.tags,
    )
    return row | _present(from_=first, to=last)


def _terms(table: Mapping[str, Term]) -> list[Row]:
    return [
        _present(
            id=term.id,
            label=term.label,
            label_en=term.label_en,
            definition=term.definition,
            definition_en=term.definition_en,
            kind=term.kind,
            url=term.url,
            standard=term.standard,
            polarity=term.polarity,
            broader=term.broader,
            dimension=term.dimension,
            factor=as_json(term.factor) if term.dimension else None,
            values=dict(term.values),
            aliases=[alias.text for alias in term.aliases],
        )
        for term in table.values()
    ]


def _origin(origin: Origin) -> Row:
    return _present(
        id=origin.id,
        articles=origin.articles,
        why=origin.why,
        parent=origin.parent,
        containment=float(origin.containment) if origin.containment is not None else None,
    )
