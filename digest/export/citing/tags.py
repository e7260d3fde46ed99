"""What a page says of itself in its head, by which Zotero and its like take it in one click.

Highwire's `citation_*` and Dublin Core, as Zotero's translator "Embedded Metadata" reads them. A
page speaks of itself and not of the article that it is about: what is saved is what was on the
screen, and its address leads back to it; the article is named as its source. Without
`z:itemType`, a page with a `citation_title` would be taken for an article in a journal.
"""

from __future__ import annotations

from collections.abc import Iterator

from digest.export.citing.cited import Cited
from digest.model.exports import LICENCE_URL


def tags(page: Cited, about: Cited | None = None) -> Iterator[tuple[str, str]]:
    """Names and contents of the meta elements of a page; `about` is the article it speaks of."""
    issued = page.issued.iso if page.issued else ""
    told = (
        ("z:itemType", page.kind),
        ("citation_title", page.title),
        ("citation_author", page.author),
        ("citation_publication_date", issued.replace("-", "/")),
        ("citation_language", page.language),
        ("citation_public_url", page.url),
        ("DC.title", page.title),
        ("DC.creator", page.author),
        ("DC.publisher", page.container),
        ("DC.date", issued),
        ("DC.language", page.language),
        ("DC.identifier", page.url),
        ("DC.source", about.url if about else ""),
        ("DC.rights", LICENCE_URL),
    )
    return ((name, content) for name, content in told if content)
