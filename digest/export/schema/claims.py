"""Claims with all that is worked out about them, as the data file has them."""

from __future__ import annotations

from digest.export.schema.columns import described, of
from digest.export.schema.parts import ENDS, FIGURE, FORMER, corrected, inner, keys, listed, rows
from digest.model.schema import MAP, Schema, count, idents, record, refs

_MEASURE: Schema = {
    **of("claims", "measure unit", measure="type"),
    "decisive": keys("claim_keys"),
    "terms": MAP | {"description": described("claim_terms")},
}
_CHANGE = of("derivation_changes", "key before before_en after after_en why why_en drift")
_PASSING: Schema = {
    **of("derivations", "source taken basis declared drift", source="from", taken="to"),
    "changes": listed("derivation_changes", _CHANGE, "key why why_en drift"),
}
_ON = "针对哪些断言；省略即全部 · the assertions it is on; all, where there is none"
_EVIDENCE: Schema = {
    **of(
        "evidence",
        "id publisher url dead article published added type via finding finding_en bearing"
        " finality",
    ),
    **FIGURE,
    "on": refs(_ON),
}
_EVIDENCE_REQUIRED = "id publisher added type finding finding_en bearing"
_VERDICT: Schema = {
    **of(
        "verdicts",
        "status because because_en would_change would_change_en by_whom date review",
        by_whom="by",
    ),
    "on": refs(_ON),
}
_PAIR: Schema = {
    **of("pairs", "a b result why why_en settle settle_en"),
    "keys": keys("pair_keys"),
}
_CLAIM: Schema = {
    **of("claims", "id statement statement_en kind date sentence sentence_en"),
    "subjects": idents(described("claim_subjects"), 1),
    "tags": idents(described("claim_tags"), 1),
    "measure": inner(described("claims", "measure"), _MEASURE, "type"),
    "first_said": inner(
        described("claims", "first_said"),
        of("timeline", "article") | of("articles", "published"),
        "article",
    ),
    "articles": idents("说到它的文章 · the articles that assert it"),
    "origins": count(described("claims", "origins"), 0),
    **of("claims", "result", result="reconciliation"),
    "pairs": listed("pairs", _PAIR, "a b result why why_en"),
    "derivations": listed("derivations", _PASSING),
    "evidence": rows("evidence", "evidence"),
    "responses": rows("evidence", "evidence")
    | {"description": described("evidence", "by_subject")},
    "verdict": inner(described("verdicts"), _VERDICT, "status because would_change by date review"),
    "searches": listed(
        "searches", of("searches", "by_whom date looked_in", by_whom="by", looked_in="where")
    ),
    "relates": listed(
        "claim_relations", of("claim_relations", "relates other", relates="kind", other="claim")
    ),
    "formerly": FORMER,
    "corrections": corrected("claim"),
}
_CLAIM_REQUIRED = (
    "id statement statement_en kind tags sentence sentence_en articles origins reconciliation"
    " pairs derivations evidence responses searches relates"
)
DEFINED: Schema = {
    "claim": record(_CLAIM, _CLAIM_REQUIRED.split()),
    "evidence": record(_EVIDENCE, _EVIDENCE_REQUIRED.split()) | ENDS,
}
