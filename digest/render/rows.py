"""One row of an apparatus: an assertion, with all that a reader needs to weigh it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from digest.model.records import Article, Assertion, Figure
from digest.model.vocabulary import Vocabulary
from digest.model.words import OPERATIONS, SUPPORTS, Label
from digest.render import statuses, urls
from digest.render.catalogue import Catalogue
from digest.render.checks import Check, check
from digest.render.lines import Siglum, siglum, word
from digest.render.markdown import Markup
from digest.render.statuses import Status
from digest.wording import figures, places, scopes
from digest.wording import manner as manners
from digest.wording.labels import Say, in_chinese

_TITLE, _EXCERPT = Label("标题", "title"), Label("节选", "excerpt")


@dataclass(frozen=True, slots=True)
class Taken:
    """The article that an assertion was taken from, linked to the claim's page, and the result."""

    href: Markup
    siglum: str
    state: Status


@dataclass(frozen=True, slots=True)
class Row:
    """An assertion in a table.

    Attributes:
        anchor: the row's id on its page.
        aliases: ids that it had, which still lead to it.
        number: its place among the article's assertions, from 1.
        witness: the article.
        claim: the claim's statement, and `href` its page; empty where it joins none.
        own: this article's own wording, in Chinese and English.
        value, exact: the reading as people say it, and in plain digits.
        coverage: what the figure covers, as (label, value).
        manner: stance and mode, where they are not plain assertion of fact.
        speaker, attribution: who says it, and the printed words of attribution.
        support, support_id: what the article offers for it.
        excerpt: whether only an excerpt was read, so that what is not here may yet be there.
        place: its paragraph, the title, or that only an excerpt was read.
        quote: the phrase as printed.
        sum: the article's own arithmetic.
        taken: what it was taken from.
        check: where it can be checked.
    """

    anchor: Markup
    aliases: tuple[Markup, ...]
    number: int
    witness: Siglum
    href: Markup
    claim: str
    own: str
    own_en: str
    value: str
    exact: str
    coverage: tuple[tuple[str, str], ...]
    manner: str
    speaker: str
    attribution: str
    support: str
    support_id: str
    excerpt: bool
    place: str
    quote: str
    sum: str
    taken: Taken | None
    check: Check


def row(
    origin: str, anchors: tuple[Markup, ...], assertion: Assertion, catalogue: Catalogue
) -> Row:
    """The row for an assertion of an article that stands, on page `origin`.

    Its anchors there are the present one and then the former ones.
    """
    article = catalogue.articles[assertion.article]
    claim = catalogue.claims.get(assertion.claim or "")
    return Row(
        anchor=anchors[0],
        aliases=anchors[1:],
        number=article.assertions.index(assertion) + 1,
        witness=siglum(origin, article, catalogue),
        href=urls.href(origin, urls.claim(claim.id)) if claim else Markup(""),
        claim=claim.statement if claim else "",
        own=assertion.statement or "",
        own_en=assertion.statement_en or "",
        value=value(assertion, catalogue),
        exact=figures.exact(assertion.figure, catalogue.vocabulary.units).zh,
        coverage=coverage(assertion.figure, catalogue.vocabulary),
        manner=manner(assertion),
        speaker=assertion.speaker or "",
        attribution=assertion.attribution or "",
        support=word(SUPPORTS, assertion.support),
        support_id=assertion.support,
        excerpt=article.reading == "excerpt",
        place=place(assertion) or unnumbered(article, assertion),
        quote=assertion.quote or "",
        sum=_sum(assertion, article, catalogue),
        taken=_taken(origin, assertion, catalogue),
        check=check(article, assertion),
    )


def value(assertion: Assertion, catalogue: Catalogue, say: Say = in_chinese) -> str:
    """An assertion's reading as people say it; empty where it has none."""
    claim = catalogue.claims.get(assertion.claim or "")
    terms: Mapping[str, str] = claim.measure.terms if claim and claim.measure else {}
    return say(figures.readable(assertion.figure, terms, catalogue.vocabulary.units))


def coverage(
    figure: Figure, vocabulary: Vocabulary, say: Say = in_chinese
) -> tuple[tuple[str, str], ...]:
    """What a figure covers, as (label, value)."""
    return tuple((say(label), say(text)) for label, text in scopes.coverage(figure, vocabulary))


def manner(assertion: Assertion, say: Say = in_chinese) -> str:
    """Stance and mode in words; empty for a plain assertion of fact."""
    return say(manners.manner(assertion))


def place(assertion: Assertion, say: Say = in_chinese) -> str:
    """¶6, ¶3–5、9 or ¶1 第14句."""
    return say(places.place(assertion))


def unnumbered(article: Article, assertion: Assertion, say: Say = in_chinese) -> str:
    """What stands for a paragraph where there is none; an excerpt's are not known."""
    known = article.reading == "full" or article.quoted_title(assertion)
    return say(_TITLE if known else _EXCERPT)


def _taken(origin: str, assertion: Assertion, catalogue: Catalogue) -> Taken | None:
    passing = catalogue.taken.get(assertion.ref)
    if passing is None:
        return None
    href = urls.href(origin, urls.claim(assertion.claim or ""), urls.shelf_anchor("passed"))
    return Taken(href, passing.source.siglum, statuses.passing(passing))


def _sum(assertion: Assertion, article: Article, catalogue: Catalogue) -> str:
    if assertion.computes is None:
        return ""
    own = {item.id: value(item, catalogue) or item.id for item in article.assertions}
    sign = f" {word(OPERATIONS, assertion.computes.operation)} "
    operands = sign.join(own.get(id, id) for id in assertion.computes.operands)
    outcome = "相符" if assertion.computes.holds else "不相符"
    return f"由 {operands} 得出，复算{outcome}"
