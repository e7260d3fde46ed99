"""`data/digest.sqlite`: the tables with their keys, views for common questions, full text.

Made in memory and handed over as bytes. The same digest gives the same bytes from the same SQLite
library; another version of the library may lay its pages out in another way.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass

from digest.export.fields import Row
from digest.export.passages import passages
from digest.export.queries import QUERIES, Query
from digest.export.tables.every import Filled
from digest.export.views import FULL_TEXT, INDEXES, VIEWS
from digest.model.exports import Column, Download, Example, Table
from digest.model.words import Label

_TYPES = {
    "text": "TEXT",
    "date": "TEXT",
    "integer": "INTEGER",
    "boolean": "INTEGER",
    # Whole numbers stay whole; a fraction comes back digit for digit up to 15 digits.
    "number": "NUMERIC",
}


@dataclass(frozen=True, slots=True)
class Database:
    """The file, and what it answered to the examples."""

    file: Download
    examples: tuple[Example, ...]


def database(data: Row, sheets: Sequence[Filled]) -> Database:
    """Make the database and ask it the examples.

    Args:
        data: the document of `data/digest.json`.
        sheets: the tables.

    Raises:
        sqlite3.IntegrityError: a row names another that is not there (a fault of ours).
    """
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as connection:
        connection.executescript("PRAGMA page_size = 4096; PRAGMA encoding = 'UTF-8';")
        _fill(connection, data, sheets)
        examples = tuple(_asked(connection, query, data) for query in QUERIES)
        connection.execute("VACUUM")
        content = bytes(connection.serialize())
    about = Label("各表，连同外键、视图与全文索引", "the tables with keys, views and full text")
    made = Download(
        "data/digest.sqlite",
        about,
        "application/vnd.sqlite3",
        content,
        schema="data/datapackage.json",
        opened_by="Datasette · sqlite-utils · DB Browser · Python · R",
    )
    return Database(made, examples)


def _fill(connection: sqlite3.Connection, data: Row, sheets: Sequence[Filled]) -> None:
    connection.execute("BEGIN")
    tables = (_create(sheet.table) for sheet in sheets)
    for statement in (*tables, *INDEXES, *VIEWS, *FULL_TEXT):
        connection.execute(statement)
    for sheet in sheets:
        name, marks = _name(sheet.table.name), ", ".join("?" for _ in sheet.table.columns)
        connection.executemany(f"INSERT INTO {name} VALUES ({marks})", sheet.rows)
    rows = ((number, *row) for number, row in enumerate(passages(data), 1))
    connection.executemany("INSERT INTO passages VALUES (?, ?, ?, ?, ?, ?, ?, ?)", rows)
    connection.execute("INSERT INTO passages_fts (passages_fts) VALUES ('rebuild')")
    connection.execute("COMMIT")
    # Afterwards and all at once: articles and origins name each other, and checking row by row
    # while some names are open takes time with the square of the rows.
    broken = connection.execute("PRAGMA foreign_key_check").fetchone()
    if broken:
        raise sqlite3.IntegrityError(f"a row of {broken[0]} names a row of {broken[2]} not there")


def _create(table: Table) -> str:
    key = ", ".join(map(_name, table.key))
    parts = (*map(_column, table.columns), f"PRIMARY KEY ({key})", *_references(table))
    lines = ",\n  ".join(parts)
    return f"CREATE TABLE {_name(table.name)} (\n  {lines}\n)"


def _column(column: Column) -> str:
    return f"{_name(column.name)} {_TYPES[column.type]}{' NOT NULL' if column.required else ''}"


def _references(table: Table) -> Iterator[str]:
    for reference in table.references:
        own, target = (
            ", ".join(map(_name, names)) for names in (reference.columns, reference.target)
        )
        yield f"FOREIGN KEY ({own}) REFERENCES {_name(reference.table)} ({target})"


def _name(name: str) -> str:
    return f'"{name}"'


def _asked(connection: sqlite3.Connection, query: Query, data: Row) -> Example:
    parameters = dict(query.parameters(data))
    answer = connection.execute(query.sql, parameters)
    columns = tuple(str(column[0]) for column in answer.description)
    rows = tuple(tuple("" if cell is None else str(cell) for cell in row) for row in answer)
    return Example(query.name, query.asks, query.sql, parameters, columns, rows)
