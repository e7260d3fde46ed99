"""Articles with their assertions and remarks, as the data file has them."""

from __future__ import annotations

from digest.export.schema.columns import described, of
from digest.export.schema.parts import ENDS, FIGURE, FORMER, corrected, inner, listed, rows
from digest.model import words
from digest.model.schema import Schema, day, idents, paragraphs, record, text

_OPEN_DAY = day("空即开放或不明 · null: open or unknown") | {"type": ["string", "null"]}
_PARENT = "母本：所收文章的编号，或作品名称 · the parent: an article's id, or a work's name"
_TOLD = of("provenance", "relation basis") | {"of": text(_PARENT)}
_ARTICLE: Schema = {
    **of(
        "articles",
        "id siglum title title_en outlet author published dating captured added url archived dead"
        " via language genre position reading review capture_sha256 characters paragraphs origin"
        " summary summary_en",
    ),
    "title_supplied": {"const": True, "description": described("articles", "title_supplied")},
    "published_span": {
        "type": "array",
        "prefixItems": [_OPEN_DAY, _OPEN_DAY],
        "items": False,
        "minItems": 2,
        "description": "最早与最晚可能的一天 · the earliest and the latest day it may be",
    },
    "provenance": listed("provenance", _TOLD, "relation basis"),
    "tags": idents(described("article_tags"), 1),
    "formerly": FORMER,
    "corrections": corrected("article"),
    "assertions": rows("assertions", "assertion"),
    "annotations": listed(
        "annotations",
        {
            **of("annotations", "technique title text"),
            "paragraph": paragraphs(described("annotation_paragraphs")),
        },
        "technique title text",
    ),
}
_ARTICLE_REQUIRED = (
    "id siglum title added language genre position reading review provenance origin tags summary"
    " summary_en assertions annotations"
)
_WITHDRAWN: Schema = {
    **of("articles", "id siglum"),
    "formerly": FORMER,
    "withdrawn": inner(
        "撤下 · that it was withdrawn",
        of("articles", "withdrawn withdrawn_reason", withdrawn="date", withdrawn_reason="reason"),
        "date reason",
    ),
}
_ASSERTION: Schema = {
    **of(
        "assertions",
        "id claim statement statement_en stance mode speaker attribution support quote",
    ),
    **FIGURE,
    "paragraph": paragraphs(described("assertion_paragraphs")),
    "computes": inner(
        described("assertions", "operation"),
        {
            **{name: idents(described("operands"), 2) for name in words.OPERATIONS},
            **of("assertions", "holds"),
        },
        "holds",
    )
    | {"minProperties": 2, "maxProperties": 2},
    "derived_from": inner(
        described("assertions", "derived_from"),
        of("assertions", "derived_from derived_basis", derived_from="of", derived_basis="basis"),
        "basis",
    ),
    "formerly": FORMER,
}
DEFINED: Schema = {
    "article": record(_ARTICLE, _ARTICLE_REQUIRED.split()),
    "withdrawn": record(_WITHDRAWN, ("id", "siglum", "withdrawn")),
    "assertion": record(_ASSERTION, ["id", "statement", "stance", "mode", "support"]) | ENDS,
}
