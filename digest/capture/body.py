"""Which lines of a page are the article. The only home of readability-lxml.

For markup, `readability-lxml` finds the container by tags, classes and link density; where it
returns too little, or the page is nested too deep for it, `clean` reads the whole page's text.
WeChat keeps the article in `#js_content`, which is hidden until its script runs.
"""

from __future__ import annotations

import logging
from collections.abc import Sequence

from readability import Document  # type: ignore[import-untyped]
from readability.readability import Unparseable  # type: ignore[import-untyped]

from digest.capture.clean import Cleaned, clean, outside, tidy
from digest.capture.lines import Line
from digest.capture.page import Page, text_lines

_ENOUGH = 0.6  # of the prose that the cleaner finds
# It tells of every failure with a traceback; a failure here is a page for the cleaner.
logging.getLogger("readability").setLevel(logging.CRITICAL + 1)


def found(page: Page, headline: str) -> Cleaned:
    """The article's lines and what was left out.

    Args:
        page: the page.
        headline: the headline as far as it is known; it is kept out of the body.
    """
    whole = clean(page.lines, headline)
    if page.kind == "text":
        return whole
    inner = tidy(page.body or _readable(page), headline)
    if _prose(inner) < _ENOUGH * _prose(whole.body):
        return whole
    return outside(page.lines, inner, headline)


def _readable(page: Page) -> tuple[Line, ...]:
    """The lines of the container that readability chooses; none where it fails."""
    if page.html is None:
        return ()
    try:
        summary = Document(page.html).summary()
    except Unparseable:
        return ()
    return text_lines(str(summary))


def _prose(lines: Sequence[Line]) -> int:
    return sum(line.size for line in lines if line.stops)
