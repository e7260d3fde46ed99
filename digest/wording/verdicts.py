"""A verdict in words, which say themselves where a second person has yet to check it."""

from __future__ import annotations

from digest.model.records import Verdict
from digest.model.words import VERDICTS, Label
from digest.wording.labels import NOTHING, fill

_PRELIMINARY = Label("初步", "preliminary")
_ALONE = Label("{status}（{word}）", "{status} ({word})")
_IN_BRACKETS = Label("{status}，{word}", "{status}, {word}")


def preliminary(verdict: Verdict) -> Label:
    """The word for a verdict that nobody has checked; nothing where somebody has."""
    return NOTHING if verdict.review == "reviewed" else _PRELIMINARY


def named(verdict: Verdict, in_brackets: bool = False) -> Label:
    """What a verdict says, and that it is preliminary where it is.

    Args:
        verdict: of a claim.
        in_brackets: whether brackets stand around it already.
    """
    status, word = VERDICTS[verdict.status], preliminary(verdict)
    if word is NOTHING:
        return status
    return fill(_IN_BRACKETS if in_brackets else _ALONE, status=status, word=word)
