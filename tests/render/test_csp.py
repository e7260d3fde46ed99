"""The policy of a page: the theme's scripts by hash, a text's never."""

from __future__ import annotations

import base64
import hashlib
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from digest.pipeline import Folders
from digest.render import csp

PAGE = "<html><head>\n<meta charset=utf-8>%s</head><body>%s<article>%s</article>%s</body></html>"
META = re.compile(r'<meta http-equiv="Content-Security-Policy" content="([^"]*)">')


def of(script: str) -> str:
    """The hash as a browser takes it."""
    return f"'sha256-{base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()}'"


def page(head: str = "", before: str = "", within: str = "", after: str = "") -> str:
    return PAGE % (head, before, within, after)


def test_the_themes_scripts_are_allowed_wherever_it_writes_them() -> None:
    html = page("<script>a()</script>", "<script type=module>\nb()\n</script>", "", "")
    assert csp.hashes(html) == {of("a()"), of("\nb()\n")}
    assert csp.hashes(page(after="<SCRIPT defer>c(1 < 2)</SCRIPT >")) == {of("c(1 < 2)")}


def test_a_script_in_the_text_is_not() -> None:
    assert csp.hashes(page(within="<script>evil()</script>")) == frozenset()
    escaped = "</article><script>evil()</script><article>"
    assert csp.hashes(page(within=escaped)) == frozenset()


def test_what_is_loaded_or_is_data_needs_no_hash() -> None:
    scripts = '<script src="a.js"></script><script id="c" type="application/json">{}</script>'
    assert csp.hashes(page(after=scripts)) == frozenset()


def test_a_hash_is_of_what_the_browser_reads() -> None:
    assert csp.hashes(page(head="<script>a()\r\nb()\rc()</script>")) == {of("a()\nb()\nc()")}


def test_the_policy_is_strict() -> None:
    told = dict(part.split(" ", 1) for part in csp.policy({of("a()")}).split("; "))
    assert told["script-src"] == f"'self' {of('a()')}"
    assert told["default-src"] == "'self'"
    assert {told[name] for name in ("object-src", "base-uri", "form-action")} == {"'none'"}
    assert "unsafe" not in re.sub("style-src 'self' 'unsafe-inline'", "", csp.policy(()))
    assert csp.policy({"'b'", "'a'"}) == csp.policy(["'a'", "'b'"])


@given(st.text(), st.text())
def test_a_page_stays_as_it_was_but_for_the_policy(head: str, within: str) -> None:
    html = page(head, within=within)
    sealed = csp.sealed(html)
    added = META.search(sealed)
    assert added is not None
    assert added[1] == csp.policy(csp.hashes(html))
    assert sealed[: added.start()] + sealed[added.end() :] == html


def test_a_page_without_a_head_is_a_fault() -> None:
    with pytest.raises(ValueError, match="head"):
        csp.sealed("<p>")


def test_every_built_page_has_its_policy_first_and_the_headers_have_them_all(
    built: Folders,
) -> None:
    pages = {path: path.read_bytes().decode() for path in built.site.rglob("*.html")}
    assert built.site / "404.html" in pages
    every: set[str] = set()
    for path, html in pages.items():
        found = META.search(html)
        assert found is not None, path
        assert html[: found.start()].endswith("<head>"), path
        # A browser looks for the encoding in the first 1024 bytes.
        assert 0 < html.encode().find(b'<meta charset="utf-8">') < 1000, path
        assert found[1] == csp.policy(csp.hashes(html)), path
        every |= csp.hashes(html)
    headers = (built.site / "_headers").read_text("utf-8")
    assert f"  Content-Security-Policy: {csp.policy(every)}; frame-ancestors 'none'\n" in headers
    assert "no-transform" in headers
    assert max(map(len, headers.splitlines())) < 2000  # as much as Cloudflare takes
