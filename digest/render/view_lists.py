"""The indexes of claims: by topic and by status."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from digest.model.records import Claim
from digest.model.words import RESULTS
from digest.render import lines, statuses, templating, urls
from digest.render.catalogue import Catalogue
from digest.render.lines import Anchor, ClaimLine
from digest.render.markdown import Markup
from digest.render.page import Page
from digest.render.statuses import Status

# A topic shows so many claims here, and all of them on its own page.
_SHOWN = 8
# Shelves beside those of the results: a claim stands on one of those, and on any of these.
_DRIFT = Status("drift", "传抄走样")
_EVIDENCED = Status("evidenced", "有证据")


@dataclass(frozen=True, slots=True)
class Shelf:
    """Claims under one heading, of so many in `total`."""

    anchor: Markup
    heading: Anchor
    status: Status | None
    claims: tuple[ClaimLine, ...]
    total: int


def claims_by_topic(catalogue: Catalogue) -> Page:
    """All claims under their tags; one with several tags stands under each."""
    page, tags = urls.CLAIMS, catalogue.vocabulary.tags
    shelves = [
        _shelf(
            page,
            urls.shelf_anchor(f"tag-{id}"),
            lines.term_link(page, urls.tag(id), tags, id),
            found,
            catalogue,
        )
        for id in tags
        if (found := catalogue.claims_tagged(id))
    ]
    if loose := catalogue.most_disputed(
        item for item in catalogue.claims.values() if not item.tags
    ):
        heading = Anchor(urls.href(page, page), "未归类")
        shelves.append(_shelf(page, urls.shelf_anchor("tag-none"), heading, loose, catalogue))
    body = templating.render(
        "claims_by_topic",
        shelves=shelves,
        other=urls.href(page, urls.CLAIMS_BY_STATUS),
        letters=urls.href(page, urls.CLAIMS_BY_LETTER),
    )
    return Page(page, "说法：按话题", body, "文章所提出的全部说法，按话题排列。")


def claims_by_status(catalogue: Catalogue) -> Page:
    """All claims by how their articles stand to each other, worst first; then by other marks."""
    page = urls.CLAIMS_BY_STATUS
    ranked = catalogue.most_disputed(catalogue.claims.values())
    shelves = [
        _status_shelf(page, statuses.result(id), found, catalogue)
        for id in RESULTS
        if (found := [item for item in ranked if catalogue.standing(item.id).result == id])
    ]
    drifted = [item for item in ranked if catalogue.standing(item.id).drifted]
    evidenced = [item for item in ranked if item.evidenced]
    marked = [
        _status_shelf(page, status, found, catalogue)
        for status, found in ((_DRIFT, drifted), (_EVIDENCED, evidenced))
        if found
    ]
    body = templating.render(
        "claims_by_status",
        shelves=shelves,
        marked=marked,
        other=urls.href(page, urls.CLAIMS),
        letters=urls.href(page, urls.CLAIMS_BY_LETTER),
        method=urls.href(page, urls.METHOD),
    )
    return Page(page, "说法：按状况", body, "文章所提出的全部说法，按各家是否相合排列。")


def _shelf(
    page: str, anchor: Markup, heading: Anchor, claims: Iterable[Claim], catalogue: Catalogue
) -> Shelf:
    found = tuple(lines.claim_line(page, item, catalogue) for item in claims)
    return Shelf(anchor, heading, None, found[:_SHOWN], len(found))


def _status_shelf(
    page: str, status: Status, claims: Iterable[Claim], catalogue: Catalogue
) -> Shelf:
    anchor, heading = urls.shelf_anchor(status.id), lines.unlinked(status.word)
    found = tuple(lines.claim_line(page, item, catalogue) for item in claims)
    return Shelf(anchor, heading, status, found, len(found))
