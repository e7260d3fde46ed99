"""A saying on its way from article to article: who took it from whom, and what changed."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from digest.model.digest import Passing, Standing
from digest.model.records import Assertion, Claim
from digest.model.words import BASES, STANCES, Label
from digest.render import lines, rows, statuses
from digest.render.catalogue import Catalogue
from digest.render.lines import Siglum, word
from digest.render.statuses import Status
from digest.wording import figures
from digest.wording.labels import Say, fill, in_chinese

_FIGURES, _WORDS = "数字怎样传开", "说法怎样传开"
_IMPLIED = Label("据文章出处，{basis}", "from the article's provenance, {basis}")


@dataclass(frozen=True, slots=True)
class Step:
    """One assertion on the way, and those that were taken from it.

    Attributes:
        witness: the article.
        said: the reading, or the stance where there is none; `exact` in plain digits.
        own: this article's own wording, where it gives no reading.
        coverage: what the figure covers, as (label, value).
        state: what became of it on the way here; None where the way begins.
        changes: what changed on the way here, and whether it makes another saying of it.
        basis: how we know what it was taken from.
        taken: the next steps.
    """

    witness: Siglum
    said: str
    exact: str
    own: str
    coverage: tuple[tuple[str, str], ...]
    state: Status | None
    changes: tuple[tuple[str, bool], ...]
    basis: str
    taken: tuple[Step, ...]


def heading(claim: Claim) -> str:
    """What the section is called: a claim of quantities passes on figures."""
    measured = claim.measure is not None and claim.measure.type == "quantity"
    return _FIGURES if measured else _WORDS


def steps_of(
    page: str, standing: Standing, catalogue: Catalogue, say: Say = in_chinese
) -> tuple[Step, ...]:
    """Where each way begins, in the order of the claim's articles; the rest hangs below."""
    takers: dict[str, list[Passing]] = {}
    for passing in standing.passings:
        takers.setdefault(passing.source.ref, []).append(passing)
    taken = {passing.taken.ref for passing in standing.passings}
    return tuple(
        _step(page, assertion, None, takers, catalogue, say)
        for assertion in standing.assertions
        if assertion.ref in takers and assertion.ref not in taken
    )


def _step(
    page: str,
    assertion: Assertion,
    passing: Passing | None,
    takers: Mapping[str, Sequence[Passing]],
    catalogue: Catalogue,
    say: Say,
) -> Step:
    article = catalogue.articles[assertion.article]
    reading = rows.value(assertion, catalogue, say)
    changes = passing.changes if passing else ()
    return Step(
        witness=lines.siglum(page, article, catalogue, say),
        said=reading or word(STANCES, assertion.stance, say),
        exact=say(figures.exact(assertion.figure, catalogue.vocabulary.units)),
        own="" if reading else assertion.statement or "",
        coverage=rows.coverage(assertion.figure, catalogue.vocabulary, say),
        state=statuses.passing(passing, say) if passing else None,
        changes=tuple((say(change.said), change.grave) for change in changes),
        basis=_basis(passing, say) if passing else "",
        taken=tuple(
            _step(page, after.taken, after, takers, catalogue, say)
            for after in takers.get(assertion.ref, ())
        ),
    )


def _basis(passing: Passing, say: Say) -> str:
    basis = BASES[passing.basis]
    return say(basis if passing.declared else fill(_IMPLIED, basis=basis))
