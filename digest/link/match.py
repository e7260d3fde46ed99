"""Which claims a statement reads like: asked before a claim is written twice.

Statements are compared as sets of character 1–2-grams, a number counting as one character, by the
cosine of their TF-IDF weights (Salton & Buckley 1988: logarithmic term frequency; the inverse
document frequency counts once in the product, half on each side). Chinese needs no words for this:
on paraphrases the grams find more than jieba's words or a small embedding model do. A claim is
known by its own statement and by what the assertions of it say in our words.
`benchmarks/match.py` compares the weightings.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import pairwise

from digest.model.records import Article, Assertion, Claim
from digest.numerals import symbols

# The score from which a statement "may repeat" a claim. Chosen on one half of the labelled
# statements (tests/golden/paraphrases.yml) so that none of those that stand alone reaches it.
REPEATS = 0.36
_SHOWN = 5


@dataclass(frozen=True, slots=True)
class Match:
    """A claim that a statement reads like.

    Attributes:
        claim: the claim.
        score: how alike they are, 0–1; from `REPEATS` up they may well be the same.
    """

    claim: Claim
    score: float


class Index:
    """The claims of a digest, to be asked for those nearest to a statement."""

    def __init__(self, claims: Iterable[Claim], assertions: Iterable[Assertion] = ()) -> None:
        """Index the claims.

        Args:
            claims: all claims.
            assertions: those that join the claims, for their statements; others are passed over.
        """
        self._claims = {claim.id: claim for claim in claims}
        texts = {claim.id: [claim.statement] for claim in self._claims.values()}
        for assertion in assertions:
            if assertion.claim in texts and assertion.statement:
                texts[assertion.claim].append(assertion.statement)
        counts = {id: grams(wordings) for id, wordings in texts.items()}
        self._rarity = _rarity(counts.values())
        self._postings: dict[str, list[tuple[str, float]]] = {}
        for id, counted in counts.items():
            for gram, weight in self._weights(counted).items():
                self._postings.setdefault(gram, []).append((id, weight))

    def rank(self, statement: str, limit: int = _SHOWN) -> tuple[Match, ...]:
        """The claims that share anything with a statement, the nearest first, `limit` at most."""
        scores = self._scores(statement)
        nearest = sorted(scores, key=lambda id: (-scores[id], id))[:limit]
        return tuple(Match(self._claims[id], scores[id]) for id in nearest)

    def _scores(self, statement: str) -> dict[str, float]:
        scores: dict[str, float] = {}
        for gram, asked in self._weights(grams([statement])).items():
            for id, held in self._postings.get(gram, ()):
                scores[id] = scores.get(id, 0.0) + asked * held
        return scores

    def _weights(self, counted: Counter[str]) -> dict[str, float]:
        """A vector of length 1; a gram that no claim has weighs as the rarest."""
        rarest = math.sqrt(math.log(2 * len(self._claims) + 2))
        weights = {
            gram: (1 + math.log(count)) * self._rarity.get(gram, rarest)
            for gram, count in counted.items()
        }
        length = math.sqrt(sum(weight * weight for weight in weights.values()))
        return {gram: weight / length for gram, weight in weights.items()}


def repeats(articles: Iterable[Article], claims: Iterable[Claim]) -> dict[str, str]:
    """The stand-alone statements that may repeat a claim.

    Nothing is linked by this: whether it is the same claim is for an editor to say. Once a second
    person has reviewed an article somebody has said so, and it is not asked about again.

    Args:
        articles: those that are not withdrawn.
        claims: all claims.

    Returns:
        Assertion ref → id of the claim that it reads like.
    """
    live = list(articles)
    drafted = (
        said for article in live if article.review == "drafted" for said in article.assertions
    )
    alone = {said.ref: said.statement for said in drafted if said.claim is None and said.statement}
    if not alone:
        return {}
    index = Index(claims, (said for article in live for said in article.assertions))
    nearest = {ref: index.rank(statement, 1) for ref, statement in alone.items()}
    return {
        ref: match.claim.id
        for ref, found in nearest.items()
        for match in found
        if match.score >= REPEATS
    }


def grams(texts: Iterable[str]) -> Counter[str]:
    """How often each 1–2-gram of symbols stands in the texts; none reaches over two texts."""
    return Counter(gram for text in texts for gram in _gram(text))


def _gram(text: str) -> Iterator[str]:
    read = tuple(symbols(text))
    yield from read
    # A separator, so that the pair 2|5 is not the number 25.
    yield from (f"{one}|{other}" for one, other in pairwise(read))


def _rarity(documents: Iterable[Counter[str]]) -> Mapping[str, float]:
    """The square root of each gram's inverse document frequency."""
    counted = list(documents)
    holding = Counter(gram for grams in counted for gram in grams)
    return {
        gram: math.sqrt(math.log((len(counted) + 1) / (count + 0.5)))
        for gram, count in holding.items()
    }
