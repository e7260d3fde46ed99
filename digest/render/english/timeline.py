"""The timeline in English, page by page as in Chinese."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from digest.render import density, templating, timetable, urls
from digest.render.catalogue import Catalogue
from digest.render.english import words
from digest.render.page import Page
from digest.render.view_timeline import TITLE, contents, leaves, whole
from digest.wording.labels import in_english

_DESCRIPTION = "What happened and which articles appeared, in order of time."


def timeline_pages(catalogue: Catalogue) -> Iterator[Page]:
    """One page, or one for each year and an index: wherever the Chinese timeline has one."""
    entries, all = catalogue.digest.timeline, whole(catalogue)
    if timetable.split(entries):
        strips = density.strips(urls.TIMELINE, (), all.years, in_english)
        yield _page("timeline_index", urls.TIMELINE, TITLE.en, catalogue, {"strips": strips})
    for chinese, title, found in leaves(entries):
        held = contents(chinese, found, all, catalogue, in_english)
        yield _page("timeline", chinese, title.en, catalogue, held)


def _page(
    template: str, chinese: str, title: str, catalogue: Catalogue, held: Mapping[str, object]
) -> Page:
    page = urls.english(chinese)
    notice = words.notice(page, chinese, catalogue)
    body = templating.in_english(template, title=title, notice=notice, **held)
    return Page(page, title, body, _DESCRIPTION, language="en")
