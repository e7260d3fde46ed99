"""Values in words, in both languages: figures, dates, spans and the labels of scope keys."""

from __future__ import annotations

import re
from collections.abc import Iterable
from decimal import Decimal

from digest.link.keys import Value
from digest.link.readings import says
from digest.model.dates import DateSpan
from digest.model.numbers import plain, readable
from digest.model.records import Figure, Measure
from digest.model.vocabulary import Table, Vocabulary
from digest.model.words import BOUNDS, DIRECTIONS, Label

_BUILT_IN_KEYS = {"window": Label("时段", "window"), "as_of": Label("截止时间", "cut-off")}
_THINGS = {
    "quantity": Label("数字", "figure"),
    "date": Label("日期", "date"),
    "category": Label("类别", "category"),
}
_NOTHING = Label("未给{thing}", "no {thing}")
_CHANGE = Label("由{start}变为{end}", "from {start} to {end}")
_RANGE = Label("{low}至{high}", "{low} to {high}")
_SPAN_PARTS = (
    Label("{n}年", "{n}-year"),
    Label("{n}个月", "{n}-month"),
    Label("{n}周", "{n}-week"),
    Label("{n}天", "{n}-day"),
)
_DURATION = re.compile(r"P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?")
_DATE = re.compile(r"(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?[?~%]?")


def fill(template: Label, **parts: Label | str | int) -> Label:
    """Put words into a template, each language its own."""
    zh = {name: part.zh if isinstance(part, Label) else part for name, part in parts.items()}
    en = {name: part.en if isinstance(part, Label) else part for name, part in parts.items()}
    return Label(template.zh.format(**zh), template.en.format(**en))


def joined(parts: Iterable[Label], zh: str = "、", en: str = ", ") -> Label:
    """One list in each language."""
    listed = tuple(parts)
    return Label(zh.join(part.zh for part in listed), en.join(part.en for part in listed))


def thing(measure: Measure) -> Label:
    """What the measure asks for, as a noun."""
    return _THINGS.get(measure.type, _THINGS["quantity"])


def key(name: str, vocabulary: Vocabulary) -> Label:
    """A decisive key's label."""
    if name in _BUILT_IN_KEYS:
        return _BUILT_IN_KEYS[name]
    term = vocabulary.scopes.get(name)
    return Label(term.label, term.label_en.lower()) if term else Label(name, name)


def value(name: str, stated: Value, vocabulary: Vocabulary) -> Label:
    """A decisive key's value."""
    if isinstance(stated, DateSpan):
        return date(stated)
    if name == "window":
        return _window(stated)
    term = vocabulary.scopes.get(name)
    return Label(term.values.get(stated, stated) if term else stated, stated)


def figures(a: Figure, b: Figure, measure: Measure, units: Table) -> tuple[Label, Label]:
    """Two figures in words; where rounding would make different ones look alike, unrounded."""
    one, other = figure(a, measure, units), figure(b, measure, units)
    if one.zh == other.zh and sorted(a.numbers) != sorted(b.numbers):
        return figure(a, measure, units, exact=True), figure(b, measure, units, exact=True)
    return one, other


def figure(reading: Figure, measure: Measure, units: Table, *, exact: bool = False) -> Label:
    """A figure in words, by the claim's measure; `exact` writes the Chinese number out in full."""
    if not says(reading, measure):
        return fill(_NOTHING, thing=thing(measure))
    if measure.type == "date" and reading.date:
        return date(reading.date)
    if measure.type == "category" and reading.term:
        label = measure.terms.get(reading.term, reading.term)
        return Label(label, reading.term.replace("-", " "))
    return _quantity(reading, reading.unit or measure.unit, units, exact=exact)


def date(span: DateSpan) -> Label:
    """A date in words, with its doubt; a form of EDTF beyond the plain ones stays as written."""
    ends = span.edtf.split("/")
    matches = [_DATE.fullmatch(end) for end in ends]
    if not all(matches):
        return Label(span.edtf, span.edtf)
    zh = "至".join(_chinese_date(match) for match in matches if match)
    en = " to ".join(end.rstrip("?~%") for end in ends)
    if span.approximate:
        zh, en = f"{zh}前后", f"about {en}"
    return Label(f"{zh}（存疑）", f"{en} (uncertain)") if span.uncertain else Label(zh, en)


def _chinese_date(match: re.Match[str]) -> str:
    parts = zip(match.groups(), "年月日", strict=True)
    return "".join(f"{int(number)}{name}" for number, name in parts if number)


def _window(text: str) -> Label:
    match = _DURATION.fullmatch(text)
    if match is None or not any(match.groups()):
        return Label(text, text)
    counted = zip(match.groups(), _SPAN_PARTS, strict=True)
    return joined((fill(part, n=count) for count, part in counted if count), "", " ")


def _quantity(reading: Figure, unit: str | None, units: Table, *, exact: bool) -> Label:
    term = units.get(unit or "")
    zh_unit, en_unit = (term.label, " " + term.label_en) if term else ("", "")

    def number(of: Decimal) -> Label:
        return Label(plain(of) if exact else readable(of), plain(of))

    def measured(of: Decimal) -> Label:
        shown = number(of)
        return Label(shown.zh + zh_unit, shown.en + en_unit)

    if reading.start is not None and reading.end is not None:
        return fill(_CHANGE, start=measured(reading.start), end=measured(reading.end))
    if reading.low is not None and reading.high is not None:
        words = fill(_RANGE, low=number(reading.low), high=measured(reading.high))
    else:
        words = measured(reading.numbers[0])
    return _hedged(words, reading)


def _hedged(words: Label, reading: Figure) -> Label:
    """The number after its direction and its hedge."""
    bound = BOUNDS.get(reading.bound, Label("", ""))
    direction = DIRECTIONS.get(reading.direction or "", Label("", ""))
    en = " ".join(part for part in (direction.en, bound.en, words.en) if part)
    return Label(direction.zh + bound.zh + words.zh, en)
