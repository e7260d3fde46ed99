"""Every page of the site, in one list: the linked digest in, Markdown out."""

from __future__ import annotations

from collections.abc import Iterator

from digest.model.digest import Digest
from digest.model.exports import Exports
from digest.model.rules import RuleDoc
from digest.render import (
    prose,
    view_article,
    view_articles,
    view_audit,
    view_claim,
    view_codebook,
    view_compare,
    view_data,
    view_home,
    view_letters,
    view_lists,
    view_moved,
    view_outlets,
    view_overview,
    view_terms,
    view_timeline,
)
from digest.render.card.cards import deck
from digest.render.catalogue import Catalogue, catalogue
from digest.render.english.pages import english_pages
from digest.render.page import Page, headed, paired, pictured, tagged, write

_NOTHING = Exports()


def render(
    digest: Digest, rules: tuple[RuleDoc, ...], exports: Exports = _NOTHING
) -> dict[str, str]:
    """Write every generated page.

    Args:
        digest: the linked whole, with no errors in it.
        rules: what the build checks, for the rules page.
        exports: what is offered for taking away, for the data pages.

    Returns:
        Path below `docs/` → Markdown.
    """
    index = catalogue(digest, exports.citations)
    pages = headed(paired(_pages(index, rules, exports)), exports.heads)
    pages = tagged(pages, exports.tags)
    return {page.path: write(page) for page in pictured(pages, deck(digest).own)}


def _pages(index: Catalogue, rules: tuple[RuleDoc, ...], exports: Exports) -> Iterator[Page]:
    # Redirects come first, so that a page always wins over a former address of the same name.
    yield from view_moved.redirects(index)
    yield view_home.home_page(index)
    yield from view_overview.overview_pages(index)
    yield from _article_pages(index)
    yield from _claim_pages(index)
    yield view_articles.articles_page(index)
    yield view_lists.claims_by_topic(index)
    yield view_lists.claims_by_status(index)
    yield from view_compare.compare_pages(index)
    yield from view_letters.letter_pages(index)
    yield from view_timeline.timeline_pages(index)
    yield view_terms.tags_page(index)
    yield from view_terms.tag_pages(index)
    yield view_terms.techniques_page(index)
    yield from view_terms.technique_pages(index)
    yield view_outlets.outlets_page(index)
    yield from view_outlets.outlet_pages(index)
    yield view_audit.audit_page(index)
    yield from view_data.data_pages(index, exports)
    yield view_data.rules_page(rules)
    yield from view_codebook.codebook_pages(index, exports.codebook)
    yield from english_pages(index)


def _claim_pages(index: Catalogue) -> Iterator[Page]:
    cited = prose.citations(index)
    for claim in index.claims.values():
        yield view_claim.claim_page(claim, cited.get(claim.id, ()), index)


def _article_pages(index: Catalogue) -> Iterator[Page]:
    for article in index.digest.articles:
        if article.withdrawn:
            yield view_moved.tombstone(article, index)
        else:
            yield view_article.article_page(article, index)
