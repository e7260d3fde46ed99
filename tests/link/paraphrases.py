"""The labelled statements of tests/golden/paraphrases.yml, as records."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import yaml

from digest.model.records import Assertion, Claim
from tests.link.factories import assertion, claim

GOLDEN = Path(__file__).parents[1] / "golden" / "paraphrases.yml"


@dataclass(frozen=True)
class Half:
    """One half of the labels.

    Attributes:
        repeats: claim ids, each with another way of saying the claim.
        alone: statements that no claim holds.
    """

    repeats: list[tuple[str, str]]
    alone: list[str]


def _half(labelled: Mapping[str, Any]) -> Half:
    return Half([(id, text) for id, text in labelled["repeats"]], labelled["alone"])


_LABELLED: Mapping[str, Any] = yaml.load(GOLDEN.read_text("utf-8"), Loader=yaml.BaseLoader)
WORDINGS: Mapping[str, list[str]] = _LABELLED["claims"]
TUNE, SCORE = _half(_LABELLED["tune"]), _half(_LABELLED["score"])


def records(wordings: Mapping[str, list[str]]) -> tuple[list[Claim], list[Assertion]]:
    """Claims (by their first wording) and the assertions that join them (by the others)."""
    claims = [replace(claim(id=id), statement=texts[0]) for id, texts in wordings.items()]
    joined = [
        assertion(id=f"{id}-{number}", claim=id, statement=text)
        for id, texts in wordings.items()
        for number, text in enumerate(texts[1:])
    ]
    return claims, joined
