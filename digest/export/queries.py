"""Questions that the database answers, put at every build so that the answers shown are true."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from digest.export.fields import Row
from digest.export.tables.sheet import listed
from digest.fold import fold
from digest.model.words import Label


@dataclass(frozen=True, slots=True)
class Query:
    """A question with its query, and what its parameters are for a digest."""

    name: str
    asks: Label
    sql: str
    parameters: Callable[[Row], Mapping[str, str]]


def _none(data: Row) -> Mapping[str, str]:
    return {}


def _common_word(data: Row) -> Mapping[str, str]:
    """The name of the vocabulary that most assertions hold: a word that is sure to be found."""
    names = (str(term["label"]) for table in ("tags", "subjects") for term in listed(data, table))
    words = [name for name in names if len(name) > 1 and fold(name) == name]
    articles = listed(data, "articles")
    said = [item.get("statement", "") for row in articles for item in listed(row, "assertions")]
    text = "\n".join(map(str, said))
    return {"words": max(words, key=text.count, default="")}


QUERIES = (
    Query(
        "conflicts",
        Label(
            "哪些说法相互矛盾，涉及最多文章的在前？",
            "Which claims are in conflict, those of most articles first?",
        ),
        """\
SELECT claim, statement, articles, origins, conflicting_pairs
FROM claims_in_conflict
ORDER BY articles DESC, claim
LIMIT 5""",
        _none,
    ),
    Query(
        "unsupported",
        Label(
            "各篇读过全文的文章写了多少数字，其中多少既没有依据，文章之外也没有证据？",
            "How many figures does each article read in full give, and how many without support in"
            " it or evidence outside it?",
        ),
        """\
SELECT articles.siglum,
       count(*) AS figures,
       count(unsupported_figures.assertion) AS unsupported
FROM assertions
JOIN articles ON articles.id = assertions.article
LEFT JOIN unsupported_figures ON unsupported_figures.assertion = assertions.ref
WHERE articles.reading = 'full'
  AND coalesce(assertions.value, assertions.value_from, assertions.value_low) IS NOT NULL
GROUP BY articles.id
ORDER BY unsupported DESC, articles.siglum
LIMIT 5""",
        _none,
    ),
    Query(
        "search",
        Label(
            "哪些断言里有这几个字？（不切词；用简体、小写，不带标点，至少两个字）",
            "Which assertions hold these characters? (two or more, simplified, without"
            " punctuation)",
        ),
        """\
WITH RECURSIVE cut(at, words) AS (
  SELECT 1, :words
  UNION ALL
  SELECT at + 1, words FROM cut WHERE at < length(words) - 1
)
SELECT assertions.ref, assertions.statement
FROM passages_fts
JOIN passages ON passages.number = passages_fts.rowid
JOIN assertions ON assertions.ref = passages.id
WHERE passages_fts MATCH (
    SELECT 'pairs : "' || group_concat(substr(words, at, 2), ' ') || '"' FROM cut
  )
  AND passages.kind = 'assertions'
ORDER BY passages.number
LIMIT 5""",
        _common_word,
    ),
)
