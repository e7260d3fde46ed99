"""Saved HTML, "web page, complete", MHTML or pasted text, as lines and what its head says.

The only home of lxml. Nothing is fetched, no script runs, no entity is expanded.
"""

from __future__ import annotations

import datetime as dt
import email
import email.policy
import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from email.message import EmailMessage

from lxml import etree
from lxml import html as lxml_html

from digest.capture import lines
from digest.capture.encoding import Decoded, decode
from digest.capture.lines import Line
from digest.model.capture import CaptureError, Found

_HEAD = 4096
_TOP = 16 * _HEAD
_MHTML = re.compile(rb"\s*(?:from|mime-version|subject|date|snapshot-content-location):", re.I)
_CHARSET = re.compile(rb"(?:charset|encoding)\s*=\s*[\"']?\s*([\w.:-]+)", re.I)
_HTML = re.compile(
    r"\s*(?:<!--.*?-->\s*|<\?xml.*?\?>\s*)*+<(?:!doctype\s+html|html|head|body)\b", re.I | re.S
)
_TAGS = re.compile(r"<(?:p|div|br|a|span|article|section|table|h[1-6])\b[^<>]*>", re.I)
_ENTITY = re.compile(r"<!ENTITY\b", re.I)
_SAVED_FROM = re.compile(r"<!--\s*saved from url=\(\d+\)\s*(https?://[^\s<>]+)")
_SINGLE_FILE = re.compile(
    r"<!--\s*Page saved with SingleFile\s+url:\s*(https?://\S+)\s+saved date:\s*([^\n]+)"
)
_SKIPPED = frozenset(
    [
        *("script", "style", "noscript", "template", "head", "iframe", "object", "embed"),
        *("svg", "math", "select", "option", "textarea", "button", "canvas", "audio"),
        *("video", "map"),
    ]
)
_BLOCKS = frozenset(
    [
        *("address", "article", "aside", "blockquote", "body", "br", "caption", "center"),
        *("dd", "details", "dialog", "dir", "div", "dl", "dt", "fieldset", "figcaption"),
        *("figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header"),
        *("hgroup", "hr", "legend", "li", "main", "menu", "nav", "ol", "p", "pre"),
        *("section", "summary", "table", "tbody", "tfoot", "thead", "tr", "ul"),
    ]
)
_NOT_SHOWN = re.compile(r"(?:^|;)\s*display\s*:\s*none", re.I)
_WECHAT_TIME = re.compile(r"\bct\s*=\s*[\"'](\d{10})[\"']")
_DEEP = 250  # libxml2's limit for what is parsed without the option for huge trees


@dataclass(frozen=True, slots=True)
class Page:
    """A page, opened.

    Attributes:
        kind: html, mhtml or text.
        lines: what a reader sees, line by line, empty lines left out.
        html: the markup, where there is any; None too where it is nested too deep for others.
        body: the lines of WeChat's own container of the article, where the page has one.
        title: the `<title>`.
        headings: the texts of its `<h1>`.
        meta: name or property → content, the first of each, names in lower case.
        linked: the JSON-LD objects of the page.
        url: its address, where the saving program or the page says it.
        saved: when it was saved, as the saving program wrote it.
    """

    kind: str
    lines: tuple[Line, ...]
    html: str | None = None
    body: tuple[Line, ...] = ()
    title: str = ""
    headings: tuple[str, ...] = ()
    meta: Mapping[str, str] = field(default_factory=dict)
    linked: tuple[Mapping[str, object], ...] = ()
    url: Found | None = None
    saved: Found | None = None


def opened(raw: bytes, name: str) -> tuple[Page, Decoded]:
    """Open a page of any kind.

    Args:
        raw: the file's bytes.
        name: the file's name, for its ending.

    Raises:
        CaptureError: it cannot be decoded, is nested too deep or declares entities.
    """
    if _is_mhtml(raw):
        return _from_mhtml(raw)
    decoded = decode(raw, _declared(raw))
    if decoded.text.lstrip("\ufeff \r\n\t").startswith("<") and _ENTITY.search(decoded.text[:_TOP]):
        raise CaptureError("entities", "the file declares XML entities (<!ENTITY …>), as bombs do")
    if _is_html(decoded.text, name):
        return from_html(decoded.text), decoded
    return Page("text", lines.from_text(decoded.text)), decoded


def from_html(text: str, kind: str = "html") -> Page:
    """A page of markup that is decoded already."""
    root, deep = _parsed(text)
    containers = root.xpath('//*[@id="js_content"]')
    found = _SINGLE_FILE.search(text[:_HEAD])
    return Page(
        kind=kind,
        lines=tuple(_lines(root)),
        html=None if deep else text,
        body=tuple(_lines(containers[0])) if containers else (),
        title=lines.trimmed(root.findtext(".//title") or ""),
        headings=tuple(filter(None, (lines.trimmed(_content(each)) for each in root.iter("h1")))),
        meta={**_meta(root), **_wechat(root, text)},
        linked=tuple(_linked(root)),
        url=_address(root, text),
        saved=Found(found[2].strip(), "SingleFile's comment") if found else None,
    )


def text_lines(markup: str) -> tuple[Line, ...]:
    """The lines of a piece of markup, as `from_html` would give them."""
    return tuple(_lines(_parsed(markup)[0]))


def _is_mhtml(raw: bytes) -> bool:
    return _MHTML.match(raw) is not None and b"multipart/related" in raw[:_HEAD].lower()


def _is_html(text: str, name: str) -> bool:
    """By its beginning, or by its tags where it is a fragment."""
    text = text.removeprefix("\ufeff")
    tags = len(_TAGS.findall(text[: 10 * _HEAD]))
    named = name.lower().endswith((".html", ".htm", ".xhtml", ".shtml"))
    return _HTML.match(text[:_HEAD]) is not None or tags >= (1 if named else 5)


def _declared(raw: bytes) -> str | None:
    found = _CHARSET.search(raw[:_HEAD])
    return found[1].decode("ascii") if found else None


def _from_mhtml(raw: bytes) -> tuple[Page, Decoded]:
    """The first HTML part of a multipart file, with the address and day of its envelope."""
    try:
        message = email.message_from_bytes(raw, policy=email.policy.default)
        part = next(each for each in message.walk() if each.get_content_type() == "text/html")
        content = part.get_payload(decode=True)
    except (StopIteration, RecursionError, LookupError, ValueError) as error:
        raise CaptureError("mhtml", "the MHTML file holds no HTML page that can be read") from error
    assert isinstance(content, bytes)
    decoded = decode(content, part.get_content_charset() or _declared(content))
    page = from_html(decoded.text, "mhtml")
    return _enveloped(page, message, part), decoded


def _enveloped(page: Page, message: EmailMessage, part: EmailMessage) -> Page:
    """The page with what the envelope of an MHTML file says of it."""
    address = str(message.get("Snapshot-Content-Location") or part.get("Content-Location") or "")
    date = str(message.get("Date") or "")
    url = Found(address, "MHTML header") if address.startswith("http") else page.url
    saved = Found(date, "MHTML header Date") if date else page.saved
    return replace(page, url=url, saved=saved)


def _parsed(text: str) -> tuple[lxml_html.HtmlElement, bool]:
    """The tree, and whether it is nested deeper than other parsers bear."""
    parser = lxml_html.HTMLParser(encoding="utf-8", huge_tree=True)
    try:
        root = lxml_html.document_fromstring(text.encode("utf-8", "replace"), parser=parser)
    except etree.ParserError as error:
        raise CaptureError("empty", "the HTML file has no content") from error
    if any(entry.type_name == "ERR_RESOURCE_LIMIT" for entry in parser.error_log):
        raise CaptureError("nested", "the HTML is nested too deep (more than 2,000 levels)")
    return root, _depth(root) > _DEEP


def _depth(root: lxml_html.HtmlElement) -> int:
    depth = deepest = 0
    for event, _ in etree.iterwalk(root, events=("start", "end")):
        depth += 1 if event == "start" else -1
        deepest = max(deepest, depth)
    return deepest


class _Writer:
    """Puts text together into lines, and counts how much of each is links."""

    def __init__(self) -> None:
        self.parts: list[str] = []
        self.linked = 0
        self.links = 0
        self.done: list[Line] = []

    def write(self, text: str | None) -> None:
        if text:
            self.parts.append(text)
            if self.links:
                self.linked += len("".join(text.split()))

    def end(self) -> None:
        text = " ".join("".join(self.parts).split())
        if lines.plain(text):
            share = self.linked / max(1, len("".join(text.split())))
            self.done.append(lines.line(text, len(self.done) + 1, linked=share))
        self.parts, self.linked = [], 0


def _lines(root: lxml_html.HtmlElement) -> Iterator[Line]:
    """What a reader sees of an element: a line for every block, row or break."""
    writer = _Writer()
    walk = etree.iterwalk(root, events=("start", "end", "comment", "pi"))
    hidden: etree._Element | None = None
    for event, node in walk:
        if event == "start" and (node is root or _shown(node)):
            _open(writer, node)
        elif event == "start":
            walk.skip_subtree()
            hidden = node
        else:
            if event == "end" and node is not hidden:
                _close(writer, node)
            if node is not root:
                writer.write(node.tail)
    writer.end()
    yield from writer.done


def _shown(node: etree._Element) -> bool:
    hidden = node.get("hidden") is not None or _NOT_SHOWN.search(node.get("style") or "")
    return node.tag not in _SKIPPED and not hidden


def _open(writer: _Writer, node: etree._Element) -> None:
    if node.tag in _BLOCKS:
        writer.end()
    elif node.tag in ("td", "th"):
        writer.write(" ")
    elif node.tag == "a":
        previous = node.getprevious()
        if previous is not None and previous.tag == "a" and not previous.tail:
            writer.write(" ")
        writer.links += 1
    writer.write(node.text)


def _close(writer: _Writer, node: etree._Element) -> None:
    if node.tag in _BLOCKS:
        writer.end()
    elif node.tag == "a":
        writer.links -= 1


def _content(node: etree._Element) -> str:
    return "".join(str(text) for text in node.itertext())


def _meta(root: lxml_html.HtmlElement) -> dict[str, str]:
    """What the head's `<meta>` and the page's `itemprop` say, the first of each name."""
    found: dict[str, str] = {}
    for node in root.iter("meta"):
        for attribute in ("property", "name", "itemprop"):
            name, content = node.get(attribute), lines.trimmed(node.get("content") or "")
            if name and content:
                found.setdefault(name.strip().lower(), content)
    for node in root.xpath("//*[@itemprop][@datetime or @content][not(self::meta)]"):
        value = lines.plain(node.get("datetime") or node.get("content") or "")
        found.setdefault(str(node.get("itemprop")).strip().lower(), value)
    return found


def _wechat(root: lxml_html.HtmlElement, text: str) -> dict[str, str]:
    """The account and the time of a WeChat article, which its script prints on the page."""
    found: dict[str, str] = {}
    for node in root.xpath('//*[@id="js_name"]'):
        found["wechat:account"] = lines.trimmed(_content(node))
    if found and (moment := _WECHAT_TIME.search(text)):
        published = dt.datetime.fromtimestamp(int(moment[1]), dt.timezone(dt.timedelta(hours=8)))
        found["wechat:published"] = published.isoformat()
    return found


def _linked(root: lxml_html.HtmlElement) -> Iterator[Mapping[str, object]]:
    """The objects of the page's JSON-LD, those that can be read."""
    for node in root.xpath('//script[@type="application/ld+json"]'):
        try:
            data = json.loads(node.text or "")
        except (ValueError, RecursionError):
            continue
        for item in data if isinstance(data, list) else [data]:
            if isinstance(item, dict):
                graph = item.get("@graph")
                parts = graph if isinstance(graph, list) else [item]
                yield from (part for part in parts if isinstance(part, dict))


def _address(root: lxml_html.HtmlElement, text: str) -> Found | None:
    """The page's own address: the saving program's word first, then the page's."""
    comments = ((_SAVED_FROM, "saved-from comment"), (_SINGLE_FILE, "SingleFile's comment"))
    for pattern, where in comments:
        if found := pattern.search(text[:_HEAD]):
            return Found(found[1], where)
    for link in root.xpath('//link[@rel="canonical"]/@href'):
        if re.match(r"https?://[^/]+/.+", str(link)):
            return Found(str(link), "canonical link")
    meta = _meta(root).get("og:url", "")
    return Found(meta, "meta og:url") if re.match(r"https?://[^/]+/.+", meta) else None
