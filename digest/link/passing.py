"""Which assertion was taken from which, so that a claim page can show a saying on its way.

An assertion may say itself what it was taken from. Else, where its article declares to descend
from a held one, it was taken from what that one says of the same claim, provided that there is
only one candidate: either article says it once, or both give one and the same figure.
"""

from __future__ import annotations

from collections.abc import Container, Iterator, Mapping, Sequence
from dataclasses import dataclass

from digest.link import drift
from digest.model.digest import Passing
from digest.model.records import Assertion, Claim, Figure
from digest.model.vocabulary import Vocabulary

# Article → the held ones that it descends from, each with the basis.
Parents = Mapping[str, Mapping[str, str]]


@dataclass(frozen=True, slots=True)
class _Source:
    """What an assertion was taken from, and how we know."""

    assertion: Assertion
    basis: str
    declared: bool


def passings(
    claim: Claim,
    assertions: Sequence[Assertion],
    parents: Parents,
    excerpts: Container[str],
    vocabulary: Vocabulary,
) -> tuple[Passing, ...]:
    """Everything of one claim that was taken from elsewhere, in the order of the takers.

    Args:
        claim: what the assertions assert.
        assertions: all of them; what is taken from anything else is validation's business.
        parents: what each article declares to descend from.
        excerpts: ids of the articles that were read in excerpt only.
        vocabulary: units to convert by, and labels.
    """
    sources = _implied(assertions, parents) | _declared(assertions)
    return tuple(
        Passing(
            source.assertion,
            taken,
            source.basis,
            source.declared,
            drift.changes(claim, source.assertion, taken, excerpts, vocabulary),
        )
        for taken in assertions
        if (source := sources.get(taken.ref)) and not _circular(taken.ref, sources)
    )


def _declared(assertions: Sequence[Assertion]) -> dict[str, _Source]:
    known = {item.ref: item for item in assertions}
    return {
        item.ref: _Source(known[item.derived_from.of], item.derived_from.basis, declared=True)
        for item in assertions
        if item.derived_from and item.derived_from.of in known
    }


def _implied(assertions: Sequence[Assertion], parents: Parents) -> dict[str, _Source]:
    """What follows from provenance; nothing for an assertion that may come from two articles."""
    said: dict[str, list[Assertion]] = {}
    for item in assertions:
        said.setdefault(item.article, []).append(item)
    found: dict[str, list[_Source]] = {}
    for article, own in said.items():
        for parent, basis in parents.get(article, {}).items():
            for source, taken in _matched(said.get(parent, ()), own):
                if taken.derived_from is None:
                    found.setdefault(taken.ref, []).append(_Source(source, basis, declared=False))
    return {ref: sources[0] for ref, sources in found.items() if len(sources) == 1}


def _matched(
    theirs: Sequence[Assertion], own: Sequence[Assertion]
) -> Iterator[tuple[Assertion, Assertion]]:
    """The pairs that leave no choice."""
    if len(theirs) == len(own) == 1:
        yield theirs[0], own[0]
        return
    for taken in own:
        candidates = [item for item in theirs if _same(item.figure, taken.figure)]
        rivals = [item for item in own if _same(item.figure, taken.figure)]
        if len(candidates) == len(rivals) == 1:
            yield candidates[0], taken


def _same(a: Figure, b: Figure) -> bool:
    """Whether both give one figure, whatever they say of its scope."""
    given = [(item.numbers, item.unit, item.date, item.term) for item in (a, b)]
    return a.stated and given[0] == given[1]


def _circular(ref: str, sources: Mapping[str, _Source]) -> bool:
    """Whether an assertion comes, by way of others, from itself."""
    above, seen = sources[ref].assertion.ref, {ref}
    while above in sources and above not in seen:
        seen.add(above)
        above = sources[above].assertion.ref
    return above == ref
