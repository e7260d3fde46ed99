"""Fractions, fixed words and ranks: 三分之一, 过半, 翻两番, 第六次, 前三名.

The text is that of `glyphs.plain`, its decoys blanked.
"""

from __future__ import annotations

import re
from dataclasses import replace
from decimal import ROUND_HALF_EVEN, Context, Decimal

from digest.capture import amounts, numerals
from digest.capture.amounts import HEDGED, SURE, Amount
from digest.capture.numerals import Numeral

_HUNDRED = Decimal(100)
_FOUR_FIGURES = Context(prec=4, rounding=ROUND_HALF_EVEN)
_EIGHT_FIGURES = Context(prec=8)
_DOUBLED = re.compile("翻了?一?[倍番]")
_DOUBLINGS = re.compile(r"翻了?(?=[两二三四五六]番)")
_OVER_HALF = re.compile("过半数?(?![个年月天小])")
_HALVED = re.compile("减半")
_HALF = re.compile("(?<![另大多])一半(?![天年月小])|半数")
_BASE = re.compile("(?P<base>[百千万])分之")
_BASES = {"百": _HUNDRED, "千": Decimal(1000), "万": Decimal(10**4)}
_OVER = re.compile("分之")
_SLASHED = re.compile(
    "(?<![0-9/.])(?P<part>[1-9][0-9]?)/(?P<whole>[1-9][0-9]{0,2})(?![0-9/.年月日])"
)
_OF = re.compile("的|以[上下]|左右")
_TWO_UNITS = re.compile(
    "(?P<large>[0-9]{1,3})(?:(?P<hours>个?小时)|分钟?)(?P<small>[0-9]{1,2})(?(hours)分钟?|秒钟?)"
)

_PLACE = re.compile("[名位](?!额)")
_PLACES = re.compile("[名位强]")
_COUNTED_OFF = re.compile("[次届个家款辆台件批轮]|部(?![分门])")
# 位列第三, 销量第一: within a clause; at its beginning 第一 is "firstly".
_RANKED = re.compile(r"[\u3400-\u9fff](?<![是说即点])(?<!其中|首先|安全|友谊|客户|用户)$")
_STOP = re.compile(r"$|[\0\n ,.。;:!?、()“”\"'》」—的]|以?内|之列|行列|里")
_FIRST = re.compile(r"(?<![之以目此日年天当提眼先月周时])前")
_STRONGEST = re.compile("强(?!榜|企|公司|名单|之|度|大|劲|化|烈|调|制|迫|行)")


def read(text: str, at: int, number: Numeral | None) -> Amount | None:
    """The fraction, fixed word or rank that begins at `at`, perhaps with `number`; or None."""
    if number is None:
        return _word(text, at) or _base(text, at) or _place(text, at)
    return (
        _half(text, at)
        or _base(text, at)
        or _fraction(text, number)
        or _slashed(text, at)
        or _two_units(text, at)
        or _strongest(text, number)
    )


def _word(text: str, at: int) -> Amount | None:
    doubled = _DOUBLED.match(text, at)
    if doubled:
        return Amount(at, doubled.end(), Decimal(2), Decimal(2), "times", direction="up")
    doublings = _DOUBLINGS.match(text, at)
    count = numerals.read(text, doublings.end()) if doublings else None
    if count:
        times = 2**count.low
        return Amount(at, count.end + 1, times, times, "times", direction="up")
    return _half(text, at)


def _half(text: str, at: int) -> Amount | None:
    half = Amount(at, at, _HUNDRED / 2, _HUNDRED / 2, "percent")
    for pattern, bound, direction in (
        (_OVER_HALF, "more-than", None),
        (_HALVED, "exact", "down"),
        (_HALF, "exact", None),
    ):
        found = pattern.match(text, at)
        if found:
            return replace(half, end=found.end(), bound=bound, direction=direction)
    return None


def _base(text: str, at: int) -> Amount | None:
    """百分之三十, 千分之三."""
    base = _BASE.match(text, at)
    return _over(text, at, base.end(), _BASES[base["base"]]) if base else None


def _fraction(text: str, whole: Numeral) -> Amount | None:
    """三分之一: in percent."""
    over = _OVER.match(text, whole.end)
    return _over(text, whole.start, over.end(), whole.low) if over and whole.low else None


def _over(text: str, start: int, at: int, whole: Decimal) -> Amount | None:
    part = numerals.read(text, at)
    if part is None:
        return None
    part = amounts.more(text, part)
    low, high = _percent(part.low, whole), _percent(part.high, whole)
    return Amount(start, part.end, low, high, "percent")


def _percent(part: Decimal, whole: Decimal) -> Decimal:
    """Exact where it can be told in a few figures, else to four: a third is 33.33."""
    share = _EIGHT_FIGURES.divide(part * _HUNDRED, whole)
    return share if share * whole == part * _HUNDRED else _FOUR_FIGURES.plus(share)


def _slashed(text: str, at: int) -> Amount | None:
    """1/3, where it says what it is a part of or is hedged; 9/24 may be a date."""
    found = _SLASHED.match(text, at)
    if found is None or int(found["part"]) >= int(found["whole"]):
        return None
    share = _percent(Decimal(found["part"]), Decimal(found["whole"]))
    standing = SURE if _OF.match(text, found.end()) else HEDGED
    return Amount(at, found.end(), share, share, "percent", standing)


def _two_units(text: str, at: int) -> Amount | None:
    """1小时20分, 1分30秒: in the smaller unit."""
    found = _TWO_UNITS.match(text, at)
    if found is None:
        return None
    span = Decimal(found["large"]) * 60 + Decimal(found["small"])
    return Amount(at, found.end(), span, span, "minute" if found["hours"] else "second")


def _strongest(text: str, number: Numeral) -> Amount | None:
    """世界100强."""
    strongest = _STRONGEST.match(text, number.end)
    if not strongest or number.low < 2:
        return None
    rank = (number.low, number.low, "rank")
    return Amount(number.start, strongest.end(), *rank, bound="at-most")


def _place(text: str, at: int) -> Amount | None:
    if text.startswith("第", at):
        return _ordinal(text, at)
    return _among_first(text, at) if _FIRST.match(text, at) else None


def _ordinal(text: str, at: int) -> Amount | None:
    """第297位 is a rank, 第六次 an ordinal, 全球第七 a rank; 第一 by itself is "firstly"."""
    number = numerals.read(text, at + 1)
    if number is None or number.vague:
        return None
    ordinal = Amount(at, number.end, number.low, number.low, "ordinal")
    place = _PLACE.match(text, number.end)
    if place:
        return replace(ordinal, end=place.end(), unit="rank")
    if counted := _COUNTED_OFF.match(text, number.end):
        return replace(ordinal, end=counted.end())
    ranked = _RANKED.search(text[max(0, at - 4) : at]) and _STOP.match(text, number.end)
    return replace(ordinal, unit="rank") if ranked else None


def _among_first(text: str, at: int) -> Amount | None:
    """前三名, 前100: a rank of at most so much."""
    number = numerals.read(text, at + 1)
    if number is None or number.low < 2:
        return None
    place = _PLACES.match(text, number.end)
    if not place and not _STOP.match(text, number.end):
        return None
    end = place.end() if place else number.end
    return Amount(at, end, number.low, number.low, "rank", bound="at-most")
