"""One CSV file for each table (RFC 4180), for spreadsheets and everything else.

They begin with a byte order mark, without which Excel takes UTF-8 for another encoding; other
readers skip it. A spreadsheet runs a cell that begins like a formula, and a title may begin with
anything: such a cell gets an apostrophe before it, and so does one that begins with an
apostrophe, so that dropping the first apostrophe of a cell that has one gives the text back.
(The signs are those that OWASP names for CSV injection, full-width ones included.) Numbers stand
in plain digits, and what is absent is empty.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable
from decimal import Decimal

from digest.export.tables.every import Filled
from digest.model.exports import Download

_RISKY = ("=", "+", "-", "@", "＝", "＋", "－", "＠", "\t", "\r", "\n", "'")


def files(sheets: Iterable[Filled]) -> tuple[Download, ...]:
    """The CSV file of every table."""
    return tuple(_file(sheet) for sheet in sheets)


def _file(sheet: Filled) -> Download:
    text = io.StringIO(newline="")
    writer = csv.writer(text)
    writer.writerow(column.name for column in sheet.table.columns)
    writer.writerows([_cell(value) for value in row] for row in sheet.rows)
    return Download(
        f"data/csv/{sheet.table.name}.csv",
        sheet.table.about,
        "text/csv",
        text.getvalue().encode("utf-8-sig"),
        schema="data/datapackage.json",
        opened_by="Excel · LibreOffice · pandas · R",
        table=sheet.table.name,
        rows=len(sheet.rows),
    )


def _cell(value: object) -> str:
    match value:
        case None:
            return ""
        case bool():
            return "true" if value else "false"
        case int():
            return str(value)
        case float():
            return format(Decimal(repr(value)), "f")
        case _:
            text = str(value)
            return f"'{text}" if text.startswith(_RISKY) else text
