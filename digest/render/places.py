"""Where each thing stands: its address below the site's root, for what leads to it from outside."""

from __future__ import annotations

from collections.abc import Callable

from digest.model.digest import Digest
from digest.model.exports import Address
from digest.render import timetable, urls
from digest.render.markdown import Markup

_PAGES: dict[str, Callable[[str], str]] = {
    "claim": urls.claim,
    "article": urls.article,
    "tag": urls.tag,
    "technique": urls.technique,
    "outlet": urls.outlet,
}
# Kind → the kind of the page, and the mark there.
_PARTS: dict[str, tuple[str, Callable[[str], Markup]]] = {
    "assertion": ("article", urls.assertion_anchor),
    "note": ("article", lambda number: urls.note_anchor(int(number))),
    "evidence": ("claim", urls.evidence_anchor),
    "verdict": ("claim", lambda _: urls.VERDICT),
    "article-corrections": ("article", lambda _: urls.CORRECTED),
    "claim-corrections": ("claim", lambda _: urls.CORRECTED),
    "witness": ("claim", lambda id: urls.witness_anchor(*id.split("."))),
}
_INDEXES = {
    "home": urls.HOME,
    "articles": urls.ARTICLES,
    "claims": urls.CLAIMS,
    "data": urls.DATA,
}


def addresses(digest: Digest) -> Address:
    """The address of what is named by its kind and id.

    A claim, an article, a tag, a technique and an outlet have pages of their own. An event has
    the id of its claim, and its place on the timeline. An assertion, a note (an annotation, by
    its number), a record of evidence, a verdict (`claim#`), corrections (`article#`, `claim#`) and
    what an article says of a claim (a witness, `claim#article.assertion`) are named `page#part`.
    An index is home, articles, claims or data.
    """
    events = {item.claim: item.date for item in digest.timeline if item.claim}

    def address(kind: str, id: str) -> str:
        if kind == "event":
            page = timetable.page_of(events[id], digest.timeline)
            return str(urls.address(page, urls.entry_anchor("claim", id)))
        if kind == "index":
            return str(urls.address(_INDEXES[id]))
        if kind in _PARTS:
            of, anchor = _PARTS[kind]
            page, _, part = id.partition("#")
            return str(urls.address(_PAGES[of](page), anchor(part)))
        return str(urls.address(_PAGES[kind](id)))

    return address
