"""What a chart shows, line by line: the assertions that give a figure, and the evidence."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from decimal import Decimal

from digest.model.dates import DateSpan
from digest.model.digest import Standing
from digest.model.records import Assertion, Evidence, Figure, Measure
from digest.model.vocabulary import Term, Vocabulary
from digest.model.words import STANCES, Label
from digest.render.chart import marks
from digest.render.chart.marks import Mark
from digest.wording import figures, places, scopes
from digest.wording.labels import NOTHING, Say, fill, joined
from digest.wording.manner import manner

RECORDED = Label("证据：{name}", "evidence: {name}")
STATED = Label("{key}：{value}", "{key}: {value}")
_UNPLACED = Label("{value}（单位不同，未画）", "{value} (other unit, not drawn)")
_EXACTLY = Label("即{exact}", "that is {exact}")
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
        first, more, _ = self.place.partition(", ")
        if not more:
            first, more, _ = self.place.rpartition(" ")[2].partition("、")
        return f"{first}…" if more else first

    @property
    def words(self) -> str:
        """What is written at the mark."""
        gap = " " if self.denial and self.denial.isascii() else ""
        return f"{self.denial}{gap}{self.value}"


@dataclass(frozen=True, slots=True)
class Sheet:
    """All rows of a chart, and what their axis counts.

    Attributes:
        rows: at least one.
        measure: the claim's.
        unit: the unit of the axis: the measure's, else that of the first figure.
        signed: whether both falls and rises are shown, so that a fall stands left of zero.
        say: picks the language of its words.
    """

    rows: tuple[Row, ...]
    measure: Measure
    unit: Term | None
    signed: bool
    say: Say


@dataclass(frozen=True, slots=True)
class _Reader:
    """Reads the figures of one claim against its measure."""

    measure: Measure
    axis: str | None
    vocabulary: Vocabulary
    signed: bool
    say: Say

    @property
    def unit(self) -> Term | None:
        """The unit of the axis."""
        return self.vocabulary.units.get(self.axis or "")

    def said(self, assertion: Assertion, origin: str) -> Row:
        """The row of an assertion."""
        place = self.say(places.place(assertion))
        where = f"{assertion.siglum} {place}".rstrip()
        plain = self._row(assertion.siglum, where, manner(assertion), assertion.figure)
        denial = self.say(STANCES[assertion.stance]) if assertion.stance in _AGAINST else ""
        return replace(plain, ref=assertion.ref, origin=origin, place=place, denial=denial)

    def recorded(self, evidence: Evidence) -> Row:
        """The row of a record of evidence."""
        where = self.say(fill(RECORDED, name=evidence.publisher))
        return self._row(evidence.publisher, where, NOTHING, evidence.figure)

    def _row(self, name: str, where: str, manner: Label, given: Figure) -> Row:
        figure = replace(given, unit=given.unit or self.axis if given.numbers else None)
        return Row(
            ref="",
            origin="",
            name=name,
            place="",
            denial="",
            value=self._value(figure),
            note=marks.note(figure, self.measure, self.vocabulary, self.say),
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
            return self.say(figures.readable(figure, self.measure.terms, self.vocabulary.units))
        value = marks.label(figure, self.unit, self.vocabulary, self.signed, self.say)
        unplaced = self.measure.type == "quantity" and self._factor(figure) is None
        return self.say(fill(_UNPLACED, value=value)) if unplaced else value

    def _full(self, where: str, manner: Label, figure: Figure) -> str:
        value = figures.readable(figure, self.measure.terms, self.vocabulary.units)
        exact = figures.exact(figure, self.vocabulary.units)
        scope = (
            fill(STATED, key=key, value=text)
            for key, text in scopes.coverage(figure, self.vocabulary)
        )
        given = NOTHING if self.say(exact) in self.say(value) else fill(_EXACTLY, exact=exact)
        told = joined((part for part in (value, given, manner, *scope) if part.zh), "；", "; ")
        return self.say(fill(STATED, key=where, value=told))


def read(
    standing: Standing, vocabulary: Vocabulary, origin_of: Mapping[str, str], say: Say
) -> Sheet | None:
    """The rows of a claim's chart: assertions in the order of its chain, then evidence.

    Args:
        standing: the claim, linked.
        vocabulary: for units and the labels of scopes.
        origin_of: article id → origin id; an article that it does not name stands alone.
        say: picks the language.

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
    reader = _Reader(measure, axis, vocabulary, {"up", "down"} <= turns, say)
    drawn = [reader.said(item, origin_of.get(item.article, item.article)) for item in said]
    drawn += [reader.recorded(item) for item in shown]
    return Sheet(tuple(drawn), measure, reader.unit, reader.signed, say) if drawn else None
