"""A small grammar of Chinese quantities: what a text counts and measures.

    quantity = hedge? amount hedge?              超40万, 近90天, 50万以内
             | hedge? amount to amount hedge?    57–60周, 5～10万
             | amount change-to amount           1.8%飙升至23.4%
    amount   = number counter?                   `amounts`: 116,887辆, 二十多家, 一成半
             | fraction | fixed word | rank      `shares`: 三分之一, 翻倍, 第六次

No package reads these: those that we tried fail on 百万 and 千亿 or take 6分钟 for money. Every
reading stands by rules that can be named, and what only looks like a quantity (dates, models,
idioms) is blanked first, by `decoys`. Time is linear in the length of the text: whatever is
looked at around a number is of fixed width.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from digest.capture import amounts, decoys, glyphs, hedges, numerals, shares, surroundings
from digest.capture.amounts import SURE, Amount
from digest.model.quantity import Quantity

_START = re.compile("[0-9零〇一二两三四五六七八九十百千万亿几数半翻过减第前]")
_TO = re.compile(" ?(?:-|–|—|~|〜|至|到) ?")
_BARE_TO = re.compile(" ?[至到] ?")
_FROM = re.compile("[从由自][^,。;!?0-9]{0,6}$")
_MOVES = (
    "涨|升|增|增长|上涨|上升|提升|提高|上调|增加|飙升|飙涨|攀升|跃升|扩大|扩张|跳|猛增|激增|翻|拉长|延长|涨价|"
    "加价|提价|跌|降|减|下跌|下降|下滑|下调|减少|降低|回落|滑落|跳水|骤降|锐减|缩|缩短|缩减|缩水|压缩|收窄|降价|"
    "改|变|调|调整|修改|修订"
)
_CHANGE = re.compile(
    rf"(?:左右)?,?(?:一路|迅速|大幅|直接|逐步|又|再|陡然|快速|突然)?(?:{_MOVES})了?[至到为成]"
    rf"(?:{glyphs.BLANK}+|今年|去年|目前|如今|现在|当前|本[月周]|了|的|约|近|超过?|逾|大约|接近)"
    "{0,3} ?"
)
_AND = re.compile("[、和及与與或/]|以及")


def find(text: str) -> tuple[Quantity, ...]:
    """Every quantity of a text, in its order; none overlap.

    >>> [(q.text, str(q.value), q.bound, q.unit) for q in find("召回１１６,８８７輛，历时近一个月")]
    [('１１６,８８７輛', '116887', 'exact', 'vehicle'), ('近一个月', '1', 'nearly', 'month')]
    """
    plain = glyphs.plain(text)
    screened = decoys.blank(plain.text)
    found: list[Quantity] = []
    at = floor = 0
    while start := _START.search(screened, at):
        quantity = _read(screened, start.start(), floor)
        if quantity is None:
            at = _beyond(screened, start.start())
        else:
            at = floor = quantity.end
            found.append(_placed(quantity, text, plain))
    return _listed(found, text)


def _beyond(text: str, at: int) -> int:
    """Where to look on after a number that is no quantity: behind all of it, its 第 included."""
    first = at + 1 if text[at] == "第" else at
    number = numerals.read(text, first)
    if number is None or number.bare:
        return max(numerals.skip(text, first), at + 1)
    return number.end


def _placed(quantity: Quantity, text: str, plain: glyphs.Plain) -> Quantity:
    """The quantity with its place and its words in the original."""
    start, end = plain.original(quantity.start, quantity.end)
    return replace(quantity, text=text[start:end], start=start, end=end)


def _listed(found: Sequence[Quantity], text: str) -> tuple[Quantity, ...]:
    """11.1亿、9.7亿和4.8亿元: a number in a list has the unit of the next if it has none."""
    listed: list[Quantity] = []
    for quantity in reversed(found):
        gap = text[quantity.end : listed[-1].start] if listed else ""
        if quantity.unit is None and _AND.fullmatch(gap):
            quantity = replace(quantity, unit=listed[-1].unit)
        listed.append(quantity)
    return tuple(reversed(listed))


def _read(text: str, at: int, floor: int) -> Quantity | None:
    """The quantity whose first number is at `at`, in places of the plain text."""
    first = _amount(text, at)
    if first is None:
        return None
    change = _change(text, first, floor)
    if change:
        return change
    whole = None if _moves_by(text, first, floor) else _range(text, first)
    return surroundings.quantity(text, whole or first, floor)


def _amount(text: str, at: int) -> Amount | None:
    number = numerals.read(text, at)
    return shares.read(text, at, number) or amounts.read(text, at, number)


def _moves_by(text: str, first: Amount, floor: int) -> bool:
    """跌13.9分至40.2分 falls by the one number to the other: no range. 增长5%至8% is one."""
    link = _BARE_TO.match(text, first.end) if first.unit not in (None, "percent") else None
    return link is not None and hedges.direction(text, first.start, floor) is not None


def _range(text: str, first: Amount) -> Amount | None:
    """6到9周, 5～10万: the second number carries the unit, and lends its 万 if need be."""
    second = _second(text, first, _TO.match(text, first.end))
    if second is None or second.standing != SURE:
        return None
    whole = replace(second, start=first.start, bare=False, ends=True)
    if second.low < first.low < 0:  # -4%到-6%
        return replace(whole, high=first.high)
    for low in (_lent(first, second), first.low):
        if low < second.high and first.high < second.high:
            return replace(whole, low=low, ends=not (first.vague or second.vague))
    return None


def _change(text: str, first: Amount, floor: int) -> Quantity | None:
    """1.8%飙升至23.4%, 从30涨到50元, 从2万到1万."""
    comes_from = _FROM.search(text[max(floor, first.start - 8) : first.start])
    link = _CHANGE.match(text, first.end)
    if link is None and comes_from:
        link = _BARE_TO.match(text, first.end)
    second = _second(text, first, link)
    if link is None or second is None or first.vague or second.vague:
        return None
    start, end = _lent(first, second), second.low
    if start == end or (start < end and _BARE_TO.fullmatch(link[0])):
        return None
    arrived = replace(second, start=first.start, standing=SURE, bare=False)
    quantity = surroundings.quantity(text, arrived, floor)
    if quantity is None:
        return None
    way = "up" if end > start else "down"
    start, end = surroundings.neat(start), surroundings.neat(end)
    return replace(quantity, value=None, from_=start, to=end, direction=way)


def _second(text: str, first: Amount, link: re.Match[str] | None) -> Amount | None:
    """The second number of a range or a change, if it fits the first."""
    if link is None or first.bare or first.unit == "rank":
        return None
    minus = text.startswith(("-", "−"), link.end())
    second = _amount(text, link.end() + minus)
    if second is None or second.unit == "rank":
        return None
    return second if first.unit in (None, second.unit) else None


def _lent(first: Amount, second: Amount) -> Decimal:
    """The first number in the scale of the second: the 5 of 5到10万 is 50,000."""
    plain = first.unit is None and first.scale == 1
    near = first.low < 10 * (second.low / second.scale)
    return first.low * second.scale if plain and near else first.low
