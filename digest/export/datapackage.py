"""What the CSV files hold, as a Data Package: a schema for every table (Frictionless, version 2).

Its shape is that of https://datapackage.org/standard/data-package/; readers of version 1 know all
that is used here but the name of the profile.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable

from digest.export.fields import Row, both, present
from digest.export.json import encoded
from digest.export.tables.every import TABLES
from digest.model.exports import CREDIT, LICENCE, LICENCE_URL, Column, Download, Table
from digest.model.words import Label

_PROFILE = "https://datapackage.org/profiles/2.0/datapackage.json"
_TYPES = {"text": "string"}


def file(data: Row, parts: Iterable[Download]) -> Download:
    """`data/datapackage.json`.

    Args:
        data: the document of `data/digest.json`.
        parts: the CSV files that it describes.
    """
    tables = {table.name: table for table in TABLES}
    package: Row = {
        "$schema": _PROFILE,
        "name": "duidu",
        "title": data["title"],
        "version": data["generated_from"],
        "licenses": [{"name": LICENCE, "path": LICENCE_URL}],
        "contributors": [{"title": CREDIT, "role": "author"}],
        "resources": [_resource(tables[part.table], part) for part in parts],
    }
    return Download(
        "data/datapackage.json",
        Label("各表、各列的说明（Table Schema）", "what every table and column holds"),
        "application/json",
        encoded(package),
        schema=_PROFILE,
        opened_by="frictionless · R frictionless",
    )


def _resource(table: Table, part: Download) -> Row:
    return {
        "name": table.name,
        "type": "table",
        "profile": "tabular-data-resource",
        "title": both(table.about),
        "path": part.path.removeprefix("data/"),
        "format": "csv",
        "mediatype": part.media_type,
        "encoding": "utf-8",
        "bytes": len(part.content),
        "hash": f"sha256:{hashlib.sha256(part.content).hexdigest()}",
        "schema": _schema(table),
    }


def _schema(table: Table) -> Row:
    return present(
        fields=[_field(column) for column in table.columns],
        primaryKey=table.key,
        foreignKeys=[
            {
                "fields": reference.columns,
                # An empty name is the table itself.
                "reference": {
                    "resource": "" if reference.table == table.name else reference.table,
                    "fields": reference.target,
                },
            }
            for reference in table.references
        ],
    )


def _field(column: Column) -> Row:
    return present(
        name=column.name,
        type=_TYPES.get(column.type, column.type),
        description=both(column.about),
        constraints=present(required=column.required or None, enum=column.words),
    )
