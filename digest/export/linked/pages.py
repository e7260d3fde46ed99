"""What the head of a page says of it to search engines, in JSON-LD.

The site's root is known only when the site is built. Here it stands as `ROOT`, which nothing
contributed can be taken for, since every `<` of theirs is written as an escape. That same escape
keeps any text from ending the script block that it stands in.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from digest.export.fields import Row, present
from digest.export.linked.claims import CHINESE, claim, review
from digest.export.linked.dataset import dataset
from digest.export.linked.names import CONTEXT, Names
from digest.export.linked.text import written
from digest.export.linked.works import editors, node, works
from digest.model.digest import Digest
from digest.model.exports import LICENCE_URL, Address, Download
from digest.model.records import Article

ROOT = "<root>"
# NUL, which no source may hold, keeps the root's place until the text has been escaped.
_OPEN = "\0"


def heads(digest: Digest, address: Address, files: Iterable[Download]) -> dict[str, str]:
    """The JSON-LD of every page that has some, by the address of the page.

    Args:
        digest: the linked whole.
        address: of pages and of places on them.
        files: all that can be taken away, for the data page.
    """
    names = Names(_OPEN, address)
    return {place: _encoded(things) for place, things in _things(digest, names, files)}


def _things(
    digest: Digest, names: Names, files: Iterable[Download]
) -> Iterator[tuple[str, list[Row]]]:
    yield names.address("index", "data"), [dataset(digest, names, files)]
    held = works(digest, names)
    for item in digest.articles:
        if item.id in held:
            trail = _trail(names, ("articles", "文章"), ("article", item.id, item.heading))
            yield names.address("article", item.id), [_reading(item, held[item.id], names), trail]
    for standing in digest.standings.values():
        item_id, statement = standing.claim.id, standing.claim.statement
        trail = _trail(names, ("claims", "说法"), ("claim", item_id, statement))
        verdict = review(standing, digest, names)
        told = [claim(standing, digest, names, held), *([verdict] if verdict else []), trail]
        yield names.address("claim", item_id), told


def _reading(item: Article, work: Row, names: Names) -> Row:
    """Our page about an article: a review of it, without a rating."""
    page = names.page("article", item.id)
    return present(
        **node("Review", f"{page}#review"),
        url=page,
        name=f"评读{item.named.zh}",
        abstract=item.summary,
        inLanguage=CHINESE,
        author=editors(names),
        license=LICENCE_URL,
        itemReviewed=work,
        isPartOf={"@id": names.dataset},
    )


def _trail(names: Names, index: tuple[str, str], page: tuple[str, str, str]) -> Row:
    """The way from the home page to an index and to a page in it."""
    kind, id, title = page
    steps = (
        ("首页", names.home),
        (index[1], names.page("index", index[0])),
        (title, names.page(kind, id)),
    )
    return {
        "@type": "BreadcrumbList",
        "itemListElement": [
            {"@type": "ListItem", "position": place, "name": name, "item": where}
            for place, (name, where) in enumerate(steps, 1)
        ],
    }


def _encoded(things: list[Row]) -> str:
    text = written({"@context": CONTEXT, "@graph": things})
    return text.replace("<", "\\u003c").replace('"\\u0000', f'"{ROOT}')
