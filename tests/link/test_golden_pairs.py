"""The engine against pairs that were labelled by hand (tests/golden/pairs.yml)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
import yaml

from digest.link.reconcile import reconcile
from digest.model.records import Assertion, Claim, Figure, Measure
from tests.link.factories import WORDS, assertion, claim, date, decimal

GOLDEN = Path(__file__).parents[1] / "golden" / "pairs.yml"
# Read with every scalar as text, so that 2025 stays a date and 1e11 loses no digit.
Labelled = Mapping[str, Any]
LABELLED: Mapping[str, list[Labelled]] = yaml.load(
    GOLDEN.read_text(encoding="utf-8"), Loader=yaml.BaseLoader
)
PAIRS = [pair for section in LABELLED.values() for pair in section]
FLOOR = {
    "conflict": 3,
    "self-inconsistent": 1,
    "differ": 3,
    "not-comparable": 3,
    "compatible": 3,
    "agree": 3,
}


def reading(side: Labelled) -> Figure:
    return Figure(
        value=decimal(side.get("value")),
        start=decimal(side.get("from")),
        end=decimal(side.get("to")),
        low=decimal(side.get("low")),
        high=decimal(side.get("high")),
        date=date(side.get("value_date")),
        term=side.get("value_term"),
        unit=side.get("unit"),
        bound=side.get("bound", "exact"),
        direction=side.get("direction"),
        scope=side.get("scope", {}),
        window=side.get("window"),
        as_of=date(side.get("as_of")),
    )


def sides(pair: Labelled) -> tuple[Assertion, Assertion]:
    made = [
        assertion(
            pair[name]["article"], reading(pair[name]), pair[name].get("stance", "asserts"), id=name
        )
        for name in ("a", "b")
    ]
    return made[0], made[1]


def about(pair: Labelled) -> Claim:
    if "measure" not in pair:
        return claim()
    measure = pair["measure"]
    return claim(Measure(measure["type"], measure.get("unit"), tuple(measure["decisive"]), {}))


def misread(engine: Mapping[str, str]) -> list[str]:
    """The pairs that an engine (name → its result) gets wrong."""
    return [pair["name"] for pair in PAIRS if engine[pair["name"]] != pair["expected"]]


@pytest.mark.parametrize("pair", PAIRS, ids=[pair["name"] for pair in PAIRS])
def test_the_engine_reads_it_as_people_do(pair: Labelled) -> None:
    one, other = sides(pair)
    for said in ((one, other), (other, one)):
        found = reconcile(about(pair), said, WORDS)[0]
        assert found.result == pair["expected"], f"{pair['why']} Engine: {found.why}"


def test_the_set_is_large_and_mixed_enough_to_tell_engines_apart() -> None:
    real = Counter(pair["expected"] for part in ("corpus", "records") for pair in LABELLED[part])
    assert len(LABELLED["corpus"]) >= 20
    assert all(real[result] >= least for result, least in FLOOR.items())
    assert len({pair["name"] for pair in PAIRS}) == len(PAIRS)


def test_the_set_covers_what_makes_figures_hard() -> None:
    both = [side for pair in PAIRS for side in (pair["a"], pair["b"])]
    assert {side.get("bound") for side in both} >= {
        "about",
        "nearly",
        "more-than",
        "less-than",
        "vague",
    }
    assert {side.get("stance") for side in both} >= {"denies", "doubts", "relays-rumour", "reports"}
    assert {pair["measure"]["type"] for pair in PAIRS if "measure" in pair} == {
        "quantity",
        "date",
        "category",
    }
    assert any(pair["a"].get("unit") != pair["b"].get("unit") for pair in PAIRS)
    assert {key for side in both for key in side} >= {"scope", "window", "from", "direction"}


@pytest.mark.parametrize("result", FLOOR)
def test_an_engine_with_one_answer_fails(result: str) -> None:
    assert len(misread({pair["name"]: result for pair in PAIRS})) > len(PAIRS) / 2
