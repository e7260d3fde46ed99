"""Fields of the data file: what applies stands under its name, and what does not is absent."""

from __future__ import annotations

from collections.abc import Iterable

from digest.model.dates import DateSpan
from digest.model.numbers import as_json
from digest.model.records import Correction, Figure
from digest.model.words import Label

Row = dict[str, object]


def present(**fields: object) -> Row:
    """The fields that apply, under their names (a trailing underscore keeps off Python's words)."""
    return {
        name.rstrip("_"): value
        for name, value in fields.items()
        if value is not None and value not in ("", (), [], {})
    }


def edtf(date: DateSpan | None) -> str | None:
    """A date as it was written."""
    return date.edtf if date else None


def span(date: DateSpan | None) -> list[str | None] | None:
    """The first and the last day that a date may cover."""
    if date is None:
        return None
    return [day.isoformat() if day else None for day in (date.first, date.last)]


def both(label: Label) -> str:
    """What something is, in Chinese and English."""
    return f"{label.zh} · {label.en}"


def corrections(given: Iterable[Correction]) -> list[Row]:
    """What was put right in a record."""
    return [
        present(date=item.date.edtf, was=item.was, now=item.now, why=item.why, by=item.by)
        for item in given
    ]


def figure(figure: Figure) -> Row:
    """The fields of a reading; none where nothing is stated."""
    if not figure.stated and not figure.scope:
        return {}
    numbers = {
        "value": figure.value,
        "from": figure.start,
        "to": figure.end,
        "low": figure.low,
        "high": figure.high,
    }
    given = {name: as_json(number) for name, number in numbers.items() if number is not None}
    return given | present(
        value_date=edtf(figure.date),
        value_term=figure.term,
        unit=figure.unit,
        bound=figure.bound if figure.numbers else None,
        direction=figure.direction,
        scope=dict(figure.scope),
        window=figure.window,
        as_of=edtf(figure.as_of),
    )
