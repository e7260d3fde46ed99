"""What is cited, as one record that every style and every format is written from."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from itertools import takewhile

from digest.model.dates import DateSpan
from digest.model.digest import Digest
from digest.model.exports import EDITORS
from digest.model.records import Article, Claim
from digest.model.words import Label

_PRESS = frozenset({"newsroom", "wire"})  # kinds of outlets whose articles are news
_DATE = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?(?![\dX])")


@dataclass(frozen=True, slots=True)
class Day:
    """A date as far as it is certain: year; year and month; or year, month and day.

    Attributes:
        circa: whether even that is approximate.
    """

    parts: tuple[int, ...]
    circa: bool = False

    @property
    def iso(self) -> str:
        """As ISO 8601 writes it: 2025, 2025-11 or 2025-11-19."""
        year, *finer = self.parts
        return "-".join((f"{year:04}", *(f"{part:02}" for part in finer)))


@dataclass(frozen=True, slots=True)
class Cited:
    """One thing to cite. What is not known is empty, or None.

    Attributes:
        id: unique in the file of citations, and the key of BibTeX.
        kind: webpage, article-newspaper or dataset, as CSL names them.
        title: as printed.
        title_en: the same in English, where it is not English itself.
        author: as printed, one literal name.
        container: the outlet, or the digest that a page belongs to.
        issued, accessed: when it appeared, and when a copy was taken.
        url: its address; of a dead link the archived copy's, if there is one.
        language: by BCP 47.
        version: of the digest; empty for what others published.
    """

    id: str
    kind: str
    title: str
    title_en: str
    author: str
    container: str
    issued: Day | None
    accessed: Day | None
    url: str
    language: str
    version: str = ""


def certain(date: DateSpan | None) -> Day | None:
    """What is certain of a date.

    Of one day known to fall between two, what both have in common; where not even the year is,
    the earlier year as an approximation.
    """
    if date is None:
        return None
    ends = [match for end in date.edtf.split("/") if (match := _DATE.match(end))]
    if len(ends) != date.edtf.count("/") + 1:
        return None
    known = [tuple(int(part) for part in end.groups() if part) for end in ends]
    alike = takewhile(lambda parts: len(set(parts)) == 1, zip(*known, strict=False))
    common = tuple(parts[0] for parts in alike)
    return Day(common or known[0][:1], circa=date.hedged or not common)


def original(article: Article, digest: Digest) -> Cited:
    """The media article itself."""
    outlet = digest.vocabulary.outlets.get(article.outlet or "")
    english = article.heading_language == "en"
    glossed = article.title is not None and not english  # words of ours need no gloss of ours
    gone = article.archived if article.dead else None
    return Cited(
        id=article.id,
        kind="article-newspaper" if outlet and outlet.kind in _PRESS else "webpage",
        title=article.heading,
        title_en=article.title_en or "" if glossed else "",
        author=article.byline or "",
        container=(outlet.label_en if english else outlet.label) if outlet else "",
        issued=certain(article.published),
        accessed=certain(article.captured),
        url=gone or article.url or article.archived or "",
        language=article.language,
    )


@dataclass(frozen=True, slots=True)
class Imprint:
    """What all pages of the digest are cited with.

    Attributes:
        title: of the digest.
        day: the day of what is newest in it.
        version: as the pages show it.
        where: kind and id of a thing → the whole address of its page; empty where the address of
            the site is not known. An English page is of the kind `english claim`.
    """

    title: Label
    day: Day
    version: str
    where: Callable[[str, str], str]


def imprint(digest: Digest, where: Callable[[str, str], str]) -> Imprint:
    """The imprint of a digest."""
    records, day = digest.records, digest.day
    return Imprint(
        title=Label(records.title, records.title_en),
        day=Day((day.year, day.month, day.day)),
        version=records.tree_hash[:12],
        where=where,
    )


def reading(article: Article, ours: Imprint) -> Cited:
    """Our page about an article."""
    named = Label(f"评读{article.named.zh}", f"A reading of {article.named.en}")
    return _page(f"article-{article.id}", named, ours.where("article", article.id), ours)


def claim(item: Claim, ours: Imprint) -> Cited:
    """Our page about a claim."""
    named = Label(f"说法：{item.statement}", f"Claim: {item.statement_en}")
    return _page(f"claim-{item.id}", named, ours.where("claim", item.id), ours)


def claim_in_english(item: Claim, ours: Imprint) -> Cited:
    """Our English page about a claim."""
    return replace(
        claim(item, ours),
        id=f"duidu-claim-{item.id}-en",
        title=f"Claim: {item.statement_en}",
        title_en="",
        author=EDITORS.en,
        container=ours.title.en,
        url=ours.where("english claim", item.id),
        language="en",
    )


def whole(ours: Imprint) -> Cited:
    """The digest, as a set of data."""
    page = _page("", ours.title, ours.where("index", "home"), ours)
    return replace(page, id="duidu", kind="dataset", container="")


def _page(id: str, title: Label, url: str, ours: Imprint) -> Cited:
    return Cited(
        id=f"duidu-{id}",
        kind="webpage",
        title=title.zh,
        title_en=title.en,
        author=EDITORS.zh,
        container=ours.title.zh,
        issued=ours.day,
        accessed=None,
        url=url,
        language="zh-Hans",
        version=ours.version,
    )
