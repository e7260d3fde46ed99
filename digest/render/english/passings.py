"""A saying on its way from article to article, in English."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from digest.model.digest import Passing, Standing
from digest.model.records import Assertion
from digest.model.words import BASES, PASSINGS, STANCES
from digest.render.catalogue import Catalogue
from digest.render.english import lines, words
from digest.render.english.lines import Siglum
from digest.render.statuses import Status

_IMPLIED = "from the article's provenance"


@dataclass(frozen=True, slots=True)
class Step:
    """One assertion on the way, and those that were taken from it.

    Attributes:
        witness: the article.
        said: the reading, or the stance where there is none.
        state: what became of it on the way here; None where the way begins.
        changes: what changed on the way here, and whether it makes another saying of it.
        basis: how we know what it was taken from.
        taken: the next steps.
    """

    witness: Siglum
    said: str
    state: Status | None
    changes: tuple[tuple[str, bool], ...]
    basis: str
    taken: tuple[Step, ...]


def steps_of(page: str, standing: Standing, catalogue: Catalogue) -> tuple[Step, ...]:
    """Where each way begins, in the order of the claim's articles; the rest hangs below."""
    takers: dict[str, list[Passing]] = {}
    for passing in standing.passings:
        takers.setdefault(passing.source.ref, []).append(passing)
    taken = {passing.taken.ref for passing in standing.passings}
    return tuple(
        _step(page, assertion, None, takers, catalogue)
        for assertion in standing.assertions
        if assertion.ref in takers and assertion.ref not in taken
    )


def _step(
    page: str,
    assertion: Assertion,
    passing: Passing | None,
    takers: Mapping[str, Sequence[Passing]],
    catalogue: Catalogue,
) -> Step:
    article = catalogue.articles[assertion.article]
    changes = passing.changes if passing else ()
    return Step(
        witness=lines.siglum(page, article, catalogue),
        said=words.reading(assertion, catalogue) or words.word(STANCES, assertion.stance),
        state=words.status(passing.state, PASSINGS) if passing else None,
        changes=tuple((change.said.en, change.grave) for change in changes),
        basis=_basis(passing) if passing else "",
        taken=tuple(
            _step(page, after.taken, after, takers, catalogue)
            for after in takers.get(assertion.ref, ())
        ),
    )


def _basis(passing: Passing) -> str:
    basis = words.word(BASES, passing.basis)
    return basis if passing.declared else f"{_IMPLIED}, {basis}"
