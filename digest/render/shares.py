"""Tables of shares: counts with what they are counted from, each with a small bar."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from digest.model.records import Article
from digest.render import lines, urls
from digest.render.catalogue import Catalogue
from digest.render.chart.bars import Share
from digest.render.lines import Anchor
from digest.render.markdown import Markup


@dataclass(frozen=True, slots=True)
class Line:
    """A row: what it is of, and a share for each column."""

    name: Anchor
    cells: tuple[Share, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """Shares under their columns; `of` says what the rows are."""

    id: Markup
    caption: str
    of: str
    columns: tuple[str, ...]
    rows: tuple[Line, ...]


def counted(
    id: str, caption: str, heads: tuple[str, str], counts: Iterable[tuple[Anchor, int]], whole: int
) -> Table:
    """One column: how much of the whole each thing has; what has none is left out.

    Args:
        id: of the table on its page.
        caption: what is counted.
        heads: what the rows are, and what the numbers are.
        counts: the things, in their order.
        whole: what they are counted from.
    """
    rows = tuple(Line(name, (Share(part, whole),)) for name, part in counts if part)
    return Table(urls.shelf_anchor(id), caption, heads[0], heads[1:], rows)


def article(page: str, given: Article) -> Anchor:
    """The name of a row that is about an article."""
    return Anchor(urls.href(page, urls.article(given.id)), given.siglum)


def outlet(page: str, id: str | None, catalogue: Catalogue) -> Anchor:
    """The name of a row that is about an outlet, or about what names none."""
    if id is None:
        return lines.unlinked("未写明来源")
    return lines.term_link(page, urls.outlet(id), catalogue.vocabulary.outlets, id)
