"""`docs/` is whole after every write, whatever interrupted it."""

from __future__ import annotations

from pathlib import Path

import pytest

from digest.render import write

MADE = {"data/digest.json": b"{}"}
OLD = {**MADE, "index.md": b"old home", "claims/a.md": b"a", "claims/b.md": b"b", "tags/x.md": b"t"}
NEW = {**MADE, "index.md": b"new home", "claims/a.md": b"a", "claims/c/d.md": b"d", "data/x": b"x"}


class Interrupted(BaseException):
    """Stands for a kill signal: nothing may catch it."""


def held(docs: Path) -> dict[str, bytes]:
    """Everything below `docs`, staging excepted."""
    return {
        path.relative_to(docs).as_posix(): path.read_bytes()
        for path in docs.rglob("*")
        if path.is_file() and ".staging" not in path.parts
    }


def test_install_makes_the_owned_part_exactly_the_tree(tmp_path: Path) -> None:
    (tmp_path / "about").mkdir()
    (tmp_path / "about" / "method.md").write_bytes(b"by hand")
    write.install(tmp_path, OLD)
    write.install(tmp_path, NEW)
    assert held(tmp_path) == {**NEW, "about/method.md": b"by hand"}
    assert not (tmp_path / "tags").exists()
    assert not (tmp_path / ".staging").exists()


def test_unchanged_files_are_not_touched(tmp_path: Path) -> None:
    write.install(tmp_path, OLD)
    before = (tmp_path / "claims" / "a.md").stat().st_mtime_ns
    write.install(tmp_path, NEW)
    assert (tmp_path / "claims" / "a.md").stat().st_mtime_ns == before


def test_a_file_may_become_a_folder_and_back(tmp_path: Path) -> None:
    for tree in ({"claims": b"a file"}, {"claims/a.md": b"a"}, {"claims": b"a file"}):
        write.install(tmp_path, {**MADE, **tree})
        assert held(tmp_path) == {**MADE, **tree}


def test_hand_written_files_are_refused(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match=r"about/method\.md"):
        write.install(tmp_path, {"about/method.md": b"mine"})
    assert held(tmp_path) == {}


def test_what_no_build_made_stays(tmp_path: Path) -> None:
    notes = {"articles/mine.md": b"a year of notes", "about/method.md": b"by hand"}
    for name, content in notes.items():
        (tmp_path / name).parent.mkdir()
        (tmp_path / name).write_bytes(content)
    with pytest.raises(write.NotOursError, match=r"no build made"):
        write.install(tmp_path, NEW)
    assert held(tmp_path) == notes


def _break_at(monkeypatch: pytest.MonkeyPatch, method: str, countdown: int) -> None:
    """Let the `countdown`-th call of a Path method be the last thing the process does."""
    original = getattr(Path, method)
    calls = 0

    def interrupted(self: Path, *arguments: object, **options: object) -> object:
        nonlocal calls
        calls += 1
        if calls == countdown:
            raise Interrupted
        return original(self, *arguments, **options)

    monkeypatch.setattr(Path, method, interrupted)


@pytest.mark.parametrize("method", ["write_bytes", "replace", "unlink", "rmdir"])
@pytest.mark.parametrize("countdown", range(1, 6))
def test_an_interrupted_write_is_undone_or_completed(
    tmp_path: Path, method: str, countdown: int
) -> None:
    write.install(tmp_path, OLD)
    with pytest.MonkeyPatch.context() as patched:
        _break_at(patched, method, countdown)
        try:
            write.install(tmp_path, NEW)
        except Interrupted:
            interrupted = True
        else:
            interrupted = False
    if interrupted:
        write.recover(tmp_path)
    assert held(tmp_path) in (OLD, NEW)
    assert not (tmp_path / ".staging").exists()
    write.install(tmp_path, NEW)
    assert held(tmp_path) == NEW


def test_a_failed_disk_leaves_the_old_pages(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write.install(tmp_path, OLD)

    def full(self: Path, content: bytes) -> int:
        raise OSError(28, "No space left on device", str(self))

    with monkeypatch.context() as patched:
        patched.setattr(Path, "write_bytes", full)
        with pytest.raises(OSError, match="No space left"):
            write.install(tmp_path, NEW)
    assert held(tmp_path) == OLD
    write.install(tmp_path, NEW)
    assert held(tmp_path) == NEW
