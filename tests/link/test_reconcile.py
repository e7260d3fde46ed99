"""The rules at the end of the source format, and what must hold of them whatever is compared."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from digest.link.reconcile import reconcile, result, worst
from digest.model.records import Assertion, Claim, Figure, Measure
from digest.model.words import BOUNDS, RESULTS, STANCES
from tests.link.factories import (
    NOTHING,
    WORDS,
    assertion,
    category,
    claim,
    dated,
    figure,
    quantity,
    results,
)

SCOPED = quantity("platform", "window")
SEVERITY = tuple(RESULTS)


def compared(
    measure: Measure | None, one: Assertion, other: Assertion, *rest: Assertion
) -> tuple[str, tuple[str, ...]]:
    pair = reconcile(claim(measure), (one, other, *rest), WORDS)[0]
    return pair.result, pair.keys


def on(platform: str | None, window: str | None, value: str | None = "350000") -> Figure:
    scope = {"platform": platform} if platform else {}
    return figure(value, scope=scope, window=window)


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        (on("douyin", "P30D"), on("douyin", "P1M"), ("agree", ())),
        (on("douyin", "P30D"), on("weibo", "P30D"), ("differ", ("platform",))),
        (on("douyin", "P30D"), on("weibo", "P90D"), ("differ", ("platform", "window"))),
        (on("douyin", "P30D"), on(None, "P30D"), ("not-comparable", ("platform",))),
        (on(None, None), on(None, None), ("not-comparable", ("platform", "window"))),
        (on("unstated", "P30D"), on("douyin", "P30D"), ("not-comparable", ("platform",))),
        # a stated difference outranks what is left open
        (on("douyin", None), on("weibo", "P30D"), ("differ", ("platform",))),
        # no figure: nothing to compare, unless the two speak of different things anyway
        (on("douyin", "P30D", None), on("douyin", "P30D"), ("not-comparable", ())),
        (on("douyin", "P30D", None), on("weibo", "P30D"), ("differ", ("platform",))),
        (NOTHING, NOTHING, ("not-comparable", ())),
    ],
)
def test_scope_comes_before_value(
    one: Figure, other: Figure, expected: tuple[str, tuple[str, ...]]
) -> None:
    assert compared(SCOPED, assertion("a", one), assertion("b", other)) == expected


@pytest.mark.parametrize(
    ("one", "other", "across", "within"),
    [
        (figure("400000", "more-than"), figure("350000"), "conflict", "self-inconsistent"),
        (figure("400000", "more-than"), figure("400000000"), "compatible", "compatible"),
        (figure("350000"), figure("350000"), "agree", "agree"),
        (figure("3", direction="up"), figure("3", direction="down"), "conflict", None),
    ],
)
def test_one_article_contradicts_itself_where_two_contradict_each_other(
    one: Figure, other: Figure, across: str, within: str | None
) -> None:
    measure = quantity()
    assert compared(measure, assertion("a", one), assertion("b", other))[0] == across
    same = compared(measure, assertion("a", one), assertion("a", other, id="again"))[0]
    assert same == (within or "self-inconsistent")


def test_inside_one_article_an_open_platform_is_the_one_it_names() -> None:
    named = assertion("a", figure("400000", "more-than", scope={"platform": "douyin"}))
    open_one = assertion("a", figure("350000"), id="again")
    assert compared(SCOPED, named, open_one)[0] == "self-inconsistent"
    elsewhere = assertion("b", figure("350000", scope={"platform": "weibo"}, window="P30D"))
    assert compared(SCOPED, open_one, elsewhere, named)[0] == "not-comparable"
    assert compared(SCOPED, named, elsewhere, open_one)[0] == "differ"


AFFIRM = ("asserts", "reports", "corrects")
OPEN = ("doubts", "relays-rumour")


def stance_table() -> list[tuple[str, str, str]]:
    agreeing = [(one, other, "agree") for one in AFFIRM for other in AFFIRM]
    denied = [(one, "denies", "conflict") for one in AFFIRM]
    left_open = [(one, other, "compatible") for one in OPEN for other in STANCES]
    return [*agreeing, *denied, ("denies", "denies", "agree"), *left_open]


@pytest.mark.parametrize(("one", "other", "expected"), stance_table())
def test_stances_towards_a_proposition(one: str, other: str, expected: str) -> None:
    for a, b in ((one, other), (other, one)):
        found = compared(None, assertion("a", stance=a), assertion("b", stance=b))
        assert found == (expected, ())


def test_the_stance_table_is_whole() -> None:
    seen = {frozenset((one, other)) for one, other, _ in stance_table()}
    assert seen == {frozenset((one, other)) for one in STANCES for other in STANCES}


@pytest.mark.parametrize(
    ("affirmed", "denied", "expected"),
    [
        (figure("350000"), figure("350000"), "conflict"),
        (figure("350000", "about"), figure("340000"), "conflict"),
        (figure("350000"), figure("400000"), "compatible"),
        # a denied range denies every value in it; a denied value leaves the range standing
        (figure("500000"), figure("400000", "more-than"), "conflict"),
        (figure("400000", "more-than"), figure("500000"), "compatible"),
    ],
)
def test_a_denied_figure_clashes_with_what_it_denies(
    affirmed: Figure, denied: Figure, expected: str
) -> None:
    says, denies = assertion("a", affirmed), assertion("b", denied, "denies")
    assert compared(quantity(), says, denies)[0] == expected
    assert compared(quantity(), denies, says)[0] == expected


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [("3", "3", "agree"), ("3", "9", "compatible")],
)
def test_two_denials_of_figures(one: str, other: str, expected: str) -> None:
    denials = (
        assertion(name, figure(value), "denies") for name, value in (("a", one), ("b", other))
    )
    assert compared(quantity(), *denials)[0] == expected


@pytest.mark.parametrize("stance", OPEN)
@pytest.mark.parametrize("other", ["350000", "900000"])
def test_leaving_a_figure_open_contradicts_nobody(stance: str, other: str) -> None:
    one = assertion("a", figure("350000"), stance)
    assert compared(quantity(), one, assertion("b", figure(other)))[0] == "compatible"


@pytest.mark.parametrize(
    ("measure", "one", "other", "expected"),
    [
        (dated(), figure(on="2025-09-25"), figure(on="2025-09"), "agree"),
        (dated(), figure(on="2025-10-16"), figure(on="2025-11-06"), "conflict"),
        (category(), figure(term="x"), figure(term="x"), "agree"),
        (category(), figure(term="x"), figure(term="y"), "conflict"),
        (quantity(), figure("1", unit="CNY"), figure("1", unit="HKD"), "not-comparable"),
    ],
)
def test_dates_categories_and_currencies(
    measure: Measure, one: Figure, other: Figure, expected: str
) -> None:
    assert compared(measure, assertion("a", one), assertion("b", other))[0] == expected


def test_every_two_assertions_are_paired_in_order() -> None:
    said = [assertion(name) for name in "abc"]
    pairs = reconcile(claim(), said, WORDS)
    assert [(pair.a.article, pair.b.article) for pair in pairs] == [
        ("a", "b"),
        ("a", "c"),
        ("b", "c"),
    ]


def test_a_claim_is_as_bad_as_its_worst_pair() -> None:
    said = [assertion("a", stance="denies"), assertion("b"), assertion("c", stance="doubts")]
    pairs = reconcile(claim(), said, WORDS)
    assert sorted(results(pairs)) == ["compatible", "compatible", "conflict"]
    assert result(pairs) == "conflict"
    assert worst([]) == "single"


def test_one_article_that_agrees_with_itself_is_single() -> None:
    once = [assertion("a")]
    twice = [*once, assertion("a", id="again")]
    assert result(reconcile(claim(), once, WORDS)) == "single"
    assert result(reconcile(claim(), twice, WORDS)) == "single"
    assert result(reconcile(claim(), [*twice, assertion("b")], WORDS)) == "agree"
    denied = [*once, assertion("a", stance="denies", id="again")]
    assert result(reconcile(claim(), denied, WORDS)) == "self-inconsistent"


# --- whatever is compared

NUMBERS = st.integers(0, 10**6).map(str)
FIGURES = st.builds(
    figure,
    st.none() | NUMBERS,
    st.sampled_from(sorted(BOUNDS)),
    st.sampled_from(["follower", "minute", "second", None]),
    direction=st.sampled_from([None, "up", "down"]),
    scope=st.sampled_from([{}, {"platform": "douyin"}, {"platform": "weibo"}]),
    window=st.sampled_from([None, "P30D", "P1M", "P90D"]),
)
SAID = st.lists(
    st.builds(assertion, st.sampled_from("abc"), FIGURES, st.sampled_from(sorted(STANCES))),
    max_size=5,
).map(lambda said: [replace(one, id=f"s{place}") for place, one in enumerate(said)])
CLAIMS = st.sampled_from([claim(), claim(quantity()), claim(SCOPED)])


def by_pair(whole: Claim, said: Sequence[Assertion]) -> dict[frozenset[str], str]:
    return {
        frozenset((pair.a.ref, pair.b.ref)): pair.result for pair in reconcile(whole, said, WORDS)
    }


@given(CLAIMS, SAID)
def test_order_changes_nothing(whole: Claim, said: list[Assertion]) -> None:
    shuffled = said[::-1]
    assert by_pair(whole, said) == by_pair(whole, shuffled)
    assert result(reconcile(whole, said, WORDS)) == result(reconcile(whole, shuffled, WORDS))


@given(SAID)
def test_one_more_assertion_of_a_new_article_never_betters_a_claim(said: list[Assertion]) -> None:
    before = result(reconcile(claim(quantity()), said, WORDS))
    more = [*said, assertion("new", figure("5"))]
    after = result(reconcile(claim(quantity()), more, WORDS))
    assert SEVERITY.index(after) <= SEVERITY.index(before)


@given(FIGURES, st.sampled_from([*AFFIRM, "denies"]))
def test_whoever_commits_agrees_with_a_twin(says: Figure, stance: str) -> None:
    one, twin = assertion("a", says, stance), assertion("b", says, stance)
    expected = "agree" if says.numbers else "not-comparable"
    assert compared(quantity(), one, twin)[0] == expected


@given(FIGURES, FIGURES)
def test_a_unit_and_its_multiple_say_the_same(one: Figure, other: Figure) -> None:
    def in_unit(says: Figure, unit: str, factor: int) -> Assertion:
        value = None if says.value is None else says.value * Decimal(factor)
        return assertion("a", replace(says, unit=unit, value=value))

    against = assertion("b", replace(other, unit="second"))
    in_minutes = compared(quantity(), in_unit(one, "minute", 1), against)
    assert in_minutes == compared(quantity(), in_unit(one, "second", 60), against)


@given(CLAIMS, SAID)
def test_reasons_are_given_in_both_languages_and_open_questions_have_a_remedy(
    whole: Claim, said: list[Assertion]
) -> None:
    for pair in reconcile(whole, said, WORDS):
        assert pair.why.endswith("。")
        assert pair.why_en.endswith((".", "there."))
        assert not {"{", "None"} & set(pair.why.split() + pair.why_en.split())
        open_question = pair.result not in ("agree", "compatible")
        assert bool(pair.settle) is bool(pair.settle_en) is open_question
