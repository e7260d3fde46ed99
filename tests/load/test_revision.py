"""The sources at a revision: the committed bytes, whatever the work tree holds."""

from __future__ import annotations

import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from digest.load.files import read_tree
from digest.load.revision import RevisionError, parted, read_revision

Git = Callable[..., str]


@pytest.fixture
def git(tmp_path: Path) -> Git:
    """A repository in `tmp_path`, and how to talk to it."""
    identity = ("-c", "user.name=editors", "-c", "user.email=", "-c", "commit.gpgsign=false")

    def run(*arguments: str) -> str:
        command = ["git", *identity, *arguments]
        done = subprocess.run(command, cwd=tmp_path, check=True, capture_output=True, text=True)
        return done.stdout.strip()

    run("init", "--quiet", "--initial-branch=main")
    return run


def write(folder: Path, files: dict[str, bytes]) -> Path:
    for name, content in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(content)
    return folder / "sources"


def commit(git: Git) -> str:
    git("add", "--all", "--force")
    git("commit", "--quiet", "--message=change")
    return git("rev-parse", "HEAD")


def test_a_revision_reads_as_its_work_tree_did(git: Git, tmp_path: Path) -> None:
    sources = write(
        tmp_path,
        {
            "sources/digest.yml": b"title: \xe5\xa3\xb6\r\n",
            "sources/claims/b.md": b"",
            "sources/claims/壶 1.md": b"\0\n\xff",
            "sources/articles/2021/a.md": b"no newline",
            "sources/articles/2021-a/b.md": b"b",
            "sources/.hidden/a.md": b"x",
            "sources/_drafts/a.md": b"x",
            "sources/claims/.a.md.swp": b"x",
            "sources/claims/large.md": b"-" * ((1 << 20) + 1),
            "elsewhere/sources/a.md": b"x",
            "sources2/a.md": b"x",
        },
    )
    (sources / "claims" / "link.md").symlink_to("b.md")
    commit(git)
    then, _ = read_tree(sources)
    write(tmp_path, {"sources/claims/b.md": b"edited", "sources/new.yml": b"new"})
    (sources / "digest.yml").unlink()
    before = git("status", "--porcelain")
    assert read_revision(sources, "HEAD") == then
    assert len(then) == 5
    assert git("status", "--porcelain") == before


def test_any_name_of_a_commit_will_do(git: Git, tmp_path: Path) -> None:
    sources = write(tmp_path, {"sources/a.md": b"first"})
    first = commit(git)
    git("tag", "--annotate", "--message=first", "v1")
    git("branch", "first")
    write(tmp_path, {"sources/a.md": b"second"})
    commit(git)
    for ref in (first, first[:10], "v1", "first", "HEAD~1", "main~1"):
        assert [file.content for file in read_revision(sources, ref)] == [b"first"]


def test_a_branch_is_compared_with_where_it_left(git: Git, tmp_path: Path) -> None:
    sources = write(tmp_path, {"sources/a.md": b"first"})
    first = commit(git)
    git("switch", "--quiet", "--create", "more")
    write(tmp_path, {"sources/b.md": b"more"})
    commit(git)
    git("switch", "--quiet", "main")
    write(tmp_path, {"sources/a.md": b"second"})
    second = commit(git)
    assert parted(sources, "more") == first
    assert parted(sources, "main") == second
    git("switch", "--quiet", "--orphan", "alone")
    write(tmp_path, {"sources/c.md": b"x"})
    commit(git)
    for ref in ("main", "nowhere", "--help", "a\0b", ""):
        assert parted(sources, ref) == ref
    assert parted(tmp_path / "no" / "sources", "main") == "main"


def test_no_attribute_of_a_checkout_changes_the_bytes(git: Git, tmp_path: Path) -> None:
    attributes = b"*.md text eol=crlf export-subst\nclaims export-ignore\n"
    sources = write(
        tmp_path, {"sources/claims/a.md": b"$Format:%an$\n", "sources/.gitattributes": attributes}
    )
    commit(git)
    assert [file.content for file in read_revision(sources, "HEAD")] == [b"$Format:%an$\n"]


def test_sources_below_a_folder_and_sources_not_yet_there(git: Git, tmp_path: Path) -> None:
    write(tmp_path, {"README.md": b"x"})
    commit(git)
    sources = write(tmp_path / "part", {"sources/a.md": b"x"})
    assert read_revision(sources, "HEAD") == ()
    commit(git)
    assert [file.path for file in read_revision(sources, "HEAD")] == ["sources/a.md"]


@pytest.mark.parametrize(
    "ref", ["nowhere", "", "--help", "-x", "HEAD:sources", "a b", "a\0b", "@{"]
)
def test_an_unknown_revision_is_told(git: Git, tmp_path: Path, ref: str) -> None:
    sources = write(tmp_path, {"sources/a.md": b"x"})
    commit(git)
    with pytest.raises(RevisionError) as told:
        read_revision(sources, ref)
    assert repr(ref) in str(told.value)
    assert "\n" not in str(told.value)


def test_a_folder_outside_git_is_told(tmp_path: Path) -> None:
    sources = write(tmp_path, {"sources/a.md": b"x"})
    with pytest.raises(RevisionError, match="not a git repository"):
        read_revision(sources, "HEAD")


def test_a_machine_without_git_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    sources = write(tmp_path, {"sources/a.md": b"x"})
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(RevisionError, match="could not be asked"):
        read_revision(sources, "HEAD")
