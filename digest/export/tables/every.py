"""All the tables, and their rows."""

from __future__ import annotations

from dataclasses import dataclass

from digest.export.fields import Row
from digest.export.tables import articles, assertions, claims, evidence, matters, terms
from digest.model.exports import Table

_SHEETS = (
    *articles.SHEETS,
    *assertions.SHEETS,
    *claims.SHEETS,
    *evidence.SHEETS,
    *matters.SHEETS,
    *terms.SHEETS,
)
TABLES = tuple(sheet.table for sheet in _SHEETS)


@dataclass(frozen=True, slots=True)
class Filled:
    """A table with its rows: a value for each column, None where it does not apply."""

    table: Table
    rows: tuple[tuple[object, ...], ...]


def filled(data: Row) -> tuple[Filled, ...]:
    """Every table with its rows.

    Args:
        data: the document of `data/digest.json`.
    """
    made = []
    for sheet in _SHEETS:
        names = [column.name for column in sheet.table.columns]
        rows = (tuple(row.get(name) for name in names) for row in sheet.rows(data))
        made.append(Filled(sheet.table, tuple(rows)))
    return tuple(made)
