"""What a rule says of itself: the rules page and the fixtures are made from these."""

from __future__ import annotations

from dataclasses import dataclass

from digest.model.issues import Severity


@dataclass(frozen=True, slots=True)
class RuleDoc:
    """One row of the rules table.

    Attributes:
        code: the rule's name, as issues carry it.
        holds: what must hold, in one English sentence.
        holds_zh: the same in Chinese.
        severity: what a breach is.
    """

    code: str
    holds: str
    holds_zh: str
    severity: Severity = Severity.ERROR
