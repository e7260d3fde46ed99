"""The digest with the indexes that pages need: by id, by tag, by outlet, by technique."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from digest.model.digest import Digest, Origin, Passing, Standing
from digest.model.exports import Citation
from digest.model.records import Annotation, Article, Assertion, Claim
from digest.model.vocabulary import Vocabulary
from digest.model.words import RESULTS
from digest.render import nearness

Citations = Mapping[str, tuple[Citation, ...]]


@dataclass(frozen=True, slots=True)
class Use:
    """One use of a technique: an annotation, and its number in its article."""

    article: Article
    number: int
    note: Annotation


@dataclass(frozen=True, slots=True)
class Catalogue:
    """The digest, indexed.

    Attributes:
        digest: the whole.
        articles: those that stand (not withdrawn), by id.
        claims: by id.
        assertions: of the articles that stand, by ref.
        origins: by id.
        taken: what an assertion was taken from, and what changed on the way, by its ref.
        relations_to: claim id → the claims that declare a relation to it, and of what kind.
        nearest: article id → the articles that share most claims with it, and how many.
        side_by_side: two article ids → the page that sets the two side by side.
        citations: how what stands on a page is cited, by its address below the site's root.
    """

    digest: Digest
    articles: Mapping[str, Article]
    claims: Mapping[str, Claim]
    assertions: Mapping[str, Assertion]
    origins: Mapping[str, Origin]
    taken: Mapping[str, Passing]
    relations_to: Mapping[str, Sequence[tuple[Claim, str]]]
    nearest: nearness.Nearest
    side_by_side: Mapping[frozenset[str], str]
    citations: Citations

    @property
    def vocabulary(self) -> Vocabulary:
        """The controlled vocabularies."""
        return self.digest.vocabulary

    def standing(self, claim: str) -> Standing:
        """Where a claim stands."""
        return self.digest.standings[claim]

    def claims_of(self, article: Article) -> tuple[str, ...]:
        """Ids of the claims that an article asserts, in the order of its assertions."""
        named = (assertion.claim or "" for assertion in article.assertions)
        return tuple(dict.fromkeys(id for id in named if id in self.claims))

    def articles_tagged(self, tag: str) -> tuple[Article, ...]:
        """Articles that carry a tag, newest first."""
        return newest_first(item for item in self.articles.values() if tag in item.tags)

    def claims_tagged(self, tag: str) -> tuple[Claim, ...]:
        """Claims that carry a tag, the most disputed first."""
        return self.most_disputed(item for item in self.claims.values() if tag in item.tags)

    def most_disputed(self, claims: Iterable[Claim]) -> tuple[Claim, ...]:
        """The claims, worst standing first, then the most independent origins."""
        return tuple(sorted(claims, key=self._dispute))

    def uses(self, technique: str) -> tuple[Use, ...]:
        """Every use of a technique, by article, newest first."""
        return tuple(use for use in self.every_use() if use.note.technique == technique)

    def every_use(self) -> tuple[Use, ...]:
        """Every annotation, by article, newest first."""
        return tuple(
            Use(article, number, note)
            for article in newest_first(self.articles.values())
            for number, note in enumerate(article.annotations, 1)
        )

    def beside(self, tag: str) -> tuple[tuple[str, int], ...]:
        """Tags that stand beside a tag on articles and claims, with how often, most often first."""
        sets = [item.tags for item in self.articles.values()]
        sets += [item.tags for item in self.claims.values()]
        seen = Counter(other for tags in sets if tag in tags for other in tags if other != tag)
        return tuple(sorted(seen.items(), key=lambda pair: (-pair[1], pair[0])))

    def _dispute(self, claim: Claim) -> tuple[int, int, int, str]:
        standing = self.standing(claim.id)
        badness = tuple(RESULTS).index(standing.result)
        return (badness, -len(standing.origins), -len(standing.assertions), claim.id)


def catalogue(digest: Digest, citations: Citations | None = None) -> Catalogue:
    """Index a digest, with how its pages are cited, if that is known."""
    articles = {article.id: article for article in digest.articles if not article.withdrawn}
    assertions = (item for article in articles.values() for item in article.assertions)
    passings = (item for standing in digest.standings.values() for item in standing.passings)
    nearest = nearness.nearest(articles, digest.standings.values())
    return Catalogue(
        digest,
        articles,
        {claim.id: claim for claim in digest.claims},
        {assertion.ref: assertion for assertion in assertions},
        {origin.id: origin for origin in digest.origins},
        {passing.taken.ref: passing for passing in passings},
        _relations_to(digest.claims),
        nearest,
        nearness.side_by_side(nearest, articles, digest.standings.values()),
        citations or {},
    )


def _relations_to(claims: Iterable[Claim]) -> dict[str, list[tuple[Claim, str]]]:
    found: dict[str, list[tuple[Claim, str]]] = {}
    for claim in claims:
        for relation in claim.relates:
            found.setdefault(relation.claim, []).append((claim, relation.kind))
    return found


def newest_first(articles: Iterable[Article]) -> tuple[Article, ...]:
    """Articles by the day from which they were certainly public, the undated last."""

    def age(article: Article) -> tuple[int, str]:
        known = article.known_from
        day = known.first or known.last if known else None
        return (-day.toordinal() if day else 1, article.id)

    return tuple(sorted(articles, key=age))
