"""The English home page, and the English index of claims by topic."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from digest.model.counts import count
from digest.model.exports import NEWS
from digest.model.records import Claim
from digest.render import templating, urls
from digest.render.catalogue import Catalogue
from digest.render.english import lines, words
from digest.render.english.lines import ClaimLine
from digest.render.lines import Anchor, unlinked
from digest.render.markdown import Markup
from digest.render.page import Page
from digest.render.view_timeline import entries_of
from digest.wording.labels import in_english

_DISPUTED, _STRIP = 8, 6
# A topic shows so many claims here, and all of them on its own page.
_SHOWN = 8
_DESCRIPTION = (
    "What the media say about one controversy, claim by claim: who says it, who passes it on, "
    "where figures disagree and what support is given."
)


@dataclass(frozen=True, slots=True)
class Shelf:
    """Claims under one topic, of so many in `total`."""

    anchor: Markup
    heading: Anchor
    claims: tuple[ClaimLine, ...]
    total: int


def home_page(catalogue: Catalogue) -> Page:
    """The English home page: the most disputed claim first."""
    page, records = urls.english(urls.HOME), catalogue.digest.records
    contested = (item for item in catalogue.claims.values() if catalogue.standing(item.id).pairs)
    disputed = catalogue.most_disputed(contested)[:_DISPUTED]
    events = [item for item in catalogue.digest.timeline if item.claim]
    body = templating.in_english(
        "home",
        notice=words.notice(page, urls.HOME, catalogue),
        title=records.title_en,
        lead=lines.claim_line(page, disputed[0], catalogue) if disputed else None,
        sentence=catalogue.standing(disputed[0].id).sentence_en if disputed else "",
        counts=list(_counts(page, catalogue)),
        disputed=lines.claim_lines(page, disputed, catalogue),
        strip=entries_of(page, events[-_STRIP:], catalogue, in_english),
        overview=urls.href(page, urls.OVERVIEW_EN),
        claims=urls.href(page, urls.english(urls.CLAIMS)),
        timeline=urls.href(page, urls.english(urls.TIMELINE)),
        method=urls.href(page, urls.METHOD),
        cite=urls.href(page, urls.DATA, urls.CITE),
        feed=urls.href(page, NEWS),
    )
    return Page(page, records.title_en, body, _DESCRIPTION, language="en")


def claims_by_topic(catalogue: Catalogue) -> Page:
    """All claims under their tags; one with several tags stands under each."""
    page = urls.english(urls.CLAIMS)
    body = templating.in_english(
        "claims",
        notice=words.notice(page, urls.CLAIMS, catalogue),
        shelves=list(_shelves(page, catalogue)),
    )
    return Page(page, "Claims by topic", body, "All claims that articles make.", language="en")


def _shelves(page: str, catalogue: Catalogue) -> Iterator[Shelf]:
    tags = catalogue.vocabulary.tags
    for id in tags:
        if found := catalogue.claims_tagged(id):
            heading = words.term_link(page, urls.tag(id), tags, id)
            yield _shelf(page, f"tag-{id}", heading, found[:_SHOWN], len(found), catalogue)
    loose = catalogue.most_disputed(item for item in catalogue.claims.values() if not item.tags)
    if loose:
        heading = unlinked("No topic")
        yield _shelf(page, "tag-none", heading, loose, len(loose), catalogue)


def _shelf(
    page: str,
    id: str,
    heading: Anchor,
    claims: tuple[Claim, ...],
    total: int,
    catalogue: Catalogue,
) -> Shelf:
    found = lines.claim_lines(page, claims, catalogue)
    return Shelf(urls.shelf_anchor(id), heading, found, total)


def _counts(page: str, catalogue: Catalogue) -> Iterator[tuple[int, Anchor]]:
    """The numbers of the digest, each linked to where what it counts is listed or explained."""
    counts = count(catalogue.digest)
    claims = urls.href(page, urls.english(urls.CLAIMS))
    yield counts.articles, Anchor(urls.href(page, urls.ARTICLES), "articles")
    yield counts.origins, Anchor(urls.href(page, urls.METHOD), "independent origins")
    yield counts.claims, Anchor(claims, "claims")
    yield counts.conflicts, unlinked("in conflict")
    yield counts.drifts, unlinked("changed in passing on")
    yield counts.evidenced, unlinked("with evidence")
