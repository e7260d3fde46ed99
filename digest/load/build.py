"""Records out of checked fields: one function per record, no decisions."""

from __future__ import annotations

from decimal import Decimal

from digest.load.fields import Fields
from digest.model import words
from digest.model.body import Block
from digest.model.coding import Mark
from digest.model.dates import DateSpan
from digest.model.overview import Overview, Section
from digest.model.records import (
    Annotation,
    Article,
    Assertion,
    Claim,
    Computation,
    Correction,
    Derivation,
    Evidence,
    Figure,
    Measure,
    Provenance,
    Relation,
    Search,
    Verdict,
    Withdrawal,
)
from digest.model.vocabulary import Alias, Term

Body = tuple[Block | Annotation, ...]


def article(record_id: str, fields: Fields, blocks: Body) -> Article:
    """An article, with its assertions and its digest."""
    siglum = fields.text("siglum")
    return Article(
        id=record_id,
        title=fields.text_or_none("title"),
        title_en=fields.text_or_none("title_en"),
        siglum=siglum,
        outlet=fields.text_or_none("outlet"),
        byline=fields.text_or_none("byline"),
        published=fields.date("published"),
        captured=fields.date("captured"),
        added=fields.date("added"),
        dating=fields.text_or_none("dating"),
        url=fields.text_or_none("url"),
        archived=fields.text_or_none("archived"),
        dead=fields.date("dead"),
        via=fields.text_or_none("via"),
        language=fields.text("language"),
        genre=fields.text("genre"),
        position=fields.text("position"),
        reading=fields.text("reading"),
        capture=fields.text_or_none("capture"),
        characters=fields.count("characters"),
        paragraphs=fields.count("paragraphs"),
        provenance=tuple(_provenance(part) for part in fields.parts("provenance")),
        tags=fields.texts("tags"),
        summary=fields.text("summary"),
        summary_en=fields.text("summary_en"),
        review=fields.text("review"),
        assertions=tuple(
            _assertion(record_id, siglum, part) for part in fields.parts("assertions")
        ),
        formerly=fields.texts("formerly"),
        corrections=_corrections(fields),
        withdrawn=_withdrawal(fields.part("withdrawn")),
        body=blocks,
        marks=fields.marks,
    )


def claim(record_id: str, fields: Fields, blocks: Body) -> Claim:
    """A claim, with its evidence, verdict and searches."""
    return Claim(
        id=record_id,
        statement=fields.text("statement"),
        statement_en=fields.text("statement_en"),
        kind=fields.text("kind"),
        date=fields.date("date"),
        subjects=fields.texts("subjects"),
        tags=fields.texts("tags"),
        measure=_measure(fields.part("measure")),
        relates=tuple(_relation(part) for part in fields.parts("relates")),
        evidence=tuple(_evidence(part) for part in fields.parts("evidence")),
        verdict=_verdict(fields.part("verdict")),
        searches=tuple(
            Search(part.text("by"), _day(part, "date"), part.text("where"))
            for part in fields.parts("searches")
        ),
        formerly=fields.texts("formerly"),
        corrections=_corrections(fields),
        body=blocks,
        marks=fields.marks,
    )


def overview(language: str, fields: Fields, sections: tuple[Section, ...]) -> Overview:
    """The overview in one language."""
    return Overview(
        language=language,
        title=fields.text("title"),
        date=_day(fields, "date"),
        by=fields.text("by"),
        review=fields.text("review"),
        sections=sections,
        marks=fields.marks,
    )


def mark(fields: Fields) -> Mark:
    """A technique that a coder saw."""
    return Mark(fields.text("technique"), _place(fields.get("paragraph"))[0], fields.marks)


def term(fields: Fields) -> Term:
    """One concept of a vocabulary."""
    return Term(
        id=fields.text("id"),
        label=fields.text("label"),
        label_en=fields.text("label_en"),
        definition=fields.text("definition"),
        definition_en=fields.text("definition_en"),
        aliases=tuple(_alias(item) for item in _items(fields, "aliases")),
        broader=fields.text_or_none("broader"),
        kind=fields.text_or_none("kind"),
        url=fields.text_or_none("url"),
        standard=fields.text_or_none("standard"),
        polarity=fields.text_or_none("polarity"),
        include=fields.text_or_none("include"),
        include_en=fields.text_or_none("include_en"),
        exclude=fields.text_or_none("exclude"),
        exclude_en=fields.text_or_none("exclude_en"),
        dimension=fields.text_or_none("dimension"),
        factor=fields.number("factor") or Decimal(1),
        values=fields.mapping("values"),
        values_en=fields.mapping("values_en"),
        marks=fields.marks,
    )


def _items(fields: Fields, name: str) -> list[object]:
    items = fields.get(name)
    return items if isinstance(items, list) else []


def _alias(item: object) -> Alias:
    if isinstance(item, dict):
        return Alias(str(item["text"]), epithet=item.get("kind") == "epithet")
    return Alias(str(item))


def _assertion(article_id: str, siglum: str, fields: Fields) -> Assertion:
    paragraphs, sentence = _place(fields.get("paragraph"))
    return Assertion(
        id=fields.text("id"),
        article=article_id,
        siglum=siglum,
        claim=fields.text_or_none("claim"),
        statement=fields.text_or_none("statement"),
        statement_en=fields.text_or_none("statement_en"),
        stance=fields.text("stance", "asserts"),
        mode=fields.text("mode", "fact"),
        speaker=fields.text_or_none("speaker"),
        attribution=fields.text_or_none("attribution"),
        figure=_figure(fields),
        support=fields.text("support"),
        paragraphs=paragraphs,
        sentence=sentence,
        quote=fields.text_or_none("quote"),
        computes=_computation(fields.part("computes")),
        derived_from=_derivation(fields.part("derived_from")),
        formerly=fields.texts("formerly"),
        marks=fields.marks,
    )


def _figure(fields: Fields) -> Figure:
    return Figure(
        value=fields.number("value"),
        start=fields.number("from"),
        end=fields.number("to"),
        low=fields.number("low"),
        high=fields.number("high"),
        date=fields.date("value_date"),
        term=fields.text_or_none("value_term"),
        unit=fields.text_or_none("unit"),
        bound=fields.text("bound", "exact"),
        direction=fields.text_or_none("direction"),
        scope=fields.mapping("scope"),
        window=fields.text_or_none("window"),
        as_of=fields.date("as_of"),
    )


def _place(paragraph: object) -> tuple[tuple[int, ...], int | None]:
    """Paragraphs and sentence of `6`, `[6, 9]` or `1.s14`."""
    match paragraph:
        case int():
            return (paragraph,), None
        case list():
            return tuple(paragraph), None
        case str():
            number, sentence = paragraph.split(".s")
            return (int(number),), int(sentence)
        case _:
            return (), None


def _computation(fields: Fields | None) -> Computation | None:
    if fields is None:
        return None
    holds = fields.flag("holds", True)
    given = [(name, fields.texts(name)) for name in words.OPERATIONS if fields.get(name)]
    operation, operands = given[0] if given else ("", ())
    return Computation(operation, operands, holds)


def _derivation(fields: Fields | None) -> Derivation | None:
    return None if fields is None else Derivation(fields.text_or_none("of"), fields.text("basis"))


def _provenance(fields: Fields) -> Provenance:
    return Provenance(fields.text("relation"), fields.text_or_none("of"), fields.text("basis"))


def _withdrawal(fields: Fields | None) -> Withdrawal | None:
    return None if fields is None else Withdrawal(_day(fields, "date"), fields.text("reason"))


def _corrections(fields: Fields) -> tuple[Correction, ...]:
    return tuple(
        Correction(
            _day(part, "date"),
            part.text("was"),
            part.text("now"),
            part.text("why"),
            part.text_or_none("by"),
        )
        for part in fields.parts("corrections")
    )


def _measure(fields: Fields | None) -> Measure | None:
    if fields is None:
        return None
    return Measure(
        fields.text("type"),
        fields.text_or_none("unit"),
        fields.texts("decisive"),
        fields.mapping("terms"),
    )


def _relation(fields: Fields) -> Relation:
    kind = next(name for name in words.RELATIONS if fields.get(name))
    return Relation(kind, fields.text(kind))


def _evidence(fields: Fields) -> Evidence:
    return Evidence(
        id=fields.text("id"),
        publisher=fields.text("publisher"),
        url=fields.text_or_none("url"),
        dead=fields.date("dead"),
        published=fields.date("published"),
        added=fields.date("added"),
        type=fields.text("type"),
        via=fields.text_or_none("via"),
        finding=fields.text("finding"),
        finding_en=fields.text("finding_en"),
        figure=_figure(fields),
        bearing=fields.text("bearing"),
        on=fields.texts("on"),
        by_subject=fields.flag("by_subject"),
        finality=fields.text_or_none("finality"),
        marks=fields.marks,
    )


def _verdict(fields: Fields | None) -> Verdict | None:
    if fields is None:
        return None
    return Verdict(
        status=fields.text("status"),
        on=fields.texts("on"),
        because=fields.text("because"),
        because_en=fields.text_or_none("because_en"),
        would_change=fields.text("would_change"),
        would_change_en=fields.text_or_none("would_change_en"),
        by=fields.text("by"),
        date=_day(fields, "date"),
        review=fields.text("review"),
        marks=fields.marks,
    )


def _day(fields: Fields, name: str) -> DateSpan:
    day = fields.date(name)
    assert day is not None, f"the schema requires {name}"
    return day
