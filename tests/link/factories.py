"""Small records by hand: every field that a test does not name has a plain default."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from decimal import Decimal

from digest import dates
from digest.model.dates import DateSpan
from digest.model.digest import Pair, Records
from digest.model.issues import Marks
from digest.model.records import (
    Article,
    Assertion,
    Claim,
    Derivation,
    Evidence,
    Figure,
    Measure,
    Provenance,
    Search,
    Verdict,
    Withdrawal,
)
from digest.model.vocabulary import Term, Vocabulary

MARKS = Marks("", {})


def date(text: str | None) -> DateSpan | None:
    return None if text is None else dates.parse(text)


def day(text: str) -> DateSpan:
    return dates.parse(text)


def decimal(number: str | None) -> Decimal | None:
    return None if number is None else Decimal(number)


def figure(
    value: str | None = None,
    bound: str = "exact",
    unit: str | None = "follower",
    *,
    change: tuple[str | None, str | None] = (None, None),
    span: tuple[str | None, str | None] = (None, None),
    on: str | None = None,
    term: str | None = None,
    direction: str | None = None,
    scope: Mapping[str, str] | None = None,
    window: str | None = None,
    as_of: str | None = None,
) -> Figure:
    return Figure(
        value=decimal(value),
        start=decimal(change[0]),
        end=decimal(change[1]),
        low=decimal(span[0]),
        high=decimal(span[1]),
        date=date(on),
        term=term,
        unit=unit,
        bound=bound,
        direction=direction,
        scope=scope or {},
        window=window,
        as_of=date(as_of),
    )


NOTHING = figure(unit=None)


def assertion(
    article: str = "a",
    says: Figure = NOTHING,
    stance: str = "asserts",
    *,
    id: str = "said",
    claim: str | None = "it",
    statement: str | None = None,
    support: str = "none",
    paragraphs: tuple[int, ...] = (1,),
    derived_from: Derivation | None = None,
) -> Assertion:
    return Assertion(
        id=id,
        article=article,
        siglum=article.upper(),
        claim=claim,
        statement=statement,
        statement_en=None,
        stance=stance,
        mode="fact",
        speaker=None,
        attribution=None,
        figure=says,
        support=support,
        paragraphs=paragraphs,
        sentence=None,
        quote=None,
        computes=None,
        derived_from=derived_from,
        formerly=(),
        marks=MARKS,
    )


def quantity(*decisive: str, unit: str = "follower") -> Measure:
    return Measure("quantity", unit, decisive, {})


def dated(*decisive: str) -> Measure:
    return Measure("date", None, decisive, {})


def category(*decisive: str, **terms: str) -> Measure:
    return Measure("category", None, decisive, terms)


def evidence(id: str = "record", *, by_subject: bool = False) -> Evidence:
    return Evidence(
        id=id,
        publisher="某报",
        url=None,
        dead=None,
        published=None,
        added=None,
        type="newsroom",
        via=None,
        finding="有此记载。",
        finding_en="So recorded.",
        figure=NOTHING,
        bearing="supports",
        on=(),
        by_subject=by_subject,
        finality=None,
        marks=MARKS,
    )


def verdict(status: str, *on: str, review: str = "drafted") -> Verdict:
    return Verdict(
        status, on, "因为。", None, "新的记录。", None, "editors", day("2021-01-01"), review, MARKS
    )


SEARCH = Search("editors", day("2021-01-01"), "公开网页")


def claim(
    measure: Measure | None = None,
    *,
    id: str = "it",
    kind: str = "event",
    on: str | None = None,
    records: tuple[Evidence, ...] = (),
    concluded: Verdict | None = None,
    searches: tuple[Search, ...] = (),
) -> Claim:
    return Claim(
        id=id,
        statement="茶壶漏水",
        statement_en="The kettle leaks",
        kind=kind,
        date=date(on),
        subjects=(),
        tags=("kettle",),
        measure=measure,
        relates=(),
        evidence=records,
        verdict=concluded,
        searches=searches,
        formerly=(),
        corrections=(),
        body=(),
        marks=MARKS,
    )


def article(
    id: str = "a",
    *assertions: Assertion,
    published: str | None = None,
    captured: str | None = None,
    provenance: Iterable[tuple[str, str | None]] = (),
    formerly: tuple[str, ...] = (),
    withdrawn: bool = False,
    title_en: str | None = None,
) -> Article:
    return Article(
        id=id,
        title=f"关于茶壶（{id}）",
        title_en=title_en,
        siglum=id.upper(),
        outlet=None,
        byline=None,
        published=date(published),
        captured=date(captured),
        added=None,
        dating=None,
        url=None,
        archived=None,
        dead=None,
        via=None,
        language="zh-Hans",
        genre="commentary",
        position="critical",
        reading="full",
        capture=None,
        characters=None,
        paragraphs=None,
        provenance=tuple(Provenance(relation, of, "printed") for relation, of in provenance),
        tags=("kettle",),
        summary="",
        summary_en="",
        review="drafted",
        assertions=assertions,
        formerly=formerly,
        corrections=(),
        withdrawn=Withdrawal(day("2021-02-01"), "误收") if withdrawn else None,
        body=(),
        marks=MARKS,
    )


def unit(id: str, label: str, dimension: str, factor: str = "1") -> Term:
    return Term(id, label, id, dimension=dimension, factor=Decimal(factor))


UNITS = {
    term.id: term
    for term in (
        unit("follower", "粉丝", "followers"),
        unit("vehicle", "辆", "vehicles"),
        unit("item", "件", "items"),
        unit("rank", "名", "rank"),
        unit("coefficient", "系数", "coefficient"),
        unit("percent", "%", "share"),
        unit("times", "倍", "ratio"),
        unit("kilogram", "公斤", "mass"),
        unit("gram", "克", "mass", "0.001"),
        unit("minute", "分钟", "duration", "60"),
        unit("second", "秒", "duration"),
        unit("hour", "小时", "duration", "3600"),
        unit("day", "天", "duration", "86400"),
        unit("CNY", "元", "money-CNY"),
        unit("CNY-million", "百万元", "money-CNY", "1000000"),
        unit("HKD", "港元", "money-HKD"),
    )
}
SCOPES = {
    "platform": Term(
        "platform", "平台", "Platform", values={"douyin": "抖音", "weibo": "微博", "other": "其他"}
    ),
    "statistic": Term("statistic", "统计量", "Statistic", values={"close": "收盘"}),
}
WORDS = Vocabulary(tags={}, outlets={}, techniques={}, units=UNITS, scopes=SCOPES, subjects={})


def records(articles: Iterable[Article], claims: Iterable[Claim]) -> Records:
    return Records(
        articles=tuple(articles),
        claims=tuple(claims),
        vocabulary=WORDS,
        files=(),
        unreadable=frozenset(),
        title="对读",
        title_en="Duidu",
        tree_hash="0",
    )


def results(pairs: Iterable[Pair]) -> list[str]:
    return [pair.result for pair in pairs]
