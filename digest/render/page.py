"""A page of the site before it is written: its front matter and its Markdown."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from digest.frontmatter import dump
from digest.render import urls
from digest.render.markdown import Markup, metadata

Tags = tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Page:
    """One generated page.

    Attributes:
        path: its file below `docs/`.
        title: for the browser's tab.
        body: the Markdown.
        description: one sentence for search engines.
        redirect: where a former address now leads, for the theme to say in the page's head.
        language: in which the theme speaks around it; Chinese unless said otherwise.
        alternate: its counterpart in the other language, a file below `docs/`; empty for none.
        feed: where one may follow what becomes known of its subject, a file below `docs/`; empty
            for the feed of the whole digest.
        tags: names and contents of meta elements for its head.
        linked: JSON-LD for its head, `<root>` standing where the site's address belongs.
        card: the picture that stands for it where it is linked to; the digest's unless given.
    """

    path: str
    title: str
    body: Markup
    description: str = ""
    redirect: str = ""
    language: str = ""
    alternate: str = ""
    feed: str = ""
    linked: str = ""
    tags: Tags = ()
    card: str = ""


def paired(pages: Iterable[Page]) -> Iterator[Page]:
    """The pages, each of which has a counterpart in the other language knowing it."""
    found = {page.path: page for page in pages}
    twins = {path: urls.english(path) for path in found if urls.english(path) in found}
    twins |= {english: path for path, english in twins.items()}
    for path, page in found.items():
        yield replace(page, alternate=twins.get(path, ""))


def headed(pages: Iterable[Page], heads: Mapping[str, str]) -> Iterator[Page]:
    """The pages with their JSON-LD; an English page has that of its Chinese counterpart."""
    for page in pages:
        chinese = page.alternate if page.language == "en" and page.alternate else page.path
        yield replace(page, linked=heads.get(urls.folder(chinese), ""))


def pictured(pages: Iterable[Page], own: Callable[[str], str]) -> Iterator[Page]:
    """The pages with their cards; an English page has that of its Chinese counterpart."""
    for page in pages:
        yield replace(page, card=own(page.alternate if page.language == "en" else page.path))


def tagged(pages: Iterable[Page], tags: Mapping[str, Tags]) -> Iterator[Page]:
    """The pages with the meta elements of their heads, by address below the site's root."""
    return (replace(page, tags=tags.get(urls.folder(page.path), ())) for page in pages)


def write(page: Page) -> str:
    """The file: front matter, then Markdown, ending in one newline."""
    fields: dict[str, object] = {"title": metadata(page.title)}
    if page.description:
        fields["description"] = metadata(page.description)
    fields["hide"] = ["navigation", "toc"]
    if page.redirect:
        fields["redirect"] = page.redirect
    if page.language:
        fields["language"] = page.language
    if page.alternate:
        fields["alternate"] = urls.folder(page.alternate) or "."
    if page.linked:
        fields["linked"] = page.linked
    if page.feed:
        fields["feed"] = page.feed
    if page.card:
        fields["card"] = page.card
    if page.tags:
        fields["head"] = dict(page.tags)
    return f"{dump(fields)}\n{page.body.strip()}\n"
