"""What other people take away: the files, the tables in them, and what may be asked of them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from digest.model.codebook import Codebook
from digest.model.words import Label

LICENCE = "CC-BY-4.0"
LICENCE_URL = "https://creativecommons.org/licenses/by/4.0/"
CREDIT = "对读 (Duidu) contributors"
EDITORS = Label("对读编者", "Duidu editors")
NEWS = "feeds/all.xml"
EVENTS = "data/events.ics"

Address = Callable[[str, str], str]
"""Where a thing stands: its kind and id → its address below the site's root."""


def claim_feed(id: str) -> str:
    """The feed of a claim, a file below `docs`."""
    return f"feeds/claims/{id}.xml"


def tag_feed(id: str) -> str:
    """The feed of a tag, a file below `docs`."""
    return f"feeds/tags/{id}.xml"


@dataclass(frozen=True, slots=True)
class Column:
    """One column of a table.

    Attributes:
        type: text, integer, number, boolean or date (a day, `YYYY-MM-DD`).
        about: what stands in it.
        required: whether every row has it; else it is absent where it does not apply.
        words: the words that may stand in it; empty where any may.
    """

    name: str
    type: str
    about: Label
    required: bool = False
    words: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Reference:
    """Columns that name a row of a table: all of them, or none, have a value."""

    columns: tuple[str, ...]
    table: str
    target: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """One table.

    Attributes:
        about: what one row of it is.
        key: the columns that tell its rows apart.
    """

    name: str
    about: Label
    columns: tuple[Column, ...]
    key: tuple[str, ...]
    references: tuple[Reference, ...] = ()


@dataclass(frozen=True, slots=True)
class Download:
    """One file of the data page.

    Attributes:
        path: below `docs`.
        about: what is in it.
        media_type: as a server should name it.
        schema: the file below `docs` that says what may stand in it, if there is one.
        opened_by: programs that open it, as they are called.
        table: the table that it holds, for a file of one table.
        rows: how many rows, for a file of one table.
    """

    path: str
    about: Label
    media_type: str
    content: bytes
    schema: str = ""
    opened_by: str = ""
    table: str = ""
    rows: int = 0


@dataclass(frozen=True, slots=True)
class Example:
    """A question put to the database, with what it answered.

    Attributes:
        name: an id, as Datasette names the query.
        asks: the question.
        sql: the query.
        parameters: what its parameters were.
        columns, rows: the answer; an absent value is an empty text.
    """

    name: str
    asks: Label
    sql: str
    parameters: Mapping[str, str]
    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class Style:
    """A citation in one style.

    Attributes:
        name: as the style is called.
        text: the citation, ready to be copied.
        rest: what follows where the reader's own day of access may be put in.
        dated: whether that day belongs there.
        lines: whether its lines matter.
    """

    name: str
    text: str
    rest: str = ""
    dated: bool = False
    lines: bool = False


@dataclass(frozen=True, slots=True)
class Citation:
    """How one thing is cited; `about` says which."""

    about: Label
    styles: tuple[Style, ...]


@dataclass(frozen=True, slots=True)
class Exports:
    """Everything that is offered for taking away.

    Attributes:
        downloads: the files that the data page lists.
        feeds: those of single claims and tags, to which their pages lead.
        tables: what the files of one table hold.
        examples: what may be asked of the database.
        codebook: what the fields of the sources hold.
        heads: JSON-LD for the heads of pages, by the page's address below the site's root;
            `<root>` stands where the address of the site belongs.
        citations: how what stands on a page is cited, by the page's address likewise.
        tags: names and contents of the meta elements of a page, likewise.
    """

    downloads: tuple[Download, ...] = ()
    feeds: tuple[Download, ...] = ()
    tables: tuple[Table, ...] = ()
    examples: tuple[Example, ...] = ()
    codebook: Codebook = ()
    heads: Mapping[str, str] = field(default_factory=dict)
    citations: Mapping[str, tuple[Citation, ...]] = field(default_factory=dict)
    tags: Mapping[str, tuple[tuple[str, str], ...]] = field(default_factory=dict)
