"""What the timeline can be filtered by: kind, tag, outlet and status, each with its counts."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass

from digest.model.digest import TimelineEntry
from digest.model.records import Article
from digest.model.words import RESULTS, VERDICTS, Label, Labels
from digest.render import lines
from digest.render.catalogue import Catalogue
from digest.render.markdown import Markup, escape
from digest.wording.labels import Say, in_chinese

# An outlet that no copy names has no id of its own.
_NO_OUTLET = "-"
_UNKNOWN = Label("来源未知", "outlet unknown")
_KINDS: Labels = {
    "event": Label("事件", "event"),
    "publication": Label("文章发表", "publication"),
}
_AMONG = Label("各家之间", "Between the articles")
_AGAINST = Label("对照证据", "Against the evidence")
_NAMES = {
    "kind": Label("类别", "Kind"),
    "tag": Label("标签", "Tag"),
    "outlet": Label("来源", "Outlet"),
    "status": Label("状况", "Status"),
}

Counts = Mapping[str, Counter[str]]
"""By facet, how often each of its values is found."""


@dataclass(frozen=True, slots=True)
class Group:
    """Values of a facet as (id, label, count); `label` is empty where there is but one group.

    An option holds text alone, so that its label is escaped here: nothing in it can be
    marked as Chinese.
    """

    label: str
    options: tuple[tuple[str, Markup, int], ...]


@dataclass(frozen=True, slots=True)
class Facet:
    """One way to filter: the name that addresses use, and its values."""

    id: str
    label: Label
    groups: tuple[Group, ...]


def tellers(item: TimelineEntry, catalogue: Catalogue) -> tuple[Article, ...]:
    """The articles that speak of an event, or the one that was published."""
    ids = catalogue.standing(item.claim).articles if item.claim else (item.article or "",)
    return tuple(catalogue.articles[id] for id in ids if id in catalogue.articles)


def values(item: TimelineEntry, catalogue: Catalogue) -> Mapping[str, tuple[str, ...]]:
    """By facet, the values that an entry is found under; the status is that of its claim."""
    outlets = (article.outlet or _NO_OUTLET for article in tellers(item, catalogue))
    return {
        "kind": ("event" if item.claim else "publication",),
        "tag": item.tags,
        "outlet": tuple(dict.fromkeys(outlets)),
        "status": _statuses(item.claim, catalogue) if item.claim else (),
    }


def counts(entries: Iterable[TimelineEntry], catalogue: Catalogue) -> Counts:
    """How many entries each value of each facet would leave."""
    counted: dict[str, Counter[str]] = {name: Counter() for name in _NAMES}
    for item in entries:
        for name, ids in values(item, catalogue).items():
            counted[name].update(ids)
    return counted


def facets(
    here: Counts, all: Counts, catalogue: Catalogue, say: Say = in_chinese
) -> tuple[Facet, ...]:
    """The facets of a page, in the order in which they stand on it.

    Args:
        here: the counts of the page, which it shows.
        all: those of the whole timeline, whose values every page offers, so that a choice can go
            along from one year's page to the next.
        catalogue: the whole.
        say: picks the language.
    """
    return tuple(
        Facet(id, label, _groups(id, all[id], here[id], catalogue, say))
        for id, label in _NAMES.items()
    )


def _statuses(claim: str, catalogue: Catalogue) -> tuple[str, ...]:
    standing = catalogue.standing(claim)
    verdict = standing.claim.verdict
    return (standing.result, verdict.status) if verdict else (standing.result,)


def _groups(
    facet: str, all: Counter[str], here: Counter[str], catalogue: Catalogue, say: Say
) -> tuple[Group, ...]:
    by_use = [id for id, _ in sorted(all.items(), key=lambda found: (-found[1], found[0]))]
    if facet == "kind":
        return (_of_words("", _KINDS, _KINDS, here, say),)
    if facet == "status":
        return (
            _of_words(say(_AMONG), RESULTS, all, here, say),
            _of_words(say(_AGAINST), VERDICTS, all, here, say),
        )
    if facet == "tag":
        tags = catalogue.vocabulary.tags
        used = (id for id in by_use if id in tags)
        return (_group("", used, here, lambda id: lines.label(tags, id, say)),)
    return (_group("", by_use, here, lambda id: _outlet(id, catalogue, say)),)


def _of_words(
    label: str, words: Labels, used: Collection[str], here: Counter[str], say: Say
) -> Group:
    """Those words of the format that are used, in the order of the format."""
    return _group(label, (id for id in words if id in used), here, lambda id: say(words[id]))


def _group(label: str, ids: Iterable[str], here: Counter[str], name: Callable[[str], str]) -> Group:
    return Group(label, tuple((id, escape(name(id)), here[id]) for id in ids))


def _outlet(id: str, catalogue: Catalogue, say: Say) -> str:
    if id == _NO_OUTLET:
        return say(_UNKNOWN)
    return lines.label(catalogue.vocabulary.outlets, id, say)
