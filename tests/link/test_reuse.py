"""Reuse: every rewriting is recognised, and nothing that is not one."""

from __future__ import annotations

import random
from decimal import Decimal
from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from benchmarks.origins import REWRITES, cases, score, texts_of_captures
from digest import fingerprint
from digest.link.reuse import FEWEST, THRESHOLD, Index, Reuse
from digest.model.digest import Fingerprint
from tests.captures import needs_captures
from tests.texts import ARTICLES

PRINTS = {name: fingerprint.of(text) for name, text in ARTICLES.items()}
NAMES = list(ARTICLES)
# The threshold was chosen on every second one, from the first on; these are the others.
UNSEEN = {name: ARTICLES[name] for name in NAMES[1::2]}
SETS = st.frozensets(st.integers(0, 60), max_size=40)


def kept(*hashes: int) -> Fingerprint:
    return Fingerprint(frozenset(hashes), 0)


def test_every_rewriting_of_unseen_articles_is_recognised_and_no_other() -> None:
    for kind, found in score(UNSEEN, [ARTICLES[name] for name in NAMES[::2]]).items():
        assert (found.found, found.false) == (found.wanted, 0), kind


@needs_captures
def test_every_rewriting_of_unseen_captures_is_recognised_and_no_other() -> None:
    unseen = dict(list(texts_of_captures().items())[2:])
    for kind, found in score(unseen, list(ARTICLES.values()), seeds=2).items():
        assert (found.found, found.false) == (found.wanted, 0), kind


def test_the_suite_rewrites() -> None:
    draw = random.Random(1)
    for text in ARTICLES.values():
        for kind, rewrite in REWRITES.items():
            assert rewrite(text, draw) != text, kind
    kinds = {case.kind for case in cases(UNSEEN, list(ARTICLES.values()), 1)}
    assert kinds == {*REWRITES, "embedded", "digest of three"}


def test_a_query_tells_how_much_and_names_the_closest_first() -> None:
    whole, part = ARTICLES["lids"], ARTICLES["trust"][:160]
    found = Index(PRINTS).query(fingerprint.of(f"{whole}\n{part}"))
    assert [reuse.article for reuse in found] == ["lids", "trust"]
    assert found[0].containment == 1
    assert Decimal("0.3") < found[1].containment < Decimal("0.6")


def test_nothing_is_like_nothing() -> None:
    assert Index({}).query(PRINTS["lids"]) == ()
    assert list(Index({}).pairs()) == []
    assert Index(PRINTS).query(kept()) == ()
    assert list(Index({"a": kept(), "b": kept()}).pairs()) == []


def test_a_few_hashes_in_common_are_no_reuse() -> None:
    few = range(FEWEST - 1)
    assert list(Index({"a": kept(*few), "b": kept(*few)}).pairs()) == []
    enough = range(FEWEST)
    index = Index({"a": kept(*enough), "b": kept(*enough, 99)})
    assert list(index.pairs()) == [("a", "b", Decimal(1))]


def test_the_largest_hash_is_a_hash() -> None:
    top = range(fingerprint.RANGE - FEWEST, fingerprint.RANGE)
    assert Index({"a": kept(*top)}).query(kept(*top)) == (Reuse("a", Decimal(1)),)


@given(st.dictionaries(st.sampled_from("abcdef"), SETS))
def test_the_pairs_are_those_that_a_comparison_of_all_with_all_finds(
    sets: dict[str, frozenset[int]],
) -> None:
    expected = []
    for one, other in combinations(sorted(sets), 2):
        common = len(sets[one] & sets[other])
        if common >= FEWEST:
            share = Decimal(common) / min(len(sets[one]), len(sets[other]))
            if share.quantize(Decimal("0.001")) >= THRESHOLD:
                expected.append((one, other, share.quantize(Decimal("0.001"))))
    index = Index({name: Fingerprint(hashes, 0) for name, hashes in sets.items()})
    assert list(index.pairs()) == expected


@pytest.mark.parametrize("copies", [2, 50])
def test_a_text_that_stands_everywhere_makes_every_pair(copies: int) -> None:
    same = {f"{number:02}": PRINTS["lids"] for number in range(copies)}
    assert len(list(Index(same).pairs())) == copies * (copies - 1) // 2
