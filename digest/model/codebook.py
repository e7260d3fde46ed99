"""The codebook: what every field of the source format holds, and how often it was filled in."""

from __future__ import annotations

from dataclasses import dataclass

from digest.model.words import Label


@dataclass(frozen=True, slots=True)
class Value:
    """A word that a field may take; `uses` is how often it stands, given or understood."""

    id: str
    label: Label
    uses: int


@dataclass(frozen=True, slots=True)
class Field:
    """One field of one kind of record.

    Attributes:
        record: article, claim, overview, vocabulary or coding: the schema that has it.
        path: where it stands in the record, as `assertions[].stance`.
        type: what it holds, in the words of JSON Schema; date for a date in EDTF.
        about: what it is for.
        required: whether the record, or the part of it that the field belongs to, must have it.
        values: the words that it takes; empty where any value may stand.
        uses: how often it was written in this digest.
    """

    record: str
    path: str
    type: str
    about: Label
    required: bool
    values: tuple[Value, ...]
    uses: int


Codebook = tuple[Field, ...]
