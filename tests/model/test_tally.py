"""What the digest did with whom."""

from __future__ import annotations

from dataclasses import replace

from digest.link.resolve import link
from digest.model.tally import hearing, judged, tally
from tests.link.factories import article, assertion, claim, evidence, figure, records, verdict


def test_a_verdict_is_on_what_it_names_or_on_all_that_its_claim_has() -> None:
    told = [
        article("a", assertion("a", figure("1")), assertion("a", figure("1"), id="b", claim="two")),
        article("b", assertion("b", figure("2"))),
    ]
    one = claim(records=(evidence(),), concluded=replace(verdict("supported"), on=()))
    two = claim(id="two", concluded=replace(verdict("not-found"), on=("a#b",)))
    found = judged(link(records(told, [one, two])))
    assert sorted(found.values()) == ["not-found", "supported", "supported"]
    assert found["a#b"] == "not-found"


def test_support_that_was_not_seen_is_neither_given_nor_lacking() -> None:
    told = article(
        "a",
        *(
            replace(assertion("a", figure("1"), id=support), support=support)
            for support in ("none", "not-seen", "document", "named-source")
        ),
    )
    counts = tally([told], link(records([told], [claim()])), {"a#none": "supported"})
    assert (counts.assertions, counts.supported, counts.judged) == (4, 2, 1)
    assert (counts.supports["none"], counts.supports["not-seen"]) == (1, 1)


def test_a_response_of_the_subject_is_no_evidence_and_is_counted_as_heard() -> None:
    own = replace(evidence(), by_subject=True)
    answered = replace(claim(records=(own,)), subjects=("maker",))
    accusing = replace(assertion("a", figure("1")), mode="allegation")
    found = hearing(link(records([article("a", accusing)], [answered, claim(id="other")])))
    assert (found.claims, found.evidenced) == (2, 0)
    assert (found.named, found.answered) == (1, 1)
    assert (found.alleged, found.alleged_answered) == (1, 1)


def test_nothing_is_counted_in_an_empty_digest() -> None:
    empty = link(records([], []))
    assert tally([], empty, judged(empty)).assertions == 0
    assert hearing(empty).claims == 0
