"""English words for what pages name, and the notice that every English page carries."""

from __future__ import annotations

from dataclasses import dataclass

from digest.model.records import Article
from digest.model.vocabulary import Table
from digest.model.words import LANGUAGES, Label, Labels
from digest.render import lines, urls
from digest.render.catalogue import Catalogue
from digest.render.lines import Anchor
from digest.render.markdown import Markup, chinese
from digest.wording.labels import in_english

# Where nobody has written the English yet.
NO_GLOSS = "(no English gloss)"


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
    """The English label of a word of the format."""
    return lines.word(labels, id, in_english)


def label(table: Table, id: str | None) -> str:
    """The English label of a term."""
    return lines.label(table, id, in_english)


def gloss(text: str | None) -> str:
    """An English text, or that there is none."""
    return text or NO_GLOSS


def term_link(origin: str, page: str, table: Table, id: str) -> Anchor:
    """A link to the English counterpart of the page of a term, where there is such a term."""
    href = urls.href(origin, urls.english(page)) if id in table else Markup("")
    return Anchor(href, label(table, id))


def title(article: Article) -> str:
    """An article's title: in English, or as printed, saying so where it has no gloss."""
    return article.heading_en or f"{article.heading}{_unglossed(article)}"


def named(article: Article) -> Label:
    """An article as running text names it; in English, also that its title has no gloss."""
    return Label(article.named.zh, f"{article.named.en}{_unglossed(article)}")


def _unglossed(article: Article) -> str:
    """What follows a Chinese title that has no gloss; empty for all others."""
    return f" {NO_GLOSS}" if chinese(article.heading) and not article.heading_en else ""


def language(article: Article) -> str:
    """The language of an article."""
    return word(LANGUAGES, article.language)
