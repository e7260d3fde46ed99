"""What may stand in `data/digest.json`, as JSON Schema 2020-12.

Its fields are described by the columns of the tables, which hold the same things, and its words
are those of `digest.model.words`; only what has no column is described here.
"""

from __future__ import annotations

from digest.export.fields import both
from digest.export.json import SCHEMA
from digest.export.schema import articles, claims, terms
from digest.export.schema.columns import described, of
from digest.export.schema.parts import file, one, rows
from digest.model.schema import Schema, count, idents, record, several
from digest.model.words import Label

_COUNTS = {
    "articles": Label("未撤下的文章", "articles that have not been withdrawn"),
    "origins": Label("独立来源", "independent origins"),
    "claims": Label("说法", "claims"),
    "recurring_claims": Label("不止一篇说到的说法", "claims that several articles assert"),
    "assertions": Label("断言", "assertions"),
    "annotations": Label("批注", "annotations"),
    "evidence": Label("证据，含回应", "records of evidence, responses among them"),
    "verdicts": Label("结论", "verdicts"),
    "conflicts": Label("相互矛盾的说法", "claims in conflict"),
    "self_inconsistent": Label("自相矛盾的说法", "claims in which an article contradicts itself"),
    "evidenced": Label("有证据的说法，回应不算", "claims with evidence other than a response"),
    "drifts": Label("传到走样的说法", "claims that were changed on the way"),
}
_SIZES: Schema = {name: count(both(label), 0) for name, label in _COUNTS.items()}
_OVERVIEW: Schema = {
    **of("overviews", "language title date by_whom review", by_whom="by"),
    "claims": idents(described("overview_claims")),
}
_ENTRY: Schema = {
    **of(
        "timeline",
        "date date_from date_to label label_en claim article",
        date_from="from",
        date_to="to",
    ),
    "tags": idents(described("timeline_tags"), 1),
}
_EDGE = of("origin_edges", "article of work relation basis share directed")
_ORIGIN: Schema = {
    **of("origins", "id why parent containment"),
    "articles": idents("属于它的文章 · its articles, the first one first", 1),
    "edges": several(
        record(_EDGE, ("article", "relation", "basis", "directed")) | one("of", "work"),
        described("origin_edges"),
    ),
}
_OUTLETS = rows("outlets", "term")
_OUTLETS["items"] = {"$ref": "#/$defs/term", "properties": of("outlets", "kind")}
_WHOLE: Schema = {
    "counts": record(_SIZES, _SIZES) | {"description": "有多少 · how much there is"},
    "articles": rows("articles", "article", "withdrawn"),
    "claims": rows("claims", "claim"),
    "overviews": several(record(_OVERVIEW, _OVERVIEW), described("overviews")),
    "timeline": rows("timeline", "entry"),
    "tags": rows("tags", "term"),
    "techniques": rows("techniques", "term"),
    "outlets": _OUTLETS,
    "units": rows("units", "term"),
    "scopes": rows("scopes", "term"),
    "subjects": rows("subjects", "term"),
    "origins": rows("origins", "origin"),
}


def schema() -> Schema:
    """The schema of the data file."""
    return file("The digest as data: digest.json", SCHEMA, _WHOLE) | {
        "$defs": {
            **articles.DEFINED,
            **claims.DEFINED,
            "entry": record(_ENTRY, ("date", "label", "label_en")) | one("claim", "article"),
            "origin": record(_ORIGIN, ("id", "articles", "why")),
            "term": record(terms.TERM, terms.REQUIRED),
        }
    }
