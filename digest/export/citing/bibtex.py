"""BibTeX: a citation as LaTeX takes it, all of it `@misc`, which every style knows."""

from __future__ import annotations

import calendar
from collections.abc import Iterable, Iterator

from digest.export.citing.cited import Cited
from digest.model.exports import CREDIT, LICENCE, LICENCE_URL

SPECIFICATION = "https://ctan.org/pkg/bibtex"
# What TeX would read. A brace counts even where it is escaped, so that it is named instead.
_TEX = str.maketrans(
    {
        "\\": r"\textbackslash{}",
        "{": r"\textbraceleft{}",
        "}": r"\textbraceright{}",
        "~": r"\textasciitilde{}",
        "^": r"\textasciicircum{}",
        **{mark: f"\\{mark}" for mark in "&%$#_"},
    }
)
_ADDRESS = str.maketrans({"{": "%7B", "}": "%7D", "\\": "%5C"})  # what a url takes as it is


def text(items: Iterable[Cited]) -> str:
    """A file of entries; what stands before the first one is a comment to BibTeX."""
    head = f"% {CREDIT}, {LICENCE}: {LICENCE_URL}\n"
    return "\n".join((head, *map(entry, items)))


def entry(item: Cited) -> str:
    """One entry, ending in a newline."""
    fields = ",\n".join(f"  {name} = {value}" for name, value in _fields(item))
    return f"@misc{{{item.id},\n{fields}\n}}\n"


def _fields(item: Cited) -> Iterator[tuple[str, str]]:
    if item.author:
        yield "author", f"{{{{{item.author.translate(_TEX)}}}}}"  # one name, not to be taken apart
    yield "title", f"{{{{{item.title.translate(_TEX)}}}}}"  # and no capitals taken away
    if item.container:
        yield "howpublished", f"{{{item.container.translate(_TEX)}}}"
    if item.issued:
        yield from _issued(item.issued.parts)
    if item.url:
        yield "url", f"{{{item.url.translate(_ADDRESS)}}}"
    if item.accessed:
        yield "urldate", f"{{{item.accessed.iso}}}"
    notes = [f"Version {item.version}"] if item.version else []
    notes += ["Date approximate"] if item.issued and item.issued.circa else []
    if notes:
        yield "note", f"{{{'; '.join(notes)}}}"
    yield "language", f"{{{item.language}}}"


def _issued(parts: tuple[int, ...]) -> Iterator[tuple[str, str]]:
    year, *finer = parts
    yield "year", f"{{{year}}}"
    if finer:
        yield "month", calendar.month_abbr[finer[0]].lower()
    if len(finer) > 1:
        yield "day", f"{{{finer[1]}}}"
