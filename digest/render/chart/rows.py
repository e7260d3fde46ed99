"""What a chart shows, line by line: the assertions that give a figure, and the evidence."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from decimal import Decimal

from digest.model.dates import DateSpan
from digest.model.digest import Standing
from digest.model.records import Assertion, Evidence, Figure, Measure
from digest.model.vocabulary import Term, Vocabulary
from digest.model.words import STANCES
from digest.render import rows
from digest.render.chart import marks
from digest.render.chart.marks import Mark
from digest.wording import figures

# Stances without which a mark would say the opposite of its article.
_AGAINST = frozenset({"denies", "doubts"})


@dataclass(frozen=True, slots=True)
class Row:
    """One line of a chart.

    Attributes:
        ref: the assertion's ref; empty for evidence.
        origin: the origin of its article; empty for evidence.
        name: the witness: a siglum or a publisher.
        place: its paragraphs; empty for evidence, and where the article has none for it.
        denial: the stance, where the article speaks against the figure.
        value: the figure, short.
        note: its decisive scope, which heads its group.
        cut_off: the end of what it covers, where the comparison turns on it.
        full: all of this in words.
        mark: what is drawn on the axis; None for a category, or where the unit has no place on it.
        term: the category.
        figure: the reading, its unit filled in.
    """

    ref: str
    origin: str
    name: str
    place: str
    denial: str
    value: str
    note: str
    cut_off: DateSpan | None
    full: str
    mark: Mark | None
    term: str | None
    figure: Figure

    @property
    def evidence(self) -> bool:
        """Whether this is a record outside the articles."""
        return not self.ref

    @property
    def brief(self) -> str:
        """The place in the least room: ¶6… for several paragraphs, 第14句 for ¶1 第14句."""
        first, more, _ = self.place.rpartition(" ")[2].partition("、")
        return f"{first}…" if more else first

    @property
    def words(self) -> str:
        """What is written at the mark."""
        return self.denial + self.value


@dataclass(frozen=True, slots=True)
class Sheet:
    """All rows of a chart, and what their axis counts.

    Attributes:
        rows: at least one.
        measure: the claim's.
        unit: the unit of the axis: the measure's, else that of the first figure.
        signed: whether both falls and rises are shown, so that a fall stands left of zero.
    """

    rows: tuple[Row, ...]
    measure: Measure
    unit: Term | None
    signed: bool


@dataclass(frozen=True, slots=True)
class _Reader:
    """Reads the figures of one claim against its measure."""

    measure: Measure
    axis: str | None
    vocabulary: Vocabulary
    signed: bool

    @property
    def unit(self) -> Term | None:
        """The unit of the axis."""
        return self.vocabulary.units.get(self.axis or "")

    def said(self, assertion: Assertion, origin: str) -> Row:
        """The row of an assertion."""
        place, manner = rows.place(assertion), rows.manner(assertion)
        where = f"{assertion.siglum} {place}".rstrip()
        plain = self._row(assertion.siglum, where, manner, assertion.figure)
        denial = STANCES[assertion.stance].zh if assertion.stance in _AGAINST else ""
        return replace(plain, ref=assertion.ref, origin=origin, place=place, denial=denial)

    def recorded(self, evidence: Evidence) -> Row:
        """The row of a record of evidence."""
        return self._row(evidence.publisher, f"证据：{evidence.publisher}", "", evidence.figure)

    def _row(self, name: str, where: str, manner: str, given: Figure) -> Row:
        figure = replace(given, unit=given.unit or self.axis if given.numbers else None)
        return Row(
            ref="",
            origin="",
            name=name,
            place="",
            denial="",
            value=self._value(figure),
            note=marks.note(figure, self.measure, self.vocabulary),
            cut_off=figure.as_of if "as_of" in self.measure.decisive else None,
            full=self._full(where, manner, figure),
            mark=self._mark(figure),
            term=figure.term,
            figure=figure,
        )

    def _mark(self, figure: Figure) -> Mark | None:
        if self.measure.type == "date":
            return marks.span(figure.date, figure.bound) if figure.date else None
        factor = self._factor(figure)
        return marks.quantity(figure, factor, self.signed) if factor else None

    def _factor(self, figure: Figure) -> Decimal | None:
        """What brings the figure to the unit of the axis; None where nothing does."""
        own, axis = self.vocabulary.units.get(figure.unit or ""), self.unit
        if figure.unit == self.axis:
            return Decimal(1)
        if own is None or axis is None or own.dimension != axis.dimension:
            return None
        return own.factor / axis.factor

    def _value(self, figure: Figure) -> str:
        if self.measure.type == "category":
            return figures.readable(figure, self.measure.terms, self.vocabulary.units).zh
        value = marks.label(figure, self.unit, self.vocabulary, self.signed)
        unplaced = self.measure.type == "quantity" and self._factor(figure) is None
        return f"{value}（单位不同，未画）" if unplaced else value

    def _full(self, where: str, manner: str, figure: Figure) -> str:
        value = figures.readable(figure, self.measure.terms, self.vocabulary.units).zh
        exact = figures.exact(figure, self.vocabulary.units).zh
        scope = (f"{label}：{text}" for label, text in rows.coverage(figure, self.vocabulary))
        given = "" if exact in value else f"即{exact}"
        return f"{where}：" + "；".join(part for part in (value, given, manner, *scope) if part)


def read(standing: Standing, vocabulary: Vocabulary, origin_of: Mapping[str, str]) -> Sheet | None:
    """The rows of a claim's chart: assertions in the order of its chain, then evidence.

    Args:
        standing: the claim, linked.
        vocabulary: for units and the labels of scopes.
        origin_of: article id → origin id; an article that it does not name stands alone.

    Returns:
        None where the claim has no measure or nobody gives a figure for it.
    """
    measure = standing.claim.measure
    if measure is None:
        return None
    said = [item for item in standing.assertions if measure.answered_by(item.figure)]
    shown = [item for item in standing.claim.evidence if measure.answered_by(item.figure)]
    given = [item.figure for item in said] + [item.figure for item in shown]
    turns = {figure.direction for figure in given if figure.start is None}
    axis = measure.unit or next((figure.unit for figure in given if figure.unit), None)
    reader = _Reader(measure, axis, vocabulary, signed={"up", "down"} <= turns)
    drawn = [reader.said(item, origin_of.get(item.article, item.article)) for item in said]
    drawn += [reader.recorded(item) for item in shown]
    return Sheet(tuple(drawn), measure, reader.unit, reader.signed) if drawn else None
