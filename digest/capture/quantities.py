"""A small grammar of Chinese quantities: what a text counts and measures.

    quantity = hedge? amount counter? hedge?      超40万, 近90天, 50万以内
             | hedge? amount to amount hedge?     57–60周, 5～10万
             | amount change amount               1.8%飙升至23.4%

An amount is a number with its counter (`amounts`) or a fraction, a fixed word or a rank
(`shares`). No package does this: those that we tried miss 百万 and 千亿, or read 6分钟 as money.
Every quantity stands by rules that can be named, and what only looks like one (dates, models,
idioms: `decoys`) is blanked first. Time is linear in the length of the text: all that is looked
at around a number is of fixed width.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from digest.capture import amounts, counters, decoys, glyphs, hedges, numerals, shares
from digest.capture.amounts import HEDGED, SURE, Amount
from digest.model.quantity import Quantity

_START = re.compile("[0-9零〇一二两三四五六七八九十百千万亿几数半翻过减第前]")
_TO = re.compile(" ?(?:-|–|—|~|〜|至|到) ?")
_FROM = re.compile("[从由自][^,。;!?0-9]{0,6}$")
_VERB = (
    "涨|升|增|增长|上涨|上升|提升|提高|上调|增加|飙升|飙涨|攀升|跃升|扩大|扩张|跳|猛增|激增|翻|拉长|延长|"
    "跌|降|减|下跌|下降|下滑|下调|减少|降低|回落|滑落|跳水|骤降|锐减|缩|缩短|缩减|缩水|压缩|收窄|"
    "改|变|调整|调|修改|修订"
)
_CHANGE = re.compile(
    rf"(?:左右)?,?(?:一路|迅速|大幅|直接|逐步|又|再|陡然|快速|突然)?(?:{_VERB})了?[至到为成]"
    r"(?:了|\0+|今年|去年|目前|如今|现在|当前|本月|本周|的|约|近|超过?|逾|大约|接近){0,3} ?"
)
_BARE_TO = re.compile(r" ?(?:至|到) ?")
_NOUNS = {
    "follower": "粉丝量|粉丝数量?|粉丝|掉粉|涨粉|脱粉|吸粉|关注者",
    "read": "阅读量|阅读数|阅读",
    "user": "用户数量?|用户量|用户",
    "order": "订单量|订单数|订单",
    "person": "人数",
    "coefficient": "系数",
}
_FILLER = (
    "(?:已经?|一度|一夜之间|累计|又|也|就|都|均|仅|只|高达|多达|达到?|为|是|有|了|涨了?|跌了?|掉了?|"
    r"减少了?|增加了?|剩|增至|升至|降至|[(: ])*$"
)
_NOUN = re.compile("(?:" + "|".join(f"(?P<{u}>{w})" for u, w in _NOUNS.items()) + ")" + _FILLER)
_AND = re.compile("[、和及与與或/]|以及")
_SPEED = re.compile("(?:时速|每小时)[^,。;!?0-9]{0,6}$")
_WITHIN = re.compile("内|来|以来|里|间")
_DURATIONS = ("day", "week", "month", "year", "小时", "minute", "季度")
_WINDOW = 16


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


def _listed(found: Sequence[Quantity], text: str) -> tuple[Quantity, ...]:
    """11.1亿、9.7亿和4.8亿元: a number in a list has the unit of the next if it has none."""
    listed: list[Quantity] = []
    for quantity in reversed(found):
        if quantity.unit is None and listed:
            following = listed[-1]
            if _AND.fullmatch(text[quantity.end : following.start]):
                quantity = replace(quantity, unit=following.unit)
        listed.append(quantity)
    return tuple(reversed(listed))


def _placed(quantity: Quantity, text: str, plain: glyphs.Plain) -> Quantity:
    """The quantity with its place and its words in the original."""
    start, end = plain.original(quantity.start, quantity.end)
    return replace(quantity, text=text[start:end], start=start, end=end)


def _read(text: str, at: int, floor: int) -> Quantity | None:
    """The quantity whose first number is at `at`, in places of the plain text."""
    first = _amount(text, at)
    if first is None:
        return None
    change = _change(text, first, floor)
    if change:
        return change
    ranged = None if _by(text, first, floor) else _range(text, first)
    return _hedged(text, ranged or first, floor, ranged=ranged is not None)


def _by(text: str, first: Amount, floor: int) -> bool:
    """跌13.9分至40.2分 falls by the one number to the other: no range. 增长5%至8% is one."""
    measured = first.unit not in (None, "percent") and text[first.end : first.end + 2].strip()[:1] == "至"
    return measured and hedges.direction(text, first.start, floor) is not None


def _amount(text: str, at: int) -> Amount | None:
    number = numerals.read(text, at)
    return shares.read(text, at, number) or amounts.read(text, at, number)


def _range(text: str, first: Amount) -> Amount | None:
    """6到9周, 5～10万: the second number carries the unit, and lends its 万 if need be."""
    second = _second(text, first, _TO.match(text, first.end))
    if second is None or second.standing != SURE:
        return None
    for low in (_lent(first, second), first.low):
        if low < second.high and first.high < second.high:
            vague = "vague" if first.vague or second.vague else "exact"
            return replace(second, start=first.start, low=low, bound=vague, bare=False)
    return None


def _second(text: str, first: Amount, link: re.Match[str] | None) -> Amount | None:
    """The second number of a range or a change, if it fits the first."""
    second = _amount(text, link.end()) if link else None
    if second is None or "rank" in (first.unit, second.unit) or first.bare:
        return None
    return second if first.unit in (None, second.unit) else None


def _lent(first: Amount, second: Amount) -> Decimal:
    """The first number in the scale of the second: the 5 of 5到10万 is 50,000."""
    plain = first.unit is None and first.scale == 1
    near = first.low < 10 * (second.low / second.scale)
    return first.low * second.scale if plain and near else first.low


def _change(text: str, first: Amount, floor: int) -> Quantity | None:
    """1.8%飙升至23.4%, 从30涨到50元."""
    falls = _FROM.search(text[max(floor, first.start - _WINDOW) : first.start])
    link = _CHANGE.match(text, first.end) or (_BARE_TO.match(text, first.end) if falls else None)
    second = _second(text, first, link)
    if link is None or second is None or first.vague or second.vague:
        return None
    start, end = _lent(first, second), second.low
    if start == end or (start < end and _BARE_TO.fullmatch(link[0])):
        return None
    quantity = _hedged(text, replace(second, start=first.start, standing=SURE, bare=False), floor)
    if quantity is None:
        return None
    way = "up" if end > start else "down"
    return replace(quantity, value=None, from_=_neat(start), to=_neat(end), direction=way)


def _hedged(text: str, amount: Amount, floor: int, *, ranged: bool = False) -> Quantity | None:
    """The amount with the words around it; None where it needs a hedge and has none."""
    before = hedges.before(text, amount.start, floor, bare=amount.bare)
    start = before.edge if before else amount.start
    after = hedges.after(text, amount.end, price=(amount.unit or "").isupper())
    if after:
        amount = replace(amount, end=after.edge)
    amount = _with_unit(text, amount, start, floor, before or after)
    if amount.standing != SURE:
        return None
    bound = _bound(text, amount, before, floor) or (after.bound if after else amount.bound)
    direction = amount.direction or hedges.direction(text, start, floor)
    return _quantity(replace(amount, start=start, bound=bound, direction=direction), ranged=ranged)


def _with_unit(
    text: str, amount: Amount, start: int, floor: int, hedge: hedges.Hedge | None
) -> Amount:
    """The amount with the unit that other words give it, and its standing with its hedge."""
    left = text[max(floor, start - _WINDOW) : start]
    if amount.standing == HEDGED and hedge:
        amount = replace(amount, standing=SURE)
    if amount.unit == "公里" and _SPEED.search(left):
        return replace(amount, unit="kilometre-per-hour")
    if amount.unit not in (None, "次") or amount.standing not in (SURE, HEDGED):
        return amount
    counter = counters.match(text, amount.end) if hedge else None
    if counter and counter.kind == "counted":
        return replace(amount, unit=counter.unit, end=counter.end)
    noun = _NOUN.search(left)
    if noun and (amount.unit is None or noun.lastgroup == "read"):
        return replace(amount, unit=noun.lastgroup, standing=SURE)
    return amount


def _bound(text: str, amount: Amount, before: hedges.Hedge | None, floor: int) -> str | None:
    """The bound that the words before the number give it."""
    if before is None:
        return hedges.afar(text, amount.start, floor) if amount.unit == "percent" else None
    lately = amount.unit in _DURATIONS and hedges.looks_back(text, before)
    within = amount.unit in _DURATIONS and _WITHIN.match(text, amount.end)
    return "exact" if lately or (within and text[before.edge] == "近") else before.bound


def _quantity(amount: Amount, *, ranged: bool) -> Quantity:
    """The finished reading; a vague number stays vague however it is hedged."""
    low, high, bound = _neat(amount.low), _neat(amount.high), amount.bound
    if amount.bare and bound == "exact" and not amount.vague:
        high = low * 10
    if low == high:
        numbers = {"value": low}
    else:
        numbers = {"low": low, "high": high}
        bound = bound if ranged else "vague"
    place = (amount.start, amount.end)
    rest = {"bound": bound, "unit": amount.unit, "direction": amount.direction}
    return Quantity("", *place, **numbers, **rest)


def _neat(number: Decimal) -> Decimal:
    """The number without closing zeros behind its point."""
    whole = number.to_integral_value()
    return whole if number == whole else number.normalize()
