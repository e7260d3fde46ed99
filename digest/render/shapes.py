"""The shape that goes with each status word, so that colour is never alone in telling."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from digest.model.records import Verdict
from digest.model.words import RESULTS, VERDICTS, Labels
from digest.render.markdown import Markup

# Strokes on a square of 16 by 16.
_PATHS: Mapping[str, str] = {
    "conflict": "M3 3l10 10M13 3L3 13",
    "self-inconsistent": "M2 11l4-6 4 6 4-6",
    "differ": "M2.5 6h11M2.5 10h11M11 2.5L5 13.5",
    "not-comparable": "M5 2.5v11M11 2.5v11",
    "compatible": "M10 8a4 4 0 1 1-8 0a4 4 0 1 1 8 0M14 8a4 4 0 1 1-8 0a4 4 0 1 1 8 0",
    "agree": "M2.5 6h11M2.5 10h11",
    "single": "M11 8a3 3 0 1 1-6 0a3 3 0 1 1 6 0",
    "supported": "M2.5 8.5l4 4 7-9",
    "contradicted": "M2.5 2.5h11v11h-11zM5.5 5.5l5 5M10.5 5.5l-5 5",
    "qualified": "M2 10c2-5 4-5 6-2s4 3 6-2",
    "not-found": "M8 2.5h0M13.5 8h0M8 13.5h0M2.5 8h0M11.9 4.1h0M11.9 11.9h0M4.1 11.9h0M4.1 4.1h0",
}


@dataclass(frozen=True, slots=True)
class Status:
    """A status as readers see it.

    Attributes:
        id: the word of the format.
        word: its label.
        shape: an inline drawing, hidden from screen readers, which read the word.
    """

    id: str
    word: str
    shape: Markup


def result(id: str) -> Status:
    """The status of a claim or a pair (see `words.RESULTS`)."""
    return _status(id, RESULTS)


def verdict(given: Verdict | None) -> Status | None:
    """The status of a verdict, if there is one."""
    return _status(given.status, VERDICTS) if given else None


def _status(id: str, labels: Labels) -> Status:
    word = labels[id].zh if id in labels else id
    path = _PATHS.get(id, _PATHS["single"])
    drawing = (
        f'<svg class="dd-shape" viewBox="0 0 16 16" aria-hidden="true"><path d="{path}"/></svg>'
    )
    return Status(id, word, Markup(drawing))
