"""Tags and techniques: an index of each, and a page for every term."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from digest.model.body import runs
from digest.model.exports import tag_feed
from digest.model.vocabulary import Term
from digest.model.words import POLARITIES, POSITIONS
from digest.render import lines, shares, templating, urls
from digest.render.catalogue import Catalogue, Use
from digest.render.chart.bars import Share
from digest.render.lines import Anchor, Siglum
from digest.render.markdown import words_of
from digest.render.page import Page
from digest.render.shares import Table, counted
from digest.render.view_timeline import entries_of


@dataclass(frozen=True, slots=True)
class TagLine:
    """A tag in the index, with what it goes together with most."""

    link: Anchor
    term: Term
    articles: int
    claims: int
    beside: tuple[tuple[Anchor, int], ...]


@dataclass(frozen=True, slots=True)
class TechniqueLine:
    """A technique in the index: its uses beside those of the most used, and its articles."""

    link: Anchor
    term: Term
    share: Share
    articles: int


@dataclass(frozen=True, slots=True)
class UseLine:
    """One use of a technique: the article, the annotation's title and its remark."""

    witness: Siglum
    note: Anchor
    remark: str


def tags_page(catalogue: Catalogue) -> Page:
    """All tags, the most used first."""
    page, tags = urls.TAGS, catalogue.vocabulary.tags
    found = [_tag_line(page, id, term, catalogue) for id, term in tags.items()]
    found.sort(key=lambda line: (-line.articles - line.claims, line.term.id))
    body = templating.render("tags", tags=found)
    return Page(page, "标签", body, "话题标签，各有多少文章与说法，以及常与哪些标签同现。")


def tag_pages(catalogue: Catalogue) -> Iterator[Page]:
    """One page for each tag."""
    for id, term in catalogue.vocabulary.tags.items():
        yield _tag_page(id, term, catalogue)


def techniques_page(catalogue: Catalogue) -> Page:
    """All techniques, criticism and credit apart."""
    page, groups = urls.TECHNIQUES, []
    most = max((len(catalogue.uses(id)) for id in catalogue.vocabulary.techniques), default=0)
    for polarity, label in POLARITIES.items():
        terms = catalogue.vocabulary.techniques.items()
        of_kind = [(id, term) for id, term in terms if term.polarity == polarity]
        found = [_technique_line(page, id, term, most, catalogue) for id, term in of_kind]
        groups.append((polarity, label.zh, sorted(found, key=lambda line: -line.share.part)))
    body = templating.render(
        "techniques",
        groups=groups,
        policy=urls.href(page, urls.POLICY),
        audit=urls.href(page, urls.AUDIT),
    )
    return Page(page, "手法", body, "批注所用的手法名称：说服技巧与可信信号，各附定义与出处。")


def technique_pages(catalogue: Catalogue) -> Iterator[Page]:
    """One page for each technique."""
    for id, term in catalogue.vocabulary.techniques.items():
        yield _technique_page(id, term, catalogue)


def _tag_line(page: str, id: str, term: Term, catalogue: Catalogue) -> TagLine:
    tags = catalogue.vocabulary.tags
    beside = tuple(
        (lines.term_link(page, urls.tag(other), tags, other), count)
        for other, count in catalogue.beside(id)[:4]
    )
    return TagLine(
        lines.term_link(page, urls.tag(id), tags, id),
        term,
        len(catalogue.articles_tagged(id)),
        len(catalogue.claims_tagged(id)),
        beside,
    )


def _tag_page(id: str, term: Term, catalogue: Catalogue) -> Page:
    page, tags = urls.tag(id), catalogue.vocabulary.tags
    events = [item for item in catalogue.digest.timeline if id in item.tags and item.claim]
    body = templating.render(
        "tag",
        term=term,
        names=lines.names(term),
        index=urls.href(page, urls.TAGS),
        broader=[lines.term_link(page, urls.tag(term.broader), tags, term.broader)]
        if term.broader
        else [],
        beside=[
            (lines.term_link(page, urls.tag(other), tags, other), count)
            for other, count in catalogue.beside(id)
        ],
        articles=[
            lines.article_line(page, item, catalogue) for item in catalogue.articles_tagged(id)
        ],
        claims=[lines.claim_line(page, item, catalogue) for item in catalogue.claims_tagged(id)],
        events=entries_of(page, events, catalogue),
        feed=urls.href(page, tag_feed(id)),
    )
    return Page(page, term.label, body, term.definition, feed=tag_feed(id))


def _technique_line(
    page: str, id: str, term: Term, most: int, catalogue: Catalogue
) -> TechniqueLine:
    uses = catalogue.uses(id)
    link = lines.term_link(page, urls.technique(id), catalogue.vocabulary.techniques, id)
    return TechniqueLine(link, term, Share(len(uses), most), len({use.article.id for use in uses}))


def _technique_page(id: str, term: Term, catalogue: Catalogue) -> Page:
    page, uses = urls.technique(id), catalogue.uses(id)
    body = templating.render(
        "technique",
        term=term,
        polarity=lines.word(POLARITIES, term.polarity),
        index=urls.href(page, urls.TECHNIQUES),
        uses=[_use_line(page, use, catalogue) for use in uses],
        audit=urls.href(page, urls.AUDIT),
        tables=_spread(page, uses, catalogue) if uses else (),
    )
    return Page(page, term.label, body, term.definition)


def _spread(page: str, uses: Sequence[Use], catalogue: Catalogue) -> tuple[Table, ...]:
    """Where a technique was found: in which articles, at which outlets, on which side."""
    whole = len(uses)
    articles = Counter(use.article.id for use in uses)
    sides = Counter(use.article.position for use in uses)
    found = Counter(use.article.outlet for use in uses)
    by_article = (
        (shares.article(page, catalogue.articles[id]), count)
        for id, count in articles.most_common()
    )
    by_outlet = ((shares.outlet(page, id, catalogue), count) for id, count in found.most_common())
    by_side = ((lines.unlinked(label.zh), sides[id]) for id, label in POSITIONS.items())
    return (
        counted("by-article", "各篇文章", ("文章", "用例"), by_article, whole),
        counted("by-outlet", "各家来源", ("来源", "用例"), by_outlet, whole),
        counted("by-side", "文章的总体立场", ("立场", "用例"), by_side, whole),
    )


def _use_line(page: str, use: Use, catalogue: Catalogue) -> UseLine:
    anchor = urls.note_anchor(use.number)
    href = urls.href(page, urls.article(use.article.id), anchor)
    witness = lines.siglum(page, use.article, catalogue)
    remark = "".join(words_of(run) for run in runs(use.note.blocks))
    return UseLine(witness, Anchor(href, lines.note_title(use.note)), remark)
