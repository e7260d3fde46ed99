"""The source folder as it was committed, read from git without touching the work tree."""

from __future__ import annotations

import subprocess
from collections.abc import Iterator
from pathlib import Path, PurePosixPath

from digest.load.files import IGNORED, LARGEST
from digest.model.digest import SourceFile

_REGULAR = (b"100644", b"100755")


class RevisionError(Exception):
    """There is no git here, or it does not know the revision."""


def read_revision(sources: Path, ref: str) -> tuple[SourceFile, ...]:
    """Every file that `read_tree` would have read at a revision, sorted by path.

    The bytes are those committed: no filter or line ending of a checkout changes them. What
    cannot be a source (links, files too large) is passed over; the checks of that revision told it.

    Args:
        sources: the source folder, within a work tree; it need not have existed then.
        ref: anything that git takes for a commit: a branch, a tag, a hash.

    Raises:
        RevisionError: git is missing, this is no checkout, or `ref` names no commit.
    """
    commit = _commit(sources.parent, ref)
    listed = _git(sources.parent, "ls-tree", "-r", "-l", "-z", commit, "--", f"{sources.name}/")
    entries = sorted(_entries(listed), key=lambda entry: PurePosixPath(entry[0]))
    contents = _contents(sources.parent, [hash for _, hash in entries])
    return tuple(
        SourceFile(path, content) for (path, _), content in zip(entries, contents, strict=True)
    )


def parted(sources: Path, ref: str) -> str:
    """The commit at which the work tree's branch left `ref`; `ref` itself where none is known.

    What was done on `ref` since then is no doing of the branch. A clone without its history, or a
    `ref` that there is not, has no such commit: see `read_revision`.
    """
    try:
        found = _git(sources.parent, "merge-base", "--end-of-options", ref, "HEAD")
    except (OSError, ValueError, subprocess.CalledProcessError):
        return ref
    return found.decode().strip()


def _commit(folder: Path, ref: str) -> str:
    """The hash of a commit; a ref that looks like an option is still a ref."""
    try:
        name = f"{ref}^{{commit}}"
        found = _git(folder, "rev-parse", "--quiet", "--verify", "--end-of-options", name)
    except subprocess.CalledProcessError as error:
        said = error.stderr.decode("utf-8", "replace").strip().splitlines()
        why = f": {said[0]}" if said else " (fetch it first, or name another with --base)"
        raise RevisionError(f"git knows no revision {ref!r} here{why}") from error
    except (OSError, ValueError) as error:  # no git, no folder, a NUL in the ref
        raise RevisionError(f"git could not be asked for {ref!r}: {error}") from error
    return found.decode().strip()


def _entries(listed: bytes) -> Iterator[tuple[str, bytes]]:
    """Path and object of each regular file of the size of a source."""
    for line in filter(None, listed.split(b"\0")):
        facts, _, name = line.partition(b"\t")
        mode, _, hash, size = facts.split()
        path = name.decode("utf-8", "surrogateescape")
        hidden = any(part.startswith(IGNORED) for part in PurePosixPath(path).parts[1:])
        if mode in _REGULAR and int(size) <= LARGEST and not hidden:
            yield path, hash


def _contents(folder: Path, hashes: list[bytes]) -> Iterator[bytes]:
    """The bytes of each object, all in one call of git."""
    answer = _git(folder, "cat-file", "--batch", said=b"".join(hash + b"\n" for hash in hashes))
    at = 0
    for _ in hashes:
        header = answer.index(b"\n", at)
        size = int(answer[at:header].rsplit(b" ", 1)[1])
        yield answer[header + 1 : header + 1 + size]
        at = header + size + 2


def _git(folder: Path, *arguments: str, said: bytes = b"") -> bytes:
    command = ["git", *arguments]
    return subprocess.run(command, cwd=folder, input=said, capture_output=True, check=True).stdout
