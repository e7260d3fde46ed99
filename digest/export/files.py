"""All the files for taking away, made from one document so that none can contradict another.

A format joins by adding its `Download` here: the data page, the description of the data set and
the tests go through them all.
"""

from __future__ import annotations

from collections.abc import Mapping

from digest.export import (
    agreement,
    atom,
    codebook,
    csv,
    datapackage,
    datasette,
    ics,
    json,
    sqlite,
)
from digest.export.citing import files as citing
from digest.export.linked import claims_file, pages, remarks, vocabulary
from digest.export.linked.names import Names
from digest.export.tables.every import TABLES, filled
from digest.model.digest import Digest
from digest.model.exports import Address, Download, Exports
from digest.model.schema import Schema
from digest.model.words import Label


def export(
    digest: Digest, address: Address, schemas: Mapping[str, Schema], root: str = ""
) -> Exports:
    """Make every file that is offered, the tables they hold, and examples of questions.

    Args:
        digest: the linked whole.
        address: kind and id of a thing → where it stands below the site's root.
        schemas: JSON Schema of each kind of record in the sources, by its name.
        root: the address of the site, with its last slash; empty where it is not known.
    """
    data = json.document(digest)
    sheets = filled(data)
    database = sqlite.database(data, sheets)
    whole = Download(
        "data/digest.json",
        Label("全部内容，一个文件", "everything in one file"),
        "application/json",
        json.encoded(data),
        schema=json.SCHEMA,
        opened_by="jq · Python · R · JavaScript",
    )
    parts = csv.files(sheets)
    described = datapackage.file(data, parts)
    served = datasette.file(data)
    beside = Names(root or "../", address)  # as seen from `data/`
    linked = (
        claims_file.file(digest, beside),
        remarks.file(data, beside),
        vocabulary.file(digest),
    )
    news, feeds = atom.files(digest, address, root)
    events = ics.file(digest, address, root)
    cited = citing.make(digest, address, root)
    book = codebook.codebook(digest, schemas)
    counted = codebook.file(digest, book), agreement.file(digest)
    files = (
        *(whole, database.file, served, described, *linked),
        *(*cited.downloads, *counted, events, news, *parts),
    )
    return Exports(
        downloads=files,
        feeds=feeds,
        tables=TABLES,
        examples=database.examples,
        codebook=book,
        heads=pages.heads(digest, address, files),
        citations=cited.pages,
        tags=cited.tags,
    )
