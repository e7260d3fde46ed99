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
        title: for the browser's tab.
        body: the Markdown.
        description: one sentence for search engines.
        redirect: where a former address now leads, for the theme to say in the page's head.
    """

    path: str
    title: str
    body: Markup
    description: str = ""
    redirect: str = ""


def write(page: Page) -> str:
    """The file: front matter, then Markdown, ending in one newline."""
    fields: dict[str, object] = {"title": metadata(page.title)}
    if page.description:
        fields["description"] = metadata(page.description)
    fields["hide"] = ["navigation", "toc"]
    if page.redirect:
        fields["redirect"] = page.redirect
    return f"{dump(fields)}\n{page.body.strip()}\n"
