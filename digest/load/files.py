"""The source folder, read from disk: paths and bytes, in a fixed order."""

from __future__ import annotations

import datetime as dt
import os
import subprocess
from collections.abc import Iterator
from pathlib import Path

from digest.model.digest import SourceFile
from digest.model.issues import Issue, Location
from digest.model.rules import RuleDoc

RULES = (
    RuleDoc(
        "stray-file",
        "Everything in the sources is a file of the format, at its place: `digest.yml`, "
        "`overview.md`, `overview.en.md`, `articles/**/<id>.md`, `claims/<id>.md`, "
        "`fingerprints/<id>.txt`, `vocabulary/<table>.yml`, `coding/<coder>/<article id>.yml`.",
        "源文件夹里只有格式所列的文件，且各在其位。",
    ),
    RuleDoc("too-large", "A source file is at most 1 MiB.", "单个源文件不超过 1 MiB。"),
)
# Also what `revision` goes by: a source is as large at most, and these names begin no source.
LARGEST = 1 << 20
IGNORED = (".", "_")
# A day may already have begun further east; a date of "tomorrow" there is not in the future.
_EASTERNMOST = dt.timezone(dt.timedelta(hours=14))


class SourcesMissingError(Exception):
    """The folder named as sources does not exist or is no folder."""


class EpochError(Exception):
    """`SOURCE_DATE_EPOCH` names no moment."""


def read_tree(sources: Path) -> tuple[tuple[SourceFile, ...], tuple[Issue, ...]]:
    """Every file below `sources`, sorted by path, and what cannot be one of the format's.

    Paths are relative to the parent of `sources`, so that a message reads
    `sources/claims/x.md:3:1` wherever the checkout lies.

    Raises:
        SourcesMissingError: there is no such folder.
    """
    if not sources.is_dir():
        raise SourcesMissingError(f"{sources} is not a folder")
    files: list[SourceFile] = []
    issues: list[Issue] = []
    for path in sorted(_walk(sources)):
        name = path.relative_to(sources.parent).as_posix()
        if path.is_symlink() or not path.is_file():
            message = "a source must be a regular file, not a link or a device"
            issues.append(Issue(Location(name), "stray-file", message, "copy the file itself"))
        elif path.stat().st_size > LARGEST:
            message = f"a source file must be at most 1 MiB ({path.stat().st_size} bytes)"
            hint = "a digest holds no full texts; keep captures outside sources/"
            issues.append(Issue(Location(name), "too-large", message, hint))
        else:
            files.append(SourceFile(name, path.read_bytes()))
    return tuple(files), tuple(issues)


def _walk(folder: Path) -> Iterator[Path]:
    for entry in folder.iterdir():
        if entry.name.startswith(IGNORED):
            continue
        if entry.is_dir() and not entry.is_symlink():
            yield from _walk(entry)
        else:
            yield entry


def reference_day(sources: Path) -> dt.date:
    """The day against which "in the future" is judged.

    The commit's day where the sources are as committed, so that a checkout judges alike for
    ever; today, where they have been edited since or lie outside git. `SOURCE_DATE_EPOCH`
    overrides both (reproducible-builds.org).

    Raises:
        EpochError: that variable is set, and not to a number of seconds.
    """
    epoch = os.environ.get("SOURCE_DATE_EPOCH") or _commit_epoch(sources)
    return _day(epoch, _EASTERNMOST)


def today() -> dt.date:
    """The day that it is (UTC); `SOURCE_DATE_EPOCH` overrides it.

    Raises:
        EpochError: that variable is set, and not to a number of seconds.
    """
    return _day(os.environ.get("SOURCE_DATE_EPOCH", ""), dt.UTC)


def _day(epoch: str, zone: dt.timezone) -> dt.date:
    """The day of a moment in a zone; of now, where none is given."""
    if not epoch:
        return dt.datetime.now(zone).date()
    try:
        return dt.datetime.fromtimestamp(int(epoch), zone).date()
    except (ValueError, OverflowError, OSError) as error:
        raise EpochError(f"SOURCE_DATE_EPOCH must be seconds since 1970, not {epoch!r}") from error


def _commit_epoch(sources: Path) -> str:
    """Seconds of HEAD's commit, or "" where the sources differ from it or there is no git."""
    if _git(sources, "status", "--porcelain", "--", ".") != "":
        return ""
    return (_git(sources, "log", "-1", "--format=%ct") or "").strip()


def _git(folder: Path, *arguments: str) -> str | None:
    try:
        run = subprocess.run(
            ["git", *arguments], cwd=folder, capture_output=True, text=True, check=True
        )
    except (OSError, subprocess.CalledProcessError):
        return None
    return run.stdout
