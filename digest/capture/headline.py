"""Which line is the headline, and what of a `<title>` is the site's name."""

from __future__ import annotations

import re
from collections.abc import Sequence

from digest.capture import lines
from digest.capture.clean import NUMBERED
from digest.capture.lines import Line
from digest.capture.page import Page
from digest.capture.phrases import DATE
from digest.capture.recognise import recognise
from digest.model.capture import Found

_ABOVE = 25  # lines above the body among which the headline is looked for
_SURE = 1.8
_SUFFIX = re.compile(
    r"\s*(?:[_|｜丨»·]|\s[-–—]|[-–—]\s|--+|(?<=[\u4e00-\u9fff”!?])[-–—](?=[\u4e00-\u9fffA-Za-z]+$))\s*"
)
_SITE = re.compile(
    r"(?:网|報|报|社|刊|频道|頻道|新闻|新聞|资讯|資訊|财经|財經|科技|论坛|論壇|博客|在线|在線|社区|社區|日报|周刊|客户端|"
    r"号|视频|专栏|百科|知乎|雪球|\.com|\.cn|\.net|news|times|post)$",
    re.IGNORECASE,
)
_DATED = re.compile(DATE.replace("(?:月", r"\s*(?:月"))
_ADDRESS = re.compile(r"(?:https?://)?[\w-]+(?:\.[\w-]+)+(?:/\S*)?")
_LABELLED = re.compile(
    r"^[^\w]*(?:标\s*题|主\s*题|题\s*目|title|subject)\s*:\s*(\S.{3,})$", re.IGNORECASE
)
_TRAIL = re.compile(r"(?:当前|您的?|你的?|所在)位置|\S *[>›»] *\S.*[>›»]")  # a breadcrumb
_TAGGED = re.compile(
    r"^\[[^\]]{1,8}\]\s*|\s*\[(?:复制链接|複製連結|转载|原创)\]$|^(?:原创|转载|置顶)[|:]\s*"
)


def of_markup(page: Page) -> Found | None:
    """The headline of a page of markup: its `<h1>` or og:title where `<title>` bears it out."""
    title, shared = page.title, page.meta.get("og:title", "")
    for heading in page.headings:
        if len(lines.key(heading)) >= 4 and lines.key(heading) in lines.key(title or shared):
            return Found(heading, "h1")
    if len(shared) >= 4:
        return Found(without_site(shared, page.meta.get("og:site_name", "")), "meta og:title")
    if len(page.headings) == 1 and len(page.headings[0]) >= 8 and not title:
        return Found(page.headings[0], "h1")
    short = without_site(title, page.meta.get("og:site_name", ""))
    return Found(short, "title element") if len(short) >= 4 else None


def without_site(title: str, site: str = "") -> str:
    """A title less the names of site and section at its end."""
    parts = _SUFFIX.split(title)
    marks = _SUFFIX.findall(title)
    while len(parts) > 1 and _is_site(parts[-1], site):
        parts.pop()
        marks.pop()
    glued = [parts[0]]
    for mark, part in zip(marks, parts[1:], strict=False):
        glued += [mark, part]
    return "".join(glued).strip()


def _is_site(part: str, site: str) -> bool:
    same = bool(site) and lines.key(part) in lines.key(site)
    named = _SITE.search(part.strip()) is not None or len(part) <= 4
    return same or (len(part) <= 12 and named)


def of_lines(page: Sequence[Line], first: int) -> Found | None:
    """The headline of a page that is only lines.

    Args:
        page: the page's lines.
        first: where the body begins, counted from 0; its first line may itself be the headline.
    """
    for line in page[:first]:
        if labelled := _LABELLED.match(line.plain):
            return Found(labelled[1], f"line {line.first}: label")
    above = range(max(0, first - _ABOVE), min(first + 2, len(page)))
    owned = "\n".join(line.key for line in page if _kind(line) in ("copyright", "byline"))
    rated = [
        (_rate(page, at, first), -at)
        for at in above
        if _may_be(page[at], inside=at >= first) and page[at].key not in owned
    ]
    if not rated or max(rated)[0] < _SURE:
        return None
    at = -max(rated)[1]
    shown = _TAGGED.sub("", lines.trimmed(page[at].text))
    return Found(without_site(shown), f"line {page[at].first}")


def _may_be(line: Line, *, inside: bool) -> bool:
    """Whether a line has the shape of a headline: no sentence, no address, date, button or site."""
    if not 6 <= line.size <= 60 or line.stops or line.truncated or recognise(line) is not None:
        return False
    if _ADDRESS.fullmatch(line.plain) or _DATED.search(line.plain) or _TRAIL.search(line.plain):
        return False
    if NUMBERED.match(line.plain) or (line.size <= 8 and _SITE.search(line.key)):
        return False
    pieces = line.plain.split(" ")
    scraps = len(pieces) > 2 and all(len(piece) <= 6 for piece in pieces)
    return not (scraps and not line.plain.isascii()) and not (
        inside and line.plain.endswith((":", ";", ","))
    )


def _rate(page: Sequence[Line], at: int, first: int) -> float:
    """How much speaks for a line: its length, its place, a byline below, the same words above."""
    line = page[at]
    rate = min(line.size, 20) / 8 - 0.08 * abs(first - at)
    if at >= first:
        rate -= 0.6 if at else 0
        rate += 0.5 if _signed(page[at + 1 : at + 5]) else 0
    elif _signed(page[at + 1 : at + 5]):
        rate += 2
    elif _signed(page[at + 1 : min(at + 9, first)]):
        rate += 1.2
    elif sum(recognise(each) is not None for each in page[at + 1 : at + 5]) > 1:
        rate += 1
    elif _signed(page[max(0, at - 4) : at]):
        rate += 0.4
    others = [each for number, each in enumerate(page) if number != at and each.size <= 80]
    again = any(line.key == each.key for each in others)
    above = any(line.key in each.key for each in others if each.first < page[first].first)
    return rate + (1 if again or above else 0) + (1 if at == 0 else 0)


def _signed(near: Sequence[Line]) -> bool:
    """Whether a byline, a time or a share bar is among these lines."""
    return any(_kind(line) in ("byline", "timestamp", "share-bar") for line in near)


def _kind(line: Line) -> str:
    rule = recognise(line)
    return rule.reason if rule else ""
