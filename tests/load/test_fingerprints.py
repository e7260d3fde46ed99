"""Fingerprints among the sources: read by the article's id."""

from __future__ import annotations

from digest import fingerprint
from digest.load.parse import load
from digest.model.digest import SourceFile
from tests.texts import ARTICLES

KEPT = fingerprint.of(ARTICLES["lids"])


def test_a_fingerprint_is_kept_under_its_articles_id() -> None:
    files = [SourceFile("sources/fingerprints/2021-lids.txt", fingerprint.dumps(KEPT).encode())]
    records, issues = load(files, "sources")
    assert records.fingerprints == {"2021-lids": KEPT}
    assert (issues, records.unreadable) == ((), frozenset())


def test_line_ends_of_other_systems_do_no_harm() -> None:
    content = fingerprint.dumps(KEPT).replace("\n", "\r\n").encode()
    records, issues = load([SourceFile("sources/fingerprints/a.txt", content)], "sources")
    assert records.fingerprints == {"a": KEPT}
    assert issues == ()


def test_a_broken_one_is_told_and_not_kept() -> None:
    content = fingerprint.dumps(KEPT)[:-20].encode()
    records, issues = load([SourceFile("sources/fingerprints/a.txt", content)], "sources")
    assert records.fingerprints == {}
    assert [issue.code for issue in issues] == ["fingerprint-syntax"]
    assert records.unreadable == {"a"}


def test_only_text_files_in_the_folder_itself_are_fingerprints() -> None:
    files = [
        SourceFile(f"sources/fingerprints/{name}", fingerprint.dumps(KEPT).encode())
        for name in ("2021/a.txt", "a.md")
    ]
    records, issues = load(files, "sources")
    assert records.fingerprints == {}
    assert [issue.code for issue in issues] == ["stray-file", "stray-file"]
