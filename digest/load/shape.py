"""Hold a document to the schema, and read its unquoted numbers and booleans where it asks for them.

The only home of `jsonschema`.
"""

from __future__ import annotations

import difflib
import functools
import re
from collections.abc import Iterator, Mapping
from decimal import Decimal
from typing import cast

from jsonschema import Draft202012Validator, FormatChecker
from jsonschema.exceptions import ValidationError

from digest import dates
from digest.frontmatter import Document, Plain
from digest.load.schema import schemas
from digest.model.issues import Issue, Key
from digest.model.rules import RuleDoc
from digest.model.schema import DATE_FORMAT, Schema

RULES = (
    RuleDoc(
        "unknown-field", "Every field is one of the source format.", "每个字段都是格式所列的字段。"
    ),
    RuleDoc("missing-field", "Every required field is given.", "必填的字段都已填写。"),
    RuleDoc(
        "wrong-value",
        "A field holds what the schema asks for: its type, its pattern, one of its words.",
        "字段的值符合格式：类型、写法与取值。",
    ),
    RuleDoc(
        "date-syntax",
        "A date is EDTF (ISO 8601-2) and does not end before it starts.",
        "日期用 EDTF（ISO 8601-2）写法，终点不早于起点。",
    ),
)
# JSON's own number grammar, less exponents and trailing zeros: `1.10`, `0123` stay text.
# No figure of an article has more digits than these, and longer ones would cost time to read.
_NUMBER = re.compile(r"-?(0|[1-9][0-9]{0,17})(\.[0-9]{0,11}[1-9])?")
_DATES = FormatChecker(formats=())
# What must hold, by the word of JSON Schema that says so.
_LIMITS = {
    "minLength": "must not be empty",
    "minItems": "must hold {limit} or more",
    "minProperties": "must hold {limit} or more",
    "maxProperties": "must hold {limit} at most",
    "minimum": "must be at least {limit}",
    "exclusiveMinimum": "must be more than {limit}",
}


@_DATES.checks(DATE_FORMAT, raises=dates.DateError)
def _is_date(text: object) -> bool:
    return not isinstance(text, str) or bool(dates.parse(str(text)))


@functools.cache
def _validator(name: str) -> Draft202012Validator:
    return Draft202012Validator(schemas()[name], format_checker=_DATES)


def check(document: Document, schema: str) -> tuple[object, tuple[Issue, ...]]:
    """The document's data with numbers and booleans read, and all its breaches of the schema."""
    validator = _validator(schema)
    data = _typed(document.data, cast(Schema, validator.schema))
    errors = sorted(validator.iter_errors(data), key=lambda error: [str(k) for k in error.path])
    issues = (issue for error in errors for issue in _issues(document, error))
    return data, tuple(issues)


def _typed(value: object, schema: Schema) -> object:
    """Give unquoted scalars the type that the schema names; leave all else as it was typed."""
    if isinstance(value, dict):
        fields = cast(Mapping[str, Schema], schema.get("properties", {}))
        rest = schema.get("additionalProperties")
        other = rest if isinstance(rest, dict) else {}
        return {key: _typed(item, fields.get(key, other)) for key, item in value.items()}
    if isinstance(value, list):
        items = cast(Schema, schema.get("items", {}))
        return [_typed(item, items) for item in value]
    return _scalar(value, schema) if isinstance(value, Plain) else value


def _scalar(text: Plain, schema: Schema) -> object:
    wanted = schema.get("type", "string")
    names = wanted if isinstance(wanted, list) else [wanted]
    if "boolean" in names and text in ("true", "false"):
        return text == "true"
    if _NUMBER.fullmatch(text):
        if "integer" in names and "." not in text:
            return int(text)
        if "number" in names:
            return Decimal(text)
    return str(text)


def _issues(document: Document, error: ValidationError) -> Iterator[Issue]:
    path = cast(tuple[Key, ...], tuple(error.absolute_path))
    if error.validator == "additionalProperties":
        yield from _unknown_fields(document, error, path)
        return
    place = document.marks.at(*path)
    name = _name(document, path)
    described = error.schema.get("description", "") if isinstance(error.schema, dict) else ""
    hint = str(described)
    match error.validator:
        case "required":
            missing = error.message.split("'")[1]  # one error per missing field
            message = f"{name} must have the field {missing!r}"
            yield Issue(place, "missing-field", message, f"add a line `{missing}: …`")
        case "format":
            message = str(error.cause or f"{name}: {error.instance!r} must be an EDTF date")
            yield Issue(place, "date-syntax", message, "for example 2025-09-30 or 2025-11~")
        case "enum":
            words = [str(word) for word in cast(list[object], error.validator_value)]
            message = f"{name} must be one of {', '.join(words)}; found {_shown(error.instance)}"
            yield Issue(place, "wrong-value", message, _nearest(str(error.instance), words) or hint)
        case "type":
            message = f"{name} must be {_type_words(error)}; found {_shown(error.instance)}"
            yield Issue(place, "wrong-value", message, hint)
        case "pattern":
            message = f"{name} must match {error.validator_value}; found {_shown(error.instance)}"
            yield Issue(place, "wrong-value", message, hint)
        case limit:
            must = _LIMITS[str(limit)].format(limit=error.validator_value)
            message = f"{name} {must}; found {_shown(error.instance)}"
            yield Issue(place, "wrong-value", message, hint)


def _unknown_fields(
    document: Document, error: ValidationError, path: tuple[Key, ...]
) -> Iterator[Issue]:
    schema = cast(Mapping[str, Mapping[str, object]], error.schema)
    known = list(schema["properties"])
    for field in sorted(set(cast(Mapping[str, object], error.instance)) - set(known)):
        message = f"{_name(document, path)} has no field {field!r}"
        hint = _nearest(field, known) or f"known fields: {', '.join(known)}"
        yield Issue(document.marks.at(*path, field), "unknown-field", message, hint)


def _nearest(word: str, known: list[str]) -> str:
    close = difflib.get_close_matches(word, known, n=1, cutoff=0.5)
    return f"did you mean {close[0]!r}?" if close else ""


def _name(document: Document, path: tuple[Key, ...]) -> str:
    shown = "".join(f"[{key + 1}]" if isinstance(key, int) else f".{key}" for key in path)
    return shown.lstrip(".") or document.called


def _shown(value: object) -> str:
    text = repr(value) if not isinstance(value, Decimal) else str(value)
    return text if len(text) <= 60 else text[:57] + "…"


def _type_words(error: ValidationError) -> str:
    names = {
        "string": "text",
        "number": "a plain number (no quotes, commas, leading or trailing zeros)",
        "integer": "a whole number",
        "boolean": "true or false",
        "array": "a list",
        "object": "a map of fields",
    }
    wanted = error.validator_value
    return " or ".join(
        names.get(str(name), str(name))
        for name in (wanted if isinstance(wanted, list) else [wanted])
    )
