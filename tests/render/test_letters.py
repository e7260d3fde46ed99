"""Claims by the letter of their first character."""

from __future__ import annotations

import pytest

from digest import pipeline
from digest.link.resolve import link
from digest.render import urls, view_letters
from digest.render.pages import render
from tests.conftest import CORPUS
from tests.link.factories import claim, records


@pytest.mark.parametrize(
    ("statement", "letter"),
    [
        ("水壶召回的数量", "S"),
        ("“重庆”的门店", "C"),
        ("重量不足", "Z"),
        ("SU7的交付量", "S"),
        ("2021年的召回", "0"),
        ("ひらがな", "other"),
    ],
)
def test_a_statement_stands_under_the_letter_it_sounds_like(statement: str, letter: str) -> None:
    assert view_letters.letter(statement) == letter


def test_every_claim_stands_there_once() -> None:
    digest = pipeline.check(CORPUS).digest
    page = render(digest, ())[urls.CLAIMS_BY_LETTER]
    for item in digest.claims:
        assert page.count(f'href="../{item.id}/"') == 1, item.id


def test_many_claims_have_a_page_for_each_letter(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(view_letters, "PAGE_LIMIT", 3)
    digest = pipeline.check(CORPUS).digest
    pages = {path: text for path, text in render(digest, ()).items() if "/letters/" in path}
    index = pages.pop(urls.CLAIMS_BY_LETTER)
    assert pages
    for path in pages:
        assert f'href="{path.split("/")[-1].removesuffix(".md")}/"' in index
    whole = "".join(pages.values())
    assert all(whole.count(f'href="../../{item.id}/"') == 1 for item in digest.claims)


def test_a_digest_without_claims_says_so() -> None:
    assert "还没有收录说法。" in render(link(records([], [])), ())[urls.CLAIMS_BY_LETTER]
    assert "还没有收录说法。" not in render(link(records([], [claim()])), ())[urls.CLAIMS_BY_LETTER]
