"""Which claims a statement reads like: scores held on labels, and what the ranking promises."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from digest.link import match
from digest.link.match import REPEATS, Index
from tests.link.factories import article, assertion, claim
from tests.link.paraphrases import SCORE, TUNE, WORDINGS, records

INDEX = Index(*records(WORDINGS))
KETTLE = replace(claim(id="kettle"), statement="鹊壶去年卖出40万只水壶")
LID = replace(claim(id="lid"), statement="水壶的壶盖容易松动")
SMALL = Index([KETTLE, LID])
DRAFT = article("a", assertion("a", claim=None, statement="鹊壶的水壶去年卖了四十万只"))


def recall(half: list[tuple[str, str]], depth: int = 5) -> float:
    ranked = [(id, INDEX.rank(text, depth)) for id, text in half]
    return sum(any(hit.claim.id == id for hit in found) for id, found in ranked) / len(ranked)


def nearest(text: str, index: Index = SMALL) -> str:
    return index.rank(text, 1)[0].claim.id


def test_the_labels_are_many_and_name_known_claims() -> None:
    for half in (TUNE, SCORE):
        assert len(half.repeats) >= 40
        assert {id for id, _ in half.repeats} <= WORDINGS.keys()
    assert not {text for _, text in TUNE.repeats} & {text for _, text in SCORE.repeats}
    said = {text for texts in WORDINGS.values() for text in texts}
    assert not said & {text for half in (TUNE, SCORE) for _, text in half.repeats}


def test_the_claim_meant_is_among_the_first_five() -> None:
    """The floor on the half that nothing was tuned on; `python -m benchmarks.match` prints it."""
    assert recall(SCORE.repeats) >= 0.955
    assert recall(SCORE.repeats, 1) >= 0.755


def test_what_may_repeat_a_claim_is_told_with_few_false_alarms() -> None:
    told = [(id, found) for id, text in SCORE.repeats for found in INDEX.rank(text, 1)]
    right = [id for id, found in told if found.score >= REPEATS and found.claim.id == id]
    wrong = [id for id, found in told if found.score >= REPEATS and found.claim.id != id]
    alone = [text for text in SCORE.alone if INDEX.rank(text, 1)[0].score >= REPEATS]
    assert (len(right), wrong, alone) == (7, [], [])


@pytest.mark.parametrize("id", WORDINGS)
def test_a_claims_own_words_find_it(id: str) -> None:
    assert id in [found.claim.id for found in INDEX.rank(WORDINGS[id][0])]


@pytest.mark.parametrize(
    "text",
    [
        "四十万只",
        "400,000只",
        "４０万只",
        "鵲壺",  # traditional script
        "「鹊壶」！",
    ],
)
def test_styles_of_writing_make_no_difference(text: str) -> None:
    assert nearest(text) == "kettle"


def test_an_equal_statement_scores_one() -> None:
    found = SMALL.rank("鹊壶去年卖出四十万只水壶。")
    assert found[0].claim is KETTLE
    assert found[0].score == pytest.approx(1)
    assert [hit.claim.id for hit in found] == ["kettle", "lid"]


def test_what_an_assertion_says_counts_for_its_claim() -> None:
    said = assertion(claim="lid", statement="盖子松脱烫伤用户")
    elsewhere = assertion(claim="gone", statement="烫伤")
    assert nearest("有人被烫伤", Index([KETTLE, LID], [said, elsewhere])) == "lid"
    assert SMALL.rank("烫伤") == ()


@pytest.mark.parametrize("text", ["", "！？", "🫖", "zzz"])
def test_what_shares_nothing_finds_nothing(text: str) -> None:
    assert SMALL.rank(text) == ()
    assert Index([]).rank(text) == ()


@given(st.text(), st.integers(0, 3))
def test_any_text_is_ranked(text: str, limit: int) -> None:
    found = SMALL.rank(text, limit)
    assert len(found) <= limit
    assert all(0 < hit.score <= 1 + 1e-9 for hit in found)
    assert list(found) == sorted(found, key=lambda hit: -hit.score)
    assert found == SMALL.rank(text, limit)


def test_a_stand_alone_statement_that_reads_like_a_claim_is_told() -> None:
    other = assertion("a", id="other", claim=None, statement="壶城新设了一座码头")
    joined = assertion("a", id="joined", claim="lid", statement="鹊壶去年卖出40万只水壶")
    bare = assertion("a", id="bare", claim=None)
    articles = [replace(DRAFT, assertions=(*DRAFT.assertions, other, joined, bare))]
    assert match.repeats(articles, [KETTLE, LID]) == {"a#said": "kettle"}


def test_what_a_second_person_has_reviewed_is_left_alone() -> None:
    assert match.repeats([DRAFT], [KETTLE]) == {"a#said": "kettle"}
    assert match.repeats([replace(DRAFT, review="reviewed")], [KETTLE]) == {}
    assert match.repeats([DRAFT], []) == {}
