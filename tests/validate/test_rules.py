"""The table of rules, and what rules leave alone."""

from __future__ import annotations

import pytest

from digest.load import parse
from digest.model.rules import RuleDoc
from digest.validate import rules
from tests.validate.support import ARTICLE, BASE, CLAIM, Tree, codes, edited

DOCS = (*parse.RULES, *(rule.doc for rule in rules.RULES))
EMPTY_CLAIM = "---\nstatement: 空\nstatement_en: Empty\nkind: event\ntags: [kettles]\n---\n"


def test_no_code_stands_twice() -> None:
    listed = [doc.code for doc in DOCS]
    assert len(listed) == len(set(listed))


@pytest.mark.parametrize("doc", DOCS, ids=lambda doc: doc.code)
def test_a_rule_says_in_both_languages_what_must_hold(doc: RuleDoc) -> None:
    assert doc.holds.endswith(".") and "\n" not in doc.holds
    assert doc.holds_zh.endswith("。")


def test_one_mistake_gives_one_error() -> None:
    """A file that cannot be read makes nothing that it holds or names unknown."""
    overlay: dict[str, str | None] = {
        **edited(CLAIM, "kind: figure", "kind: figures"),
        **edited(ARTICLE, "[[#sold]]", "[[claim:kettles-sold]]"),
        "claims/unasserted.md": EMPTY_CLAIM,
    }
    assert codes(overlay) == ["wrong-value"]


@pytest.mark.parametrize("name", [name for name in BASE if name.startswith("vocabulary/")])
def test_a_vocabulary_that_is_missing_or_unreadable_makes_nothing_unknown(name: str) -> None:
    assert codes({name: None}) == ["missing-file"]
    assert codes({name: "- {id: unfinished\n"}) == ["yaml-syntax"]


def test_an_empty_vocabulary_knows_nothing() -> None:
    assert set(codes({"vocabulary/units.yml": "[]\n"})) == {"unknown-unit"}


def test_a_withdrawn_article_needs_nothing_else() -> None:
    withdrawn = "withdrawn: {date: 2021-06-01, reason: 重复。}\nreview: drafted\n"
    overlay: Tree = edited(ARTICLE, "review: drafted\n", withdrawn)
    content = str(overlay[ARTICLE]).replace("paragraph: 2", "paragraph: 9")
    assert codes({ARTICLE: content.replace("[[#sold]]", "[[#gone]]")}) == []


def test_names_that_differ_in_composition_only_are_one_on_many_systems() -> None:
    other = str(BASE[ARTICLE])
    first = other.replace("siglum: 壶", "siglum: 甲").replace("/kettles", "/first")
    second = other.replace("siglum: 壶", "siglum: 乙").replace("/kettles", "/second")
    composed, decomposed = "articles/caf\u00e9/one.md", "articles/cafe\u0301/two.md"
    assert codes({composed: first, decomposed: second}) == ["file-name-case"]


def test_scopes_that_differ_are_no_error() -> None:
    other = BASE[ARTICLE]
    assert other is not None
    first = edited(ARTICLE, "  unit: kettle\n", "  unit: kettle\n  scope: {model: small}\n")
    second = (
        other.replace("siglum: 壶", "siglum: 乙")
        .replace("/kettles", "/again")
        .replace("  unit: kettle\n", "  unit: kettle\n  scope: {model: large}\n")
    )
    assert codes({**first, "articles/2021/2021-06-01-again.md": second}) == []


def test_an_alias_may_stand_in_two_vocabularies() -> None:
    """A tag and its subject share names."""
    tags = "- {id: kettles, label: 水壶, label_en: Kettles, aliases: [鹊壶]}\n"
    assert codes({"vocabulary/tags.yml": tags}) == []


@pytest.mark.parametrize(
    ("bound", "status", "expected"),
    [
        ("supports", "supported", []),
        ("supports", "contradicted", ["verdict-against-evidence"]),
        ("qualifies", "supported", ["verdict-against-evidence"]),
        ("contradicts", "contradicted", []),
        ("supports", "qualified", []),
        ("contradicts", "qualified", []),
        ("qualifies", "not-found", []),
        ("contradicts", "not-found", []),
        ("supports", "not-found", ["verdict-against-evidence"]),
    ],
)
def test_a_verdict_is_held_against_its_evidence(
    bound: str, status: str, expected: list[str]
) -> None:
    judged = f"""evidence:
- id: notice
  publisher: 壶监局（虚构）
  type: newsroom
  finding: 公告写有数量。
  finding_en: The notice gives the number.
  bearing: {bound}
verdict:
  status: {status}
  because: 见公告。
  would_change: 公告更正。
  by: editors
  date: 2021-06-01
  review: drafted
searches:
- {{by: editors, date: 2021-06-01, where: 壶城报纸库}}
"""
    assert codes(edited(CLAIM, "unit: kettle}\n", f"unit: kettle}}\n{judged}")) == expected


@pytest.mark.parametrize(
    "answer",
    [
        "searches:\n- {by: editors, date: 2021-06-01, where: 壶城报纸库}\n",
        "evidence:\n- {id: denial, publisher: 鹊壶, type: company-statement, finding: 否认。, "
        "finding_en: Denies it., bearing: contradicts, by_subject: true}\n",
    ],
)
def test_an_allegation_is_answered_or_looked_into(answer: str) -> None:
    accused = edited(ARTICLE, "  paragraph: 2\n", "  mode: allegation\n  paragraph: 2\n")
    heard = edited(CLAIM, "unit: kettle}\n", f"unit: kettle}}\n{answer}")
    assert codes(accused) == ["allegation-unanswered"]
    assert codes({**accused, **heard}) == []


def test_what_came_from_a_withdrawn_article_needs_no_mending() -> None:
    gone = str(BASE[ARTICLE]).replace("siglum: 壶", "siglum: 旧").replace("/kettles", "/old")
    head, _, _ = gone.partition("assertions:")
    gone = f"{head}withdrawn: {{date: 2021-06-01, reason: 重复。}}\nassertions: []\n---\n"
    source = '  support: none\n  derived_from: {of: "2021-05-04-old#sold", basis: text}\n'
    overlay = edited(ARTICLE, "  support: none\n", source)
    assert codes({**overlay, "articles/2021/2021-05-04-old.md": gone}) == []
