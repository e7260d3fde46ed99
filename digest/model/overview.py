"""The editors' overview: one page about the whole digest, in their own words."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from digest.model.body import Block, Inline, Ref, leaves, runs
from digest.model.dates import DateSpan
from digest.model.issues import Marks


@dataclass(frozen=True, slots=True)
class Section:
    """A part of an overview.

    Attributes:
        heading: its `## heading`; empty for what stands before the first.
    """

    heading: tuple[Inline, ...]
    blocks: tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class Overview:
    """The editors' account of the whole digest, every sentence of it referring to claims.

    Attributes:
        language: zh-Hans or en.
        title: its heading.
        date: the day on which it was written.
        by: who wrote it.
        review: drafted or reviewed.
        sections: the text.
    """

    language: str
    title: str
    date: DateSpan
    by: str
    review: str
    sections: tuple[Section, ...]
    marks: Marks = field(compare=False, repr=False)

    @property
    def runs(self) -> Iterator[tuple[Inline, ...]]:
        """The text, run by run, without the headings."""
        return (run for section in self.sections for run in runs(section.blocks))

    @property
    def references(self) -> Iterator[Ref]:
        """Every reference, in reading order, headings included."""
        for section in self.sections:
            for run in (section.heading, *runs(section.blocks)):
                yield from (leaf for leaf in leaves(run) if isinstance(leaf, Ref))

    @property
    def claims(self) -> tuple[str, ...]:
        """The claims that it refers to, in the order of their first mention."""
        return tuple(dict.fromkeys(ref.target for ref in self.references if ref.kind == "claim"))
