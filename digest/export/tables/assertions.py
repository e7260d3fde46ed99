"""What articles say, and what is remarked on it."""

from __future__ import annotations

from collections.abc import Iterator

from digest.export.fields import Row
from digest.export.tables import figure
from digest.export.tables.sheet import (
    Sheet,
    always,
    below,
    listed,
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
from digest.model.words import Label

_ARTICLE = always("article", "文章", "the article")
_ASSERTION = always("assertion", "断言，写作 文章#断言", "the assertion, as article#assertion")
_NUMBER = whole("number", "次序，从1起", "its place, from 1", required=True)
_PARAGRAPH = whole("paragraph", "段落，从1起", "the paragraph, from 1", required=True)

_SAID = (
    text("claim", "所属说法", "the claim that it joins"),
    text("statement", "这篇文章所说", "what the article says"),
    text("statement_en", "英文", "the same in English"),
    text("stance", "立场", "the stance", words.STANCES),
    text("mode", "性质", "fact, opinion, allegation or forecast", words.MODES),
    text("speaker", "文中的说话人", "who says it inside the article"),
    text("attribution", "归属用语，照原样", "the words of attribution as printed"),
    text("support", "文章给出的依据", "what the article offers for it", words.SUPPORTS),
    text("quote", "短引文，照原样", "a short phrase as printed"),
)
_ASSERTION_COLUMNS = (
    always("ref", "全刊唯一的名称：文章#断言", "its name across the digest: article#assertion"),
    _ARTICLE,
    always("id", "文章内的编号", "its id within the article"),
    _NUMBER,
    *_SAID,
    *figure.COLUMNS,
    whole("sentence", "原文不分段时，第几句", "the sentence, where a page has no paragraphs"),
    text("derived_from", "取自哪条断言", "the assertion that it was taken from, if declared"),
    text("derived_basis", "何以知道取自别处，或并非取自所收文章", "how that is known", words.BASES),
    text("operation", "文章自己的算式", "the arithmetic of the article itself", words.OPERATIONS),
    truth("holds", "算式是否成立", "whether the arithmetic holds", required=False),
)


def assertions(data: Row) -> Iterator[tuple[str, int, Row]]:
    """Every assertion: its name across the digest, its place in its article, and its fields."""
    for row in standing(data):
        for place, item in numbered(listed(row, "assertions")):
            yield f"{row['id']}#{item['id']}", place, item


def _assertions(data: Row) -> Iterator[Row]:
    # A declared source may be an assertion of an article that has been withdrawn.
    known = {ref for ref, _, _ in assertions(data)}
    for ref, place, item in assertions(data):
        source, computed = below(item, "derived_from"), dict(below(item, "computes"))
        holds = computed.pop("holds", None)
        written = str(item.get("paragraph", ""))
        yield {
            "ref": ref,
            "article": ref.partition("#")[0],
            "id": item["id"],
            "number": place,
            **taken(item, _SAID),
            **figure.figure(item),
            "sentence": int(written.partition(".s")[2]) if ".s" in written else None,
            "derived_from": source["of"] if source.get("of") in known else None,
            "derived_basis": source.get("basis"),
            "operation": next(iter(computed), None),
            "holds": holds,
        }


def _paragraphs(item: Row) -> Iterator[int]:
    """The paragraphs of an assertion or a remark: `6`, `[6, 9]`, or the 1 of `1.s14`."""
    given = item.get("paragraph", [])
    if isinstance(given, list):
        yield from dict.fromkeys(given)
    else:
        yield int(str(given).partition(".s")[0])


def _assertion_paragraphs(data: Row) -> Iterator[Row]:
    for ref, _, item in assertions(data):
        yield from ({"assertion": ref, "paragraph": place} for place in _paragraphs(item))


def _assertion_scope(data: Row) -> Iterator[Row]:
    for ref, _, item in assertions(data):
        for key, value in figure.scope(item).items():
            yield {"assertion": ref, "scope": key, "value": value}


def _operands(data: Row) -> Iterator[Row]:
    for ref, _, item in assertions(data):
        article = ref.partition("#")[0]
        for operands in below(item, "computes").values():
            if isinstance(operands, list):
                for place, operand in enumerate(operands, 1):
                    name = f"{article}#{operand}"
                    yield {"assertion": ref, "number": place, "operand": name}


def remarks(data: Row) -> Iterator[tuple[str, int, str, Row]]:
    """Every remark: its article, its place there, its name across the digest, and its fields."""
    for row in standing(data):
        for place, item in numbered(listed(row, "annotations")):
            yield str(row["id"]), place, f"{row['id']}#note-{place}", item


def _annotations(data: Row) -> Iterator[Row]:
    for article, place, ref, item in remarks(data):
        said = {name: item.get(name) for name in ("technique", "title", "text")}
        yield {"ref": ref, "article": article, "number": place, **said}


def _annotation_paragraphs(data: Row) -> Iterator[Row]:
    for _, _, ref, item in remarks(data):
        yield from ({"annotation": ref, "paragraph": place} for place in _paragraphs(item))


SHEETS: tuple[Sheet, ...] = (
    sheet(
        "assertions",
        Label("断言：一篇文章说的一件事", "Assertions: one article saying one thing"),
        _ASSERTION_COLUMNS,
        "ref",
        _assertions,
        to("article", "articles"),
        to("claim", "claims"),
        figure.UNIT,
        to("derived_from", "assertions", "ref"),
    ),
    sheet(
        "assertion_paragraphs",
        Label("断言所在的段落", "The paragraphs of assertions"),
        (_ASSERTION, _PARAGRAPH),
        "assertion paragraph",
        _assertion_paragraphs,
        to("assertion", "assertions", "ref"),
    ),
    sheet(
        "assertion_scope",
        Label("断言里数字的口径", "What the figures of assertions cover"),
        (
            _ASSERTION,
            always("scope", "口径", "the scope key"),
            always("value", "取值；unstated 是未说明", "its value; unstated is one"),
        ),
        "assertion scope",
        _assertion_scope,
        to("assertion", "assertions", "ref"),
        to("scope", "scopes"),
    ),
    sheet(
        "operands",
        Label("文章算式里的各项", "What an article computed with"),
        (
            _ASSERTION,
            _NUMBER,
            always("operand", "参与计算的断言", "the assertion that it computed with"),
        ),
        "assertion number",
        _operands,
        to("assertion", "assertions", "ref"),
        to("operand", "assertions", "ref"),
    ),
    sheet(
        "annotations",
        Label("批注：对一处文字的评语，各属一种手法", "Annotations: remarks, each of a technique"),
        (
            always("ref", "全刊唯一的名称，也是网址里的位置", "its name across the digest"),
            _ARTICLE,
            _NUMBER,
            always("technique", "手法", "the technique"),
            always("title", "标题", "its title"),
            text("text", "评语", "the remark"),
        ),
        "ref",
        _annotations,
        to("article", "articles"),
        to("technique", "techniques"),
    ),
    sheet(
        "annotation_paragraphs",
        Label("批注所指的段落", "The paragraphs that annotations speak of"),
        (always("annotation", "批注", "the annotation"), _PARAGRAPH),
        "annotation paragraph",
        _annotation_paragraphs,
        to("annotation", "annotations", "ref"),
    ),
)
