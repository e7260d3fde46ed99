"""What the data file says of derivations, and that nothing in it is empty by accident."""

from __future__ import annotations

from typing import Any

import pytest

from digest import pipeline
from digest.export.json import document
from tests.conftest import CORPUS


@pytest.fixture(scope="module")
def data() -> Any:
    return document(pipeline.check(CORPUS).digest)


def test_a_derivation_names_both_sides_and_what_changed(data: Any) -> None:
    claims = {claim["id"]: claim for claim in data["claims"]}
    first, second = claims["follower-loss"]["derivations"]
    assert (first["from"], first["to"]) == (
        "2021-03-15-riverbank-lids#followers-lost",
        "2021-03-16-turnabout-lids#followers-lost",
    )
    assert (first["basis"], first["declared"], first["drift"]) == ("text", False, True)
    assert (second["basis"], second["declared"], second["drift"]) == ("editor", True, True)
    keys = {change["key"]: change["drift"] for change in second["changes"]}
    assert keys == {"bound": False, "platform": True, "window": True, "attribution": False}
    (faithful,) = claims["boil-time"]["derivations"]
    assert (faithful["changes"], faithful["drift"]) == ([], False)
    assert claims["best-kettle"]["derivations"] == []


def test_an_assertion_says_what_the_editors_wrote(data: Any) -> None:
    declared = [
        item["derived_from"]
        for article in data["articles"]
        for item in article.get("assertions", ())
        if "derived_from" in item
    ]
    assert {"basis": "text"} in declared
    assert {"of": "2021-03-15-riverbank-lids#suit-filed", "basis": "printed"} in declared


def test_the_counts_are_those_of_the_claims(data: Any) -> None:
    claims = data["claims"]
    drifted = [claim for claim in claims if any(it["drift"] for it in claim["derivations"])]
    assert data["counts"]["drifts"] == len(drifted)
    assert data["counts"]["evidenced"] == sum(bool(claim["evidence"]) for claim in claims)
    conflicts = [claim for claim in claims if claim["reconciliation"] == "conflict"]
    assert data["counts"]["conflicts"] == len(conflicts)
