"""A contributor's text never becomes markup of ours, even where every check is passed over.

The invented corpus is poisoned in every free text field and in its bodies, rendered and built
without validation, and the resulting HTML is held to an allow-list by `nh3` (Ammonia, a
sanitiser written and tested by others): what the sanitiser would take out must not be there.
"""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Iterator, Mapping
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import nh3
import pytest

from digest import pipeline
from digest.link.resolve import link
from digest.model.body import Text
from digest.model.digest import Digest, Records
from digest.render import site
from digest.render.write import install
from tests.conftest import CORPUS, ROOT, handwritten

MARK = "pwned"
PAYLOADS = (
    f"<script>{MARK}()</script>",
    f"<img src=x onerror={MARK}()>",
    f"</td></table></div><iframe src=//{MARK}.example></iframe>",
    f'"><svg/onload={MARK}()><a href="javascript:{MARK}()">x</a>',
    f"[x](javascript:{MARK}()) ![x](data:text/html,{MARK}) <javascript:{MARK}()>",
    f"{{: onclick={MARK}() #{MARK} }} {{#{MARK}}}",
    f'--8<-- "{MARK}" ;--8<-- {{% include "{MARK}" %}} {{{{ {MARK} }}}}',
    f"# {MARK}\n\n    {MARK}\n\n```{MARK}\n```\n\n| {MARK} |\n|---|",
    f"**{MARK}** _{MARK}_ `{MARK}` [^{MARK}] :{MARK}: ~~{MARK}~~ ==x== *[{MARK}]: x",
    f"1. {MARK}\n- {MARK}\n> {MARK}\n: {MARK}\n!!! {MARK}\n\n---\n{MARK}\n===",
    f"&lt;script&gt;{MARK}()&lt;/script&gt; &#60;u&#62; https://{MARK}.example <{MARK}@x.example>",
    f"<!-- {MARK} --> <?{MARK}?> <![CDATA[{MARK}]]> <{MARK}> \\<u\\>",
)
# Fields whose values are words of the format, ids or dates, which the schema already holds.
_FREE = """
    title title_en siglum byline dating via summary summary_en statement statement_en speaker
    attribution quote reason publisher finding finding_en because because_en would_change
    would_change_en by
    where label label_en definition definition_en include include_en
    exclude exclude_en standard text kind of words
"""
_TAGS = """
    a abbr article aside b blockquote br button caption cite code col dd details div dl dt em
    figcaption figure form h1 h2 h3 h4 hr input label li nav ol option p path pre q s section
    select small span strong sub summary sup table tbody td tfoot th thead time tr ul
    svg g rect circle line polyline polygon text tspan title desc marker defs
"""
FREE, TAGS = frozenset(_FREE.split()), frozenset(_TAGS.split())
# The filters of the timeline: our own words and numbers, like every other control.
FILTERS = frozenset({"fieldset", "legend", "optgroup"})


class Poison:
    """Gives every free text another payload, in turn."""

    def __init__(self) -> None:
        self.count = 0

    def next(self, before: str) -> str:
        self.count += 1
        return f"{before} {PAYLOADS[self.count % len(PAYLOADS)]}"

    def apply(self, value: Any, name: str = "") -> Any:
        """The value with every free text in it poisoned; structure, ids and dates stay."""
        if isinstance(value, str):
            return self.next(value) if name in FREE else value
        if isinstance(value, tuple):
            return tuple(self.apply(item, name) for item in value)
        if isinstance(value, Mapping):
            return {key: self.apply(item, "label") for key, item in value.items()}
        if isinstance(value, Text):
            return Text(self.next(value.text))
        if dataclasses.is_dataclass(value) and not isinstance(value, type):
            changes = {
                field.name: self.apply(getattr(value, field.name), field.name)
                for field in dataclasses.fields(value)
                if field.name not in ("marks", "scope", "files", "unreadable")
            }
            if "kind" in changes and type(value).__name__ != "Term":
                changes.pop("kind")  # elsewhere a word of the format
            return dataclasses.replace(value, **changes)
        return value


@pytest.fixture(scope="module")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site of the poisoned corpus, built by the real renderer and MkDocs."""
    folder = tmp_path_factory.mktemp("hostile")
    records = pipeline.check(CORPUS).digest.records
    poisoned: Records = Poison().apply(records)
    digest: Digest = link(poisoned)
    handwritten(folder / "docs")
    install(folder / "docs", pipeline.tree(digest))
    site.build(ROOT / "mkdocs.yml", folder / "docs", folder / "site", digest.day)
    return folder / "site"


class Events(HTMLParser):
    """Start tags with attributes, end tags and words, in order."""

    def __init__(self, html: str) -> None:
        super().__init__(convert_charrefs=True)
        self.tags: list[tuple[str, tuple[tuple[str, str], ...]]] = []
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, tuple(sorted((name, value or "") for name, value in attrs))))

    handle_startendtag = handle_starttag


def contents(pages: Path) -> Iterator[tuple[Path, str]]:
    """The part of every page that comes from Markdown."""
    for page in sorted(pages.rglob("*.html")):
        html = page.read_text("utf-8")
        match = re.search(r"<article class=\"md-content__inner[^>]*>(.*)</article>", html, re.S)
        if match:
            yield page, match[1]


def test_the_poison_reaches_the_pages(hostile: Path) -> None:
    seen = "".join(html for _, html in contents(hostile))
    assert seen.count(MARK) > 200


def test_nothing_in_a_page_is_what_a_sanitiser_would_take_out(hostile: Path) -> None:
    for page, html in contents(hostile):
        tags = Events(html).tags
        expected = TAGS | FILTERS if "timeline" in page.parts else TAGS
        assert {tag for tag, _ in tags} <= expected, page
        allowed: dict[str, set[str]] = {}
        for tag, attributes in tags:
            names = {name for name, _ in attributes}
            assert not [name for name in names if name.startswith("on")], page
            assert "style" not in names, page
            allowed.setdefault(tag, set()).update(names)
        cleaned = nh3.clean(
            html,
            tags=set(expected),
            attributes=allowed,
            url_schemes={"http", "https", "mailto"},
            link_rel=None,
            strip_comments=True,
        )
        svg = re.compile(r"<svg.*?</svg>", re.S)  # a foreign namespace, held by the tags above
        assert Events(svg.sub("", cleaned)).tags == Events(svg.sub("", html)).tags, page


def test_payloads_are_words_wherever_they_stand(hostile: Path) -> None:
    """No payload made an element, an attribute, an id, a class or an address."""
    for page, html in contents(hostile):
        for tag, attributes in Events(html).tags:
            assert MARK not in tag, page
            for name, value in attributes:
                assert MARK not in name, page
                if name in ("href", "src", "id", "class", "action"):
                    # A quotation is looked for in the original: there it is encoded, to the end.
                    address, _, words = value.partition(":~:text=")
                    assert MARK not in address, (page, tag, name, value)
                    assert re.fullmatch(r"(?:\w|[.~]|%[0-9A-F]{2})*", words, re.ASCII), value


def test_whole_pages_hold_no_script_of_a_contributor(hostile: Path) -> None:
    for page in sorted(hostile.rglob("*.html")):
        html = page.read_text("utf-8")
        for kind, script in re.findall(r"<script([^>]*)>(.*?)</script>", html, re.S):
            # What is data does not run: there it is enough that nothing ends the block.
            assert ("<" if "application/ld+json" in kind else MARK) not in script, page
        head = html.split("</head>")[0]
        assert f"<{MARK}" not in head
        assert f"<script>{MARK}" not in html
