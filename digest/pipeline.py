"""The flow, on one screen: sources → records → digest → issues → pages → docs → site."""

from __future__ import annotations

import datetime as dt
import functools
import itertools
import json
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

from digest.export.files import export
from digest.export.schema import published
from digest.link.match import Index, Match
from digest.link.resolve import link
from digest.load import parse
from digest.load.files import read_tree, reference_day
from digest.load.revision import parted, read_revision
from digest.load.schema import schemas
from digest.model.digest import Digest, Records, SourceFile
from digest.model.issues import Issue, Severity
from digest.render import offline, site
from digest.render.card import cards, kept
from digest.render.pages import render
from digest.render.places import addresses
from digest.render.write import install
from digest.review.changes import compare
from digest.review.records import Review
from digest.search.entries import entries, same_names
from digest.search.files import files
from digest.validate import rules

RULES = (*parse.RULES, *(rule.doc for rule in rules.RULES), cards.MISSING)


class FoldersError(Exception):
    """What is written would lie over what is read, or over what else is written."""


@dataclass(frozen=True, slots=True)
class Folders:
    """Where a digest is read and written.

    Raises:
        FoldersError: `sources`, `docs` and `site` are not apart, or one of the two that are written
            holds the project itself.
    """

    sources: Path
    docs: Path
    site: Path
    config: Path

    def __post_init__(self) -> None:
        """Refuse folders in which writing one would destroy another."""
        for written in (self.docs, self.site):
            if self.config.is_relative_to(written):
                raise FoldersError(f"{written} holds the project: a build would replace its files")
        for one, other in itertools.permutations((self.sources, self.docs, self.site), 2):
            if one.is_relative_to(other):
                raise FoldersError(f"{one} must not be, or lie in, {other}: a build replaces files")


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a run found: the digest as far as it could be read, and every issue, sorted."""

    digest: Digest
    issues: tuple[Issue, ...]

    @property
    def errors(self) -> int:
        """How many issues are errors."""
        return sum(issue.severity is Severity.ERROR for issue in self.issues)

    @property
    def failed(self) -> bool:
        """Whether any issue is an error."""
        return self.errors > 0


def check(sources: Path) -> Outcome:
    """Read, link and validate; write nothing."""
    tree, misplaced = read_tree(sources)
    return _judged(sources, tree, misplaced)


def at(sources: Path, ref: str) -> Outcome:
    """The same for the sources as they were committed at a revision.

    Raises:
        RevisionError: git does not know the revision.
    """
    return _judged(sources, read_revision(sources, ref), ())


def _judged(sources: Path, tree: tuple[SourceFile, ...], misplaced: tuple[Issue, ...]) -> Outcome:
    records, unread = parse.load(tree, sources.name)
    digest = link(records)
    invalid = rules.validate(digest, reference_day(sources))
    return Outcome(digest, tuple(sorted({*misplaced, *unread, *invalid})))


def known(sources: Path) -> Records:
    """The records as far as they can be read, for what a new article is compared with."""
    return parse.load(read_tree(sources)[0], sources.name)[0]


def claims_of(records: Records) -> Index:
    """The claims, to be asked for those that a statement reads like."""
    live = (article for article in records.articles if article.withdrawn is None)
    return Index(records.claims, (said for article in live for said in article.assertions))


def match(sources: Path, statement: str) -> tuple[Match, ...]:
    """The claims nearest to a statement, the nearest first."""
    return claims_of(known(sources)).rank(statement)


def review(sources: Path, base: str) -> Review:
    """What the sources change since they left a revision.

    Raises:
        RevisionError: git does not know the revision.
    """
    before, after = at(sources, parted(sources, base)), check(sources)
    told = compare(before.digest, after.digest)
    if before.failed or after.failed:  # only a whole digest has pages
        return replace(told, errors=after.errors)
    was, now = (tree(_unversioned(outcome.digest)) for outcome in (before, after))
    pages = (path for path in was.keys() | now.keys() if path.endswith(".md"))
    changed = (path for path in pages if was.get(path) != now.get(path))
    # New pages first: a count that stands on every page changes all the others.
    return replace(told, pages=tuple(sorted(changed, key=lambda path: (path in was, path))))


def write_docs(folders: Folders) -> Outcome:
    """Check, and write the generated part of `docs` where nothing is wrong."""
    outcome = check(folders.sources)
    if outcome.failed:
        return outcome
    _install(folders, outcome.digest, site.root(folders.config))
    undrawn = cards.deck(outcome.digest).issues
    return replace(outcome, issues=tuple(sorted({*outcome.issues, *undrawn})))


def _install(folders: Folders, digest: Digest, root: str) -> None:
    """Write all that is generated: the tree, and the cards, drawn only where they changed."""
    store = folders.config.parent / ".cache" / "cards"
    pictures = kept.pictures(cards.deck(digest).cards, store)
    install(folders.docs, {**tree(digest, root), **pictures})


def build(folders: Folders, copy: Path | None = None) -> Outcome:
    """Check, write the docs and build the site, where nothing is wrong.

    Args:
        folders: where all this is.
        copy: the zip of a copy that opens from the file system, if one is wanted.
    """
    outcome = write_docs(folders)
    if not outcome.failed:
        day, version = outcome.digest.day, outcome.digest.version
        site.build(folders.config, folders.docs, folders.site, day, version=version)
        if copy:
            made = functools.partial(
                site.build, folders.config, folders.docs, day=day, version=version, offline=True
            )
            offline.write(copy, made)
    return outcome


def serve(folders: Folders, port: int, told: Callable[[Outcome], None]) -> None:
    """Serve the site and keep it fresh; `told` hears the outcome of every run."""

    def refresh() -> dt.date | None:
        outcome = check(folders.sources)
        told(outcome)
        if outcome.failed:
            return None
        _install(folders, _unversioned(outcome.digest), "")
        return outcome.digest.day

    written = (folders.docs / "about", folders.docs / "assets")
    watched = (folders.sources, folders.config, *(path for path in written if path.exists()))
    site.serve(folders.config, folders.docs, watched, port, refresh)


def _unversioned(digest: Digest) -> Digest:
    """The digest as a preview shows it: without the version that every page carries.

    With it, every edit would change every page, and the browser would wait for all of them.
    """
    return replace(digest, records=replace(digest.records, tree_hash="preview"))


def tree(digest: Digest, root: str = "") -> dict[str, bytes]:
    """Every generated file below `docs`: pages, data, feeds, schema and search index.

    Args:
        digest: the linked whole, with no errors in it.
        root: the address of the site, with its last slash; empty where it is not known.
    """
    address = addresses(digest)
    made = export(digest, address, schemas(), root)
    pages = {path: text.encode() for path, text in render(digest, RULES, made).items()}
    formats = {f"schema/{name}.json": schema for name, schema in schemas().items()}
    formats |= published.schemas()
    shapes = {
        path: (json.dumps(schema, ensure_ascii=False, indent=2) + "\n").encode()
        for path, schema in formats.items()
    }
    index = files(entries(digest), same_names(digest.vocabulary), address)
    taken = {file.path: file.content for file in (*made.downloads, *made.feeds)}
    return {**pages, **taken, **shapes, **index}
