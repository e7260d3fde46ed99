"""What Datasette shows beside the database: descriptions, the licence, and the worked queries.

The database opens without it; `datasette digest.sqlite --metadata datasette.json` adds the words.
"""

from __future__ import annotations

from digest.export.fields import Row, both
from digest.export.json import encoded
from digest.export.queries import QUERIES, Query
from digest.export.tables.every import TABLES
from digest.model.exports import CREDIT, LICENCE, LICENCE_URL, Download, Table
from digest.model.words import Label

_SPECIFICATION = "https://docs.datasette.io/en/stable/metadata.html"


def file(data: Row) -> Download:
    """`data/datasette.json`, in the shape of Datasette's metadata."""
    told: Row = {
        "title": data["title"],
        "license": LICENCE,
        "license_url": LICENCE_URL,
        "source": CREDIT,
        "about": data["generated_from"],
        "databases": {
            "digest": {
                "tables": {table.name: _table(table) for table in TABLES},
                "queries": {query.name: _query(query) for query in QUERIES},
            }
        },
    }
    return Download(
        "data/datasette.json",
        Label("给 Datasette 的说明与现成的查询", "words and queries for Datasette"),
        "application/json",
        encoded(told),
        schema=_SPECIFICATION,
        opened_by="Datasette",
    )


def _query(query: Query) -> Row:
    return {"sql": query.sql, "title": query.asks.zh, "description": query.asks.en}


def _table(table: Table) -> Row:
    columns = {column.name: both(column.about) for column in table.columns}
    return {"description": both(table.about), "columns": columns}
