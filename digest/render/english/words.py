"""English words for what pages name, and the notice that every English page carries."""

from __future__ import annotations

from dataclasses import dataclass

from digest.model.records import Article, Assertion, Figure
from digest.model.vocabulary import Table
from digest.model.words import LANGUAGES, Labels
from digest.render import urls
from digest.render.catalogue import Catalogue
from digest.render.lines import Anchor
from digest.render.markdown import Markup, chinese
from digest.render.statuses import Status
from digest.wording import dates, figures, places, scopes
from digest.wording import manner as manners

# Where nobody has written the English yet.
NO_GLOSS = "(no English gloss)"
_UNDATED = "date unknown"


@dataclass(frozen=True, slots=True)
class Notice:
    """What stands below the heading of every English page.

    Attributes:
        told: in which languages the articles are.
        chinese: the same page in Chinese, where the digests of the articles are.
    """

    told: str
    chinese: Markup


def notice(page: str, counterpart: str, catalogue: Catalogue) -> Notice:
    """The notice on an English page, whose Chinese counterpart is named."""
    total = len(catalogue.articles)
    count = sum(item.language.startswith("zh") for item in catalogue.articles.values())
    some = "The articles" if count == total else f"{count} of the {total} articles"
    return Notice(f"{some} are in Chinese", urls.href(page, counterpart))


def word(labels: Labels, id: str | None) -> str:
    """The label of a word of the format; the word itself where it has none."""
    if id is None:
        return ""
    return labels[id].en if id in labels else id


def status(id: str, labels: Labels) -> Status:
    """A status with its English word."""
    return Status(id, word(labels, id))


def label(table: Table, id: str | None) -> str:
    """The label of a term; its id where the vocabulary has none, empty for none at all."""
    term = table.get(id or "")
    return term.label_en if term else id or ""


def gloss(text: str | None) -> str:
    """An English text, or that there is none."""
    return text or NO_GLOSS


def term_link(origin: str, page: str, table: Table, id: str) -> Anchor:
    """A link to the English counterpart of the page of a term, where there is such a term."""
    href = urls.href(origin, urls.english(page)) if id in table else Markup("")
    return Anchor(href, label(table, id))


def title(article: Article) -> str:
    """An article's title: in English, or as printed, saying so where it has no gloss."""
    return article.heading_en or f"{article.heading}{unglossed(article)}"


def unglossed(article: Article) -> str:
    """What follows a Chinese title that has no gloss; empty for all others."""
    return f" {NO_GLOSS}" if chinese(article.heading) and not article.heading_en else ""


def outlet(article: Article, catalogue: Catalogue) -> str:
    """Who published an article."""
    return label(catalogue.vocabulary.outlets, article.outlet) or "outlet unknown"


def language(article: Article) -> str:
    """The language of an article."""
    return word(LANGUAGES, article.language)


def published(article: Article) -> str:
    """When an article appeared, or by when it was certainly public."""
    if article.published:
        return dates.between(article.published).en
    if article.captured:
        return f"{_UNDATED}, seen on {dates.readable(article.captured).en}"
    return _UNDATED


def reading(assertion: Assertion, catalogue: Catalogue) -> str:
    """An assertion's reading as people say it; empty where it has none."""
    claim = catalogue.claims.get(assertion.claim or "")
    terms = claim.measure.terms if claim and claim.measure else {}
    return figures.readable(assertion.figure, terms, catalogue.vocabulary.units).en


def coverage(figure: Figure, catalogue: Catalogue) -> tuple[tuple[str, str], ...]:
    """What a figure covers, as (label, value)."""
    found = scopes.coverage(figure, catalogue.vocabulary)
    return tuple((label.en, value.en) for label, value in found)


def manner(assertion: Assertion) -> str:
    """Stance and mode in words; empty for a plain assertion of fact."""
    return manners.manner(assertion).en


def place(assertion: Assertion, article: Article) -> str:
    """Where in its article an assertion stands; an excerpt's paragraphs are not known."""
    known = article.reading == "full" or article.quoted_title(assertion)
    return places.place(assertion).en or ("title" if known else "excerpt")


def editor(by: str) -> str:
    """Who judged or searched."""
    return "the editors" if by == "editors" else by
