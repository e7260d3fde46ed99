"""The phrases of a claim's generated sentence, in both languages."""

from __future__ import annotations

from typing import NamedTuple

from digest.model.words import Label


class Verb(NamedTuple):
    """What articles do: in Chinese, and in English for one of them and for several."""

    zh: str
    one: str
    many: str

    def of(self, count: int) -> Label:
        """The form for so many articles."""
        return Label(self.zh, self.one if count == 1 else self.many)


PROPOSED = {
    "asserts": Verb("主张此说", "asserts this", "assert this"),
    "corrects": Verb(
        "在更正中主张此说", "asserts this in a correction", "assert this in a correction"
    ),
    "reports": Verb("转述此说", "reports this", "report this"),
    "denies": Verb("否认此说", "denies this", "deny this"),
    "doubts": Verb("对此存疑", "doubts this", "doubt this"),
    "relays-rumour": Verb("只作为传闻转述", "relays this as a rumour", "relay this as a rumour"),
}
VALUED = {
    "asserts": Verb("给出{thing}", "gives a {thing}", "give a {thing}"),
    "corrects": Verb("给出更正的{thing}", "gives a corrected {thing}", "give a corrected {thing}"),
    "reports": Verb("转述{thing}", "reports a {thing}", "report a {thing}"),
    "denies": Verb("否认某个{thing}", "denies a {thing}", "deny a {thing}"),
    "doubts": Verb("质疑某个{thing}", "doubts a {thing}", "doubt a {thing}"),
    "relays-rumour": Verb(
        "转述传闻中的{thing}", "relays a rumoured {thing}", "relay a rumoured {thing}"
    ),
}
MENTION = Verb("谈及而未给{thing}", "mentions it without a {thing}", "mention it without a {thing}")
SUPPORTED = {
    "none": Verb("未给出依据", "gives no support", "give no support"),
    "not-seen": Verb(
        "依据未见（编者只读到节选）",
        "is read in excerpt, its support unseen",
        "are read in excerpt, their support unseen",
    ),
    "unnamed-data": Verb("引未具名的数据", "cites unnamed data", "cite unnamed data"),
    "anonymous-source": Verb("引匿名人士", "cites an anonymous source", "cite anonymous sources"),
    "named-source": Verb("引具名来源", "names a source", "name a source"),
    "document": Verb("引文件为据", "cites a document", "cite a document"),
    "own-test": Verb("称自行测试", "reports a test of its own", "report tests of their own"),
}

NOBODY = Label("尚无文章主张此说。", "No article asserts this yet.")
WHOLE = Label("{clauses}。", "{clauses}.")
LEAD_ALONE = Label("1篇文章{does}{who}", "1 article {does}{who}")
LEAD_ALL = Label("{total}篇文章都{does}{who}", "All {total} articles {does}{who}")
LEAD_BOTH = Label("{total}篇文章都{does}{who}", "Both articles {does}{who}")
LEAD_ONLY = Label("{total}篇文章中只有1篇{does}{who}", "Only 1 of {total} articles {does}{who}")
LEAD_SOME = Label(
    "{total}篇文章中有{count}篇{does}{who}", "{count} of {total} articles {does}{who}"
)
LEAD_GROUPS = Label("{total}篇文章中，{groups}", "Of {total} articles, {groups}")
GROUP = Label("{count}篇{does}{who}", "{count} {does}{who}")
WHO = Label("（{names}）", " ({names})")
AND_OTHERS = Label("{names}等", "{names} and others")
NAME_VALUES = Label("{name}：{values}", "{name}: {values}")

ORIGINS = Label("{lead}，出自{count}个独立来源", "{lead}, from {count} independent origins")
ONE_ORIGIN = Label("{lead}，同出一个来源", "{lead}, from a single origin")

AMONG = Label("各篇说法", "their statements are")
AMONG_SOME = Label("其中有的说法", "some of their statements are")
WITHIN = Label("文中说法", "its statements are")
WITHIN_SOME = Label("文中有的说法", "some of its statements are")
RESULT = {
    "conflict": Label("{which}相互矛盾", "{which} in conflict"),
    "self-inconsistent": Label("{who}前后自相矛盾", "{who} contradicts itself"),
    "differ": Label("{which}口径不同（{keys}）", "{which} of different scope ({keys})"),
    "not-comparable": Label("{which}无从比较", "{which} not comparable"),
    "compatible": Label("{which}可以并存", "{which} compatible"),
    "agree": Label("{which}一致", "{which} in agreement"),
}
UNSTATED_KEYS = Label("{clause}（未说明{keys}）", "{clause} ({keys} unstated)")

DRIFTED = (
    Label("有{count}处在传抄中走样", "{count} was changed in being passed on"),
    Label("有{count}处在传抄中走样", "{count} were changed in being passed on"),
)

SUPPORT_OF_IT = Label("{does}", "it {does}")
SUPPORT_OF_NONE = Label("均未给出依据", "none gives any support")
SUPPORT_OF_NEITHER = Label("均未给出依据", "neither gives any support")
SUPPORT_OF_ALL = Label("均{does}", "all {does}")
SUPPORT_OF_BOTH = Label("均{does}", "both {does}")
SUPPORT_OF_SOME = Label("{count}篇{does}", "{count} {does}")

NO_EVIDENCE = Label("编者未录证据", "the editors record no evidence")
SEARCHED = (
    Label(
        "编者检索{count}次，未录得证据",
        "the editors searched {count} time and found nothing decisive",
    ),
    Label(
        "编者检索{count}次，未录得证据",
        "the editors searched {count} times and found nothing decisive",
    ),
)
EVIDENCE = (
    Label("编者另录{count}条证据", "the editors record {count} piece of evidence"),
    Label("编者另录{count}条证据", "the editors record {count} pieces of evidence"),
)
RESPONSES_ONLY = (
    Label("编者另录当事方的回应{count}条", "the editors record {count} response by the subject"),
    Label("编者另录当事方的回应{count}条", "the editors record {count} responses by the subject"),
)
RESPONSES_AMONG = Label(
    "{records}，其中{count}条是当事方的回应", "{records}, {count} of them by the subject"
)
VERDICT = Label("{records}，结论：{status}", "{records}; verdict: {status}")
VERDICT_ON = Label(
    "{records}，对其中{count}处断言的结论：{status}",
    "{records}; verdict on {count} of {total} assertions: {status}",
)
