"""The one schema: nothing in it is declared twice."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import fields
from typing import cast

import pytest
from jsonschema import Draft202012Validator

from digest.load.schema import schemas
from digest.model import words
from digest.model.overview import Overview
from digest.model.records import Article, Assertion, Claim, Evidence, Verdict
from digest.model.schema import Schema
from digest.model.vocabulary import Term

# Which table of words each enumerated field takes its values from.
ENUMS: Mapping[str, words.Labels] = {
    "language": words.LANGUAGES,
    "genre": words.GENRES,
    "position": words.POSITIONS,
    "reading": words.READINGS,
    "review": words.REVIEWS,
    "relation": words.PROVENANCES,
    "basis": words.BASES,
    "stance": words.STANCES,
    "mode": words.MODES,
    "bound": words.BOUNDS,
    "direction": words.DIRECTIONS,
    "support": words.SUPPORTS,
    "bearing": words.BEARINGS,
    "finality": words.FINALITIES,
    "status": words.VERDICTS,
    "polarity": words.POLARITIES,
}
# Fields that the loader works out, or that go by another name in the format.
WORKED_OUT = {"id", "article", "siglum", "marks", "body", "figure", "sentence", "sections"}


def properties(name: str) -> Mapping[str, Schema]:
    return cast(Mapping[str, Schema], schemas()[name]["properties"])


def inner(field: str, of: Mapping[str, Schema]) -> Mapping[str, Schema]:
    schema = of[field]
    item = cast(Schema, schema.get("items", schema))
    return cast(Mapping[str, Schema], item["properties"])


def enums(schema: object, name: str = "") -> Iterator[tuple[str, list[str]]]:
    if isinstance(schema, dict):
        if "enum" in schema:
            yield name, schema["enum"]
        for key, value in schema.items():
            yield from enums(value, name if key in ("items", "properties") else key)
    elif isinstance(schema, list):
        for item in schema:
            yield from enums(item, name)


@pytest.mark.parametrize("name", schemas())
def test_a_schema_is_valid_and_can_be_published(name: str) -> None:
    schema = schemas()[name]
    Draft202012Validator.check_schema(schema)
    assert json.loads(json.dumps(schema, ensure_ascii=False)) == schema


def test_enumerations_are_the_tables_of_words() -> None:
    found = [(name, values) for schema in schemas().values() for name, values in enums(schema)]
    named = {name for name, _values in found}
    assert named - set(ENUMS) == {"type", "kind"}
    assert ("type", list(words.MEASURES)) in found
    for name, values in found:
        if name in ENUMS:
            assert values == list(ENUMS[name]), name
    assert ("kind", list(words.KINDS)) in found
    assert ("type", list(words.EVIDENCE_TYPES)) in found
    assert set(inner("computes", inner("assertions", properties("article")))) == {
        *words.OPERATIONS,
        "holds",
    }
    assert set(inner("relates", properties("claim"))) == set(words.RELATIONS)


@pytest.mark.parametrize(
    ("record", "schema"),
    [
        (Article, properties("article")),
        (Claim, properties("claim")),
        (Overview, {**properties("overview"), "language": {}}),  # which its file's name tells
        (Assertion, inner("assertions", properties("article"))),
        (Evidence, inner("evidence", properties("claim"))),
        (Verdict, inner("verdict", properties("claim"))),
        (
            Term,
            cast(
                Mapping[str, Schema], cast(Schema, schemas()["vocabulary"]["items"])["properties"]
            ),
        ),
    ],
    ids=lambda value: getattr(value, "__name__", ""),
)
def test_a_record_has_the_fields_of_the_format(record: type, schema: Mapping[str, Schema]) -> None:
    own = {field.name for field in fields(record)}
    for name in own - WORKED_OUT - {"paragraphs" if record is Assertion else ""}:
        assert name in schema, f"{record.__name__}.{name} is not in the format"


def described(schema: Schema) -> Iterator[tuple[str, str]]:
    item = cast(Schema, schema.get("items", schema))
    for name, field in cast(Mapping[str, Schema], item.get("properties", {})).items():
        yield name, str(field.get("description", ""))
        yield from described(field)


def test_every_field_is_described_in_chinese_then_in_english() -> None:
    for schema in schemas().values():
        for name, words_of in described(schema):
            chinese, _, english = words_of.rpartition("。")
            assert chinese and english.strip(), f"{name}: {words_of!r}"
