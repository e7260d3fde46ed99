"""The CSV files, read back by Frictionless according to their own description."""

from __future__ import annotations

import csv
import datetime as dt
import hashlib
import io
import json
from decimal import Decimal
from pathlib import Path
from typing import Any, cast

import pytest
from frictionless import Package, validate
from frictionless.resources import TableResource
from hypothesis import given
from hypothesis import strategies as st

from digest.export.csv import files
from digest.export.tables.every import Filled
from digest.model.exports import LICENCE, Column, Exports, Table
from digest.model.words import Label
from tests.export import rebuilt

RISKY = "=+-@＝＋－＠\t\r\n"


@pytest.fixture(scope="module")
def package(folder: Path) -> dict[str, Any]:
    described: dict[str, Any] = json.loads((folder / "datapackage.json").read_text("utf-8"))
    return described


def plain(value: object) -> object:
    """A value as the data file has it; `unescaped` is what the data page tells readers to do."""
    match value:
        case dt.date():
            return value.isoformat()
        case Decimal():
            return int(value) if value == value.to_integral_value() else float(value)
        case str():
            return value.removeprefix("'")
        case _:
            return value


def test_frictionless_finds_nothing_wrong(folder: Path) -> None:
    report = validate(str(folder / "datapackage.json"))
    assert report.valid, report.flatten(["name", "type", "note"])


def test_the_rows_are_those_of_the_document(folder: Path, wanted: dict[str, Any]) -> None:
    read = Package(str(folder / "datapackage.json"))
    tables = {
        resource.name: [
            {name: plain(value) for name, value in row.to_dict().items()}
            for row in cast(TableResource, resource).read_rows()
        ]
        for resource in read.resources
    }
    assert rebuilt.document(tables) == wanted


def test_every_table_is_described_with_its_licence_its_weight_and_its_hash(
    package: dict[str, Any], made: Exports, folder: Path
) -> None:
    assert package["licenses"][0]["name"] == LICENCE
    assert {resource["name"] for resource in package["resources"]} == {
        table.name for table in made.tables
    }
    for resource in package["resources"]:
        content = (folder / resource["path"]).read_bytes()
        assert resource["bytes"] == len(content)
        assert resource["hash"] == f"sha256:{hashlib.sha256(content).hexdigest()}"
        assert all("·" in field["description"] for field in resource["schema"]["fields"])


def test_a_spreadsheet_takes_them_for_what_they_are(folder: Path) -> None:
    for path in (folder / "csv").glob("*.csv"):
        content = path.read_bytes()
        assert content.startswith(b"\xef\xbb\xbf"), path.name
        assert content.endswith(b"\r\n"), path.name
        rows = list(csv.reader(io.StringIO(content.decode("utf-8-sig"), newline="")))
        assert all(not cell.startswith(tuple(RISKY)) for row in rows for cell in row), path.name


def written(*cells: object, type: str = "text") -> list[str]:
    """The cells of a column as its file has them."""
    column = Column("it", type, Label("", ""))
    table = Table("them", Label("", ""), (column,), ("it",))
    (file,) = files([Filled(table, tuple((cell,) for cell in cells))])
    assert file.rows == len(cells)
    rows = csv.reader(io.StringIO(file.content.decode("utf-8-sig"), newline=""))
    return [row[0] if row else "" for row in rows][1:]


def test_a_cell_cannot_run_as_a_formula() -> None:
    assert written("=1+1", "@name", "＝1", "'quoted", "a=b", "\t=1") == [
        *("'=1+1", "'@name", "'＝1", "''quoted", "a=b", "'\t=1")
    ]


@given(st.text(st.sampled_from([*RISKY, "'", '"', ",", "口", "a"]), min_size=1))
def test_dropping_the_apostrophe_gives_the_text_back(text: str) -> None:
    (cell,) = written(text)
    assert not cell.startswith(tuple(RISKY))
    assert cell.removeprefix("'") == text


def test_numbers_stand_in_plain_digits() -> None:
    numbers = (-5, 280000000000, 0.00001, 33.3, None)
    assert written(*numbers, type="number") == ["-5", "280000000000", "0.00001", "33.3", ""]
    assert written(True, False, type="boolean") == ["true", "false"]
