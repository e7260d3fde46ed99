"""The inline half of the restricted grammar: emphasis, links, references and plain words."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from digest.model.body import Emphasis, Inline, Link, Ref, Text
from digest.model.issues import Issue, Location
from digest.model.rules import RuleDoc

RULES = (
    RuleDoc(
        "reference-syntax",
        "A reference is [[#assertion]], [[claim:id]], [[article:id]] or [[tag:id]], the last three "
        "with words of one's own where wanted: [[claim:id|words]].",
        "引用写作 [[#断言]]、[[claim:说法]]、[[article:文章]] 或 [[tag:标签]]；后三种可以自带文字，"
        "如 [[claim:说法|文字]]。",
    ),
)
_TOKEN = re.compile(
    r"\\(?P<escaped>[\\*\[\]_>#!`|-])"
    r"|\[\[(?P<ref>[^\]\n]{0,200})\]\]"
    r"|\*\*(?P<strong>[^*\n]+)\*\*"
    r"|\*(?P<em>[^*\n]+)\*"
    r"|(?P<image>!?)\[(?P<words>[^\[\]\n]+)\]\((?P<url>[^()\s]*)\)"
)
_REF = re.compile(
    r"#(?P<own>[a-z0-9-]+)|(?P<kind>claim|article|tag):(?P<id>[a-z0-9-]+)(?:\|(?P<words>[^|]*\S\s*))?"
)
_SCHEMES = ("http://", "https://", "mailto:")
_CJK = re.compile(r"[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef\u3000-\u303f“”‘’…—]")


@dataclass(frozen=True, slots=True)
class Line:
    """Words of one line of a file, and the place of the first of them."""

    place: Location
    text: str

    def part(self, match: re.Match[str], group: str) -> Line:
        """The words of a group that matched."""
        return Line(self.at(match.start(group)), match[group])

    def at(self, offset: int) -> Location:
        """The place of one character."""
        return Location(self.place.path, self.place.line, self.place.column + offset)


def parse_inline(lines: Sequence[Line]) -> tuple[tuple[Inline, ...], tuple[Issue, ...]]:
    """Read the lines of one paragraph; lines join without a space between Han characters."""
    children: list[Inline] = []
    issues: list[Issue] = []
    for number, line in enumerate(lines):
        if children and line.text:
            children.append(Text(_joint(lines[number - 1].text, line.text)))
        children.extend(_tokens(line, issues))
    return tuple(_merged(children)), tuple(issues)


def _joint(before: str, after: str) -> str:
    han = before and _CJK.match(before[-1]) and _CJK.match(after[0])
    return "" if han else " "


def _tokens(line: Line, issues: list[Issue]) -> Iterator[Inline]:
    at = 0
    for match in _TOKEN.finditer(line.text):
        if match.start() > at:
            yield Text(line.text[at : match.start()])
        yield from _token(line, match, issues)
        at = match.end()
    if at < len(line.text):
        yield Text(line.text[at:])


def _token(line: Line, match: re.Match[str], issues: list[Issue]) -> Iterator[Inline]:
    place = line.at(match.start())
    if match["escaped"] is not None:
        yield Text(match["escaped"])
    elif match["ref"] is not None:
        yield from _reference(match["ref"], place, issues)
    elif match["strong"] is not None:
        yield Emphasis(tuple(_tokens(line.part(match, "strong"), issues)), strong=True)
    elif match["em"] is not None:
        yield Emphasis(tuple(_tokens(line.part(match, "em"), issues)), strong=False)
    else:
        children = tuple(_tokens(line.part(match, "words"), issues))
        if match["image"]:
            message = f"images must not stand in a body (found {match['url']!r})"
            issues.append(Issue(place, "unsupported-markup", message, "say what it shows"))
            return
        if match["url"].lower().startswith(_SCHEMES):
            yield Link(children, match["url"], place.line)
        else:
            message = f"a link must go to http, https or mailto (found {match['url']!r})"
            hint = "give the full http(s) address, or use [[claim:id]] for a page of the digest"
            issues.append(Issue(place, "unsafe-link", message, hint))
            yield from children


def _reference(text: str, place: Location, issues: list[Issue]) -> Iterator[Ref]:
    match = _REF.fullmatch(text)
    if match is None:
        message = f"a reference must read [[#assertion]], [[claim:id]], … (found [[{text}]])"
        hint = "ids are lower-case words joined by hyphens"
        issues.append(Issue(place, "reference-syntax", message, hint))
    elif match["own"]:
        yield Ref("assertion", match["own"], place.line)
    else:
        yield Ref(match["kind"], match["id"], place.line, (match["words"] or "").strip())


def _merged(children: list[Inline]) -> Iterator[Inline]:
    """Neighbouring texts as one, empty ones dropped."""
    pending = ""
    for child in children:
        if isinstance(child, Text):
            pending += child.text
            continue
        if pending:
            yield Text(pending)
            pending = ""
        yield child
    if pending:
        yield Text(pending)
