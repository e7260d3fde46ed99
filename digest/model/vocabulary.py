"""The controlled vocabularies (SKOS-like): one table per kind of term."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from decimal import Decimal

from digest.model.issues import Marks


@dataclass(frozen=True, slots=True)
class Alias:
    """Another name of a term. An epithet is found by search but never used as a name."""

    text: str
    epithet: bool = False


@dataclass(frozen=True, slots=True)
class Term:
    """One concept of a vocabulary.

    Attributes:
        id, label, label_en, definition, definition_en: its names and meaning.
        aliases: other names, which also feed the segmenter.
        broader: id of a wider term in the same table.
        kind: a free class, such as self-media-platform or person.
        url: an outlet's home page.
        standard: for a technique, the standard that the name comes from.
        polarity: for a technique, criticism or credit.
        include, include_en: for a technique, an invented example of what is marked with it.
        exclude, exclude_en: what looks like it and is not marked.
        dimension, factor: for a unit, what it measures and its size in the base unit.
        values: for a scope key, value → label; empty where any text may stand.
        values_en: the labels in English; a value without one reads as its id.
        marks: where each field was written.
    """

    id: str
    label: str
    label_en: str
    definition: str = ""
    definition_en: str = ""
    aliases: tuple[Alias, ...] = ()
    broader: str | None = None
    kind: str | None = None
    url: str | None = None
    standard: str | None = None
    polarity: str | None = None
    include: str | None = None
    include_en: str | None = None
    exclude: str | None = None
    exclude_en: str | None = None
    dimension: str | None = None
    factor: Decimal = Decimal(1)
    values: Mapping[str, str] = field(default_factory=dict)
    values_en: Mapping[str, str] = field(default_factory=dict)
    marks: Marks = field(default_factory=lambda: Marks("", {}), compare=False, repr=False)


Table = Mapping[str, Term]


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """All the tables, each by id, in the order written."""

    tags: Table
    outlets: Table
    techniques: Table
    units: Table
    scopes: Table
    subjects: Table


TABLES = tuple(table.name for table in fields(Vocabulary))
"""The names of the tables."""
