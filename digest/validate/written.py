"""What the editors wrote themselves: every text that must be in our own words, and its place."""

from __future__ import annotations

import bisect
import itertools
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from digest.model.issues import Key, Location
from digest.model.overview import Overview
from digest.model.records import Article, Assertion, Claim, Evidence
from digest.model.vocabulary import TABLES, Term
from digest.validate.view import View

_FENCE = "---"
_CORRECTED = ("corrections.was", "corrections.now", "corrections.why")
_TOMBSTONE = ("withdrawn.reason",)
OWN: Mapping[str, tuple[str, ...]] = {
    "article": (
        *("summary", "summary_en", "dating"),
        *("assertions.statement", "assertions.statement_en", "assertions.speaker"),
        "assertions.scope",
        *_CORRECTED,
        *_TOMBSTONE,
    ),
    "claim": (
        *("statement", "statement_en", "measure.terms"),
        *("evidence.finding", "evidence.finding_en", "evidence.scope"),
        *("verdict.because", "verdict.because_en"),
        *("verdict.would_change", "verdict.would_change_en"),
        "searches.where",
        *_CORRECTED,
    ),
    "overview": ("title",),
    "vocabulary": (
        *("label", "label_en", "definition", "definition_en"),
        *("include", "include_en", "exclude", "exclude_en"),
        *("values", "values_en"),
    ),
}
"""The fields of the source format that are the editors' own, by its schemas: a dot leads from a
field to those of its parts. The rest is ids, words of the format, names, and what others printed.
"""


@dataclass(frozen=True, slots=True)
class Passage:
    """A text of the editors' own: a field, or a whole body.

    Attributes:
        place: where it begins.
        text: the text, of a body as it stands in the file.
        starts: for a body, the offsets at which its lines begin; none for a field.
    """

    place: Location
    text: str
    starts: tuple[int, ...] = ()

    def at(self, offset: int) -> Location:
        """The place of a character; a field's characters are all at its beginning."""
        if not self.starts:
            return self.place
        line = bisect.bisect_right(self.starts, offset) - 1
        return Location(self.place.path, self.place.line + line, offset - self.starts[line] + 1)


def passages(view: View) -> Iterator[Passage]:
    """Everything that the editors wrote; of a withdrawn article, why it went."""
    for article in view.records.articles:
        yield from _fields(article, _TOMBSTONE if article.withdrawn else OWN["article"])
    for claim in view.records.claims:
        yield from _fields(claim, OWN["claim"])
    for overview in view.records.overviews:
        yield from _fields(overview, OWN["overview"])
    for record in (*view.written, *view.records.overviews):
        yield from _body(view, record)
    for table in TABLES:
        for term in view.table(table).values():
            yield from _fields(term, OWN["vocabulary"])


def _fields(record: Article | Claim | Overview | Term, names: Sequence[str]) -> Iterator[Passage]:
    for name in names:
        for keys, text in _texts(record, name.split("."), ()):
            yield Passage(record.marks.at(*keys), text)


def _texts(
    value: object, names: Sequence[str], keys: tuple[Key, ...]
) -> Iterator[tuple[tuple[Key, ...], str]]:
    """The texts to which names lead, each with its place in the front matter."""
    match value:
        case str():
            yield keys, value
        case tuple():
            for at, item in enumerate(value):
                yield from _texts(item, names, (*keys, at))
        case Mapping():
            for key, item in value.items():
                yield from _texts(item, names, (*keys, key))
        case None:
            return
        case Assertion() | Evidence() if names[0] == "scope":  # written beside, held in the figure
            yield from _texts(value.figure, names, keys)
        case _:
            yield from _texts(getattr(value, names[0]), names[1:], (*keys, names[0]))


def _body(view: View, record: Article | Claim | Overview) -> Iterator[Passage]:
    """The body as it stands in the file, below the second fence."""
    path = record.marks.path
    lines = view.lines.get(path, [])
    fences = [number for number, line in enumerate(lines) if line.rstrip() == _FENCE]
    if len(fences) > 1:
        body = lines[fences[1] + 1 :]
        starts = (0, *itertools.accumulate(len(line) + 1 for line in body[:-1]))
        yield Passage(Location(path, fences[1] + 2), "\n".join(body), starts)
