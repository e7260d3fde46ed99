"""What bears on the claims from outside the articles, and what that settles."""

from __future__ import annotations

from collections.abc import Iterator

from digest.export.fields import Row
from digest.export.tables import figure
from digest.export.tables.assertions import assertions
from digest.export.tables.sheet import (
    Sheet,
    always,
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
from digest.model.exports import Column
from digest.model.words import Label

_CLAIM = always("claim", "说法", "the claim")
_NUMBER = whole("number", "次序，从1起", "its place, from 1", required=True)
_ASSERTION = always("assertion", "断言，写作 文章#断言", "the assertion, as article#assertion")
_EVIDENCE = always("evidence", "证据，写作 说法#证据", "the record, as claim#record")
_DAY = always("date", "日期（EDTF）", "the day (EDTF)")
_BY = always("by_whom", "何人", "by whom")
_REVIEW = always("review", "是否有第二人复核", "whether a second person checked it", words.REVIEWS)
_ON_ALL = truth("on_all", "是否针对该说法的全部断言", "whether it is on all of the claim")
_RECORD = (
    always("publisher", "发布者", "who published it"),
    text("url", "网址", "its address"),
    text("dead", "查得网址失效的日期（EDTF）", "when its address was found dead (EDTF)"),
    Column("added", "date", Label("收录的日期", "when it was added"), required=True),
    text("article", "若就是所收的一篇文章", "the article that it is, if it is held"),
    always("type", "类型", "what kind of record it is", words.EVIDENCE_TYPES),
    text("via", "经由何处读到", "where it was read, if not there"),
    always("finding", "记录说了什么，本刊文字", "what it says, in our words"),
    always("finding_en", "英文", "the same in English"),
    always("bearing", "对说法意味着什么", "what it means for the claim", words.BEARINGS),
    text("finality", "诉讼到了哪一步", "the stage of a proceeding", words.FINALITIES),
)
_JUDGED = (
    always("status", "结论", "the verdict", words.VERDICTS),
    always("because", "理由", "why"),
    text("because_en", "英文", "the same in English"),
    always("would_change", "什么会改变它", "what would change it"),
    text("would_change_en", "英文", "the same in English"),
    _DAY,
    _REVIEW,
)


def _records(data: Row) -> Iterator[tuple[str, int, bool, Row]]:
    """Every record of evidence: its claim, its place, whether it is a response, its fields."""
    for claim in listed(data, "claims"):
        given = [(False, item) for item in listed(claim, "evidence")]
        given += [(True, item) for item in listed(claim, "responses")]
        for place, (response, item) in enumerate(given, 1):
            yield str(claim["id"]), place, response, item


def _evidence(data: Row) -> Iterator[Row]:
    for claim, place, response, item in _records(data):
        own = {
            "ref": f"{claim}#{item['id']}",
            "claim": claim,
            "id": item["id"],
            "number": place,
            "by_subject": response,
            "on_all": "on" not in item,
        }
        yield own | taken(item, _RECORD) | dated(item, "published") | figure.figure(item)


def _evidence_scope(data: Row) -> Iterator[Row]:
    for claim, _, _, item in _records(data):
        for key, value in figure.scope(item).items():
            yield {"evidence": f"{claim}#{item['id']}", "scope": key, "value": value}


def _evidence_on(data: Row) -> Iterator[Row]:
    # What a withdrawn article said is not in the tables any more.
    known = {ref for ref, _, _ in assertions(data)}
    for claim, _, _, item in _records(data):
        for ref in named(item, "on"):
            if ref in known:
                yield {"evidence": f"{claim}#{item['id']}", "assertion": ref}


def _verdicts(data: Row) -> Iterator[Row]:
    for claim in listed(data, "claims"):
        for verdict in _verdict(claim):
            made = {"by_whom": verdict["by"], "on_all": "on" not in verdict}
            yield {"claim": claim["id"]} | taken(verdict, _JUDGED) | made


def _verdict_on(data: Row) -> Iterator[Row]:
    known = {ref for ref, _, _ in assertions(data)}
    for claim in listed(data, "claims"):
        for verdict in _verdict(claim):
            for ref in named(verdict, "on"):
                if ref in known:
                    yield {"claim": claim["id"], "assertion": ref}


def _verdict(claim: Row) -> Iterator[Row]:
    if isinstance(verdict := claim.get("verdict"), dict):
        yield verdict


def _searches(data: Row) -> Iterator[Row]:
    for claim in listed(data, "claims"):
        for place, item in numbered(listed(claim, "searches")):
            made = {"by_whom": item["by"], "date": item["date"], "looked_in": item["where"]}
            yield {"claim": claim["id"], "number": place} | made


SHEETS: tuple[Sheet, ...] = (
    sheet(
        "evidence",
        Label("证据：文章之外的记录", "Evidence: records outside the articles"),
        (
            always("ref", "全刊唯一的名称：说法#证据", "its name across the digest: claim#record"),
            _CLAIM,
            always("id", "说法内的编号", "its id within the claim"),
            _NUMBER,
            *_RECORD,
            *day("published", "发布日期", "when it was published"),
            *figure.COLUMNS,
            truth("by_subject", "是否当事人自己的回应", "whether it is the subject's own response"),
            _ON_ALL,
        ),
        "ref",
        _evidence,
        to("claim", "claims"),
        to("article", "articles"),
        figure.UNIT,
    ),
    sheet(
        "evidence_on",
        Label("证据针对哪些断言；针对全部的不列", "Which assertions a record bears on"),
        (_EVIDENCE, _ASSERTION),
        "evidence assertion",
        _evidence_on,
        to("evidence", "evidence", "ref"),
        to("assertion", "assertions", "ref"),
    ),
    sheet(
        "evidence_scope",
        Label("证据里数字的口径", "What the figures of records cover"),
        (
            _EVIDENCE,
            always("scope", "口径", "the scope key"),
            always("value", "取值；unstated 是未说明", "its value; unstated is one"),
        ),
        "evidence scope",
        _evidence_scope,
        to("evidence", "evidence", "ref"),
        to("scope", "scopes"),
    ),
    sheet(
        "verdicts",
        Label("结论：证据能说明什么", "Verdicts: what the evidence settles"),
        (_CLAIM, *_JUDGED, _BY, _ON_ALL),
        "claim",
        _verdicts,
        to("claim", "claims"),
    ),
    sheet(
        "verdict_on",
        Label("结论针对哪些断言；针对全部的不列", "Which assertions a verdict is on"),
        (_CLAIM, _ASSERTION),
        "claim assertion",
        _verdict_on,
        to("claim", "verdicts", "claim"),
        to("assertion", "assertions", "ref"),
    ),
    sheet(
        "searches",
        Label("查找记录：查过而没有结果", "Recorded searches that found nothing decisive"),
        (_CLAIM, _NUMBER, _BY, _DAY, always("looked_in", "查了哪里", "where")),
        "claim number",
        _searches,
        to("claim", "claims"),
    ),
)
