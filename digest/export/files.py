"""All the files for taking away, made from one document so that none can contradict another.

A format joins by adding its `Download` here: the data page, the description of the data set and
the tests go through them all.
"""

from __future__ import annotations

from digest.export import csv, datapackage, datasette, json, sqlite
from digest.export.tables.every import TABLES, filled
from digest.model.digest import Digest
from digest.model.exports import Download, Exports
from digest.model.words import Label


def export(digest: Digest) -> Exports:
    """Make every file that is offered, the tables they hold, and examples of questions."""
    data = json.document(digest)
    sheets = filled(data)
    database = sqlite.database(data, sheets)
    whole = Download(
        "data/digest.json",
        Label("全部内容，一个文件", "everything in one file"),
        "application/json",
        json.encoded(data),
        opened_by="jq · Python · R · JavaScript",
    )
    parts = csv.files(sheets)
    described = datapackage.file(data, parts)
    served = datasette.file(data)
    return Exports((whole, database.file, served, described, *parts), TABLES, database.examples)
