"""A number written in the ways that Chinese texts write numbers."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from decimal import Decimal

_DIGITS = "零一二三四五六七八九"
_POWERS = {"十": 10, "百": 100, "千": 1000, "万": 10**4, "千万": 10**7, "亿": 10**8}
_TRADITIONAL = str.maketrans("万亿两", "萬億兩")
_BANKERS = str.maketrans("一二三四五六七八九十百千万亿", "壹贰叁肆伍陆柒捌玖拾佰仟萬億")
_WIDE = str.maketrans("0123456789,.", "０１２３４５６７８９，．")
_TAIL = re.compile(
    r"(?P<head>.*(?P<high>[百千万亿]))(?P<digit>[二三四五六七八九])(?P<low>千万|[十百千万])"
)


def formal(number: int) -> str:
    """Every place by name: 10,205 is 一万零二百零五."""
    text, rest = "", number
    for name, size in (("亿", 10**8), ("万", 10**4), ("", 1)):
        section, rest = divmod(rest, size)
        if section:
            gap = "零" if text and section < 1000 else ""
            text += gap + (_section(section) if section < 10**4 else formal(section)) + name
    return text or "零"


def _section(number: int) -> str:
    """Up to 9,999."""
    text = ""
    for name, size in (("千", 1000), ("百", 100), ("十", 10), ("", 1)):
        digit, number = divmod(number, size)
        if digit:
            text += _DIGITS[digit] + name
        elif text and number and not text.endswith("零"):
            text += "零"
    return text


def spoken(number: int) -> str:
    """As it is said: 十二, 两千, 三万五."""
    text = re.sub("^一十", "十", formal(number))
    text = re.sub("二(?=[千万亿])", "两", text)
    tail = _TAIL.fullmatch(text)
    if tail and _POWERS[tail["high"]] == 10 * _POWERS[tail["low"]]:
        return tail["head"] + tail["digit"]
    return text


def separated(number: int) -> str:
    """1,234,567."""
    return f"{number:,}"


def wide(number: int) -> str:
    """１，２３４，５６７."""
    return separated(number).translate(_WIDE)


def traditional(number: int) -> str:
    """三萬五千."""
    return formal(number).translate(_TRADITIONAL)


def bankers(number: int) -> str:
    """叁萬伍仟; one digit alone is not used in sums."""
    return formal(number).translate(_BANKERS) if number > 9 else formal(number)


def scaled(number: int) -> str:
    """1.2345亿, 0.5万: digits with a power."""
    power, name = (10**8, "亿") if number >= 10**8 else (10**4, "万")
    return f"{(Decimal(number) / power).normalize():f}{name}"


def mixed(number: int) -> str:
    """3亿5000万, 12万3456 has no common form and stays in digits."""
    large, rest = divmod(number, 10**8)
    if large and rest >= 10**7 and not rest % 10**4:
        return f"{large}亿{rest // 10**4}万"
    return str(number)


STYLES: Mapping[str, Callable[[int], str]] = {
    "digits": str,
    "separated": separated,
    "wide": wide,
    "formal": formal,
    "spoken": spoken,
    "traditional": traditional,
    "bankers": bankers,
    "scaled": scaled,
    "mixed": mixed,
}
