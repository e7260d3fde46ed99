"""What else the digest holds: its timeline and overviews, former ids, and what it is."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from digest.export.fields import Row
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
    whole,
)
from digest.model import words
from digest.model.words import Label

_NUMBER = whole("number", "次序，从1起", "its place, from 1", required=True)
_LANGUAGE = always("language", "语言", "its language", words.LANGUAGES)
_HAPPENED = (
    always("label", "何事", "what happened"),
    text("label_en", "英文", "the same in English"),
    text("claim", "所属说法", "the claim, for an event"),
    text("article", "刊发的文章", "the article, for a publication"),
)
_PUT_RIGHT = (
    always("date", "更正的日期", "when it was put right"),
    always("was", "原来写作什么", "what stood there"),
    always("now", "现在写作什么", "what stands there"),
    always("why", "理由", "what was wrong"),
)
_POINTED_OUT = text("by_whom", "提出者，愿意具名时", "who pointed it out, if named")


def _timeline(data: Row) -> Iterator[Row]:
    for place, item in numbered(listed(data, "timeline")):
        yield {"number": place} | taken(item, _HAPPENED) | dated(item, "date")


def _timeline_tags(data: Row) -> Iterator[Row]:
    for place, item in numbered(listed(data, "timeline")):
        yield from ({"entry": place, "tag": tag} for tag in named(item, "tags"))


def _overviews(data: Row) -> Iterator[Row]:
    for item in listed(data, "overviews"):
        said = {name: item[name] for name in ("language", "title", "date", "review")}
        yield said | {"by_whom": item["by"]}


def _overview_claims(data: Row) -> Iterator[Row]:
    for item in listed(data, "overviews"):
        for place, claim in enumerate(named(item, "claims"), 1):
            yield {"language": item["language"], "number": place, "claim": claim}


def _former(kind: str, data: Row) -> Iterator[Row]:
    for row in listed(data, f"{kind}s"):
        yield from ({"former": id, kind: row["id"]} for id in named(row, "formerly"))


def _former_assertions(data: Row) -> Iterator[Row]:
    for ref, _, item in assertions(data):
        for former in named(item, "formerly"):
            yield {"former": f"{ref.partition('#')[0]}#{former}", "assertion": ref}


def _formers(kind: str, about: Label, own: Label) -> Sheet:
    former = always("former", "旧编号，旧网址仍有效", "the former id, whose address still works")
    columns = (former, always(kind, own.zh, own.en))
    return sheet(
        f"former_{kind}s", about, columns, "former", partial(_former, kind), to(kind, f"{kind}s")
    )


def _put_right(kind: str, data: Row) -> Iterator[Row]:
    for row in listed(data, f"{kind}s"):
        for place, item in numbered(listed(row, "corrections")):
            said = {"by_whom": item.get("by")} | taken(item, _PUT_RIGHT)
            yield {kind: row["id"], "number": place} | said


def _corrections(kind: str, about: Label, own: Label) -> Sheet:
    columns = (always(kind, own.zh, own.en), _NUMBER, *_PUT_RIGHT, _POINTED_OUT)
    return sheet(
        f"{kind}_corrections",
        about,
        columns,
        f"{kind} number",
        partial(_put_right, kind),
        to(kind, f"{kind}s"),
    )


def _about(data: Row) -> Iterator[Row]:
    told = ("title", "generated_from", "schema_version", "licence", "licence_url", "credit")
    return ({"name": name, "value": str(data[name])} for name in told)


SHEETS: tuple[Sheet, ...] = (
    sheet(
        "timeline",
        Label("时间线：有日期的说法，以及文章的刊发", "Timeline: dated claims, and publications"),
        (_NUMBER, *day("date", "日期", "when"), *_HAPPENED),
        "number",
        _timeline,
        to("claim", "claims"),
        to("article", "articles"),
    ),
    sheet(
        "timeline_tags",
        Label("时间线条目的标签", "The tags of timeline entries"),
        (
            whole("entry", "时间线条目", "the entry", required=True),
            always("tag", "标签", "the tag"),
        ),
        "entry tag",
        _timeline_tags,
        to("entry", "timeline", "number"),
        to("tag", "tags"),
    ),
    sheet(
        "overviews",
        Label("编者的综述", "The editors' overviews"),
        (
            _LANGUAGE,
            always("title", "标题", "its title"),
            always("date", "日期（EDTF）", "the day (EDTF)"),
            always("by_whom", "何人", "by whom"),
            always("review", "是否有第二人复核", "whether it was checked", words.REVIEWS),
        ),
        "language",
        _overviews,
    ),
    sheet(
        "overview_claims",
        Label("综述提到的说法", "The claims that an overview refers to"),
        (_LANGUAGE, _NUMBER, always("claim", "说法", "the claim")),
        "language number",
        _overview_claims,
        to("language", "overviews", "language"),
        to("claim", "claims"),
    ),
    _formers(
        "article", Label("文章用过的编号", "Former ids of articles"), Label("文章", "the article")
    ),
    _formers("claim", Label("说法用过的编号", "Former ids of claims"), Label("说法", "the claim")),
    sheet(
        "former_assertions",
        Label("断言用过的编号", "Former ids of assertions"),
        (
            always("former", "旧编号，写作 文章#断言", "the former id, as article#assertion"),
            always("assertion", "断言", "the assertion"),
        ),
        "former",
        _former_assertions,
        to("assertion", "assertions", "ref"),
    ),
    _corrections(
        "article",
        Label("文章评读的更正", "What was put right in our reading of articles"),
        Label("文章", "the article"),
    ),
    _corrections(
        "claim", Label("说法的更正", "What was put right in claims"), Label("说法", "the claim")
    ),
    sheet(
        "about",
        Label("这份数据是什么：版本与许可", "What these data are: version and licence"),
        (always("name", "项目", "the name"), always("value", "内容", "the value")),
        "name",
        _about,
    ),
)
