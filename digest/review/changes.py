"""What one digest has that an earlier one had not: articles, standings, conflicts, words."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import fields, is_dataclass
from typing import TypeVar

from digest.model.digest import Digest, Pair, Standing
from digest.model.records import Article, Assertion, Claim
from digest.model.vocabulary import TABLES, Table, Vocabulary
from digest.review.records import (
    ArticleChange,
    Assertions,
    ClaimChange,
    Clash,
    Line,
    NewTerm,
    Position,
    Repeat,
    Review,
)
from digest.wording import figures

_Record = TypeVar("_Record", Article, Claim)
_CLASHES = ("conflict", "self-inconsistent")
# Not what a record says: where it is written, what it is called, what is told of on its own.
_ASIDE = frozenset({"id", "article", "line", "marks", "assertions"})


def compare(before: Digest, after: Digest) -> Review:
    """Tell what changed from one digest to the next.

    A record whose file can no longer be read is passed over: it is an error of the branch, not
    a change of the digest.
    """
    return Review(
        articles=tuple(_articles(before, after)),
        claims=tuple(_claims(before, after)),
        clashes=tuple(_clashes(before, after)),
        repeats=tuple(_repeats(before, after)),
        terms=tuple(_terms(before.vocabulary, after.vocabulary)),
    )


def _articles(before: Digest, after: Digest) -> Iterator[ArticleChange]:
    for old, new, shown in _paired(before.articles, after.articles, after.records.unreadable):
        changed = _fields(old, new)
        delta = _assertions(old, new)
        if old and new and old.id == new.id and not (changed or any(_sizes(delta))):
            continue
        withdrawn = new.withdrawn if new and not (old and old.withdrawn) else None
        yield ArticleChange(
            id=shown.id,
            siglum=shown.siglum,
            title=shown.heading,
            what="withdrawn" if withdrawn else _what(old, new),
            formerly=_formerly(old, new),
            reason=withdrawn.reason if withdrawn else None,
            fields=changed,
            assertions=delta,
            kin=tuple(sorted(_kin(new, after) - _kin(old, before))),
        )


def _claims(before: Digest, after: Digest) -> Iterator[ClaimChange]:
    for old, new, shown in _paired(before.claims, after.claims, after.records.unreadable):
        change = ClaimChange(
            id=shown.id,
            statement=shown.statement,
            statement_en=shown.statement_en,
            what=_what(old, new),
            formerly=_formerly(old, new),
            fields=_fields(old, new),
            before=_position(before.standings[old.id]) if old else None,
            after=_position(after.standings[new.id]) if new else None,
        )
        if change.what != "changed" or change.fields or change.moved:
            yield change


def _paired(
    before: Sequence[_Record], after: Sequence[_Record], unreadable: frozenset[str]
) -> Iterator[tuple[_Record | None, _Record | None, _Record]]:
    """Each record as it was and as it is, and the later of the two; one renamed with itself."""
    left = {record.id: record for record in before}
    kept = {record.id for record in after}
    for record in after:
        name = _name_before(record, left.keys(), kept)
        yield left.pop(name) if name else None, record, record
    for record in left.values():
        if record.id not in unreadable:
            yield record, None, record


def _name_before(record: Article | Claim, left: Set[str], kept: Set[str]) -> str | None:
    """The id of a record's earlier version: its own, or one that it gave up."""
    names = (record.id, *(name for name in record.formerly if name not in kept))
    return next((name for name in names if name in left), None)


def _what(old: _Record | None, new: _Record | None) -> str:
    if old is None:
        return "added"
    if new is None:
        return "removed"
    return "changed" if old.id == new.id else "renamed"


def _formerly(old: _Record | None, new: _Record | None) -> str | None:
    return old.id if old and new and old.id != new.id else None


def _fields(old: _Record | None, new: _Record | None) -> tuple[str, ...]:
    """The fields in which two versions differ, wherever in the file they stand."""
    if old is None or new is None:
        return ()
    names = (field.name for field in fields(new) if field.name not in _ASIDE)
    return tuple(name for name in names if _said(getattr(old, name)) != _said(getattr(new, name)))


def _said(value: object) -> object:
    """A value without the places at which its parts are written."""
    if is_dataclass(value) and not isinstance(value, type):
        names = (field.name for field in fields(value) if field.name not in _ASIDE - {"id"})
        return (type(value), *((name, _said(getattr(value, name))) for name in names))
    return tuple(map(_said, value)) if isinstance(value, tuple) else value


def _assertions(old: Article | None, new: Article | None) -> Assertions:
    """Which assertions came, changed and went; a new siglum changes none."""
    left = {item.id: item for item in old.assertions} if old else {}
    kept = {item.id: item for item in new.assertions} if new else {}
    return Assertions(
        added=tuple(id for id in kept if id not in left),
        changed=tuple(id for id in kept if id in left and _differ(left[id], kept[id])),
        removed=tuple(id for id in left if id not in kept),
    )


def _differ(old: Assertion, new: Assertion) -> bool:
    names = (field.name for field in fields(new) if field.name not in _ASIDE | {"siglum"})
    return any(_said(getattr(old, name)) != _said(getattr(new, name)) for name in names)


def _sizes(delta: Assertions) -> tuple[int, int, int]:
    return len(delta.added), len(delta.changed), len(delta.removed)


def _kin(article: Article | None, digest: Digest) -> set[str]:
    """Sigla of the other articles of an article's origin."""
    own = digest.origin_of.get(article.id) if article else None
    if article is None or own is None:
        return set()
    return {
        other.siglum
        for other in digest.articles
        if other.id != article.id and digest.origin_of.get(other.id) == own
    }


def _position(standing: Standing) -> Position:
    verdict = standing.claim.verdict
    return Position(
        result=standing.result,
        assertions=len(standing.assertions),
        articles=len(standing.articles),
        origins=len(standing.origins),
        verdict=verdict.status if verdict else None,
    )


def _clashes(before: Digest, after: Digest) -> Iterator[Clash]:
    known = {_key(pair) for standing in before.standings.values() for pair in _clashing(standing)}
    for standing in after.standings.values():
        for pair in _clashing(standing):
            if _key(pair) not in known:
                yield _clash(standing.claim, pair, after.vocabulary.units)


def _clashing(standing: Standing) -> Iterator[Pair]:
    return (pair for pair in standing.pairs if pair.result in _CLASHES)


def _key(pair: Pair) -> tuple[str | None, frozenset[str]]:
    return pair.a.claim, frozenset((pair.a.ref, pair.b.ref))


def _clash(claim: Claim, pair: Pair, units: Table) -> Clash:
    terms = claim.measure.terms if claim.measure else {}
    a, b = (_line(side, terms, units) for side in (pair.a, pair.b))
    return Clash(claim.id, claim.statement, pair.result, a, b, pair.why, pair.why_en)


def _line(side: Assertion, terms: Mapping[str, str], units: Table) -> Line:
    place = side.marks.at("id")
    value = figures.readable(side.figure, terms, units)
    return Line(
        siglum=side.siglum,
        path=place.path,
        line=place.line,
        paragraphs=side.paragraphs,
        value=value.zh,
        value_en=value.en,
        statement=side.statement,
        stance=side.stance,
        support=side.support,
    )


def _repeats(before: Digest, after: Digest) -> Iterator[Repeat]:
    claims = {claim.id: claim for claim in after.claims}
    said = {item.ref: item for article in after.articles for item in article.assertions}
    for ref, id in after.repeats.items():
        if before.repeats.get(ref) != id:
            yield Repeat(ref, said[ref].statement or "", id, claims[id].statement)


def _terms(before: Vocabulary, after: Vocabulary) -> Iterator[NewTerm]:
    for table in TABLES:
        known: Table = getattr(before, table)
        kept: Table = getattr(after, table)
        for term in kept.values():
            if term.id not in known:
                yield NewTerm(table, term.id, term.label, term.label_en)
