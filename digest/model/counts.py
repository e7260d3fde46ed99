"""How much the digest holds: the numbers that pages and data give of the whole."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from digest.model.digest import Digest


@dataclass(frozen=True, slots=True)
class Counts:
    """Sizes of the digest; articles, with what they say, are those that stand (not withdrawn).

    Attributes:
        origins: the independent origins of all articles.
        recurring_claims: claims that more than one article asserts.
        evidenced: claims with a record that is not the subject's own response.
        conflicts, self_inconsistent: claims with this result.
        drifts: claims that were changed on their way from one article to another.
    """

    articles: int
    origins: int
    claims: int
    recurring_claims: int
    assertions: int
    annotations: int
    evidence: int
    verdicts: int
    conflicts: int
    self_inconsistent: int
    evidenced: int
    drifts: int


def count(digest: Digest) -> Counts:
    """Count the whole."""
    live = [article for article in digest.articles if article.withdrawn is None]
    standings = digest.standings.values()
    results = Counter(standing.result for standing in standings)
    return Counts(
        articles=len(live),
        origins=len({digest.origin_of[article.id] for article in live}),
        claims=len(digest.claims),
        recurring_claims=sum(len(standing.articles) > 1 for standing in standings),
        assertions=sum(len(article.assertions) for article in live),
        annotations=sum(len(article.annotations) for article in live),
        evidence=sum(len(claim.evidence) for claim in digest.claims),
        verdicts=sum(claim.verdict is not None for claim in digest.claims),
        conflicts=results["conflict"],
        self_inconsistent=results["self-inconsistent"],
        evidenced=sum(claim.evidenced for claim in digest.claims),
        drifts=sum(bool(standing.drifted) for standing in standings),
    )
