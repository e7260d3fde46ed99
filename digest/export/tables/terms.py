"""The vocabularies, and the fixed words of the format."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from digest.export.fields import Row
from digest.export.tables.sheet import (
    Sheet,
    always,
    below,
    listed,
    named,
    number,
    sheet,
    taken,
    text,
    to,
    truth,
)
from digest.model import words
from digest.model.exports import Column
from digest.model.words import Label, Labels

# The columns that take these words bear the same names.
WORDS: Mapping[str, Labels] = {
    "stance": words.STANCES,
    "mode": words.MODES,
    "support": words.SUPPORTS,
    "bound": words.BOUNDS,
    "direction": words.DIRECTIONS,
    "kind": words.KINDS,
    "result": words.RESULTS,
    "bearing": words.BEARINGS,
    "finality": words.FINALITIES,
    "type": words.EVIDENCE_TYPES,
    "status": words.VERDICTS,
    "relation": {**words.PROVENANCES, **words.KINSHIPS},
    "basis": words.KIN_BASES,
    "why": words.ORIGINS,
    "measure": words.MEASURES,
    "relates": words.RELATIONS,
    "language": words.LANGUAGES,
    "genre": words.GENRES,
    "position": words.POSITIONS,
    "reading": words.READINGS,
    "review": words.REVIEWS,
    "outlet_kind": words.OUTLET_KINDS,
    "polarity": words.POLARITIES,
    "operation": words.OPERATIONS,
}
_NAMES = (
    always("id", "编号", "its id"),
    always("label", "名称", "its name"),
    always("label_en", "英文名称", "its name in English"),
)
_MEANING = (
    text("definition", "释义", "what it means"),
    text("definition_en", "英文释义", "the same in English"),
)
_BROADER = text("broader", "上位词", "the wider term of the same table")
_KIND = text("kind", "类别", "what kind it is")
_VOCABULARIES: Mapping[str, tuple[Label, tuple[Column, ...]]] = {
    "outlets": (
        Label("来源（媒体）", "Outlets"),
        (
            *_MEANING,
            text("kind", "性质", "what kind it is", words.OUTLET_KINDS),
            text("url", "主页", "its home page"),
            _BROADER,
        ),
    ),
    "tags": (Label("标签", "Tags"), (*_MEANING, _KIND, _BROADER)),
    "techniques": (
        Label("手法", "Techniques of persuasion, and signals of credibility"),
        (
            *_MEANING,
            text("polarity", "批评还是肯定", "criticism or credit", words.POLARITIES),
            text("standard", "名称所据的标准", "the standard that the name comes from"),
            text("include", "算的例子（虚拟）", "an invented example of what is marked with it"),
            text("include_en", "算的例子，英文", "the same in English"),
            text("exclude", "不算的例子", "what looks like it and is not marked"),
            text("exclude_en", "不算的例子，英文", "the same in English"),
            _BROADER,
        ),
    ),
    "units": (
        Label("单位", "Units"),
        (
            *_MEANING,
            text("dimension", "量纲：同量纲的才换算", "what it measures: only the same converts"),
            number("factor", "折合基本单位的倍数", "its size in the base unit of its dimension"),
            _BROADER,
        ),
    ),
    "scopes": (Label("口径", "Scope keys: what a figure covers"), (*_MEANING, _BROADER)),
    "subjects": (
        Label("当事人", "The people and companies that claims are about"),
        (*_MEANING, _KIND, _BROADER),
    ),
}


def _rows(name: str, columns: tuple[Column, ...]) -> Callable[[Row], Iterator[Row]]:
    return lambda data: (taken(term, columns) for term in listed(data, name))


def _vocabulary(name: str, about: Label, more: tuple[Column, ...]) -> Sheet:
    columns = (*_NAMES, *more)
    return sheet(name, about, columns, "id", _rows(name, columns), to("broader", name))


def _names(data: Row) -> Iterator[Row]:
    for vocabulary in _VOCABULARIES:
        for term in listed(data, vocabulary):
            of = {"vocabulary": vocabulary, "term": term["id"]}
            yield from (of | {"name": it, "epithet": False} for it in named(term, "aliases"))
            yield from (of | {"name": it, "epithet": True} for it in named(term, "epithets"))


def _scope_values(data: Row) -> Iterator[Row]:
    for term in listed(data, "scopes"):
        english = below(term, "values_en")
        for value, label in below(term, "values").items():
            yield {
                "scope": term["id"],
                "value": value,
                "label": label,
                "label_en": english.get(value),
            }


def _words(data: Row) -> Iterator[Row]:
    for name, labels in WORDS.items():
        for word, label in labels.items():
            # The exact bound has no word of its own.
            yield {
                "list": name,
                "word": word,
                "label": label.zh or None,
                "label_en": label.en or None,
            }


SHEETS = (
    *(_vocabulary(name, about, more) for name, (about, more) in _VOCABULARIES.items()),
    sheet(
        "scope_values",
        Label("口径的取值", "The values that a scope key may take"),
        (
            always("scope", "口径", "the scope key"),
            always("value", "取值", "the value"),
            always("label", "名称", "its name"),
            text("label_en", "英文名称", "its name in English"),
        ),
        "scope value",
        _scope_values,
        to("scope", "scopes"),
    ),
    sheet(
        "names",
        Label("词表里各条的别名", "Other names of the terms"),
        (
            always("vocabulary", "所在词表", "the table of the term"),
            always("term", "编号", "the id of the term"),
            always("name", "别名", "the other name"),
            truth("epithet", "是否贬称，只供检索", "an insulting one: for finding, never for use"),
        ),
        "vocabulary term name",
        _names,
    ),
    sheet(
        "words",
        Label("固定用词及其名称", "The fixed words of the columns, with their labels"),
        (
            always("list", "词所在的一组，与列同名", "the list, named as the column that uses it"),
            always("word", "词", "the word"),
            text("label", "名称", "its label"),
            text("label_en", "英文名称", "its label in English"),
        ),
        "list word",
        _words,
    ),
)
