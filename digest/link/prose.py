"""One plain sentence per claim: who says what, from how many origins, on what support and evidence.

Everything in it is counted from the standing; the words are the phrasebook's.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from digest.link import phrasebook as say
from digest.link.outcome import AFFIRMING
from digest.link.phrasebook import Verb
from digest.model.digest import Standing
from digest.model.records import Assertion, Measure
from digest.model.vocabulary import Vocabulary
from digest.model.words import Label
from digest.wording import figures, scopes, verdicts
from digest.wording.labels import fill, joined

NAMES_SHOWN = 6
# How an article that takes several stances is counted: by the first of these.
_STANCES = tuple(say.PROPOSED)
# What an article is credited with where its assertions offer unequal support: the last of these.
_SUPPORTS = tuple(say.SUPPORTED)
_VERBS = (*say.VALUED.values(), say.MENTION, *say.PROPOSED.values())


def sentence(standing: Standing, total: int, vocabulary: Vocabulary) -> Label:
    """Say where a claim stands.

    Args:
        standing: the claim with its assertions, origins, pairs and result.
        total: how many articles the digest holds.
        vocabulary: for the labels of units and keys.
    """
    voices = _voices(standing)
    if not voices:
        return say.NOBODY
    clauses = [
        _origins(_lead(standing.claim.measure, voices, total, vocabulary), standing),
        *_result(standing, vocabulary),
        *_drifted(standing),
        _support(voices),
        _evidence(standing),
    ]
    return fill(say.WHOLE, clauses=joined(clauses, "；", "; "))


def _voices(standing: Standing) -> list[list[Assertion]]:
    """The assertions, by article."""
    found: dict[str, list[Assertion]] = {article: [] for article in standing.articles}
    for assertion in standing.assertions:
        found[assertion.article].append(assertion)
    return list(found.values())


def _lead(
    measure: Measure | None, voices: Sequence[list[Assertion]], total: int, words: Vocabulary
) -> Label:
    """Who says what."""
    groups: dict[Verb, list[Label]] = {}
    for voice in voices:
        verb, name = _position(measure, voice, words)
        groups.setdefault(verb, []).append(name)
    thing = figures.thing(measure) if measure else ""
    parts = []
    for verb, names in sorted(groups.items(), key=lambda group: _VERBS.index(group[0])):
        does = fill(verb.of(len(names)), thing=thing)
        parts.append((len(names), does, fill(say.WHO, names=_names(names))))
    if len(parts) > 1:
        listed = (fill(say.GROUP, count=n, does=does, who=who) for n, does, who in parts)
        return fill(say.LEAD_GROUPS, total=total, groups=joined(listed, "，", ", "))
    count, does, who = parts[0]
    return fill(_lead_template(count, total), total=total, count=count, does=does, who=who)


def _lead_template(count: int, total: int) -> Label:
    if count == total:
        return {1: say.LEAD_ALONE, 2: say.LEAD_BOTH}.get(total, say.LEAD_ALL)
    return say.LEAD_ONLY if count == 1 else say.LEAD_SOME


def _position(
    measure: Measure | None, voice: Sequence[Assertion], words: Vocabulary
) -> tuple[Verb, Label]:
    """What one article does with the claim, and its name with the values that it gives."""
    name = Label(voice[0].siglum, voice[0].siglum)
    if measure is None:
        return say.PROPOSED[_strongest(voice)], name
    valued = [assertion for assertion in voice if measure.answered_by(assertion.figure)]
    if not valued:
        stance = _strongest(voice)
        return (say.MENTION if stance in AFFIRMING else say.PROPOSED[stance]), name
    stance = _strongest(valued)
    values = dict.fromkeys(
        figures.readable(assertion.figure, measure.terms, words.units)
        for assertion in valued
        if assertion.stance == stance
    )
    return say.VALUED[stance], fill(say.NAME_VALUES, name=name, values=joined(values))


def _strongest(assertions: Iterable[Assertion]) -> str:
    return min((assertion.stance for assertion in assertions), key=_STANCES.index)


def _names(names: Sequence[Label]) -> Label:
    """The names, the first few of them where there are many."""
    apart = "；" if any("：" in name.zh for name in names) else "、"
    listed = joined(names[:NAMES_SHOWN], apart, "; " if apart == "；" else ", ")
    return fill(say.AND_OTHERS, names=listed) if len(names) > NAMES_SHOWN else listed


def _origins(lead: Label, standing: Standing) -> Label:
    if len(standing.articles) == 1:
        return lead
    count = len(standing.origins)
    return fill(say.ORIGINS if count > 1 else say.ONE_ORIGIN, lead=lead, count=count)


def _result(standing: Standing, words: Vocabulary) -> Iterator[Label]:
    """How the statements stand to each other; nothing where there is only one."""
    result = standing.result
    if result not in say.RESULT:
        return
    worst = [pair for pair in standing.pairs if pair.result == result]
    sigla = dict.fromkeys(Label(pair.a.siglum, pair.a.siglum) for pair in worst)
    found = {key for pair in worst for key in pair.keys}
    decisive = standing.claim.measure.decisive if standing.claim.measure else ()
    keys = joined(scopes.key(key, words) for key in decisive if key in found)
    clause = fill(
        say.RESULT[result],
        which=_which(standing, everywhere=len(worst) == len(standing.pairs)),
        who=joined(sigla, "、", " and "),
        keys=keys,
    )
    unstated = result == "not-comparable" and keys.zh
    yield fill(say.UNSTATED_KEYS, clause=clause, keys=keys) if unstated else clause


def _drifted(standing: Standing) -> Iterator[Label]:
    """How often the saying was changed on its way from one article to another."""
    if count := len(standing.drifted):
        yield fill(say.DRIFTED[count > 1], count=count)


def _which(standing: Standing, *, everywhere: bool) -> Label:
    if len(standing.articles) == 1:
        return say.WITHIN if everywhere else say.WITHIN_SOME
    return say.AMONG if everywhere else say.AMONG_SOME


def _support(voices: Sequence[Sequence[Assertion]]) -> Label:
    """What the articles themselves offer, each counted by the best that it gives."""
    counts = dict.fromkeys(_SUPPORTS, 0)
    for voice in voices:
        counts[max((assertion.support for assertion in voice), key=_SUPPORTS.index)] += 1
    given = [(support, count) for support, count in counts.items() if count]
    if len(given) > 1:
        parts = (
            fill(say.SUPPORT_OF_SOME, count=n, does=say.SUPPORTED[support].of(n))
            for support, n in given
        )
        return joined(parts, "，", ", ")
    support, count = given[0]
    return fill(_support_template(support, count), does=say.SUPPORTED[support].of(count))


def _support_template(support: str, count: int) -> Label:
    if count == 1:
        return say.SUPPORT_OF_IT
    if support == "none":
        return say.SUPPORT_OF_NEITHER if count == 2 else say.SUPPORT_OF_NONE
    return say.SUPPORT_OF_BOTH if count == 2 else say.SUPPORT_OF_ALL


def _evidence(standing: Standing) -> Label:
    """What the editors record, and what they conclude."""
    claim = standing.claim
    records = _records(standing)
    if claim.verdict is None:
        return records
    status = verdicts.named(claim.verdict)
    on = sum(assertion.ref in claim.verdict.on for assertion in standing.assertions)
    total = len(standing.assertions)
    template = say.VERDICT_ON if 0 < on < total else say.VERDICT
    return fill(template, records=records, count=on, total=total, status=status)


def _records(standing: Standing) -> Label:
    claim = standing.claim
    count = len(claim.evidence)
    if not count:
        searches = len(claim.searches)
        return fill(say.SEARCHED[searches > 1], count=searches) if searches else say.NO_EVIDENCE
    responses = sum(record.by_subject for record in claim.evidence)
    if responses == count:
        return fill(say.RESPONSES_ONLY[count > 1], count=count)
    records = fill(say.EVIDENCE[count > 1], count=count)
    return fill(say.RESPONSES_AMONG, records=records, count=responses) if responses else records
