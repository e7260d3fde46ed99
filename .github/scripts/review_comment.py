"""Turn the artifact `review` of a pull request's check into a comment that can do no harm.

The artifact was made by the contributor's own code, so it may hold anything. It is read as data:
one text of limited size, in which nothing is left that GitHub would turn into HTML, a link, an
image, a mention or a reference. Run as `review_comment.py REVIEW.zip RUN_URL > COMMENT.md`.
"""

from __future__ import annotations

import io
import re
import sys
import unicodedata
import zipfile
from pathlib import Path

MARKER = "<!-- duidu-review -->"  # comment.yml finds the comment to update by this first line
NAME = "review.md"
LARGEST_FILE = 1_000_000  # bytes
LONGEST_TEXT = 60_000  # characters; GitHub takes 65,536 with our own words
_RUN_URL = re.compile(r"https://[\w.-]+/[\w.-]+/[\w.-]+/actions/runs/[0-9]+")
_BREAK = "\u2060"  # a word joiner: between two characters that GitHub would read as one sign
_ACTIVE = (
    # Tags, comments and autolinks; the review folds its longest list.
    (re.compile(r"<(?!/?(?:details|summary)>)(?=\S)"), "＜"),
    (re.compile(r"&(?=#?\w+;)"), "＆"),  # entities, which could spell all of the others
    (re.compile(r"\](?=[(\[:])"), "]" + _BREAK),  # links and images, in line or by reference
    (re.compile(r"(?<=:)(?=//)|(?i:(?<=www)(?=\.))"), _BREAK),  # bare addresses
    (re.compile(r"@(?=\w)"), "@" + _BREAK),  # mentions
    (re.compile(r"#(?=[0-9])|(?i:\bGH-(?=[0-9]))"), lambda found: found[0] + _BREAK),  # issues
)


class RefusedError(Exception):
    """The artifact is not what the check makes."""


def read(archive: bytes) -> str:
    """The text of the artifact.

    Args:
        archive: a zip file that holds `review.md` and nothing else.

    Raises:
        RefusedError: it is anything else, too large, or not UTF-8.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(archive)) as files:
            if files.namelist() != [NAME]:
                raise RefusedError(f"the artifact must hold {NAME} alone")
            with files.open(NAME) as file:
                content = file.read(LARGEST_FILE + 1)  # whatever size its header claims
    except (zipfile.BadZipFile, NotImplementedError, RuntimeError, EOFError) as error:
        raise RefusedError(f"the artifact must be a plain zip file: {error}") from error
    if not 0 < len(content) <= LARGEST_FILE:
        raise RefusedError(f"{NAME} must hold 1 to {LARGEST_FILE} bytes")
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError as error:
        raise RefusedError(f"{NAME} must be UTF-8") from error


def harmless(text: str) -> str:
    """The text with everything active broken, nothing invisible in it, and its end cut if long."""
    shown = "".join(
        sign
        for sign in text
        if sign in ("\n", _BREAK) or not unicodedata.category(sign).startswith("C")
    )
    for pattern, instead in _ACTIVE:
        shown = pattern.sub(instead, shown)
    if len(shown) > LONGEST_TEXT:
        whole_lines = shown[:LONGEST_TEXT].rpartition("\n")[0]
        shown = f"{whole_lines}\n\n（太长，其余见检查记录 · cut: the rest is in the run）"
    return shown.strip()


def comment(archive: bytes, run_url: str) -> str:
    """The whole comment: our marker, the review and where the preview lies."""
    if not _RUN_URL.fullmatch(run_url):
        raise RefusedError("the address of the run must be one of GitHub's")
    preview = f"[预览与检查记录 · preview and log]({run_url})"
    return f"{MARKER}\n{harmless(read(archive))}\n\n---\n{preview}\n"


if __name__ == "__main__":
    try:
        sys.stdout.write(comment(Path(sys.argv[1]).read_bytes(), sys.argv[2]))
    except RefusedError as refused:
        sys.exit(f"review_comment: {refused}")
