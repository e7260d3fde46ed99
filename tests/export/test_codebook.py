"""The codebook: counted again from the files themselves; the page says what the JSON says."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator
from html import unescape
from pathlib import Path
from typing import Any

import pytest
import yaml

from digest import pipeline
from digest.model.digest import Digest
from digest.model.exports import Exports
from digest.render.pages import render
from tests.conftest import CORPUS, ROOT
from tests.render.parser import html


@pytest.fixture(scope="module")
def book(made: Exports) -> dict[str, Any]:
    (file,) = (file for file in made.downloads if file.path == "data/codebook.json")
    found: dict[str, Any] = json.loads(file.content)
    return found


def written(kind: str) -> Iterator[dict[str, Any]]:
    """The front matters of one kind, read by PyYAML alone."""
    for path in sorted((CORPUS / kind).rglob("*.md")):
        # As text alone: `on` is a name of ours and would be a truth of YAML 1.1.
        yield yaml.load(path.read_text("utf-8-sig").split("---\n")[1], yaml.BaseLoader)


def keys(value: Any, at: str = "") -> Iterator[str]:
    """Every key below a value, by its path."""
    if isinstance(value, dict):
        for name, inner in value.items():
            path = f"{at}.{name}".lstrip(".")
            yield path
            yield from keys(inner, path)
    elif isinstance(value, list):
        for inner in value:
            yield from keys(inner, at)


@pytest.mark.parametrize(("record", "folder"), [("article", "articles"), ("claim", "claims")])
def test_fields_are_counted_as_they_were_written(
    book: dict[str, Any], record: str, folder: str
) -> None:
    expected = Counter(key for front in written(folder) for key in keys(front))
    rows = [row for row in book["fields"] if row["record"] == record]
    assert rows
    for row in rows:
        assert row["uses"] == expected[row["field"].replace("[]", "")], row["field"]


def test_words_are_counted_wherever_they_hold(book: dict[str, Any]) -> None:
    said = [item for front in written("articles") for item in front["assertions"]]
    expected = Counter(item.get("stance", "asserts") for item in said)
    numbered = [item for item in said if {"value", "from", "low"} & item.keys()]
    bounds = Counter(item.get("bound", "exact") for item in numbered)
    found = {(row["record"], row["field"]): row for row in book["fields"]}
    for field, counted in (("assertions[].stance", expected), ("assertions[].bound", bounds)):
        values = found["article", field]["values"]
        assert {value["id"]: value["uses"] for value in values if value["uses"]} == counted


def test_it_has_every_word_with_its_labels(book: dict[str, Any]) -> None:
    for row in book["fields"]:
        for value in row.get("values", []):
            assert value["id"] == "exact" or (value["label"] and value["label_en"])


def test_techniques_are_counted_as_they_were_marked(book: dict[str, Any]) -> None:
    texts = [path.read_text("utf-8-sig") for path in (CORPUS / "articles").rglob("*.md")]
    marked = Counter(
        line.split()[1] for text in texts for line in text.splitlines() if line.startswith("!!! ")
    )
    assert {row["id"]: row["uses"] for row in book["techniques"] if row["uses"]} == marked


@pytest.mark.parametrize("path", ["codebook/index.md", "en/codebook/index.md"])
def test_the_page_says_what_the_file_says(
    digest: Digest, made: Exports, book: dict[str, Any], path: str
) -> None:
    page = unescape(html(render(digest, pipeline.RULES, made)[path]))
    for row in book["fields"]:
        assert f"<code>{row['field']}</code>" in page
    for term in book["techniques"]:
        assert f'<tr id="{term["id"]}">' in page


def test_every_technique_of_the_live_vocabulary_says_what_counts() -> None:
    path: Path = ROOT / "sources" / "vocabulary" / "techniques.yml"
    for term in yaml.safe_load(path.read_text("utf-8")):
        for name in ("include", "include_en", "exclude", "exclude_en"):
            assert term.get(name), f"{term['id']} must have {name}"
