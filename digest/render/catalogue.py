"""The digest with the indexes that pages need: by id, by tag, by outlet, by technique."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeVar

from digest.model.digest import Digest, Origin, Passing, Standing
from digest.model.exports import Citation
from digest.model.records import Annotation, Article, Assertion, Claim
from digest.model.vocabulary import Vocabulary
from digest.model.words import RESULTS
from digest.render import nearness

Citations = Mapping[str, tuple[Citation, ...]]
_Key = TypeVar("_Key")
_Item = TypeVar("_Item")
_Record = TypeVar("_Record", Article, Claim)


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
        by_tag, by_outlet: the articles that stand, newest first; those of no outlet under None.
        claims_by_tag: the most disputed first.
        by_technique: every use of a technique, by article, newest first.
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
    by_tag: Mapping[str, tuple[Article, ...]]
    by_outlet: Mapping[str | None, tuple[Article, ...]]
    claims_by_tag: Mapping[str, tuple[Claim, ...]]
    by_technique: Mapping[str, tuple[Use, ...]]
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
        return self.by_tag.get(tag, ())

    def articles_of(self, outlet: str | None) -> tuple[Article, ...]:
        """Articles of an outlet, or of none that is named, newest first."""
        return self.by_outlet.get(outlet, ())

    def claims_tagged(self, tag: str) -> tuple[Claim, ...]:
        """Claims that carry a tag, the most disputed first."""
        return self.claims_by_tag.get(tag, ())

    def most_disputed(self, claims: Iterable[Claim]) -> tuple[Claim, ...]:
        """The claims, worst standing first, then the most independent origins."""
        return tuple(sorted(claims, key=lambda claim: _dispute(self.standing(claim.id))))

    def uses(self, technique: str) -> tuple[Use, ...]:
        """Every use of a technique, by article, newest first."""
        return self.by_technique.get(technique, ())

    def beside(self, tag: str) -> tuple[tuple[str, int], ...]:
        """Tags that stand beside a tag on articles and claims, with how often, most often first."""
        sets = [item.tags for item in self.articles_tagged(tag)]
        sets += [item.tags for item in self.claims_tagged(tag)]
        seen = Counter(other for tags in sets for other in tags if other != tag)
        return tuple(sorted(seen.items(), key=lambda pair: (-pair[1], pair[0])))


def catalogue(digest: Digest, citations: Citations | None = None) -> Catalogue:
    """Index a digest, with how its pages are cited, if that is known."""
    articles = {article.id: article for article in digest.articles if not article.withdrawn}
    newest = newest_first(articles.values())
    disputed = sorted(digest.claims, key=lambda claim: _dispute(digest.standings[claim.id]))
    assertions = (item for article in articles.values() for item in article.assertions)
    passings = (item for standing in digest.standings.values() for item in standing.passings)
    nearest = nearness.nearest(articles, digest.standings.values())
    return Catalogue(
        digest=digest,
        articles=articles,
        claims={claim.id: claim for claim in digest.claims},
        assertions={assertion.ref: assertion for assertion in assertions},
        origins={origin.id: origin for origin in digest.origins},
        taken={passing.taken.ref: passing for passing in passings},
        relations_to=_relations_to(digest.claims),
        by_tag=_by_tag(newest),
        by_outlet=_grouped((item.outlet, item) for item in newest),
        claims_by_tag=_by_tag(disputed),
        by_technique=_grouped((use.note.technique, use) for use in _uses(newest)),
        nearest=nearest,
        side_by_side=nearness.side_by_side(nearest, articles, digest.standings.values()),
        citations=citations or {},
    )


def _by_tag(records: Iterable[_Record]) -> dict[str, tuple[_Record, ...]]:
    return _grouped((tag, item) for item in records for tag in dict.fromkeys(item.tags))


def _grouped(pairs: Iterable[tuple[_Key, _Item]]) -> dict[_Key, tuple[_Item, ...]]:
    """What goes under each key, in the order given."""
    found: dict[_Key, list[_Item]] = {}
    for key, item in pairs:
        found.setdefault(key, []).append(item)
    return {key: tuple(items) for key, items in found.items()}


def _uses(articles: Iterable[Article]) -> Iterator[Use]:
    """Every annotation, in the order of the articles."""
    for article in articles:
        for number, note in enumerate(article.annotations, 1):
            yield Use(article, number, note)


def _dispute(standing: Standing) -> tuple[int, int, int, str]:
    """The worst result first, then the most independent origins, then the most assertions."""
    badness = tuple(RESULTS).index(standing.result)
    return (badness, -len(standing.origins), -len(standing.assertions), standing.claim.id)


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
