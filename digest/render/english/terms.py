"""Tags and techniques in English: an index of each, and a page for every term."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from digest.model.exports import tag_feed
from digest.model.vocabulary import Term
from digest.model.words import POLARITIES
from digest.render import templating, urls
from digest.render.catalogue import Catalogue, Use
from digest.render.english import lines, words
from digest.render.lines import Anchor, Siglum, siglum
from digest.render.markdown import escape
from digest.render.page import Page
from digest.wording import counted, places
from digest.wording.labels import in_english


@dataclass(frozen=True, slots=True)
class TermLine:
    """A tag or a technique in its index; `used` says how often."""

    link: Anchor
    used: tuple[str, str]
    definition: str


@dataclass(frozen=True, slots=True)
class UseLine:
    """One use of a technique: the article, and where the annotation stands on its Chinese page."""

    witness: Siglum
    title: str
    note: Anchor


def tags_page(catalogue: Catalogue) -> Page:
    """All tags, the most used first."""
    page, tags = urls.english(urls.TAGS), catalogue.vocabulary.tags
    found = []
    for id, term in tags.items():
        claims, articles = len(catalogue.claims_tagged(id)), len(catalogue.articles_tagged(id))
        link = words.term_link(page, urls.tag(id), tags, id)
        used = counted.counted(counted.CLAIMS, claims).en
        used_in = counted.counted(counted.ARTICLES, articles).en
        line = TermLine(link, (used, used_in), words.gloss(term.definition_en))
        found.append((-claims - articles, id, line))
    notice = words.notice(page, urls.TAGS, catalogue)
    tags_found = [line for _, _, line in sorted(found, key=lambda item: item[:2])]
    body = templating.in_english("tags", notice=notice, tags=tags_found)
    return Page(page, "Tags", body, "Topics, with their claims and articles.", language="en")


def tag_pages(catalogue: Catalogue) -> Iterator[Page]:
    """One page for each tag."""
    for id, term in catalogue.vocabulary.tags.items():
        yield _tag_page(id, term, catalogue)


def techniques_page(catalogue: Catalogue) -> Page:
    """All techniques, criticism and credit apart."""
    page, groups = urls.english(urls.TECHNIQUES), []
    for polarity in POLARITIES:
        terms = catalogue.vocabulary.techniques.items()
        of_kind = [(id, term) for id, term in terms if term.polarity == polarity]
        of_kind.sort(key=lambda item: -len(catalogue.uses(item[0])))
        found = [_technique_line(page, id, term, catalogue) for id, term in of_kind]
        groups.append((polarity, words.word(POLARITIES, polarity).capitalize(), found))
    notice = words.notice(page, urls.TECHNIQUES, catalogue)
    policy = urls.href(page, urls.POLICY)
    body = templating.in_english("techniques", notice=notice, groups=groups, policy=policy)
    description = "Named persuasion techniques and credibility signals, with their definitions."
    return Page(page, "Techniques", body, description, language="en")


def technique_pages(catalogue: Catalogue) -> Iterator[Page]:
    """One page for each technique."""
    for id, term in catalogue.vocabulary.techniques.items():
        yield _technique_page(id, term, catalogue)


def _tag_page(id: str, term: Term, catalogue: Catalogue) -> Page:
    chinese = urls.tag(id)
    page, tags = urls.english(chinese), catalogue.vocabulary.tags
    body = templating.in_english(
        "tag",
        notice=words.notice(page, chinese, catalogue),
        term=term,
        chinese_label=escape(term.label),
        definition=words.gloss(term.definition_en),
        index=urls.href(page, urls.english(urls.TAGS)),
        broader=words.term_link(page, urls.tag(term.broader), tags, term.broader)
        if term.broader
        else None,
        beside=[
            (words.term_link(page, urls.tag(other), tags, other), count)
            for other, count in catalogue.beside(id)
        ],
        claims=lines.claim_lines(page, catalogue.claims_tagged(id), catalogue),
        articles=[
            lines.article_line(page, item, catalogue) for item in catalogue.articles_tagged(id)
        ],
        feed=urls.href(page, tag_feed(id)),
    )
    return Page(page, term.label_en, body, _described(term), language="en", feed=tag_feed(id))


def _technique_line(page: str, id: str, term: Term, catalogue: Catalogue) -> TermLine:
    uses = catalogue.uses(id)
    articles = len({use.article.id for use in uses})
    return TermLine(
        words.term_link(page, urls.technique(id), catalogue.vocabulary.techniques, id),
        (_uses(len(uses)), counted.counted(counted.ARTICLES, articles).en),
        words.gloss(term.definition_en),
    )


def _technique_page(id: str, term: Term, catalogue: Catalogue) -> Page:
    chinese = urls.technique(id)
    page, uses = urls.english(chinese), catalogue.uses(id)
    body = templating.in_english(
        "technique",
        notice=words.notice(page, chinese, catalogue),
        term=term,
        chinese_label=escape(term.label),
        definition=words.gloss(term.definition_en),
        polarity=words.word(POLARITIES, term.polarity),
        index=urls.href(page, urls.english(urls.TECHNIQUES)),
        uses=[_use_line(page, use, catalogue) for use in uses],
        total=_uses(len(uses)),
    )
    return Page(page, term.label_en, body, _described(term), language="en")


def _described(term: Term) -> str:
    """A sentence for search engines."""
    return term.definition_en or f"{term.label_en}: claims, articles and annotations."


def _uses(count: int) -> str:
    return counted.counted(counted.USES, count).en


def _use_line(page: str, use: Use, catalogue: Catalogue) -> UseLine:
    href = urls.href(page, urls.article(use.article.id), urls.note_anchor(use.number))
    place = places.paragraphs(use.note.paragraphs).en if use.note.paragraphs else "the annotation"
    witness = siglum(page, use.article, catalogue, in_english)
    return UseLine(witness, words.title(use.article), Anchor(href, place))
