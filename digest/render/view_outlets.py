"""Outlets: an index by kind, how many articles of each kind take which side, a page for each."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass

from digest.model.records import Article
from digest.model.tally import Tally, judged, tally
from digest.model.vocabulary import Term
from digest.model.words import OUTLET_KINDS, POLARITIES, POSITIONS, SUPPORTS, VERDICTS, Labels
from digest.render import lines, shares, templating, urls
from digest.render.catalogue import Catalogue
from digest.render.lines import Anchor, word
from digest.render.markdown import Markup, external
from digest.render.page import Page
from digest.render.shares import counted

# Kinds are shown in the order of their table; what has none comes last.
_KINDS: tuple[str | None, ...] = (*OUTLET_KINDS, None)


@dataclass(frozen=True, slots=True)
class OutletLine:
    """An outlet in the index."""

    link: Anchor
    term: Term
    articles: int


@dataclass(frozen=True, slots=True)
class Kind:
    """Outlets of one kind, and their articles by position (`words.POSITIONS`, in that order)."""

    anchor: Markup
    label: str
    label_en: str
    outlets: tuple[OutletLine, ...]
    articles: int
    excerpts: int
    positions: tuple[int, ...]


def outlets_page(catalogue: Catalogue) -> Page:
    """All outlets by kind, those with most articles first."""
    page = urls.OUTLETS
    nameless = catalogue.articles_of(None)
    kinds = [found for id in _KINDS if (found := _kind(page, id, catalogue)).outlets]
    body = templating.render(
        "outlets",
        kinds=kinds,
        positions=[label.zh for label in POSITIONS.values()],
        unstated=_tally(nameless),
        nameless=[lines.article_line(page, item, catalogue) for item in nameless],
    )
    return Page(page, "来源", body, "文章发表于何处：各类机构各有多少篇，总体立场如何。")


def outlet_pages(catalogue: Catalogue) -> Iterator[Page]:
    """One page for each outlet."""
    statuses = judged(catalogue.digest)
    for id, term in catalogue.vocabulary.outlets.items():
        yield _outlet_page(id, term, catalogue, statuses)


def _outlet_page(id: str, term: Term, catalogue: Catalogue, statuses: Mapping[str, str]) -> Page:
    page, found = urls.outlet(id), catalogue.articles_of(id)
    counts = tally(found, catalogue.digest, statuses)
    body = templating.render(
        "outlet",
        term=term,
        kind=word(OUTLET_KINDS, term.kind),
        names=lines.names(term),
        home=external(term.url),
        index=urls.href(page, urls.OUTLETS),
        counts=counts,
        tables=[table for table in _tables(page, found, counts, catalogue) if table.rows],
        audit=urls.href(page, urls.AUDIT),
        articles=[lines.article_line(page, item, catalogue) for item in found],
    )
    return Page(page, term.label, body, term.definition)


def _tables(
    page: str, found: Collection[Article], counts: Tally, catalogue: Catalogue
) -> Iterator[shares.Table]:
    """The sides that its articles take, what they offer, what was noted, what was judged."""

    def worded(labels: Labels, parts: Mapping[str, int]) -> Iterator[tuple[Anchor, int]]:
        return ((lines.unlinked(label.zh), parts[id]) for id, label in labels.items())

    positions = Counter(article.position for article in found)
    notes = Counter(note.technique for article in found for note in article.annotations)
    table = catalogue.vocabulary.techniques

    yield counted(
        "positions", "总体立场", ("立场", "文章"), worded(POSITIONS, positions), counts.articles
    )
    yield counted(
        "supports",
        "为断言给出的依据",
        ("依据", "断言"),
        worded(SUPPORTS, counts.supports),
        counts.assertions,
    )
    yield counted(
        "verdicts",
        "有判断的断言",
        ("对照证据", "断言"),
        worded(VERDICTS, counts.verdicts),
        counts.judged,
    )
    for polarity, label in POLARITIES.items():
        techniques = (
            (lines.term_link(page, urls.technique(id), table, id), count)
            for id, count in notes.most_common()
            if id in table and table[id].polarity == polarity
        )
        heads = "手法", "批注"
        yield counted(polarity, f"批注：{label.zh}", heads, techniques, notes.total())


def _kind(page: str, id: str | None, catalogue: Catalogue) -> Kind:
    table = catalogue.vocabulary.outlets
    terms = [term for term in table.values() if term.kind == id]
    articles = [item for term in terms for item in catalogue.articles_of(term.id)]
    outlets = [
        OutletLine(
            lines.term_link(page, urls.outlet(term.id), table, term.id),
            term,
            len(catalogue.articles_of(term.id)),
        )
        for term in terms
    ]
    label = OUTLET_KINDS.get(id or "")
    return Kind(
        anchor=urls.shelf_anchor(f"kind-{id or 'none'}"),
        label=label.zh if label else "未归类",
        label_en=label.en if label else "not classed",
        outlets=tuple(sorted(outlets, key=lambda line: -line.articles)),
        articles=len(articles),
        excerpts=sum(item.reading == "excerpt" for item in articles),
        positions=_tally(articles),
    )


def _tally(articles: Iterable[Article]) -> tuple[int, ...]:
    """How many articles take each position."""
    taken = [article.position for article in articles]
    return tuple(taken.count(position) for position in POSITIONS)
