"""Which paragraphs two texts share."""

from __future__ import annotations

import random

from hypothesis import given
from hypothesis import strategies as st

from benchmarks.origins import traditional
from digest.capture.align import SHORTEST, shared
from tests.texts import ARTICLES

LIDS = ARTICLES["lids"].split("\n\n")
FERRY = ARTICLES["ferry"].split("\n\n")
ORDERS = st.permutations(range(len(LIDS)))


def places(a: list[str], b: list[str]) -> list[tuple[int, int]]:
    return [(passage.a, passage.b) for passage in shared(a, b)]


def test_a_text_shares_every_paragraph_with_itself() -> None:
    found = shared(LIDS, LIDS)
    assert [(one.a, one.b) for one in found] == [(n, n) for n in range(1, len(LIDS) + 1)]


def test_texts_of_different_things_share_nothing() -> None:
    for name, text in ARTICLES.items():
        if name != "lids":
            assert shared(LIDS, text.split("\n\n")) == ()


@given(ORDERS)
def test_paragraphs_are_found_wherever_they_went(order: list[int]) -> None:
    moved = [FERRY[0], *(LIDS[place] for place in order), FERRY[1]]
    assert places(LIDS, moved) == [(n + 1, order.index(n) + 2) for n in range(len(LIDS))]


def test_a_text_without_paragraphs_is_aligned_with_one_that_has_them() -> None:
    assert places(LIDS, ["".join([*FERRY, *LIDS])]) == [(n, 1) for n in range(1, len(LIDS) + 1)]
    assert places(["".join(LIDS)], [*FERRY, LIDS[2]]) == [(1, len(FERRY) + 1)]


def test_a_passage_is_known_in_the_other_script_and_with_words_changed() -> None:
    draw = random.Random(1)
    (same,) = shared([traditional(LIDS[1], draw)], LIDS)
    assert same.b == 2
    assert same.characters == sum(letter.isalnum() for letter in LIDS[1])
    reworded = "也".join(LIDS[1][at : at + 6] for at in range(0, len(LIDS[1]), 6))
    (like,) = shared([reworded], LIDS)
    assert like.b == 2


def test_a_few_characters_are_no_passage() -> None:
    short = "水快开的时候，壶里先闷响两声"
    assert sum(letter.isalnum() for letter in short) < SHORTEST
    assert shared([short], LIDS) == ()
    assert shared([], LIDS) == shared(LIDS, []) == ()
