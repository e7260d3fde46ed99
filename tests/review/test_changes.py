"""What changed from one digest to the next."""

from __future__ import annotations

from dataclasses import replace

import pytest

from digest.review.changes import compare
from digest.review.records import Assertions, Position, Review
from tests.review.support import SECOND, digest, review, second
from tests.validate.support import ARTICLE, BASE, CLAIM, Tree, edited

NOTHING = Review((), (), (), (), ())
ARTICLE_ID, CLAIM_ID, SECOND_ID = "2021-05-05-kettles", "kettles-sold", "2021-06-06-again"
TAGS = "vocabulary/tags.yml"
OUTLETS = "vocabulary/outlets.yml"
ALONE = """- id: {id}
  statement: {statement}
  statement_en: Said by this article
  paragraph: 3
  support: none
"""
VERDICT = """verdict:
  status: not-found
  because: 找过。
  would_change: 销量公告。
  by: editors
  date: 2021-07-01
  review: drafted
searches:
- {by: editors, date: 2021-07-01, where: 壶城报纸库}
"""


def test_the_same_sources_change_nothing() -> None:
    assert review({}) == NOTHING
    assert NOTHING.empty


@pytest.mark.parametrize(
    "tree",
    [
        edited(ARTICLE, "siglum: 壶\n", "siglum: 壶  # short\n\n"),
        edited(ARTICLE, "---\n报道", "---\n\n\n报道"),
        edited(CLAIM, "kind: figure\nsubjects: [magpie]", "subjects: [magpie]\nkind: figure"),
    ],
)
def test_where_something_stands_in_a_file_is_no_change(tree: Tree) -> None:
    assert review(tree) == NOTHING


def test_an_article_added_moves_its_claim() -> None:
    found = review(second())
    (article,) = found.articles
    assert (article.id, article.siglum, article.title) == (SECOND_ID, "乙", "再说销量")
    assert (article.what, article.fields, article.kin) == ("added", (), ())
    assert article.assertions == Assertions(added=("sold",), changed=(), removed=())
    (claim,) = found.claims
    assert claim.before == Position("single", 1, 1, 1, None)
    assert claim.after == Position("agree", 2, 2, 2, None)
    assert (claim.id, claim.what, claim.fields, claim.moved) == (CLAIM_ID, "changed", (), True)
    assert found.clashes == ()


def test_a_repost_is_one_more_article_and_no_more_origins() -> None:
    repost = f"provenance:\n- {{relation: repost, of: {ARTICLE_ID}, basis: printed}}\n"
    found = review(second(extra=repost))
    (claim,) = found.claims
    assert claim.after == Position("agree", 2, 2, 1, None)
    assert found.articles[0].kin == ("壶",)


def test_a_new_conflict_has_its_two_lines_side_by_side() -> None:
    (clash,) = review(second("3000")).clashes
    assert (clash.claim, clash.result) == (CLAIM_ID, "conflict")
    assert (clash.a.siglum, clash.a.value, clash.a.value_en) == ("壶", "1,200只", "1,200 kettles")
    assert (clash.b.siglum, clash.b.value, clash.b.value_en) == ("乙", "3,000只", "3,000 kettles")
    assert (clash.a.path, clash.a.line) == (f"sources/{ARTICLE}", 19)
    assert (clash.a.paragraphs, clash.a.stance, clash.a.support) == ((2,), "asserts", "none")
    assert clash.why and clash.why_en


def test_an_old_conflict_is_not_told_again() -> None:
    third = {SECOND.replace("again", "third"): str(second("3000")[SECOND]).replace("乙", "丙")}
    found = review({**second("3000"), **third}, second("3000"))
    assert [(clash.a.siglum, clash.b.siglum) for clash in found.clashes] == [("壶", "丙")]


def test_what_an_edit_changes_is_named() -> None:
    more = ALONE.format(id="said", statement="壶盖也卖")
    tree = str(edited(ARTICLE, "summary: 报道写出销量。", "summary: 报道说了销量。")[ARTICLE])
    tree = tree.replace("value: 1200", "value: 1300").replace("---\n报道", f"{more}---\n文章")
    (article,) = review({ARTICLE: tree}).articles
    assert article.what == "changed"
    assert article.fields == ("summary", "body")
    assert article.assertions == Assertions(added=("said",), changed=("sold",), removed=())
    (back,) = review({}, {ARTICLE: tree}).articles
    assert back.assertions == Assertions(added=(), changed=("sold",), removed=("said",))


def test_a_new_siglum_changes_no_assertion() -> None:
    (article,) = review(edited(ARTICLE, "siglum: 壶", "siglum: 水")).articles
    assert (article.fields, article.assertions) == (("siglum",), Assertions((), (), ()))


def test_a_withdrawn_article_gives_its_reason_and_moves_its_claim() -> None:
    withdrawn = "withdrawn: {date: 2021-06-01, reason: 重复收录。}\nreview: drafted\n"
    found = review(edited(ARTICLE, "review: drafted\n", withdrawn))
    assert [(each.what, each.reason) for each in found.articles] == [("withdrawn", "重复收录。")]
    assert found.claims[0].after == Position("single", 0, 0, 0, None)
    later = review(
        edited(ARTICLE, "review: drafted\n", withdrawn.replace("重复", "重")),
        edited(ARTICLE, "review: drafted\n", withdrawn),
    )
    assert [(each.what, each.fields) for each in later.articles] == [("changed", ("withdrawn",))]


def test_a_file_taken_away_is_told() -> None:
    found = review({ARTICLE: None, CLAIM: None})
    assert [(each.id, each.what) for each in found.articles] == [(ARTICLE_ID, "removed")]
    assert [(each.id, each.what, each.after) for each in found.claims] == [
        (CLAIM_ID, "removed", None)
    ]


def test_a_record_renamed_is_itself() -> None:
    article = f"formerly: [{ARTICLE_ID}]\nreview: drafted\n"
    renamed = str(edited(ARTICLE, "review: drafted\n", article)[ARTICLE])
    claim = str(edited(CLAIM, "kind: figure", f"kind: figure\nformerly: [{CLAIM_ID}]")[CLAIM])
    found = review(
        {
            ARTICLE: None,
            CLAIM: None,
            "articles/2021/kettles.md": renamed.replace(f"claim: {CLAIM_ID}", "claim: sold"),
            "claims/sold.md": claim,
        }
    )
    assert [(each.id, each.what, each.formerly) for each in found.articles] == [
        ("kettles", "renamed", ARTICLE_ID)
    ]
    assert found.articles[0].assertions == Assertions(added=(), changed=("sold",), removed=())
    assert [(each.id, each.what, each.formerly, each.moved) for each in found.claims] == [
        ("sold", "renamed", CLAIM_ID, False)
    ]


def test_a_file_that_cannot_be_read_is_no_change() -> None:
    broken = {ARTICLE: "---\n- broken", CLAIM: "---\n- broken"}
    assert review(broken) == NOTHING


def test_a_verdict_moves_its_claim() -> None:
    (claim,) = review(edited(CLAIM, "unit: kettle}\n", f"unit: kettle}}\n{VERDICT}")).claims
    assert (claim.moved, claim.fields) == (True, ("verdict", "searches"))
    assert claim.before and claim.after
    assert (claim.before.verdict, claim.after.verdict) == (None, "not-found")


def test_new_words_are_told_by_their_vocabulary() -> None:
    found = review(
        {
            TAGS: f"{BASE[TAGS]}- {{id: lids, label: 壶盖, label_en: Lids}}\n",
            OUTLETS: f"{BASE[OUTLETS]}- {{id: daily, label: 日报, label_en: Daily}}\n",
        }
    )
    assert [(term.table, term.id, term.label) for term in found.terms] == [
        ("tags", "lids", "壶盖"),
        ("outlets", "daily", "日报"),
    ]
    assert replace(found, terms=()) == NOTHING


def test_a_statement_that_may_repeat_a_claim_is_told_once() -> None:
    alone = ALONE.format(id="again", statement="鹊壶卖出了多少水壶")
    (repeat,) = review(second(extra=alone)).repeats
    assert (repeat.assertion, repeat.claim) == (f"{SECOND_ID}#again", CLAIM_ID)
    assert (repeat.statement, repeat.claim_statement) == (
        "鹊壶卖出了多少水壶",
        "鹊壶卖出的水壶数量",
    )
    assert review(second(extra=alone), second(extra=alone)) == NOTHING


def test_from_nothing_everything_is_new() -> None:
    found = compare(digest(dict.fromkeys(BASE)), digest({}))
    assert [each.what for each in found.articles] == ["added"]
    assert [(each.what, each.before) for each in found.claims] == [("added", None)]
    assert {term.table for term in found.terms} == {
        "tags",
        "outlets",
        "techniques",
        "units",
        "scopes",
        "subjects",
    }
