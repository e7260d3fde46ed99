"""How far other coders agree with the editors: one count per coder."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from itertools import groupby

from digest.model.coding import Agreement, Coding, Mark, Tally
from digest.model.digest import Records
from digest.model.records import Annotation, Article

_Cell = tuple[str, int, str]
"""An article, one of its paragraphs, and a technique that was seen there."""


def agreements(records: Records, live: Mapping[str, Article]) -> tuple[Agreement, ...]:
    """The agreement of every coder with the editors, by the coder's id.

    Args:
        records: all records.
        live: the articles that are not withdrawn; a coding of any other counts for nothing.
    """
    counted = [item for item in records.codings if _counts_in(live.get(item.article))]
    by_coder = groupby(sorted(counted, key=lambda item: item.coder), lambda item: item.coder)
    techniques = tuple(records.vocabulary.techniques)
    return tuple(_agreement(coder, tuple(found), techniques, live) for coder, found in by_coder)


def _counts_in(article: Article | None) -> bool:
    return article is not None and article.reading == "full" and article.paragraphs is not None


def _agreement(
    coder: str, found: tuple[Coding, ...], techniques: tuple[str, ...], live: Mapping[str, Article]
) -> Agreement:
    articles = [live[item.article] for item in found]
    ours = {cell for article in articles for cell in _cells(article.id, article.annotations)}
    theirs = {cell for item in found for cell in _cells(item.article, item.found)}
    total = sum(article.paragraphs or 0 for article in articles)
    used = {technique for _, _, technique in ours | theirs}
    return Agreement(
        coder,
        tuple(article.id for article in articles),
        _tally({cell[:2] for cell in ours}, {cell[:2] for cell in theirs}, total),
        _tally(ours, theirs, total * len(techniques)),
        tuple(
            (id, _tally(_of(ours, id), _of(theirs, id), total)) for id in techniques if id in used
        ),
    )


def _cells(article: str, marks: Iterable[Mark | Annotation]) -> set[_Cell]:
    return {(article, number, mark.technique) for mark in marks for number in mark.paragraphs}


def _of(cells: Iterable[_Cell], technique: str) -> set[_Cell]:
    return {cell for cell in cells if cell[2] == technique}


def _tally(ours: Collection[object], theirs: Collection[object], units: int) -> Tally:
    first, second = set(ours), set(theirs)
    return Tally(
        both=len(first & second),
        editors=len(first - second),
        coder=len(second - first),
        neither=units - len(first | second),
    )
