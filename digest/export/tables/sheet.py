"""A table with the way to its rows, and short ways to write its columns down.

The rows are taken from the rows of `data/digest.json`, so that the tables cannot say anything else.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import cast

from digest import dates
from digest.export.fields import Row, span
from digest.model.exports import Column, Reference, Table
from digest.model.words import Label, Labels

_FROM, _TO = Label("最早可能的一天", "the earliest day it may be"), Label("最晚", "the latest")


@dataclass(frozen=True, slots=True)
class Sheet:
    """A table, and its rows out of the data file; a row lacks what does not apply."""

    table: Table
    rows: Callable[[Row], Iterable[Row]]


def sheet(
    name: str,
    about: Label,
    columns: Iterable[Column],
    key: str,
    rows: Callable[[Row], Iterable[Row]],
    *references: Reference,
) -> Sheet:
    """Put a sheet together; `key` names its columns with spaces between."""
    return Sheet(Table(name, about, tuple(columns), tuple(key.split()), references), rows)


def to(columns: str, table: str, target: str = "id") -> Reference:
    """A reference, its columns named with spaces between."""
    return Reference(tuple(columns.split()), table, tuple(target.split()))


def text(name: str, zh: str, en: str, words: Labels | None = None) -> Column:
    """A column of text that may be absent."""
    return Column(name, "text", Label(zh, en), words=tuple(words or ()))


def always(name: str, zh: str, en: str, words: Labels | None = None) -> Column:
    """A column of text that every row has."""
    return Column(name, "text", Label(zh, en), required=True, words=tuple(words or ()))


def whole(name: str, zh: str, en: str, *, required: bool = False) -> Column:
    """A column of whole numbers."""
    return Column(name, "integer", Label(zh, en), required)


def number(name: str, zh: str, en: str) -> Column:
    """A column of numbers."""
    return Column(name, "number", Label(zh, en))


def truth(name: str, zh: str, en: str, *, required: bool = True) -> Column:
    """A column of yes or no."""
    return Column(name, "boolean", Label(zh, en), required)


def day(name: str, zh: str, en: str) -> tuple[Column, ...]:
    """Three columns of one date: as written, and the first and the last day that it may be."""
    return (
        text(name, f"{zh}（EDTF）", f"{en} (EDTF)"),
        Column(f"{name}_from", "date", Label(f"{zh}：{_FROM.zh}", f"{en}: {_FROM.en}")),
        Column(f"{name}_to", "date", Label(f"{zh}：{_TO.zh}", f"{en}: {_TO.en}")),
    )


def dated(row: Row, field: str, name: str = "") -> Row:
    """The values of `day` from a field of the data file."""
    written = row.get(field)
    first, last = span(dates.parse(str(written)) if written else None) or (None, None)
    name = name or field
    return {name: written, f"{name}_from": first, f"{name}_to": last}


def listed(row: Row, field: str) -> list[Row]:
    """The rows below a field; none where it is absent."""
    return cast(list[Row], row.get(field, []))


def named(row: Row, field: str) -> list[str]:
    """The texts below a field, each once; none where it is absent."""
    return list(dict.fromkeys(cast(list[str], row.get(field, []))))


def below(row: Row, field: str) -> Row:
    """The map below a field; empty where it is absent."""
    return cast(Row, row.get(field, {}))


def taken(row: Row, columns: Iterable[Column]) -> Row:
    """The values of columns that are called as they are in the data file."""
    return {column.name: row[column.name] for column in columns if column.name in row}


def numbered(rows: Iterable[Row]) -> Iterator[tuple[int, Row]]:
    """The rows with their numbers, from 1."""
    return enumerate(rows, 1)


def standing(data: Row) -> Iterator[Row]:
    """The articles that have not been withdrawn."""
    return (row for row in listed(data, "articles") if "withdrawn" not in row)
