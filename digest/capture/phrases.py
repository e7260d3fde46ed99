"""What the furniture of Chinese pages says: share bars, bylines, lists, disclaimers, prompts.

One table, `RULES`, tried from the top. Each rule reads `Line.key` (no white space, lower case,
simplified forms, NFKC) and holds only for lines no longer than it says. The patterns name kinds
of furniture, not sites. Sequences are possessive, so that no line can make a pattern run wild.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from digest.capture.lines import Line
from digest.model.words import Label

REASONS: Mapping[str, Label] = {
    "headline": Label("标题", "the headline, kept apart"),
    "site-header": Label("站点页头", "what stands above the article"),
    "navigation": Label("导航", "menus, breadcrumbs, buttons"),
    "page-clock": Label("页面时钟", "the day on which the page was looked at"),
    "byline": Label("来源与作者", "date, source, author, editors"),
    "source-note": Label("来源说明", "a formula that says where the text was taken from"),
    "share-bar": Label("分享与计数", "buttons to share, counts of readers"),
    "image-credit": Label("图片说明", "credits and captions of pictures"),
    "timestamp": Label("时间", "a time that stands alone"),
    "recommended": Label("推荐列表", "other articles"),
    "teaser": Label("摘要预告", "the opening of an article, cut off"),
    "repeated": Label("重复", "a block that stood before"),
    "author-card": Label("作者名片", "who the account is, its followers and works"),
    "comments": Label("评论区", "what readers wrote"),
    "tags": Label("标签", "keywords and topics"),
    "prompt": Label("引导关注", "codes to scan, apps to open, accounts to follow"),
    "advertisement": Label("广告", "advertising"),
    "pagination": Label("翻页", "further pages, folded text"),
    "login": Label("登录提示", "asks to sign in or to pay"),
    "disclaimer": Label("声明", "disclaimers and notices of rights"),
    "copyright": Label("页脚", "the foot of the page: owner, licences, contact"),
    "spam": Label("垃圾信息", "words meant for search engines"),
    "end-mark": Label("文末标记", "a mark that the article ends here"),
    "unrelated": Label("正文之外", "prose that is not of the article"),
}

DATE = r"(?:19|20)\d\d(?:年|[-/.])\d{1,2}(?:月|[-/.])\d{1,2}日?"
_CLOCK = r"(?:[上下]午|早上|晚上|凌晨|中午)?\d{1,2}[:时]\d{2}(?:[:分]\d{2}秒?)?(?:[ap]m)?"
_AGO = r"(?:\d+(?:秒|分钟?|个?小时|天|周|个?月|年)前|(?:今天|昨天|前天|刚刚)(?:\d\d?:\d\d)?)"
_MOMENT = rf"(?:{DATE}(?:t|星期.|周.)?(?:{_CLOCK})?|\d{{1,2}}[-月/]\d{{1,2}}日?{_CLOCK}|{_AGO})"
_COUNT = r"\d[\d,.]*+[万亿wk千]?\+?"

WHEN = (
    "发布时间|发布日期|发表时间|更新时间|编辑时间|最后更新|更新于|编辑于|日期|时间|发布于|发表于|"
    "发布|发表|出版|更新"
)
WHENCE = "信息来源|文章来源|新闻来源|稿件来源|原文来源|稿源|出处|来源"
WHO = (
    "原文作者|本文作者|特约作者|作者|本报记者|特约记者|实习记者|记者|撰文|撰稿|文字|执笔|采写|编译|翻译|"
    "责任编辑|值班编辑|美术编辑|责编|编辑|美编|排版|校对|校审|审核|审校|初审|复审|终审|监制|主编|"
    "统筹|策划|设计|运营|出品|制作|摄影|通讯员|实习生|发信人|发信站"
)
_OTHER = (
    "字号|字体|标题|浏览次数|浏览量|浏览|阅读次数|阅读量|阅读|点击数|点击|人气|访问量|访问次数|"
    "评论数|评论"
)
LABELS = f"{WHEN}|{WHENCE}|{WHO}|{_OTHER}"
DELIMITER = r"[:|/丨︱]"
_THINGS = (
    "文章|新闻|报导|报道|阅读|推荐|内容|资讯|信息|链接|话题|专题|问题|视频|帖子|产品|商品|热词|搜索|"
    "头条|热点|要闻|消息|快讯|动态|排行榜?|榜单?|点击|图片|图文|图集|好文|作品|游戏|下载|回答|"
    "热搜|热帖|主题|好书|车型|百科|笔记|案例|知识|活动|看点|港闻|回顾|精选|精彩|标签"
)
_WHICH = (
    "更多|其[他它]|相关|推荐|热门|热点|最新|最热|精彩|精选|编辑|往期|今日|本周|一周|每日|24小时|48小时|"
    "本类|本栏目?|本站|同类|近期|随机|猜你|为[你您]|大家|延伸|扩展|拓展|热读|必读|独家|点击|阅读|"
    "评论|新闻|文章|视频|图片|好文|头条|体育|娱乐|财经|科技|汽车|健康|手机|艺术|房产|时尚|军事|历史"
)
_BRAND = r"[^。,]{0,24}"


@dataclass(frozen=True, slots=True)
class Rule:
    """One kind of furniture.

    Attributes:
        reason: why such a line is dropped, an id of `REASONS`.
        pattern: what its key looks like.
        longest: the greatest size of a line that it may speak of.
        whole: whether the pattern must cover the line.
        barrier: whether prose before it and after it is hardly one article.
        having: what a line that is covered must hold besides.
        sentences: whether a line with a whole sentence may be of this kind.
    """

    reason: str
    pattern: re.Pattern[str]
    longest: int
    whole: bool = True
    barrier: bool = False
    having: re.Pattern[str] | None = None
    sentences: bool = True

    def holds(self, line: Line) -> bool:
        """Whether the line is of this kind."""
        if line.size > self.longest or len(line.key) > 6 * self.longest + 20:
            return False
        match = self.pattern.fullmatch if self.whole else self.pattern.search
        if match(line.key) is None or (line.stops and not self.sentences):
            return False
        return self.having is None or self.having.search(line.key) is not None


def _whole(reason: str, pattern: str, longest: int = 24, *, barrier: bool = False) -> Rule:
    """A line that is this and nothing else, but for decoration."""
    framed = re.compile(rf"[^\w(#]*+(?:{pattern})[^\w)]*+")
    return Rule(reason, framed, longest, True, barrier)


def _part(reason: str, pattern: str, longest: int, *, barrier: bool = False) -> Rule:
    """A line that holds this."""
    return Rule(reason, re.compile(pattern), longest, False, barrier)


def _label(reason: str, pattern: str, longest: int, *, barrier: bool = False) -> Rule:
    """A line that holds this and no sentence: the same words in prose are prose."""
    return Rule(reason, re.compile(pattern), longest, False, barrier, sentences=False)


def _made_of(
    reason: str, pieces: str, having: str, longest: int = 30, *, barrier: bool = False
) -> Rule:
    """A line made of these pieces only, one of them telling."""
    made = re.compile(rf"(?:{pieces}|[^\w])*+")
    return Rule(reason, made, longest, True, barrier, re.compile(having))


RULES = (
    Rule("end-mark", re.compile(r"[^\w]*+(?:the)?end[^\w]*+"), 4, barrier=True),
    _whole("end-mark", r"\(?(?:全文|本文|正文)?(?:完|结束|终)\)?", 4, barrier=True),
    # Lists of other articles: a heading that stands alone.
    _whole(
        "recommended",
        rf"(?:{_WHICH})(?:{_WHICH}|的|与|和|排行){{0,3}}(?:{_THINGS})"
        rf"(?:推荐|排行榜?|内容|文章|精选|列表|榜|top)?\d*篇?(?:全部|更多)?",
        barrier=True,
    ),
    _whole(
        "recommended",
        r"猜你喜欢|为[你您](?:推荐|精选)|[你您](?:可能|或许|也许)(?:也|还|会|对)*+.{0,10}|"
        r"大家(?:都|还|正)?在(?:看|搜|读|聊)|看了?(?:又|还|也)看|还没看够.{0,4}|要闻|热榜|热搜榜?|"
        r"热议|排行榜?|推荐|热读|头条|热门|热点|热文|\w{0,6}热榜|好文推荐|(?:作者|ta|他|她)的?"
        r"(?:其[他它]|更多|最近|最新|热门|全部)?(?:文章|作品|内容|动态)|最近(?:更新|文章)|其[他它]\w{2,3}|"
        r"7x24小时(?:快讯)?|态度原创|更多回答|[继向][续上]滑动看下一个|还有更多.{0,4}|加载中.*|"
        r"换一[换批]|相关关键字|相关|更多(?:精彩|热门|相关).{0,8}|更多",
        barrier=True,
    ),
    _whole(
        "recommended",
        r"today'spicks|mostrecent|mostread|mostpopular|trending|important|recommended|morefrom\w+|"
        r"related(?:stories|articles|posts|news|content)?|readmore|readnext|youmayalsolike|"
        r"latest(?:news|stories)?|popular(?:posts)?|whattoreadnext|morestories|don'tmiss",
        14,
        barrier=True,
    ),
    _label(
        "recommended",
        r"^[^\w]*+(?:上一?篇|下一?篇|前一篇|后一篇|相关(?:文章|新闻|阅读|报[道导]|链接)|延伸阅读|推荐阅读)"
        r"[^\w]|^[^\w]*+(?:上|下)一?篇$|^更多(?:精彩|热门|相关|新闻)[^。]{0,14}请|"
        r"^(?:查看|看|阅读|点击)+更多|^(?:previous|next)(?:post|article)?:",
        50,
    ),
    # What other people wrote.
    _made_of(
        "comments",
        r"网友|全部|最新|热门|精彩|精选|用户|累计|我要|我来|发表|写|查看|参与|文章|读者|所有|说两句|"
        r"[共第已有条人个位]|评论|留言|跟[帖贴]|点评|评价|讨论|吐槽|热评|列表|区|数|详情|规则|须知|\d",
        r"评论|留言|跟[帖贴]|点评|评价|讨论区|热评",
        16,
        barrier=True,
    ),
    _whole(
        "comments",
        r"热评|写留言|说点什么.*|发一条友善的评论|我也说一句|快来(?:评论|抢沙发).*|还没有(?:人)?评论.*|"
        r"发表(?:回复|评论|意见|看法)|快速回[复帖贴]|comments?\(?\d*\)?|\d+comments?|leaveareply|"
        r"\d+回[复]贴.*|.{0,8}(?:赞同|赞)了?该回答|添加评论|文明上网.*|请自觉遵守.*|"
        r"[您你]?(?:需要)?登录后?,?(?:才)?可?以?(?:评论|回[帖贴复]|发[帖贴表]).*|"
        r"请?[您你]?先?登[录陆]后?,?再?(?:评论|发(?:表|跟帖)).*|pleaselogintocomment|joinourconversation",
        40,
        barrier=True,
    ),
    _made_of(
        "comments",
        r"回复|支持|反对|举报|使用道具|引用|只看该作者|只看楼主|只看ta|点评|评分|赞同?|有用|收起|展开|"
        r"来自\w{1,10}?(?:客户端|版)|发表于|沙发|板凳|地板|楼主|层主|倒序浏览|阅读模式|电梯直达|"
        rf"收藏|分享|发帖|显示全部楼层|{_MOMENT}|{_COUNT}[楼#]?|第",
        r"回复|只看(?:该作者|楼主|ta)|\d楼|^[^\w]*(?:沙发|板凳|地板)|举报|赞同\d|有用\W?\d|倒序浏览",
        barrier=True,
    ),
    # Disclaimers; `recognise.legal` sees those that begin as prose does.
    _part(
        "disclaimer",
        r"^[^\w]*+\w{0,4}?(?:(?:特别|免责|版权|郑重|法律|侵权|转载|原创|著作权|作者|权利|平台|本站)(?:声|申)明|"
        r"(?:风险|版权|侵权|转载|免责)(?:提示|警示|告知|说明))(?:[^\w]|$)|"
        r"^[^\w]*+(?:声明|notice|disclaimer)(?:[:】\])|]|$)",
        600,
        barrier=True,
    ),
    _part(
        "disclaimer",
        r"^[^\w]*+(?:转载(?:请|须|需|时)|未经.{0,8}(?:许可|授权|允许)|禁止转载)",
        60,
        barrier=True,
    ),
    # The foot of the page.
    _part(
        "copyright",
        r"copyright|©|\(c\)\d|allrightsreserved|版权所有|icp[备证]|公网安备|\w安备\d|(?:不良|违法).{0,8}信息|"
        r"增值电信|网站标识码|互联网新闻信息服务|poweredby",
        110,
        barrier=True,
    ),
    _label(
        "copyright",
        r"许可证|备案号|网站地图|举报(?:电话|邮箱|热线|中心)|客服(?:电话|热线|邮箱|信箱)|技术支持|主办单位|承办单位|"
        r"主办:|承办:|诚聘英才|广告(?:服务|合作|刊登|投放)|隐私(?:政策|权|声明|条款)|用户协议|"
        r"服务(?:条款|协议)|使用条款|termsofuse|privacypolicy|友情链接|强力驱动|营业执照|"
        r"联系我们|关于我们|网站声明|法律声明|帮助中心|意见反馈|网站xml地图|"
        r"提供计算与安全服务|关于本站|aboutus|contactus|纪检监察举报",
        110,
        barrier=True,
    ),
    # When, whence, who.
    _part(
        "byline", rf"^[^\w]*+(?:本文|原文|文章)?(?:{LABELS}|文|by|author){DELIMITER}[^。?!]*$", 60
    ),
    _whole("byline", rf"(?:{LABELS})", 8),
    _whole(
        "byline",
        r"(?:【|\()?(?:本报|本刊|本台|特约|实习|\w{1,6}(?:报|社|网|台|刊|财经|新闻))?记者:?\w{2,4}(?:[、/]\w{2,4})*+"
        r"(?:/?\w{0,6}(?:报导|报道|专电|电|讯|文|摄))?",
        24,
    ),
    _whole(
        "byline", r"by[a-z.]+(?:and[a-z.]+)?|(?:published|posted|updated)\w{3,9}\d{1,2},\d{4}", 12
    ),
    _part("byline", rf"^[^。]{{0,30}}{DATE}[^。]{{0,30}}(?:{LABELS})(?:{DELIMITER}|$)", 60),
    _label("byline", r"^发自\w{2,8}$|^\w{2,8}(?:记者|特派员|特约撰稿)$", 12),
    _part("byline", rf"^原创.{{2,24}}{DATE}", 40),
    _part(
        "source-note",
        r"^[^\w]*+(?:以[下上])?(?:本文|文章|内容|稿件)?(?:来源于|转载自|转自|首发于|摘自|选自)",
        40,
    ),
    _part(
        "source-note", r"^[^\w]*+(?:本文|文章)(?:来自|由)[^。]*(?:公众号|作者|授权|id:|发布)", 70
    ),
    _part("source-note", r"经[^。,]{1,16}授权(?:发布|转载)|本文为.{0,16}原创", 70),
    # Pictures.
    _part(
        "image-credit",
        r"^[^\w]*+(?:图像加注|图像|图片|配图|题图|头图|封面图?|资料图|插图|视频|供图|制图|漫画|图)片?"
        r"(?:来源|源于?|来自|自|由.{1,12}提供|均|文字|/|:|\||丨|·)",
        32,
    ),
    _part("image-credit", r"^[(【\[]?[▲△↑]", 60),
    _part(
        "image-credit",
        r"(?:资料图片?|供图|摄影?|图源.{0,10}|[图摄]/.{1,12}|截图|制图|图片提供.{0,12})[)】\]]?$",
        30,
    ),
    _part("image-credit", r"^(?:图为|图[一二三四五六七八九十\d]+[:.]|视觉中国$)", 44),
    _part(
        "image-credit",
        r"(?:中新社|新华社|本报记者|图虫创意|视觉中国|东方ic|cfp|ic).{0,10}(?:摄|图|供图)$",
        60,
    ),
    _whole("timestamp", rf"{_MOMENT}(?:[^\w。]*+\w{{2,4}})?", 16),
    _label("byline", rf"^[^。,]{{0,20}}{DATE}{_CLOCK}[^。,]{{0,16}}$", 30),
    # Counts and buttons.
    _made_of(
        "share-bar",
        rf"{_COUNT}|次|人|个|条|篇|位|阅读|播放|浏览|观看|评论|点赞|赞同?|喜欢|回复|收藏|转发|分享|"
        r"关注度?|粉丝|帖子|主题|成员|在看|投币|热度|文章数?|推荐|弹幕|支持|反对|查看|人气|views?|likes?|shares?",
        r"\d.*(?:阅读|播放|浏览|观看|评论|赞|喜欢|收藏|转发|分享|关注|粉丝|在看|投币|热度|查看|帖子|view|like)"
        r"|(?:阅读|播放|浏览|观看|评论|赞|喜欢|收藏|转发|分享|关注|在看|投币|热度|查看|人气|支持|反对|帖子).*\d",
    ),
    _label(
        "share-bar",
        r"^[^\w]*+(?:分享[至到给]|转发到|一键分享|好文章,?需要你的鼓励|听新闻|听文章|手机查看|"
        r"(?:微信)?扫码分享|sharethis)",
        30,
    ),
    # Prompts.
    _part(
        "prompt",
        r"(?:长按|扫描|扫码|扫一扫|识别)[^。]{0,16}(?:二维码|小程序码)|(?:点击|点按|戳)[^。,]{0,8}(?:蓝字|名片|关注|"
        r"星标|阅读原文)|设为星标|加星标|(?:欢迎|敬请|记得|赶紧)[^。]{0,8}(?:关注|订阅|转发|投稿|点赞|三连)|"
        r"商务合作|投稿(?:邮箱|请|至)|关注(?:该)?公众号|点个(?:赞|在看|[\"“])|更多精彩内容,?请",
        46,
    ),
    _label(
        "prompt",
        rf"(?:长按|扫描|扫一扫|识别|扫码|微信扫)|二维码|qr码|小程序码|[戳点][^。,]{{0,8}}"
        rf"(?:上方|下方|卡片|原文|在看)|打开{_BRAND}(?:app|客户端|微信)|下载{_BRAND}(?:app|客户端)|"
        rf"app{_BRAND}(?:下载|打开)|^阅读原文|(?:欢迎|求)[^。]{{0,8}}(?:收藏|分享)|加(?:小编|客服|助理)?微信|"
        r"关注(?:我们|我|官方)|进群|入群|交流群|(?:免费)?订阅(?:电子报|newsletter)|newsletter|"
        r"在[^。]{0,6}app(?:看|阅读)|用app看|客户端下载",
        46,
    ),
    _whole("advertisement", r"广告|推广|赞助|advertisement|sponsored", 6),
    _label(
        "advertisement",
        r"线索征集|[您你]?爆料,?我|爆料(?:热线|电话|邮箱)|首次登录|开户(?:福利|有礼)|佣金|保证天天|"
        r"点我下载|按我看|立即(?:购买|下载|领取|抢购|体验|咨询)|加入购物车|免费领取|限时(?:优惠|抢购)|券后",
        46,
    ),
    _made_of(
        "pagination",
        r"首页|[上下]一?[页版篇条]|尾页|末页|第?\d+页?|共\d+页|全文|余下|页|\d|返回目录|放大|缩小|默认|全文复制",
        r"[上下]一?[页版篇条]|尾页|末页|共\d+页|余下全文|放大缩小|返回目录",
    ),
    _label(
        "pagination",
        r"^[^\w]*+(?:展开(?:阅读)?全文|展开全部|阅读全文|余下全文|点击(?:加载|展开|查看|进入)|加载更多|"
        r"查看(?:全部|更多|原图|大图)|收起|请?(?:继续)?往下阅读|请继续|未完待续|剩余\d+%|显示全部|"
        r"返回(?:顶部|列表|首页|目录))",
        24,
    ),
    # Signing in.
    _label(
        "login",
        r"登[录陆]后?(?:即可|可|才能|后)?(?:查看|阅读|继续|浏览|解锁)|(?:开通|加入)(?:会员|vip)|"
        r"(?:付费|会员|vip)[^。]{0,6}(?:阅读|专享|查看|可见|解锁)|订阅后?(?:继续|解锁|阅读)",
        40,
    ),
    _label(
        "navigation", r"^[^\w]*+(?:欢迎[您你]?,?)?请?[您你]?先?(?:登[录陆入]|注册)[^。]{0,12}$", 24
    ),
    _whole(
        "author-card",
        rf".{{0,12}}(?:认证|官方账号|官方帐号|特邀作者|特约作者|优质创作者|博主)|{_COUNT}文章数?.*|"
        rf"(?:帖子|积分|威望|金币|精华|等级|注册时间|在线时间|最后登录):?{_COUNT}.*|"
        r"(?:初级|中级|高级|注册|金牌|新手)会员|新手上路|论坛元老|版主|\+?关注|已关注|私信|作者简介|"
        r"关于作者|普通观众|层主|楼主|签名:.*",
        24,
    ),
    _part(
        "tags",
        r"^[^\w]*+(?:标签|关键[词字]|tags?|相关关键字|话题|收录于|分类|栏目)(?:[:#]|合集)",
        40,
    ),
    Rule("tags", re.compile(r"(?:#[^#。]{1,20}+#?)++"), 40),
)
