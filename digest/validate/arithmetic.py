"""Whether an article's own arithmetic does what its digest says of it."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from functools import reduce

from digest.model import intervals
from digest.model.numbers import plain
from digest.model.records import Assertion, Computation, Figure
from digest.model.vocabulary import Table
from digest.model.words import BOUNDS, OPERATIONS
from digest.validate.view import Finding, View

_HEDGED = ("about", "nearly", "vague")
_ROUNDED_BELOW = Decimal(10) ** 15  # beyond, a fraction says nothing
_PERCENT = "percent"
_SUMS = ("add", "subtract")


def computes_shape(view: View) -> Iterator[Finding]:
    """`computes` is one operation over other assertions that have a plain `value` each."""
    for assertion, computation in _computing(view):
        for fault, hint in _faults(view, assertion, computation):
            yield Finding(assertion.marks.at("computes"), fault, hint)


def computes_wrong(view: View) -> Iterator[Finding]:
    """`computes` gives the assertion's value, to its bound and rounding; or `holds: false`."""
    for assertion, computation in _computing(view):
        operands = _operands(view, assertion, computation)
        if not operands:
            continue
        result = _result(computation.operation, operands, assertion.figure, _units(view))
        if _allows(assertion.figure, result) == computation.holds:
            continue
        sign = f" {OPERATIONS[computation.operation].zh} "
        sum_ = sign.join(plain(item.value) for item in operands if item.value is not None)
        unit = assertion.figure.unit or ""
        shown = plain(round(result, 4) if abs(result) < _ROUNDED_BELOW else result)
        told = f"{sum_} = {shown} {unit}, and the article says {_said(assertion)}"
        if computation.holds:
            yield Finding(
                assertion.marks.at("computes"),
                f"the arithmetic must hold: {told}",
                "mend the figures or, where the article itself is wrong, add `holds: false`",
            )
        else:
            place = assertion.marks.at("computes", "holds")
            message = f"`holds: false` must be so, but the arithmetic holds: {told}"
            yield Finding(place, message, "remove `holds: false`, or mend the figures")


def _computing(view: View) -> Iterator[tuple[Assertion, Computation]]:
    for assertion in view.asserted:
        if assertion.computes is not None:
            yield assertion, assertion.computes


def _faults(
    view: View, assertion: Assertion, computation: Computation
) -> Iterator[tuple[str, str]]:
    """What keeps an assertion's arithmetic from being done; unknown operands are told elsewhere."""
    operation, names = computation.operation, computation.operands
    written = [name for name in OPERATIONS if _was_written(assertion, name)]
    if len(written) != 1:
        found = ", ".join(written) or "none"
        hint = "for example computes: {divide: [recalled, sold]}"
        yield f"`computes` must have one operation of {', '.join(OPERATIONS)}; found {found}", hint
        return
    operands = [view.assertions.get(f"{assertion.article}#{name}") for name in names]
    for name, operand in zip(names, operands, strict=True):
        if name == assertion.id:
            yield f"`computes` must not use its own result {name!r}", "name the figures before it"
        elif operand is not None and operand.figure.value is None:
            yield f"{name!r} must have a plain `value` to be computed with", "give it one"
    if assertion.figure.value is None and assertion.figure.low is None:
        hint = "give the result that the article states"
        yield f"{assertion.id!r} must have a `value`, or `low` and `high`", hint
    if operation == "divide" and any(item and not item.figure.value for item in operands[1:]):
        yield "`divide` must not divide by zero", "mend the value"
    if operation in _SUMS and len({_dimension(view, item) for item in (assertion, *operands)}) > 1:
        hint = "what is added and its sum measure one thing"
        yield f"`{operation}` must stay within one dimension of units.yml", hint


def _was_written(assertion: Assertion, operation: str) -> bool:
    # The record keeps one operation; the marks know of every one that was written.
    return (*assertion.marks.prefix, "computes", operation) in assertion.marks.table


def _operands(view: View, assertion: Assertion, computation: Computation) -> list[Figure]:
    """The figures to compute with; none where another rule tells why that cannot be done."""
    refs = [f"{assertion.article}#{name}" for name in computation.operands]
    if not set(refs) <= view.assertions.keys() or any(_faults(view, assertion, computation)):
        return []
    return [view.assertions[ref].figure for ref in refs]


def _units(view: View) -> Table:
    return view.records.vocabulary.units


def _dimension(view: View, assertion: Assertion | None) -> str | None:
    unit = _units(view).get((assertion and assertion.figure.unit) or "")
    return unit.dimension if unit else None


def _result(operation: str, operands: list[Figure], wanted: Figure, units: Table) -> Decimal:
    """The operation carried out in base units, in the unit of the figure that it should give."""
    values = [item.value * _size(item, units) for item in operands if item.value is not None]
    steps = {
        "divide": lambda a, b: a / b,
        "multiply": lambda a, b: a * b,
        "add": lambda a, b: a + b,
        "subtract": lambda a, b: a - b,
    }
    return reduce(steps[operation], values) / _size(wanted, units)


def _size(figure: Figure, units: Table) -> Decimal:
    """One of the figure's unit in base units; a percentage is a hundredth of its whole."""
    unit = units.get(figure.unit or "")
    factor = unit.factor if unit else Decimal(1)
    return factor / 100 if figure.unit == _PERCENT else factor


def _allows(figure: Figure, result: Decimal) -> bool:
    """Whether the figure as printed can stand for the result.

    A hedged figure has the tolerance of its word, a plain one that of its rounding.
    """
    low = figure.low if figure.value is None else figure.value
    high = figure.high if figure.value is None else figure.value
    assert low is not None and high is not None
    meant = intervals.spanning(low, high, figure.bound)
    if figure.bound not in _HEDGED:
        meant = meant.widened(intervals.rounding(low), intervals.rounding(high))
    return intervals.Interval(result, result).within(meant)


def _said(assertion: Assertion) -> str:
    bound = BOUNDS[assertion.figure.bound].en
    numbers = " to ".join(plain(number) for number in assertion.figure.numbers)
    return f"{bound} {numbers} {assertion.figure.unit or ''}".strip()
