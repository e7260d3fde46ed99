"""The codebook: every field with its words and counts, and every technique with its examples."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from digest.model.codebook import Codebook, Field
from digest.model.vocabulary import Term
from digest.model.words import POLARITIES, Label
from digest.render import lines, templating, urls
from digest.render.catalogue import Catalogue
from digest.render.english import words
from digest.render.lines import Anchor
from digest.render.markdown import Markup
from digest.render.page import Page

_RECORDS = {
    "article": Label("文章", "Articles"),
    "claim": Label("说法", "Claims"),
    "overview": Label("综述", "Overview"),
    "vocabulary": Label("词表", "Vocabularies"),
    "coding": Label("第二编码", "Second coding"),
}


@dataclass(frozen=True, slots=True)
class Group:
    """The fields of one kind of record, and the schema that holds it to them."""

    anchor: Markup
    label: Label
    schema: Markup
    fields: tuple[Field, ...]


@dataclass(frozen=True, slots=True)
class TechniqueLine:
    """A technique with how often it was marked."""

    link: Anchor
    term: Term
    polarity: Label
    uses: int


def codebook_pages(catalogue: Catalogue, book: Codebook) -> Iterator[Page]:
    """The codebook in Chinese and in English."""
    yield _chinese(catalogue, book)
    yield _english(catalogue, book)


def _chinese(catalogue: Catalogue, book: Codebook) -> Page:
    page, table = urls.CODEBOOK, catalogue.vocabulary.techniques
    links = {id: lines.term_link(page, urls.technique(id), table, id) for id in table}
    body = templating.render(
        "codebook",
        groups=_groups(page, book),
        techniques=_techniques(links, catalogue),
        data=urls.href(page, urls.CODEBOOK_JSON),
        inclusion=urls.href(page, urls.INCLUSION),
        audit=urls.href(page, urls.AUDIT),
    )
    return Page(page, "编码手册", body, "每个字段、每个取值、每种手法是什么，在本刊用了多少次。")


def _english(catalogue: Catalogue, book: Codebook) -> Page:
    page, table = urls.english(urls.CODEBOOK), catalogue.vocabulary.techniques
    links = {id: words.term_link(page, urls.technique(id), table, id) for id in table}
    body = templating.in_english(
        "codebook",
        notice=words.notice(page, urls.CODEBOOK, catalogue),
        groups=_groups(page, book),
        techniques=_techniques(links, catalogue),
        data=urls.href(page, urls.CODEBOOK_JSON),
        inclusion=urls.href(page, urls.INCLUSION),
    )
    description = (
        "What every field, every word and every technique means, and how often it is used."
    )
    return Page(page, "Codebook", body, description, language="en")


def _groups(page: str, book: Codebook) -> tuple[Group, ...]:
    return tuple(
        Group(
            urls.shelf_anchor(record),
            _RECORDS[record],
            urls.href(page, urls.schema(record)),
            tuple(fields),
        )
        for record, fields in groupby(book, key=lambda field: field.record)
    )


def _techniques(links: dict[str, Anchor], catalogue: Catalogue) -> tuple[TechniqueLine, ...]:
    """All techniques, criticism first, in the order of the vocabulary."""
    return tuple(
        TechniqueLine(links[id], term, label, len(catalogue.uses(id)))
        for polarity, label in POLARITIES.items()
        for id, term in catalogue.vocabulary.techniques.items()
        if term.polarity == polarity
    )
