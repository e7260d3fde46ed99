"""Where each thing that can be found stands: its address below the site's root."""

from __future__ import annotations

from collections.abc import Callable

from digest.model.digest import Digest
from digest.render import timetable, urls

_PAGES: dict[str, Callable[[str], str]] = {
    "claim": urls.claim,
    "article": urls.article,
    "tag": urls.tag,
    "technique": urls.technique,
}


def addresses(digest: Digest) -> Callable[[str, str], str]:
    """The address of a claim, an article, a tag, a technique or an event, by kind and id.

    An event has the id of its claim, and its place on the timeline.
    """
    events = {item.claim: item.date for item in digest.timeline if item.claim}

    def address(kind: str, id: str) -> str:
        if kind == "event":
            page = timetable.page_of(events[id], digest.timeline)
            return str(urls.address(page, urls.entry_anchor("claim", id)))
        return str(urls.address(_PAGES[kind](id)))

    return address
