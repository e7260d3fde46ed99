"""How much the digest holds."""

from __future__ import annotations

from digest.link.resolve import link
from digest.model.counts import Counts, count
from tests.link.factories import (
    article,
    assertion,
    claim,
    evidence,
    figure,
    quantity,
    records,
    verdict,
)


def test_an_empty_digest_holds_nothing() -> None:
    assert count(link(records([], []))) == Counts(*[0] * 12)


def test_what_stands_is_counted_once() -> None:
    told = [
        article("a", assertion("a", figure("400000"))),
        article("b", assertion("b", figure("400000")), provenance=[("repost", "a")]),
        article("c", assertion("c", figure("900000")), assertion("c", id="more", claim="other")),
        article("d", assertion("d", figure("1")), withdrawn=True),
        article(
            "e",
            assertion("e", figure("1"), claim="self"),
            assertion("e", figure("2"), claim="self"),
        ),
    ]
    claims = [
        claim(quantity(), records=(evidence(),), concluded=verdict("supported")),
        claim(id="other"),
        claim(quantity(), id="self"),
    ]
    assert count(link(records(told, claims))) == Counts(
        articles=4,
        origins=3,
        claims=3,
        recurring_claims=1,
        assertions=6,
        annotations=0,
        evidence=1,
        verdicts=1,
        conflicts=1,
        self_inconsistent=1,
        evidenced=1,
        drifts=0,
    )
