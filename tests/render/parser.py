"""The Markdown parser as the site runs it, and what a browser would read in its HTML."""

from __future__ import annotations

import functools
from collections.abc import Iterator
from html.parser import HTMLParser

import markdown
from mkdocs.config import load_config

from tests.conftest import ROOT

_MKDOCS_OWN = ("toc", "tables", "fenced_code")


@functools.cache
def _parser() -> markdown.Markdown:
    config = load_config(str(ROOT / "mkdocs.yml"), docs_dir=str(ROOT / "tests"))
    assert set(_MKDOCS_OWN) <= set(config.markdown_extensions)
    return markdown.Markdown(
        extensions=config.markdown_extensions, extension_configs=config.mdx_configs
    )


def html(text: str) -> str:
    """Markdown as HTML, with the extensions of mkdocs.yml."""
    parser = _parser()
    parser.reset()
    return parser.convert(text)


class Reader(HTMLParser):
    """The elements of a piece of HTML, and the words in each."""

    def __init__(self, source: str) -> None:
        super().__init__(convert_charrefs=True)
        self.tags: list[str] = []
        self.attributes: list[tuple[str, str, str]] = []
        self._open: list[str] = []
        self._words: list[tuple[str, str]] = []
        self.feed(source)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.attributes += [(tag, name, value or "") for name, value in attrs]
        self._open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        while self._open and self._open.pop() != tag:
            pass

    def handle_data(self, data: str) -> None:
        self._words.append((self._open[-1] if self._open else "", data))

    def words(self, tag: str) -> str:
        """What stands directly in the elements of a name."""
        return "".join(data for place, data in self._words if place == tag)

    def values(self, tag: str, name: str) -> Iterator[str]:
        """The values of an attribute."""
        return (value for at, named, value in self.attributes if (at, named) == (tag, name))
