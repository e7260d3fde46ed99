"""What follows from comparing two assertions, and what record would settle it, in words."""

from __future__ import annotations

from collections.abc import Callable

from digest.link.keys import Difference, Gap
from digest.link.outcome import Outcome
from digest.model.records import Claim, Measure
from digest.model.vocabulary import Vocabulary
from digest.model.words import Label
from digest.wording import figures, scopes
from digest.wording.labels import NOTHING, fill, joined

Names = tuple[Label, Label]

ENDINGS = {
    "differ": Label("{differences}，{not_same}", "they differ in {differences}, so {not_same}"),
    "unstated": Label("{gaps}，无从比较", "{gaps}, so they cannot be compared"),
    "no-figure": Label("无从比较", "there is nothing to compare"),
    "no-common-end": Label(
        "所给的不是变化的同一端，无从比较", "they give different ends of a change"
    ),
    "units": Label("单位不能换算，无从比较", "their units do not convert into each other"),
    "same": Label("一致", "they agree"),
    "overlap": Label("两者的范围相交，一致", "the ranges overlap, so they agree"),
    "tail": Label(
        "只在没有封口的一端相交，可以并存，但不能互相印证",
        "they meet only where one is open-ended, so both may hold, but neither bears the other out",
    ),
    "apart": Label("两数不合，不能同时成立", "the two figures cannot both hold"),
    "directions": Label("升降方向相反，不能同时成立", "one is a rise, the other a fall"),
    "dates-coarser": Label("只是粗细不同，彼此相容", "one is only coarser, so they agree"),
    "dates-overlap": Label("日期的范围相交，一致", "the dates may be one, so they agree"),
    "dates-apart": Label("日期不相交，不能同时成立", "the dates do not meet, so both cannot hold"),
    "terms-apart": Label("判断不同，不能同时成立", "the judgements differ, so both cannot hold"),
    "denied": Label("一方否认另一方所说，不能同时成立", "one denies what the other says"),
    "denied-otherwise": Label(
        "所否认的不是另一方所说的那一个，可以并存", "what is denied is not what the other says"
    ),
    "open": Label("{who}没有认定，不构成矛盾", "{who} leaves it open, so both may stand"),
    "open-both": Label("双方都没有认定，不构成矛盾", "both leave it open, so both may stand"),
}
_DIFFERENCE = Label("{key}不同（{a}／{b}）", "{key} ({a} / {b})")
_NOT_SAME = {
    "quantity": Label("不是同一个数", "these are not the same figure"),
    "date": Label("不是同一个日期", "these are not the same date"),
    "category": Label("说的不是同一件事", "they do not speak of the same thing"),
}
_GAP_ONE = Label("{who}未说明{keys}", "{who} leaves {keys} unstated")
_GAP_BOTH = Label("双方都未说明{keys}", "both leave {keys} unstated")
_SAME_KEY = Label("同一{key}", "the same {key}")

# What record would settle it.
_SETTLE_KEYS = Label(
    "{keys}的可核对记录：{statement}。", "A record that can be checked, for {keys}: {statement}."
)
_SETTLE = {
    "no-figure": Label(
        "未给{thing}的一方所依据的记录：{statement}。",
        "The record that the side without a {thing} relies on: {statement}.",
    ),
    "no-common-end": Label(
        "写明变化前后两端的记录：{statement}。",
        "A record that gives both ends of the change: {statement}.",
    ),
    "units": Label("以同一单位计的记录：{statement}。", "A record in one unit: {statement}."),
}
_SETTLE_MEASURE = {
    "quantity": Label(
        "写明{keys}的原始记录：{statement}。", "An original record that states {keys}: {statement}."
    ),
    "date": Label(
        "当时写明日期的公告或记录：{statement}。",
        "A notice or record of the time that gives the date: {statement}.",
    ),
    "category": Label(
        "能在几种判断之间定夺的记录：{statement}。",
        "A record that decides between the judgements: {statement}.",
    ),
}
SETTLE_KIND = {
    "figure": Label("写明统计方法的原始数据。", "The original data, with how they were counted."),
    "event": Label(
        "当事方的公告、监管记录或在场的影像。",
        "A notice by those concerned, a regulator's record, or footage from the scene.",
    ),
    "quotation": Label(
        "原话的录音、录像或公开发布的原文。",
        "A recording of the words, or the text as it was published.",
    ),
    "legal": Label(
        "判决、裁定或监管文书的原文。", "The text of the judgment, ruling or regulator's document."
    ),
    "causal": Label(
        "能把各种原因分开的同期数据。", "Data from the same time that tell the causes apart."
    ),
    "prediction": Label("到期之后的实际结果。", "What has happened once it is due."),
    "evaluation": Label(
        "评价没有一锤定音的记录；方法公开的调查可以缩小分歧。",
        "No record decides an evaluation; a survey with open methods can narrow the difference.",
    ),
}
_SETTLE_SELF = Label(
    "该文作者的更正或说明；或者，{record}",
    "{record} Or else a correction or an explanation by the article's author.",
)
_ANY_KEYS = Label("统计口径", "what it counts")
_UNSETTLED = frozenset({"conflict", "self-inconsistent", "differ", "not-comparable"})


def ending(
    measure: Measure | None,
    names: Names,
    outcome: Outcome,
    words: Vocabulary,
    noncommittal: tuple[Label, ...],
) -> Label:
    """What follows.

    Args:
        measure: the claim's measure, if any.
        names: the two sides.
        outcome: what the rules found.
        words: for the labels of keys and their values.
        noncommittal: the sides that commit neither way.
    """
    if outcome.reason == "open" and len(noncommittal) > 1:
        return ENDINGS["open-both"]
    template = ENDINGS[outcome.reason]
    if outcome.reason == "open":
        return fill(template, who=noncommittal[0])
    alignment = outcome.alignment
    if measure and outcome.reason == "differ":
        differences = joined(
            (_difference(part, words) for part in alignment.differences), "、", " and "
        )
        not_same = _NOT_SAME.get(measure.type, _NOT_SAME["quantity"])
        return fill(template, differences=differences, not_same=not_same)
    if outcome.reason == "unstated":
        return fill(template, gaps=_gaps(alignment.gaps, names, words))
    return template


def settle(claim: Claim, outcome: Outcome, words: Vocabulary) -> Label:
    """What record would settle a pair; empty where nothing is open."""
    if outcome.result not in _UNSETTLED:
        return NOTHING
    statement = Label(claim.statement.rstrip("。"), claim.statement_en.rstrip("."))
    if outcome.reason in ("differ", "unstated"):
        names = (*outcome.alignment.differing, *outcome.alignment.unstated)
        keys = (fill(_SAME_KEY, key=scopes.key(name, words)) for name in names)
        return fill(_SETTLE_KEYS, keys=joined(keys, "、", " and "), statement=statement)
    if claim.measure and outcome.reason in _SETTLE:
        thing = figures.thing(claim.measure)
        return fill(_SETTLE[outcome.reason], thing=thing, statement=statement)
    record = _settle_clash(claim, statement, words)
    within = outcome.result == "self-inconsistent"
    return fill(_SETTLE_SELF, record=record) if within else record


def _settle_clash(claim: Claim, statement: Label, words: Vocabulary) -> Label:
    if claim.measure is None:
        return SETTLE_KIND.get(claim.kind, SETTLE_KIND["event"])
    decisive = claim.measure.decisive
    keys = joined((scopes.key(name, words) for name in decisive), "、", " and ")
    template = _SETTLE_MEASURE.get(claim.measure.type, _SETTLE_MEASURE["quantity"])
    return fill(template, keys=keys if decisive else _ANY_KEYS, statement=statement)


def _difference(part: Difference, words: Vocabulary) -> Label:
    a, b = (scopes.value(part.key, stated, words) for stated in (part.a, part.b))
    return fill(_DIFFERENCE, key=scopes.key(part.key, words), a=a, b=b)


def _gaps(gaps: tuple[Gap, ...], names: Names, words: Vocabulary) -> Label:
    """Who leaves what open, each side once."""
    groups: list[tuple[Label, Label | None, Callable[[Gap], bool]]] = [
        (_GAP_ONE, names[0], lambda gap: not gap.missing_in_b),
        (_GAP_ONE, names[1], lambda gap: not gap.missing_in_a),
        (_GAP_BOTH, None, lambda gap: gap.missing_in_a and gap.missing_in_b),
    ]
    found = []
    for template, who, belongs in groups:
        labels = [scopes.key(gap.key, words) for gap in gaps if belongs(gap)]
        if labels:
            found.append(fill(template, who=who or "", keys=joined(labels, "、", " and ")))
    return joined(found, "，", ", ")
