"""Values in words, in both languages: figures, dates, spans and the labels of scope keys."""

from __future__ import annotations

import re
from collections.abc import Iterable
from decimal import Decimal

from digest.link import windows
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
    "category": Label("判断", "judgement"),
}
_NOTHING = Label("未给{thing}", "no {thing}")
_CHANGE = Label("由{start}变为{end}", "from {start} to {end}")
_VAGUE = Label("{words}（{bound}）", "{bound} {words}")
_NONE = Label("", "")
_RANGE = Label("{low}至{high}", "{low} to {high}")
_SPAN_PARTS = (
    Label("{n}年", "{n}-year"),
    Label("{n}个月", "{n}-month"),
    Label("{n}周", "{n}-week"),
    Label("{n}天", "{n}-day"),
)
_DATE = re.compile(r"(\d{4})(?:-(\d\d))?(?:-(\d\d))?(?:-XX){0,2}([?~%]?)")
_DATE_HEDGES = {
    "": Label("{date}", "{date}"),
    "~": Label("约{date}", "about {date}"),
    "?": Label("或为{date}", "perhaps {date}"),
    "%": Label("或约为{date}", "perhaps about {date}"),
}
_NUMBER = Label("{n}{unit}", "{n} {unit}")
# How a number stands with its unit, by dimension; None: it has no unit.
_MEASURED = {
    None: Label("{n}", "{n}"),
    "rank": Label("第{n}{unit}", "{unit} {n}"),
    "ordinal": Label("第{n}{unit}", "number {n}"),
    "coefficient": Label("{unit} {n}", "{unit} {n}"),
}
_STEPS = ((Decimal(10) ** 9, "billion"), (Decimal(10) ** 6, "million"))
_SHORT = 4
_OPEN_ENDS = frozenset({"", ".."})
_UNTIL = Label("{end}以前", "until {end}")
_FROM = Label("{start}以后", "from {start}")


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
    shown = [_end_of_date(end) for end in ends]
    if len(ends) == 1:
        return shown[0]
    start, end = shown
    if ends[0] in _OPEN_ENDS:
        return fill(_UNTIL, end=end)
    return fill(_FROM, start=start) if ends[1] in _OPEN_ENDS else fill(_RANGE, low=start, high=end)


def _end_of_date(text: str) -> Label:
    match = _DATE.fullmatch(text)
    if match is None:
        return Label(text, text)
    *parts, hedge = match.groups()
    known = zip(parts, "年月日", strict=True)
    zh = "".join(f"{int(number)}{name}" for number, name in known if number)
    return fill(_DATE_HEDGES[hedge], date=Label(zh, "-".join(part for part in parts if part)))


def _window(text: str) -> Label:
    counts = windows.parts(text)
    if counts is None:
        dated = windows.dated(text)
        return date(dated) if dated else Label(text, text)
    counted = zip(counts, _SPAN_PARTS, strict=True)
    return joined((fill(part, n=count) for count, part in counted if count), "", " ")


def _quantity(reading: Figure, unit: str | None, units: Table, *, exact: bool) -> Label:
    term = units.get(unit or "")
    named = Label(term.label, term.label_en) if term else _NONE
    template = _MEASURED.get((term.dimension or "") if term else None, _NUMBER)

    def number(of: Decimal) -> Label:
        return Label(plain(of) if exact else readable(of), _english(of))

    def measured(of: Decimal) -> Label:
        return fill(template, n=number(of), unit=named)

    if reading.start is not None and reading.end is not None:
        change = fill(_CHANGE, start=measured(reading.start), end=measured(reading.end))
        return _hedged(change, reading.bound, None)
    if reading.low is not None and reading.high is not None:
        words = fill(_RANGE, low=number(reading.low), high=measured(reading.high))
    else:
        words = measured(reading.numbers[0])
    return _hedged(words, reading.bound, reading.direction)


def _english(number: Decimal) -> str:
    """The number in millions or billions where that is exact and short."""
    for size, name in _STEPS:
        short = (number / size).normalize()
        if abs(short) >= 1 and len(short.as_tuple().digits) <= _SHORT:
            return f"{plain(short)} {name}"
    return plain(number)


def _hedged(words: Label, bound: str, direction: str | None) -> Label:
    """A number after its direction and its hedge."""
    if bound == "vague":
        return fill(_VAGUE, words=words, bound=BOUNDS[bound])
    parts = (DIRECTIONS.get(direction or "", _NONE), BOUNDS.get(bound, _NONE), words)
    return Label("".join(part.zh for part in parts), " ".join(part.en for part in parts if part.en))
