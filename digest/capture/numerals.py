"""Chinese numerals as numbers: 116,887, 3亿5000万, 三万五, 几十万, 二十多万.

A numeral is read from left to right as a span from the least to the most that it may mean, so
that 几 (2 to 9), 三四 (3 or 4) and 多 (up to the next round number) go through the same
arithmetic as plain digits. The text is that of `glyphs.plain`.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal

DIGITS = "零〇一二两三四五六七八九"
_VALUES = dict(zip(DIGITS, map(Decimal, (0, 0, 1, 2, 2, *range(3, 10))), strict=True))
_POWERS = {"十": 10, "百": 100, "千": 1000, "万": 10**4, "亿": 10**8, "W": 10**4, "w": 10**4}
_MYRIAD = Decimal(10**4)
_PAIRS = re.compile("一[两二]|[二两]三|三[两四五]|四五|五六|六七|七八|八九")
_ROUND = re.compile(r"[十百千]?万|[十百千万]?亿|[百千]")
_LONGEST = 40  # characters; whatever is longer is no number of a sentence
_RUN = re.compile(rf"[0-9]++(?:[,.][0-9]++)*+|[{DIGITS}十百千万亿几数]++")
_TOKEN = re.compile(
    r"(?P<arabic>[0-9]{1,3}(?:,[0-9]{3})++(?:\.[0-9]+)?(?![0-9])|[0-9]+(?:\.[0-9]+)?)"
    rf"|(?P<point>点[{DIGITS}]++(?!十))"
    rf"|(?P<digits>[{DIGITS}]+)"
    # 十分 is "very", 百分 and 千克 are words of their own; W is how the net writes 万.
    r"|(?P<power>十(?!分[^之钟])|百(?!分[之点比])|千(?![克米瓦卡帕])|万(?!科)|亿"
    r"|[Ww](?=[粉人元辆台单次条多+]|用户|左右|以上))"
    r"|(?P<some>几|数(?=[十百千万亿倍]))"
    r"|(?P<more>[多余来](?=[万亿]))"
)
# 三百一天 is a price for a day: a last 一 belongs to what follows it.
_OWN_ONE = re.compile(r"[个台辆件平位名只斤张天月年次份人晚条家种场套]")


@dataclass(frozen=True, slots=True)
class Numeral:
    """A number as written.

    Attributes:
        low, high: the least and the most that it may mean; equal unless it is vague.
        start, end: where it stands.
        written: as it stands.
        step: what its last place counts: 10 for 120, 10,000 for 三万.
        scale: the powers that it ends with: 10,000 for 5万, 1 for 57.
        bare: a power with no digit before it (百万, 千亿).
        about: hedged from within, by 来 (十来万).
    """

    low: Decimal
    high: Decimal
    start: int
    end: int
    written: str
    step: Decimal
    scale: Decimal
    bare: bool
    about: bool

    @property
    def vague(self) -> bool:
        """Whether it is a span rather than a number."""
        return self.low != self.high

    @property
    def arabic(self) -> bool:
        """Whether it is written with digits."""
        return re.search("[0-9]", self.written) is not None

    @property
    def large(self) -> bool:
        """Whether it counts in 万 or 亿."""
        return re.search("[万亿Ww]", self.written) is not None


def skip(text: str, at: int) -> int:
    """The end of the digits, or of the Chinese numerals, that begin at `at`."""
    run = _RUN.match(text, at)
    return run.end() if run else at


def read(text: str, at: int) -> Numeral | None:
    """The longest numeral that begins at `at`, or None: 万一 and 二〇二五 are none."""
    reader = _Reader(text, at)
    while (token := _TOKEN.match(text, reader.end)) and token.end() - at <= _LONGEST:
        if not reader.take(token):
            return reader.result()
        reader.end, reader.last = token.end(), str(token.lastgroup)
    return None if token else reader.result()


def fraction(digits: str) -> Decimal:
    """What Chinese digits say behind the point: 七五 is 0.75."""
    return Decimal("0." + "".join(str(_VALUES[digit]) for digit in digits))


class _Reader:
    """What has been read so far: `total` closed by 万 or 亿, `section` by 十 百 千, `digit` open.

    Each is a pair, the least and the most.
    """

    def __init__(self, text: str, start: int) -> None:
        self.text, self.start, self.end, self.last = text, start, start, ""
        self.total, self.section, self.digit = _pair(0), _pair(0), _pair(0)
        self.power = self.closed = Decimal(0)  # the last power, the last of 万 and 亿
        self.step = self.scale = Decimal(1)
        self.tail = self.about = self.sound = False

    def take(self, token: re.Match[str]) -> bool:
        """Read one token; False where it does not belong to this number."""
        takers: dict[str | None, Callable[[str, int], bool]] = {
            "arabic": self._arabic,
            "digits": self._digits,
            "some": self._some,
            "point": self._point,
            "more": self._more,
            "power": self._power,
        }
        return takers[token.lastgroup](token[0], token.end())

    def _arabic(self, token: str, end: int) -> bool:
        if self.last and not (self.last == "power" and self.text[end : end + 1] in set("百千万")):
            return False
        self.sound = not re.match(r"0[0-9]", token)
        self.digit, self.step, self.scale = _pair(token.replace(",", "")), _place(token), Decimal(1)
        return True

    def _digits(self, token: str, end: int) -> bool:
        if self.last not in ("", "power"):
            return False
        figures = token.lstrip("零〇") if self.last else token
        self.tail = self.last == "power" and figures == token
        if self.tail and figures == "一" and _OWN_ONE.match(self.text, end):
            return False
        self.sound = len(figures) == 1 or _PAIRS.fullmatch(figures) is not None
        self.digit = (_VALUES[figures[:1]], _VALUES[figures[-1:]]) if self.sound else _pair(0)
        self.digit = (min(self.digit), max(self.digit))
        self.step = self.scale = Decimal(1)
        return True

    def _some(self, token: str, end: int) -> bool:
        powered = self.text[end : end + 1] in set("十百千万亿倍")
        if self.last not in ("", "power") or not (powered or (self.last and token == "几")):
            return False
        least = 2 if powered and self.power != 10 else 1
        self.digit, self.sound, self.tail = (Decimal(least), Decimal(9)), True, False
        self.step = self.scale = Decimal(1)
        return True

    def _point(self, token: str, end: int) -> bool:
        if self.last not in ("digits", "power") or self._part() == _pair(0):
            return False
        value = fraction(token[1:])
        self.digit, self.section = _plus(self._part(), (value, value)), _pair(0)
        self.step, self.scale, self.tail = Decimal(1).scaleb(1 - len(token)), Decimal(1), False
        return True

    def _more(self, token: str, end: int) -> bool:
        part = self._part()
        if token == "来":
            self.about = True
        else:
            part = (part[0], part[1] + self.step)
        self.digit, self.section, self.tail = part, _pair(0), False
        return self.last in ("arabic", "digits", "power")

    def _power(self, token: str, end: int) -> bool:
        power = Decimal(_POWERS[token])
        if self.last == "power" and (power < _MYRIAD or power <= self.power):
            return False
        if self._climbs(power):
            self.sound = False
            return False
        self.sound = self.sound or not self.last
        self.step = power * (self.step if self._doubled() else min(self.step, Decimal(1)))
        self.scale = self._scale(power)
        self._close(power)
        self.power, self.tail = power, False
        return True

    def _close(self, power: Decimal) -> None:
        part = self._part() if self.last else _pair(1)
        if power < _MYRIAD:
            digit = self.digit if self.last and self.digit != _pair(0) else _pair(1)
            self.section = _plus(self.section, _times(digit, power))
        elif power > self.closed:
            self.total = _times(_plus(self.total, part), power)
        else:
            self.total = _plus(self.total, _times(part, power))
        if power >= _MYRIAD:
            self.section, self.closed = _pair(0), power
        self.digit = _pair(0)

    def _climbs(self, power: Decimal) -> bool:
        """Whether a power comes after its equal or a smaller one: 五十五十, 1万1万."""
        if power < _MYRIAD:
            return self.section != _pair(0) and power >= self.power
        return power == self.closed

    def _doubled(self) -> bool:
        """Whether it is the second half of 万亿."""
        return self.last == "power" and self.power >= _MYRIAD

    def _scale(self, power: Decimal) -> Decimal:
        if self.last == "power":
            return power * self.scale
        first = self.total == _pair(0) and (power >= _MYRIAD or self.section == _pair(0))
        return power if first and power != 10 else Decimal(1)

    def _part(self) -> tuple[Decimal, Decimal]:
        return _plus(self.section, self.digit)

    def result(self) -> Numeral | None:
        """The number, if what was read is one."""
        written = self.text[self.start : self.end]
        bare = written[:1] in set("百千万亿")
        if not self.sound or (bare and not _ROUND.fullmatch(re.sub("[多余来]", "", written))):
            return None
        if self.tail and self.power > 10:  # 三万五 is 35,000
            self.step = self.power / 10
            self.digit = _times(self.digit, self.step)
        low, high = _plus(self.total, self._part())
        facts = (self.step, self.scale, bare, self.about)
        return Numeral(low, high, self.start, self.end, written, *facts)


def _pair(number: str | int) -> tuple[Decimal, Decimal]:
    return Decimal(number), Decimal(number)


def _plus(one: tuple[Decimal, Decimal], other: tuple[Decimal, Decimal]) -> tuple[Decimal, Decimal]:
    return one[0] + other[0], one[1] + other[1]


def _times(span: tuple[Decimal, Decimal], factor: Decimal) -> tuple[Decimal, Decimal]:
    return span[0] * factor, span[1] * factor


def _place(digits: str) -> Decimal:
    """What the last digit other than a closing zero counts: 10 for 120, 0.1 for 1.5."""
    if "." in digits:
        return Decimal(1).scaleb(-len(digits.partition(".")[2]))
    zeros = len(digits) - len(digits.replace(",", "").rstrip("0")) - digits.count(",")
    return Decimal(1).scaleb(zeros) if digits.strip("0") else Decimal(1)
