"""A wrong tree for every rule, told exactly; and one tree with everything wrong."""

from __future__ import annotations

from pathlib import Path

import pytest

from digest.load import parse
from digest.model.digest import SourceFile
from digest.validate import rules
from tests.validate.support import FIXTURES, bundle, files, findings, findings_in, lines

WRONG = sorted((FIXTURES / "wrong").glob("*.txt"))
DOCS = {doc.code: doc for doc in (*parse.RULES, *(rule.doc for rule in rules.RULES))}
# What a text file cannot hold has its test below.
IN_BYTES = {"encoding", "too-large"}


def test_the_clean_tree_is_clean() -> None:
    assert lines(findings(files({}))) == ""


def test_the_invented_corpus_is_clean() -> None:
    assert lines(findings_in(FIXTURES.parent / "corpus")) == ""


def test_every_rule_has_a_wrong_tree() -> None:
    assert {path.stem for path in WRONG} | IN_BYTES == set(DOCS)


@pytest.mark.parametrize("path", WRONG, ids=lambda path: path.stem)
def test_a_wrong_tree_is_told_exactly(path: Path) -> None:
    overlay, expected = bundle(path)
    assert lines(findings(files(overlay))) == expected
    assert f" {DOCS[path.stem].severity} {path.stem} " in expected


def test_bytes_that_are_not_utf8_are_told_with_their_line() -> None:
    latin = SourceFile("sources/claims/latin.md", "---\nstatement: café\n---\n".encode("latin-1"))
    assert lines(findings((*files({}), latin))) == (
        "sources/claims/latin.md:2:1: error encoding "
        "a source file must be UTF-8 (byte 18 is not) (save it again as UTF-8)\n"
    )


def test_a_file_over_one_mebibyte_is_not_read(tmp_path: Path) -> None:
    sources = tmp_path / "sources"
    for file in files({}):
        path = tmp_path / file.path
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(file.content)
    (sources / "claims" / "largest.md").write_bytes(b"-" * (1 << 20))
    (sources / "claims" / "larger.md").write_bytes(b"-" * ((1 << 20) + 1))
    assert lines(findings_in(sources)) == (
        "sources/claims/larger.md:1:1: error too-large "
        "a source file must be at most 1 MiB (1048577 bytes) "
        "(a digest holds no full texts; keep captures outside sources/)\n"
        "sources/claims/largest.md:1:1: error front-matter-missing "
        "a source file must begin with front matter "
        "(put the fields between a first line `---` and a second line `---`)\n"
    )


def test_everything_wrong_at_once_is_told_at_once() -> None:
    """One mistake hides no other, and none is told twice."""
    expected = (FIXTURES / "wrong" / "everything.expected").read_text("utf-8")
    assert lines(findings_in(FIXTURES / "wrong" / "everything")) == expected


def test_no_finding_depends_on_the_order_of_the_files() -> None:
    overlay, expected = bundle(FIXTURES / "wrong" / "dangling-link.txt")
    assert lines(findings(reversed(files(overlay)))) == expected
