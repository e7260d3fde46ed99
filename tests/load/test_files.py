"""Reading the source folder: what is a file of it, and against which day it is judged."""

from __future__ import annotations

import datetime as dt
import subprocess
from pathlib import Path

import pytest

from digest.load.files import SourcesMissingError, read_tree, reference_day


def write(folder: Path, *names: str) -> Path:
    sources = folder / "sources"
    for name in names:
        (sources / name).parent.mkdir(parents=True, exist_ok=True)
        (sources / name).write_text(name, "utf-8")
    return sources


def git(folder: Path, *arguments: str, when: str = "2021-06-01T23:30:00+00:00") -> None:
    identity = ("-c", "user.name=editors", "-c", "user.email=", "-c", "commit.gpgsign=false")
    dates = {"GIT_AUTHOR_DATE": when, "GIT_COMMITTER_DATE": when, "PATH": "/usr/bin:/bin"}
    subprocess.run(
        ["git", *identity, *arguments], cwd=folder, check=True, capture_output=True, env=dates
    )


def test_paths_begin_with_the_folder_and_are_sorted(tmp_path: Path) -> None:
    sources = write(tmp_path, "claims/b.md", "claims/a.md", "articles/2021/x/c.md", "digest.yml")
    tree, issues = read_tree(sources)
    assert [file.path for file in tree] == [
        "sources/articles/2021/x/c.md",
        "sources/claims/a.md",
        "sources/claims/b.md",
        "sources/digest.yml",
    ]
    assert tree[1].content == b"claims/a.md"
    assert issues == ()


def test_what_systems_and_editors_leave_behind_is_no_source(tmp_path: Path) -> None:
    sources = write(tmp_path, ".DS_Store", ".git/config", "_drafts/a.md", "claims/.a.md.swp")
    assert read_tree(sources) == ((), ())


def test_links_are_not_followed(tmp_path: Path) -> None:
    sources = write(tmp_path, "claims/a.md")
    write(tmp_path / "elsewhere", "secret.md")
    (sources / "claims" / "b.md").symlink_to(tmp_path / "elsewhere" / "sources" / "secret.md")
    (sources / "articles").symlink_to(tmp_path / "elsewhere", target_is_directory=True)
    tree, issues = read_tree(sources)
    assert [file.path for file in tree] == ["sources/claims/a.md"]
    assert [(str(issue.location), issue.code) for issue in issues] == [
        ("sources/articles:1:1", "stray-file"),
        ("sources/claims/b.md:1:1", "stray-file"),
    ]


def test_a_folder_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(SourcesMissingError, match="nowhere is not a folder"):
        read_tree(tmp_path / "nowhere")


def test_sources_as_committed_are_judged_by_the_commits_day(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)
    sources = write(tmp_path, "claims/a.md")
    git(tmp_path, "init", "--quiet")
    git(tmp_path, "add", ".")
    git(tmp_path, "commit", "--quiet", "-m", "first")
    # Half an hour before midnight at Greenwich, the next day has begun further east.
    assert reference_day(sources) == dt.date(2021, 6, 2)
    (sources / "claims" / "a.md").write_text("edited", "utf-8")
    assert reference_day(sources) >= dt.date(2026, 1, 1)


def test_the_day_can_be_given(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "0")
    assert reference_day(write(tmp_path, "claims/a.md")) == dt.date(1970, 1, 1)


def test_outside_git_the_day_is_today(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)
    today = dt.datetime.now(dt.timezone(dt.timedelta(hours=14))).date()
    assert (reference_day(write(tmp_path, "claims/a.md")) - today).days in (0, 1)
