"""Numbers as Chinese readers read them: 11.69万, 2,800亿, 1.54万亿."""

from __future__ import annotations

from decimal import ROUND_HALF_EVEN, Decimal

_STEPS = ((Decimal(10) ** 12, "万亿"), (Decimal(10) ** 8, "亿"), (Decimal(10) ** 4, "万"))


def plain(number: Decimal) -> str:
    """The exact number with thousands separators: `116,887`, `0.27`."""
    text = f"{number.normalize():,f}"
    return text.replace("-", "−")


def readable(number: Decimal, digits: int = 4) -> str:
    """The number in 万, 亿 or 万亿 from 10,000 up, to `digits` significant digits.

    Below it stays as it is.

    >>> readable(Decimal(116887)), readable(Decimal(280000000000)), readable(Decimal("23.4"))
    ('11.69万', '2,800亿', '23.4')
    """
    least, _ = _STEPS[-1]
    if abs(number) < least:
        return plain(number)
    shorter = ((_rounded(number / size, digits), name) for size, name in _STEPS)
    # What rounds up to a step is said in it: 1亿, not 10,000万.
    return next(plain(short) + name for short, name in shorter if abs(short) >= 1)


def as_json(number: Decimal) -> int | float:
    """The number as JSON carries it: an integer where it is one."""
    return int(number) if number == number.to_integral_value() else float(number)


def _rounded(number: Decimal, digits: int) -> Decimal:
    if number == number.to_integral_value():
        return number
    quantum = Decimal(1).scaleb(number.adjusted() - digits + 1)
    return number.quantize(min(quantum, Decimal(1)), rounding=ROUND_HALF_EVEN)
