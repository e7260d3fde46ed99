"""Who published a page, who wrote it and when, each with where the page says it.

The only home of `htmldate`. A wrong value is worse than none: the clock at the head of a page, the
times in a list of other articles and an account's name without a label are not taken.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

import htmldate

from digest.capture import bylines, dating, lines
from digest.capture.bylines import Label
from digest.capture.clean import Cleaned
from digest.capture.lines import Line
from digest.capture.page import Page
from digest.capture.recognise import clock
from digest.model.capture import Found, Outlets

_PUBLISHED = frozenset(
    ("发布时间", "发布日期", "发表时间", "日期", "时间", "发布于", "发表于", "发布", "发表", "出版")
)
_CHANGED = re.compile(r"更新|编辑于|修改|updated|modified")
_SITE = re.compile(r"网$|报$|社$|http|\.com|新闻|admin")
_META_DATES = (
    *(
        "wechat:published",
        "article:published_time",
        "datepublished",
        "og:published_time",
        "og:release_date",
    ),
    *("publishdate", "pubdate", "publish_date", "publishtime", "firstpublishedtime"),
    *("article:create_at", "weibo:article:create_at", "bytedance:published_time", "apub:time"),
    *("dc.date.issued", "dcterms.created"),
)
_META_NAMES = ("wechat:account", "og:site_name", "application-name", "source", "mediaid", "author")
_TIME = re.compile(r"\d{1,2}:\d\d")
_LINK = re.compile(
    r"(?:原文|本文|文章)?(?:链接|地址|网址|url)\s*:?\s*(https?://[^\s<>\"，。]+)", re.IGNORECASE
)
_ADDRESS = re.compile(r"https?://[^\s/]+/[^\s<>\"，。]+")


@dataclass(frozen=True, slots=True)
class Particulars:
    """What a page says of itself besides its headline; None where it does not, or not surely."""

    outlet: Found | None
    outlet_id: str | None
    author: Found | None
    published: Found | None
    captured: Found | None
    url: Found | None


@dataclass(frozen=True, slots=True)
class _Around:
    """The page, with what its lines around the body print."""

    page: Page
    cleaned: Cleaned
    near: Sequence[Line]
    labels: Sequence[Label]

    @property
    def head(self) -> Sequence[Line]:
        return self.page.lines[: self.cleaned.first]

    @property
    def foot(self) -> Sequence[Line]:
        return self.page.lines[self.cleaned.last + 1 :]

    @property
    def opening(self) -> int:
        """The number of the body's first line."""
        return self.page.lines[self.cleaned.first].first


def read(page: Page, cleaned: Cleaned, headline: Found | None, outlets: Outlets) -> Particulars:
    """Read outlet, author, dates and address.

    Args:
        page: the page.
        cleaned: its body, for what stands right above and below it.
        headline: the headline, where it is known.
        outlets: the outlets that the digest knows.
    """
    near = bylines.near(page.lines, cleaned, headline)
    around = _Around(page, cleaned, near, bylines.labels(near))
    outlet, outlet_id = _outlet(around, outlets)
    url = page.url or _first(_addresses(page.lines))
    return Particulars(
        outlet=outlet,
        outlet_id=outlet_id,
        author=_author(around, outlets),
        published=_first(_published(around, url)),
        captured=_first(_captured(around)),
        url=url,
    )


def _first(found: Iterable[Found]) -> Found | None:
    return next(iter(found), None)


def _outlet(around: _Around, outlets: Outlets) -> tuple[Found | None, str | None]:
    """The publisher: a known outlet by any sign, else what the page prints as its source."""
    printed = list(bylines.outlets(around.labels, around.near, around.head))
    for sign in (*printed, *_signs(around)):
        for outlet, names in outlets.items():
            if any(lines.key(sign.value) == lines.key(name) for name in names):
                return Found(names[0], sign.where), outlet
    return _first((*printed, *_own_names(around))), None


def _signs(around: _Around) -> Iterator[Found]:
    """Where a site may name itself: head, title, the lines above the body."""
    for name in _META_NAMES:
        if name in around.page.meta:
            yield Found(around.page.meta[name], f"meta {name}")
    for part in re.split(r"[-_|–—]", around.page.title)[1:]:
        yield Found(part.strip(), "title element")
    for line in around.head:
        for part in (line.plain, *re.split(r"[\s>»›|/·\-]+", line.plain)):
            yield Found(part, f"line {line.first}")


def _own_names(around: _Around) -> Iterator[Found]:
    """The site's name as its head declares it, or as head and notice of rights both print it."""
    for name in ("wechat:account", "og:site_name"):
        if bylines.name(site := around.page.meta.get(name, "")):
            yield Found(site, f"meta {name}")
    rights = [line for line in around.foot if re.search(r"版权所有|©|copyright", line.key)]
    for line in around.head[:4]:
        if 2 <= line.size <= 10 and any(line.key in other.key for other in rights):
            yield Found(line.plain, f"line {line.first}, and the notice of rights")


def _author(around: _Around, outlets: Outlets) -> Found | None:
    """The byline as printed: writers, datelines, the page's head, the account, editors."""
    sites = {lines.key(name) for names in outlets.values() for name in names}
    found = (
        *bylines.writers(around.labels),
        *bylines.reporters(around.near, around.cleaned.body[:1], around.head),
        *_declared(around.page),
        *bylines.account(around.foot),
        *bylines.editors(around.labels, around.opening),
    )
    return _first(each for each in found if lines.key(each.value) not in sites)


def _declared(page: Page) -> Iterator[Found]:
    """The author that the head or the page's linked data name, unless it is the site."""
    for name in ("author", "article:author", "og:article:author"):
        value = page.meta.get(name, "")
        if bylines.name(value) and not _SITE.search(lines.key(value)):
            yield Found(value, f"meta {name}")
    for item in page.linked:
        author = item.get("author")
        first = author[0] if isinstance(author, list) and author else author
        named = first.get("name") if isinstance(first, Mapping) else first
        if isinstance(named, str) and bylines.name(named) and not _SITE.search(lines.key(named)):
            yield Found(lines.trimmed(named), "JSON-LD author")


def _published(around: _Around, url: Found | None) -> Iterator[Found]:
    """The day of publication, the surest first: labelled, declared, printed, in the address."""
    for label in around.labels:
        day = dating.printed(label.value)
        if label.name in _PUBLISHED and day and not clock(label.line):
            yield Found(day, f"line {label.line.first}: {label.name}")
    yield from _in_head(around.page)
    for line in around.near:
        bare = line.size <= 40 and not line.stops and not _CHANGED.search(line.key)
        if bare and line.first < around.opening and not clock(line):
            yield from _day(line.plain, f"line {line.first}")
    if url:
        yield from (Found(day, f"address ({url.where})") for day in dating.in_address(url.value))
    yield from _by_htmldate(around.page)


def _day(text: str, where: str) -> Iterator[Found]:
    if day := dating.printed(text):
        yield Found(day, where)


def _in_head(page: Page) -> Iterator[Found]:
    """What the head and the linked data declare."""
    for name in _META_DATES:
        if day := dating.encoded(page.meta.get(name, "")):
            yield Found(day, f"meta {name}")
    for item in page.linked:
        value = item.get("datePublished")
        if isinstance(value, str) and (day := dating.encoded(value)):
            yield Found(day, "JSON-LD datePublished")


def _by_htmldate(page: Page) -> Iterator[Found]:
    """What `htmldate` makes of the markup's own signs; its free search of the text is left out."""
    if page.html is not None:
        day = htmldate.find_date(
            page.html, extensive_search=False, original_date=True, max_date="2100-01-01"
        )
        yield from [Found(day, "markup, by htmldate")] if day else []


def _captured(around: _Around) -> Iterator[Found]:
    """The day on which the copy was taken: the saving program's word, or the page's clock.

    A weekday without a time may be the day of a newspaper's issue, and says neither.
    """
    saved = around.page.saved
    if saved:
        yield from _day(saved.value, saved.where)
    for line in around.head:
        if clock(line) and _TIME.search(line.plain):
            yield from _day(line.plain, f"line {line.first}: page clock")


def _addresses(page: Sequence[Line]) -> Iterator[Found]:
    """The address that a text gives as its own: labelled, or alone at its beginning or end."""
    for line in page:
        if found := _LINK.search(line.plain):
            yield Found(found[1], f"line {line.first}: link")
    for line in (*page[:3], *page[-2:]):
        if _ADDRESS.fullmatch(line.plain):
            yield Found(line.plain, f"line {line.first}")
