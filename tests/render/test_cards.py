"""The cards: what gets one, what stands on it, and that it is drawn the same each time."""

from __future__ import annotations

import io
import itertools
import re
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from digest import pipeline
from digest.model.digest import Digest
from digest.model.words import RESULTS, VERDICTS
from digest.render.card import draw, kept, lettering
from digest.render.card.cards import MISSING, deck
from tests.conftest import CORPUS, ROOT

CLOSING = "，。、；：？！」』）》〉】〕"
OPENING = "「『（《〈【〔"
TEXT = st.text("说法数字甲乙丙丁12ab" + CLOSING + OPENING, max_size=60)


@pytest.fixture(scope="module")
def digest() -> Digest:
    return pipeline.check(CORPUS).digest


def square(text: str) -> float:
    """As long as its characters are many."""
    return len(text)


def titled(digest: Digest, id: str, statement: str) -> Digest:
    """The same digest, one claim of which says something else."""
    standing = digest.standings[id]
    said = replace(standing, claim=replace(standing.claim, statement=statement))
    return replace(digest, standings={**digest.standings, id: said})


def test_the_disputed_claims_have_cards_and_no_other(digest: Digest) -> None:
    shown = {card.path.removeprefix("cards/claims/") for card in deck(digest).cards[1:]}
    disputed = {
        f"{standing.claim.id}.png"
        for standing in digest.standings.values()
        if standing.result in ("conflict", "self-inconsistent")
        or standing.drifted
        or (standing.claim.verdict and standing.claim.verdict.status == "contradicted")
    }
    assert shown == disputed
    assert disputed


def test_a_card_says_what_the_page_says(digest: Digest) -> None:
    pages = pipeline.tree(digest)
    for card in deck(digest).cards[1:]:
        page = card.path.removeprefix("cards/").replace(".png", ".md")
        text = re.sub(r"<[^>]+>", " ", pages[page].decode())
        assert f"card: {card.path}" in text
        for words in (card.title, card.tally, *card.sigla):
            assert words in text, words
        assert all(status.word in text for status in card.standing)


def test_every_status_of_a_card_has_a_shape(digest: Digest) -> None:
    shown = {status.id for card in deck(digest).cards for status in card.standing}
    assert shown <= set(draw.SHAPES)
    assert set(draw.SHAPES) - set(RESULTS) - set(VERDICTS) == {"drift"}


def test_a_card_is_a_picture_of_the_size_that_is_told_and_holds_no_date(digest: Digest) -> None:
    card = deck(digest).cards[1]
    made = draw.drawn(card)
    assert made == draw.drawn(card)
    with Image.open(io.BytesIO(made)) as image:
        assert image.format == "PNG"
        assert image.size == (1200, 630)
    assert not re.search(rb"tIME|tEXt|iTXt|eXIf", made)


def test_what_cannot_be_drawn_is_told_and_not_shown(digest: Digest) -> None:
    id = next(item.claim.id for item in digest.standings.values() if item.result == "conflict")
    found = deck(titled(digest, id, "𠮷字不在其中"))
    assert f"cards/claims/{id}.png" not in {card.path for card in found.cards}
    assert found.own(f"claims/{id}.md") == ""
    [issue] = found.issues
    assert issue.code == MISSING.code
    assert issue.severity == "warning"
    assert issue.location.path == f"sources/claims/{id}.md".replace("sources", CORPUS.name)
    assert "𠮷" in issue.message


def test_a_digest_whose_title_cannot_be_drawn_has_a_card_without_it(digest: Digest) -> None:
    odd = replace(digest, records=replace(digest.records, title="𠮷"))
    assert deck(odd).cards[0].title == ""
    assert draw.drawn(deck(odd).cards[0])


def test_the_font_has_every_character_of_the_live_sources_statements() -> None:
    assert deck(pipeline.check(ROOT / "sources").digest).issues == ()


def test_a_drawn_card_is_kept_and_not_drawn_again(
    digest: Digest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    cards = deck(digest).cards[:2]
    first = kept.pictures(cards, tmp_path)
    monkeypatch.setattr(draw, "drawn", lambda card: pytest.fail("drawn again"))
    assert kept.pictures(cards, tmp_path) == first
    assert {path.suffix for path in tmp_path.iterdir()} == {".png"}


@given(TEXT, st.integers(6, 40))
def test_no_closing_mark_begins_a_line_and_no_opening_one_ends_it(text: str, width: int) -> None:
    words = "".join(text.split())
    found = lettering.lines(words, width, square)
    assert "".join(found) == words
    for before, after in itertools.pairwise(found):
        assert after[0] not in CLOSING or before[-1] in OPENING
        assert before[-1] not in OPENING or after[0] in CLOSING


@given(TEXT, st.integers(6, 40))
def test_balanced_lines_are_as_few(text: str, width: int) -> None:
    greedy = lettering.lines(text, width, square)
    assert len(lettering.balanced(text, width, square)) <= len(greedy)


def test_quotation_marks_and_numbers_stay_whole() -> None:
    found = lettering.lines("占“一半”强的3.5%么", 3, square)
    assert found == ["占“一", "半”强", "的", "3.5%", "么"]


def test_an_article_whose_mark_cannot_be_drawn_is_counted(digest: Digest) -> None:
    cards = [card for card in deck(digest).cards if card.others]
    assert cards  # the corpus has a mark in a character that GB 2312 lacks
    assert all(f"{len(card.sigla) + card.others}篇文章" in card.tally for card in cards)


def test_a_text_that_fits_nowhere_is_cut_short() -> None:
    size, found = lettering.fitted("甲" * 50, 10, ((2, 1), (1, 2)), lambda _: square)
    assert (size, len(found)) == (1, 2)
    assert found[1].endswith("…")
    assert len(found[1]) <= 10
