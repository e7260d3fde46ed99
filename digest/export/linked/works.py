"""Media articles in schema.org's words, with what is known of them and nothing supposed.

A byline stands as `creditText`, since the page does not say whether it names a person. Only a
day that is given without doubt stands as `datePublished`, which takes no month and no "about".
"""

from __future__ import annotations

from collections.abc import Container

from digest.export.fields import Row, present
from digest.export.linked.names import Names
from digest.model.dates import DateSpan
from digest.model.digest import Digest
from digest.model.exports import EDITORS
from digest.model.records import Article

_TYPES = {
    "newsroom": "NewsArticle",
    "wire": "NewsArticle",
    "trade-media": "NewsArticle",
    "self-media": "SocialMediaPosting",
    "self-media-platform": "SocialMediaPosting",
}


def works(digest: Digest, names: Names) -> dict[str, Row]:
    """The media articles that stand, by id."""
    held = {item.id: item for item in digest.articles if not item.withdrawn}
    return {id: _article(item, held, digest, names) for id, item in held.items()}


def _article(item: Article, held: Container[str], digest: Digest, names: Names) -> Row:
    parents = [source.of for source in item.provenance if source.of and source.of in held]
    return present(
        **node(_type(item, digest), names.article(item.id)),
        name=item.title,
        alternateName=item.title_en if item.title else None,
        url=item.url,
        datePublished=day(item.published),
        creditText=item.byline,
        publisher=_publisher(item, digest, names),
        inLanguage=item.language,
        isBasedOn=[{"@id": names.article(parent)} for parent in parents],
    )


def editors(names: Names) -> Row:
    """Those who write the digest."""
    return node("Organization", names.editors) | {
        "name": EDITORS.zh,
        "alternateName": EDITORS.en,
        "url": names.home,
    }


def node(type: str, id: str) -> Row:
    """The beginning of a thing that has a name."""
    return {"@type": type, "@id": id}


def day(date: DateSpan | None) -> str | None:
    """The one day that a date means, where it is undoubted."""
    if date is None or date.hedged or date.first is None or date.first != date.last:
        return None
    return date.first.isoformat()


def _type(item: Article, digest: Digest) -> str:
    if item.genre == "advertisement":
        return "AdvertiserContentArticle"
    outlet = digest.vocabulary.outlets.get(item.outlet or "")
    return _TYPES.get((outlet.kind if outlet else None) or "", "Article")


def _publisher(item: Article, digest: Digest, names: Names) -> Row | None:
    outlet = digest.vocabulary.outlets.get(item.outlet or "")
    if outlet is None:
        return None
    known = present(name=outlet.label, alternateName=outlet.label_en, url=outlet.url)
    return node("Organization", f"{names.page('outlet', outlet.id)}#outlet") | known
