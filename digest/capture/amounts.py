"""One number with its counter, and no hedges: 4.2万元, 二十多家, 一成半, 两个半月.

The text is that of `glyphs.plain`, its decoys blanked.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from decimal import Decimal

from digest.capture import counters, numerals
from digest.capture.counters import Counter
from digest.capture.numerals import Numeral

SURE, HEDGED, LOOSE = "sure", "hedged", "loose"
_BARE_ENOUGH = Decimal(10**6)
_HALF = Decimal("0.5")
_CLOCK_HOURS = 24

_HALF_A = re.compile(
    r"(?<![大小上下前后多一两三四五六七八九十0-9])"
    r"半(?=年|个月|个?小时|个?钟头|分钟|公斤|公里|斤|吨|成(?!品)|个百分点)"
)
_MORE = re.compile(
    r"(?P<more>多(?![少半达])|余(?![额地下生波震热温量党]))|来(?=[个天年岁名位家台辆件元公斤人])"
)
_MORE_AFTER = re.compile(r"多(?![少半数达次个种项名位家款方地样元人台点条年])")
_HALF_AFTER = re.compile(r"半(?![天年月夜路个小径])")
_FRACTION_AFTER = re.compile(r"[一二三四五六七八九]{1,2}(?![十百千万成个])")
_DEGREE = re.compile("级别?")
_MONEY = {
    **{"HK$": "HKD", "港币": "HKD", "NT$": "TWD", "新台币": "TWD", "US$": "USD", "$": "USD"},
    **{"¥": "CNY", "RMB": "CNY", "人民币": "CNY"},
}
_MONEY_BEFORE = re.compile(f"(?P<sign>{'|'.join(map(re.escape, _MONEY))}) ?$")
_MINUS = re.compile(r"(?:^|[^0-9A-Za-z%)\]-])[-−]$")
# A number inside a word (SU7, 3.0.1, GB-48), and one that may name a model (Model 3).
_INSIDE = re.compile(r"(?:(?<!RMB)[A-Za-z_]-?|[0-9]\.)$")
_WORD_GOES_ON = re.compile("[A-Za-z0-9_]")
_HAN_NEXT = re.compile(r"(?![的级])[\u3400-\u9fff]")
_NAMING = re.compile(r"[A-Za-z][ ·-]$")
# 这两个, 前两个 point back to what was counted before; 的一年, 有一天 count nothing.
_POINTING = re.compile(r"(?:[这那每各另]|(?<![之以此目先])[前后])$")
_ARTICLE = re.compile(r"[的这那每有某同上下前后另哪头]$")


@dataclass(frozen=True, slots=True)
class Amount:
    """A number with what it counts.

    Attributes:
        start, end: where it stands.
        low, high: the least and the most that it may mean.
        unit: see `Quantity.unit`.
        standing: `sure` where it is a quantity by itself, `hedged` where it takes a hedge to be
            one (500, 百人), `loose` where it is one only within a range or a change.
        bound: what it says of itself, as 来 and 过半 do.
        direction: likewise.
        scale: the powers that it ends with, which 5到10万 lends to the 5.
        bare: a power without a digit (千亿).
        ends: both its ends are written (6到9周).
    """

    start: int
    end: int
    low: Decimal
    high: Decimal
    unit: str | None
    standing: str = SURE
    bound: str = "exact"
    direction: str | None = None
    scale: Decimal = Decimal(1)
    bare: bool = False
    ends: bool = False

    @property
    def vague(self) -> bool:
        """Whether it is a span rather than a number."""
        return self.low != self.high


def read(text: str, at: int, number: Numeral | None) -> Amount | None:
    """The amount that begins at `at` with `number`; None where it is only a part of a word."""
    left = text[max(0, at - 4) : at]
    number = number or _half(text, at)
    if number is None or _INSIDE.search(left):
        return None
    number = more(text, number)
    counter = counters.match(text, number.end)
    if counter is None:
        return _uncounted(text, left, number)
    standing = _standing(left, number, counter)
    return _signed(left, _counted(text, number, counter, standing)) if standing else None


def more(text: str, number: Numeral) -> Numeral:
    """The number with the 多, 余 or 来 that follows it."""
    found = _MORE.match(text, number.end)
    if found is None:
        return number
    if found["more"]:
        high = number.high if number.vague else number.low + number.step
        return replace(number, high=high, end=found.end())
    tens = number.low and not number.low % 10
    return replace(number, about=True, end=found.end()) if tens else number


def _half(text: str, at: int) -> Numeral | None:
    if not _HALF_A.match(text, at):
        return None
    one = Decimal(1)
    return Numeral(_HALF, _HALF, at, at + 1, "半", step=one, scale=one, bare=False, about=False)


def _uncounted(text: str, left: str, number: Numeral) -> Amount | None:
    """A number alone; 千亿级 is a span like 千亿, 两千万级别 about so much."""
    if _WORD_GOES_ON.match(text, number.end) or left.endswith("/"):
        return None
    amount = _amount(number, None, _alone(text, number))
    degree = _DEGREE.match(text, number.end) if number.large else None
    if degree:
        bound = amount.bound if number.bare else "about"
        return replace(amount, end=degree.end(), bound=bound, standing=SURE)
    if _NAMING.search(left) and not number.large:
        return replace(amount, standing=LOOSE)
    return _signed(left, amount)


def _alone(text: str, number: Numeral) -> str:
    """Sure if it looks measured, by 万, 亿 or separators; 身价千亿 is, 百亿补贴 is a name."""
    if number.bare:
        billions = "亿" in number.written and len(number.written) > 1
        return SURE if billions and not _HAN_NEXT.match(text, number.end) else HEDGED
    if number.large or "," in number.written:
        return SURE
    if number.vague and number.low >= 10:
        return SURE
    return HEDGED if number.arabic or number.low >= 10 else LOOSE


def _standing(left: str, number: Numeral, counter: Counter) -> str | None:
    """Whether number and counter make a quantity; None where they are no pair at all."""
    if number.written in ("零", "〇") or (counter.unit == "点" and number.low <= _CLOCK_HOURS):
        return None
    if number.bare:
        return SURE if number.low >= _BARE_ENOUGH else HEDGED
    if counter.kind == counters.MEASURE:
        these = not number.arabic and number.low <= 10 and left[-1:] in ("这", "那")
        article = number.written == "一" and _ARTICLE.search(left)
        return LOOSE if these or article else SURE
    if number.arabic:
        return LOOSE if counter.kind == counters.LOOSE and _NAMING.search(left) else SURE
    return _standing_chinese(left, number, counter)


def _standing_chinese(left: str, number: Numeral, counter: Counter) -> str | None:
    """Small Chinese numerals are in so many words and phrases that they need a close look."""
    if number.low != number.low.to_integral_value() or number.written == "二":
        return None
    if number.low <= 10 and (counter.kind == counters.LOOSE or _POINTING.search(left)):
        return LOOSE
    return HEDGED if number.written == "一" else SURE


def _amount(number: Numeral, unit: str | None, standing: str) -> Amount:
    bound = "about" if number.about else "exact"
    span = (number.start, number.end, number.low, number.high)
    return Amount(*span, unit, standing, bound, scale=number.scale, bare=number.bare)


def _counted(text: str, number: Numeral, counter: Counter, standing: str) -> Amount:
    low, high, end = number.low, number.high, counter.end
    inside = text[number.end : end].strip()[:2]
    step = number.step if number.large else min(number.step, Decimal(1))
    added, width = Decimal(0), Decimal(0)
    if inside == "个半" or (counter.kind == counters.MEASURE and _HALF_AFTER.match(text, end)):
        added, end = _HALF, end + (inside != "个半")
    elif inside == "个多" or (counter.kind == counters.MEASURE and _MORE_AFTER.match(text, end)):
        width, end = step, end + (inside != "个多")
    elif text[end - 1] in "成米" and (more_digits := _FRACTION_AFTER.match(text, end)):
        added, end = numerals.fraction(more_digits[0]), more_digits.end()
    high = high if number.vague else high + width
    low, high = (low + added) * counter.factor, (high + added) * counter.factor
    scale = number.scale * counter.factor
    amount = _amount(number, counter.unit, standing)
    return replace(amount, low=low, high=high, end=end, scale=scale)


def _signed(left: str, amount: Amount) -> Amount:
    """The amount with the currency sign or the minus before it."""
    sign = _MONEY_BEFORE.search(left)
    if sign and amount.unit in (None, "CNY"):
        start = amount.start - len(sign[0])
        return replace(amount, start=start, unit=_MONEY[sign["sign"]], standing=SURE)
    if amount.unit in ("percent", "℃", "CNY") and _MINUS.search(left):
        return replace(amount, start=amount.start - 1, low=-amount.high, high=-amount.low)
    return amount
