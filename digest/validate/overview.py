"""Whether every sentence of the overview stands on claims, and both versions on the same ones."""

from __future__ import annotations

from collections.abc import Iterator

from digest.model.body import Inline, Ref, leaves
from digest.model.issues import Location
from digest.model.overview import Overview
from digest.validate.view import Finding, View
from digest.wording import sentences

_STEMS = ("overview", "overview.en")
# So much of a sentence is looked for in its file; less where a line or a link breaks it.
_OPENINGS = (16, 8, 4, 2, 1)


def overview_alone(view: View) -> Iterator[Finding]:
    """An English overview stands beside a Chinese one."""
    languages = [item.language for item in view.records.overviews]
    if languages == ["en"] and "overview" not in view.records.unreadable:
        (english,) = view.records.overviews
        message = "overview.en.md must stand beside overview.md, which is missing"
        yield Finding(Location(english.marks.path), message, "write the Chinese version too")


def overview_sentence_unlinked(view: View) -> Iterator[Finding]:
    """Every sentence of an overview refers to at least one claim, headings aside."""
    hint = "add [[claim:id]], or [[claim:id|words]]; leave out what no claim of the digest says"
    for overview in view.records.overviews:
        text = "\n".join(view.lines[overview.marks.path])
        reached = text.find("\n---")
        for sentence, linked in _sentences(overview):
            reached = _find(sentence, text, reached)
            if not linked:
                message = f"a sentence must refer to a claim; found {_shortened(sentence)!r}"
                yield Finding(_place(overview, text, reached), message, hint)


def overview_versions_differ(view: View) -> Iterator[Finding]:
    """The Chinese and the English overview refer to the same claims."""
    if len(view.records.overviews) < len(_STEMS) or not view.records.unreadable.isdisjoint(_STEMS):
        return
    for one, other in zip(view.records.overviews, reversed(view.records.overviews), strict=True):
        first = {ref.target: ref for ref in reversed(tuple(one.references)) if ref.kind == "claim"}
        for claim in one.claims:
            if claim not in other.claims:
                path = one.marks.path
                place = view.column(path, first[claim].line, f"[[claim:{claim}")
                message = f"both versions must refer to {claim!r}; {other.marks.path} does not"
                yield Finding(place, message, "say it there too, or remove it here")


def _sentences(overview: Overview) -> Iterator[tuple[str, bool]]:
    """Every sentence, and whether it refers to a claim."""
    for run in overview.runs:
        words, spots = _read(run)
        for span in sentences.spans(words):
            linked = any(sentences.belongs(spot, span) for spot in spots)
            yield words[slice(*span)].strip(), linked


def _read(run: tuple[Inline, ...]) -> tuple[str, list[int]]:
    """The words of a run, and the places behind which it refers to a claim."""
    words, spots = "", []
    for leaf in leaves(run):
        words += leaf.words if isinstance(leaf, Ref) else leaf.text
        if isinstance(leaf, Ref) and leaf.kind == "claim":
            spots.append(len(words.rstrip()))  # a blank before a mark is not printed
    return words, spots


def _find(sentence: str, text: str, start: int) -> int:
    """Where in a file a sentence begins, at or behind `start`."""
    found = (text.find(sentence[:length], start) for length in _OPENINGS)
    return next((place for place in found if place >= 0), start)


def _place(overview: Overview, text: str, offset: int) -> Location:
    line, column = text.count("\n", 0, offset) + 1, offset - text.rfind("\n", 0, offset)
    return Location(overview.marks.path, line, column)


def _shortened(sentence: str) -> str:
    return sentence if len(sentence) <= 40 else f"{sentence[:40]}…"
