"""Trees of sources out of text, and what is wrong with them, as lines of text."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping
from pathlib import Path

from digest.link.resolve import link
from digest.load.files import read_tree
from digest.load.parse import load
from digest.model.digest import SourceFile
from digest.model.issues import Issue
from digest.validate.rules import validate

FIXTURES = Path(__file__).resolve().parents[1] / "fixtures"
DAY = dt.date(2021, 12, 31)
ROOT = "sources"
ARTICLE = "articles/2021/2021-05-05-kettles.md"
CLAIM = "claims/kettles-sold.md"
_ABSENT = "(absent)\n"

Tree = Mapping[str, str | None]


def bundle(path: Path) -> tuple[Tree, str]:
    """A fixture: its files by path (None where one is taken away), and the findings expected."""
    _says, *sections = path.read_text("utf-8").split("==> ")
    tree: dict[str, str | None] = {}
    for section in sections:
        name, _, content = section.partition(" <==\n")
        tree[name] = None if content == _ABSENT else content
    return tree, tree.pop("expected", None) or ""


BASE, _ = bundle(FIXTURES / "base.txt")


def files(overlay: Tree) -> tuple[SourceFile, ...]:
    """The clean tree with some of its files replaced, added or taken away."""
    tree = {**BASE, **overlay}
    return tuple(
        SourceFile(f"{ROOT}/{name}", content.encode())
        for name, content in sorted(tree.items())
        if content is not None
    )


def edited(name: str, old: str, new: str) -> Tree:
    """One file of the clean tree with one place changed."""
    content = BASE[name]
    assert content is not None
    assert content.count(old) == 1, f"{old!r} must stand once in {name}"
    return {name: content.replace(old, new)}


def findings(sources: Iterable[SourceFile], root: str = ROOT) -> list[Issue]:
    """Everything wrong with the files, sorted."""
    records, unread = load(sources, root)
    return sorted({*unread, *validate(link(records), DAY)})


def findings_in(folder: Path) -> list[Issue]:
    """Everything wrong with a folder, sorted."""
    tree, misplaced = read_tree(folder)
    return sorted({*misplaced, *findings(tree, folder.name)})


def codes(overlay: Tree) -> list[str]:
    """The codes of what is wrong once the overlay is laid over the clean tree."""
    return [issue.code for issue in findings(files(overlay))]


def lines(issues: Iterable[Issue]) -> str:
    """Findings as the fixtures write them."""
    return "".join(
        f"{issue.location}: {issue.severity} {issue.code} {issue.message}"
        + (f" ({issue.hint})" if issue.hint else "")
        + "\n"
        for issue in issues
    )
