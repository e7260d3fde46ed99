"""The generated sentence, whole: a change of wording must be seen here."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from digest.link import phrasebook
from digest.link.resolve import link
from digest.model.digest import Standing
from digest.model.records import Article, Assertion, Claim
from digest.model.words import RESULTS, STANCES, SUPPORTS, VERDICTS
from tests.link.factories import (
    NOTHING,
    SEARCH,
    article,
    assertion,
    category,
    claim,
    evidence,
    figure,
    quantity,
    records,
    verdict,
)


def standing(about: Claim, *said: Assertion, silent: int = 0, joined: bool = False) -> Standing:
    """The claim's standing in a digest of these articles and some that say nothing of it."""
    names = dict.fromkeys(one.article for one in said)
    provenance = [("rewrite", "某文")] if joined else []
    articles = [
        article(name, *(one for one in said if one.article == name), provenance=provenance)
        for name in names
    ]
    quiet = [article(f"quiet{place}") for place in range(silent)]
    return link(records([*articles, *quiet], [about])).standings["it"]


def voices(count: int, stance: str = "asserts") -> list[Assertion]:
    return [assertion(f"{stance[0]}{place}", stance=stance) for place in range(1, count + 1)]


DISPUTED = claim(records=(evidence("one"), evidence("two")), concluded=verdict("contradicted"))
ANSWERED = claim(
    records=(evidence("one"), evidence("two", by_subject=True)),
    concluded=verdict("supported", "a1#said", review="reviewed"),
)
SCOPED = claim(quantity("platform"))
FOUR = figure("400000", "more-than", scope={"platform": "douyin"})
WEIBO = figure("350000", scope={"platform": "weibo"})

CASES = [
    (
        standing(DISPUTED, *voices(3), silent=2),
        "5篇文章中有3篇主张此说（A1、A2、A3），出自3个独立来源；各篇说法一致；均未给出依据；"
        "编者另录2条证据，结论：与证据不合（初步）。",
        "3 of 5 articles assert this (A1, A2, A3), from 3 independent origins; their statements "
        "are in agreement; none gives any support; the editors record 2 pieces of evidence; "
        "verdict: contradicted by evidence (preliminary).",
    ),
    (
        standing(claim(), *voices(2), joined=True),
        "2篇文章都主张此说（A1、A2），同出一个来源；各篇说法一致；均未给出依据；编者未录证据。",
        "Both articles assert this (A1, A2), from a single origin; their statements are in "
        "agreement; neither gives any support; the editors record no evidence.",
    ),
    (
        standing(claim(searches=(SEARCH,), concluded=verdict("not-found")), *voices(1), silent=4),
        "5篇文章中只有1篇主张此说（A1）；未给出依据；编者检索1次，未录得证据，结论：未找到佐证（初步）。",
        "Only 1 of 5 articles asserts this (A1); it gives no support; the editors searched 1 time "
        "and found nothing decisive; verdict: no corroboration found (preliminary).",
    ),
    (
        standing(claim(records=(evidence(by_subject=True),)), *voices(1)),
        "1篇文章主张此说（A1）；未给出依据；编者另录当事方的回应1条。",
        "1 article asserts this (A1); it gives no support; the editors record 1 response by the "
        "subject.",
    ),
    (
        standing(ANSWERED, *voices(1), *voices(1, "denies"), silent=1),
        "3篇文章中，1篇主张此说（A1），1篇否认此说（D1），出自2个独立来源；各篇说法相互矛盾；"
        "均未给出依据；编者另录2条证据，其中1条是当事方的回应，对其中1处断言的结论：有据。",
        "Of 3 articles, 1 asserts this (A1), 1 denies this (D1), from 2 independent origins; their "
        "statements are in conflict; neither gives any support; the editors record 2 pieces of "
        "evidence, 1 of them by the subject; verdict on 1 of 2 assertions: supported.",
    ),
    (
        standing(
            SCOPED,
            assertion("a", FOUR, support="unnamed-data"),
            assertion("b", WEIBO),
            assertion("c", NOTHING),
            silent=2,
        ),
        "5篇文章中，2篇给出数字（A：超过40万粉丝；B：35万粉丝），1篇谈及而未给数字（C），"
        "出自3个独立来源；其中有的说法口径不同（平台）；2篇未给出依据，1篇引未具名的数据；编者未录证据。",
        "Of 5 articles, 2 give a figure (A: more than 400,000 follower; B: 350,000 follower), "
        "1 mentions it without a figure (C), from 3 independent origins; some of their statements "
        "are of different scope (platform); 2 give no support, 1 cites unnamed data; the editors "
        "record no evidence.",
    ),
    (
        standing(
            SCOPED,
            assertion("a", FOUR, support="document"),
            assertion("a", figure("350000"), id="again"),
            silent=1,
        ),
        "2篇文章中只有1篇给出数字（A：超过40万粉丝、35万粉丝）；A前后自相矛盾；引文件为据；编者未录证据。",
        "Only 1 of 2 articles gives a figure (A: more than 400,000 follower, 350,000 follower); "
        "A contradicts itself; it cites a document; the editors record no evidence.",
    ),
    (
        standing(SCOPED, assertion("a", FOUR), assertion("b", figure("3"))),
        "2篇文章都给出数字（A：超过40万粉丝；B：3粉丝），出自2个独立来源；"
        "各篇说法无从比较（未说明平台）；均未给出依据；编者未录证据。",
        "Both articles give a figure (A: more than 400,000 follower; B: 3 follower), from 2 "
        "independent origins; their statements are not comparable (platform unstated); neither "
        "gives any support; the editors record no evidence.",
    ),
    (
        standing(
            claim(category(crash="事故")),
            assertion("a", figure(term="crash", unit=None), "relays-rumour"),
            assertion("b", NOTHING, "doubts"),
        ),
        "2篇文章中，1篇转述传闻中的判断（A：事故），1篇对此存疑（B），出自2个独立来源；"
        "各篇说法无从比较；均未给出依据；编者未录证据。",
        "Of 2 articles, 1 relays a rumoured judgement (A: crash), 1 doubts this (B), from 2 "
        "independent origins; their statements are not comparable; neither gives any support; the "
        "editors record no evidence.",
    ),
    (standing(claim()), "尚无文章主张此说。", "No article asserts this yet."),
]


@pytest.mark.parametrize(("found", "zh", "en"), CASES)
def test_the_sentence(found: Standing, zh: str, en: str) -> None:
    assert found.sentence == zh
    assert found.sentence_en == en


def test_many_names_are_cut_short() -> None:
    found = standing(claim(), *voices(9))
    assert "（A1、A2、A3、A4、A5、A6等）" in found.sentence
    assert "(A1, A2, A3, A4, A5, A6 and others)" in found.sentence_en


def test_an_article_is_counted_once_by_its_firmest_stance_and_best_support() -> None:
    found = standing(
        claim(),
        assertion("a", stance="doubts", id="first", support="named-source"),
        assertion("a", stance="asserts", id="then"),
    )
    assert found.sentence.startswith("1篇文章主张此说（A）")
    assert "引具名来源" in found.sentence


def test_every_word_of_the_format_has_its_phrase() -> None:
    assert set(phrasebook.PROPOSED) == set(phrasebook.VALUED) == set(STANCES)
    assert set(phrasebook.SUPPORTED) == set(SUPPORTS)
    assert set(phrasebook.RESULT) == set(RESULTS) - {"single"}


def corpus(said: list[Assertion]) -> list[Article]:
    return [
        article(name, *(one for one in said if one.article == name))
        for name in dict.fromkeys(one.article for one in said)
    ]


SAID = st.lists(
    st.builds(
        assertion,
        st.sampled_from(["a", "b", "c"]),
        st.sampled_from([NOTHING, FOUR, WEIBO]),
        st.sampled_from(sorted(STANCES)),
        support=st.sampled_from(sorted(SUPPORTS)),
    ),
    max_size=5,
)
VERDICT = st.none() | st.builds(verdict, st.sampled_from(sorted(VERDICTS)))
RECORDS = st.lists(st.builds(evidence, by_subject=st.booleans()), max_size=3).map(tuple)


@given(
    st.builds(claim, st.sampled_from([None, SCOPED.measure]), records=RECORDS, concluded=VERDICT),
    SAID,
)
def test_it_always_reads_as_one_sentence(about: Claim, said: list[Assertion]) -> None:
    found = link(records(corpus(said), [about])).standings["it"]
    assert found.sentence.count("。") == 1
    assert found.sentence.endswith("。")
    assert not re.search(r"[；，、（]{2}|（）|[{}]|None", found.sentence)
    assert found.sentence_en.endswith(".")
    assert not re.search(
        r"\b1 (articles|pieces|times|responses)\b|\(\)|[{}]|None|  ", found.sentence_en
    )


def test_what_was_changed_in_being_passed_on_is_counted() -> None:
    a = article("a", assertion("a", figure("5", window="P30D")))
    b = article("b", assertion("b", figure("5", window="P1D")), provenance=[("repost", "a")])
    standing = link(records([a, b], [claim(quantity("window"))])).standings["it"]
    assert "；有1处在传抄中走样；" in standing.sentence
    assert "; 1 was changed in being passed on; " in standing.sentence_en
