"""The promises of the house, read from the code itself.

`build_digest → cli → arguments, intake → pipeline, report → stages → wording → frontmatter, dates,
fingerprint, numerals → fold → model → standard library`: imports point only downward, and what
touches the world has one home.
"""

from __future__ import annotations

import ast
import sys
from collections.abc import Iterator, Mapping
from graphlib import TopologicalSorter
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
STAGES = ("capture", "load", "link", "validate", "render", "export", "review", "search")
# A module may import from its own room and from the rooms on lower floors, never across a floor.
FLOORS = (
    ("model",),
    ("fold",),
    ("frontmatter", "dates", "fingerprint", "numerals"),
    ("wording",),
    STAGES,
    ("pipeline", "report"),
    ("arguments", "intake"),
    ("cli",),
    ("build_digest",),
)
# Each third-party package has one home.
HOMES = {
    "yaml": "digest.frontmatter",
    "jsonschema": "digest.load.shape",
    "edtf": "digest.dates",
    "jinja2": "digest.render",
    "markupsafe": "digest.render",
    "mkdocs": "digest.render.site",
    "opencc": "digest.fold",
    "numpy": "digest.link.reuse",
    "rapidfuzz": "digest.capture.align",
    "jieba": "digest.link.terms",
    "pypinyin": "digest.render.view_letters",
    "PIL": "digest.render.card.draw",
    "uniseg": "digest.render.card.lettering",
    "lxml": "digest.capture.page",
    "readability": "digest.capture.body",
    "htmldate": "digest.capture.metadata",
}
# The disk is read, listed and written only here; asking whether a path exists is no touch.
DISK = (
    "digest.load.files",
    "digest.load.revision",
    "digest.render.write",
    "digest.render.site",
    "digest.render.card.kept",
    "digest.render.offline",
    "digest.capture.draft",
    "digest.export.sqlite",  # in memory alone, but the package could
)
DISK_MODULES = {"os", "shutil", "tempfile", "subprocess", "glob", "fileinput", "sqlite3", "mmap"}
DISK_CALLS = {
    *("open", "read_text", "read_bytes", "write_text", "write_bytes", "mkdir", "rmdir", "unlink"),
    *("rename", "touch", "iterdir", "glob", "rglob", "stat", "lstat", "chmod"),
    *("symlink_to", "hardlink_to", "readlink"),
}
LONGEST_MODULE = 400
LONGEST_FUNCTION = 40


def _name(path: Path) -> str:
    parts = path.relative_to(ROOT).with_suffix("").parts
    return ".".join(part for part in parts if part != "__init__")


MODULES: Mapping[str, ast.Module] = {
    _name(path): ast.parse(path.read_text("utf-8"), str(path))
    for path in sorted([ROOT / "build_digest.py", *(ROOT / "digest").rglob("*.py")])
}
SOURCES: Mapping[str, Path] = {
    _name(path): path
    for folder in ("digest", "tests")
    for path in sorted((ROOT / folder).rglob("*.py"))
}


def imports(module: str) -> Iterator[str]:
    """Every module that a module imports, wherever in it, as dotted names."""
    for node in ast.walk(MODULES[module]):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{module} must import by full names"
            for alias in node.names:
                whole = f"{node.module}.{alias.name}"
                yield whole if whole in MODULES else str(node.module)


def room(module: str) -> str:
    """The room that a module of ours belongs to: `digest.load.shape` is in `load`."""
    parts = module.split(".")
    return parts[1] if len(parts) > 1 else parts[0]


def floor(of: str) -> int:
    """How high up a room lies."""
    found = [height for height, rooms in enumerate(FLOORS) if of in rooms]
    assert len(found) == 1, f"the room {of!r} must have a floor"
    return found[0]


def is_ours(module: str) -> bool:
    return module.split(".")[0] in ("digest", "build_digest")


def at_home(module: str, homes: tuple[str, ...]) -> bool:
    return any(module == home or module.startswith(f"{home}.") for home in homes)


@pytest.mark.parametrize("module", [name for name in MODULES if name != "digest"])
def test_imports_point_only_downward(module: str) -> None:
    own = room(module)
    for other in filter(is_ours, imports(module)):
        downward = room(other) == own or floor(room(other)) < floor(own)
        assert downward, f"{module} must not import {other}"


def test_no_two_modules_import_each_other() -> None:
    graph = {
        module: {other for other in imports(module) if other in MODULES and other != module}
        for module in MODULES
    }
    assert list(TopologicalSorter(graph).static_order())


@pytest.mark.parametrize("module", MODULES)
def test_third_party_packages_have_one_home(module: str) -> None:
    for other in imports(module):
        package = other.split(".")[0]
        if not is_ours(other) and package not in sys.stdlib_module_names:
            assert package in HOMES, f"{package} must be given a home"
            assert at_home(module, (HOMES[package],)), f"{package} must stay in {HOMES[package]}"


def test_a_home_is_lived_in() -> None:
    used = {other.split(".")[0] for module in MODULES for other in imports(module)}
    assert set(HOMES) <= used


@pytest.mark.parametrize("module", [name for name in MODULES if not at_home(name, DISK)])
def test_the_disk_is_touched_only_in_its_homes(module: str) -> None:
    assert not DISK_MODULES & {other.split(".")[0] for other in imports(module)}
    for node in ast.walk(MODULES[module]):
        if isinstance(node, ast.Call):
            called = node.func
            name = called.attr if isinstance(called, ast.Attribute) else getattr(called, "id", "")
            assert name not in DISK_CALLS, f"{module}:{node.lineno} must not call {name}"


@pytest.mark.parametrize("module", SOURCES)
def test_modules_are_small(module: str) -> None:
    assert len(SOURCES[module].read_text("utf-8").splitlines()) <= LONGEST_MODULE


def code_lines(part: ast.stmt) -> range:
    """The lines of one statement; none for a docstring."""
    said = isinstance(part, ast.Expr) and isinstance(part.value, ast.Constant)
    return range(0) if said else range(part.lineno, (part.end_lineno or part.lineno) + 1)


@pytest.mark.parametrize("module", SOURCES)
def test_functions_are_small(module: str) -> None:
    for node in ast.walk(ast.parse(SOURCES[module].read_text("utf-8"))):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            lines = {line for part in node.body for line in code_lines(part)}
            length = max(lines, default=0) - min(lines, default=1) + 1
            assert length <= LONGEST_FUNCTION, f"{module}.{node.name} has {length} lines"


@pytest.mark.parametrize("module", [name for name in SOURCES if SOURCES[name].stem == "__init__"])
def test_a_rooms_door_has_no_logic(module: str) -> None:
    body = ast.parse(SOURCES[module].read_text("utf-8")).body
    assert all(isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant) for node in body)


def test_public_functions_and_classes_say_what_they_do() -> None:
    for module, tree in MODULES.items():
        assert ast.get_docstring(tree), module
        for node in tree.body:
            if isinstance(node, ast.FunctionDef | ast.ClassDef) and not node.name.startswith("_"):
                assert ast.get_docstring(node), f"{module}.{node.name}"
