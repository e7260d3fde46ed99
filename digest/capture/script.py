"""Which script and language a text is in, and whether it reads as a text at all."""

from __future__ import annotations

import re
from collections import Counter

# The commonest characters of modern Chinese; together about two thirds of any running text.
_BOTH = (
    "的一是不了在人有我他大上中地出就可也你生能而子那得下自之年作里用道行所然家事成方多法都同面起看定天分"
    "好小部其些主心她本前但因只想日者意力它把十民第公此已工使情明性知全三又正外最手文相利什二等新己制身果加"
    "西斯月合特代内信化老位次度任常先海通教原立及比解水名真走各入口平品活尔更女四神何安少反受目太量再感建必"
    "件市直德命山金指克保至社空治科司五基眼非且思王完式路南住告求程北死交取拉格布由理如本高自家去没以到和"
    "要与被并向内部年月日今晚早晨元百千万六七八九零号城台車站"
)
_SIMPLIFIED = (
    "这个们来为国说时会对后过发里学经么当动还进样实开问两长间战头无与机现将点业应从东电数气条体给报结场计"
    "资达记题认识导争运让书车马门见关语话请谁读调买卖钱银铁错钟长张弹强归录怀态总恶爱忆忧虽虑亲观觉访设许"
    "评诉证论议记讲谈谢万亿价众优伤传债倾偿储单围图圆场坏块坚声处备复够夺奖妇孙学宁宝实审宪宫对寻导层属岁"
    "岛带帮广庆库应废张弃弯录华协厂厅历压厌县参双变号吗听员响团园国网罗职联肃脑脸药营虚补规视览计订认讨让"
)
_TRADITIONAL = (
    "這個們來為國說時會對後過發裡學經麼當動還進樣實開問兩長間戰頭無與機現將點業應從東電數氣條體給報結場計"
    "資達記題認識導爭運讓書車馬門見關語話請誰讀調買賣錢銀鐵錯鐘長張彈強歸錄懷態總惡愛憶憂雖慮親觀覺訪設許"
    "評訴證論議記講談謝萬億價眾優傷傳債傾償儲單圍圖圓場壞塊堅聲處備復夠奪獎婦孫學寧寶實審憲宮對尋導層屬歲"
    "島帶幫廣慶庫應廢張棄彎錄華協廠廳歷壓厭縣參雙變號嗎聽員響團園國網羅職聯肅腦臉藥營虛補規視覽計訂認討讓"
)
_COMMON = frozenset(_BOTH + _SIMPLIFIED + _TRADITIONAL)
_ONLY_SIMPLIFIED = frozenset(_SIMPLIFIED) - frozenset(_TRADITIONAL)
_ONLY_TRADITIONAL = frozenset(_TRADITIONAL) - frozenset(_SIMPLIFIED)
_HAN = re.compile(r"[\u3400-\u9fff\uf900-\ufaff]")
_KANA = re.compile(r"[\u3041-\u30fa]")
_HANGUL = re.compile(r"[\uac00-\ud7a3]")
_LATIN = re.compile(r"[A-Za-z]")
# What is left of text that was decoded wrongly, encoded again and lost.
_RUINS = re.compile(r"锟斤拷|锘|烫烫|屯屯|\ufffd|[\x80-\x9f\ue000-\uf8ff]|Ã[\x80-\xbf©¤¥¨]|â€|ï¿½")
# Question marks for the characters that an encoding did not have.
_MARKS = re.compile(r"(?<![?])[?]{4,}")
_UNJUDGED = re.compile(r"[\s\u00a0-\u00bf\u2000-\u2bff\u3000-\u303f\ufe10-\ufe6f\uff00-\uffef]")


def likeness(text: str) -> float:
    """How much a text is like Chinese or English that was decoded rightly, from 0 to 1.

    The share of common Chinese characters among all that are neither ASCII nor punctuation, less
    the share of what wrong decoding leaves behind. Running text has about 0.6, text in a wrong
    encoding less than 0.1. Kana count, and accented letters where plain letters carry the text;
    hangul do not, since Chinese in a wrong encoding is often full of them.
    """
    foreign = [each for each in text if each > "\x7f" and not _UNJUDGED.match(each)]
    if not foreign:
        return 0.6 if text.strip() else 0.0
    latin = len(_LATIN.findall(text))
    counts = Counter(foreign)
    good = sum(count for each, count in counts.items() if each in _COMMON)
    good += len(_KANA.findall(text))
    if latin > 6 * len(foreign):
        good += sum(count for each, count in counts.items() if each < "\u0250" and each.isalpha())
    ruins = sum(len(found) for found in _RUINS.findall(text))
    return max(0.0, (good - 2 * ruins) / len(foreign))


def ruined(text: str) -> float:
    """The share of a text's characters that wrong decoding has left behind."""
    ruins = sum(len(found) for found in _RUINS.findall(text))
    marks = sum(len(found) for found in _MARKS.findall(text))
    foreign = sum(each > "\x7f" for each in text)
    return (ruins + marks) / max(1, foreign + marks)


def language(text: str) -> str:
    """The BCP 47 tag of a text: zh-Hans, zh-Hant, en, ja, ko, or und."""
    han, latin = len(_HAN.findall(text)), len(_LATIN.findall(text))
    if len(_HANGUL.findall(text)) > 0.3 * (han + latin):
        return "ko"
    if len(_KANA.findall(text)) > 0.2 * (han + latin):
        return "ja"
    if han * 6 < latin:
        return "en"
    if not han:
        return "und"
    counts = Counter(text)
    simplified = sum(counts[each] for each in _ONLY_SIMPLIFIED)
    traditional = sum(counts[each] for each in _ONLY_TRADITIONAL)
    return "zh-Hant" if traditional > simplified else "zh-Hans"
