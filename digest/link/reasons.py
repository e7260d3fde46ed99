"""A pair's reasoning in words: what each side says, what follows, and what would settle it."""

from __future__ import annotations

from collections.abc import Iterable

from digest.link import endings
from digest.link.outcome import OPEN, Outcome
from digest.model.digest import Pair
from digest.model.records import Assertion, Claim, Measure
from digest.model.vocabulary import Vocabulary
from digest.model.words import Label
from digest.wording import figures, scopes
from digest.wording.labels import fill, joined

_WITNESS = Label("「{siglum}」", "{siglum}")
# A stance towards a value, and towards a proposition.
VALUED = {
    "asserts": Label("作“{what}”", "gives “{what}”"),
    "reports": Label("转述为“{what}”", "reports “{what}”"),
    "relays-rumour": Label("转述传闻“{what}”", "relays a rumour of “{what}”"),
    "doubts": Label("怀疑“{what}”", "doubts “{what}”"),
    "denies": Label("否认“{what}”", "denies “{what}”"),
    "corrects": Label("更正为“{what}”", "corrects it to “{what}”"),
}
PROPOSED = {
    "asserts": Label("主张此说", "asserts it"),
    "reports": Label("转述此说", "reports it"),
    "relays-rumour": Label("只作为传闻转述", "relays it as a rumour"),
    "doubts": Label("对此存疑", "doubts it"),
    "denies": Label("否认此说", "denies it"),
    "corrects": Label("在更正中主张此说", "asserts it in a correction"),
}
_VALUELESS = Label("未给{thing}", "gives no {thing}")
_VALUELESS_STANCE = Label("{proposed}而未给{thing}", "{proposed}, giving no {thing}")
_PLACES = (Label("前一处", "the first"), Label("后一处", "the second"))
_BOTH = Label("{a}与{b}都{says}", "{a} {says}, and so does {b}")
_EACH = Label("{a}{says_a}，{b}{says_b}", "{a} {says_a}; {b} {says_b}")
_BOTH_WITHIN = Label("{a}文中两处都{says}", "{a} {says} in two places")
_EACH_WITHIN = Label(
    "{a}文中一处{says_a}，另一处{says_b}", "in one place {a} {says_a}, in another it {says_b}"
)
_WHOLE = Label("{subjects}；{ending}。{note}", "{subjects}: {ending}.{note}")
_OTHERWISE = Label("{who}的措辞与此说有出入，见其断言。", " Worded otherwise by {who}; see there.")
_ASSUMED = Label(
    "{keys}只有一处写明，按全文相同理解。", " Stated once, taken to hold for both: {keys}."
)
_NO_NOTE = Label("", "")


def pair(claim: Claim, a: Assertion, b: Assertion, outcome: Outcome, words: Vocabulary) -> Pair:
    """Put an outcome into words.

    Args:
        claim: the claim that both assert.
        a: one assertion.
        b: the other.
        outcome: what the rules found.
        words: the vocabulary, for labels of keys, values and units.
    """
    names = _PLACES if a.article == b.article else (witness(a), witness(b))
    noncommittal = tuple(
        name for name, side in zip(names, (a, b), strict=True) if side.stance in OPEN
    )
    why = fill(
        _WHOLE,
        subjects=_subjects(claim, a, b, words),
        ending=endings.ending(claim.measure, names, outcome, words, noncommittal),
        note=joined((_assumption(outcome, words), _wording(claim.measure, a, b)), "", ""),
    )
    settle = endings.settle(claim, outcome, words)
    return Pair(
        a=a,
        b=b,
        result=outcome.result,
        why=why.zh,
        why_en=why.en,
        settle=settle.zh,
        settle_en=settle.en,
        keys=_keys(outcome),
    )


def witness(assertion: Assertion) -> Label:
    """An article as an apparatus names it."""
    return fill(_WITNESS, siglum=assertion.siglum)


def _keys(outcome: Outcome) -> tuple[str, ...]:
    """The decisive keys on which the outcome turns."""
    if outcome.reason == "unstated":
        return outcome.alignment.unstated
    return outcome.alignment.differing


def _subjects(claim: Claim, a: Assertion, b: Assertion, words: Vocabulary) -> Label:
    """What each side says."""
    within = a.article == b.article
    says_a, says_b = _phrases(claim.measure, a, b, words)
    if says_a == says_b:
        both = _BOTH_WITHIN if within else _BOTH
        return fill(both, a=witness(a), b=witness(b), says=says_a)
    each = _EACH_WITHIN if within else _EACH
    return fill(each, a=witness(a), b=witness(b), says_a=says_a, says_b=says_b)


def _phrases(
    measure: Measure | None, a: Assertion, b: Assertion, words: Vocabulary
) -> tuple[Label, Label]:
    if measure is None:
        return PROPOSED[a.stance], PROPOSED[b.stance]
    what_a, what_b = figures.apart(a.figure, b.figure, measure.terms, words.units)
    return _valued(a, what_a, measure), _valued(b, what_b, measure)


def _valued(assertion: Assertion, what: Label, measure: Measure) -> Label:
    if measure.answered_by(assertion.figure):
        return fill(VALUED[assertion.stance], what=what)
    thing = figures.thing(measure)
    if assertion.stance == "asserts":
        return fill(_VALUELESS, thing=thing)
    return fill(_VALUELESS_STANCE, proposed=PROPOSED[assertion.stance], thing=thing)


def _assumption(outcome: Outcome, words: Vocabulary) -> Label:
    """Says so where a key was filled in from elsewhere in the article."""
    assumed = [scopes.key(name, words) for name in outcome.alignment.assumed]
    if not assumed or outcome.result in ("differ", "not-comparable"):
        return _NO_NOTE
    return fill(_ASSUMED, keys=joined(assumed, "、", " and "))


def _wording(measure: Measure | None, a: Assertion, b: Assertion) -> Label:
    """Says so where an article words a proposition more weakly, more strongly or otherwise."""
    if measure is not None and measure.type != "category":
        return _NO_NOTE
    otherwise = _listed(side for side in (a, b) if side.statement)
    return fill(_OTHERWISE, who=otherwise) if otherwise.zh else _NO_NOTE


def _listed(sides: Iterable[Assertion]) -> Label:
    return joined(dict.fromkeys(witness(side) for side in sides), "与", " and ")
