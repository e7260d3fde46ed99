"""An amount with the words around it: its hedges, the unit that they name, its direction.

The text is that of `glyphs.plain`, its decoys blanked.
"""

from __future__ import annotations

import re
from dataclasses import replace
from decimal import Decimal

from digest.capture import counters, hedges
from digest.capture.amounts import HEDGED, SURE, Amount
from digest.capture.hedges import Hedge
from digest.model.quantity import Quantity

_WINDOW = 16  # characters looked at before a number
_NOUNS = {
    "follower": "粉丝数?量?|掉粉|涨粉|脱粉|吸粉",
    "read": "阅读[量数]?",
    "user": "用户数?量?",
    "order": "订单[量数]?",
    "person": "人数",
    "coefficient": "系数",
}
_BETWEEN = (
    "(?:已经?|一度|一夜之间|累计|单[日周月]|又|也|就|都|均|仅|只|剩|由|从|了|为|是|有|高?达|多达|达到|"
    "涨了?|跌了?|掉了?|减少了?|增加了?|暴跌|暴涨|流失|净增|增至|升至|降至|[(: ])*$"
)
_NOUN = re.compile(
    f"(?:{'|'.join(f'(?P<{unit}>{noun})' for unit, noun in _NOUNS.items())}){_BETWEEN}"
)
_SPEED = re.compile("(?:时速|每小时)[^,。;!?0-9]{0,6}$")
_DURATIONS = ("second", "minute", "小时", "day", "week", "month", "季度", "year")
_WITHIN = re.compile("内|来|以来|里|间")


def quantity(text: str, amount: Amount, floor: int) -> Quantity | None:
    """The amount as a quantity, in places of the plain text and without its words.

    Args:
        text: the whole text.
        amount: what was read.
        floor: where the last quantity ended.

    Returns:
        None where the amount needs a hedge, or a range, to be a quantity.
    """
    before = hedges.before(text, amount.start, floor, bare=amount.bare)
    after = hedges.after(text, amount.end, price=amount.unit in counters.CURRENCIES)
    start = before.edge if before else amount.start
    left = text[max(floor, start - _WINDOW) : start]
    if amount.standing == HEDGED and _counts(amount, before or after):
        amount = replace(amount, standing=SURE)
    amount = _with_unit(text, left, replace(amount, end=after.edge if after else amount.end), after)
    if amount.standing != SURE:
        return None
    bound = _bound(text, amount, before, floor) or (after.bound if after else amount.bound)
    direction = amount.direction or hedges.direction(text, start, floor)
    return _finished(replace(amount, start=start, bound=bound, direction=direction))


def _counts(amount: Amount, hedge: Hedge | None) -> bool:
    """Whether the hedge shows that something is counted: 至少一辆, but not 近乎一种."""
    return hedge is not None and not (amount.low == 1 and hedge.bound in ("about", "nearly"))


def neat(number: Decimal) -> Decimal:
    """The number without closing zeros behind its point."""
    whole = number.to_integral_value()
    return whole if number == whole else number.normalize()


def _with_unit(text: str, left: str, amount: Amount, after: Hedge | None) -> Amount:
    """With the unit behind its hedge (50万以上用户), or of the noun before it (粉丝达40万)."""
    if amount.unit == "公里" and _SPEED.search(left):
        return replace(amount, unit="kilometre-per-hour")
    counter = counters.match(text, amount.end) if after and not amount.unit else None
    if counter and counter.kind == counters.COUNTED:
        return replace(amount, unit=counter.unit, end=counter.end)
    noun = _NOUN.search(left) if amount.standing in (SURE, HEDGED) else None
    if noun and (not amount.unit or (amount.unit, noun.lastgroup) == ("次", "read")):
        return replace(amount, unit=noun.lastgroup, standing=SURE)
    return amount


def _bound(text: str, amount: Amount, before: Hedge | None, floor: int) -> str | None:
    """The bound that the words before the number give it."""
    if before is None:
        return hedges.afar(text, amount.start, floor) if amount.unit == "percent" else None
    if amount.unit in _DURATIONS and text[before.edge] == "近":
        lately = hedges.begins_clause(text, before.edge) or _WITHIN.match(text, amount.end)
        return "exact" if lately else before.bound
    return before.bound


def _finished(amount: Amount) -> Quantity:
    """A vague number stays vague however it is hedged; a range has the bound of its hedge."""
    low, high = neat(amount.low), neat(amount.high)
    if amount.bare and amount.bound == "exact":
        high = low * 10
    place = ("", amount.start, amount.end)
    if low == high:
        made = Quantity(*place, value=low, bound=amount.bound)
    else:
        made = Quantity(*place, low=low, high=high, bound=amount.bound if amount.ends else "vague")
    return replace(made, unit=amount.unit, direction=amount.direction)
