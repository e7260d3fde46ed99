"""Short ways to write down the maps and lists of the data file."""

from __future__ import annotations

from digest.export.json import SCHEMA_VERSION
from digest.export.schema.columns import described, of
from digest.model.exports import CREDIT, LICENCE, LICENCE_URL
from digest.model.schema import MAP, Schema, document, idents, matching, record, several, text

_ENDS = {"value_from": "from", "value_to": "to", "value_low": "low", "value_high": "high"}
FORMER = idents("旧编号，旧网址仍有效 · former ids, whose addresses still work", 1)
FIGURE: Schema = {
    **of("assertions", "value value_term unit bound direction window value_date as_of"),
    **of("assertions", " ".join(_ENDS), **_ENDS),
    "scope": MAP | {"description": described("assertion_scope")},
}
# What a map with the fields of a reading must hold besides.
ENDS: Schema = {
    "dependentRequired": {"from": ["to"], "to": ["from"], "low": ["high"], "high": ["low"]}
}


def file(title: str, path: str, content: Schema) -> Schema:
    """The schema of a file: the head that `json.head` writes, then fields that are always there.

    Args:
        title: what the file is.
        path: where its schema stands below `docs`.
        content: its fields after the head.
    """
    fields = {
        "$schema": {"const": f"../{path}", "description": "格式说明 · this schema"},
        "schema_version": {"const": SCHEMA_VERSION, "description": "格式的版本 · of this format"},
        "title": text("刊名 · the name of the digest"),
        "generated_from": matching(
            "^sha256:[0-9a-f]{64}$",
            "数据版本：全部源文件的摘要 · the version: a hash of all sources",
        ),
        "licence": {"const": LICENCE, "description": "许可（SPDX）· the licence (SPDX)"},
        "licence_url": {"const": LICENCE_URL, "description": "许可全文 · its text"},
        "credit": {"const": CREDIT, "description": "署名 · whom to name"},
        **content,
    }
    return document(title, record(fields, fields))


def rows(table: str, *names: str) -> Schema:
    """A list of what is defined under one of these names."""
    kinds: list[Schema] = [{"$ref": f"#/$defs/{name}"} for name in names]
    return several(kinds[0] if len(kinds) == 1 else {"oneOf": kinds}, described(table))


def one(*names: str) -> Schema:
    """That exactly one of these fields is given."""
    return {"oneOf": [{"required": [name]} for name in names]}


def inner(description: str, properties: Schema, required: str) -> Schema:
    """A map below a field."""
    return record(properties, required.split()) | {"description": description}


def listed(table: str, properties: Schema, required: str = "") -> Schema:
    """A list of maps; where `required` is empty, all their fields are."""
    return several(record(properties, required.split() or properties), described(table))


def corrected(kind: str) -> Schema:
    """What was put right in a record of a kind."""
    table = f"{kind}_corrections"
    fields = of(table, "date was now why by_whom", by_whom="by")
    return listed(table, fields, "date was now why") | {"minItems": 1}


def keys(table: str) -> Schema:
    """A list of what two readings are compared over."""
    return several(text(described(table, "key")), described(table), 1)
