"""What the digest did with whom: how much it annotated, found support for, and judged.

The same counts for any set of articles: those of one side, of one outlet, or all. They need nothing
that `data/digest.json` does not say, so that whoever doubts them can count again.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from digest.model.digest import Digest
from digest.model.records import Article, Claim
from digest.model.words import SUPPORTS, VERDICTS

# An assertion with neither of these is offered some support by its article.
WITHOUT, NOT_SEEN = "none", "not-seen"


@dataclass(frozen=True, slots=True)
class Tally:
    """Counts over some articles that stand.

    Attributes:
        full: articles read in full; of the others nothing is annotated.
        notes: annotations by the polarity of their technique.
        supports: assertions by what the article offers for them, by `words.SUPPORTS`.
        verdicts: assertions on which there is a verdict, by `words.VERDICTS`.
    """

    articles: int
    full: int
    notes: Mapping[str, int]
    assertions: int
    supports: Mapping[str, int]
    verdicts: Mapping[str, int]

    @property
    def supported(self) -> int:
        """Assertions for which the article offers something."""
        return self.assertions - self.supports[WITHOUT] - self.supports[NOT_SEEN]

    @property
    def judged(self) -> int:
        """Assertions on which there is a verdict."""
        return sum(self.verdicts.values())


@dataclass(frozen=True, slots=True)
class Hearing:
    """Which claims were put to a test, and whether their subjects are heard.

    Attributes:
        claims: all of them.
        evidenced: with a record that is not the subject's own response.
        named: that name a person or a company they are about.
        answered: of these, with a response of the subject.
        alleged: that some article makes as an allegation.
        alleged_answered: of these, with a response of the subject.
        judged: with a verdict; `statuses` by status, `checked` those that a second person checked.
        searched: with a recorded search.
    """

    claims: int
    evidenced: int
    named: int
    answered: int
    alleged: int
    alleged_answered: int
    judged: int
    statuses: Mapping[str, int]
    checked: int
    searched: int


def judged(digest: Digest) -> dict[str, str]:
    """The status of the verdict on each assertion that one is on, by its ref.

    A verdict that names no assertion is on all that its claim has.
    """
    found = {}
    for standing in digest.standings.values():
        if verdict := standing.claim.verdict:
            on = verdict.on or tuple(assertion.ref for assertion in standing.assertions)
            found.update(dict.fromkeys(on, verdict.status))
    return found


def tally(articles: Iterable[Article], digest: Digest, statuses: Mapping[str, str]) -> Tally:
    """Count what was done with some articles.

    Args:
        articles: those that stand.
        digest: the whole.
        statuses: what `judged` finds in it.
    """
    given = list(articles)
    assertions = [item for article in given for item in article.assertions]
    techniques = digest.vocabulary.techniques
    notes = [note for article in given for note in article.annotations]
    supports = Counter(item.support for item in assertions)
    found = Counter(statuses.get(item.ref) for item in assertions)
    return Tally(
        articles=len(given),
        full=sum(article.reading == "full" for article in given),
        notes=Counter(
            techniques[note.technique].polarity or ""
            for note in notes
            if note.technique in techniques
        ),
        assertions=len(assertions),
        supports={support: supports[support] for support in SUPPORTS},
        verdicts={status: found[status] for status in VERDICTS},
    )


def hearing(digest: Digest) -> Hearing:
    """Count how claims were tested."""
    claims = digest.claims
    verdicts = [claim.verdict for claim in claims if claim.verdict]
    statuses = Counter(verdict.status for verdict in verdicts)
    named = [claim for claim in claims if claim.subjects]
    alleged = [claim for claim in claims if _alleged(claim, digest)]
    return Hearing(
        claims=len(claims),
        evidenced=sum(claim.evidenced for claim in claims),
        named=len(named),
        answered=sum(map(_answered, named)),
        alleged=len(alleged),
        alleged_answered=sum(map(_answered, alleged)),
        judged=len(verdicts),
        statuses={status: statuses[status] for status in VERDICTS},
        checked=sum(verdict.review == "reviewed" for verdict in verdicts),
        searched=sum(bool(claim.searches) for claim in claims),
    )


def _answered(claim: Claim) -> bool:
    return any(record.by_subject for record in claim.evidence)


def _alleged(claim: Claim, digest: Digest) -> bool:
    return any(item.mode == "allegation" for item in digest.standings[claim.id].assertions)
