"""The parts that a JSON Schema (2020-12) is put together of.

The formats of the sources and of the data file are made of the same parts, so that an id, a date
or a word is written alike in both.
"""

from __future__ import annotations

from collections.abc import Iterable

Schema = dict[str, object]

ID_PATTERN = "^[a-z0-9]+(-[a-z0-9]+)*$"
TERM_PATTERN = "^[A-Za-z0-9]+(-[A-Za-z0-9]+)*$"
REF_PATTERN = "^[a-z0-9-]+#[a-z0-9-]+$"
DATE_FORMAT = "edtf"
MAP: Schema = {"type": "object", "additionalProperties": {"type": "string", "minLength": 1}}
_DRAFT = "https://json-schema.org/draft/2020-12/schema"


def document(title: str, content: Schema) -> Schema:
    """A schema of a whole file."""
    return {"$schema": _DRAFT, "title": title, **content}


def record(properties: Schema, required: Iterable[str] = ()) -> Schema:
    """A map of these fields and no others."""
    return {
        "type": "object",
        "properties": properties,
        "required": list(required),
        "additionalProperties": False,
    }


def several(items: Schema, description: str = "", least: int = 0) -> Schema:
    """A list."""
    return {"type": "array", "items": items, "minItems": least, "description": description}


def text(description: str) -> Schema:
    """A text that is not empty."""
    return {"type": "string", "minLength": 1, "description": description}


def matching(pattern: str, description: str) -> Schema:
    """A text of this pattern."""
    return {"type": "string", "pattern": pattern, "description": description}


def ident(description: str) -> Schema:
    """An id."""
    return matching(ID_PATTERN, description)


def idents(description: str, least: int = 0) -> Schema:
    """A list of ids."""
    return several(ident("An id: lower-case words joined by hyphens."), description, least)


def refs(description: str) -> Schema:
    """A list of names of assertions."""
    return several(matching(REF_PATTERN, "文章#断言。As `article#assertion`."), description)


def date(description: str) -> Schema:
    """A date in EDTF."""
    return {"type": "string", "format": DATE_FORMAT, "minLength": 1, "description": description}


def day(description: str) -> Schema:
    """A single day, `YYYY-MM-DD`."""
    return date(description) | {"pattern": r"^\d{4}-\d{2}-\d{2}$"}


def url(description: str) -> Schema:
    """The address of a page."""
    return matching(r"^https?://[^\s<>\"]+$", description)


def number(description: str) -> Schema:
    """A number."""
    return {"type": "number", "description": description}


def count(description: str, least: int = 1) -> Schema:
    """A whole number."""
    return {"type": "integer", "minimum": least, "description": description}


def flag(description: str) -> Schema:
    """True or false."""
    return {"type": "boolean", "description": description}


def one_of(labels: Iterable[str], description: str) -> Schema:
    """One of some words."""
    return {"type": "string", "enum": list(labels), "description": description}


def paragraphs(description: str) -> Schema:
    """A paragraph `6`, several `[6, 9]`, or a sentence of a page without paragraphs, `1.s14`."""
    return {
        "type": ["integer", "array", "string"],
        "minimum": 1,
        "items": {"type": "integer", "minimum": 1},
        "minItems": 1,
        "pattern": r"^[1-9][0-9]*\.s[1-9][0-9]*$",
        "description": description,
    }
