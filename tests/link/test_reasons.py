"""The wording of reasons: whole sentences, so that a change of phrase is seen."""

from __future__ import annotations

import pytest

from digest.link import endings, reasons
from digest.link.reconcile import reconcile
from digest.model.digest import Pair
from digest.model.records import Assertion, Measure
from digest.model.words import KINDS, STANCES
from tests.link.factories import (
    NOTHING,
    WORDS,
    assertion,
    category,
    claim,
    dated,
    figure,
    quantity,
)

SCOPED = quantity("platform", "window")
DOUYIN = assertion("a", figure("400000", "more-than", scope={"platform": "douyin"}))
WEIBO = assertion("b", figure("350000", scope={"platform": "weibo"}, window="P30D"))
OPEN = assertion("a", figure("350000"), id="again")
BARE = assertion("c", NOTHING)
TERMS = category(crash="事故", hood="舱盖")

CASES = [
    (
        SCOPED,
        (DOUYIN, WEIBO),
        "「A」作“超过40万粉丝”，「B」作“35万粉丝”；平台不同（抖音／微博），不是同一个数。",
        "A gives “more than 400,000 follower”; B gives “350,000 follower”: they differ in platform "
        "(douyin / weibo), so these are not the same figure.",
        "同一平台、同一时段的可核对记录：茶壶漏水。",
    ),
    (
        SCOPED,
        (DOUYIN, OPEN),
        "「A」文中一处作“超过40万粉丝”，另一处作“35万粉丝”；两数不合，不能同时成立。"
        "平台只有一处写明，按全文相同理解。",
        "in one place A gives “more than 400,000 follower”, in another it gives “350,000 "
        "follower”: the two figures cannot both hold. Stated once, taken to hold for both: "
        "platform.",
        "该文作者的更正或说明；或者，写明平台、时段的原始记录：茶壶漏水。",
    ),
    (
        SCOPED,
        (OPEN, WEIBO),
        "「A」与「B」都作“35万粉丝”；「A」未说明平台、时段，无从比较。",
        "A gives “350,000 follower”, and so does B: A leaves platform and window unstated, so they "
        "cannot be compared.",
        "同一平台、同一时段的可核对记录：茶壶漏水。",
    ),
    (
        SCOPED,
        (BARE, WEIBO),
        "「C」未给数字，「B」作“35万粉丝”；无从比较。",
        "C gives no figure; B gives “350,000 follower”: there is nothing to compare.",
        "未给数字的一方所依据的记录：茶壶漏水。",
    ),
    (
        dated(),
        (assertion("a", figure(on="2025-09-25")), assertion("b", figure(on="2025-09"))),
        "「A」作“2025年9月25日”，「B」作“2025年9月”；只是粗细不同，彼此相容。",
        "A gives “2025-09-25”; B gives “2025-09”: one is only coarser, so they agree.",
        "",
    ),
    (
        TERMS,
        (
            assertion("a", figure(term="crash"), statement="三个原因之一"),
            assertion("b", figure(term="hood")),
        ),
        "「A」作“事故”，「B」作“舱盖”；判断不同，不能同时成立。「A」的措辞与此说有出入，见其断言。",
        "A gives “crash”; B gives “hood”: the judgements differ, so both cannot hold. Worded "
        "otherwise by A; see there.",
        "能在几种判断之间定夺的记录：茶壶漏水。",
    ),
    (
        None,
        (assertion("a"), assertion("b", stance="denies")),
        "「A」主张此说，「B」否认此说；一方否认另一方所说，不能同时成立。",
        "A asserts it; B denies it: one denies what the other says.",
        "当事方的公告、监管记录或在场的影像。",
    ),
    (
        None,
        (assertion("a", stance="doubts"), assertion("b", stance="relays-rumour")),
        "「A」对此存疑，「B」只作为传闻转述；双方都没有认定，不构成矛盾。",
        "A doubts it; B relays it as a rumour: both leave it open, so both may stand.",
        "",
    ),
    (
        None,
        (assertion("a"), assertion("a", stance="relays-rumour", id="again")),
        "「A」文中一处主张此说，另一处只作为传闻转述；后一处没有认定，不构成矛盾。",
        "in one place A asserts it, in another it relays it as a rumour: the second leaves it "
        "open, so both may stand.",
        "",
    ),
    (
        quantity(),
        (assertion("a", NOTHING, "denies"), assertion("b", figure("3"))),
        "「A」否认此说而未给数字，「B」作“3粉丝”；无从比较。",
        "A denies it, giving no figure; B gives “3 follower”: there is nothing to compare.",
        "未给数字的一方所依据的记录：茶壶漏水。",
    ),
    (
        quantity(unit="vehicle"),
        (
            assertion("a", figure("116887", unit="vehicle")),
            assertion("b", figure("116890", unit="vehicle")),
        ),
        "「A」作“116,887辆”，「B」作“116,890辆”；两数不合，不能同时成立。",
        "A gives “116,887 vehicle”; B gives “116,890 vehicle”: the two figures cannot both hold.",
        "写明统计口径的原始记录：茶壶漏水。",
    ),
]

# What would settle each, in English.
SETTLED = {
    "": "",
    "同一平台、同一时段的可核对记录：茶壶漏水。": (
        "A record that can be checked, for the same platform and the same window: {statement}."
    ),
    "该文作者的更正或说明；或者，写明平台、时段的原始记录：茶壶漏水。": (
        "An original record that states platform and window: {statement}. Or else a correction "
        "or an explanation by the article's author."
    ),
    "未给数字的一方所依据的记录：茶壶漏水。": (
        "The record that the side without a figure relies on: {statement}."
    ),
    "能在几种判断之间定夺的记录：茶壶漏水。": (
        "A record that decides between the judgements: {statement}."
    ),
    "当事方的公告、监管记录或在场的影像。": (
        "A notice by those concerned, a regulator's record, or footage from the scene."
    ),
    "写明统计口径的原始记录：茶壶漏水。": (
        "An original record that states what it counts: {statement}."
    ),
}


def paired(measure: Measure | None, *said: Assertion) -> Pair:
    return reconcile(claim(measure), said, WORDS)[0]


@pytest.mark.parametrize(("measure", "said", "why", "why_en", "settle"), CASES)
def test_a_pair_in_words(
    measure: Measure | None, said: tuple[Assertion, ...], why: str, why_en: str, settle: str
) -> None:
    pair = paired(measure, *said)
    assert (pair.why, pair.why_en, pair.settle) == (why, why_en, settle)
    assert pair.settle_en == SETTLED[settle].format(statement=claim(None).statement_en.rstrip("."))


def test_braces_in_contributed_text_stay_text() -> None:
    pair = paired(quantity("platform"), assertion("{a}", figure("1")), assertion("{}", NOTHING))
    assert pair.why.startswith("「{A}」")


@pytest.mark.parametrize("kind", KINDS)
def test_a_denied_proposition_has_a_remedy_of_its_kind(kind: str) -> None:
    said = (assertion("a"), assertion("b", stance="denies"))
    pair = reconcile(claim(kind=kind), said, WORDS)[0]
    assert (pair.settle, pair.settle_en) == endings.SETTLE_KIND[kind]


def test_every_stance_and_kind_has_its_phrase() -> None:
    assert set(reasons.VALUED) == set(reasons.PROPOSED) == set(STANCES)
    assert set(endings.SETTLE_KIND) == set(KINDS)
