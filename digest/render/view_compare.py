"""Two articles side by side: their digests, the claims that both make, and how these agree."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from digest.model.digest import Pair
from digest.model.public import in_time
from digest.model.records import Article, Assertion
from digest.model.words import RESULTS
from digest.render import collation, lines, prose, rows, statuses, templating, urls
from digest.render.catalogue import Catalogue
from digest.render.collation import Column, Tie
from digest.render.lines import Anchor, ArticleLine
from digest.render.markdown import Markup
from digest.render.page import Page
from digest.render.rows import Row
from digest.render.statuses import Status
from digest.render.view_origin import Kin, among

# The index shows so many; the others are reached from their articles.
_SHOWN = 100
# A column that is this short, and by so much the shorter, stays in view beside the long one.
_SHORT, _SHORTER = 420, 1.6
_APART = frozenset({"conflict", "differ"})
_ORDER = tuple(RESULTS)

# For each claim that two articles share, their assertions of it compared.
_Shared = Mapping[str, Sequence[Pair]]


@dataclass(frozen=True, slots=True)
class Side:
    """One of the two articles.

    Attributes:
        id: a or b.
        prose: its digest, with what both say tied.
        sticks: whether it stays in view while the longer one is read.
        alone: how many of its assertions the other does not share, linked to the article's table.
        elsewhere: how many of these are made by further articles.
    """

    id: str
    line: ArticleLine
    prose: Markup
    sticks: bool
    alone: int
    elsewhere: int
    table: Markup


@dataclass(frozen=True, slots=True)
class Reading:
    """What one article says of a shared claim; `apart` where the two do not say the same."""

    row: Row
    apart: bool


@dataclass(frozen=True, slots=True)
class Voice:
    """All that one side says of a shared claim; `mark` leads to its place in the column."""

    siglum: str
    mark: Markup
    readings: tuple[Reading, ...]


@dataclass(frozen=True, slots=True)
class Common:
    """A claim that both make.

    Attributes:
        status: the worst result of the two articles' assertions.
        why: each result with its reason and what record would settle it.
    """

    number: int
    anchor: Markup
    claim: Anchor
    status: Status
    voices: tuple[Voice, Voice]
    why: tuple[tuple[Status, str, str], ...]


@dataclass(frozen=True, slots=True)
class Entry:
    """Two articles in the index; `counts` says how many shared claims have each result."""

    href: Markup
    a: ArticleLine
    b: ArticleLine
    shared: int
    counts: tuple[tuple[Status, int], ...]
    kin: bool


def compare_pages(catalogue: Catalogue) -> Iterator[Page]:
    """A page for every two near articles, and the index of them."""
    shared = _shared(catalogue)
    entries = []
    for pair, path in catalogue.side_by_side.items():
        first, second = in_time(catalogue.articles[id] for id in pair)
        two = (first, second)
        yield _page(path, two, shared[pair], catalogue)
        entries.append((_rank(shared[pair], path), _entry(path, two, shared[pair], catalogue)))
    ordered = [entry for _, entry in sorted(entries, key=lambda entry: entry[0])]
    body = templating.render(
        "compare_index",
        entries=ordered[:_SHOWN],
        total=len(ordered),
        articles=urls.href(urls.COMPARE, urls.ARTICLES),
        method=urls.href(urls.COMPARE, urls.METHOD),
    )
    yield Page(urls.COMPARE, "对读", body)


def _shared(catalogue: Catalogue) -> Mapping[frozenset[str], _Shared]:
    """For every two near articles the claims that they share, each with its pairs."""
    found: dict[frozenset[str], dict[str, list[Pair]]] = {
        pair: {} for pair in catalogue.side_by_side
    }
    for id, standing in catalogue.digest.standings.items():
        for pair in standing.pairs:
            two = frozenset((pair.a.article, pair.b.article))
            if two in found:
                found[two].setdefault(id, []).append(pair)
    return found


def _worst(pairs: Iterable[Pair]) -> str:
    return min((pair.result for pair in pairs), key=_ORDER.index)


def _counts(shared: _Shared) -> dict[str, int]:
    """How many shared claims have each result, the worst first."""
    results = [_worst(pairs) for pairs in shared.values()]
    return {result: results.count(result) for result in _ORDER if result in results}


def _rank(shared: _Shared, path: str) -> tuple[int, int, int, str]:
    counts = _counts(shared)
    return (-counts.get("conflict", 0), -counts.get("differ", 0), -len(shared), path)


def _entry(path: str, two: tuple[Article, Article], shared: _Shared, catalogue: Catalogue) -> Entry:
    a, b = (lines.article_line(urls.COMPARE, article, catalogue) for article in two)
    counts = tuple((statuses.result(id), count) for id, count in _counts(shared).items())
    kin = _one_origin(two, catalogue)
    return Entry(urls.href(urls.COMPARE, path), a, b, len(shared), counts, kin)


def _one_origin(two: tuple[Article, Article], catalogue: Catalogue) -> bool:
    return len({catalogue.digest.origin_of[article.id] for article in two}) == 1


def _page(path: str, two: tuple[Article, Article], shared: _Shared, catalogue: Catalogue) -> Page:
    a, b = two
    numbers = _numbered(two, shared)
    sides = tuple(
        _side(path, id, article, other, numbers, shared, catalogue)
        for id, article, other in (("a", a, b), ("b", b, a))
    )
    common = tuple(
        _common(path, number, claim, two, shared[claim], catalogue)
        for claim, number in numbers.items()
    )
    body = templating.render(
        "compare",
        index=urls.href(path, urls.COMPARE),
        method=urls.href(path, urls.METHOD),
        sides=sides,
        common=common,
        counted=tuple(_counted(common)),
        kin=_kin(path, two, catalogue),
    )
    title = f"「{a.siglum}」对「{b.siglum}」"
    told = f"{a.named.zh}与{b.named.zh}并排对读，共有{len(common)}条说法。"
    return Page(path, title, body, told)


def _kin(path: str, two: tuple[Article, Article], catalogue: Catalogue) -> tuple[Kin, ...]:
    """How the two are kin, if they are."""
    origin = catalogue.origins[catalogue.digest.origin_of[two[0].id]]
    return among(path, origin, [article.id for article in two], catalogue)


def _numbered(two: tuple[Article, Article], shared: _Shared) -> Mapping[str, int]:
    """The shared claims by the order in which the digests come to them, the left one first."""
    met: dict[str, None] = {}
    for article in two:
        joined = {item.id: item.claim for item in article.assertions}
        told = [joined.get(id) for id in collation.mentioned(collation.prose(article))]
        for claim in (*told, *(item.claim for item in article.assertions)):
            if claim is not None and claim in shared:
                met[claim] = None
    return {claim: number for number, claim in enumerate(met, 1)}


def _side(
    path: str,
    id: str,
    article: Article,
    other: Article,
    numbers: Mapping[str, int],
    shared: _Shared,
    catalogue: Catalogue,
) -> Side:
    parts, others = collation.prose(article), collation.prose(other)
    size = collation.length(parts)
    alone = [item for item in article.assertions if item.claim not in numbers]
    ties = {
        item.id: _tie(claim, numbers[claim], shared[claim], catalogue)
        for item in article.assertions
        if (claim := item.claim or "") in numbers
    }
    return Side(
        id=id,
        line=lines.article_line(path, article, catalogue),
        prose=Column(id, ties, prose.resolver(path, catalogue)).text(parts),
        sticks=size <= _SHORT and collation.length(others) > size * _SHORTER,
        alone=len(alone),
        elsewhere=sum(_voices(item, catalogue) > 1 for item in alone),
        table=urls.href(path, urls.article(article.id), urls.shelf_anchor("assertions")),
    )


def _voices(item: Assertion, catalogue: Catalogue) -> int:
    """How many articles make the claim of an assertion."""
    standing = catalogue.digest.standings.get(item.claim or "")
    return len(standing.articles) if standing else 0


def _tie(claim: str, number: int, pairs: Sequence[Pair], catalogue: Catalogue) -> Tie:
    result = _worst(pairs)
    return Tie(number, result, f"{catalogue.claims[claim].statement}（{RESULTS[result].zh}）")


def _common(
    path: str,
    number: int,
    claim: str,
    two: tuple[Article, Article],
    pairs: Sequence[Pair],
    catalogue: Catalogue,
) -> Common:
    apart = {ref for pair in pairs if pair.result in _APART for ref in (pair.a.ref, pair.b.ref)}
    a, b = (
        _voice(path, id, number, claim, article, apart, catalogue)
        for id, article in zip("ab", two, strict=True)
    )
    ranked = sorted(pairs, key=lambda pair: _ORDER.index(pair.result))
    why = dict.fromkeys((statuses.result(pair.result), pair.why, pair.settle) for pair in ranked)
    return Common(
        number=number,
        anchor=urls.shared_anchor(number),
        claim=Anchor(urls.href(path, urls.claim(claim)), catalogue.claims[claim].statement),
        status=statuses.result(_worst(pairs)),
        voices=(a, b),
        why=tuple(why),
    )


def _voice(
    path: str,
    side: str,
    number: int,
    claim: str,
    article: Article,
    apart: set[str],
    catalogue: Catalogue,
) -> Voice:
    said = [item for item in article.assertions if item.claim == claim]
    told = set(collation.mentioned(collation.prose(article)))
    tied = any(item.id in told for item in said)
    return Voice(
        article.siglum,
        urls.within(urls.tie_anchor(side, number)) if tied else urls.NOWHERE,
        tuple(
            Reading(rows.row(path, (urls.NOWHERE,), item, catalogue), item.ref in apart)
            for item in said
        ),
    )


def _counted(common: Sequence[Common]) -> Iterator[tuple[Status, tuple[Anchor, ...]]]:
    """For each result the numbers of the claims that have it, the worst first."""
    for id in _ORDER:
        found = [item for item in common if item.status.id == id]
        if found:
            links = (Anchor(urls.within(item.anchor), str(item.number)) for item in found)
            yield statuses.result(id), tuple(links)
