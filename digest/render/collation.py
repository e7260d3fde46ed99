"""The digest of an article as one of two columns: clauses that both columns say are tied by number.

Only what both articles say is marked; the rest reads as plain text.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from digest.model.body import (
    Block,
    Inline,
    Ref,
    Text,
    leaves,
    runs,
)
from digest.model.records import Annotation, Article
from digest.model.words import RESULTS
from digest.render import urls
from digest.render.markdown import (
    JOINER,
    Markup,
    Resolve,
    escape,
    inline,
    laid_out,
    tight,
    words_of,
)

_CLAUSE_END = re.compile(r"[，。；：？！…]|\A、")
# Whatever fills these has been escaped by our own escape.
_CLAUSE = Markup(
    '<span class="dd-tie dd-tie--{result}" data-ties="{numbers}">{words}{marks}</span>'
)
_MARK = Markup(
    '{joiner}<a class="dd-tie__mark dd-tie__mark--{result}"{place} href="{href}"'
    ' data-tie="{number}" title="{title}">{number}</a>'
)
_PLACE = Markup(' id="{anchor}"')


@dataclass(frozen=True, slots=True)
class Tie:
    """A claim that both articles make: its number on the page, its result and its words."""

    number: int
    result: str
    title: str


@dataclass(frozen=True, slots=True)
class Column:
    """Writes one article's digest.

    Attributes:
        side: a or b.
        ties: assertion id → the claim that it shares with the other article.
        resolve: writes every other reference.
        tied: the numbers that were written so far; the first place of each gets an id.
    """

    side: str
    ties: Mapping[str, Tie]
    resolve: Resolve
    tied: set[int] = field(default_factory=set)

    def text(self, parts: Iterable[Block]) -> Markup:
        """The blocks as Markdown, a blank line between them."""
        return laid_out(parts, self._run)

    def _run(self, children: Iterable[Inline]) -> Markup:
        """A run: each clause that ends in marks of shared claims stands in one tie."""
        written: list[Markup] = []
        words, found = "", list[Tie]()
        marked = False
        for child in tight(children):
            if isinstance(child, Ref) and child.kind == "assertion":
                found += [self.ties[child.target]] if child.target in self.ties else []
                marked = True
            elif isinstance(child, Text) and marked and not child.text.strip():
                continue  # a blank between marks goes with them
            else:
                written.append(self._clause(words, found))
                words, found, marked = "", [], False
                if isinstance(child, Text):
                    words = child.text
                else:
                    written.append(inline((child,), self.resolve))
        written.append(self._clause(words, found))
        return Markup("").join(written)

    def _clause(self, words: str, found: list[Tie]) -> Markup:
        """Words, of which the last clause is tied."""
        if not found:
            return escape(words)
        ends = [match.end() for match in _CLAUSE_END.finditer(words) if match.end() < len(words)]
        start = ends[-1] if ends else 0
        numbers = " ".join(str(number) for number in dict.fromkeys(tie.number for tie in found))
        marks = Markup("").join(self._mark(tie) for tie in found)
        return escape(words[:start]) + _CLAUSE.format(
            result=escape(min((tie.result for tie in found), key=tuple(RESULTS).index)),
            numbers=escape(numbers),
            words=escape(words[start:]),
            marks=marks,
        )

    def _mark(self, tie: Tie) -> Markup:
        number = escape(tie.number)
        place = Markup("")
        if tie.number not in self.tied:
            self.tied.add(tie.number)
            place = _PLACE.format(anchor=urls.tie_anchor(self.side, tie.number))
        return _MARK.format(
            joiner=JOINER,
            result=escape(tie.result),
            place=place,
            href=urls.within(urls.shared_anchor(tie.number)),
            number=number,
            title=escape(tie.title),
        )


def prose(article: Article) -> tuple[Block, ...]:
    """An article's digest without its annotations."""
    return tuple(part for part in article.body if not isinstance(part, Annotation))


def length(parts: Iterable[Block]) -> int:
    """How many characters a digest has."""
    return sum(len(words_of(run)) for run in runs(parts))


def mentioned(parts: Iterable[Block]) -> Iterator[str]:
    """Ids of the assertions that a digest refers to, in its order."""
    for run in runs(parts):
        for leaf in leaves(run):
            if isinstance(leaf, Ref) and leaf.kind == "assertion":
                yield leaf.target
