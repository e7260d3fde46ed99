"""What the lines around an article print of its source, its writers and its day."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from digest.capture import lines
from digest.capture.clean import Cleaned
from digest.capture.lines import Line
from digest.capture.phrases import DELIMITER, LABELS, WHENCE
from digest.capture.recognise import recognise
from digest.fold import simplified
from digest.model.capture import Found

_BELOW = 12  # lines below the body in which its credits may stand
_ABOVE = 10  # lines above the body, where no headline is known
_MARK = rf"\s*{DELIMITER}\s*"
_LABELLED = re.compile(
    rf"(?:(?<!\w)(?P<short>文|by)|(?P<label>{LABELS}))(?:{_MARK}|(?=\s*$))(?P<value>.*?)"
    rf"(?=[\s|,;/]*(?:{LABELS}){_MARK}|$)"
)
_SOURCES = frozenset(WHENCE.split("|"))
_WRITERS = frozenset(
    (
        "作者",
        "本文作者",
        "原文作者",
        "特约作者",
        "文",
        "by",
        "撰文",
        "撰稿",
        "执笔",
        "采写",
        "文字",
        "编译",
    )
) | {"记者", "本报记者", "特约记者", "实习记者"}
_EDITORS = frozenset({"编辑", "责任编辑", "责编", "值班编辑"})
# Words that stand where a name should and name nobody.
_NOBODY = re.compile(
    r"(?:互联网|网络|网上|网友|综合|整理|本站|本网|本刊|原创|转载|未知|佚名|匿名|不详|无|admin\w*|管理员|小编|"
    r"编辑部?|自媒体|投稿|微信公众平台|微信公众号|公众号|微信|微博|作者|来源|网站|其他|官方|root|unknown|none|null)++"
)
_HAN = r"\u3400-\u9fff"
_NAME = rf"[{_HAN}]{{2,4}}|[{_HAN}]{{1,8}}·[{_HAN}]{{1,8}}"
_NAMES = rf"(?:{_NAME})(?:[、,\s](?:{_NAME}))*"
_DATELINE = re.compile(
    rf"^.{{0,24}}?[(【〔\[][^)】〕\]]{{0,12}}?(?:本报|特约|驻.{{1,4}})?记者[:\s]*({_NAMES})(?=[)】〕\]/,]|\s)"
)
_REPORTER = re.compile(rf"^[^\w]*(?:本报|本刊|特约)?记者[:\s]*({_NAMES})[^\w]*$")
_BY = re.compile(r"^[Bb]y\s+([A-Z][\w.'’-]*(?:\s+(?:and\s+)?[A-Z][\w.'’-]*){0,5})$")
_YEAR = r"(?:19|20)\d\d[-年]"
# WeChat prints 原创, the author, the account, the day and the province, the account always.
_ORIGINAL = re.compile(
    rf"^原创[:\s]+(?P<author>\S{{2,12}})\s+(?P<account>\S{{2,20}})\s+(?={_YEAR})"
)
_ACCOUNT = re.compile(rf"^(?P<account>\S{{2,20}})\s+{_YEAR}\S+\s\d\d:\d\d\s+[{_HAN}]{{2,4}}$")
_TAKEN = re.compile(r"公众号\s*[:“\"「『]+\s*(?P<account>[^”\"」』(,]{2,20})")
_PAIRED = re.compile(rf"^(?P<author>{_NAME})\s*[·•|]\s*(?P<account>\S{{2,12}})$")
_NOTED = re.compile(rf"作者\s*:?\s*(?P<author>{_NAME})(?=[,。;)\s]|$)")
_WORKS = re.compile(r"\d+文章数?\d*")


@dataclass(frozen=True, slots=True)
class Label:
    """A printed label (in simplified script) with its value, and the line that they stand on."""

    name: str
    value: str
    line: Line


def near(page: Sequence[Line], cleaned: Cleaned, headline: Found | None) -> list[Line]:
    """The lines that may speak of the article: from the headline to the body, and right below."""
    top = max(0, cleaned.first - _ABOVE)
    if headline is not None:
        wanted = lines.key(headline.value)
        named = [at for at in range(cleaned.first + 1) if wanted in page[at].key]
        top = _top(page, named[-1]) if named else top
    below = []
    for line in page[cleaned.last + 1 : cleaned.last + 1 + _BELOW]:
        rule = recognise(line)
        if rule is not None and rule.reason in ("recommended", "comments", "copyright"):
            break
        below.append(line)
    return [*page[top : cleaned.first], *below]


def _top(page: Sequence[Line], headline: int) -> int:
    """Where the byline begins: above the headline, where its labels stand right there."""
    top = headline
    while top > max(1, headline - 6) and any(map(_is_byline, page[top - 2 : top])):
        top -= 1
    labelled = any(_LABELLED.match(line.key) for line in page[top:headline])
    return top if labelled else headline + 1


def _is_byline(line: Line) -> bool:
    rule = recognise(line)
    return rule is not None and rule.reason in ("byline", "timestamp")


def labels(around: Sequence[Line]) -> tuple[Label, ...]:
    """The labels of these lines with their values; a label alone has the next line's text."""
    return tuple(_labels(around))


def _labels(around: Sequence[Line]) -> Iterator[Label]:
    for at, line in enumerate(around):
        rule = recognise(line)
        if rule is None or rule.reason not in ("byline", "source-note", "image-credit"):
            continue
        for found in _LABELLED.finditer(simplified(line.plain)):
            value = line.plain[found.start("value") : found.end("value")]
            below = around[at + 1] if at + 1 < len(around) else None
            alone = found.start() == 0 and not value.strip()
            if alone and below and below.size <= 12 and not _LABELLED.match(below.key):
                value = below.plain
            yield Label(found["label"] or found["short"], value.strip(" |,;/·()[]【】〔〕"), line)


def name(value: str) -> str | None:
    """A printed name without brackets and identifiers; None where it names nobody."""
    shown = re.sub(r"\(.*?\)|\(.*$", "", value).strip(" |,;:/·\"“”'《》「」『』")
    if re.search(rf"[{_HAN}]", shown):
        shown = shown.split(" ")[0]
    known = 2 <= lines.size(shown) <= 20 and not re.search(r"[。!?]|\d{4}", shown)
    return shown if known and not _NOBODY.fullmatch(lines.key(shown)) else None


def outlets(
    found: Sequence[Label], around: Sequence[Line], head: Sequence[Line]
) -> Iterator[Found]:
    """The sources that the lines print: by label, in WeChat's line, in a note, beside an author."""
    for label in found:
        if label.name in _SOURCES and (source := name(label.value)):
            yield Found(source, f"line {label.line.first}: {label.name}")
    for line in around:
        for pattern in (_TAKEN, _ORIGINAL, _ACCOUNT):
            if match := pattern.search(line.plain):
                yield Found(match["account"], f"line {line.first}: account")
        if match := _pair(line, head):
            yield Found(match["account"], f"line {line.first}: beside the author")


def _pair(line: Line, head: Sequence[Line]) -> re.Match[str] | None:
    """An author and an outlet side by side, where the head of the page bears the outlet out."""
    match = _PAIRED.match(line.plain)
    named = match is not None and any(each.key == lines.key(match["account"]) for each in head)
    return match if named else None


def writers(found: Sequence[Label]) -> Iterator[Found]:
    """The people whom a label calls the author or the reporter."""
    yield from _people(found, _WRITERS)


def editors(found: Sequence[Label], body: int) -> Iterator[Found]:
    """The people whom a label above the body calls its editor; credits below it are the site's."""
    yield from _people([label for label in found if label.line.first <= body], _EDITORS)


def _people(found: Sequence[Label], wanted: frozenset[str]) -> Iterator[Found]:
    for label in found:
        if label.name in wanted and (people := _several(label.value) or name(label.value)):
            yield Found(people, f"line {label.line.first}: {label.name}")


def _several(value: str) -> str | None:
    """Chinese names that stand side by side."""
    parts = [part for part in re.split(r"[\s、,&]+", value) if part]
    alike = len(parts) > 1 and all(re.fullmatch(_NAME, part) for part in parts)
    return " ".join(parts) if alike else None


def reporters(
    around: Sequence[Line], opening: Sequence[Line], head: Sequence[Line]
) -> Iterator[Found]:
    """Writers without a label of their own: datelines, WeChat's line, notes, beside the outlet."""
    for line in (*around, *opening):
        shown = simplified(line.plain)
        match = _DATELINE.search(shown) or (_REPORTER.match(shown) if line.size < 24 else None)
        if match:
            yield Found(line.plain[match.start(1) : match.end(1)], f"line {line.first}: 记者")
        if match := _BY.match(line.plain):
            yield Found(match[1], f"line {line.first}: By")
        if match := _ORIGINAL.match(shown) or _pair(line, head):
            yield Found(match["author"], f"line {line.first}: beside the outlet")
        rule = recognise(line)
        noted = rule is not None and rule.reason == "source-note"
        if noted and (match := _NOTED.search(shown)):
            yield Found(match["author"], f"line {line.first}: 作者")


def account(below: Sequence[Line]) -> Iterator[Found]:
    """The account whose card stands below the article: its name twice, then how much it wrote."""
    for at, line in enumerate(below[:-2]):
        twice = 2 <= line.size <= 12 and below[at + 1].key == line.key
        if twice and any(_WORKS.match(each.key) for each in below[at + 2 : at + 5]):
            yield Found(line.plain, f"line {line.first}: author card")
