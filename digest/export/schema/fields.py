"""What may stand in `data/codebook.json`: every field of the sources, and every technique."""

from __future__ import annotations

from digest.export.codebook import RECORDS, SCHEMA
from digest.export.schema import terms
from digest.export.schema.columns import described
from digest.export.schema.parts import file
from digest.model.schema import (
    TERM_PATTERN,
    Schema,
    count,
    flag,
    matching,
    one_of,
    record,
    several,
    text,
)

_TYPE = "(string|number|integer|boolean|array|object)"
_STEP = r"[a-z]+(_[a-z]+)*(\[\])?"
_VALUE: Schema = {
    "id": matching(TERM_PATTERN, "取值 · the word"),
    "label": text("名称 · its label"),
    "label_en": text("英文名称 · its label in English"),
    "uses": count("有几处是它，没写而默认的也算 · where it holds, written or understood", 0),
}
_FIELD: Schema = {
    "record": one_of(RECORDS, "属于哪种记录 · the kind of record"),
    "field": matching(
        rf"^{_STEP}(\.{_STEP})*$",
        "在记录里的路径，[] 是一组里的每一个 · its path in the record; [] is each of a list",
    ),
    "type": matching(
        rf"^(date|{_TYPE}( \| {_TYPE})*)$",
        "JSON Schema 的类型；date 是 EDTF 日期 · its types in JSON Schema; date is one in EDTF",
    ),
    "about": text("写什么 · what it is for, in Chinese"),
    "about_en": text("写什么，英文 · the same in English"),
    "values": several(
        record(_VALUE, ("id", "uses")),
        "只许这些取值；没有这一项，就不限 · the words that it takes; any, where absent",
        1,
    ),
    "required": flag("所在的记录或部分里必有 · whether its record, or part of one, must have it"),
    "uses": count("源文件里写了几次 · how often it was written in the sources", 0),
}
_TECHNIQUE: Schema = {
    **terms.TERM,
    "uses": count("批注里标了几次 · how often it was marked in remarks", 0),
}
_FIELD_REQUIRED = ("record", "field", "type", "about", "about_en", "required", "uses")


def schema() -> Schema:
    """The schema of the codebook."""
    content: Schema = {
        "fields": several(
            record(_FIELD, _FIELD_REQUIRED), "源文件的各字段 · every field of the sources", 1
        ),
        "techniques": several(
            record(_TECHNIQUE, (*terms.REQUIRED, "uses")), described("techniques")
        ),
    }
    return file("The codebook as data: codebook.json", SCHEMA, content)
