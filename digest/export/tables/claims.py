"""The claims: what they are, and how what is said of them compares."""

from __future__ import annotations

from collections.abc import Iterator

from digest.export.fields import Row
from digest.export.tables.sheet import (
    Sheet,
    always,
    below,
    dated,
    day,
    listed,
    named,
    numbered,
    sheet,
    taken,
    text,
    to,
    truth,
    whole,
)
from digest.model import words
from digest.model.words import Label

_CLAIM = always("claim", "说法", "the claim")
_NUMBER = whole("number", "次序，从1起", "its place, from 1", required=True)
_OWN = (
    always("id", "编号，也是网址的一部分", "its id, which is part of its address"),
    always("statement", "命题；数字类写的是量", "the proposition; for a figure, the quantity"),
    always("statement_en", "英文", "the same in English"),
    always("kind", "类别", "what kind it is", words.KINDS),
    always("sentence", "一句话概括，由程序写成", "one generated sentence: who says what"),
    always("sentence_en", "英文", "the same in English"),
)
_RESULT = always("result", "对照结果，取最差的一对", "how it stands: its worst pair", words.RESULTS)
_COLUMNS = (
    *_OWN,
    *day("date", "所说之事的日期", "when what it says happened"),
    _RESULT,
    whole("articles", "几篇文章说到", "how many articles assert it", required=True),
    whole("origins", "几个独立来源", "from how many origins", required=True),
    text("measure", "取值的类型", "what kind of value it takes", words.MEASURES),
    text("unit", "页面显示所用的单位", "the unit that pages show"),
    text("first_said", "能确定最早的文章", "the first article, where that can be told"),
)
_PAIR = (
    always("a", "一条断言", "one assertion"),
    always("b", "另一条", "the other"),
    always("result", "对照结果", "how they compare", words.RESULTS),
    always("why", "理由", "why"),
    text("why_en", "英文", "the same in English"),
    text("settle", "什么记录能定", "what record would settle it"),
    text("settle_en", "英文", "the same in English"),
)
_CHANGE = (
    always("key", "变了的一项", "what changed"),
    text("before", "原来", "as it was"),
    text("before_en", "英文", "the same in English"),
    text("after", "后来", "as it became"),
    text("after_en", "英文", "the same in English"),
    always("why", "一句话", "the change in one statement"),
    text("why_en", "英文", "the same in English"),
)
_WAY = (
    always("source", "所取的断言", "the assertion as it stood"),
    always("taken", "取用者", "the assertion as it was passed on"),
)
_DRIFT = truth("drift", "是否走样", "whether it became another saying")


def _claims(data: Row) -> Iterator[Row]:
    for row in listed(data, "claims"):
        measure = below(row, "measure")
        yield (
            taken(row, _OWN)
            | dated(row, "date")
            | {
                "result": row["reconciliation"],
                "articles": len(named(row, "articles")),
                "origins": row["origins"],
                "measure": measure.get("type"),
                "unit": measure.get("unit"),
                "first_said": below(row, "first_said").get("article"),
            }
        )


def _lists(data: Row, field: str, name: str) -> Iterator[Row]:
    for row in listed(data, "claims"):
        yield from ({"claim": row["id"], name: item} for item in named(row, field))


def _decisive(data: Row) -> Iterator[Row]:
    for row in listed(data, "claims"):
        for key in named(below(row, "measure"), "decisive"):
            yield {"claim": row["id"], "key": key}


def _terms(data: Row) -> Iterator[Row]:
    for row in listed(data, "claims"):
        for term, label in below(below(row, "measure"), "terms").items():
            yield {"claim": row["id"], "term": term, "label": label}


def _relations(data: Row) -> Iterator[Row]:
    for row in listed(data, "claims"):
        for place, item in numbered(listed(row, "relates")):
            yield {
                "claim": row["id"],
                "number": place,
                "relates": item["kind"],
                "other": item["claim"],
            }


def _pairs(data: Row) -> Iterator[Row]:
    for row in listed(data, "claims"):
        for pair in listed(row, "pairs"):
            yield {"claim": row["id"], **taken(pair, _PAIR)}


def _pair_keys(data: Row) -> Iterator[Row]:
    for row in listed(data, "claims"):
        for pair in listed(row, "pairs"):
            for key in named(pair, "keys"):
                yield {"a": pair["a"], "b": pair["b"], "key": key}


def _derivations(data: Row) -> Iterator[Row]:
    for row in listed(data, "claims"):
        for item in listed(row, "derivations"):
            said = {name: item[name] for name in ("basis", "declared", "drift")}
            yield {"claim": row["id"], "source": item["from"], "taken": item["to"], **said}


def _changes(data: Row) -> Iterator[Row]:
    for row in listed(data, "claims"):
        for item in listed(row, "derivations"):
            way = {"source": item["from"], "taken": item["to"]}
            for place, change in numbered(listed(item, "changes")):
                said = taken(change, _CHANGE) | {"drift": change["drift"]}
                yield way | {"number": place} | said


SHEETS: tuple[Sheet, ...] = (
    sheet(
        "claims",
        Label("说法：各篇共同主张的命题", "Claims: propositions that articles assert"),
        _COLUMNS,
        "id",
        _claims,
        to("unit", "units"),
        to("first_said", "articles"),
    ),
    sheet(
        "claim_tags",
        Label("说法的标签", "The tags of claims"),
        (_CLAIM, always("tag", "标签", "the tag")),
        "claim tag",
        lambda data: _lists(data, "tags", "tag"),
        to("claim", "claims"),
        to("tag", "tags"),
    ),
    sheet(
        "claim_subjects",
        Label("说法涉及的人与公司", "The people and companies that claims are about"),
        (_CLAIM, always("subject", "当事人", "the subject")),
        "claim subject",
        lambda data: _lists(data, "subjects", "subject"),
        to("claim", "claims"),
        to("subject", "subjects"),
    ),
    sheet(
        "claim_keys",
        Label("口径里必须相同才能比较的几项", "Over what two values must agree to be compared"),
        (
            _CLAIM,
            always("key", "口径，或 window、as_of", "a scope key, window or as_of"),
        ),
        "claim key",
        _decisive,
        to("claim", "claims"),
    ),
    sheet(
        "claim_terms",
        Label("分类说法可取的类别", "The categories that a claim may take"),
        (
            _CLAIM,
            always("term", "取值", "the category"),
            always("label", "名称", "its label"),
        ),
        "claim term",
        _terms,
        to("claim", "claims"),
    ),
    sheet(
        "claim_relations",
        Label("说法之间的关系", "How claims are related"),
        (
            _CLAIM,
            _NUMBER,
            always("relates", "关系", "the relation", words.RELATIONS),
            always("other", "另一条说法", "the other claim"),
        ),
        "claim number",
        _relations,
        to("claim", "claims"),
        to("other", "claims"),
    ),
    sheet(
        "pairs",
        Label("同一说法下两条断言的对照", "Two assertions of one claim, compared"),
        (_CLAIM, *_PAIR),
        "a b",
        _pairs,
        to("claim", "claims"),
        to("a", "assertions", "ref"),
        to("b", "assertions", "ref"),
    ),
    sheet(
        "pair_keys",
        Label("两条断言在哪几项上不同或未说明", "Over what two assertions differ or are unstated"),
        (*_PAIR[:2], always("key", "口径，或 window、as_of", "a scope key, window or as_of")),
        "a b key",
        _pair_keys,
        to("a b", "pairs", "a b"),
    ),
    sheet(
        "derivations",
        Label("一条断言取自另一条", "An assertion that was taken from another"),
        (
            _CLAIM,
            *_WAY,
            always("basis", "何以知道", "how that is known", words.BASES),
            truth("declared", "编者写明，还是由出处推出", "declared, or else inferred"),
            _DRIFT,
        ),
        "source taken",
        _derivations,
        to("claim", "claims"),
        to("source", "assertions", "ref"),
        to("taken", "assertions", "ref"),
    ),
    sheet(
        "derivation_changes",
        Label("取用时变了什么", "What was changed on the way"),
        (*_WAY, _NUMBER, *_CHANGE, _DRIFT),
        "source taken number",
        _changes,
        to("source taken", "derivations", "source taken"),
    ),
)
