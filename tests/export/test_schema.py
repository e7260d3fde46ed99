"""The published schemas of our data: jsonschema accepts what we export, and nothing else."""

from __future__ import annotations

import json
import posixpath
import re
from collections.abc import Iterator
from dataclasses import dataclass, fields, replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from digest import dates, pipeline, report
from digest.export.files import export
from digest.export.json import SCHEMA, document, encoded
from digest.export.schema import published
from digest.link.resolve import link
from digest.load.schema import schemas
from digest.model import words
from digest.model.coding import Tally
from digest.model.counts import Counts
from digest.model.digest import Digest
from digest.model.exports import Exports
from digest.model.records import Withdrawal
from digest.render.places import addresses
from tests.conftest import CORPUS, ROOT

SHAPES: dict[str, Any] = json.loads(json.dumps(published.schemas(), ensure_ascii=False))
Path = tuple[str | int, ...]


def given_away(digest: Digest) -> dict[str, Any]:
    """The files that have a schema of ours, by the schema that each names itself."""
    made = export(digest, addresses(digest), schemas())
    found = {}
    for file in made.downloads:
        if file.schema in SHAPES:
            data = json.loads(file.content)
            named = posixpath.join(posixpath.dirname(file.path), data["$schema"])
            assert posixpath.normpath(named) == file.schema
            found[file.schema] = data
    return found


KETTLE = given_away(pipeline.check(CORPUS).digest)


@dataclass(frozen=True, slots=True)
class Place:
    """A map of one of the files, and what its schema says of it."""

    file: str
    path: Path
    shape: Any


def maps(value: Any, path: Path = ()) -> Iterator[Path]:
    """The paths of every map of a document."""
    if isinstance(value, dict):
        yield path
    inner = value.items() if isinstance(value, dict) else enumerate(value)
    for key, below in inner:
        if isinstance(below, dict | list):
            yield from maps(below, (*path, key))


def at(value: Any, path: Path) -> Any:
    for key in path:
        value = value[key]
    return value


def definition(file: str, path: Path) -> dict[str, Any]:
    """What the schema says of the map at a path of the document."""
    found: dict[str, Any] = SHAPES[file]
    for number, key in enumerate(path):
        found = found["properties"][key] if isinstance(key, str) else found["items"]
        if "oneOf" in found and "properties" not in found:
            gone = "withdrawn" in at(KETTLE[file], path[: number + 1])
            found = found["oneOf"][gone]
        if "$ref" in found:
            found = SHAPES[file]["$defs"][found["$ref"].rpartition("/")[2]]
    return found


PLACES = [
    Place(file, path, definition(file, path)) for file in SHAPES for path in maps(KETTLE[file])
]
# Maps from keys that are the sources' own, such as the scope of a figure, are not fixed.
FIXED = [place for place in PLACES if "properties" in place.shape]
ANY = st.sampled_from(sorted(SHAPES)).flatmap(  # each file as often as the others
    lambda file: st.sampled_from([place for place in FIXED if place.file == file])
)


def edited(place: Place, change: dict[str, Any], *drop: str) -> Any:
    """The document with one map changed."""
    copied = json.loads(json.dumps(KETTLE[place.file]))
    row = at(copied, place.path)
    row |= change
    for name in drop:
        del row[name]
    return copied


def breaches(data: Any, file: str = SCHEMA) -> list[str]:
    errors = Draft202012Validator(SHAPES[file]).iter_errors(data)
    return [f"{error.json_path}: {error.message}" for error in errors]


def exported(digest: Digest) -> Any:
    return json.loads(encoded(document(digest)))


def test_the_schemas_are_valid_and_published(digest: Digest) -> None:
    tree = pipeline.tree(digest)
    assert set(KETTLE) == set(SHAPES)
    for file, shape in SHAPES.items():
        Draft202012Validator.check_schema(shape)
        assert json.loads(tree[file]) == shape


def test_every_file_has_a_schema_and_its_licence(made: Exports) -> None:
    """CSL-JSON and CSV have no place for a licence; the data package and the data page give it."""
    for file in made.downloads:
        assert file.schema, file.path
        if not file.table and file.path != "data/citations.json":
            assert re.search(b"CC-BY-4.0|creativecommons.org/licenses/by/4.0/", file.content)


@pytest.mark.parametrize("file", SHAPES)
def test_the_invented_digest_holds_to_them(file: str) -> None:
    assert not breaches(KETTLE[file], file)


def test_the_live_digest_holds_to_them() -> None:
    outcome = pipeline.check(ROOT / "sources")
    assert not outcome.failed
    for file, data in given_away(outcome.digest).items():
        assert not breaches(data, file)


def test_what_the_verb_agreement_prints_holds_to_its_schema(digest: Digest) -> None:
    told = json.loads(report.agreement(digest, "json"))
    assert told["agreement"] and told["codings"]
    assert not breaches(told, "schema/agreement.json")


@pytest.mark.parametrize("kept", [0, 1], ids=["none", "one"])
def test_a_digest_of_one_article_or_none_holds_to_them(kept: int, digest: Digest) -> None:
    articles = digest.records.articles[:kept]
    asserted = {said.claim for article in articles for said in article.assertions}
    claims = tuple(claim for claim in digest.records.claims if claim.id in asserted)
    few = link(replace(digest.records, articles=articles, claims=claims, overviews=()))
    for file, data in given_away(few).items():
        assert len(data.get("articles", articles)) == kept
        assert not breaches(data, file)


def test_a_digest_whose_articles_are_all_withdrawn_holds_to_them(digest: Digest) -> None:
    gone = Withdrawal(dates.parse("2025-11-01"), "invented")
    articles = tuple(replace(article, withdrawn=gone) for article in digest.articles)
    for file, data in given_away(link(replace(digest.records, articles=articles))).items():
        assert not breaches(data, file)


@given(ANY)
def test_a_field_that_is_not_described_is_refused(place: Place) -> None:
    assert breaches(edited(place, {"surplus": "x"}), place.file)


@given(st.data())
def test_a_required_field_cannot_be_dropped(data: st.DataObject) -> None:
    place = data.draw(ANY.filter(lambda place: bool(place.shape["required"])))
    name = data.draw(st.sampled_from(place.shape["required"]))
    assert breaches(edited(place, {}, name), place.file)


@given(st.data())
def test_what_does_not_apply_is_absent_and_never_empty(data: st.DataObject) -> None:
    place = data.draw(ANY)
    row = at(KETTLE[place.file], place.path)
    name = data.draw(st.sampled_from([name for name in row if isinstance(row[name], str)] or [""]))
    if name:
        assert breaches(edited(place, {name: ""}), place.file)
        assert breaches(edited(place, {name: None}), place.file)


@pytest.mark.parametrize(
    ("file", "path", "change"),
    [
        ("agreement", ("agreement", 0, "cells"), {"kappa": 1.5}),
        ("agreement", ("agreement", 0, "cells"), {"both": -1}),
        ("agreement", ("agreement", 0, "cells"), {"cautions": ["unheard-of"]}),
        ("agreement", ("codings", 0, "marks", 0), {"paragraphs": []}),
        ("codebook", ("fields", 0), {"record": "coder"}),
        ("codebook", ("fields", 0), {"type": "string | text"}),
        ("codebook", ("fields", 0), {"values": []}),
        ("codebook", ("techniques", 0), {"uses": None}),
        ("codebook", (), {"$schema": "../schema/data.json"}),
        ("codebook", (), {"licence": "CC0-1.0"}),
    ],
)
def test_a_wrong_file_is_refused(file: str, path: Path, change: dict[str, Any]) -> None:
    place = Place(f"schema/{file}.json", path, None)
    (breach,) = breaches(edited(place, change), place.file)
    (name,) = change
    assert name in breach


def test_every_count_is_described() -> None:
    counted = SHAPES[SCHEMA]["properties"]["counts"]["properties"]
    assert list(counted) == [field.name for field in fields(Counts)]
    agreed = SHAPES["schema/agreement.json"]["properties"]["agreement"]["items"]["properties"]
    properties = [name for name, it in vars(Tally).items() if isinstance(it, property)]
    measured = [field.name for field in fields(Tally)] + properties
    assert set(agreed["cells"]["properties"]) == set(measured) - {"units"}


def described(shape: Any) -> Iterator[tuple[str, Any]]:
    """Every field of a schema, by name."""
    if isinstance(shape, dict):
        yield from shape.get("properties", {}).items()
        for below in shape.values():
            yield from described(below)
    elif isinstance(shape, list):
        for below in shape:
            yield from described(below)


@pytest.mark.parametrize("shape", SHAPES.values(), ids=SHAPES)
def test_every_field_is_described_in_both_languages(shape: Any) -> None:
    for name, field in described(shape):
        zh, dot, en = field["description"].partition("·")
        assert dot and zh.strip() and en.strip(), name
        assert not re.search("[\u4e00-\u9fff]", en), name


def test_enumerations_are_the_tables_of_words() -> None:
    tables = [list(table) for table in vars(words).values() if isinstance(table, dict)]
    for name, field in described([SHAPES[SCHEMA], SHAPES["schema/agreement.json"]]):
        if "enum" in field:
            assert field["enum"] in tables, name
    defined = SHAPES[SCHEMA]["$defs"]
    edge = defined["origin"]["properties"]["edges"]["items"]["properties"]
    assert edge["relation"]["enum"] == list(words.KINSHIPS)
    assert edge["basis"]["enum"] == list(words.KIN_BASES)
    assert defined["origin"]["properties"]["why"]["enum"] == list(words.ORIGINS)
