"""The columns of a reading, which assertions and records of evidence share."""

from __future__ import annotations

from digest.export.fields import Row
from digest.export.tables.sheet import below, dated, day, number, taken, text, to
from digest.model.words import BOUNDS, DIRECTIONS

_AS_STATED = (
    number("value", "数值，以 unit 为单位", "the number, in its unit"),
    text("value_term", "分类说法的取值", "the category, where the measure is one"),
    text("unit", "单位", "the unit"),
    text("bound", "限定词", "how the number is hedged", BOUNDS),
    text("direction", "变化方向", "the direction of a change", DIRECTIONS),
    text("window", "所覆盖的时段：ISO 8601 时长或 EDTF", "the span covered: a duration or EDTF"),
)
_ENDS = {
    "from": number("value_from", "变化的起点", "where a change starts"),
    "to": number("value_to", "变化的终点", "where a change ends"),
    "low": number("value_low", "范围的下限", "the lower end of a range"),
    "high": number("value_high", "范围的上限", "the upper end of a range"),
}
COLUMNS = (
    *_AS_STATED,
    *_ENDS.values(),
    *day("value_date", "日期型的取值", "the date, where the measure is one"),
    *day("as_of", "截止时间", "the cut-off"),
)
UNIT = to("unit", "units")


def figure(row: Row) -> Row:
    """The values of these columns."""
    ends = {column.name: row.get(field) for field, column in _ENDS.items()}
    return taken(row, _AS_STATED) | ends | dated(row, "value_date") | dated(row, "as_of")


def scope(row: Row) -> Row:
    """What a reading covers: key → value."""
    return below(row, "scope")
