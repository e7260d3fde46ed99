"""Every English page, in one list."""

from __future__ import annotations

from collections.abc import Iterator

from digest.render.catalogue import Catalogue
from digest.render.english import claim, lists, terms, timeline
from digest.render.page import Page


def english_pages(catalogue: Catalogue) -> Iterator[Page]:
    """The English counterparts of the home page, claims, timeline, tags and techniques."""
    yield lists.home_page(catalogue)
    yield lists.claims_by_topic(catalogue)
    for item in catalogue.claims.values():
        yield claim.claim_page(item, catalogue)
    yield from timeline.timeline_pages(catalogue)
    yield terms.tags_page(catalogue)
    yield from terms.tag_pages(catalogue)
    yield terms.techniques_page(catalogue)
    yield from terms.technique_pages(catalogue)
