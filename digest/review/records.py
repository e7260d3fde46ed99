"""What a review tells: plain frozen data, for the text that people read and for scripts."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Assertions:
    """Ids of an article's assertions that came, changed or went."""

    added: tuple[str, ...]
    changed: tuple[str, ...]
    removed: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ArticleChange:
    """An article that is not as it was.

    Attributes:
        id, siglum, title: the article's, as they are now (or were, for one removed).
        what: added, changed, renamed, withdrawn, or removed (gone without a tombstone).
        formerly: the id that it had, where it was renamed.
        reason: why it was withdrawn.
        fields: the fields of its front matter that changed, and `body`; none for one added.
        assertions: those that changed.
        kin: sigla of the articles that now share its origin and did not before.
    """

    id: str
    siglum: str
    title: str
    what: str
    formerly: str | None
    reason: str | None
    fields: tuple[str, ...]
    assertions: Assertions
    kin: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Position:
    """Where a claim stands, in short: how its assertions agree, how many say it, the verdict."""

    result: str
    assertions: int
    articles: int
    origins: int
    verdict: str | None


@dataclass(frozen=True, slots=True)
class ClaimChange:
    """A claim that is not as it was, or does not stand where it stood.

    Attributes:
        what: added, changed, renamed or removed.
        formerly: the id that it had, where it was renamed.
        fields: the fields of its own file that changed; none for one added.
        before, after: where it stood and stands.
    """

    id: str
    statement: str
    statement_en: str
    what: str
    formerly: str | None
    fields: tuple[str, ...]
    before: Position | None
    after: Position | None

    @property
    def moved(self) -> bool:
        """Whether a claim that was there stands elsewhere now."""
        return self.before is not None and self.after is not None and self.before != self.after


@dataclass(frozen=True, slots=True)
class Line:
    """One side of a conflict.

    Attributes:
        siglum: the article's.
        path, line: where the assertion is written.
        paragraphs: of the article; empty where it has none.
        value, value_en: the figure in words; empty where there is none.
        statement: the article's own wording, if it differs from the claim's.
        stance, support: words of the format.
    """

    siglum: str
    path: str
    line: int
    paragraphs: tuple[int, ...]
    value: str
    value_en: str
    statement: str | None
    stance: str
    support: str


@dataclass(frozen=True, slots=True)
class Clash:
    """Two assertions of a claim that cannot both hold, and did not clash before."""

    claim: str
    statement: str
    result: str
    a: Line
    b: Line
    why: str
    why_en: str


@dataclass(frozen=True, slots=True)
class Repeat:
    """A statement that stands alone now and may repeat a claim."""

    assertion: str
    statement: str
    claim: str
    claim_statement: str


@dataclass(frozen=True, slots=True)
class NewTerm:
    """A term that its vocabulary did not have."""

    table: str
    id: str
    label: str
    label_en: str


@dataclass(frozen=True, slots=True)
class Review:
    """What a branch changes in the digest.

    Attributes:
        pages: paths below `docs/` of the pages that come, change or go; filled in by who renders.
        errors: how many errors the branch's sources have; the rest is then told of what could be
            read.
    """

    articles: tuple[ArticleChange, ...]
    claims: tuple[ClaimChange, ...]
    clashes: tuple[Clash, ...]
    repeats: tuple[Repeat, ...]
    terms: tuple[NewTerm, ...]
    pages: tuple[str, ...] = ()
    errors: int = 0

    @property
    def empty(self) -> bool:
        """Whether nothing of the digest changed."""
        return not any(
            (self.articles, self.claims, self.clashes, self.repeats, self.terms, self.pages)
        )
