"""A page of the site before it is written: its front matter and its Markdown."""

from __future__ import annotations

from dataclasses import dataclass

from digest.frontmatter import dump
from digest.render.markdown import Markup, metadata


@dataclass(frozen=True, slots=True)
class Page:
    """One generated page.

    Attributes:
        path: its file below `docs/`.
        title: for the browser's tab and the search.
        body: the Markdown.
        description: one sentence for search engines.
        tags: labels that the search shows and weighs.
        boost: its weight in the search; 0 leaves it out (lists, which only repeat other pages).
        redirect: where a former address now leads, for the theme to say in the page's head.
    """

    path: str
    title: str
    body: Markup
    description: str = ""
    tags: tuple[str, ...] = ()
    boost: float = 0
    redirect: str = ""


def write(page: Page) -> str:
    """The file: front matter, then Markdown, ending in one newline."""
    fields: dict[str, object] = {"title": metadata(page.title)}
    if page.description:
        fields["description"] = metadata(page.description)
    if page.tags:
        fields["tags"] = [metadata(tag) for tag in page.tags]
    fields["hide"] = ["navigation", "toc"]
    fields["search"] = {"boost": page.boost} if page.boost else {"exclude": True}
    if page.redirect:
        fields["redirect"] = page.redirect
    return f"{dump(fields)}\n{page.body.strip()}\n"
