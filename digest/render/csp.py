"""What a page may run and load: its Content-Security-Policy, as a meta tag and as headers.

The theme writes a few short scripts into every page. Each page's policy names exactly those of
that page, by hash, so that nothing else written into a page runs. A script within the article
element is none of the theme's: it gets no hash, and the browser refuses it.
"""

from __future__ import annotations

import base64
import hashlib
import re
from collections.abc import Iterable

# By directive, in the order of writing; `script-src` gets the hashes. No wasm-unsafe-eval: the
# search is plain JavaScript. Styles may stand in a page, since the theme writes some as it runs.
_DIRECTIVES = (
    ("default-src", "'self'"),
    ("script-src", "'self'"),
    ("style-src", "'self' 'unsafe-inline'"),
    ("img-src", "'self' data:"),
    ("connect-src", "'self'"),
    ("worker-src", "'none'"),
    ("object-src", "'none'"),
    ("base-uri", "'none'"),
    ("form-action", "'none'"),
)
# A browser heeds this one in a header only, and complains of it in a meta tag.
_FRAMES = "; frame-ancestors 'none'"

_HEAD = "<head>"
_CONTENT = ("<article", "</article>")
_SCRIPT = re.compile(r"<script\b([^>]*)>(.*?)</script\s*>", re.DOTALL | re.IGNORECASE)
# What has a src loads under 'self'; what is data does not run.
_NOT_INLINE = re.compile(r"""\bsrc\s*=|\btype\s*=\s*["']?application/(?:ld\+)?json\b""")


def hashes(html: str) -> frozenset[str]:
    """The hash sources, as a policy writes them, of the theme's inline scripts in a page."""
    start, end = html.find(_CONTENT[0]), html.rfind(_CONTENT[1])
    return frozenset(
        _hash(match[2])
        for match in _SCRIPT.finditer(html)
        if not start < match.start() < end and not _NOT_INLINE.search(match[1])
    )


def policy(allowed: Iterable[str]) -> str:
    """The policy that lets the scripts of these hashes run, and the site's own files."""
    sources = " ".join(("", *sorted(allowed)))
    return "; ".join(
        f"{name} {value}{sources if name == 'script-src' else ''}" for name, value in _DIRECTIVES
    )


def sealed(html: str) -> str:
    """A page with its policy as the first thing in its head, otherwise as it was.

    Raises:
        ValueError: the page has no head to hold it.
    """
    before, head, after = html.partition(_HEAD)
    if not head:
        raise ValueError("a page without a head")
    meta = f'<meta http-equiv="Content-Security-Policy" content="{policy(hashes(html))}">'
    return f"{before}{head}{meta}{after}"


def headers(allowed: Iterable[str]) -> str:
    """The `_headers` file by which Netlify, Cloudflare Pages and their like are told the same.

    It stands for every page at once, so its hashes are those of all pages. GitHub Pages ignores
    it. `no-transform` keeps what lies between from rewriting the scripts that the hashes are of.
    """
    return (
        "/*\n"
        f"  Content-Security-Policy: {policy(allowed)}{_FRAMES}\n"
        "  X-Content-Type-Options: nosniff\n"
        "  Referrer-Policy: strict-origin-when-cross-origin\n"
        "  Cache-Control: public, max-age=0, must-revalidate, no-transform\n"
    )


def _hash(script: str) -> str:
    """A script's hash; a browser reads every line's end as one newline before it counts."""
    read = script.replace("\r\n", "\n").replace("\r", "\n")
    digest = hashlib.sha256(read.encode()).digest()
    return f"'sha256-{base64.b64encode(digest).decode()}'"
