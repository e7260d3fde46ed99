"""Markup that contributed text must not carry, wherever it stands.

Everything is escaped when it is rendered; these findings tell the contributor beforehand that
the text will not do what it seems to, and keep the sources free of anything hostile.
"""

from __future__ import annotations

import functools
import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

from digest.frontmatter import Document
from digest.model.issues import Issue, Key, Location
from digest.model.rules import RuleDoc

RULES = (
    RuleDoc(
        "raw-html",
        "Text carries no HTML tag, comment or autolink.",
        "文字里没有 HTML 标签、注释或自动链接。",
    ),
    RuleDoc(
        "attribute-list",
        "Text carries no attribute list (`{: .class }`, `{#id}`).",
        "文字里没有属性列表（`{: .class }`、`{#id}`）。",
    ),
    RuleDoc(
        "snippet", "Text carries no snippet or include.", "文字里没有片段引入（snippet、include）。"
    ),
    RuleDoc(
        "unsafe-link",
        "A link goes to http, https or mailto, never to `javascript:`, `data:` or the like.",
        "链接只指向 http、https 或 mailto，不用 `javascript:`、`data:` 等。",
    ),
    RuleDoc(
        "hidden-character",
        "Files carry no bidirectional controls or other invisible control characters.",
        "文件里没有双向控制符与其他不可见的控制字符。",
    ),
)


@dataclass(frozen=True, slots=True)
class _Hazard:
    code: str
    pattern: re.Pattern[str]
    message: str
    hint: str


_HAZARDS = (
    _Hazard(
        "raw-html",
        re.compile(r"<(?=[A-Za-z/!?])[^>\n]{0,40}>?"),
        "text must not carry HTML",
        "remove the tag; write plain text, or full-width 〈 〉 where brackets are meant",
    ),
    _Hazard(
        "attribute-list",
        re.compile(r"\{\s*[:.#][^}\n]{0,40}\}?"),
        "text must not carry an attribute list",
        "remove the braces and what is in them",
    ),
    _Hazard(
        "snippet",
        re.compile(r"-{1,8}8<-{1,8}|\{%[^\n]{0,40}|\{![^\n]{0,40}"),
        "text must not include other files",
        "remove the include; write the words out",
    ),
    _Hazard(
        "unsafe-link",
        re.compile(r"(?i)\b(?:(?:javascript|vbscript)\s*:|data\s*:\s*[a-z]+/)"),
        "a link must go to http, https or mailto",
        "remove the link or give its http(s) address",
    ),
)
_ALLOWED_CONTROLS = frozenset("\n\t")
_CONTROL_CATEGORIES = frozenset({"Cc", "Cf", "Co", "Cs", "Zl", "Zp"})


def in_text(text: str) -> Iterator[tuple[str, str, str, int]]:
    """Every hazard of a text: code, message, hint and the offset at which it stands."""
    for hazard in _HAZARDS:
        for match in hazard.pattern.finditer(text):
            message = f"{hazard.message} (found {match.group().strip()!r})"
            yield hazard.code, message, hazard.hint, match.start()


def in_document(document: Document, source: str) -> Iterator[Issue]:
    """Every hazard in the text fields of the front matter.

    Args:
        document: the front matter, read.
        source: the file as written. A hidden character that stands in a field and not here was
            written as an escape, which `hidden_characters` cannot see.
    """
    for path, text in _strings(document.data, ()):
        place = document.marks.at(*path)
        for code, message, hint, _offset in in_text(text):
            yield Issue(place, code, message, hint)
        for character in dict.fromkeys(text):
            if _is_hidden(character) and character not in source:
                yield _hidden(place, character)


def in_lines(path: str, text: str, first_line: int) -> Iterator[Issue]:
    """Every hazard in a body, by line and column."""
    for number, line in enumerate(text.split("\n"), first_line):
        for code, message, hint, offset in in_text(line):
            yield Issue(Location(path, number, offset + 1), code, message, hint)


def hidden_characters(path: str, text: str) -> Iterator[Issue]:
    """Bidirectional controls and other characters that make a file read other than it is."""
    for number, line in enumerate(text.split("\n"), 1):
        for column, character in enumerate(line, 1):
            if _is_hidden(character):
                yield _hidden(Location(path, number, column), character)


@functools.cache
def _is_hidden(character: str) -> bool:
    if character in _ALLOWED_CONTROLS:
        return False
    return unicodedata.category(character) in _CONTROL_CATEGORIES


def _hidden(place: Location, character: str) -> Issue:
    name = unicodedata.name(character, "a control character")
    message = f"U+{ord(character):04X} ({name}) must not stand in a source file"
    return Issue(place, "hidden-character", message, "delete it")


def _strings(value: object, path: tuple[Key, ...]) -> Iterator[tuple[tuple[Key, ...], str]]:
    if isinstance(value, str):
        yield path, value
    elif isinstance(value, dict):
        for key, item in value.items():
            yield from _strings(item, (*path, key))
    elif isinstance(value, list):
        for index, item in enumerate(value):
            yield from _strings(item, (*path, index))
