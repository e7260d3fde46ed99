"""Fields of the data file, described by the columns of the tables so that nothing is told twice."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from digest.export.fields import both
from digest.export.tables.every import TABLES
from digest.model import schema as parts
from digest.model import vocabulary
from digest.model.exports import Column, Table
from digest.model.schema import Schema

_TABLES = {table.name: table for table in TABLES}
_TYPES: Mapping[str, Callable[[str], Schema]] = {
    "text": parts.text,
    "integer": parts.count,
    "number": parts.number,
    "boolean": parts.flag,
    "date": parts.day,
}
# Columns of text that are written in one way, wherever they stand.
_WRITTEN: Mapping[str, Callable[[str], Schema]] = {
    **dict.fromkeys(
        ("date", "published", "captured", "dead", "withdrawn", "value_date", "as_of"), parts.date
    ),
    **dict.fromkeys(("url", "archived"), parts.url),
}


def described(table: str, column: str = "") -> str:
    """What a table, or one of its columns, holds, in Chinese and English."""
    if not column:
        return both(_TABLES[table].about)
    return both(_column(_TABLES[table], column).about)


def of(table: str, names: str, **renamed: str) -> Schema:
    """Fields for some columns of a table.

    Args:
        table: its name.
        names: the columns, with spaces between.
        renamed: what a field is called where it is not called as its column.
    """
    found = _TABLES[table]
    return {renamed.get(name, name): _field(found, _column(found, name)) for name in names.split()}


def vocabularies() -> Schema:
    """Every field that a term of any vocabulary may have."""
    tables = [_TABLES[name] for name in vocabulary.TABLES]
    return {
        column.name: _field(table, column)
        for table in tables
        for column in table.columns
        if not (table.name == "outlets" and column.name == "kind")
    }


def _column(table: Table, name: str) -> Column:
    return next(column for column in table.columns if column.name == name)


def _field(table: Table, column: Column) -> Schema:
    about = both(column.about)
    if column.words:
        return parts.one_of(column.words, about)
    if pattern := _pattern(table, column.name):
        return parts.matching(pattern, about)
    return _WRITTEN.get(column.name, _TYPES[column.type])(about)


def _pattern(table: Table, name: str) -> str:
    """How an id is written; empty for a column that holds none."""
    if name == "id":
        return _ids(table.name)
    for reference in table.references:
        if reference.columns == (name,):
            named = reference.target == ("ref",)
            return parts.REF_PATTERN if named else _ids(reference.table)
    return ""


def _ids(table: str) -> str:
    return parts.TERM_PATTERN if table in vocabulary.TABLES else parts.ID_PATTERN
