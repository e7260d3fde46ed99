"""What changes when one article takes a saying from another, in words.

Rounding and the tolerance of hedges explain a difference away; so does what an editor could not
see: where the taker was read in excerpt, what is missing is not called lost, and where the source
was, what is new is not called added.
"""

from __future__ import annotations

from collections.abc import Container, Iterator
from dataclasses import replace

from digest.link import keys
from digest.link.outcome import AFFIRMING
from digest.link.readings import Fit, carried
from digest.model.digest import Change
from digest.model.records import Assertion, Claim, Figure, Measure
from digest.model.vocabulary import Vocabulary
from digest.model.words import BOUNDS, MODES, STANCES, Label
from digest.wording import figures, scopes
from digest.wording.labels import NOTHING, fill

CHANGED = Label("{key}由{before}变成{after}", "{key}: {before} becomes {after}")
LOST = Label("不再写明{key}（原为{before}）", "{key} no longer stated (was {before})")
ADDED = Label("添上了{key}：{after}", "{key} added: {after}")
FIGURE_LOST = Label("不再给出{key}（原为{before}）", "{key} no longer given (was {before})")
HEDGE_CHANGED = Label("“{before}”变成“{after}”", "“{before}” becomes “{after}”")
HEDGE_LOST = Label("去掉了“{before}”", "“{before}” dropped")
HEDGE_ADDED = Label("加上了“{after}”", "“{after}” added")
TURNED = Label("由{before}变成{after}", "“{before}” becomes “{after}”")
SOURCE_LOST = Label("去掉了归属“{before}”", "attribution “{before}” dropped")
_UNIT = Label("单位", "unit")
_SPEAKER = Label("说话人", "speaker")

# Who says openly that it is not so, or otherwise, does not distort what it speaks of.
_ANSWERING = frozenset({"denies", "doubts", "corrects"})


def changes(
    claim: Claim,
    source: Assertion,
    taken: Assertion,
    excerpts: Container[str],
    words: Vocabulary,
) -> tuple[Change, ...]:
    """What is not as it was; empty where the saying was passed on faithfully.

    Args:
        claim: what both assert; its measure names the decisive keys.
        source: the assertion as it stood.
        taken: the assertion as it was passed on.
        excerpts: ids of the articles that were read in excerpt only.
        words: units to convert by, and labels.
    """
    found = (
        *_figure(claim.measure, source.figure, taken.figure, words),
        *_coverage(claim.measure, source.figure, taken.figure, words),
        *_manner(source, taken),
        *_attribution(source, taken),
    )
    seen = (change for change in found if _seen(change, source, taken, excerpts))
    answers = taken.stance in _ANSWERING - {source.stance}
    return tuple(replace(change, grave=False) if answers else change for change in seen)


def _seen(change: Change, source: Assertion, taken: Assertion, excerpts: Container[str]) -> bool:
    """Whether the editors saw enough to say so; a hedge stands beside its number, or does not."""
    if change.key == "bound":
        return True
    lost = change.after == NOTHING and taken.article in excerpts
    added = change.before == NOTHING and source.article in excerpts
    return not (lost or added)


def _figure(
    measure: Measure | None, source: Figure, taken: Figure, words: Vocabulary
) -> Iterator[Change]:
    """Number, unit and hedge."""
    if measure is None:
        return
    before, after = figures.apart(source, taken, measure.terms, words.units)
    thing = figures.thing(measure)
    if not measure.answered_by(taken):
        if measure.answered_by(source):
            yield _change("number", before, NOTHING, FIGURE_LOST, thing, grave=False)
        return
    if not measure.answered_by(source):
        yield _change("number", NOTHING, after, ADDED, thing, grave=True)
        return
    found = carried(source, taken, measure, words.units)
    if found.reason == "units":
        one, other = (_unit(figure, measure, words) for figure in (source, taken))
        yield _change("unit", one, other, CHANGED, _UNIT, grave=True)
    elif found.fit in (Fit.APART, Fit.TAIL):
        yield _change("number", before, after, CHANGED, thing, grave=True)
    elif source.bound != taken.bound:
        yield _hedge(BOUNDS.get(source.bound, NOTHING), BOUNDS.get(taken.bound, NOTHING))


def _unit(figure: Figure, measure: Measure, words: Vocabulary) -> Label:
    unit = figure.unit or measure.unit or ""
    term = words.units.get(unit)
    return Label(term.label, term.label_en) if term else Label(unit, unit)


def _hedge(before: Label, after: Label) -> Change:
    template = HEDGE_CHANGED if before.zh and after.zh else HEDGE_LOST if before.zh else HEDGE_ADDED
    return _change("bound", before, after, template, NOTHING, grave=False)


def _coverage(
    measure: Measure | None, source: Figure, taken: Figure, words: Vocabulary
) -> Iterator[Change]:
    """Scope keys, span and cut-off."""
    decisive = measure.decisive if measure else ()
    for name in dict.fromkeys((*source.scope, *taken.scope, "window", "as_of")):
        one, other = keys.stated(source, name), keys.stated(taken, name)
        if one is None and other is None:
            continue
        if one is not None and other is not None and keys.same(name, one, other):
            continue
        before, after = (
            NOTHING if value is None else scopes.value(name, value, words) for value in (one, other)
        )
        template = LOST if other is None else ADDED if one is None else CHANGED
        label = scopes.key(name, words)
        yield _change(name, before, after, template, label, grave=name in decisive)


def _manner(source: Assertion, taken: Assertion) -> Iterator[Change]:
    """Stance and mode. To report what another asserts is what passing on is."""
    reported = taken.stance == "reports" and source.stance in AFFIRMING
    if source.stance != taken.stance and not reported:
        turned = source.stance == "denies" and taken.stance in AFFIRMING
        before, after = STANCES[source.stance], STANCES[taken.stance]
        yield _change("stance", before, after, TURNED, NOTHING, grave=turned)
    if source.mode != taken.mode:
        before, after = MODES[source.mode], MODES[taken.mode]
        yield _change("mode", before, after, TURNED, NOTHING, grave=False)


def _attribution(source: Assertion, taken: Assertion) -> Iterator[Change]:
    """Who is said to have said it: lost, or another."""
    said_by = source.speaker or source.attribution
    if said_by and not (taken.speaker or taken.attribution):
        yield _change("attribution", Label(said_by, said_by), NOTHING, SOURCE_LOST, NOTHING)
    elif source.speaker and taken.speaker and source.speaker != taken.speaker:
        before, after = (Label(name, name) for name in (source.speaker, taken.speaker))
        yield _change("speaker", before, after, CHANGED, _SPEAKER)


def _change(
    key: str, before: Label, after: Label, template: Label, label: Label, *, grave: bool = False
) -> Change:
    return Change(key, before, after, fill(template, key=label, before=before, after=after), grave)
