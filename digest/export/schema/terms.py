"""A term of a vocabulary, as the files of data have it."""

from __future__ import annotations

from digest.export.schema.columns import described, vocabularies
from digest.model.schema import MAP, Schema, several, text

TERM: Schema = {
    **vocabularies(),
    "values": MAP | {"description": described("scope_values")},
    "values_en": MAP | {"description": described("scope_values", "label_en")},
    "aliases": several(text(described("names", "name")), described("names"), 1),
    "epithets": several(text(described("names", "name")), described("names", "epithet"), 1),
}
REQUIRED = ("id", "label", "label_en")
