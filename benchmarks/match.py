"""Score the matching of statements to claims: `python -m benchmarks.match`.

The labels are those of tests/golden/paraphrases.yml: the weighting and the threshold of
`digest/link/match.py` were chosen on its `tune` half, and `score` is the half they had not seen.
"left out" asks for the claim of an assertion by the statement of that assertion, taken out of the
index first: harder, since our statements say where an article departs from the claim. The rivals
weigh the same grams otherwise: BM25 (Robertson & Zaragoza 2009), or TF-IDF with the inverse
document frequency whole on each side, or know the claims by their own statements only.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping

from digest.link.match import REPEATS, Index, grams
from tests.link.paraphrases import SCORE, TUNE, WORDINGS, Half, records

Wordings = Mapping[str, list[str]]
Ranker = Callable[[str], list[str]]
Labels = Iterable[tuple[str, str]]
_K1, _B = 1.2, 0.75


def ours(wordings: Wordings) -> Ranker:
    """The weighting in use."""
    index = Index(*records(wordings))
    return lambda text: [match.claim.id for match in index.rank(text)]


def statements_only(wordings: Wordings) -> Ranker:
    """The weighting in use, without what the assertions say."""
    return ours({id: texts[:1] for id, texts in wordings.items()})


def whole_idf(wordings: Wordings) -> Ranker:
    """Cosine with the inverse document frequency on both sides."""
    counts = {id: grams(texts) for id, texts in wordings.items()}
    rarity = {gram: math.log((len(counts) + 1) / (n + 0.5)) for gram, n in _held(counts)}

    def vector(counted: Counter[str]) -> dict[str, float]:
        rarest = math.log(2 * len(counts) + 2)
        weights = {g: (1 + math.log(n)) * rarity.get(g, rarest) for g, n in counted.items()}
        length = math.hypot(*weights.values())
        return {gram: weight / length for gram, weight in weights.items()}

    return _ranker({id: vector(counted) for id, counted in counts.items()}, vector)


def bm25(wordings: Wordings) -> Ranker:
    """Okapi BM25 with the usual constants."""
    counts = {id: grams(texts) for id, texts in wordings.items()}
    rarity = {g: math.log(1 + (len(counts) - n + 0.5) / (n + 0.5)) for g, n in _held(counts)}
    mean = sum(counted.total() for counted in counts.values()) / len(counts)

    def vector(counted: Counter[str]) -> dict[str, float]:
        norm = _K1 * (1 - _B + _B * counted.total() / mean)
        return {g: rarity[g] * n * (_K1 + 1) / (n + norm) for g, n in counted.items()}

    vectors = {id: vector(counted) for id, counted in counts.items()}
    return _ranker(vectors, lambda asked: dict.fromkeys(asked, 1.0))


def _held(counts: Mapping[str, Counter[str]]) -> Iterable[tuple[str, int]]:
    return Counter(gram for counted in counts.values() for gram in counted).items()


def _ranker(
    vectors: Mapping[str, dict[str, float]], asks: Callable[[Counter[str]], dict[str, float]]
) -> Ranker:
    def rank(text: str) -> list[str]:
        asked = asks(grams([text]))
        scores = {
            id: sum(weight * held.get(gram, 0.0) for gram, weight in asked.items())
            for id, held in vectors.items()
        }
        return sorted(scores, key=lambda id: (-scores[id], id))

    return rank


def recall(rank: Ranker, labels: Labels, depth: int) -> float:
    """The share of labels whose claim is among the first `depth`."""
    found = [id in rank(text)[:depth] for id, text in labels]
    return sum(found) / len(found)


def left_out(make: Callable[[Wordings], Ranker]) -> float:
    """Recall among the first 5, each assertion's statement taken out of the index in turn."""
    found = [id in make(rest)(text)[:5] for id, text, rest in _without()]
    return sum(found) / len(found)


def _without() -> Iterator[tuple[str, str, Wordings]]:
    for id, (statement, *said) in WORDINGS.items():
        for number, text in enumerate(said):
            yield id, text, {**WORDINGS, id: [statement, *said[:number], *said[number + 1 :]]}


def warned(half: Half) -> tuple[int, int, int]:
    """How many statements reach the threshold with the right claim, the wrong one, or alone."""
    index = Index(*records(WORDINGS))
    told = [(id, _told(index, text)) for id, text in half.repeats]
    right = sum(found == id for id, found in told)
    wrong = sum(found not in (id, None) for id, found in told)
    return right, wrong, sum(_told(index, text) is not None for text in half.alone)


def warned_left_out() -> tuple[int, int]:
    """The same for the statements of assertions, each taken out of the index in turn."""
    told = [(id, _told(Index(*records(rest)), text)) for id, text, rest in _without()]
    return sum(found == id for id, found in told), sum(
        found not in (id, None) for id, found in told
    )


def _told(index: Index, text: str) -> str | None:
    return next((m.claim.id for m in index.rank(text, 1) if m.score >= REPEATS), None)


def main() -> None:
    """Print one table of the weightings and one line for each half about the threshold."""
    columns = ("tune @1", "tune @5", "score @1", "score @5", "left out @5")
    print(f"{'recall':24}" + "".join(f"{column:>12}" for column in columns))
    for make in (ours, statements_only, whole_idf, bm25):
        rank = make(WORDINGS)
        scores = [recall(rank, half.repeats, depth) for half in (TUNE, SCORE) for depth in (1, 5)]
        print(f"{make.__name__:24}" + "".join(f"{s:12.3f}" for s in (*scores, left_out(make))))
    for name, half in (("tune", TUNE), ("score", SCORE)):
        right, wrong, alone = warned(half)
        print(
            f"may repeat (from {REPEATS}), {name}: {right} of {len(half.repeats)} repeats told, "
            f"{wrong} as another claim; {alone} of {len(half.alone)} that stand alone told"
        )
    right, wrong = warned_left_out()
    print(f"may repeat, left out: {right} told, {wrong} as another claim")


if __name__ == "__main__":
    main()
