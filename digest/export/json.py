"""`data/digest.json`, as the contract describes it.

Values are plain numbers in the unit given; dates are EDTF strings; a field that does not apply
is absent, never an empty string.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import asdict

from digest.export.claims import claim_row
from digest.export.fields import Row, corrections, edtf, figure, present, span
from digest.model import body
from digest.model.counts import count
from digest.model.digest import Digest, Edge, Origin, TimelineEntry
from digest.model.exports import CREDIT, LICENCE, LICENCE_URL
from digest.model.numbers import as_json
from digest.model.overview import Overview
from digest.model.records import Annotation, Article, Assertion, Computation, Withdrawal
from digest.model.vocabulary import Term

SCHEMA = "schema/data.json"
SCHEMA_VERSION = 1


def encoded(data: Row) -> bytes:
    """A document as the file holds it."""
    text = json.dumps(data, ensure_ascii=False, indent=1)
    return f"{text}\n".encode()


def head(digest: Digest, schema: str) -> Row:
    """What a file of ours begins with: its format, what it was made from, and its licence.

    Args:
        digest: the linked whole.
        schema: the file below `docs` that says what may stand in it, named as seen from `data/`.
    """
    return {
        "$schema": f"../{schema}",
        "schema_version": SCHEMA_VERSION,
        "title": digest.records.title,
        "generated_from": f"sha256:{digest.records.tree_hash}",
        "licence": LICENCE,
        "licence_url": LICENCE_URL,
        "credit": CREDIT,
    }


def document(digest: Digest) -> Row:
    """The whole digest, as the contract describes it."""
    vocabulary = digest.vocabulary
    return head(digest, SCHEMA) | {
        "counts": asdict(count(digest)),
        "articles": [_article(digest, article) for article in digest.articles],
        "claims": [claim_row(digest, digest.standings[claim.id]) for claim in digest.claims],
        "overviews": [_overview(item) for item in digest.records.overviews],
        "timeline": [_entry(entry) for entry in digest.timeline],
        "tags": terms(vocabulary.tags),
        "techniques": terms(vocabulary.techniques),
        "outlets": terms(vocabulary.outlets),
        "units": terms(vocabulary.units),
        "scopes": terms(vocabulary.scopes),
        "subjects": terms(vocabulary.subjects),
        "origins": [_origin(origin) for origin in digest.origins],
    }


def _article(digest: Digest, article: Article) -> Row:
    if article.withdrawn:
        return _tombstone(article, article.withdrawn)
    required: Row = {
        "assertions": [_assertion(digest, item) for item in article.assertions],
        "annotations": [_annotation(item) for item in article.annotations],
    }
    return _described(digest, article) | _placed(digest, article) | required


def _described(digest: Digest, article: Article) -> Row:
    """What the page itself says, and how it was read."""
    return present(
        id=article.id,
        title=article.heading,
        title_en=article.heading_en,
        title_supplied=None if article.title else True,
        url=article.url,
        archived=article.archived,
        dead=edtf(article.dead),
        via=article.via,
        outlet=article.outlet,
        author=article.byline,
        published=edtf(article.published),
        published_span=span(article.published),
        dating=article.dating,
        captured=edtf(article.captured),
        added=digest.added(article).isoformat(),
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
    sources = [
        present(relation=item.relation, of=item.of, basis=item.basis) for item in article.provenance
    ]
    return {"provenance": sources} | present(
        origin=digest.origin_of.get(article.id),
        tags=article.tags,
        summary=article.summary,
        summary_en=article.summary_en,
        formerly=article.formerly,
        corrections=corrections(article.corrections),
    )


def _tombstone(article: Article, withdrawal: Withdrawal) -> Row:
    """What is left of a withdrawn article: that it was here, and why it went."""
    return present(
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
    return present(
        id=assertion.id,
        claim=assertion.claim,
        statement=statement,
        statement_en=statement_en,
        stance=assertion.stance,
        mode=assertion.mode,
        speaker=assertion.speaker,
        attribution=assertion.attribution,
        **figure(assertion.figure),
        support=assertion.support,
        paragraph=_paragraph(assertion),
        quote=assertion.quote,
        computes=_computation(assertion.computes),
        derived_from=(
            present(of=assertion.derived_from.of, basis=assertion.derived_from.basis)
            if assertion.derived_from
            else None
        ),
        formerly=assertion.formerly,
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
    return present(
        technique=annotation.technique,
        paragraph=paragraphs[0] if len(paragraphs) == 1 else list(paragraphs) or None,
        title=annotation.title,
        text="\n".join(_block_text(block) for block in annotation.blocks),
    )


def _block_text(block: body.Block) -> str:
    if isinstance(block, body.ListBlock):
        return "\n".join(_words(item) for item in block.items)
    return _words(block.children)


def _words(run: Iterable[body.Inline]) -> str:
    """The words of a run; a reference that brings none of its own is passed over."""
    leaves = body.leaves(run)
    return "".join(leaf.words if isinstance(leaf, body.Ref) else leaf.text for leaf in leaves)


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
    first, last = (span(entry.date) or [None, None])[:2]
    row = present(
        date=entry.date.edtf,
        label=entry.label,
        label_en=entry.label_en,
        claim=entry.claim,
        article=entry.article,
        tags=entry.tags,
    )
    return row | present(from_=first, to=last)


def terms(table: Mapping[str, Term]) -> list[Row]:
    """The terms of a vocabulary."""
    return [
        present(
            id=term.id,
            label=term.label,
            label_en=term.label_en,
            definition=term.definition,
            definition_en=term.definition_en,
            kind=term.kind,
            url=term.url,
            standard=term.standard,
            polarity=term.polarity,
            include=term.include,
            include_en=term.include_en,
            exclude=term.exclude,
            exclude_en=term.exclude_en,
            broader=term.broader,
            dimension=term.dimension,
            factor=as_json(term.factor) if term.dimension else None,
            values=dict(term.values),
            values_en=dict(term.values_en),
            aliases=[alias.text for alias in term.aliases if not alias.epithet],
            epithets=[alias.text for alias in term.aliases if alias.epithet],
        )
        for term in table.values()
    ]


def _origin(origin: Origin) -> Row:
    return present(
        id=origin.id,
        articles=origin.articles,
        why=origin.why,
        parent=origin.parent,
        containment=float(origin.containment) if origin.containment is not None else None,
        edges=[_edge(edge) for edge in origin.edges],
    )


def _edge(edge: Edge) -> Row:
    """One way of kinship: from an article to another (`of`), or to a `work` that is not held."""
    return present(
        article=edge.article,
        of=edge.of if edge.held else None,
        work=None if edge.held else edge.of,
        relation=edge.relation,
        basis=edge.basis,
        share=float(edge.share) if edge.share is not None else None,
    ) | {"directed": edge.directed}
