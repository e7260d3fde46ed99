"""Findings as data: what is wrong, where, what must hold and how to mend it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

Key = str | int


@dataclass(frozen=True, order=True, slots=True)
class Location:
    """A place in a source file.

    Attributes:
        path: the file, relative to the folder that holds `sources/`, with forward slashes.
        line: 1-based line.
        column: 1-based column, in characters.
    """

    path: str
    line: int = 1
    column: int = 1

    def __str__(self) -> str:
        return f"{self.path}:{self.line}:{self.column}"


class Severity(StrEnum):
    """Errors stop a build; warnings are told and pass."""

    ERROR = "error"
    WARNING = "warning"


@dataclass(frozen=True, order=True, slots=True)
class Issue:
    """One finding.

    Attributes:
        location: where it is.
        code: the rule's name, as in the rules table.
        message: what must hold, echoing the value that does not.
        hint: the remedy; may be empty.
        severity: whether it stops the build.
    """

    location: Location
    code: str
    message: str
    hint: str = ""
    severity: Severity = Severity.ERROR


@dataclass(frozen=True, slots=True)
class Marks:
    """Where each field of one front matter (or of one part of it) was written.

    Attributes:
        path: the file.
        table: key path → (line, column), both 1-based, for every value that was written.
        prefix: the part of the front matter that these marks speak of.
    """

    path: str
    table: Mapping[tuple[Key, ...], tuple[int, int]] = field(repr=False)
    prefix: tuple[Key, ...] = ()

    def at(self, *keys: Key) -> Location:
        """The location of a field below the prefix, or of its nearest parent that was written."""
        path = (*self.prefix, *keys)
        while path and path not in self.table:
            path = path[:-1]
        line, column = self.table.get(path, (1, 1))
        return Location(self.path, line, column)

    def below(self, *keys: Key) -> Marks:
        """The marks of one part of the front matter."""
        return Marks(self.path, self.table, (*self.prefix, *keys))
