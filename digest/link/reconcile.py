"""Do two assertions of a claim agree? The rules at the end of the source format, in their order."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import combinations

from digest.link import keys, reasons
from digest.link.outcome import OPEN, Outcome
from digest.link.readings import Comparison, Fit, compare
from digest.model.digest import Pair
from digest.model.records import Assertion, Claim
from digest.model.vocabulary import Table, Vocabulary
from digest.model.words import RESULTS

_SEVERITY = {result: rank for rank, result in enumerate(RESULTS)}
_PROPOSITION = Comparison(Fit.SAME, "same", a_within_b=True, b_within_a=True)


def reconcile(
    claim: Claim, assertions: Sequence[Assertion], vocabulary: Vocabulary
) -> tuple[Pair, ...]:
    """Compare every two assertions of a claim, in the order given.

    Args:
        claim: what they assert; its measure names the decisive keys.
        assertions: all of the claim's assertions, since an article may say in one what it leaves
            open in another.
        vocabulary: units to convert by, and labels for the reasons.
    """
    said = keys.statements(assertions, claim.measure) if claim.measure else {}
    found = []
    for a, b in combinations(assertions, 2):
        outcome = decide(claim, a, b, said, vocabulary.units)
        found.append(reasons.pair(claim, a, b, outcome, vocabulary))
    return tuple(found)


def decide(
    claim: Claim, a: Assertion, b: Assertion, said: keys.Statements, units: Table
) -> Outcome:
    """Compare two assertions: first what they speak of, then the values, then the stances."""
    measure = claim.measure
    if measure is None:
        return _by_stance(a, b, _PROPOSITION, keys.Alignment())
    alignment = keys.align(a, b, measure, said)
    if alignment.differences:
        return Outcome("differ", "differ", alignment)
    comparison = compare(a.figure, b.figure, measure, units)
    if comparison.reason == "no-figure":
        return Outcome("not-comparable", "no-figure", alignment)
    if alignment.gaps:
        return Outcome("not-comparable", "unstated", alignment)
    return _by_stance(a, b, comparison, alignment)


def worst(results: Iterable[str]) -> str:
    """The worst of some results by the order of `words.RESULTS`; single where there is none."""
    return min(results, key=_SEVERITY.__getitem__, default="single")


def result(pairs: Sequence[Pair]) -> str:
    """A claim's result: its worst pair, where one article agreeing with itself is single."""
    found = worst(pair.result for pair in pairs)
    voices = {side.article for pair in pairs for side in (pair.a, pair.b)}
    return "single" if found == "agree" and len(voices) == 1 else found


def _by_stance(
    a: Assertion, b: Assertion, comparison: Comparison, alignment: keys.Alignment
) -> Outcome:
    """What the values mean, given that each side affirms, denies or leaves its own open."""
    if comparison.fit is None:
        return Outcome("not-comparable", comparison.reason, alignment)
    found, reason = _verdict(a.stance, b.stance, comparison)
    if found == "conflict" and a.article == b.article:
        found = "self-inconsistent"
    return Outcome(found, reason, alignment)


def _verdict(a: str, b: str, comparison: Comparison) -> tuple[str, str]:
    if a in OPEN or b in OPEN:
        return "compatible", "open"
    if a == b == "denies":
        same = comparison.fit == Fit.SAME
        return ("agree", "same") if same else ("compatible", "denied-otherwise")
    if "denies" in (a, b):
        # To deny a range denies each value in it; to deny one value leaves the others standing.
        entailed = comparison.b_within_a if a == "denies" else comparison.a_within_b
        clash = comparison.fit == Fit.SAME or entailed
        return ("conflict", "denied") if clash else ("compatible", "denied-otherwise")
    return _FITS[comparison.fit or Fit.APART], comparison.reason


_FITS = {Fit.SAME: "agree", Fit.TAIL: "compatible", Fit.APART: "conflict"}
