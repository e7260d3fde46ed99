"""Atom feeds (RFC 4287): of the whole digest, of each claim and of each tag.

Nothing in them comes from the clock: an entry is dated by the day on which its record was added.
Ids never change, whatever is renamed or moved; a claim that was renamed keeps its former feeds.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from xml.sax.saxutils import escape, quoteattr

from digest.export import news
from digest.export.names import first_name, lasting
from digest.export.news import News
from digest.model import exports
from digest.model.digest import Digest
from digest.model.exports import EDITORS, LICENCE_URL, Address, Download
from digest.model.words import Label

_MOST = 50  # a reader asks again and again; what is older stands on the pages
_RIGHTS = "CC BY 4.0；文章的标题与引文仍属各自的权利人"
_ABOUT = Label("新收的文章、证据与判断，供订阅", "articles, evidence and verdicts as they come")
_ATOM, _PAGE = "application/atom+xml", "text/html"


@dataclass(frozen=True, slots=True)
class _Head:
    """What stands over the entries of a feed.

    Attributes:
        name: what its id is made from.
        page: the page that it belongs to, as a kind and an id.
    """

    name: tuple[str, ...]
    title: str
    subtitle: str
    page: tuple[str, str]


def files(digest: Digest, address: Address, root: str) -> tuple[Download, tuple[Download, ...]]:
    """The feed of everything, and those of every claim and every tag.

    Args:
        digest: the linked whole.
        address: of pages and places on them.
        root: the address of the site, with its last slash. Where it is not known (empty), links
            are relative, and `xml:base` leads from the feed to the root.
    """
    records = {claim.id: [*news.of_records(digest, claim)] for claim in digest.claims}
    everything = [*news.of_articles(digest), *(item for some in records.values() for item in some)]
    made = _Maker(digest, address, root)
    title = digest.records.title
    head = _Head(("all",), f"{title}：新动态", "新收的文章、证据与判断", ("index", "home"))
    whole = made.feed(exports.NEWS, head, everything)
    return whole, (*_of_claims(made, records), *_of_tags(made, everything))


def _of_claims(made: _Maker, records: dict[str, list[News]]) -> Iterator[Download]:
    digest = made.digest
    articles = {article.id: article for article in digest.articles if not article.withdrawn}
    for claim in digest.claims:
        standing = digest.standings[claim.id]
        found = [*news.of_witnesses(digest, standing, articles), *records[claim.id]]
        name = ("claim", first_name(claim.id, claim.formerly))
        head = _Head(name, f"说法：{claim.statement}", standing.sentence, ("claim", claim.id))
        for id in (claim.id, *claim.formerly):
            yield made.feed(exports.claim_feed(id), head, found)


def _of_tags(made: _Maker, everything: Iterable[News]) -> Iterator[Download]:
    tagged: dict[str, list[News]] = {}
    for item in everything:
        for tag in item.tags:
            tagged.setdefault(tag, []).append(item)
    for id, term in made.digest.vocabulary.tags.items():
        head = _Head(("tag", id), f"标签：{term.label}", term.definition, ("tag", id))
        yield made.feed(exports.tag_feed(id), head, tagged.get(id, ()))


@dataclass(frozen=True, slots=True)
class _Maker:
    """Writes the feeds of one digest for one address."""

    digest: Digest
    address: Address
    root: str
    entries: dict[tuple[str, ...], str] = field(default_factory=dict)

    def feed(self, path: str, head: _Head, found: Iterable[News]) -> Download:
        """The newest of what was found, under a head, as the file at a path."""
        items = news.newest_first(found)[:_MOST]
        base = "" if self.root else f' xml:base="{"../" * path.count("/")}"'
        lines = (
            '<?xml version="1.0" encoding="utf-8"?>',
            f'<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="zh-Hans"{base}>',
            *self._head(path, head, items),
            *(self._entry(item) for item in items),
            "</feed>\n",
        )
        return Download(
            path,
            _ABOUT,
            _ATOM,
            "\n".join(lines).encode(),
            schema="https://www.rfc-editor.org/rfc/rfc4287",
            opened_by="NetNewsWire · FreshRSS · Feedly",
        )

    def _head(self, path: str, head: _Head, items: Sequence[News]) -> Iterator[str]:
        yield _element("id", lasting(self.digest, "feed", *head.name).urn)
        yield _element("title", head.title)
        yield _element("subtitle", head.subtitle)
        yield _updated(items[0].day if items else self.digest.edition)
        yield f"<author>{_element('name', EDITORS.zh)}</author>"
        yield _link("self", f"{self.root}{path}", _ATOM)
        yield _link("alternate", self._place(head.page), _PAGE)
        yield _link("license", LICENCE_URL, _PAGE)
        yield _element("rights", _RIGHTS)
        yield _element("generator", "对读 Duidu", f' version="{self.digest.version}"')

    def _entry(self, item: News) -> str:
        """An entry, the same in every feed that has it."""
        if item.name not in self.entries:
            inside = "\n".join(self._parts(item))
            self.entries[item.name] = f"<entry>\n{inside}\n</entry>"
        return self.entries[item.name]

    def _parts(self, item: News) -> Iterator[str]:
        yield _element("id", lasting(self.digest, *item.name).urn)
        yield _element("title", item.title.zh)
        yield _updated(item.day)
        yield _link("alternate", self._place(item.place), _PAGE)
        for tag in item.tags:
            label = self.digest.vocabulary.tags[tag].label
            yield f"<category term={quoteattr(tag)} label={quoteattr(label)}/>"
        yield _element("summary", f"{item.title.en}. {item.text.en}", ' xml:lang="en"')
        yield _element("content", item.text.zh, ' type="text"')

    def _place(self, place: tuple[str, str]) -> str:
        """Never empty: an empty reference means the feed itself to some readers."""
        return f"{self.root}{self.address(*place)}" or "./"


def _element(name: str, text: str, attributes: str = "") -> str:
    return f"<{name}{attributes}>{escape(text)}</{name}>"


def _link(relation: str, address: str, media_type: str) -> str:
    return f'<link rel="{relation}" type="{media_type}" href={quoteattr(address)}/>'


def _updated(day: dt.date) -> str:
    """A day as RFC 3339 has it: its first instant."""
    return f"<updated>{day.isoformat()}T00:00:00Z</updated>"
