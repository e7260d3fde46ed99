"""Link the records: every claim with its assertions, and what follows from them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from digest.link import (
    agreement,
    chain,
    edges,
    latest,
    match,
    origins,
    pages,
    passing,
    prose,
    reconcile,
    timeline,
)
from digest.model.digest import Digest, Records, Standing
from digest.model.public import in_time
from digest.model.records import Article, Assertion, Claim


@dataclass(frozen=True, slots=True)
class _Index:
    """What every claim's standing is worked out from.

    Attributes:
        records: all records.
        live: the articles that are not withdrawn, in the chain's order.
        rank: each live article's place in that order.
        origin_of: each live article's origin.
        by_claim: each claim's assertions, in the chain's order, then by place in the article.
        parents: the held articles that each declares to descend from.
        excerpts: ids of the articles that were read in excerpt only.
    """

    records: Records
    live: Mapping[str, Article]
    rank: Mapping[str, int]
    origin_of: Mapping[str, str]
    by_claim: Mapping[str, Sequence[Assertion]]
    parents: passing.Parents
    excerpts: frozenset[str]


def link(records: Records) -> Digest:
    """Work out the digest.

    A reference that leads nowhere is passed over here: reporting it is validation's business.
    Withdrawn articles keep their place among the records, but count for nothing: they appear in no
    standing, no origin (so `origin_of` does not know them) and not on the timeline.
    """
    live = {
        article.id: article for article in in_time(records.articles) if article.withdrawn is None
    }
    rank = {article: place for place, article in enumerate(live)}
    kin = edges.edges(records.articles, records.fingerprints)
    found = origins.find(records.articles, rank, kin)
    origin_of = {article: origin.id for origin in found for article in origin.articles}
    excerpts = frozenset(id for id, article in live.items() if article.reading == "excerpt")
    parents = edges.parents(kin)
    index = _Index(records, live, rank, origin_of, _by_claim(live), parents, excerpts)
    standings = {claim.id: _standing(claim, index) for claim in records.claims}
    return Digest(
        records=records,
        origins=found,
        origin_of=origin_of,
        standings=standings,
        timeline=timeline.entries(live.values(), standings),
        day=latest.day(records),
        repeats=match.repeats(live.values(), records.claims),
        held_evidence=pages.held(live.values(), records.claims),
        agreements=agreement.agreements(records, live),
    )


def _by_claim(live: Mapping[str, Article]) -> dict[str, list[Assertion]]:
    """The assertions of each claim; articles come in the chain's order."""
    found: dict[str, list[Assertion]] = {}
    for article in live.values():
        for assertion in sorted(article.assertions, key=_place):
            if assertion.claim is not None:
                found.setdefault(assertion.claim, []).append(assertion)
    return found


def _place(assertion: Assertion) -> tuple[bool, tuple[int, ...], int]:
    """Where in its article an assertion stands; a title, which is no paragraph, comes first."""
    return (bool(assertion.paragraphs), assertion.paragraphs, assertion.sentence or 0)


def _standing(claim: Claim, index: _Index) -> Standing:
    assertions = tuple(index.by_claim.get(claim.id, ()))
    voices = tuple(dict.fromkeys(assertion.article for assertion in assertions))
    pairs = reconcile.reconcile(claim, assertions, index.records.vocabulary)
    bare = Standing(
        claim=claim,
        assertions=assertions,
        articles=voices,
        origins=tuple(sorted({index.origin_of[voice] for voice in voices})),
        pairs=pairs,
        result=reconcile.result(pairs),
        chain=chain.steps([index.live[voice] for voice in voices]),
        sentence="",
        sentence_en="",
        passings=passing.passings(
            claim, assertions, index.parents, index.excerpts, index.records.vocabulary
        ),
    )
    sentence = prose.sentence(bare, len(index.live), index.records.vocabulary)
    return replace(bare, sentence=sentence.zh, sentence_en=sentence.en)
