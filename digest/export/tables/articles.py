"""The articles: what is known of each, and where it comes from."""

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
    number,
    numbered,
    sheet,
    standing,
    taken,
    text,
    to,
    truth,
    whole,
)
from digest.model import words
from digest.model.exports import Column
from digest.model.words import Label

_ARTICLE = always("article", "文章", "the article")
_TAG = always("tag", "标签", "the tag")
_NUMBER = whole("number", "次序，从1起", "its place, from 1", required=True)

_PRINTED = (
    always("id", "编号，也是网址的一部分", "its id, which is part of its address"),
    always("siglum", "代号", "the short name that an apparatus gives it"),
    text("title", "题名，照原样", "its title as printed"),
    text("title_en", "英文题名", "its title in English"),
    text("outlet", "来源（媒体）", "the outlet"),
    text("author", "署名，照原样", "the byline as printed"),
    text("dating", "日期从何而来", "how the date is known"),
    text("url", "原文网址", "its address"),
    text("archived", "公共存档的网址", "the address of an archived copy"),
    text("dead", "查得原文网址失效的日期（EDTF）", "when its address was found dead (EDTF)"),
    Column("added", "date", Label("收录的日期", "when it was added")),
    text("via", "经由何处读到", "where it was read, if not there"),
    text("language", "语言（BCP 47）", "its language (BCP 47)", words.LANGUAGES),
    text("genre", "体裁", "its genre", words.GENRES),
    text("position", "整篇的立场", "the position of the whole", words.POSITIONS),
    text("reading", "编者读到的是全文还是节选", "whether it was read in full", words.READINGS),
    text("review", "是否有第二人复核", "whether a second person has checked it", words.REVIEWS),
    text("capture_sha256", "所读抄本的 SHA-256", "SHA-256 of the copy that was read"),
    whole("characters", "正文字数", "the length of its text in characters"),
    whole("paragraphs", "正文段数", "how many paragraphs it has"),
    text("origin", "所属的独立来源", "the origin that it belongs to"),
    text("summary", "摘要，本刊文字", "a summary in our words"),
    text("summary_en", "英文摘要", "the same in English"),
)
_ARTICLE_COLUMNS = (
    *_PRINTED,
    *day("published", "刊发日期", "when it was published"),
    *day("captured", "取得抄本的日期", "when the copy was taken"),
    truth("title_supplied", "题名是否本刊所补", "whether the title is ours, none having been seen"),
    text("withdrawn", "撤下日期（EDTF）", "when it was withdrawn (EDTF)"),
    text("withdrawn_reason", "撤下原因", "why it was withdrawn"),
)
_ORIGIN_COLUMNS = (
    always("id", "其中最早一篇的编号", "the id of its first article"),
    always("why", "何以成一组", "why they are one", words.ORIGINS),
    text("parent", "共同的母本（未收）", "the common source that is not held"),
    number("containment", "两篇间最大的文字重合，0–1", "the largest share of text in common, 0–1"),
)


def _articles(data: Row) -> Iterator[Row]:
    for row in listed(data, "articles"):
        gone = below(row, "withdrawn")
        supplied = {"title_supplied": row.get("title_supplied", False)}
        left = {"withdrawn": gone.get("date"), "withdrawn_reason": gone.get("reason")}
        dates = dated(row, "published") | dated(row, "captured")
        yield taken(row, _PRINTED) | dates | supplied | left


def _tags(data: Row) -> Iterator[Row]:
    for row in standing(data):
        yield from ({"article": row["id"], "tag": tag} for tag in named(row, "tags"))


def _provenance(data: Row) -> Iterator[Row]:
    held = {row["id"] for row in listed(data, "articles")}
    for row in standing(data):
        for place, item in numbered(listed(row, "provenance")):
            kind = "of" if item.get("of") in held else "work"
            yield {
                "article": row["id"],
                "number": place,
                "relation": item["relation"],
                "basis": item["basis"],
                kind: item.get("of"),
            }


def _origins(data: Row) -> Iterator[Row]:
    return (taken(row, _ORIGIN_COLUMNS) for row in listed(data, "origins"))


def _edges(data: Row) -> Iterator[Row]:
    for origin in listed(data, "origins"):
        for place, edge in numbered(listed(origin, "edges")):
            yield {"origin": origin["id"], "number": place, **edge}


SHEETS: tuple[Sheet, ...] = (
    sheet(
        "articles",
        Label("文章；撤下的只留编号与原因", "Articles; of a withdrawn one the id and the reason"),
        _ARTICLE_COLUMNS,
        "id",
        _articles,
        to("outlet", "outlets"),
        to("origin", "origins"),
    ),
    sheet(
        "origins",
        Label("独立来源：同出一源的一组文章", "Origins: articles of one descent count once"),
        _ORIGIN_COLUMNS,
        "id",
        _origins,
        to("id", "articles"),
    ),
    sheet(
        "article_tags",
        Label("文章的标签", "The tags of articles"),
        (_ARTICLE, _TAG),
        "article tag",
        _tags,
        to("article", "articles"),
        to("tag", "tags"),
    ),
    sheet(
        "provenance",
        Label("文章自己的出处", "Where an article's text comes from"),
        (
            _ARTICLE,
            _NUMBER,
            always("relation", "与母本的关系", "how it descends", words.PROVENANCES),
            text("of", "母本是所收的文章", "the parent, if it is held"),
            text("work", "母本未收，写其名称", "the name of the parent, if it is not held"),
            always("basis", "何以知道", "how that is known", words.BASES),
        ),
        "article number",
        _provenance,
        to("article", "articles"),
        to("of", "articles"),
    ),
    sheet(
        "origin_edges",
        Label("谁的文字来自谁", "Who has the text from whom"),
        (
            always("origin", "独立来源", "the origin"),
            _NUMBER,
            always(
                "article",
                "取用的文章；不知先后，则较晚的",
                "the one that took, or the later",
            ),
            text("of", "被取用的文章", "the one it was taken from, if held"),
            text("work", "被取用的作品（未收）", "the work it was taken from, if not held"),
            always(
                "relation",
                "关系；reuse 只见于文字重合",
                "the relation; reuse: only the text tells",
                words.KINSHIPS,
            ),
            always("basis", "何以知道", "how that is known", words.KIN_BASES),
            number("share", "较短一篇的文字有多少重合，0–1", "the share of the shorter text, 0–1"),
            truth("directed", "是否知道谁先谁后", "whether it is known which came first"),
        ),
        "origin number",
        _edges,
        to("origin", "origins"),
        to("article", "articles"),
        to("of", "articles"),
    ),
)
