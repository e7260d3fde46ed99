"""The document of `data/digest.json`, put together again from the rows of the tables alone."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

Rows = list[dict[str, Any]]
Tables = Mapping[str, Rows]

_DATED = ("published", "captured", "date", "value_date", "as_of")
_RENAMED = {
    "value_from": "from",
    "value_to": "to",
    "value_low": "low",
    "value_high": "high",
    "by_whom": "by",
    "looked_in": "where",
}


def document(tables: Tables) -> dict[str, Any]:
    """Everything of the document that is not counted from the rest of it."""
    told = {row["name"]: row["value"] for row in tables["about"]}
    return {
        **{name: value for name, value in told.items() if name != "schema_version"},
        "articles": [_article(row, tables) for row in by(tables["articles"], "id")],
        "claims": [_claim(row, tables) for row in by(tables["claims"], "id")],
        "timeline": [_entry(row, tables) for row in by(tables["timeline"], "number")],
        "overviews": [
            clean(row)
            | {"claims": some(tables["overview_claims"], "claim", language=row["language"])}
            for row in tables["overviews"]
        ],
        "origins": [_origin(row, tables) for row in by(tables["origins"], "id")],
        **{
            name: [_term(name, row, tables) for row in tables[name]]
            for name in ("tags", "techniques", "outlets", "units", "scopes", "subjects")
        },
    }


def by(rows: Iterable[dict[str, Any]], column: str) -> Rows:
    return sorted(rows, key=lambda row: row[column])


def where(rows: Rows, **wanted: Any) -> Rows:
    return [row for row in rows if all(row[name] == value for name, value in wanted.items())]


def some(rows: Rows, column: str, **wanted: Any) -> list[Any]:
    return [row[column] for row in where(rows, **wanted)]


def clean(row: dict[str, Any], *drop: str) -> dict[str, Any]:
    """The fields that apply, without the helpers of the tables."""
    spans = {f"{name}_{end}" for name in _DATED for end in ("from", "to")}
    return {
        _RENAMED.get(name, name): value
        for name, value in row.items()
        if value is not None and name not in (*drop, *spans)
    }


def given(**fields: Any) -> dict[str, Any]:
    return {name: value for name, value in fields.items() if value}


def _article(row: dict[str, Any], tables: Tables) -> dict[str, Any]:
    id = row["id"]
    formerly = given(formerly=some(tables["former_articles"], "former", article=id))
    if row["withdrawn"]:
        told = {"date": row["withdrawn"], "reason": row["withdrawn_reason"]}
        return {"id": id, "siglum": row["siglum"], "withdrawn": told} | formerly
    made = clean(row, "title_supplied") | formerly | _corrections("article", id, tables)
    if row["title_supplied"]:
        made["title_supplied"] = True
    if row["published"]:
        made["published_span"] = [row["published_from"], row["published_to"]]
    provenance = [
        clean(item, "article", "number", "work") | given(of=item["of"] or item["work"])
        for item in where(tables["provenance"], article=id)
    ]
    made |= given(tags=some(tables["article_tags"], "tag", article=id)) | {"provenance": provenance}
    made["assertions"] = [
        _assertion(item, tables) for item in by(where(tables["assertions"], article=id), "number")
    ]
    made["annotations"] = [
        clean(item, "ref", "article", "number")
        | _paragraph(some(tables["annotation_paragraphs"], "paragraph", annotation=item["ref"]))
        for item in by(where(tables["annotations"], article=id), "number")
    ]
    return made


def _corrections(kind: str, id: str, tables: Tables) -> dict[str, Any]:
    rows = by(where(tables[f"{kind}_corrections"], **{kind: id}), "number")
    return given(corrections=[clean(item, kind, "number") for item in rows])


def _paragraph(found: list[int], sentence: int | None = None) -> dict[str, Any]:
    if sentence is not None:
        return {"paragraph": f"{found[0]}.s{sentence}"}
    return given(paragraph=found[0] if len(found) == 1 else sorted(found))


def _assertion(row: dict[str, Any], tables: Tables) -> dict[str, Any]:
    helpers = ("ref", "article", "number", "sentence", "derived_from", "derived_basis")
    made = clean(row, *helpers, "operation", "holds")
    made |= _scope(tables["assertion_scope"], assertion=row["ref"])
    paragraphs = some(tables["assertion_paragraphs"], "paragraph", assertion=row["ref"])
    made |= _paragraph(paragraphs, row["sentence"])
    if row["derived_basis"]:
        made["derived_from"] = {"basis": row["derived_basis"]} | given(of=row["derived_from"])
    formers = some(tables["former_assertions"], "former", assertion=row["ref"])
    made |= given(formerly=[former.partition("#")[2] for former in formers])
    if row["operation"]:
        operands = by(where(tables["operands"], assertion=row["ref"]), "number")
        names = [item["operand"].partition("#")[2] for item in operands]
        made["computes"] = {row["operation"]: names, "holds": bool(row["holds"])}
    return made


def _scope(rows: Rows, **of: str) -> dict[str, Any]:
    return given(scope={row["scope"]: row["value"] for row in where(rows, **of)})


def _claim(row: dict[str, Any], tables: Tables) -> dict[str, Any]:
    id = row["id"]
    made = clean(row, "measure", "unit", "result", "first_said") | {
        "reconciliation": row["result"],
        "articles": sorted({*some(tables["assertions"], "article", claim=id)}),
        "relates": [
            {"kind": item["relates"], "claim": item["other"]}
            for item in where(tables["claim_relations"], claim=id)
        ],
        "pairs": [
            clean(item, "claim")
            | given(keys=some(tables["pair_keys"], "key", a=item["a"], b=item["b"]))
            for item in where(tables["pairs"], claim=id)
        ],
        "derivations": [
            _derivation(item, tables) for item in where(tables["derivations"], claim=id)
        ],
        "searches": [
            clean(item, "claim", "number") for item in where(tables["searches"], claim=id)
        ],
    }
    for name, response in (("evidence", False), ("responses", True)):
        rows = by(where(tables["evidence"], claim=id, by_subject=response), "number")
        made[name] = [_evidence(item, tables) for item in rows]
    made |= given(
        tags=some(tables["claim_tags"], "tag", claim=id),
        subjects=some(tables["claim_subjects"], "subject", claim=id),
        formerly=some(tables["former_claims"], "former", claim=id),
        **_corrections("claim", id, tables),
        measure=_measure(row, tables),
    )
    for verdict in where(tables["verdicts"], claim=id):
        on = given(on=some(tables["verdict_on"], "assertion", claim=id))
        assert bool(on) is not bool(verdict["on_all"])
        made["verdict"] = clean(verdict, "claim", "on_all") | on
    if row["first_said"]:
        (article,) = where(tables["articles"], id=row["first_said"])
        made["first_said"] = {"article": article["id"]} | given(published=article["published"])
    return made


def _measure(row: dict[str, Any], tables: Tables) -> dict[str, Any]:
    terms = where(tables["claim_terms"], claim=row["id"])
    return given(
        type=row["measure"],
        unit=row["unit"],
        decisive=some(tables["claim_keys"], "key", claim=row["id"]),
        terms={item["term"]: item["label"] for item in terms},
    )


def _derivation(row: dict[str, Any], tables: Tables) -> dict[str, Any]:
    changes = where(tables["derivation_changes"], source=row["source"], taken=row["taken"])
    return {
        "from": row["source"],
        "to": row["taken"],
        "basis": row["basis"],
        "declared": bool(row["declared"]),
        "drift": bool(row["drift"]),
        "changes": [
            clean(item, "source", "taken", "number") | {"drift": bool(item["drift"])}
            for item in by(changes, "number")
        ],
    }


def _evidence(row: dict[str, Any], tables: Tables) -> dict[str, Any]:
    on = given(on=some(tables["evidence_on"], "assertion", evidence=row["ref"]))
    assert bool(on) is not bool(row["on_all"])
    scope = _scope(tables["evidence_scope"], evidence=row["ref"])
    return clean(row, "ref", "claim", "number", "by_subject", "on_all") | on | scope


def _entry(row: dict[str, Any], tables: Tables) -> dict[str, Any]:
    ends = given(**{"from": row["date_from"], "to": row["date_to"]})
    tags = given(tags=some(tables["timeline_tags"], "tag", entry=row["number"]))
    return clean(row, "number") | ends | tags


def _origin(row: dict[str, Any], tables: Tables) -> dict[str, Any]:
    edges = [
        clean(item, "origin", "number") | {"directed": bool(item["directed"])}
        for item in by(where(tables["origin_edges"], origin=row["id"]), "number")
    ]
    held = sorted(some(tables["articles"], "id", origin=row["id"]))
    return clean(row) | {"articles": held} | given(edges=edges)


def _term(name: str, row: dict[str, Any], tables: Tables) -> dict[str, Any]:
    names = where(tables["names"], vocabulary=name, term=row["id"])
    values = where(tables["scope_values"], scope=row["id"]) if name == "scopes" else []
    return clean(row) | given(
        aliases=some(names, "name", epithet=False),
        epithets=some(names, "name", epithet=True),
        values={item["value"]: item["label"] for item in values},
        values_en={item["value"]: item["label_en"] for item in values if item["label_en"]},
    )
