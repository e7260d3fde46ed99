"""Front matter, both ways: YAML with positions and no surprises. The only home of PyYAML.

Every scalar stays what was typed (`no`, `0123`, `1.10`, `12:30:00` are text); numbers and
booleans appear only where the schema asks for them (`digest.load.shape`). Duplicate keys,
anchors, aliases and tags are errors, because each of them lets a file mean other than it says.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Protocol

import yaml

from digest.model.issues import Issue, Key, Location, Marks
from digest.model.rules import RuleDoc

RULES = (
    RuleDoc(
        "front-matter-missing",
        "A source file begins with front matter between two lines of `---`.",
        "源文件以两行 `---` 之间的头部信息开始。",
    ),
    RuleDoc(
        "yaml-syntax",
        "The front matter is well-formed YAML, nested no deeper than 16 levels.",
        "头部信息是合法的 YAML，嵌套不超过 16 层。",
    ),
    RuleDoc("yaml-duplicate-key", "A key stands once in a mapping.", "同一层里每个键只写一次。"),
    RuleDoc(
        "yaml-anchor",
        "No anchors (`&name`), aliases (`*name`) or merge keys.",
        "不用锚点（`&name`）、别名（`*name`）与合并键。",
    ),
    RuleDoc("yaml-tag", "No YAML tags (`!tag`).", "不用 YAML 标签（`!tag`）。"),
)
_MAX_DEPTH = 16
_FENCE = "---"
_WIDE = 10**9  # no value is folded


class _Mark(Protocol):
    """A position as both of PyYAML's parsers give it, from 0."""

    line: int
    column: int


class Plain(str):
    """A scalar written without quotes: the schema may read it as a number or a boolean."""

    __slots__ = ()


@dataclass(frozen=True, slots=True)
class Document:
    """One file, read.

    Attributes:
        data: mappings, sequences, text (`Plain` where unquoted) and None.
        marks: where each value was written.
        body: what follows the front matter.
        body_line: the 1-based line on which the body begins.
    """

    data: object
    marks: Marks
    body: str
    body_line: int

    @property
    def called(self) -> str:
        """How messages call what was read."""
        return _called(self.body_line)


def read(path: str, text: str) -> tuple[Document | None, tuple[Issue, ...]]:
    """Read a file that begins with front matter; no document where it cannot be trusted."""
    lines = text.split("\n")
    if lines[0].rstrip() != _FENCE or _FENCE not in (line.rstrip() for line in lines[1:]):
        hint = "put the fields between a first line `---` and a second line `---`"
        message = "a source file must begin with front matter"
        return None, (Issue(Location(path), "front-matter-missing", message, hint),)
    end = next(number for number, line in enumerate(lines[1:], 1) if line.rstrip() == _FENCE)
    # The opening fence becomes an empty line, so that positions are those of the file.
    header = "\n".join(["", *lines[1:end]]) + "\n"
    body = "\n".join(lines[end + 1 :])
    return _document(path, header, body, end + 2)


def read_yaml(path: str, text: str) -> tuple[Document | None, tuple[Issue, ...]]:
    """Read a file that is YAML as a whole, such as a vocabulary."""
    return _document(path, text, "", 1)


def dump(fields: Mapping[str, object]) -> str:
    """Front matter for a generated page, fences included; quotes whatever YAML could misread."""
    written = yaml.dump(
        dict(fields), Dumper=yaml.CSafeDumper, allow_unicode=True, sort_keys=False, width=_WIDE
    )
    return f"{_FENCE}\n{written}{_FENCE}\n"


def _document(
    path: str, header: str, body: str, body_line: int
) -> tuple[Document | None, tuple[Issue, ...]]:
    try:
        hazards = tuple(_hazards(path, header))
        if hazards:
            return None, hazards
        node = yaml.compose(header, Loader=yaml.CSafeLoader)
    except yaml.YAMLError as error:
        return None, (_syntax_issue(path, error, _called(body_line)),)
    table: dict[tuple[Key, ...], tuple[int, int]] = {}
    duplicates: list[Issue] = []
    data = _build(node, (), table, duplicates, path) if node else {}
    if duplicates:
        return None, tuple(duplicates)
    return Document(data, Marks(path, table), body, body_line), ()


def _hazards(path: str, header: str) -> Iterator[Issue]:
    """Anchors, aliases, tags and deep nesting, from the event stream (which cannot recurse)."""
    depth = 0
    for event in yaml.parse(header, Loader=yaml.CSafeLoader):
        place = _location(path, event.start_mark)
        if anchor := getattr(event, "anchor", None):
            message = f"anchors and aliases are not used here (found {anchor!r})"
            yield Issue(place, "yaml-anchor", message, "write the value out where it is needed")
        if tag := getattr(event, "tag", None):
            message = f"YAML tags are not used here (found {tag!r})"
            yield Issue(place, "yaml-tag", message, "remove the tag; write plain text")
        if isinstance(event, yaml.CollectionStartEvent):
            depth += 1
        elif isinstance(event, yaml.CollectionEndEvent):
            depth -= 1
        if depth > _MAX_DEPTH:
            message = f"fields must nest no deeper than {_MAX_DEPTH} levels"
            yield Issue(place, "yaml-syntax", message, "flatten the value")
            return


def _build(
    node: yaml.Node,
    path: tuple[Key, ...],
    table: dict[tuple[Key, ...], tuple[int, int]],
    issues: list[Issue],
    file: str,
) -> object:
    """The node as plain data, with its positions filed in `table`."""
    table.setdefault(path, _position(node.start_mark))
    if isinstance(node, yaml.SequenceNode):
        return [
            _build(child, (*path, index), table, issues, file)
            for index, child in enumerate(node.value)
        ]
    if not isinstance(node, yaml.MappingNode):
        return _scalar(node) if isinstance(node, yaml.ScalarNode) else None
    mapping: dict[str, object] = {}
    for key_node, value_node in node.value:
        key = str(key_node.value)
        place = _location(file, key_node.start_mark)
        if not isinstance(key_node, yaml.ScalarNode):
            issues.append(Issue(place, "yaml-syntax", "a key must be a word", "name the field"))
        elif key == "<<":
            message = "merge keys (`<<`) are not used here"
            issues.append(Issue(place, "yaml-anchor", message, "write the fields out"))
        elif key in mapping:
            message = f"the key {key!r} stands twice; each key may stand once"
            issues.append(Issue(place, "yaml-duplicate-key", message, "keep one of the two"))
        else:
            # A collection is pointed at by its key, since its first value is lines below.
            at = value_node if isinstance(value_node, yaml.ScalarNode) else key_node
            table[(*path, key)] = _position(at.start_mark)
            mapping[key] = _build(value_node, (*path, key), table, issues, file)
    return mapping


def _scalar(node: yaml.ScalarNode) -> str | None:
    text = str(node.value)
    if node.style:  # quoted or block; plain is "" with the C loader, None without
        return text
    return None if text in ("", "~", "null") else Plain(text)


def _syntax_issue(path: str, error: yaml.YAMLError, what: str) -> Issue:
    mark = getattr(error, "problem_mark", None)
    place = _location(path, mark) if mark else Location(path)
    problem = getattr(error, "problem", None) or getattr(error, "reason", None) or "unreadable"
    hint = "check indentation, quotes and colons; quote text that holds ': ' or begins with a sign"
    return Issue(place, "yaml-syntax", f"{what} must be YAML: {problem}", hint)


def _called(body_line: int) -> str:
    return "the front matter" if body_line > 1 else "the file"


def _position(mark: _Mark | None) -> tuple[int, int]:
    return (mark.line + 1, mark.column + 1) if mark else (1, 1)


def _location(path: str, mark: _Mark | None) -> Location:
    return Location(path, *_position(mark))
