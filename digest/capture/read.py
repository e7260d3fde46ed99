"""One saved page, read: its body, its particulars, what was left out. No disk, no network."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator

from digest.capture import body, headline, metadata, refusals
from digest.capture.clean import Cleaned
from digest.capture.encoding import Decoded
from digest.capture.page import Page, opened
from digest.capture.script import language
from digest.model.capture import Capture, CaptureError, Found, Outlets

_FURTHER = re.compile(r"下一?[页頁]|余下|全文|未完|剩余|共\d+[页頁]")


def read(raw: bytes, name: str, outlets: Outlets | None = None) -> Capture:
    """Read one capture.

    Args:
        raw: the bytes of a saved page (HTML, MHTML) or a pasted text, in any encoding.
        name: the file's name; only its ending is looked at.
        outlets: the outlets that the digest knows, by id.

    Raises:
        CaptureError: the file is no article that can be read; one line says why.
    """
    refusals.of_bytes(raw)
    try:
        page, decoded = opened(raw, name)
    except CaptureError as error:
        raise refusals.garbled(raw, error) from error
    refusals.of_lines(page.lines)
    title, cleaned = _body(page)
    refusals.of_page(page.lines, cleaned)
    found = metadata.read(page, cleaned, title, outlets or {})
    text = "\n".join(line.text for line in cleaned.body)
    return Capture(
        name=name,
        sha256=hashlib.sha256(raw).hexdigest(),
        kind=page.kind,
        encoding=decoded.encoding,
        title=title,
        outlet=found.outlet,
        outlet_id=found.outlet_id,
        author=found.author,
        published=found.published,
        captured=found.captured,
        url=found.url,
        language=Found(language(text), "body"),
        paragraphs=tuple(line.text for line in cleaned.body),
        dropped=cleaned.dropped,
        notes=tuple(_notes(decoded, cleaned, language(text))),
    )


def _body(page: Page) -> tuple[Found | None, Cleaned]:
    """The headline and the body: each is looked for with the help of the other."""
    title = headline.of_markup(page) if page.kind != "text" else None
    cleaned = body.found(page, title.value if title else "")
    if title is None:
        title = headline.of_lines(page.lines, cleaned.first)
        cleaned = body.found(page, title.value) if title else cleaned
    return title, cleaned


def _notes(decoded: Decoded, cleaned: Cleaned, tag: str) -> Iterator[str]:
    """What a person should look at."""
    if decoded.damaged:
        yield f"About {decoded.damaged:.1%} of the characters are damaged; compare with the page."
    if not tag.startswith("zh"):
        yield f"The article is not in Chinese (language: {tag})."
    last = cleaned.body[-1].last if cleaned.body else 0
    near = [part for part in cleaned.dropped if part.first <= last + 5]
    if any(part.reason == "login" for part in near):
        yield "The page asks to log in or to pay; the text may be an excerpt."
    if any(part.reason == "pagination" and _FURTHER.search(part.text) for part in near):
        yield "The page has further pages or folded text; the copy may hold only a part."
