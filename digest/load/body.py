"""The restricted grammar of a body: what Markdown knows beyond it is an error.

It has paragraphs, emphasis, lists, quotations, links, `[[references]]` and `!!! annotations`; an
overview has `## headings` instead of annotations.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from digest.load import hazards
from digest.load.inline import Line, parse_inline
from digest.model.body import Block, Inline, ListBlock, Paragraph, Quotation
from digest.model.issues import Issue, Location
from digest.model.overview import Section
from digest.model.records import Annotation
from digest.model.rules import RuleDoc

RULES = (
    RuleDoc(
        "unsupported-markup",
        "A body uses paragraphs, emphasis, lists, quotations, links, [[references]] and "
        "!!! annotations, an overview ## headings instead of these, and no other markup.",
        "正文只用段落、强调、列表、引文、链接、[[引用]] 与 !!! 批注；"
        "综述不用批注，可以用 ## 小标题。",
    ),
    RuleDoc(
        "annotation-syntax",
        'An annotation is `!!! technique-id "¶N title"` and an indented remark.',
        '批注写作 `!!! 手法编号 "¶N 短题"`，下面缩进写评语。',
    ),
)
_ANNOTATION = re.compile(r'!!!\s+([a-z0-9-]+)\s+"([^"]+)"\s*')
_PARAGRAPH_MARK = re.compile(r"¶([0-9]+)(?:[–-]([0-9]+))?((?:、[0-9]+)*)")
_ITEM = re.compile(r"(?:[-*+]|([0-9]+)[.)])\s+(.*)")
_HEADING = re.compile(r"##[ \t]+(\S.*)")
_FENCE = re.compile(r"(```|~~~)")
_UNSUPPORTED = (
    (re.compile(r"#{1,6}(\s|$)"), "headings"),
    (_FENCE, "code blocks"),
    (re.compile(r"!\["), "images"),
    (re.compile(r"\|"), "tables"),
    (re.compile(r"(=+|-{3,}|\*{3,}|_{3,})\s*$"), "rules and underlined headings"),
    (re.compile(r"\[\^?[^\]]+\]:"), "footnotes and link definitions"),
    (re.compile(r"\*\["), "abbreviations"),
    (re.compile(r"(!!!|\?\?\?)"), "nested annotations and other admonitions"),
)
_INDENT = "    "


@dataclass(slots=True)
class _Reader:
    """The lines of one body, the place reached, and what was found.

    Attributes:
        indent: how many columns of every line were taken off.
    """

    path: str
    lines: list[str]
    first_line: int
    indent: int = 0
    at: int = 0
    issues: list[Issue] = field(default_factory=list)

    def blame(self, code: str, message: str, hint: str) -> None:
        place = Location(self.path, self.number, self.indent + 1)
        self.issues.append(Issue(place, code, message, hint))

    def more(self) -> bool:
        return self.at < len(self.lines)

    @property
    def line(self) -> str:
        return self.lines[self.at]

    @property
    def number(self) -> int:
        return self.first_line + self.at

    def rest(self, text: str) -> Line:
        """The end of this line, with its place."""
        column = self.indent + len(self.line.rstrip()) - len(text) + 1
        return Line(Location(self.path, self.number, column), text)


def parse(
    path: str, text: str, first_line: int
) -> tuple[tuple[Block | Annotation, ...], tuple[Issue, ...]]:
    """Read a body into its tree.

    Args:
        path: the file, for the issues.
        text: the body.
        first_line: the 1-based line of the file on which the body begins.
    """
    reader = _Reader(path, text.split("\n"), first_line)
    parts = tuple(_parts(reader))
    found = (*hazards.in_lines(path, text, first_line), *reader.issues)
    return parts, tuple(found)


def parse_sections(
    path: str, text: str, first_line: int
) -> tuple[tuple[Section, ...], tuple[Issue, ...]]:
    """Read an overview into its sections; arguments as for `parse`."""
    lines = text.split("\n")
    headed = [at for at, line in enumerate(lines) if _HEADING.fullmatch(line)]
    sections: list[Section] = []
    issues = list(hazards.in_lines(path, text, first_line))
    for start, end in zip((0, *headed), (*headed, len(lines)), strict=True):
        reader = _Reader(path, lines[start:end], first_line + start, issues=issues)
        section = Section(_heading(reader), tuple(_blocks(reader)))
        if section.heading or section.blocks:
            sections.append(section)
    return tuple(sections), tuple(issues)


def _heading(reader: _Reader) -> tuple[Inline, ...]:
    match = _HEADING.fullmatch(reader.line) if reader.more() else None
    if match is None:
        return ()
    line = reader.rest(match[1].rstrip())
    reader.at += 1
    return _inline(reader, [line])


def _parts(reader: _Reader) -> Iterator[Block | Annotation]:
    while reader.more():
        if _ANNOTATION.fullmatch(reader.line):
            yield _annotation(reader)
        else:
            yield from _next(reader)


def _blocks(reader: _Reader) -> Iterator[Block]:
    """The blocks of a remark or a section, in which an annotation has no place."""
    while reader.more():
        yield from _next(reader)


def _next(reader: _Reader) -> Iterator[Block]:
    if not reader.line.strip():
        reader.at += 1
    elif (block := _block(reader)) is not None:
        yield block


def _annotation(reader: _Reader) -> Annotation:
    match = _ANNOTATION.fullmatch(reader.line)
    assert match is not None
    technique, title = match.groups()
    line = reader.number
    if not paragraphs_of(title):
        hint = 'begin the title with the paragraph, as in "¶5 …" or "¶5、7 …"'
        reader.blame("annotation-syntax", f"the title must name its paragraph: {title!r}", hint)
    reader.at += 1
    lines = list(_indented(reader))
    inner = _Reader(reader.path, lines, line + 1, len(_INDENT), issues=reader.issues)
    blocks = tuple(_blocks(inner))
    if not blocks:
        message = f"the annotation {title!r} must have a remark"
        place = Location(reader.path, line)
        hint = "write it below, indented by four spaces"
        reader.issues.append(Issue(place, "annotation-syntax", message, hint))
    return Annotation(technique, title, paragraphs_of(title), blocks, line)


def paragraphs_of(title: str) -> tuple[int, ...]:
    """The paragraphs that an annotation's title names: `¶5`, `¶5-7`, `¶5、9`."""
    match = _PARAGRAPH_MARK.match(title)
    if match is None:
        return ()
    first, last = int(match[1]), int(match[2] or match[1])
    others = (int(number) for number in match[3].split("、") if number)
    return (*range(first, min(last, first + 999) + 1), *others)


def _indented(reader: _Reader) -> Iterator[str]:
    """The lines below an annotation, less their indentation; trailing blank lines stay outside."""
    while reader.more() and (not reader.line.strip() or reader.line.startswith(_INDENT)):
        yield reader.line[len(_INDENT) :]
        reader.at += 1


def _block(reader: _Reader) -> Block | None:
    stripped = reader.line.strip()
    kind = "indented code" if reader.line.startswith(_INDENT) else _unsupported(stripped)
    if kind is not None:
        hint = "write a plain paragraph, or see the grammar on the contributing page"
        reader.blame("unsupported-markup", f"{kind} must not stand in a body", hint)
        _pass_over(reader, stripped)
        return None
    if stripped.startswith(">"):
        return _quotation(reader)
    return _list(reader) if _ITEM.match(stripped) else _paragraph(reader)


def _unsupported(stripped: str) -> str | None:
    return next((name for pattern, name in _UNSUPPORTED if pattern.match(stripped)), None)


def _pass_over(reader: _Reader, opening: str) -> None:
    """Leave what belongs to unsupported markup, so that one mistake is told once."""
    reader.at += 1
    if fence := _FENCE.match(opening):
        while reader.more() and not reader.line.strip().startswith(fence[1]):
            reader.at += 1
        reader.at += 1
    while reader.more() and reader.line.startswith(_INDENT):
        reader.at += 1


def _quotation(reader: _Reader) -> Quotation:
    gathered: list[Line] = []
    while reader.more() and reader.line.strip().startswith(">"):
        gathered.append(reader.rest(reader.line.strip()[1:].strip()))
        reader.at += 1
    return Quotation(_inline(reader, gathered))


def _list(reader: _Reader) -> ListBlock:
    first = _ITEM.match(reader.line.strip())
    ordered = bool(first and first[1])
    items: list[tuple[Inline, ...]] = []
    while reader.more() and (match := _ITEM.match(reader.line.strip())):
        if items and reader.line.startswith("  "):
            hint = "write one list, or one item in several sentences"
            reader.blame("unsupported-markup", "lists inside lists must not stand in a body", hint)
        gathered = [reader.rest(match[2])]
        reader.at += 1
        while (
            reader.more() and reader.line.startswith("  ") and not _ITEM.match(reader.line.strip())
        ):
            gathered.append(reader.rest(reader.line.strip()))
            reader.at += 1
        items.append(_inline(reader, gathered))
    return ListBlock(tuple(items), ordered)


def _paragraph(reader: _Reader) -> Paragraph:
    gathered: list[Line] = []
    while reader.more() and reader.line.strip() and not _begins_other(reader.line):
        gathered.append(reader.rest(reader.line.strip()))
        reader.at += 1
    return Paragraph(_inline(reader, gathered))


def _begins_other(line: str) -> bool:
    stripped = line.strip()
    other = stripped.startswith(">") or _ITEM.match(stripped) is not None
    return other or _unsupported(stripped) is not None


def _inline(reader: _Reader, lines: list[Line]) -> tuple[Inline, ...]:
    children, issues = parse_inline(lines)
    reader.issues.extend(issues)
    return children
