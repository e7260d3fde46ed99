"""What follows a number: units, currencies and counters, by the names that texts give them.

A unit that our vocabulary holds goes by its id there (`percent`, `vehicle`), money by its
ISO 4217 code, any other counter by its own name. The text is that of `glyphs.plain`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal

MEASURE, COUNTED, LOOSE = "measure", "counted", "loose"
CURRENCIES = frozenset(("CNY", "HKD", "USD", "EUR", "JPY", "GBP", "KRW", "TWD"))
# Unit: the forms that texts use, each with (behind `!`) the characters that would make it the
# beginning of another word (元素, 名额, 起诉), or (behind `?`) those that it needs: 7日 is a date,
# 7日内 is not. Measures stand with any number, 一 included.
_MEASURES: Mapping[str, str] = {
    "percent": "% ‰ 成!为功立果长就绩交型品熟分员",
    "百分点": "个百分点 百分点 个百分比 百分比",
    "times": "倍!感受率",
    "CNY": "元!化素旦宵件桥锂 元人民币 人民币 人民币元 块钱 圆!桌形圈满",
    "HKD": "港元 港币 元港币",
    "USD": "美元 美金 元美金",
    "EUR": "欧元",
    "JPY": "日元",
    "GBP": "英镑",
    "KRW": "韩元",
    "TWD": "新台币 元新台币 台币",
    "second": "秒!杀 秒钟 s",
    "minute": "分钟 min",
    "小时": "小时 个小时 个半小时 个多小时 个钟头 个半钟头 个多钟头 钟头 h",
    "day": "天!猫津 日?内之以",
    "工作日": "个工作日 工作日",
    "交易日": "个交易日 交易日",
    "week": "周!二三四五六日末 个星期 个半星期 个多星期 星期!一二三四五六日天",
    "month": "个月 个半月 个多月",
    "季度": "个季度",
    "year": "年!级代度款轻货薪初底末",
    "周年": "周年",
    "岁": "岁",
    "周岁": "周岁",
    "kilogram": "公斤 千克 kg Kg KG",
    "克": "克!拉 g",
    "吨": "吨",
    "斤": "斤",
    "公里": "公里 千米 km KM",
    "米": "米!粉家其线饭 m",
    "厘米": "厘米 cm",
    "毫米": "毫米 mm",
    "纳米": "纳米 nm",
    "英寸": "英寸 寸",
    "平方米": "平方米 平米 m2",
    "平方公里": "平方公里",
    "亩": "亩",
    "升": "升!级温至到任职降学值 L",
    "毫升": "毫升 ml mL",
    "℃": "°C 摄氏度",
    "度": "度!过假日 °",
    "千瓦": "千瓦 kW KW",
    "千瓦时": "千瓦时 度电 kWh KWh",
    "瓦": "瓦 W",
    "马力": "马力",
    "牛米": "牛米 牛·米 N·m",
    "分贝": "分贝",
    "像素": "像素",
    "折": "折!叠腾磨",
}
# Counters of people and things; 一个 is an article more often than a number.
_COUNTED: Mapping[str, str] = {
    "person": "人!工才均气生物类形行心称选事民力间 人口 口人 个人!信 名!额次字 位!数置次",
    "user": "用户!名 个用户 名用户 位用户 注册用户 活跃用户 付费用户 月活用户 日活用户",
    "follower": "粉丝 粉!末色饰碎红嫩尘底 个粉丝 名粉丝 位粉丝",
    "read": "次阅读 阅读 次阅读量",
    "order": "单!日月周季年价车品位一独个纯身元店机边向打薄调反曲线核 订单 个订单 笔订单 张订单",
    "vehicle": "辆",
    "unit-sold": "台!湾风北阶词式",
    "item": "件!套",
    "只": "只!要有是能会",
    "家": "家!庭",
    "款": "款!式",
    "次": "次!元",
    "起": "起!来步点诉码草伏源初飞床身",
    "条": "条!件款例",
    "项": "项!链圈",
    "部": "部!门分队委署曲件",
    "张": "张!力贴扬",
    "套": "套!路餐",
    "份": "份!额",
    "股": "股!份东票价权市息",
    "场": "场!景馆所",
    "轮": "轮!胎毂船椅",
    "届": "届!时",
    "组": "组!织件装",
    "批": "批!评准",
    "笔": "笔!记试",
    "户": "户!外型口籍",
    "架": "架!构",
    "座": "座!椅谈位",
    "颗": "颗!粒",
    "瓶": "瓶!颈",
    "支": "支!持付撑出援",
    "把": "把!握手",
    "封": "封!面装闭",
    **{counter: counter for counter in "个篇种句艘栋枚盒箱袋桶杯棵"},
    **{counter: counter for counter in ("批次", "人次")},
}
# So common inside other words (两面, 三道, 七字) that only digits or ten and more vouch for them.
_LOOSE: Mapping[str, str] = {
    "分": "分!钟之享布类别析期红工公歧店成支局手明",
    "点": "点!钟评赞击半整",
    "字": "字!节母体",
    "层": "层!面次级",
    "页": "页!面",
    "集": "集!团合中成体",
    "期": "期!间待货望",
    "处": "处!理罚于在分",
    "例": "例!如外子行",
    "根": "根!本据源",
    "间": "间!接距谍隙隔",
    "步": "步!骤伐",
    "门": "门!店",
    "对": "对!于手方比象话",
    "双": "双!方",
    "片": "片!面段",
    "块": "块!儿",
    "dB": "dB",
    "mAh": "mAh 毫安时",
    **{unit: unit for unit in ("Wh", "GB", "TB", "MB", "Hz", "GHz", "V")},
}
_FACTORS = {"‰": Decimal("0.1"), "成": Decimal(10)}
_RATES = {("公里", "小时"): "kilometre-per-hour"}


@dataclass(frozen=True, slots=True)
class Counter:
    """What a number counts.

    Attributes:
        unit: our id for it, or its name.
        kind: measure, counted or loose.
        factor: what one of it is worth in the unit (三成 is 30 percent).
        end: where it ends in the text.
    """

    unit: str
    kind: str
    factor: Decimal
    end: int


def _entries() -> Iterator[tuple[str, tuple[str, str, str]]]:
    """Each written form with its pattern, its unit and its kind."""
    for kind, units in ((MEASURE, _MEASURES), (COUNTED, _COUNTED), (LOOSE, _LOOSE)):
        for unit, forms in units.items():
            for form in forms.split():
                written = re.split("[!?]", form)[0]
                yield written, (_pattern(written, form[len(written) :]), unit, kind)


def _pattern(written: str, ahead: str) -> str:
    """The form and what may follow it; a Latin unit ends where its word ends."""
    if ahead:
        return re.escape(written) + ("(?!" if ahead[0] == "!" else "(?=") + f"[{ahead[1:]}])"
    latin = written[-1].isascii() and written[-1].isalnum()
    return re.escape(written) + ("(?![A-Za-z0-9])" if latin else "")


_FORMS = dict(_entries())
_COUNTER = re.compile("|".join(_FORMS[form][0] for form in sorted(_FORMS, key=len, reverse=True)))


def match(text: str, at: int) -> Counter | None:
    """The counter that stands at `at`, after one space at most; with what it is counted per."""
    start = at + 1 if text[at : at + 1] == " " else at
    found = _one(text, start)
    if found is None:
        return None
    divisor = text[found.end : found.end + 1] in ("/", "每") and _one(text, found.end + 1)
    if not divisor:
        return found
    rate = _RATES.get((found.unit, divisor.unit), text[start : divisor.end])
    return Counter(rate, MEASURE, found.factor, divisor.end)


def _one(text: str, at: int) -> Counter | None:
    form = _COUNTER.match(text, at)
    if form is None:
        return None
    _, unit, kind = _FORMS[form[0]]
    return Counter(unit, kind, _FACTORS.get(form[0], Decimal(1)), form.end())
