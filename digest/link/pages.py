"""Which evidence is a page that the digest holds as an article."""

from __future__ import annotations

from collections.abc import Iterable

from digest.model.addresses import page
from digest.model.records import Article, Claim


def held(articles: Iterable[Article], claims: Iterable[Claim]) -> dict[tuple[str, str], str]:
    """The article that a record of evidence is: (claim id, evidence id) → article id.

    Args:
        articles: the live articles; a withdrawn one is no longer held.
        claims: with their evidence. A record counts by its `url`, against an article's own
            address and that of its public archive's copy.
    """
    at = {
        page(address): article.id
        for article in articles
        for address in (article.url, article.archived)
        if address
    }
    return {
        (claim.id, record.id): at[page(record.url)]
        for claim in claims
        for record in claim.evidence
        if record.url and page(record.url) in at
    }
