"""How a reader checks an assertion: the way to the original, to an archived copy, or why not."""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import quote

from digest.model.dates import DateSpan
from digest.model.records import Article, Assertion
from digest.model.words import Label
from digest.render.markdown import Markup, external
from digest.wording import dates
from digest.wording.labels import NOTHING, fill

_DEAD = Label("链接已失效，最后一次查看：{date}", "link dead when last looked at: {date}")
_TAKEN = Label("副本取于{date}", "copy taken {date}")


@dataclass(frozen=True, slots=True)
class Check:
    """Where an assertion can be checked.

    Attributes:
        original: the page, at the quoted words where there are any; empty where it is not known
            or leads nowhere any more.
        archived: an archived copy, at the same words; empty where none is known.
        dead: that the page is gone, and when that was seen; empty while it is not.
        taken: when the copy was taken that the editors read; empty where that is not known.
    """

    original: Markup
    archived: Markup
    dead: Label
    taken: Label


def check(article: Article, assertion: Assertion) -> Check:
    """Where an assertion of an article can be checked."""
    return Check(
        original=Markup("") if article.dead else _at(article.url, assertion.quote),
        archived=_at(article.archived, assertion.quote),
        dead=dead(article.dead),
        taken=fill(_TAKEN, date=dates.readable(article.captured)) if article.captured else NOTHING,
    )


def dead(seen: DateSpan | None) -> Label:
    """That a link is dead, and when that was seen; empty where it was not."""
    return fill(_DEAD, date=dates.readable(seen)) if seen else NOTHING


def _at(address: str | None, words: str | None) -> Markup:
    """The address, and in it the words: a text fragment (WICG Scroll to Text Fragment).

    A browser that does not know of it, or does not find the words, shows the page from its top.
    Hyphen, comma and ampersand have a meaning in it, so they are encoded like all the rest.
    """
    if address and words:
        mark = "" if "#" in address else "#"
        address += f"{mark}:~:text={quote(words, safe='').replace('-', '%2D')}"
    return external(address) or Markup("")
