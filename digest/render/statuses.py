"""Status words. Each has a shape too (in the style sheet), so that colour never tells alone."""

from __future__ import annotations

from dataclasses import dataclass

from digest.model.digest import Passing
from digest.model.records import Verdict
from digest.model.words import PASSINGS, RESULTS, VERDICTS, Labels
from digest.wording.labels import Say, in_chinese

# Where what the articles say cannot all be true.
DISPUTED = frozenset({"conflict", "self-inconsistent"})


@dataclass(frozen=True, slots=True)
class Status:
    """A status as readers see it: the word of the format, and its label."""

    id: str
    word: str


def result(id: str, say: Say = in_chinese) -> Status:
    """The status of a claim or a pair (see `words.RESULTS`)."""
    return _status(id, RESULTS, say)


def verdict(given: Verdict | None, say: Say = in_chinese) -> Status | None:
    """The status of a verdict, if there is one."""
    return _status(given.status, VERDICTS, say) if given else None


def passing(given: Passing, say: Say = in_chinese) -> Status:
    """What became of a saying that one article took from another."""
    return _status(given.state, PASSINGS, say)


def _status(id: str, labels: Labels, say: Say) -> Status:
    return Status(id, say(labels[id]) if id in labels else id)
