"""What the rules read: the records with their indexes, and what a rule finds."""

from __future__ import annotations

import datetime as dt
import difflib
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import NamedTuple

from digest.model.digest import Digest, Records
from digest.model.issues import Location, Marks
from digest.model.records import Article, Assertion, Claim, Evidence, Figure
from digest.model.vocabulary import Table


class Finding(NamedTuple):
    """What a rule found; its code and severity are the rule's."""

    place: Location
    message: str
    hint: str = ""


class Stated(NamedTuple):
    """A figure that an assertion or a record of evidence gives."""

    figure: Figure
    marks: Marks
    claim: Claim | None


@dataclass(frozen=True, slots=True)
class View:
    """The digest as the rules see it.

    Attributes:
        records: everything that could be read.
        today: the day after which nothing can have been published.
        articles, claims: by id; withdrawn articles included.
        assertions: by `article#assertion`.
        joined: the assertions of each claim, by its id.
        repeats: refs of stand-alone statements, each with the claim that it may repeat.
        origin_of: each article's origin; withdrawn articles have none.
        held_evidence: (claim id, evidence id) → the article whose page that record is.
        lines: the lines of every file, by path.
    """

    records: Records
    today: dt.date
    articles: Mapping[str, Article]
    claims: Mapping[str, Claim]
    assertions: Mapping[str, Assertion]
    joined: Mapping[str, tuple[Assertion, ...]]
    repeats: Mapping[str, str]
    origin_of: Mapping[str, str]
    held_evidence: Mapping[tuple[str, str], str]
    lines: Mapping[str, list[str]]

    @property
    def held(self) -> Iterator[Article]:
        """The articles that have not been withdrawn: a tombstone has nothing left to check."""
        return (article for article in self.records.articles if article.withdrawn is None)

    @property
    def written(self) -> Iterator[Article | Claim]:
        """Every record with a digest or a note of its own: the articles held, and the claims."""
        yield from self.held
        yield from self.records.claims

    @property
    def asserted(self) -> Iterator[Assertion]:
        """Every assertion of the articles held."""
        return (assertion for article in self.held for assertion in article.assertions)

    @property
    def evidence(self) -> Iterator[tuple[Claim, Evidence]]:
        """Every record of evidence, with its claim."""
        return ((claim, record) for claim in self.records.claims for record in claim.evidence)

    @property
    def figures(self) -> Iterator[Stated]:
        """Every figure of an assertion or of evidence, with the claim that it is a value of."""
        for assertion in self.asserted:
            claim = self.claims.get(assertion.claim or "")
            yield Stated(assertion.figure, assertion.marks, claim)
        for owner, record in self.evidence:
            yield Stated(record.figure, record.marks, owner)

    @property
    def complete(self) -> bool:
        """Whether every file was read, so that what is missing is missing."""
        return not self.records.unreadable

    def table(self, name: str) -> Table:
        """One vocabulary."""
        found: Table = getattr(self.records.vocabulary, name)
        return found

    def was_read(self, name: str) -> bool:
        """Whether a vocabulary was there and could be read; else no id of it is called unknown."""
        paths = (PurePosixPath(path) for path in self.lines)
        return name not in self.records.unreadable and any(
            path.stem == name and path.parent.name == "vocabulary" for path in paths
        )

    def column(self, path: str, line: int, text: str) -> Location:
        """The place of a text that stands on a known line of a file."""
        lines = self.lines.get(path, [])
        found = lines[line - 1].find(text) if line <= len(lines) else -1
        return Location(path, line, max(found, 0) + 1)


def view(digest: Digest, today: dt.date) -> View:
    """Index a digest for the rules."""
    records = digest.records
    assertions = [item for article in records.articles for item in article.assertions]
    joined: dict[str, list[Assertion]] = {}
    for assertion in assertions:
        joined.setdefault(assertion.claim or "", []).append(assertion)
    sources = ((file.path, file.content.decode("utf-8-sig", "replace")) for file in records.files)
    return View(
        records,
        today,
        articles={article.id: article for article in records.articles},
        claims={claim.id: claim for claim in records.claims},
        assertions={assertion.ref: assertion for assertion in assertions},
        joined={claim.id: tuple(joined.get(claim.id, ())) for claim in records.claims},
        repeats=digest.repeats,
        origin_of=digest.origin_of,
        held_evidence=digest.held_evidence,
        lines={
            path: text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
            for path, text in sources
        },
    )


def nearest(name: str, known: Collection[str], otherwise: str) -> str:
    """The hint for an unknown name: the known one that looks most like it, else the remedy."""
    close = difflib.get_close_matches(name, sorted(known), n=1, cutoff=0.6)
    return f"did you mean {close[0]!r}?" if close else otherwise
