"""The records as contributors write them: immutable, typed, each with the marks of its fields."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal

from digest.model.body import Block
from digest.model.dates import DateSpan
from digest.model.issues import Marks
from digest.model.words import UNTITLED, Label


@dataclass(frozen=True, slots=True)
class Figure:
    """A reading of a measure: a number, a change, a range, a date or a category.

    Attributes:
        value: a plain number in the unit's own scale (400000, not 40 万).
        start, end: the two ends of a change (`from` and `to` in the source).
        low, high: the ends of a range, or of a vague number (几十万).
        date: where the measure is a date.
        term: where the measure is a category: a key of the claim's `measure.terms`.
        unit: id in the units vocabulary.
        bound: how the number is hedged; see `words.BOUNDS`.
        direction: up or down, where the figure is a change.
        scope: keys of the scopes vocabulary; `unstated` is a value.
        window: the span covered, an ISO 8601 duration (P30D) or an EDTF date.
        as_of: the cut-off.
    """

    value: Decimal | None = None
    start: Decimal | None = None
    end: Decimal | None = None
    low: Decimal | None = None
    high: Decimal | None = None
    date: DateSpan | None = None
    term: str | None = None
    unit: str | None = None
    bound: str = "exact"
    direction: str | None = None
    scope: Mapping[str, str] = field(default_factory=dict)
    window: str | None = None
    as_of: DateSpan | None = None

    @property
    def numbers(self) -> tuple[Decimal, ...]:
        """The numbers given, in reading order; empty where there is none."""
        given = (self.value, self.start, self.end, self.low, self.high)
        return tuple(number for number in given if number is not None)

    @property
    def stated(self) -> bool:
        """Whether it says anything that could be compared."""
        return bool(self.numbers) or self.date is not None or self.term is not None


@dataclass(frozen=True, slots=True)
class Computation:
    """Arithmetic that an article does on its own figures.

    Attributes:
        operation: divide, multiply, add or subtract.
        operands: ids of the article's own assertions, in order.
        holds: False where the editors found that the article's result does not follow.
    """

    operation: str
    operands: tuple[str, ...]
    holds: bool = True


@dataclass(frozen=True, slots=True)
class Derivation:
    """Which assertion of another article an assertion was taken from (PROV: wasDerivedFrom).

    Attributes:
        of: the other assertion, `article#assertion`; None where it was taken from nothing held,
            so that it does not follow its article's provenance.
        basis: printed, text or editor: how we know.
    """

    of: str | None
    basis: str


@dataclass(frozen=True, slots=True)
class Assertion:
    """One article saying one thing.

    Attributes:
        id: unique within its article.
        article: the article's id.
        siglum: the article's siglum.
        claim: the claim it joins, if any.
        statement, statement_en: this article's own wording or strength.
        stance: asserts, reports, relays-rumour, doubts, denies or corrects.
        mode: fact, opinion, allegation or forecast.
        speaker: who says it inside the article.
        attribution: the words of attribution, as printed.
        figure: the value, if any.
        support: what the article itself offers for it, down to none.
        paragraphs: 1-based paragraphs of the cleaned body.
        sentence: 1-based sentence, where a page has no paragraphs.
        quote: a short phrase of the article, where its wording is the point.
        computes: the arithmetic by which the article got here.
        derived_from: what it was taken from, where the editors say so.
        formerly: ids that it had before, whose addresses still lead to it.
        marks: where each field was written.
    """

    id: str
    article: str
    siglum: str
    claim: str | None
    statement: str | None
    statement_en: str | None
    stance: str
    mode: str
    speaker: str | None
    attribution: str | None
    figure: Figure
    support: str
    paragraphs: tuple[int, ...]
    sentence: int | None
    quote: str | None
    computes: Computation | None
    derived_from: Derivation | None
    formerly: tuple[str, ...]
    marks: Marks = field(compare=False, repr=False)

    @property
    def ref(self) -> str:
        """`article#assertion`: its name across the digest."""
        return f"{self.article}#{self.id}"


@dataclass(frozen=True, slots=True)
class Provenance:
    """Where an article's text comes from (PROV: wasDerivedFrom).

    Attributes:
        relation: original, repost, rewrite, summary, translation or unknown.
        of: an article id, or the name of a work not held; None where unknown.
        basis: printed, text or editor: how we know.
    """

    relation: str
    of: str | None
    basis: str


@dataclass(frozen=True, slots=True)
class Annotation:
    """A critic's remark on a passage, of a named technique.

    Attributes:
        technique: id in the techniques vocabulary.
        title: the printed title, with its ¶ mark.
        paragraphs: the paragraphs it speaks of, read from the title.
        blocks: the remark itself.
        line: 1-based line in the source file.
    """

    technique: str
    title: str
    paragraphs: tuple[int, ...]
    blocks: tuple[Block, ...]
    line: int


@dataclass(frozen=True, slots=True)
class Withdrawal:
    """Why a withdrawn article left a tombstone."""

    date: DateSpan
    reason: str


@dataclass(frozen=True, slots=True)
class Correction:
    """A mistake of ours that was put right: what stood there, what does now, who saw it."""

    date: DateSpan
    was: str
    now: str
    why: str
    by: str | None


@dataclass(frozen=True, slots=True)
class Article:
    """One media article, read and digested. Fields are those of the source format.

    Attributes:
        title: as printed; None where an excerpt did not show it. Pages show `heading` or `named`.
        dead: the day on which its address was found to lead nowhere any more.
        added: the day on which it was added; None for what the first edition held.
    """

    id: str
    title: str | None
    title_en: str | None
    siglum: str
    outlet: str | None
    byline: str | None
    published: DateSpan | None
    captured: DateSpan | None
    added: DateSpan | None
    dating: str | None
    url: str | None
    archived: str | None
    dead: DateSpan | None
    via: str | None
    language: str
    genre: str
    position: str
    reading: str
    capture: str | None
    characters: int | None
    paragraphs: int | None
    provenance: tuple[Provenance, ...]
    tags: tuple[str, ...]
    summary: str
    summary_en: str
    review: str
    assertions: tuple[Assertion, ...]
    formerly: tuple[str, ...]
    corrections: tuple[Correction, ...]
    withdrawn: Withdrawal | None
    body: tuple[Block | Annotation, ...]
    marks: Marks = field(compare=False, repr=False)

    @property
    def heading(self) -> str:
        """What stands over it: the title, or words of ours that say it was not seen."""
        return self.title or UNTITLED.zh

    @property
    def heading_en(self) -> str | None:
        """The gloss of the heading, if there is one."""
        return self.title_en if self.title else UNTITLED.en

    @property
    def heading_language(self) -> str:
        """The language of the heading, which is ours where we supply it."""
        return self.language if self.title else "zh-Hans"

    @property
    def named(self) -> Label:
        """How a sentence names it: the title between its marks, supplied words without any."""
        if self.title is None:
            return UNTITLED
        return Label(f"《{self.title}》", f"“{self.title_en or self.title}”")

    def quoted_title(self, assertion: Assertion) -> bool:
        """Whether an assertion quotes the title, which is no paragraph."""
        return bool(self.title and assertion.quote and assertion.quote in self.title)

    @property
    def annotations(self) -> tuple[Annotation, ...]:
        """The annotations, in the order of the digest."""
        return tuple(part for part in self.body if isinstance(part, Annotation))

    @property
    def known_from(self) -> DateSpan | None:
        """When it was certainly public: its publication, else the day the copy was taken."""
        return self.published or self.captured

    @property
    def public_by(self) -> dt.date | None:
        """The first day on which it had certainly been published; None where nothing tells."""
        dates = (date.certain_by for date in (self.published, self.captured) if date)
        return min((day for day in dates if day), default=None)


@dataclass(frozen=True, slots=True)
class Measure:
    """What kind of value a claim takes.

    Attributes:
        type: quantity, date or category.
        unit: for a quantity, the unit that values are shown in.
        decisive: scope keys, `window` or `as_of`, over which two values must agree to be compared.
        terms: for a category, term → label.
    """

    type: str
    unit: str | None
    decisive: tuple[str, ...]
    terms: Mapping[str, str]

    def answered_by(self, figure: Figure) -> bool:
        """Whether a figure gives a value of the kind that is measured."""
        match self.type:
            case "date":
                return figure.date is not None
            case "category":
                return figure.term is not None
            case _:
                return bool(figure.numbers)


@dataclass(frozen=True, slots=True)
class Relation:
    """A link from one claim to another: narrows, restates, contradicts, causes or answers."""

    kind: str
    claim: str


@dataclass(frozen=True, slots=True)
class Evidence:
    """A record outside the articles that bears on a claim. Fields are those of the source format.

    Attributes:
        dead: the day on which its address was found to lead nowhere any more.
        added: the day on which it was added; None for what the first edition held.
        bearing: supports, contradicts or qualifies.
        on: refs of the assertions it bears on; empty means all of the claim.
        by_subject: True where it is the criticised party's own response.
        finality: the stage of a proceeding: pending, first-instance, appealed or final.
    """

    id: str
    publisher: str
    url: str | None
    dead: DateSpan | None
    published: DateSpan | None
    added: DateSpan | None
    type: str
    via: str | None
    finding: str
    finding_en: str
    figure: Figure
    bearing: str
    on: tuple[str, ...]
    by_subject: bool
    finality: str | None
    marks: Marks = field(compare=False, repr=False)

    @property
    def public_by(self) -> dt.date | None:
        """The first day on which it had certainly been published; None where nothing tells."""
        return self.published.certain_by if self.published else None


@dataclass(frozen=True, slots=True)
class Verdict:
    """What the evidence settles: supported, contradicted, qualified or not-found."""

    status: str
    on: tuple[str, ...]
    because: str
    because_en: str | None
    would_change: str
    would_change_en: str | None
    by: str
    date: DateSpan
    review: str
    marks: Marks = field(compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class Search:
    """A recorded search that found nothing decisive."""

    by: str
    date: DateSpan
    where: str


@dataclass(frozen=True, slots=True)
class Claim:
    """A proposition (or quantity) that articles assert: the join between articles."""

    id: str
    statement: str
    statement_en: str
    kind: str
    date: DateSpan | None
    subjects: tuple[str, ...]
    tags: tuple[str, ...]
    measure: Measure | None
    relates: tuple[Relation, ...]
    evidence: tuple[Evidence, ...]
    verdict: Verdict | None
    searches: tuple[Search, ...]
    formerly: tuple[str, ...]
    corrections: tuple[Correction, ...]
    body: tuple[Block | Annotation, ...]
    marks: Marks = field(compare=False, repr=False)

    @property
    def evidenced(self) -> bool:
        """Whether a record bears on it that is not the subject's own response."""
        return any(not record.by_subject for record in self.evidence)
