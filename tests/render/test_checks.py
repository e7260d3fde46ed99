"""How an assertion is checked: text fragments, archived copies, dead links, lasting anchors."""

from __future__ import annotations

import html
from dataclasses import replace
from urllib.parse import unquote

import pytest
from hypothesis import given
from hypothesis import strategies as st

from digest import dates
from digest.model.records import Article, Assertion
from digest.render import urls
from digest.render.checks import check
from tests.link.factories import article, assertion


def quoting(words: str | None) -> Assertion:
    return replace(assertion(), quote=words)


def at(address: str | None, **known: object) -> Article:
    return replace(article("a"), url=address, **known)  # type: ignore[arg-type]


def original(address: str, words: str | None) -> str:
    return html.unescape(str(check(at(address), quoting(words)).original))


@pytest.mark.parametrize(
    ("words", "encoded"),
    [
        ("never tested", "never%20tested"),
        ("A-1, B & C", "A%2D1%2C%20B%20%26%20C"),
        ("不算數", "%E4%B8%8D%E7%AE%97%E6%95%B8"),
        ("50% #1 a/b", "50%25%20%231%20a%2Fb"),
    ],
)
def test_a_quotation_is_looked_for_in_the_original(words: str, encoded: str) -> None:
    assert (
        original("https://x.example/p?a=1", words) == f"https://x.example/p?a=1#:~:text={encoded}"
    )


def test_an_address_with_a_fragment_keeps_it() -> None:
    assert original("https://x.example/#part", "壶") == "https://x.example/#part:~:text=%E5%A3%B6"


def test_without_a_quotation_the_page_is_linked_as_it_is() -> None:
    assert original("https://x.example/p", None) == "https://x.example/p"
    assert check(at(None), quoting("壶")).original == ""
    assert check(at("javascript:alert(1)"), quoting("壶")).original == ""


@given(st.text(st.characters(exclude_categories=["Cs"]), min_size=1))
def test_any_words_come_back_whole_and_none_steers_the_browser(words: str) -> None:
    fragment = original("https://x.example/p", words).partition("#:~:text=")[2]
    assert unquote(fragment) == words
    assert not set(fragment) & set("-,&#")


def test_a_dead_link_leads_nowhere_and_says_when_that_was_seen() -> None:
    gone = at("https://x.example/p", archived="https://a.example/p", dead=dates.parse("2021-06"))
    found = check(gone, quoting("壶"))
    assert found.original == ""
    assert html.unescape(str(found.archived)) == "https://a.example/p#:~:text=%E5%A3%B6"
    assert found.dead.zh == "链接已失效，最后一次查看：2021年6月"
    assert found.dead.en == "link dead when last looked at: 2021-06"
    assert check(at("https://x.example/p"), assertion()).dead.zh == ""


def test_a_renamed_assertion_is_found_under_every_name_that_it_had() -> None:
    said = replace(assertion("new"), id="now", formerly=("then",))
    assert urls.assertion_anchors(said) == ("a-now", "a-then")
    assert urls.witness_anchors(article("new", said, formerly=("old",)), said) == (
        "w-new.now",
        "w-new.then",
        "w-old.now",
        "w-old.then",
    )
