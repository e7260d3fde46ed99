"""Every text of the editors' own is looked at: no field of the source format is forgotten."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import cast

import pytest

from digest.load.schema import schemas
from digest.model.schema import MAP
from digest.validate.written import OWN
from tests.validate.support import ARTICLE, CLAIM, Tree, codes, edited, files, findings

# Free text that is no prose of ours: names, and what others printed or set.
OTHERS = {
    "article": {
        *("title", "title_en", "siglum", "byline", "via", "provenance.of"),
        *("assertions.attribution", "assertions.quote"),
        *("assertions.unit", "assertions.window", "corrections.by"),
    },
    "claim": {
        *("evidence.publisher", "evidence.via", "evidence.unit", "evidence.window"),
        *("verdict.by", "searches.by", "corrections.by"),
        *("measure.unit", "measure.decisive"),
    },
    "overview": {"by"},
    "vocabulary": {"aliases", "aliases.text", "broader", "kind", "standard", "dimension"},
}
LONG = f"“{'水' * 31}”"
EVIDENCE = """evidence:
- id: notice
  publisher: 壶监局（虚构）
  type: newsroom
  finding: 公告写有数量。
  finding_en: The notice gives the number.
  bearing: supports
verdict:
  status: supported
  because: §because
  because_en: §because_en
  would_change: §would_change
  would_change_en: §would_change_en
  by: editors
  date: 2021-06-01
  review: drafted
searches:
- {by: editors, date: 2021-06-01, where: §where}
corrections:
- {date: 2021-06-01, was: §was, now: §now, why: §why}
"""


def free_texts(schema: Mapping[str, object], path: str = "") -> Iterator[str]:
    """The fields of a schema that may hold any text, with dots down to those of parts."""
    free = schema.get("type") in ("string", ["string", "object"])
    if path and (
        schema.get("additionalProperties") == MAP["additionalProperties"]
        or (free and not {"pattern", "enum", "format"} & schema.keys())
    ):
        yield path
    items = cast(Mapping[str, object], schema.get("items", {}))
    yield from free_texts(items, path) if items else ()
    for name, part in cast(
        Mapping[str, Mapping[str, object]], schema.get("properties", {})
    ).items():
        yield from free_texts(part, f"{path}.{name}".lstrip("."))


@pytest.mark.parametrize("name", schemas())
def test_every_free_text_is_the_editors_own_or_known_to_be_anothers(name: str) -> None:
    """A new field goes into `written.OWN`, or above with what is not ours."""
    own, others = set(OWN.get(name, ())), OTHERS.get(name, set())
    if name != "digest":  # the name of the whole
        assert own.isdisjoint(others)
        assert own | others == set(free_texts(schemas()[name]))


def judged(field: str) -> Tree:
    """A claim with a verdict, a search and a correction, one of whose fields quotes too much."""
    told = re.sub(rf"§{field}\b", f'"{LONG}"', EVIDENCE).replace("§", "")
    return edited(CLAIM, "unit: kettle}\n", f"unit: kettle}}\n{told}")


@pytest.mark.parametrize(
    "field",
    ["because", "because_en", "would_change", "would_change_en", "where", "was", "now", "why"],
)
def test_a_field_of_a_part_is_looked_at_in_its_place(field: str) -> None:
    tree = judged(field)
    (issue,) = findings(files(tree))
    assert issue.code == "quotation-too-long"
    line = str(tree[CLAIM]).split("\n")[issue.location.line - 1]
    assert line[issue.location.column - 1 :].startswith(f'"{LONG}')


def test_a_scope_in_words_is_looked_at() -> None:
    scopes = "- {id: population, label: 总体, label_en: Population}\n"
    asserted = edited(
        ARTICLE, "  unit: kettle\n", f'  unit: kettle\n  scope: {{population: "{LONG}"}}\n'
    )
    (issue,) = findings(files({**asserted, "vocabulary/scopes.yml": scopes}))
    assert (issue.code, issue.location.line) == ("quotation-too-long", 23)


@pytest.mark.parametrize(
    "text",
    [
        "corrections:\n- {date: 2021-06-01, was: 壶大仙, now: 鹊壶, why: 称呼。}\n",
        "corrections:\n- {date: 2021-06-01, was: 甲, now: 鹊壶, why: 壶大仙。}\n",
    ],
)
def test_an_epithet_in_a_correction_is_told_unless_it_is_quoted(text: str) -> None:
    corrected = edited(ARTICLE, "review: drafted\n", f"review: drafted\n{text}")
    assert codes(corrected) == ["epithet-as-name"]
    quoted = {
        name: str(content).replace("壶大仙", "“壶大仙”") for name, content in corrected.items()
    }
    assert codes(quoted) == []


def test_a_technique_s_examples_are_looked_at() -> None:
    example = f'"{LONG}"'
    technique = "- {{id: no-source, polarity: criticism, label: 未, label_en: No, {}: {}}}\n"
    for field in ("include", "include_en", "exclude", "exclude_en", "definition"):
        tree = {"vocabulary/techniques.yml": technique.format(field, example)}
        assert codes(tree) == ["quotation-too-long"], field


def test_of_a_withdrawn_article_the_reason_alone_is_looked_at() -> None:
    gone = f'withdrawn: {{date: 2021-06-01, reason: "{LONG}"}}\nreview: drafted\n'
    content = str(edited(ARTICLE, "review: drafted\n", gone)[ARTICLE])
    assert codes({ARTICLE: content}) == ["quotation-too-long"]
    assert codes({ARTICLE: content.replace(f'"{LONG}"', "重复。").replace("写出销量", LONG)}) == []
