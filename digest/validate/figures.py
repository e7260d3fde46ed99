"""Whether a figure is whole, and of the kind that its claim measures."""

from __future__ import annotations

from collections.abc import Iterator

from digest import dates
from digest.model.records import Figure
from digest.validate.view import Finding, View

_PAIRS = (("from", "to"), ("low", "high"))
_TYPES = {"quantity": "a number", "date": "a `value_date`", "category": "a `value_term`"}


def value_without_unit(view: View) -> Iterator[Finding]:
    """A number has a unit."""
    for figure, marks, _claim in view.figures:
        if figure.numbers and figure.unit is None:
            message = f"the number must have a unit; found {figure.numbers[0]} alone"
            yield Finding(marks.at(_first(figure)), message, "add `unit`, an id of units.yml")


def unit_without_value(view: View) -> Iterator[Finding]:
    """A `unit` and a `bound` stand beside a number; a `direction` may stand alone."""
    for figure, marks, _claim in view.figures:
        bound = None if figure.bound == "exact" else figure.bound
        for name, value in (("unit", figure.unit), ("bound", bound)):
            if value is not None and not figure.numbers:
                message = f"`{name}` must stand beside a number; found {value!r} alone"
                yield Finding(marks.at(name), message, f"give the number, or remove `{name}`")


def half_range(view: View) -> Iterator[Finding]:
    """`from` and `to` stand together, and so do `low` and `high`."""
    for figure, marks, _claim in view.figures:
        given = _given(figure)
        for one, other in _PAIRS:
            for here, missing in ((one, other), (other, one)):
                if here in given and missing not in given:
                    message = f"`{here}` must stand with `{missing}`; found {given[here]} alone"
                    yield Finding(marks.at(here), message, f"add `{missing}`, or use `value`")


def range_order(view: View) -> Iterator[Finding]:
    """`low` is less than `high`."""
    for figure, marks, _claim in view.figures:
        if figure.low is not None and figure.high is not None and figure.low >= figure.high:
            message = f"`low` must be less than `high`; found {figure.low} and {figure.high}"
            yield Finding(marks.at("low"), message, "exchange them, or give one `value`")


def one_value(view: View) -> Iterator[Finding]:
    """A figure is one of: value, from and to, low and high, value_date, value_term."""
    for figure, marks, _claim in view.figures:
        given = [*_given(figure)]
        kinds = {next((pair for pair in _PAIRS if name in pair), name) for name in given}
        if len(kinds) > 1:
            message = f"a figure must be given in one way; found {', '.join(given)}"
            hint = "keep one; what else the article says is another assertion"
            yield Finding(marks.at(given[-1]), message, hint)


def vague_range(view: View) -> Iterator[Finding]:
    """A vague number gives `low` and `high`, the least and the most that it may mean."""
    for figure, marks, _claim in view.figures:
        if figure.bound == "vague" and figure.numbers and figure.low is None is figure.high:
            message = f"a vague number must have `low` and `high`; found {figure.numbers[0]}"
            yield Finding(marks.at("bound"), message, "几十万, for example, is 200000 to 900000")


def window_syntax(view: View) -> Iterator[Finding]:
    """A `window` is an ISO 8601 duration (P30D) or an EDTF date."""
    for figure, marks, _claim in view.figures:
        if figure.window is not None and not _is_window(figure.window):
            message = f"`window` must be a duration or an EDTF date; found {figure.window!r}"
            yield Finding(marks.at("window"), message, "for example P30D, P1M or 2025-09")


def measure_shape(view: View) -> Iterator[Finding]:
    """A measure has a unit where it is a quantity, terms where it is a category, else neither."""
    for claim in view.records.claims:
        if claim.measure is None:
            continue
        wanted = {"unit": "quantity", "terms": "category"}
        given = {"unit": claim.measure.unit, "terms": claim.measure.terms}
        for name, kind in wanted.items():
            if (claim.measure.type == kind) != bool(given[name]):
                verb = "must" if claim.measure.type == kind else "must not"
                message = f"a measure of type {claim.measure.type} {verb} have `{name}`"
                place = claim.marks.at("measure", name if given[name] else "type")
                yield Finding(place, message, f"`{name}` goes with the type {kind}")


def figure_without_measure(view: View) -> Iterator[Finding]:
    """A claim of kind `figure` says what it measures."""
    for claim in view.records.claims:
        if claim.kind == "figure" and claim.measure is None:
            message = "a claim of kind `figure` must have a `measure`"
            hint = "for example measure: {type: quantity, unit: percent}; else choose another kind"
            yield Finding(claim.marks.at("kind"), message, hint)


def value_without_measure(view: View) -> Iterator[Finding]:
    """A claim under which articles give values says what it measures, so that they compare."""
    for assertion in view.asserted:
        claim = view.claims.get(assertion.claim or "")
        if assertion.figure.stated and claim is not None and claim.measure is None:
            message = f"the claim {claim.id!r} must have a `measure` before it can take values"
            hint = "add the measure to the claim, or let the value join a claim of its own"
            yield Finding(assertion.marks.at(_first(assertion.figure)), message, hint)


def value_type(view: View) -> Iterator[Finding]:
    """A value is of the type that its claim measures: a number, a date or a term."""
    for figure, marks, claim in view.figures:
        measure = claim.measure if claim else None
        if claim and measure and figure.stated and not measure.answered_by(figure):
            message = f"the claim {claim.id!r} must be given {_TYPES[measure.type]}"
            hint = "mend the field, or let the value join another claim"
            yield Finding(marks.at(_first(figure)), message, hint)


def unit_dimension(view: View) -> Iterator[Finding]:
    """A value's unit measures the same thing as the unit of its claim."""
    units = view.records.vocabulary.units
    for figure, marks, claim in view.figures:
        measure = claim.measure if claim else None
        own, shared = units.get(figure.unit or ""), units.get(measure.unit or "" if measure else "")
        if own and shared and own is not shared and own.dimension != shared.dimension:
            message = f"the unit must be convertible to {shared.id!r}; found {own.id!r}"
            hint = "units convert where they have one `dimension`; else it is another claim's value"
            yield Finding(marks.at("unit"), message, hint)


def _given(figure: Figure) -> dict[str, object]:
    """The values given, by the name of their field."""
    values: dict[str, object] = {
        "value": figure.value,
        "from": figure.start,
        "to": figure.end,
        "low": figure.low,
        "high": figure.high,
        "value_date": figure.date,
        "value_term": figure.term,
    }
    return {name: value for name, value in values.items() if value is not None}


def _first(figure: Figure) -> str:
    return next(iter(_given(figure)))


def _is_window(text: str) -> bool:
    try:
        return dates.is_duration(text) or bool(dates.parse(text))
    except dates.DateError:
        return False
