"""Text as it is compared."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from digest.fold import fold, fold_map, simplified
from tests.texts import ARTICLES

TEXT = st.text(
    st.sampled_from("水壺壶里裡ＡａBéß①½ ﬁ，。、“”\n—0９０가が𠮷") | st.characters(), max_size=40
)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("水壶，烧开了。", "水壶烧开了"),
        ("「水壺」燒開了！", "“水壶”烧开了!"),
        ("ＳＵ７　ｕｌｔｒａ", "SU7 Ultra"),
        ("第①回 ﬁne", "第1回fine"),
        ("caf\u00e9", "cafe\u0301"),
        ("STRASSE", "straße"),
        ("乾淨", "干净"),
        ("水\u200b壶\ufeff", "水壶"),
    ],
)
def test_width_case_script_and_punctuation_make_no_difference(one: str, other: str) -> None:
    assert fold(one) == fold(other)


@pytest.mark.parametrize(("one", "other"), [("水壶", "水壺盖"), ("1999", "199"), ("摯友", "朋友")])
def test_letters_and_digits_do(one: str, other: str) -> None:
    assert fold(one) != fold(other)


@given(TEXT, TEXT)
def test_the_fold_of_two_texts_is_their_folds(one: str, other: str) -> None:
    assert fold(one + other) == fold(one) + fold(other)


@given(TEXT)
def test_every_folded_character_knows_where_it_came_from(text: str) -> None:
    folded, offsets = fold_map(text)
    assert folded == fold(text)
    assert len(offsets) == len(folded)
    assert list(offsets) == sorted(offsets)
    for character, offset in zip(folded, offsets, strict=True):
        assert character in fold(text[offset])


@given(TEXT)
def test_what_is_canonically_the_same_folds_alike(text: str) -> None:
    assert fold(unicodedata.normalize("NFC", text)) == fold(unicodedata.normalize("NFD", text))


@given(TEXT)
def test_only_letters_and_digits_are_left(text: str) -> None:
    assert all(character.isalnum() for character in fold(text))


def test_folding_running_text_again_changes_nothing() -> None:
    for text in ARTICLES.values():
        assert fold(fold(text)) == fold(text)


@given(st.text())
def test_simplified_text_keeps_its_places_and_folds_alike(text: str) -> None:
    simple = simplified(text)
    assert len(simple) == len(text)
    assert simplified(simple) == simple
    assert fold(simple) == fold(text)


def test_labels_in_traditional_script_read_as_in_simplified() -> None:
    assert simplified("來源：鏡報 責任編輯") == "来源：镜报 责任编辑"
