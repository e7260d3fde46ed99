"""The form page as it is written: its words are the format's, and it has no room for an article."""

from __future__ import annotations

import re
from html.parser import HTMLParser

import pytest

from digest.load.schema import schemas
from digest.model import words
from tests.conftest import ROOT

PAGE = (ROOT / "docs" / "about" / "new.md").read_text("utf-8")
TEXTS = ("input", "textarea")
NO_TEXT = ("checkbox", "radio", "hidden")


class Controls(HTMLParser):
    """Every start tag with its attributes, and the options of every select."""

    def __init__(self) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.options: dict[str, dict[str, str]] = {}
        self._table = ""
        self._choice: tuple[str, str] | None = None
        self.feed(PAGE)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        self.tags.append((tag, given))
        if tag == "select":
            self._table = given.get("data-words") or ""
            self.options[self._table] = {}
        if tag == "option":
            self._choice = (self._table, given["value"] or "")
            self.options[self._table][self._choice[1]] = ""

    def handle_endtag(self, tag: str) -> None:
        if tag == "option":
            self._choice = None

    def handle_data(self, data: str) -> None:
        if self._choice:
            table, value = self._choice
            self.options[table][value] += data


CONTROLS = Controls()
TABLES = sorted(name for name in CONTROLS.options if name)


@pytest.mark.parametrize("table", TABLES)
def test_a_choice_offers_the_words_of_the_format(table: str) -> None:
    labels: words.Labels = getattr(words, table)
    offered = {value: told for value, told in CONTROLS.options[table].items() if value}
    assert list(offered) == list(labels)
    for word, label in labels.items():
        assert label.zh == "" or offered[word] == f"{label.zh} · {label.en}"


def test_every_name_is_a_field_of_the_format_or_known_to_the_form() -> None:
    article = schemas()["article"]["properties"]
    assert isinstance(article, dict)
    fields = {*article, *article["assertions"]["items"]["properties"]}
    fields |= {*article["provenance"]["items"]["properties"]}
    given = {attrs["name"] for tag, attrs in CONTROLS.tags if "name" in attrs}
    assert given - fields == {"words", "outlet_name", "figure"}


def test_no_field_has_room_for_an_article() -> None:
    for tag, attrs in CONTROLS.tags:
        if tag in TEXTS and attrs.get("type") not in NO_TEXT and "readonly" not in attrs:
            assert int(attrs.get("maxlength") or 10_000) <= 500, attrs
    lengths = {
        attrs["name"]: attrs.get("maxlength") for tag, attrs in CONTROLS.tags if "name" in attrs
    }
    assert lengths["summary"] == "200"


def test_the_page_has_no_script_and_no_style_of_its_own() -> None:
    assert not {tag for tag, _ in CONTROLS.tags} & {"script", "style", "link"}
    assert not any(
        name == "style" or name.startswith("on") for _, attrs in CONTROLS.tags for name in attrs
    )


def test_every_help_that_is_named_is_there() -> None:
    there = {attrs["id"] for _, attrs in CONTROLS.tags if attrs.get("id")}
    for _, attrs in CONTROLS.tags:
        for name in ("aria-describedby", "list"):
            assert attrs.get(name) is None or attrs[name] in there


def test_the_repositorys_link_asks_nothing_of_its_host() -> None:
    # Material fetches stars and forks for whatever carries this mark.
    own = (ROOT / "overrides" / "partials" / "source.html").read_text("utf-8")
    assert not re.search(r"data-md-component", own)
