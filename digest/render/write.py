"""Put the generated files into `docs/`: all of them or none, whatever interrupts us.

The changed files are first staged beside their places, with a plan; once the plan is whole it
is carried out, and a run that finds a whole plan carries it out again. Unchanged files are not
touched, so that a preview rebuilds only what an edit changed.
"""

from __future__ import annotations

import json
import os
import shutil
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

# Everything below these is the build's own; anything else in docs/ is written by hand.
OWNED = (
    *("index.md", "overview", "articles", "claims", "compare", "timeline", "tags", "techniques"),
    *("outlets", "audit", "codebook", "data", "rules", "schema", "en", "search", "feeds", "cards"),
)
_STAGING = ".staging"
_PLAN = "plan.json"
# What every build makes: a folder with files and without it is somebody else's.
_MARK = "data/digest.json"


class NotOursError(Exception):
    """A folder that is to be written holds files which no build of ours made."""


def refuse_foreign(folder: Path, present: Iterable[object]) -> None:
    """Let a folder be replaced only where a build made it.

    Args:
        folder: `docs` or the site.
        present: what would be replaced there.

    Raises:
        NotOursError: something would, and no build made it.
    """
    if any(True for _ in present) and not (folder / _MARK).is_file():
        message = f"{folder} holds files that no build made; name another folder, or empty it"
        raise NotOursError(message)


def install(docs: Path, tree: Mapping[str, bytes]) -> None:
    """Make the owned part of `docs` hold exactly `tree`.

    Args:
        docs: the folder; made if it is not there.
        tree: path below `docs`, with forward slashes → content.

    Raises:
        ValueError: a path lies outside the owned part (a fault of ours).
        NotOursError: `docs` holds files at these places that no build made.
        OSError: the disk refused; `docs` is then as it was, or completed by the next run.
    """
    foreign = sorted(path for path in tree if path.split("/")[0] not in OWNED)
    if foreign:
        raise ValueError(f"not the build's to write: {foreign[0]}")
    recover(docs)
    refuse_foreign(docs, _present(docs))
    changed = [path for path in sorted(tree) if not _holds(docs / path, tree[path])]
    stale = sorted(path for path in _present(docs) if path not in tree)
    if changed or stale:
        _stage(docs / _STAGING, {path: tree[path] for path in changed}, stale)
        _carry_out(docs)


def recover(docs: Path) -> None:
    """Finish an interrupted write whose plan is whole; forget one whose plan is not."""
    staging = docs / _STAGING
    if (staging / _PLAN).exists():
        _carry_out(docs)
    elif staging.exists():
        shutil.rmtree(staging)


def _holds(path: Path, content: bytes) -> bool:
    return path.is_file() and not path.is_symlink() and path.read_bytes() == content


def _present(docs: Path) -> Iterator[str]:
    for name in OWNED:
        top = docs / name
        found = top.rglob("*") if top.is_dir() and not top.is_symlink() else [top]
        for path in found:
            if path.is_symlink() or path.is_file():
                yield path.relative_to(docs).as_posix()


def _stage(staging: Path, changed: Mapping[str, bytes], stale: list[str]) -> None:
    for path, content in changed.items():
        target = staging / "new" / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(content)
    staging.mkdir(parents=True, exist_ok=True)
    draft = staging / "plan.draft"
    with draft.open("w", encoding="utf-8") as file:
        json.dump({"replace": list(changed), "delete": stale}, file)
        file.flush()
        os.fsync(file.fileno())
    draft.replace(staging / _PLAN)


def _carry_out(docs: Path) -> None:
    """Carry out the plan; doing so twice does the same as once."""
    staging = docs / _STAGING
    plan = json.loads((staging / _PLAN).read_text(encoding="utf-8"))
    for path in plan["delete"]:
        (docs / path).unlink(missing_ok=True)
    for name in OWNED:
        _prune(docs / name)
    for path in plan["replace"]:
        staged = staging / "new" / path
        if staged.exists():
            (docs / path).parent.mkdir(parents=True, exist_ok=True)
            staged.replace(docs / path)
    shutil.rmtree(staging)


def _prune(folder: Path) -> None:
    """Remove folders that hold nothing, deepest first."""
    if folder.is_dir() and not folder.is_symlink():
        for child in sorted(folder.iterdir()):
            _prune(child)
        if not any(folder.iterdir()):
            folder.rmdir()
