"""The words around a number: how they bound it, and whether it is a rise or a fall.

以上, 以下 and 以内 include the number itself and 超过 and 不满 do not, as the Civil Code of the
People's Republic of China has it (article 1259). The text is that of `glyphs.plain`.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import NamedTuple

_WINDOW = 20  # characters looked at before a number


class Hedge(NamedTuple):
    """A bound (a key of `words.BOUNDS`), and the far edge of the words that say it."""

    bound: str
    edge: int


_BEFORE: Mapping[str, str] = {
    "more-than": "超过 超出 超 逾 突破 高于 多于 大于 不止 破 >",
    "less-than": "不到 不足 少于 低于 未满 不满 未达 没到 小于 跌破 跌穿 <",
    "at-least": "至少 最少 起码 少说 不少于 不低于 ≥",
    "at-most": "至多 最多 顶多 不超过 不超 未超过 不多于 不高于 ≤",
    "about": "大约 约 大概 大致 差不多 估计 ≈",
    "nearly": "接近 将近 近乎 近 逼近 直逼 几近 几乎",
}
# Only before a power without a digit: 上百, 过万, 不过百元.
_BEFORE_POWER: Mapping[str, str] = {"more-than": "过", "at-least": "上", "at-most": "不过"}
_AFTER: Mapping[str, str] = {
    "about": "左右 上下!班游文车滑",
    "at-least": "及以上 或以上 以上 +!0-9",
    "at-most": "及以下 或以下 以下 以内 之内",
    "less-than": "不到",
}
_LINK = "(?:了|有|为|达|占|至|是|合|计|要|需要?|可?达到?)?[ :]?$"
# Words that end as a hedge does and are none: 预约, 附近, 打破, 网上.
_NOT_HEDGES = re.compile(
    r"(?:[预合公签毁违续契盟邀相失爽节制条履特]约|[附靠最临邻亲新远贴切]近|[打读看说识]破"
    r"|[网街路身场线事船车桌世地]上|通过)$"
)
_CLAUSE_BEFORE = re.compile(r"(?:^|[\0 ,.。;:!?、()“”\"'—在是为])$")
_FROM_PRICE = re.compile(r"起(?!来|诉|草|因|源|义|初)(?:步价?|售)?")
_AFAR = re.compile(r"(?P<word>大约|约|将近|接近|近|超过?|逾|不足|不到)占[^,。;:!?\n]{0,14}的 ?$")
_THAN = "(?<![同环])[比较](?![例重率])[^,。;!?0-9]{1,8}"  # 比去年, but neither 同比 nor 比例
_RISES = (
    "涨|上涨|大涨|暴涨|涨粉|翻|升|大升|(?<!新)增|增长|增加|激增|猛增|上升|提升|提高|攀升|飙升|上调|扩大|延长|多了|"
    f"多出|高出|高了|贵了|{_THAN}[多高贵长]"
)
_FALLS = (
    "跌|下跌|大跌|暴跌|急跌|(?<![花卖吃用扔干撕])掉|掉粉|脱粉|降|下降|降低|下滑|滑落|下调|回落|减|减少|减重|锐减|骤降|"
    f"缩水|缩短|缩减|蒸发|流失|少了|低了|便宜了|{_THAN}[少低轻短]"
)
_MOVE = re.compile(
    f"(?:(?P<up>{_RISES})|(?P<down>{_FALLS}))"
    r"(?:了|仅|近|超|约|逾|高?达|达到|幅度|幅|又|也|就|粉丝|用户)*[ :]?$"
)


_SHORT = frozenset("约近破上过")  # these alone may be the end of another word


def _words(table: Mapping[str, str], ending: str) -> tuple[re.Pattern[str], Mapping[str, str]]:
    """A pattern of all the words, the longest first, and the bound of each."""
    bounds: dict[str, str] = {}
    patterns: dict[str, str] = {}
    for bound, words in table.items():
        for entry in words.split():
            word, _, guard = entry.partition("!")
            bounds[word] = bound
            patterns[word] = re.escape(word) + (f"(?![{guard}])" if guard else "")
    longest = [patterns[word] for word in sorted(patterns, key=len, reverse=True)]
    return re.compile(f"(?P<word>{'|'.join(longest)}){ending}"), bounds


_BEFORE_WORDS = _words(_BEFORE, _LINK)
_POWER_WORDS = _words(_BEFORE_POWER, "了?$")
_AFTER_WORDS = _words(_AFTER, "")


def before(text: str, at: int, floor: int, *, bare: bool = False) -> Hedge | None:
    """The hedge that ends where a number begins, looking back no further than `floor`.

    Args:
        text: the whole text.
        at: where the number begins.
        floor: where the last quantity ended.
        bare: the number is a power without a digit (百万), which takes 上, 过 and 破 too.
    """
    start = max(floor, at - _WINDOW)
    left = text[start:at]
    for pattern, bounds in (_BEFORE_WORDS, _POWER_WORDS)[: 1 + bare]:
        found = pattern.search(left)
        if found and not _only_ends_so(left, found):
            return Hedge(bounds[found["word"]], start + found.start())
    return None


def _only_ends_so(left: str, found: re.Match[str]) -> bool:
    """Whether the hedge is only the end of another word."""
    return found["word"] in _SHORT and _NOT_HEDGES.search(left[: found.end("word")]) is not None


def begins_clause(text: str, at: int) -> bool:
    """Whether a clause begins at `at`: 近三年来 then means the last three years, not nearly."""
    return _CLAUSE_BEFORE.search(text[max(0, at - 1) : at]) is not None


def afar(text: str, at: int, floor: int) -> str | None:
    """The bound of a share whose hedge stands before the whole: 约占总量的一半."""
    found = _AFAR.search(text[max(floor, at - _WINDOW) : at])
    return _BEFORE_WORDS[1][found["word"]] if found else None


def after(text: str, at: int, *, price: bool = False) -> Hedge | None:
    """The hedge that begins where a number ends; 起 only where the number is a price."""
    found = _AFTER_WORDS[0].match(text, at)
    if found:
        return Hedge(_AFTER_WORDS[1][found["word"]], found.end())
    from_price = _FROM_PRICE.match(text, at) if price else None
    return Hedge("at-least", from_price.end()) if from_price else None


def direction(text: str, at: int, floor: int) -> str | None:
    """`up` or `down` where a word of rising or falling comes right before `at`."""
    found = _MOVE.search(text[max(floor, at - _WINDOW) : at])
    return found.lastgroup if found else None
