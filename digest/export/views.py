"""What the database holds besides the tables: indexes, views, and the full-text table."""

from __future__ import annotations

INDEXES = tuple(
    f'CREATE INDEX "{table}_{column}" ON "{table}" ("{column}")'
    for table, column in (
        ("articles", "outlet"),
        ("articles", "origin"),
        ("articles", "published_from"),
        ("article_tags", "tag"),
        ("assertions", "article"),
        ("assertions", "claim"),
        ("annotations", "article"),
        ("annotations", "technique"),
        ("claims", "result"),
        ("claim_tags", "tag"),
        ("claim_subjects", "subject"),
        ("pairs", "claim"),
        ("pairs", "b"),
        ("evidence", "claim"),
        ("evidence_on", "assertion"),
        ("verdict_on", "assertion"),
        ("timeline", "date_from"),
    )
)

# One row for each claim whose articles, or whose one article, contradict each other.
_CONFLICTS = """\
CREATE VIEW claims_in_conflict AS
SELECT claims.id AS claim, claims.statement, claims.statement_en, claims.result,
       claims.articles, claims.origins,
       (SELECT count(*) FROM pairs
        WHERE pairs.claim = claims.id AND pairs.result IN ('conflict', 'self-inconsistent')
       ) AS conflicting_pairs,
       verdicts.status AS verdict
FROM claims
LEFT JOIN verdicts ON verdicts.claim = claims.id
WHERE claims.result IN ('conflict', 'self-inconsistent')"""

# Numbers for which the article offers nothing, and on which no record from outside bears; the
# subject's own response is no evidence.
_UNSUPPORTED = """\
CREATE VIEW unsupported_figures AS
SELECT assertions.ref AS assertion, assertions.article, articles.siglum, assertions.claim,
       assertions.statement, assertions.bound, assertions.value, assertions.value_from,
       assertions.value_to, assertions.value_low, assertions.value_high, assertions.unit,
       assertions.attribution
FROM assertions
JOIN articles ON articles.id = assertions.article
WHERE coalesce(assertions.value, assertions.value_from, assertions.value_low) IS NOT NULL
  AND assertions.support = 'none'
  AND NOT EXISTS (
    SELECT 1 FROM evidence
    WHERE evidence.claim = assertions.claim AND NOT evidence.by_subject
      AND (evidence.on_all OR EXISTS (
        SELECT 1 FROM evidence_on
        WHERE evidence_on.evidence = evidence.ref AND evidence_on.assertion = assertions.ref
      ))
  )"""

# An assertion with what one needs to read it: whose it is, when, of which claim, over what scope.
_IN_FULL = """\
CREATE VIEW assertions_in_full AS
SELECT assertions.ref AS assertion, articles.siglum, articles.title, outlets.label AS outlet,
       articles.published, articles.published_from, articles.published_to,
       assertions.claim, claims.statement AS claim_statement, assertions.statement,
       assertions.stance, assertions.mode, assertions.attribution, assertions.bound,
       assertions.value, assertions.value_from, assertions.value_to, assertions.value_low,
       assertions.value_high, assertions.value_date, assertions.value_term,
       units.label AS unit,
       (SELECT group_concat(scope || '=' || value, '; ')
        FROM (SELECT scope, value FROM assertion_scope
              WHERE assertion_scope.assertion = assertions.ref ORDER BY scope)
       ) AS scope,
       assertions.window, assertions.as_of, assertions.support, assertions.quote
FROM assertions
JOIN articles ON articles.id = assertions.article
LEFT JOIN outlets ON outlets.id = articles.outlet
LEFT JOIN claims ON claims.id = assertions.claim
LEFT JOIN units ON units.id = assertions.unit"""

VIEWS = (_CONFLICTS, _UNSUPPORTED, _IN_FULL)

# `content="…"` in double quotes is how Datasette knows that the table can be searched.
FULL_TEXT = (
    """\
CREATE TABLE passages (
  number INTEGER PRIMARY KEY,
  kind TEXT NOT NULL,
  id TEXT NOT NULL,
  article TEXT REFERENCES articles (id),
  claim TEXT REFERENCES claims (id),
  text TEXT NOT NULL,
  english TEXT NOT NULL,
  pairs TEXT NOT NULL
)""",
    """\
CREATE VIRTUAL TABLE passages_fts
USING fts5 (pairs, english, content="passages", content_rowid="number")""",
)
