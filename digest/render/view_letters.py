"""All claims by the first letter of their statement in pinyin: the way in without the search.

The only home of `pypinyin` (kept up, typed, and with the readings of words: 重 in 重庆 is chóng).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from pypinyin import lazy_pinyin

from digest.fold import fold
from digest.model.records import Claim
from digest.render import lines, templating, urls
from digest.render.catalogue import Catalogue
from digest.render.lines import Anchor, ClaimLine
from digest.render.markdown import Markup
from digest.render.page import Page

# Beyond so many claims each letter has a page of its own.
PAGE_LIMIT = 600
_DESCRIPTION = "文章所提出的全部说法，按首字的拼音字母排列。"
_DIGITS, _OTHERS = "0", "other"
_HEADINGS = {_DIGITS: "数字", _OTHERS: "其他"}


@dataclass(frozen=True, slots=True)
class Shelf:
    """The claims under one letter; none are shown where they have a page of their own."""

    anchor: Markup
    href: Markup
    heading: str
    total: int
    claims: tuple[ClaimLine, ...]


def letter_pages(catalogue: Catalogue) -> Iterator[Page]:
    """One page, or one for each letter and an index once there are too many claims for one."""
    by_letter = _sorted(catalogue)
    split = len(catalogue.claims) > PAGE_LIMIT
    shelves = [_shelf(letter, found, split, catalogue) for letter, found in by_letter.items()]
    yield _page(urls.CLAIMS_BY_LETTER, "说法：按字母", shelves)
    for letter, found in by_letter.items() if split else ():
        page = urls.claims_of_letter(letter)
        title = f"说法：{_HEADINGS.get(letter, letter)}"
        yield _page(page, title, [_listed(page, letter, found, catalogue)])


def reading(statement: str) -> str:
    """How a statement sounds, in pinyin: what it is sorted by."""
    return " ".join(fold(syllable) for syllable in lazy_pinyin(fold(statement)))


def letter(statement: str) -> str:
    """The letter under which a statement stands: A–Z, `0` for all digits, `other`."""
    first = reading(statement)[:1]
    if first.isdigit():
        return _DIGITS
    return first.upper() if first.isascii() and first.isalpha() else _OTHERS


def _sorted(catalogue: Catalogue) -> Mapping[str, Sequence[Claim]]:
    by_letter: dict[str, list[Claim]] = {}
    order = {id: reading(claim.statement) for id, claim in catalogue.claims.items()}
    for claim in sorted(catalogue.claims.values(), key=lambda claim: (order[claim.id], claim.id)):
        by_letter.setdefault(letter(claim.statement), []).append(claim)
    return dict(sorted(by_letter.items(), key=lambda item: (item[0] == _OTHERS, item[0])))


def _shelf(name: str, found: Sequence[Claim], split: bool, catalogue: Catalogue) -> Shelf:
    page = urls.CLAIMS_BY_LETTER
    whole = _listed(page, name, () if split else found, catalogue)
    href = urls.href(page, urls.claims_of_letter(name)) if split else urls.within(whole.anchor)
    return Shelf(whole.anchor, href, whole.heading, len(found), whole.claims)


def _listed(page: str, name: str, found: Sequence[Claim], catalogue: Catalogue) -> Shelf:
    anchor = urls.shelf_anchor(f"letter-{name.lower()}")
    listed = tuple(lines.claim_line(page, claim, catalogue) for claim in found)
    return Shelf(anchor, urls.within(anchor), _HEADINGS.get(name, name), len(found), listed)


def _page(page: str, title: str, shelves: Sequence[Shelf]) -> Page:
    others = (
        Anchor(urls.href(page, urls.CLAIMS), "按话题"),
        Anchor(urls.href(page, urls.CLAIMS_BY_STATUS), "按状况"),
    )
    body = templating.render("claims_by_letter", shelves=shelves, others=others)
    return Page(page, title, body, _DESCRIPTION)
