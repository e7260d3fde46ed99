"""The database, read back by sqlite-utils and by Datasette."""

from __future__ import annotations

import asyncio
import hashlib
import json
import os
import sqlite3
import subprocess
import sys
from collections.abc import Coroutine, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from datasette.app import Datasette
from sqlite_utils import Database

from benchmarks import synthetic
from digest import pipeline
from digest.export.files import export
from digest.export.passages import paired
from digest.link.resolve import link
from digest.load.schema import schemas
from digest.model.digest import Digest
from digest.model.exports import Exports
from digest.model.numbers import as_json
from digest.render.places import addresses
from tests.conftest import CORPUS, ROOT
from tests.export import rebuilt
from tests.link.factories import records

FIND = """\
SELECT id FROM passages_fts JOIN passages ON number = passages_fts.rowid
WHERE passages_fts MATCH ?"""


@pytest.fixture(scope="module")
def database(folder: Path) -> Iterator[Database]:
    with closing(sqlite3.connect(folder / "digest.sqlite")) as connection:
        yield Database(connection)


def test_the_rows_are_those_of_the_document(
    database: Database, made: Exports, wanted: dict[str, Any]
) -> None:
    tables = {}
    for table in made.tables:
        truths = [column.name for column in table.columns if column.type == "boolean"]
        rows = [dict(row) for row in database[table.name].rows]
        for row, name in ((row, name) for row in rows for name in truths):
            row[name] = None if row[name] is None else bool(row[name])
        tables[table.name] = rows
    assert rebuilt.document(tables) == wanted


def test_keys_are_declared_and_hold(database: Database, made: Exports) -> None:
    assert database.execute("PRAGMA foreign_key_check").fetchall() == []
    assert database.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
    for table in made.tables:
        held = database.table(table.name)
        assert held.pks == list(table.key), table.name
        known = {(tuple(key.columns), key.other_table) for key in held.foreign_keys}
        assert known == {(reference.columns, reference.table) for reference in table.references}
        assert [column.name for column in held.columns] == [it.name for it in table.columns]


def test_it_is_the_same_bytes_in_another_process(made: Exports) -> None:
    code = (
        "import hashlib, pathlib, sys; from digest import pipeline;"
        "from digest.export.files import export;"
        "from digest.load.schema import schemas;"
        "from digest.render.places import addresses;"
        "digest = pipeline.check(pathlib.Path(sys.argv[1])).digest;"
        "made = export(digest, addresses(digest), schemas());"
        "[print(hashlib.sha256(file.content).hexdigest()) for file in made.downloads]"
    )
    told = subprocess.run(
        [sys.executable, "-c", code, str(CORPUS)],
        cwd=ROOT,
        env=os.environ | {"PYTHONHASHSEED": "7"},
        capture_output=True,
        check=True,
        text=True,
    )
    own = [hashlib.sha256(file.content).hexdigest() for file in made.downloads]
    assert told.stdout.split() == own


def test_numbers_come_back_digit_for_digit(database: Database, digest: Digest) -> None:
    kept = {row["ref"]: row for row in database["assertions"].rows}
    for article_ in digest.articles:
        for said in article_.assertions if not article_.withdrawn else ():
            value = said.figure.value
            if value is not None:
                assert Decimal(repr(kept[said.ref]["value"])) == value
                assert type(kept[said.ref]["value"]) is type(as_json(value))


def test_dates_have_their_ends(database: Database, digest: Digest) -> None:
    for row in database["articles"].rows_where("published IS NOT NULL"):
        (held,) = (item for item in digest.articles if item.id == row["id"])
        assert held.published is not None
        ends = (held.published.first, held.published.last)
        given = tuple(day and day.isoformat() for day in ends)
        assert (row["published_from"], row["published_to"]) == given


def test_the_view_of_conflicts_is_what_the_digest_works_out(
    database: Database, digest: Digest
) -> None:
    bad = ("conflict", "self-inconsistent")
    expected = {
        (
            id,
            standing.result,
            len(standing.articles),
            len(standing.origins),
            sum(pair.result in bad for pair in standing.pairs),
        )
        for id, standing in digest.standings.items()
        if standing.result in bad
    }
    columns = "claim, result, articles, origins, conflicting_pairs"
    assert expected
    assert {*database.execute(f"SELECT {columns} FROM claims_in_conflict")} == expected


def test_the_view_of_unsupported_figures_is_what_the_records_say(
    database: Database, digest: Digest
) -> None:
    expected = set()
    for standing in digest.standings.values():
        borne = [item for item in standing.claim.evidence if not item.by_subject]
        for said in standing.assertions:
            evidenced = any(not item.on or said.ref in item.on for item in borne)
            if said.figure.numbers and said.support == "none" and not evidenced:
                expected.add(said.ref)
    alone = (said for held in digest.articles if not held.withdrawn for said in held.assertions)
    for said in alone:
        if said.claim is None and said.figure.numbers and said.support == "none":
            expected.add(said.ref)
    found = {row[0] for row in database.execute("SELECT assertion FROM unsupported_figures")}
    assert expected
    assert found == expected


def test_any_characters_are_found_and_nothing_else(database: Database, digest: Digest) -> None:
    standing = [held for held in digest.articles if not held.withdrawn]
    for words in ("云嘴", "嘴水壶", "茶館", "Riverbank"):
        cut = " ".join(paired(words).split()[:-1])
        found = {row[0] for row in database.execute(FIND, [f'pairs : "{cut}"'])}
        kept = database.query("SELECT id, text FROM passages")
        simple = {row["id"] for row in kept if cut in paired(row["text"])}
        assert found == simple, words
    assert any("嘴水壶" in held.summary for held in standing)
    assert [*database.execute(FIND, ["kettles"])], "English is found by words"
    assert [*database.execute(FIND, ["pairs : 壶*"])], "one character is found by its start"


def test_the_page_tells_what_the_database_answers(folder: Path, made: Exports) -> None:
    with closing(sqlite3.connect(folder / "digest.sqlite")) as connection:
        for example in made.examples:
            answer = connection.execute(example.sql, dict(example.parameters))
            rows = [tuple("" if cell is None else str(cell) for cell in row) for row in answer]
            assert rows, example.name
            assert tuple(rows) == example.rows
            assert tuple(column[0] for column in answer.description) == example.columns


def test_datasette_opens_it_with_no_set_up(folder: Path, made: Exports) -> None:
    async def ask() -> None:
        served = Datasette([str(folder / "digest.sqlite")])
        await served.invoke_startup()
        page = await served.client.get("/digest/claims")
        assert page.status_code == 200
        found = await served.client.get(
            "/digest/passages.json", params={"_search": "云嘴 嘴水 水壶", "_shape": "array"}
        )
        assert found.json()
        example = next(item for item in made.examples if item.name == "search")
        asked = {"sql": example.sql, **example.parameters, "_shape": "arrays"}
        answer = (await served.client.get("/digest.json", params=asked)).json()
        rows = tuple(tuple(map(str, row)) for row in answer["rows"])
        assert rows == example.rows

    _run(ask())


def _run(asking: Coroutine[Any, Any, None]) -> None:
    """Run it in a thread of its own: Playwright may have left a loop running in this one."""
    with ThreadPoolExecutor(1) as threads:
        threads.submit(asyncio.run, asking).result()


def test_datasette_shows_the_words_and_the_queries(folder: Path, made: Exports) -> None:
    told = json.loads((folder / "datasette.json").read_text("utf-8"))

    async def ask() -> None:
        served = Datasette([str(folder / "digest.sqlite")], metadata=told)
        await served.invoke_startup()
        page = (await served.client.get("/digest/claims")).text
        assert "说法：各篇共同主张的命题" in page
        assert "CC-BY-4.0" in page
        for example in made.examples:
            asked = {**example.parameters, "_shape": "arrays"}
            answer = await served.client.get(f"/digest/{example.name}.json", params=asked)
            rows = tuple(tuple(map(str, row)) for row in answer.json()["rows"])
            assert rows == example.rows

    _run(ask())


def test_a_digest_of_one_article_and_of_nothing_are_given_away_too(tmp_path: Path) -> None:
    synthetic.write(tmp_path / "sources", 1)
    for digest in (pipeline.check(tmp_path / "sources").digest, link(records([], []))):
        made = export(digest, addresses(digest), schemas())
        (file,) = (file for file in made.downloads if file.path.endswith(".sqlite"))
        with closing(sqlite3.connect(":memory:")) as connection:
            connection.deserialize(file.content)
            (count,) = connection.execute("SELECT count(*) FROM articles").fetchone()
            assert count == len(digest.articles)
