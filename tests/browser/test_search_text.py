"""The browser folds text and reads numbers exactly as the index was made."""

from __future__ import annotations

import random
import unicodedata
from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from digest.fold import fold, fold_map, variants
from digest.numerals import numbers
from digest.search.postings import words
from tests.texts import ARTICLES

pytestmark = pytest.mark.browser

_FOLDER = """async ([address, simpler, texts, method]) => {
  const { Folder } = await import(`${address}assets/search-text.js`);
  const folder = new Folder(simpler);
  return texts.map((text) => folder[method](text));
}"""
# Written so that every rule of the grammar meets every other.
_NUMERALS = "零〇一二两兩三九十百千万萬亿億0123456789,.%年SaＡ３，水 "


@pytest.fixture(scope="module")
def page(browser: Browser, address: str) -> Iterator[Page]:
    context = browser.new_context()
    opened = context.new_page()
    opened.goto(address)
    yield opened
    context.close()


def ask(page: Page, address: str, method: str, texts: list[str]) -> Any:
    """What the browser's folder makes of texts."""
    simpler = "".join(f"{one}{other}" for one, other in variants())
    return page.evaluate(_FOLDER, [address, simpler, texts, method])


def test_every_character_folds_alike(page: Page, address: str) -> None:
    known = (chr(point) for point in range(0x10000) if not 0xD800 <= point < 0xE000)
    characters = [each for each in known if unicodedata.category(each) != "Cn"]
    characters += [one for one, _ in variants()]
    got = ask(page, address, "fold", characters)
    wrong = [
        (f"{ord(character):x}", folded, fold(character))
        for character, folded in zip(characters, got, strict=True)
        if folded != fold(character)
    ]
    assert wrong == []


def test_running_text_folds_alike_and_keeps_its_places(page: Page, address: str) -> None:
    texts = [*ARTICLES.values(), "「繁體」ＡＢＣ、①２３! 𠮷野家 ﬁne café cafe\u0301 ß"]
    assert ask(page, address, "fold", texts) == [fold(text) for text in texts]
    assert ask(page, address, "words", texts) == [list(words(text)) for text in texts]
    for text, got in zip(texts, ask(page, address, "map", texts), strict=True):
        folded, offsets = fold_map(text)
        assert "".join(got["letters"]) == folded
        if text.isascii() or all(ord(character) < 0x10000 for character in text):
            assert got["starts"] == list(offsets)


def test_numbers_are_read_alike(page: Page, address: str) -> None:
    draw = random.Random(5)
    texts = ["".join(draw.choices(_NUMERALS, k=draw.randrange(1, 24))) for _ in range(20_000)]
    texts += list(ARTICLES.values())
    got = ask(page, address, "numbers", texts)
    for text, found in zip(texts, got, strict=True):
        assert [tuple(each.values()) for each in found] == [tuple(n) for n in numbers(text)], text
