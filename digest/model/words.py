"""The fixed words of the format, with their labels: one table for pages, reasons and exports."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple


class Label(NamedTuple):
    """A word as readers see it."""

    zh: str
    en: str


Labels = Mapping[str, Label]

STANCES: Labels = {
    "asserts": Label("主张", "asserts"),
    "reports": Label("转述", "reports"),
    "relays-rumour": Label("转述传闻", "relays a rumour"),
    "doubts": Label("存疑", "doubts"),
    "denies": Label("否认", "denies"),
    "corrects": Label("更正", "corrects"),
}
MODES: Labels = {
    "fact": Label("事实", "fact"),
    "opinion": Label("观点", "opinion"),
    "allegation": Label("指控", "allegation"),
    "forecast": Label("预测", "forecast"),
}
SUPPORTS: Labels = {
    "none": Label("未给依据", "none given"),
    "unnamed-data": Label("未具名数据", "unnamed data"),
    "anonymous-source": Label("匿名人士", "anonymous source"),
    "named-source": Label("具名来源", "named source"),
    "document": Label("文件", "document"),
    "own-test": Label("自行测试", "own test"),
    "not-seen": Label("节选未见", "not seen (excerpt)"),
}
BOUNDS: Labels = {
    "exact": Label("", ""),
    "about": Label("约", "about"),
    "nearly": Label("近", "nearly"),
    "at-least": Label("至少", "at least"),
    "more-than": Label("超过", "more than"),
    "at-most": Label("至多", "at most"),
    "less-than": Label("不足", "less than"),
    "vague": Label("概数", "vaguely"),
}
# Worst first: a claim's result is its worst pair.
RESULTS: Labels = {
    "conflict": Label("相互矛盾", "in conflict"),
    "self-inconsistent": Label("自相矛盾", "self-inconsistent"),
    "differ": Label("口径不同", "different scope"),
    "not-comparable": Label("无从比较", "not comparable"),
    "compatible": Label("可并存", "compatible"),
    "agree": Label("一致", "agree"),
    "single": Label("孤证", "single"),
}
KINDS: Labels = {
    "figure": Label("数字", "figure"),
    "event": Label("事件", "event"),
    "quotation": Label("引语", "quotation"),
    "legal": Label("法律", "legal"),
    "causal": Label("因果", "causal"),
    "prediction": Label("预测", "prediction"),
    "evaluation": Label("评价", "evaluation"),
}
MEASURES: Labels = {
    "quantity": Label("数量", "quantity"),
    "date": Label("日期", "date"),
    "category": Label("类别", "category"),
}
BEARINGS: Labels = {
    "supports": Label("支持", "supports"),
    "contradicts": Label("不合", "contradicts"),
    "qualifies": Label("限定", "qualifies"),
}
VERDICTS: Labels = {
    "supported": Label("有据", "supported"),
    "contradicted": Label("与证据不合", "contradicted by evidence"),
    "qualified": Label("需加限定", "needs qualification"),
    "not-found": Label("未找到佐证", "no corroboration found"),
}
EVIDENCE_TYPES: Labels = {
    "court-or-regulator": Label("法院或监管机构", "court or regulator"),
    "filing": Label("公告文件", "filing"),
    "company-statement": Label("公司声明", "company statement"),
    "newsroom": Label("新闻编辑部", "newsroom"),
    "dataset": Label("数据集", "dataset"),
    "calculation": Label("编者核算", "our calculation"),
    "other-media": Label("其他媒体", "other media"),
}
RELATIONS: Labels = {
    "narrows": Label("收窄", "narrows"),
    "restates": Label("重述", "restates"),
    "contradicts": Label("相反", "contradicts"),
    "causes": Label("引起", "causes"),
    "answers": Label("回应", "answers"),
}
DERIVED: Labels = {
    "repost": Label("转载", "repost"),
    "rewrite": Label("改写", "rewrite"),
    "summary": Label("整理", "summary"),
    "translation": Label("翻译", "translation"),
}
PROVENANCES: Labels = {
    "original": Label("原创", "original"),
    **DERIVED,
    "unknown": Label("不详", "unknown"),
}
BASES: Labels = {
    "printed": Label("页面写明", "printed"),
    "text": Label("比对文本", "text compared"),
    "editor": Label("编者判断", "editors' judgement"),
}
# How two articles of one origin are kin, and on what basis: as declared, or as the text tells.
KINSHIPS: Labels = {**DERIVED, "reuse": Label("文字大段相同", "much of the text in common")}
KIN_BASES: Labels = {**BASES, "fingerprint": Label("程序比对", "compared by program")}
# Why articles are one origin.
ORIGINS: Labels = {
    "declared": Label("出处写明", "declared"),
    "reuse": Label("文字重合", "shared text"),
    "single": Label("只此一篇", "a single article"),
}
# What became of a saying that one article took from another, the worst first.
PASSINGS: Labels = {
    "drift": Label("走样", "changed on the way"),
    "altered": Label("改动", "altered"),
    "faithful": Label("照录", "kept as it was"),
}
GENRES: Labels = {
    "commentary": Label("评论", "commentary"),
    "report": Label("报道", "report"),
    "brief": Label("快讯", "brief"),
    "interview": Label("访谈", "interview"),
    "listing": Label("榜单", "listing"),
    "advertisement": Label("广告", "advertisement"),
    "video-transcript": Label("视频整理稿", "video transcript"),
}
# What an outlet is: a description, not a rating.
OUTLET_KINDS: Labels = {
    "newsroom": Label("新闻编辑部", "newsroom"),
    "wire": Label("通讯社与快讯", "wire"),
    "trade-media": Label("行业媒体", "trade media"),
    "self-media": Label("自媒体", "self-media"),
    "self-media-platform": Label("自媒体平台", "self-media platform"),
    "aggregator": Label("聚合站", "aggregator"),
}
POSITIONS: Labels = {
    "critical": Label("批评", "critical"),
    "supportive": Label("支持", "supportive"),
    "mixed": Label("褒贬兼有", "mixed"),
    "neutral": Label("中立", "neutral"),
    "unclear": Label("未能判断", "not told from what was read"),
}
READINGS: Labels = {
    "full": Label("全文", "read in full"),
    "excerpt": Label("编者只读到节选", "read in excerpt"),
}
REVIEWS: Labels = {
    "drafted": Label("初稿", "drafted"),
    "reviewed": Label("已复核", "reviewed"),
}
DIRECTIONS: Labels = {"up": Label("上升", "up"), "down": Label("下降", "down")}
FINALITIES: Labels = {
    "pending": Label("审理中", "pending"),
    "first-instance": Label("一审", "first instance"),
    "appealed": Label("上诉中", "appealed"),
    "final": Label("终审", "final"),
}
LANGUAGES: Labels = {
    "zh-Hans": Label("简体中文", "Simplified Chinese"),
    "zh-Hant": Label("繁体中文", "Traditional Chinese"),
    "en": Label("英文", "English"),
}
POLARITIES: Labels = {
    "criticism": Label("批评", "criticism"),
    "credit": Label("做得好", "credit"),
}
ALIAS_KINDS: Labels = {"epithet": Label("绰号", "epithet")}
OPERATIONS: Labels = {
    "divide": Label("÷", "÷"),
    "multiply": Label("×", "×"),
    "add": Label("+", "+"),
    "subtract": Label("−", "−"),
}
# Why a measure of agreement should not be leaned on.
CAUTIONS: Labels = {
    "constant": Label("没有差异可比，系数无定义", "nothing varies, so a measure is undefined"),
    "few": Label("标记太少", "few marks"),
    "skewed": Label("分布悬殊，系数不稳", "one value prevails: the measures are unsteady"),
}
UNSTATED = "unstated"
# In brackets, as bibliographers mark what they supply themselves.
UNTITLED = Label("〔题名未见〕", "[title not seen]")
