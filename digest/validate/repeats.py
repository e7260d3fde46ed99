"""Statements that stand alone although a claim may already say the same."""

from __future__ import annotations

from collections.abc import Iterator

from digest.validate.view import Finding, View


def may_repeat_claim(view: View) -> Iterator[Finding]:
    """A statement of a drafted article stands alone only where no claim reads like it."""
    for assertion in view.asserted:
        claim = view.claims.get(view.repeats.get(assertion.ref, ""))
        if claim is not None:
            message = f"{assertion.id!r} may repeat the claim {claim.id!r}: {claim.statement}"
            hint = f"if it says the same, write `claim: {claim.id}`; else leave it to the reviewer"
            yield Finding(assertion.marks.at("statement"), message, hint)
