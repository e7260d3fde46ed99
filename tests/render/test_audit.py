"""The audit: every figure of the page, counted again from the published data alone."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterable, Mapping
from typing import Any

import pytest

from digest.model import words
from digest.pipeline import Folders
from digest.render import urls
from tests.conftest import ROOT
from tests.render.parser import html

Row = Mapping[str, Any]
Cells = dict[str, list[str]]

SIDES = {
    "critical": "批评",
    "supportive": "支持",
    "mixed": "褒贬兼有",
    "neutral": "中立",
    "unclear": "未能判断",
}
STATUSES = ("supported", "contradicted", "qualified", "not-found")


@pytest.fixture(scope="module")
def page(built: Folders) -> str:
    return html((built.docs / urls.AUDIT).read_text("utf-8").split("---\n", 2)[2])


@pytest.fixture(scope="module")
def data(built: Folders) -> Row:
    digest: Row = json.loads((built.docs / urls.DIGEST_JSON).read_text("utf-8"))
    return digest


def tables(page: str) -> dict[str, Cells]:
    """Table id → name of the row → its cells, as `part/whole` or a dash."""
    found = {}
    for id, body in re.findall(r'<table class="dd-shares" id="([^"]+)">(.*?)</table>', page, re.S):
        rows = re.findall(r'<tr><th scope="row">(.*?)</th>(.*?)</tr>', body, re.S)
        found[id] = {
            re.sub(r"<[^>]+>", "", name): [
                re.sub(r'<span class="dd-percent">.*?</span>|<[^>]+>|\s', "", cell)
                for cell in re.findall(r"<td>(.*?)</td>", cells, re.S)
            ]
            for name, cells in rows
        }
    return found


def share(part: int, whole: int) -> str:
    return f"{part}/{whole}" if whole else "—"


def live(data: Row) -> list[Row]:
    return [article for article in data["articles"] if "withdrawn" not in article]


def groups(data: Row, key: str, names: Mapping[str, str], rest: str) -> dict[str, list[Row]]:
    found: dict[str, list[Row]] = {name: [] for name in names.values()}
    for article in live(data):
        found.setdefault(names.get(article.get(key, ""), rest), []).append(article)
    return found


def polarity_of(data: Row) -> dict[str, str]:
    return {item["id"]: item["polarity"] for item in data["techniques"]}


def status_of(data: Row) -> dict[str, str]:
    """Assertion → status of the verdict on it."""
    found = {}
    for claim in data["claims"]:
        if verdict := claim.get("verdict"):
            every = [ref for ref, item in said(live(data)) if item.get("claim") == claim["id"]]
            found.update(dict.fromkeys(verdict.get("on", every), verdict["status"]))
    return found


def said(articles: Iterable[Row]) -> list[tuple[str, Row]]:
    return [
        (f"{article['id']}#{item['id']}", item)
        for article in articles
        for item in article["assertions"]
    ]


def noted(articles: list[Row], data: Row) -> list[str]:
    polarity = polarity_of(data)
    notes = [polarity[note["technique"]] for item in articles for note in item["annotations"]]
    full = sum(article["reading"] == "full" for article in articles)
    return [
        share(full, len(articles)),
        *(share(notes.count(kind), len(notes)) for kind in ("criticism", "credit")),
    ]


def offered(articles: list[Row], data: Row) -> list[str]:
    supports = [item["support"] for _, item in said(articles)]
    none, unseen, all = supports.count("none"), supports.count("not-seen"), len(supports)
    return [share(all - none - unseen, all), share(unseen, all), share(none, all)]


def settled(articles: list[Row], data: Row) -> list[str]:
    statuses = status_of(data)
    refs = [ref for ref, _ in said(articles)]
    found = [statuses[ref] for ref in refs if ref in statuses]
    return [
        share(len(found), len(refs)),
        *(share(found.count(status), len(found)) for status in STATUSES),
    ]


@pytest.mark.parametrize(
    ("id", "recount"), [("notes", noted), ("supports", offered), ("verdicts", settled)]
)
def test_every_figure_of_sides_and_outlets_can_be_counted_again(
    page: str, data: Row, id: str, recount: Callable[[list[Row], Row], list[str]]
) -> None:
    outlets = {item["id"]: item["label"] for item in data["outlets"]}
    by_side = {**groups(data, "position", SIDES, ""), "合计": live(data)}
    by_outlet = groups(data, "outlet", outlets, "未写明来源")
    shown = tables(page)
    assert shown[f"{id}-sides"] == {name: recount(items, data) for name, items in by_side.items()}
    assert shown[f"{id}-outlets"] == {
        name: recount(items, data) for name, items in by_outlet.items() if items
    }


def test_every_figure_of_the_articles_can_be_counted_again(page: str, data: Row) -> None:
    kept = live(data)
    kinds = {"reading": words.READINGS, "language": words.LANGUAGES, "genre": words.GENRES}
    expected = [
        share(sum(item[field] == id for item in kept), len(kept))
        for field, labels in kinds.items()
        for id in labels
    ]
    expected.append(share(sum("published" in item for item in kept), len(kept)))
    assert [cell for row in tables(page)["held-counts"].values() for cell in row] == expected


def test_the_criteria_of_inclusion_leave_counting_to_the_audit() -> None:
    """Whatever the page counted would be wrong when the next article comes."""
    text = (ROOT / "docs" / urls.INCLUSION).read_text("utf-8").split("---\n", 2)[2]
    assert "(../audit/index.md#held)" in text
    text = re.sub(r"(?m)^\d+\. |\d{4}年", "", text)  # the criteria are numbered
    assert not re.findall("[0-9]+|[二两三四五六七八九十百千]+[篇处家]", text)


def test_every_figure_of_claims_can_be_counted_again(page: str, data: Row) -> None:
    claims = data["claims"]
    alleging = {item.get("claim") for _, item in said(live(data)) if item["mode"] == "allegation"}
    named = [claim for claim in claims if claim.get("subjects")]
    alleged = [claim for claim in claims if claim["id"] in alleging]
    verdicts = [claim["verdict"]["status"] for claim in claims if "verdict" in claim]

    def having(key: str, given: list[Row]) -> str:
        return share(sum(bool(claim.get(key)) for claim in given), len(given))

    assert [cell for row in tables(page)["claims-counts"].values() for cell in row] == [
        having("evidence", claims),
        having("responses", named),
        having("responses", alleged),
        having("verdict", claims),
        *(share(verdicts.count(status), len(verdicts)) for status in STATUSES),
        having("searches", claims),
    ]


def test_every_figure_of_the_review_can_be_counted_again(page: str, data: Row) -> None:
    def reviewed(given: list[Row]) -> str:
        return share(sum(item["review"] == "reviewed" for item in given), len(given))

    all, kept = len(data["articles"]), len(live(data))
    assert [cell for row in tables(page)["review-counts"].values() for cell in row] == [
        reviewed(live(data)),
        reviewed([claim["verdict"] for claim in data["claims"] if "verdict" in claim]),
        reviewed(data["overviews"]),
        share(all - kept, all),
    ]


def test_every_count_has_its_path_and_every_path_is_in_the_data(page: str, data: Row) -> None:
    # What a second coder adds is counted again beside its own file.
    page, _, _ = page.partition('id="second-coder"')
    heads = {
        re.sub(r"<[^>]+>", "", head) for head in re.findall(r'<th scope="col">(.*?)</th>', page)
    } - {"事项", "数目"}
    rows = {
        row for id in ("held-counts", "claims-counts", "review-counts") for row in tables(page)[id]
    }
    told = dict(re.findall(r"<dt>(.*?)</dt><dd>(.*?)</dd>", page))
    assert heads | rows <= set(told)
    for path_of in told.values():
        for path in re.findall(r"[a-z]+\[\](?:\.[a-z]+(?:\[\])?)*", path_of):
            assert present(data, path.split(".")), path


def present(item: Any, steps: list[str]) -> bool:
    """Whether some record has the field that a path names."""
    if not steps:
        return True
    name, rest = steps[0], steps[1:]
    if not isinstance(item, dict) or name.removesuffix("[]") not in item:
        return False
    found = item[name.removesuffix("[]")]
    return (
        any(present(part, rest) for part in found) if name.endswith("[]") else present(found, rest)
    )
