"""The whole room: records in, the digest out."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from digest.link.resolve import link
from digest.model.records import Assertion
from digest.model.words import STANCES
from tests.link.factories import (
    NOTHING,
    article,
    assertion,
    claim,
    figure,
    quantity,
    records,
    verdict,
)


def test_an_empty_digest() -> None:
    digest = link(records([], []))
    assert (digest.origins, dict(digest.standings), digest.timeline) == ((), {}, ())


def test_assertions_come_in_time_then_by_place() -> None:
    late = article("a", assertion("a"), published="2025-11-01")
    early = article(
        "b",
        assertion("b", id="second", paragraphs=(7,)),
        assertion("b", id="first", paragraphs=(2, 9)),
        assertion("b", id="title", paragraphs=()),
        published="2025-09-30",
    )
    found = link(records([late, early], [claim()])).standings["it"]
    assert [one.ref for one in found.assertions] == ["b#title", "b#first", "b#second", "a#said"]
    assert found.articles == ("b", "a")
    assert found.first_said is not None
    assert found.first_said.article == "b"
    assert len(found.pairs) == 6


def test_references_that_lead_nowhere_are_passed_over() -> None:
    stray = article(
        "a",
        assertion("a", claim="no-such-claim"),
        assertion("a", claim=None, id="alone"),
        assertion("a", figure("3", unit="cubit", scope={"colour": "red"}), id="odd"),
        provenance=[("rewrite", "a"), ("repost", "no-such-article")],
    )
    about = claim(quantity("colour", unit="ell"), concluded=verdict("supported", "x#y"))
    digest = link(records([stray], [about]))
    assert set(digest.standings) == {"it"}
    assert digest.standings["it"].result == "single"


def test_the_same_id_twice_is_survived() -> None:
    twice = [article("a", assertion("a")), article("a", assertion("a"))]
    digest = link(records(twice, [claim(), claim()]))
    assert digest.standings["it"].articles == ("a",)


def test_a_claim_without_assertions_still_stands() -> None:
    found = link(records([], [claim()])).standings["it"]
    assert (found.assertions, found.result, found.first_said) == ((), "single", None)


def test_withdrawn_articles_count_for_nothing() -> None:
    kept = article("a", assertion("a"), published="2025-10-01")
    gone = article("b", assertion("b", stance="denies"), published="2025-09-01", withdrawn=True)
    digest = link(records([kept, gone], [claim()]))
    found = digest.standings["it"]
    assert (found.articles, found.result, found.origins) == (("a",), "single", ("a",))
    assert dict(digest.origin_of) == {"a": "a"}
    assert [origin.id for origin in digest.origins] == ["a"]
    assert {entry.article for entry in digest.timeline} == {"a"}
    assert found.sentence.startswith("1篇文章主张此说")
    assert len(digest.articles) == 2


def test_reposts_count_once() -> None:
    origin = article("a", assertion("a"), published="2025-09-01")
    repost = article("b", assertion("b"), published="2025-09-02", provenance=[("repost", "a")])
    other = article("c", assertion("c"), published="2025-09-03")
    digest = link(records([other, repost, origin], [claim()]))
    assert digest.standings["it"].origins == ("a", "c")
    assert "出自2个独立来源" in digest.standings["it"].sentence


ASSERTIONS = st.builds(
    assertion,
    st.sampled_from(["a", "b"]),
    st.sampled_from([NOTHING, figure("3"), figure("9", "more-than")]),
    st.sampled_from(sorted(STANCES)),
    claim=st.sampled_from(["it", "other", "nowhere", None]),
)


@given(st.lists(ASSERTIONS, max_size=6))
def test_two_runs_on_the_same_records_give_the_same_digest(said: list[Assertion]) -> None:
    articles = [article(name, *(one for one in said if one.article == name)) for name in "ab"]
    whole = records(articles, [claim(), claim(quantity(), id="other")])
    assert link(whole) == link(whole)
