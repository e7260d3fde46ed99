"""What may stand in `data/agreement.json`, which `agreement --json` prints too."""

from __future__ import annotations

from digest.export.agreement import SCHEMA
from digest.export.fields import both
from digest.export.schema.columns import described, of
from digest.export.schema.parts import file
from digest.model.schema import Schema, count, ident, idents, one_of, record, several
from digest.model.words import CAUTIONS, Label

_COUNTS = {
    "both": Label("两人都标的", "units that both marked"),
    "editors": Label("只有编者标的", "units that only the editors marked"),
    "coder": Label("只有另一位标的", "units that only the other coder marked"),
    "neither": Label("都没标的", "units that nobody marked"),
}
# Each with the least that it can be.
_MEASURES = {
    "agreed": (Label("一致率", "the share on which they agree"), 0),
    "kappa": (Label("科恩 κ", "Cohen's kappa"), -1),
    "alpha": (Label("克里彭多夫 α", "Krippendorff's alpha"), -1),
}
_CODER = ident("另一位编码者 · the other coder")


def _measure(label: Label, least: int) -> Schema:
    about = f"{both(label)}; null: undefined"
    return {"type": ["number", "null"], "minimum": least, "maximum": 1, "description": about}


_TALLY: Schema = {
    **{name: count(both(label), 0) for name, label in _COUNTS.items()},
    **{name: _measure(label, least) for name, (label, least) in _MEASURES.items()},
    "cautions": several(
        one_of(CAUTIONS, "提醒 · a caution"),
        "为什么不宜倚重系数 · why the measures should not be leaned on",
    ),
}
_TECHNIQUE: Schema = {**of("annotations", "technique"), **_TALLY}
_AGREEMENT: Schema = {
    "coder": _CODER,
    "articles": idents("两人都读过的文章 · the articles that both have read", 1),
    "paragraphs": record(_TALLY, _TALLY)
    | {"description": "段落有没有标 · whether a paragraph was marked at all"},
    "cells": record(_TALLY, _TALLY)
    | {"description": "段落标没标某种手法，合计 · paragraphs by techniques, over all techniques"},
    "techniques": several(
        record(_TECHNIQUE, _TECHNIQUE), "两人用过的各种手法 · each technique that either used"
    ),
}
_MARK: Schema = {
    **of("annotations", "technique"),
    "paragraphs": several(count("段 · a paragraph"), described("annotation_paragraphs"), 1),
}
_CODING: Schema = {
    "coder": _CODER,
    **of("annotations", "article"),
    "marks": several(record(_MARK, _MARK), "标出的手法 · the techniques that were seen"),
}


def schema() -> Schema:
    """The schema of the agreement."""
    content: Schema = {
        "agreement": several(
            record(_AGREEMENT, _AGREEMENT),
            "与编者的一致程度 · how far each coder agrees with the editors",
        ),
        "codings": several(record(_CODING, _CODING), "其他编码者的标注 · what other coders marked"),
    }
    return file("Agreement of coders as data: agreement.json", SCHEMA, content)
