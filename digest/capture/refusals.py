"""What is refused, each with one line that says why and what to do instead."""

from __future__ import annotations

import re
from collections.abc import Sequence

from digest.capture.clean import Cleaned
from digest.capture.lines import LONGEST, Line
from digest.capture.recognise import spam
from digest.model.capture import LARGEST, CaptureError

_LONGEST = 4 * LONGEST  # bytes of a line
_MOST = 100_000  # lines
_HEAD = 4096
_LEAST = 30  # the weight of a body: the shortest brief is a sentence of that many characters
_BRIEF = 250
_SIGNATURES = (
    (b"%PDF", "a PDF; copy its text and paste that"),
    (b"PK\x03\x04", "a ZIP archive (or a Word or EPUB file); copy the text and paste that"),
    (b"\x89PNG", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
    (b"GIF8", "a picture"),
    (b"\xd0\xcf\x11\xe0", "an old Word file; copy the text and paste that"),
    (b"\x1f\x8b", "compressed; unpack it first"),
    (b"7z\xbc\xaf", "an archive; unpack it first"),
    (b"Rar!", "an archive; unpack it first"),
    (b"bplist", "a Safari web archive; save the page as HTML instead"),
    (b"\x7fELF", "a program"),
    (b"MZ\x90", "a program"),
)
_CONTROL = bytes(range(9)) + bytes(range(14, 27)) + bytes(range(28, 32)) + b"\x7f"
_LOGIN = re.compile(
    r"(?:请|需要?|必须)(?:先|您先)?(?:登[录陆入]|扫码登)|登[录陆入]后(?:即可|可以?|才能?|继续|查看|阅读)|"
    r"登[录陆](?:你|您)?的?(?:账号|帐号)|(?:手机号|邮箱|账号|用户名)[^。]{0,12}密码|(?:短信|密码|扫码)登[录陆]|忘记密码|"
    r"(?:开通|购买|成为)(?:会员|vip)|付费(?:阅读|内容|后)|订阅后(?:继续|可|阅读)|剩余\d+%|"
    r"signinto|logintocontinue|subscribetocontinue|createanaccount"
)
_BLOCKED = re.compile(
    r"环境异常|完成验证|安全验证|访问验证|人机验证|滑动.{0,6}验证|验证码|访问(?:过于频繁|被拒绝|受限)|"
    r"(?:页面|网页|内容|文章|帖子|链接)(?:不存在|已?被?[^。]{0,6}(?:删除|下架)|已过期|已失效|无法(?:访问|查看)|"
    r"走丢)|违规无法查看|"
    r"404notfound|403forbidden|accessdenied|justamoment|enablejavascript|请开启javascript|已停止访问该网页"
)
_CONTACT = re.compile(
    r"(?:微信|v信|薇信|vx|qq)群?号?[::]?[a-z0-9_-]{5,}|加(?:我|微|v|vx|qq|微信)|(?:电话|手机|热线)[::]?1\d{10}|"
    r"包过|包赚|稳赚|日赚|躺赚|秒到账|当天放款|不成功不收费|一手货源|诚招代理|无风险|保本|内幕(?:消息|资料)"
)


def of_bytes(raw: bytes) -> None:
    """Refuse what is no text at all: empty, too large, or of another kind by its signature.

    Raises:
        CaptureError: `empty`, `too-large`, `long-line` or `binary`.
    """
    if not raw.strip(b"\0 \t\r\n\xef\xbb\xbf\xff\xfe"):
        raise CaptureError("empty", "the file is empty")
    if len(raw) > LARGEST:
        size, most = len(raw) / 1e6, LARGEST / 1e6
        message = f"the file is too large ({size:.0f} MB; at most {most:.0f} MB are read)"
        raise CaptureError("too-large", message)
    longest = max(map(len, raw.splitlines()))
    if longest > _LONGEST and b"<" not in raw[:_HEAD]:
        message = f"a line of {longest:,} bytes is no paragraph, and the file is no HTML"
        raise CaptureError("long-line", message)
    for signature, kind in _SIGNATURES:
        if raw.startswith(signature):
            raise CaptureError("binary", f"the file is no web page or text but {kind}")


def garbled(raw: bytes, error: CaptureError) -> CaptureError:
    """The error for bytes that no encoding reads: binary where they hold control characters."""
    sample = raw[:100_000]
    controls = len(sample) - len(sample.translate(None, _CONTROL))
    if error.code == "mojibake" and controls > 0.01 * len(sample):
        return CaptureError("binary", "the file is binary, no web page or text")
    return error


def of_lines(lines: Sequence[Line]) -> None:
    """Refuse what shows nothing, or more lines than a page has.

    Raises:
        CaptureError: `empty` or `too-large`.
    """
    if not lines:
        raise CaptureError("empty", "the page shows no text (it may be drawn by a script)")
    if len(lines) > _MOST:
        message = f"the page has {len(lines):,} lines; no article has more than {_MOST:,}"
        raise CaptureError("too-large", message)


def of_page(lines: Sequence[Line], cleaned: Cleaned) -> None:
    """Refuse a page without an article.

    Raises:
        CaptureError: `login`, `blocked`, `spam` or `navigation`.
    """
    whole = "".join(line.key for line in lines[:400])
    slight = cleaned.weight < _BRIEF
    if slight and _LOGIN.search(whole) and (cleaned.weight < _LEAST or _asks(cleaned)):
        raise CaptureError("login", "the page asks to log in or to pay and holds no article")
    if slight and _BLOCKED.search(whole) and cleaned.weight < 3 * _LEAST:
        message = "the page is a notice (a check, or the article is gone), not an article"
        raise CaptureError("blocked", message)
    body = "".join(line.key for line in cleaned.body)
    if _sells(body) or (cleaned.weight < 2 * _LEAST and _sells(whole)) or _stuffed(body):
        raise CaptureError("spam", "the page is spam: its text repeats itself or sells")
    if cleaned.weight < _LEAST:
        message = "the page holds no article: only navigation, lists, or lines without sentences"
        raise CaptureError("navigation", message)


def _asks(cleaned: Cleaned) -> bool:
    """Whether the little prose that was found is mostly about logging in."""
    asking = sum(line.size for line in cleaned.body if _LOGIN.search(line.key))
    return 2 * asking >= sum(line.size for line in cleaned.body)


def _sells(text: str) -> bool:
    """Whether the words of spam, its offers and contacts make up a good part of the text."""
    words, contacts = spam(text), len(_CONTACT.findall(text))
    worded = words >= 5 and words * 4 > 0.06 * len(text)
    return worded or (contacts >= 3 and (contacts + words) * 5 > 0.04 * len(text))


def _stuffed(text: str) -> bool:
    """Whether it repeats itself: running text seldom says the same six characters again."""
    grams = [text[at : at + 6] for at in range(len(text) - 5)]
    return len(grams) > 200 and len(set(grams)) < 0.4 * len(grams)
