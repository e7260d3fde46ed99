"""What the rules found for two assertions, before it is put into words."""

from __future__ import annotations

from dataclasses import dataclass

from digest.link.keys import Alignment

# Stances that hold a claim to be so, and those that commit neither way.
AFFIRMING = frozenset({"asserts", "reports", "corrects"})
OPEN = frozenset({"doubts", "relays-rumour"})


@dataclass(frozen=True, slots=True)
class Outcome:
    """A result and why.

    Attributes:
        result: one of `words.RESULTS`, other than single.
        reason: the rule's finding: a key of the reasons' tables.
        alignment: the decisive keys that differ or are left open.
    """

    result: str
    reason: str
    alignment: Alignment
