"""How an assertion is made, in words: 转述·预测, reports, forecast."""

from __future__ import annotations

from digest.model.records import Assertion
from digest.model.words import MODES, STANCES, Label
from digest.wording.labels import joined


def manner(assertion: Assertion) -> Label:
    """Stance and mode; empty for a plain assertion of fact."""
    stance, mode = assertion.stance, assertion.mode
    parts = (
        *(() if stance == "asserts" else (STANCES.get(stance, Label(stance, stance)),)),
        *(() if mode == "fact" else (MODES.get(mode, Label(mode, mode)),)),
    )
    return joined(parts, "·", ", ")
