"""The draft: what it holds, what it never holds, and that it is written whole or not at all."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from pathlib import Path

import pytest

from digest import frontmatter
from digest.capture import draft
from digest.load import shape
from digest.model.capture import Capture, Found
from digest.model.draft import ClaimHint, FigureHint, Hints, Similar
from digest.model.records import Figure

DAY = dt.date(2021, 7, 2)
PARAGRAPHS = ("鹊壶上周卖出四千只水壶。", "公司说不会涨价,员工共1200名。")
HINTS = Hints(
    figures=(
        FigureHint(1, "四千只", Figure(value=Decimal(4000), unit="kettle")),
        FigureHint(2, "1200名", Figure(value=Decimal(1200))),
    ),
    tags=("kettles", "prices"),
    new_terms=("涨价",),
    claims=(ClaimHint(1, "kettles-sold", "卖出的水壶数", 0.8123),),
    similar=(Similar("2021-03-15-riverbank-lids", Decimal("0.615"), 40),),
)


def capture(**changes: object) -> Capture:
    fields: dict[str, object] = {
        "name": "page.txt",
        "sha256": "ab" * 32,
        "kind": "text",
        "encoding": "utf-8",
        "title": Found("鹊壶: 卖得好吗", "line 1"),
        "outlet": Found("公报", "line 2: 来源"),
        "outlet_id": "gazette",
        "author": None,
        "published": Found("2021-05-05", "line 2"),
        "captured": None,
        "url": None,
        "language": Found("zh-Hans", "characters"),
        "paragraphs": PARAGRAPHS,
        "dropped": (),
    }
    return Capture(**(fields | changes))  # type: ignore[arg-type]


def test_a_draft_has_the_shape_of_an_article() -> None:
    text = draft.compose(capture(), HINTS, DAY)
    document, issues = frontmatter.read("draft.md", text)
    assert issues == ()
    assert document is not None
    data, breaches = shape.check(document, "article")
    assert breaches == ()
    assert isinstance(data, dict)
    assert data["title"] == "鹊壶: 卖得好吗"
    assert data["capture"] == f"sha256:{'ab' * 32}"
    assert (data["characters"], data["paragraphs"]) == (29, 2)
    assert data["tags"] == ["kettles", "prices"]
    assert data["added"] == "2021-07-02"
    assert [item["value"] for item in data["assertions"]] == [4000]
    assert data["assertions"][0]["id"] == "p1-1"


def test_a_draft_holds_no_sentence_of_the_article() -> None:
    text = draft.compose(capture(), HINTS, DAY)
    for paragraph in PARAGRAPHS:
        assert paragraph[:8] not in text
    assert "1200名: no unit" in text


def test_a_draft_says_what_is_open_and_where_values_were_read() -> None:
    text = draft.compose(capture(), HINTS, DAY)
    for line in (
        "# published read from line 2",
        "# TODO provenance: shares 61 % of its text with 2021-03-15-riverbank-lids",
        "# ¶1 may repeat claim kettles-sold（卖出的水壶数）, 0.81",
        "# new terms? 涨价",
        "siglum: TODO-abab",
    ):
        assert line in text


def test_what_the_page_does_not_say_is_left_out() -> None:
    text = draft.compose(capture(outlet_id=None, published=None, title=None), Hints(), DAY)
    document, _ = frontmatter.read("draft.md", text)
    assert document is not None
    assert isinstance(document.data, dict)
    assert not {"outlet", "byline", "published", "url"} & set(document.data)
    assert document.data["title"] == "TODO"
    assert "# TODO outlet: 公报 is not in vocabulary/outlets.yml" in text


@pytest.mark.parametrize(
    ("changes", "wanted"),
    [
        ({}, ("2021-05-05-gazette-abababab", "2021")),
        ({"published": None}, ("undated-gazette-abababab", "undated")),
        ({"outlet_id": None}, ("2021-05-05-unknown-abababab", "2021")),
        ({"published": Found("2021-05~", "x")}, ("undated-gazette-abababab", "undated")),
    ],
)
def test_ids_and_folders(changes: dict[str, object], wanted: tuple[str, str]) -> None:
    page = capture(**changes)
    assert (draft.draft_id(page), draft.folder(page)) == wanted


def test_nothing_is_overwritten(tmp_path: Path) -> None:
    old = tmp_path / "a.md"
    old.write_text("by hand", "utf-8")
    with pytest.raises(draft.DraftExistsError):
        draft.write({tmp_path / "b.md": b"new", old: b"new"})
    assert old.read_text("utf-8") == "by hand"
    assert [path.name for path in tmp_path.iterdir()] == ["a.md"]


def test_a_write_that_fails_leaves_nothing(tmp_path: Path) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("in the way", "utf-8")
    with pytest.raises(OSError, match="file"):
        draft.write({tmp_path / "new" / "a.md": b"a", blocked / "b.md": b"b"})
    assert [path for path in tmp_path.rglob("*") if path.is_file()] == [blocked]


def test_the_numbered_paragraphs_are_for_reading_along() -> None:
    assert draft.numbered(capture()).startswith("¶1 鹊壶")
