"""A statement that stands alone beside a claim that says the same."""

from __future__ import annotations

import pytest

from tests.validate.support import ARTICLE, codes, edited

ALONE = """- id: again
  statement: {statement}
  statement_en: Said by the article
  paragraph: 3
  support: none
---
报道"""


@pytest.mark.parametrize(
    ("statement", "expected"),
    [
        ("鹊壶卖出了多少水壶", ["may-repeat-claim"]),
        ("壶城新设了一座码头", []),
        ("鹊壶的壶盖容易松动", []),
    ],
)
def test_a_statement_that_reads_like_a_claim_is_told(statement: str, expected: list[str]) -> None:
    assert codes(edited(ARTICLE, "---\n报道", ALONE.format(statement=statement))) == expected


def test_a_reviewed_article_is_left_alone() -> None:
    repeated = edited(ARTICLE, "---\n报道", ALONE.format(statement="鹊壶卖出了多少水壶"))
    reviewed = str(repeated[ARTICLE]).replace("review: drafted", "review: reviewed")
    assert codes({ARTICLE: reviewed}) == []
