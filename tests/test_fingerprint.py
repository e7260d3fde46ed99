"""Fingerprints: what they are certain to see, what they hold, and how they are kept."""

from __future__ import annotations

import random
from decimal import Decimal

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from digest import fingerprint
from digest.fingerprint import CERTAIN, GRAM, RANGE, FingerprintError, dumps, loads, of
from digest.fold import fold
from digest.model.digest import Fingerprint
from tests.captures import captures, needs_captures
from tests.texts import ARTICLES

FEW = st.text(st.sampled_from("水壶盖开了"), max_size=60)
RUN = st.text(st.sampled_from("水壶盖开了北岸渡船"), min_size=CERTAIN, max_size=40)
HASHES = st.frozensets(st.integers(0, RANGE - 1), max_size=300)
EMPTY = Fingerprint(frozenset(), 0)


def prose(characters: int, seed: int = 1) -> str:
    """Nonsense with the letters, and the punctuation, of running text."""
    draw = random.Random(seed)
    letters = "".join(ARTICLES.values()).replace("\n", "")
    return "".join(draw.choices(letters, k=characters))


@given(FEW, FEW, FEW, FEW, RUN)
def test_any_common_run_of_fifteen_is_seen(a: str, b: str, c: str, d: str, run: str) -> None:
    assert of(a + run + b).hashes & of(c + run + d).hashes


@given(st.integers(0, 100), st.integers(0, 100), st.randoms(use_true_random=False))
def test_wherever_the_run_stands_and_however_it_is_set(
    before: int, after: int, draw: random.Random
) -> None:
    start = draw.randrange(len(ARTICLES["lids"]) - 60)
    run = ARTICLES["lids"][start : start + 60]
    assume(len(fold(run)) >= CERTAIN)
    other = prose(before, 2) + "、".join(run) + prose(after, 3)
    assert of(ARTICLES["lids"]).hashes & of(other).hashes


@given(FEW, FEW)
def test_texts_without_a_common_run_of_twelve_share_nothing(a: str, b: str) -> None:
    runs = [{text[at : at + GRAM] for at in range(len(text) - GRAM + 1)} for text in (a, b)]
    assume(not runs[0] & runs[1])
    assert not of(a).hashes & of(b).hashes


@given(FEW)
def test_every_hash_is_of_some_run_of_the_text(text: str) -> None:
    every = dict(fingerprint.grams(fold(text)))
    assert of(text).hashes <= set(every.values())
    assert list(every) == list(range(max(0, len(fold(text)) - GRAM + 1)))


def test_a_hash_is_the_same_on_every_machine_and_for_ever() -> None:
    (known,) = of("水壶里的水烧开以后会发响").hashes
    assert known == 0xFEC10431
    assert of("水壶里的水烧开以后会发") == Fingerprint(frozenset(), 11)


def test_two_hashes_in_five_are_kept() -> None:
    draw = random.Random(1)
    text = "".join(chr(draw.randrange(0x4E00, 0x9FA5)) for _ in range(20_000))
    assert 0.39 < len(of(text).hashes) / 20_000 < 0.41


@given(HASHES, st.integers(0, 9_999_999))
def test_what_is_written_is_read(hashes: frozenset[int], characters: int) -> None:
    kept = Fingerprint(hashes, characters)
    assert loads(dumps(kept)) == kept


def test_an_editor_may_take_the_last_line_end_away() -> None:
    kept = of(ARTICLES["lids"])
    assert loads(dumps(kept).removesuffix("\n")) == kept


@given(HASHES)
def test_a_file_is_two_lines_of_ascii(hashes: frozenset[int]) -> None:
    header, body, end = dumps(Fingerprint(hashes, 9)).split("\n")
    assert header.startswith(f"duidu-fingerprint 1: {len(hashes)} hashes of 9 characters, check ")
    assert (header + body).isascii() and end == ""


@given(HASHES, st.randoms(use_true_random=False))
def test_the_order_in_which_hashes_were_found_is_lost(
    hashes: frozenset[int], draw: random.Random
) -> None:
    shuffled = list(hashes)
    draw.shuffle(shuffled)
    assert dumps(Fingerprint(frozenset(shuffled), 0)) == dumps(Fingerprint(hashes, 0))


@pytest.mark.parametrize("seed", range(5))
def test_an_article_of_3000_characters_takes_at_most_4_kilobytes(seed: int) -> None:
    """Characters as the format counts them: those of the body, punctuation included."""
    assert len(dumps(of(prose(3_000, seed)))) <= 4_096


@needs_captures
def test_so_do_the_captures() -> None:
    for path in captures():
        text = path.read_text("utf-8")[:3_000]
        assert len(dumps(of(text))) <= 4_096


@given(HASHES.filter(bool), st.data())
def test_a_file_with_any_one_character_changed_is_refused(
    hashes: frozenset[int], data: st.DataObject
) -> None:
    written = dumps(Fingerprint(hashes, 700))
    at = data.draw(st.integers(0, len(written) - 2))
    other = data.draw(st.characters(min_codepoint=33, max_codepoint=126))
    assume(other != written[at])
    with pytest.raises(FingerprintError):
        loads(written[:at] + other + written[at + 1 :])


@pytest.mark.parametrize(
    "text",
    [
        "",
        "\n",
        ARTICLES["lids"],
        "duidu-fingerprint 1: 0 hashes of 0 characters, check 00000000\n\n",
        dumps(EMPTY).replace("1:", "2:"),
        dumps(EMPTY).replace(": 0", ": 9999999"),
        dumps(EMPTY).replace("0 hashes", "00 hashes"),
        dumps(of(ARTICLES["lids"])).replace("\n", "\n\n"),
        dumps(of(ARTICLES["lids"])) + "more\n",
        dumps(of(ARTICLES["lids"]))[:-9],
        "duidu-fingerprint 1: 9999999 hashes of 0 characters, check 00000000\n" + "~" * 99 + "\n",
    ],
)
def test_what_is_no_fingerprint_is_refused(text: str) -> None:
    with pytest.raises(FingerprintError):
        loads(text)


def test_containment_is_the_share_of_the_first() -> None:
    part, whole = of(ARTICLES["lids"][:150]), of(ARTICLES["lids"])
    assert fingerprint.containment(whole, whole) == 1
    assert fingerprint.containment(part, whole) > Decimal("0.95")
    assert Decimal("0.3") < fingerprint.containment(whole, part) < Decimal("0.6")
    assert fingerprint.containment(part, of(ARTICLES["trust"])) == 0
    assert fingerprint.containment(EMPTY, whole) == fingerprint.containment(whole, EMPTY) == 0
