"""One thing that a reader can find, and what such things share."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from digest.model.dates import DateSpan
from digest.model.vocabulary import Table
from digest.model.words import Label
from digest.wording.labels import NOTHING

KINDS = ("claim", "article", "event", "tag", "technique")
FACETS = ("year", "outlet", "tag", "status", "technique")


class Value(NamedTuple):
    """A value by which results can be narrowed: its id, and its label in both languages."""

    id: str
    zh: str
    en: str


Facets = Mapping[str, tuple[Value, ...]]


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing that a reader can find.

    Its title, gloss and names are searched first; its texts only where those give few results.

    Attributes:
        kind: one of `KINDS`.
        id: unique within its kind.
        title, language: what it is called, and in what language.
        gloss: the title in English.
        note: one line of who and when.
        status: the id of a claim's status, which is among its facets too.
        names: what else finds it at once, and may be shown.
        epithets: the same, never shown.
        texts: what it says, in Chinese; `glosses` the same in English.
        facets: facet → its values here.
    """

    kind: str
    id: str
    title: str
    language: str = "zh-Hans"
    gloss: str = ""
    note: Label = NOTHING
    status: str = ""
    names: tuple[str, ...] = ()
    epithets: tuple[str, ...] = ()
    texts: tuple[str, ...] = ()
    glosses: tuple[str, ...] = ()
    facets: Facets = field(default_factory=dict)

    @property
    def key(self) -> str:
        """Its name among all entries."""
        return f"{self.kind}:{self.id}"


def years(spans: Iterable[DateSpan | None]) -> tuple[Value, ...]:
    """The years in which dates begin, as they were written, each once."""
    found = {span.edtf.strip("/.")[:4] for span in spans if span}
    return tuple(Value(year, f"{year}年", year) for year in sorted(found) if year.isdigit())


def labelled(table: Table, *ids: str | None) -> tuple[Value, ...]:
    """The terms of a table that ids name, each once."""
    terms = (table[id] for id in dict.fromkeys(ids) if id and id in table)
    return tuple(Value(term.id, term.label, term.label_en) for term in terms)


def once(texts: Iterable[str | None]) -> tuple[str, ...]:
    """The texts that say something, each once, in order."""
    return tuple(dict.fromkeys(text for text in texts if text))
