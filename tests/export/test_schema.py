"""The published schema of the data file: jsonschema accepts what we export, and nothing else."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import fields, replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from digest import dates, pipeline
from digest.export.json import document, encoded
from digest.export.schema.whole import PATH, schema
from digest.link.resolve import link
from digest.model import words
from digest.model.counts import Counts
from digest.model.digest import Digest
from digest.model.exports import Exports
from digest.model.records import Withdrawal
from tests.conftest import CORPUS, ROOT

SHAPE = json.loads(json.dumps(schema(), ensure_ascii=False))
VALIDATOR = Draft202012Validator(SHAPE)
KETTLE: Any = json.loads(encoded(document(pipeline.check(CORPUS).digest)))
Path = tuple[str | int, ...]


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


def definition(path: Path) -> dict[str, Any]:
    """What the schema says of the map at a path of the document."""
    found: dict[str, Any] = SHAPE
    for number, key in enumerate(path):
        found = found["properties"][key] if isinstance(key, str) else found["items"]
        if "oneOf" in found and "properties" not in found:
            gone = "withdrawn" in at(KETTLE, path[: number + 1])
            found = found["oneOf"][gone]
        if "$ref" in found:
            found = SHAPE["$defs"][found["$ref"].rpartition("/")[2]]
    return found


PATHS = list(maps(KETTLE))
# Maps from keys that are the sources' own, such as the scope of a figure.
FIXED = [path for path in PATHS if "properties" in definition(path)]


def edited(path: Path, change: dict[str, Any], *drop: str) -> Any:
    """The document with one map changed."""
    copied = json.loads(json.dumps(KETTLE))
    row = at(copied, path)
    row |= change
    for name in drop:
        del row[name]
    return copied


def breaches(data: Any) -> list[str]:
    return [f"{error.json_path}: {error.message}" for error in VALIDATOR.iter_errors(data)]


def exported(digest: Digest) -> Any:
    return json.loads(encoded(document(digest)))


def test_the_schema_is_valid_and_published(made: Exports, digest: Digest) -> None:
    Draft202012Validator.check_schema(SHAPE)
    (whole,) = (file for file in made.downloads if file.path == "data/digest.json")
    assert whole.schema == PATH
    assert json.loads(pipeline.tree(digest)[PATH]) == SHAPE


def test_the_invented_digest_holds_to_it() -> None:
    assert not breaches(KETTLE)


def test_the_live_digest_holds_to_it() -> None:
    outcome = pipeline.check(ROOT / "sources")
    assert not outcome.failed
    assert not breaches(exported(outcome.digest))


@pytest.mark.parametrize("kept", [0, 1], ids=["none", "one"])
def test_a_digest_of_one_article_or_none_holds_to_it(kept: int, digest: Digest) -> None:
    articles = digest.records.articles[:kept]
    asserted = {said.claim for article in articles for said in article.assertions}
    claims = tuple(claim for claim in digest.records.claims if claim.id in asserted)
    few = exported(link(replace(digest.records, articles=articles, claims=claims, overviews=())))
    assert len(few["articles"]) == kept
    assert not breaches(few)


def test_a_digest_whose_articles_are_all_withdrawn_holds_to_it(digest: Digest) -> None:
    gone = Withdrawal(dates.parse("2025-11-01"), "invented")
    articles = tuple(replace(article, withdrawn=gone) for article in digest.articles)
    assert not breaches(exported(link(replace(digest.records, articles=articles))))


@given(st.sampled_from(FIXED))
def test_a_field_that_is_not_described_is_refused(path: Path) -> None:
    assert breaches(edited(path, {"surplus": "x"}))


@given(st.data())
def test_a_required_field_cannot_be_dropped(data: st.DataObject) -> None:
    path = data.draw(st.sampled_from([path for path in FIXED if definition(path)["required"]]))
    name = data.draw(st.sampled_from(definition(path)["required"]))
    assert breaches(edited(path, {}, name))


@given(st.data())
def test_what_does_not_apply_is_absent_and_never_empty(data: st.DataObject) -> None:
    path = data.draw(st.sampled_from(FIXED))
    row = at(KETTLE, path)
    name = data.draw(st.sampled_from([name for name in row if isinstance(row[name], str)] or [""]))
    if name:
        assert breaches(edited(path, {name: ""}))
        assert breaches(edited(path, {name: None}))


def test_every_count_is_described() -> None:
    counted = SHAPE["properties"]["counts"]["properties"]
    assert list(counted) == [field.name for field in fields(Counts)]


def described(shape: Any) -> Iterator[tuple[str, Any]]:
    """Every field of the schema, by name."""
    if isinstance(shape, dict):
        yield from shape.get("properties", {}).items()
        for below in shape.values():
            yield from described(below)
    elif isinstance(shape, list):
        for below in shape:
            yield from described(below)


def test_every_field_is_described_in_both_languages() -> None:
    for name, field in described(SHAPE):
        zh, dot, en = field["description"].partition("·")
        assert dot and zh.strip() and en.strip(), name
        assert not re.search("[\u4e00-\u9fff]", en), name


def test_enumerations_are_the_tables_of_words() -> None:
    tables = [list(table) for table in vars(words).values() if isinstance(table, dict)]
    for name, field in described(SHAPE):
        if "enum" in field:
            assert field["enum"] in tables, name
    defined = SHAPE["$defs"]
    edge = defined["origin"]["properties"]["edges"]["items"]["properties"]
    assert edge["relation"]["enum"] == list(words.KINSHIPS)
    assert edge["basis"]["enum"] == list(words.KIN_BASES)
    assert defined["origin"]["properties"]["why"]["enum"] == list(words.ORIGINS)
