"""From files to records: other systems' files, broken files, and the order of things."""

from __future__ import annotations

import time
from decimal import Decimal

import pytest

from digest.load.parse import load
from digest.model.digest import Records, SourceFile
from digest.model.issues import Issue
from tests.validate.support import ARTICLE, CLAIM, ROOT, codes, edited, files


def loaded(overlay: dict[str, str | None] | None = None) -> tuple[Records, tuple[Issue, ...]]:
    return load(files(overlay or {}), ROOT)


def with_bytes(name: str, content: bytes) -> tuple[Records, tuple[Issue, ...]]:
    tree = [file for file in files({}) if file.path != f"{ROOT}/{name}"]
    return load(sorted([*tree, SourceFile(f"{ROOT}/{name}", content)], key=by_path), ROOT)


def by_path(file: SourceFile) -> str:
    return file.path


def original(name: str) -> bytes:
    return next(file.content for file in files({}) if file.path == f"{ROOT}/{name}")


@pytest.mark.parametrize("name", [ARTICLE, CLAIM, "vocabulary/units.yml", "digest.yml"])
@pytest.mark.parametrize(
    "other", [b"\xef\xbb\xbf%s", b"%s\n\n", b"\r\n", b"\r"], ids=["BOM", "blank", "CRLF", "CR"]
)
def test_files_of_other_systems_read_alike(name: str, other: bytes) -> None:
    content = original(name)
    foreign = other % content if b"%s" in other else content.replace(b"\n", other)
    here, issues = with_bytes(name, foreign)
    plain, _ = loaded()
    assert issues == ()
    assert (here.articles, here.claims, here.vocabulary) == (
        plain.articles,
        plain.claims,
        plain.vocabulary,
    )


def test_a_vocabulary_without_its_ending_is_a_stray_file() -> None:
    """Read, it would stand in the place of the vocabulary beside it."""
    here, issues = with_bytes("vocabulary/units", b"[]")
    assert [issue.code for issue in issues] == ["stray-file"]
    assert here.vocabulary == loaded()[0].vocabulary


def test_a_record_holds_what_was_written() -> None:
    records, issues = loaded(
        {
            **edited(
                ARTICLE,
                "  value: 1200\n  unit: kettle\n",
                "  low: 0.5\n  high: -2\n  unit: kettle\n  bound: vague\n  direction: down\n"
                "  scope: {model: small}\n  window: P30D\n  as_of: 2021-05~\n  quote: no\n",
            )
        }
    )
    assert issues == ()
    (assertion,) = records.articles[0].assertions
    assert assertion.ref == "2021-05-05-kettles#sold"
    assert assertion.siglum == "壶"
    figure = assertion.figure
    assert figure.numbers == (Decimal("0.5"), Decimal(-2))
    assert (figure.bound, figure.direction, figure.window) == ("vague", "down", "P30D")
    assert figure.scope == {"model": "small"}
    assert figure.as_of is not None and figure.as_of.edtf == "2021-05~"
    assert assertion.quote == "no"
    assert assertion.paragraphs == (2,)


@pytest.mark.parametrize(
    ("written", "paragraphs", "sentence"),
    [("6", (6,), None), ("[6, 9]", (6, 9), None), ("1.s14", (1,), 14), ('"1.s14"', (1,), 14)],
)
def test_the_place_of_an_assertion(
    written: str, paragraphs: tuple[int, ...], sentence: int | None
) -> None:
    records, issues = loaded({**edited(ARTICLE, "paragraph: 2", f"paragraph: {written}")})
    assert issues == ()
    (assertion,) = records.articles[0].assertions
    assert (assertion.paragraphs, assertion.sentence) == (paragraphs, sentence)


def test_marks_lead_back_to_the_file() -> None:
    records, _ = loaded()
    (assertion,) = records.articles[0].assertions
    assert str(assertion.marks.at("value")) == f"sources/{ARTICLE}:21:10"
    assert str(assertion.marks.at("scope", "model")) == f"sources/{ARTICLE}:19:3"
    unit = records.vocabulary.units["percent"]
    assert str(unit.marks.at("label")) == "sources/vocabulary/units.yml:2:24"


def test_records_come_by_id_and_files_by_path() -> None:
    records, _ = loaded({"claims/a.md": original(CLAIM).decode(), "claims/z.md": "---\n---\n"})
    assert [claim.id for claim in records.claims] == ["a", "kettles-sold"]
    assert records.unreadable == {"z"}
    assert [file.path for file in records.files] == sorted(file.path for file in records.files)


def test_the_tree_hash_names_paths_and_bytes() -> None:
    hashes = {
        loaded()[0].tree_hash,
        loaded({"claims/a.md": None})[0].tree_hash,
        loaded({"claims/a.md": ""})[0].tree_hash,
        loaded({"claims/b.md": ""})[0].tree_hash,
        loaded({"claims/a.md": "b"})[0].tree_hash,
    }
    assert len(hashes) == 4


@pytest.mark.parametrize(
    "hostile",
    [
        "-" * 200_000,
        "[" * 200_000,
        "[[" + "[" * 200_000 + "]]",
        "“" + "[[" * 100_000 + "](" * 50_000 + "”",
        "!!! a " * 30_000,
        "\n".join("    " * depth + '!!! no-source "¶1 深"' for depth in range(300)),
        "> " * 100_000,
        "a." * 100_000 + "@",
        "壶大仙" * 30_000,
        "{ " * 100_000,
        "=" * 200_000 + "x",
        "*" * 200_000,
        "《" * 100_000 + "》" * 100_000,
    ],
    ids=lambda text: text[:8].strip(),
)
def test_hostile_text_costs_no_more_than_its_length(hostile: str) -> None:
    """A pattern that looks back over what it has read would take hours here."""
    begun = time.monotonic()
    codes({**edited(ARTICLE, "报道给出销量 [[#sold]]。\n", hostile + "\n")})
    codes({**edited(ARTICLE, "summary: 报道写出销量。", f"summary: |\n  {hostile[:100_000]}")})
    assert time.monotonic() - begun < 30
