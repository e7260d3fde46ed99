"""Every path and link of the site: no page builds one by itself.

A page is named by its Markdown file below `docs/` (`claims/su7.md`). Prose links to such files,
which MkDocs checks and rewrites; HTML blocks, which MkDocs leaves alone, link to the folders
that the pages are served from (`claims/su7/`).
"""

from __future__ import annotations

import functools
import posixpath
from urllib.parse import quote

from digest.model.records import Article, Assertion
from digest.render.markdown import Markup

HOME = "index.md"
OVERVIEW = "overview/index.md"
OVERVIEW_EN = "en/overview/index.md"
ARTICLES = "articles/index.md"
CLAIMS = "claims/index.md"
CLAIMS_BY_STATUS = "claims/status.md"
CLAIMS_BY_LETTER = "claims/letters/index.md"
COMPARE = "compare/index.md"
TIMELINE = "timeline/index.md"
TAGS = "tags/index.md"
TECHNIQUES = "techniques/index.md"
OUTLETS = "outlets/index.md"
AUDIT = "audit/index.md"
DATA = "data/index.md"
DATA_TABLES = "data/tables.md"
DATA_QUERIES = "data/queries.md"
RULES = "rules/index.md"
CODEBOOK = "codebook/index.md"
CODEBOOK_JSON = "data/codebook.json"
AGREEMENT_JSON = "data/agreement.json"
DIGEST_JSON = "data/digest.json"

METHOD = "about/method.md"
POLICY = "about/policy.md"
CORRECTIONS = "about/corrections.md"
CONTRIBUTE = "about/contribute.md"
INCLUSION = "about/inclusion.md"

NOWHERE = Markup("")
CITE = Markup("cite")  # where a page says how it is cited
CORRECTED = Markup("corrections")  # where a page tells what was put right on it
VERDICT = Markup("verdict")  # where a claim's page holds its verdict


def article(id: str) -> str:
    """The page of an article."""
    return f"articles/{id}.md"


def claim(id: str) -> str:
    """The page of a claim."""
    return f"claims/{id}.md"


def compare(first: str, second: str) -> str:
    """The page of two articles side by side; no id holds two hyphens in a row."""
    return f"compare/{first}--{second}.md"


def claims_of_letter(letter: str) -> str:
    """The page of the claims under one letter."""
    return f"claims/letters/{letter.lower()}.md"


def tag(id: str) -> str:
    """The page of a tag."""
    return f"tags/{id}.md"


def technique(id: str) -> str:
    """The page of a technique."""
    return f"techniques/{id}.md"


def outlet(id: str) -> str:
    """The page of an outlet."""
    return f"outlets/{id}.md"


def timeline_year(year: str) -> str:
    """The page of one year of the timeline."""
    return f"timeline/{year}.md"


def schema(name: str) -> str:
    """The file of one of the published schemas."""
    return f"schema/{name}.json"


def card(page: str) -> str:
    """The picture that stands for a page where it is linked to."""
    return f"cards/{page.removesuffix('.md')}.png"


def english(page: str) -> str:
    """The English counterpart of a Chinese page."""
    return f"en/{page}"


def folder(page: str) -> str:
    """The address below the site's root at which a page is served, with its last slash."""
    parent, name = posixpath.split(page.removesuffix(".md"))
    return posixpath.join(parent, "" if name == "index" else name, "").lstrip("/")


def address(page: str, anchor: Markup = NOWHERE) -> Markup:
    """Where a page is served, below the site's root, for a script to link to."""
    return _safe(folder(page), anchor)


@functools.lru_cache(maxsize=1 << 16)
def href(origin: str, target: str, anchor: Markup = NOWHERE) -> Markup:
    """A relative link for HTML, from one page to another (or to a file such as the data)."""
    served = folder(target) if target.endswith(".md") else target
    relative = posixpath.relpath(f"/{served}", f"/{folder(origin)}")
    if served.endswith("/") or not served:
        relative = f"{relative}/"
    return _safe(relative, anchor)


def source(origin: str, target: str, anchor: Markup = NOWHERE) -> Markup:
    """A relative link for Markdown prose, from one page's file to another's."""
    return _safe(posixpath.relpath(f"/{target}", f"/{posixpath.dirname(origin)}"), anchor)


def within(anchor: Markup) -> Markup:
    """A link to a place on the same page."""
    return Markup("#") + anchor


def assertion_anchor(id: str) -> Markup:
    """Where an article's table holds one of its assertions."""
    return _quoted(f"a-{id}")


def assertion_anchors(assertion: Assertion) -> tuple[Markup, ...]:
    """The same place under the present id and under those that it had."""
    return tuple(assertion_anchor(id) for id in (assertion.id, *assertion.formerly))


def section_anchor(number: int) -> Markup:
    """Where a section of an overview begins, counted from 1."""
    return _quoted(f"s-{number}")


def note_anchor(number: int) -> Markup:
    """Where an article's annotation stands, counted from 1."""
    return _quoted(f"note-{number}")


def witness_anchor(article_id: str, assertion_id: str) -> Markup:
    """Where a claim's apparatus holds an assertion."""
    return _quoted(f"w-{article_id}.{assertion_id}")


def witness_anchors(article: Article, assertion: Assertion) -> tuple[Markup, ...]:
    """The same place under the present ids and under those that article and assertion had."""
    return tuple(
        witness_anchor(whose, id)
        for whose in (article.id, *article.formerly)
        for id in (assertion.id, *assertion.formerly)
    )


def tie_anchor(side: str, number: int) -> Markup:
    """Where one of two articles side by side (`a` or `b`) first says a claim that both share."""
    return _quoted(f"{side}-{number}")


def shared_anchor(number: int) -> Markup:
    """Where the page of two articles holds both readings of a claim, counted from 1."""
    return _quoted(f"c-{number}")


def evidence_anchor(id: str) -> Markup:
    """Where a claim's page holds a record of evidence."""
    return _quoted(f"e-{id}")


def entry_anchor(kind: str, id: str) -> Markup:
    """Where the timeline holds an entry."""
    return _quoted(f"{kind}-{id}")


def shelf_anchor(id: str) -> Markup:
    """Where an index holds the things of one kind."""
    return _quoted(id)


def _safe(path: str, anchor: Markup) -> Markup:
    return _quoted(path) + (within(anchor) if anchor else Markup(""))


def _quoted(text: str) -> Markup:
    return Markup(quote(text, safe="/"))
