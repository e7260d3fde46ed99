"""Whether a line is furniture, and of which kind: the table of phrases, and what has no phrase."""

from __future__ import annotations

import functools
import re

from digest.capture.lines import Line, key
from digest.capture.phrases import DATE, LABELS, RULES, Rule

# After these, prose belongs to someone or something else.
CLOSING = frozenset({"recommended", "comments", "disclaimer", "copyright", "end-mark", "login"})
_ANY = re.compile("")
_SPAM_RULE = Rule("spam", _ANY, 0)
_CLOCK_RULE = Rule("page-clock", _ANY, 0)
_LEGAL_RULE = Rule("disclaimer", _ANY, 0, barrier=True)
_MENU_RULE = Rule("navigation", _ANY, 0)
_SECTIONS = (
    "首页|主页|网站首页|网页|新闻|新闻中心|新闻频道|要闻|时政|国内|国际|社会|地方|本地|民生|生活|港闻|两岸|即时|"
    "财经|经济|金融|证券|股票|基金|理财|商业|产业|公司|宏观|深度|快讯|资讯|科技|科技资讯|财经资讯|数码|手机|"
    "互联网|企服|创投|汽车|房产|家居|教育|留学|健康|旅游|美食|时尚|女性|亲子|娱乐|明星|电影|电视|音乐|综艺|"
    "体育|运动|足球|nba|军事|历史|文化|读书|艺术|副刊|评论|观点|博客|论坛|社区|专栏|专题|图片|图库|图集|视频|"
    "直播|短视频|番剧|漫画|游戏|游戏中心|赛事|会员购|动漫|彩票|星座|天气|地图|公益|政务|政治|城市|频道|"
    "政务公开|政务服务|互动交流|选车|报价|经销商|二手车|线路|装备|知道|贴吧|精品|精华|看帖|归档|友链|留言板|"
    "行情中心|自选股|资金流向|龙虎榜|home|news|features|opinion|sports|business|culture|world|health|tech"
)
_BUTTONS = (
    "推荐|热点|热门|关注|更多|导航|搜索|登录|登陆|注册|登入|退出|退出登录|会员|会员登入|会员中心|用户中心|"
    "个人中心|账号设置|我的|我的关注|消息|设置|订阅|投稿|发布|写文章|客户端|app|手机版|电脑版|无障碍|无障碍浏览|"
    "进入关怀版|关怀版|长辈版|繁体|简体|简体中文|繁体中文|english|en|中文|帮助|反馈|返回|返回首页|返回列表|关闭|"
    "打印|打印本页|列印|纠错|我要纠错|我要反馈|收藏|收藏本站|设为首页|加入收藏|加入书签|字号|字体|大|中|小|a|a+|a-|"
    "缩小字体|放大字体|分享|分享好友|微信|微信好友|朋友圈|微博|新浪微博|腾讯微博|人人网|豆瓣|qq|qq空间|qq好友|"
    "facebook|twitter|x|whatsapp|line|email|telegram|复制链接|复制|转发|点赞|赞|踩|在看|喜欢|投币|不喜欢|举报|"
    "投诉|投诉或建议|发帖|回复|写回答|邀请回答|关注问题|好问题|提问|发现|等你来答|只看楼主|分类|标签|关于|关于我|"
    "留言|rss|赏|打赏|微信打赏|支付宝打赏|购物车|收藏夹|商品分类|卖家中心|免费注册|手机逛|联系客服|客服|下载|"
    "下载app|打开app|声明|招聘信息|听新闻|倍速|字幕|弹幕|广告|申请入驻|我要入驻|寻求报道|投资者关系|核心服务|"
    "城市合作|商品详情|本店推荐|立即购买|加入购物车|数量|举报反馈|new|subscribe|signin|login|register|search|"
    "menu|about|contact|share|print|送ta礼物|关注店铺|进店逛逛|图文直播间|视频直播间|股市直播"
)
_KNOWN_BUTTONS = frozenset(key(word) for word in _BUTTONS.split("|"))
_KNOWN = _KNOWN_BUTTONS | frozenset(key(word) for word in _SECTIONS.split("|"))
_SEPARATOR = re.compile(r"[\s|,/·>»›→\-<«•()\[\]【】:;、\\]+")
_LEGAL = re.compile(
    r"仅供参考|不构成|仅代表|不代表|信息存储|侵权|权责|异议|联系.{0,8}(?:删除|处理)|(?:立即|及时)删除|版权|"
    r"著作权|[未非]经.{0,10}(?:授权|许可|允许|同意)|转载|注明(?:出处|来源)|不许|风险自[负担]|[入投]市?资?需谨慎|"
    r"据此操作|自行(?:承担|核实|判断)|法律责任|追究|存储服务|平台立场|onlyprovides|theviews"
)
_SELF = re.compile(
    r"本(?:文|站|网|平台|号|公众号|网站|刊|稿|报|篇|社|账号|app)|以上(?:内容|文章|信息)|文中|作者|稿件|用户上传|"
    r"电子邮箱|[请可](?:与我们)?联系|该文|thecontent"
)
_SPAM = re.compile(
    r"彩票(?:投注|平台|网|app)|博彩|百家乐|真人(?:娱乐|视讯|荷官)|棋牌(?:下载|游戏平台|官网|送)|时时彩|六合彩|"
    r"北京赛车|娱乐(?:城|场|平台|官网)|澳门[^。]{0,6}(?:赌|葡京|威尼斯|银河)|老虎机|送彩金|注册送|体育投注|"
    r"外围(?:投注|网)|代开(?:发票|证)|办证|刻章|无抵押|网贷口子|套现|私服|外挂|成人(?:视频|电影|片)|无码|"
    r"av(?:在线|无码|片)|激情(?:视频|小说)|色(?:综合|情)|久久(?:精品|综合|久)|国产(?:av|精品|成人)|裸聊|约炮|"
    r"迷药|壮阳|代孕"
)
_WEEKDAY = re.compile(
    r"(?:星期|周|礼拜)[一二三四五六日天]|(?:mon|tues|wednes|thurs|fri|satur|sun)day"
)
_DATE = re.compile(DATE)
_LABEL = re.compile(rf"[^\w]*+(?:{LABELS})")
_CRUMBS = re.compile(
    r"(?:[您你]?(?:当前|现在|所在)?的?(?:位置|在)?:?)?\w{0,6}?(?:首页|主页|home).{0,4}?(?:>|»|›|→|/|-)|"
    r"\w{2,8}(?:>|»|›|→)\w{2,8}(?:>|»|›|→)"
)
_CREDIT = re.compile(
    r"[^\w]*+(?:文|作者|撰文|文字|编辑|责编|责任编辑|来源|摄影|排版|校对|监制|出品|审核|设计|统筹|策划|"
    r"运营)\W"
)
# Inside an article these may be its own: a day as a heading, a name and a title.
_STAYS = frozenset({"timestamp", "author-card"})


@functools.lru_cache(maxsize=4096)
def recognise(line: Line) -> Rule | None:
    """The kind of furniture that the line is, or None where it looks like text."""
    if spam(line.key) and not line.stops:
        return _SPAM_RULE
    if clock(line):
        return _CLOCK_RULE
    found = next((rule for rule in RULES if rule.holds(line)), None)
    if found is not None:
        return found
    if legal(line):
        return _LEGAL_RULE
    return _MENU_RULE if menu(line) else None


def spam(text: str) -> int:
    """How many of the words that spam is stuffed with."""
    return len(_SPAM.findall(text))


def clock(line: Line) -> bool:
    """Whether the line is a day with its weekday and little else, as pages show today's."""
    dated = _DATE.search(line.key) and _WEEKDAY.search(line.key)
    return bool(dated) and line.size <= 16 and not _LABEL.match(line.key)


def legal(line: Line) -> bool:
    """Whether the line speaks of rights and liability, and of the page itself."""
    hits = len(_LEGAL.findall(line.key))
    own = _SELF.search(line.key) is not None
    dense = hits * 40 >= line.size
    return (hits >= 2 and own and dense) or (hits >= 1 and own and line.size <= 40)


def menu(line: Line) -> bool:
    """Whether the line is made of buttons and the names of sections, or of signs alone."""
    if line.stops or line.size > 300:
        return False
    words = _words(line)
    known = sum(word in _KNOWN for word in words)
    short = all(len(word) <= 6 for word in words) and not line.plain.isascii()
    many = (len(words) >= 3 and known * 2 >= len(words)) or (len(words) >= 5 and not line.commas)
    crumbs = line.size <= 80 and _CRUMBS.match(line.key) is not None
    return crumbs or known == len(words) or (short and many)


def removable(rule: Rule, line: Line) -> bool:
    """Whether such a line is left out even in the middle of an article."""
    if rule is _LEGAL_RULE or rule.reason in _STAYS:
        return False
    if rule.reason == "byline":
        return _CREDIT.match(line.key) is not None
    if rule is _MENU_RULE:
        words = _words(line)
        buttons = sum(word in _KNOWN_BUTTONS for word in words)
        return len(words) > 1 and buttons * 2 >= len(words)
    return True


def passes(rule: Rule | None, line: Line) -> bool:
    """Whether an article may go on after such a barrier: a list, a disclaimer that is one line."""
    if rule is None:
        return False
    return rule.reason == "recommended" or (rule.reason == "disclaimer" and line.size >= 20)


def _words(line: Line) -> list[str]:
    """The line's words for comparison, counts at their ends left off."""
    words = (re.sub(r"(?<=\D)\d+$", "", key(word)) for word in _SEPARATOR.split(line.plain))
    return [word for word in words if word]
