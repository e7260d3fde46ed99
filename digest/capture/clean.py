"""The body of a page that is only lines of text: which lines are the article, and why not the rest.

Every line has a weight: prose counts for its length, furniture and link-like lines against it.
The article is the heaviest run of lines (the maximum subsequence of Pasternak & Roth, WWW 2009)
that crosses no barrier, where a barrier is a line after which other people's words or other
articles stand: the head of a list of articles, of the comments, a disclaimer, the foot. A list
in the middle of an article is passed over where continuous prose goes on after it. Inside the
run the lines that `phrases.recognise` knows are left out; at its edges a heading or a short
closing sentence is taken in.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from digest.capture.lines import Line, key
from digest.capture.phrases import Rule
from digest.capture.recognise import CLOSING, passes, recognise, removable
from digest.model.capture import Dropped

_SOFT = frozenset({"image-credit", "advertisement", "prompt", "tags", "pagination"})
_PASSING = frozenset({"timestamp", "share-bar", "author-card", "byline", "navigation"})
_WEAKER = 0.3  # the weight of prose that comes after an article and a barrier
_ARTICLE = 60  # a run of this weight may be an article by itself
_FRAGMENT = -2.0
_CLOSING_SENTENCE = 30
_TELLING = 12  # a line of this size is not there twice by chance
_LONGEST_GAP = 200  # what a table inside an article may cost at the most
NUMBERED = re.compile(
    r"^(?:(?:第?[一二三四五六七八九十百]+|[(][一二三四五六七八九十\d]+[)]|\d{1,2}|part\.?\d+|no\.?\d+|[ivx]+)"
    r"(?:[、.:部章节,)]|\s|$)|[q问答a]\d*:)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Cleaned:
    """A page's lines, told apart.

    Attributes:
        body: the lines of the article, in order.
        first, last: where its first and last line stand among the page's lines, from 0.
        dropped: the rest, neighbours of one reason together.
        weight: how much prose the run holds; 0 where there is none.
    """

    body: tuple[Line, ...]
    first: int
    last: int
    dropped: tuple[Dropped, ...]
    weight: float


@dataclass(frozen=True, slots=True)
class _Run:
    """Lines `first` to `last` (both included) and their weight."""

    first: int
    last: int
    weight: float


class _Page:
    """The lines with what is known of each."""

    def __init__(self, lines: Sequence[Line], headline: str) -> None:
        self.lines = lines
        self.headline = key(headline)
        self.rules: list[Rule | None] = [recognise(line) for line in lines]
        self.twins = _twins(lines)
        self.openings = _openings(lines) | _items(lines, self.rules)
        self.weights = [self._weight(number) for number in range(len(lines))]
        for number in list(self._between_prose()):
            self.weights[number] = _FRAGMENT
        mended = sum(line.last > line.first for line in lines)
        self.broken = mended >= max(3, 0.04 * len(lines))

    def barrier(self, number: int) -> bool:
        rule = self.rules[number]
        return rule is not None and rule.barrier

    def passable(self, number: int) -> bool:
        return passes(self.rules[number], self.lines[number])

    def reason(self, number: int) -> str | None:
        rule = self.rules[number]
        return rule.reason if rule else None

    def is_headline(self, number: int) -> bool:
        return bool(self.headline) and self.lines[number].key == self.headline

    def names_headline(self, number: int) -> bool:
        """Whether the line is the headline, perhaps with a tag or a button beside it."""
        found, slack = self.lines[number].key, 16 if len(self.headline) >= 6 else 0
        short = 0 < len(self.headline) <= len(found) <= len(self.headline) + slack
        return short and self.headline in found

    def prose(self, number: int) -> bool:
        return self.weights[number] >= 10

    def _between_prose(self) -> Iterator[int]:
        """The short lines that stand, no empty line between, inside prose: broken sentences."""
        for number in range(1, len(self.lines) - 1):
            before, line, after = self.lines[number - 1 : number + 2]
            tight = line.first == before.last + 1 and after.first == line.last + 1
            if tight and self.rules[number] is None and self.weights[number] < 0:
                around = (self.weights[number - 1], self.weights[number + 1])
                if min(around) >= 10:
                    yield number

    def _weight(self, number: int) -> float:
        line, rule = self.lines[number], self.rules[number]
        if rule is not None:
            return -4 if rule.reason in _SOFT else -15
        if number in self.twins or self.is_headline(number):
            return -2
        if line.truncated or number in self.openings:
            return -5
        if line.linked > 0.8 and line.size < 80:
            return -12
        if line.stops:
            return line.size
        if line.ends and line.size >= 6:
            return 0.4 * line.size
        if line.size >= 60:
            return 0.5 * line.size
        return -12 if line.size >= 8 else -5


def clean(lines: Sequence[Line], headline: str = "") -> Cleaned:
    """Tell the article from the rest of the page.

    Args:
        lines: the page's lines, empty ones left out.
        headline: the headline, where it is known.
    """
    page = _Page(lines, headline)
    runs = list(_runs(page))
    if not runs:
        return Cleaned((), 0, 0, tuple(_grouped(page, set(), 0, -1)), 0)
    chosen = _chosen(page, runs)
    kept = {number for run in chosen for number in _inside(page, run)}
    first, last = min(kept, default=0), max(kept, default=-1)
    body = tuple(lines[number] for number in sorted(kept))
    dropped = tuple(_grouped(page, kept, first, last))
    return Cleaned(body, first, last, dropped, sum(run.weight for run in chosen))


def tidy(lines: Sequence[Line], headline: str = "") -> tuple[Line, ...]:
    """The lines of a body that something else has found, less the furniture inside and around."""
    page = _Page(lines, headline)
    half = sum(weight for weight in page.weights if weight > 0) / 2
    start, end, so_far = 0, len(lines), 0.0
    for number in range(len(lines)):
        so_far += max(0.0, page.weights[number])
        if so_far < half and page.names_headline(number):
            start = number + 1
        last = so_far > half or not any(map(page.prose, range(number + 1, len(lines))))
        if page.barrier(number) and last and not _goes_on(page, number):
            end = number
            break
    while start < end and page.rules[start] is not None:
        start += 1
    kept = (number for number in range(start, end) if not _furniture(page, number))
    return tuple(lines[number] for number in kept)


def outside(lines: Sequence[Line], body: Sequence[Line], headline: str = "") -> Cleaned:
    """A body that something else has found, and the rest of the page's lines with reasons."""
    page = _Page(lines, headline)
    wanted = {line.key for line in body}
    telling = {line.key for line in body if line.size >= _TELLING}
    marks = [number for number, line in enumerate(lines) if line.key in (telling or wanted)]
    first, last = (marks[0], marks[-1]) if marks else (0, -1)
    kept = {number for number in range(first, last + 1) if lines[number].key in wanted}
    dropped = tuple(_grouped(page, kept, first, last))
    weight = sum(line.size for line in body if line.stops or line.ends)
    return Cleaned(tuple(body), first, last, dropped, weight)


def _goes_on(page: _Page, barrier: int) -> bool:
    after = _heaviest(page, barrier + 1, _next_barrier(page, barrier + 1))
    return after is not None and _continuous(page, after) and page.passable(barrier)


def _next_barrier(page: _Page, start: int) -> int:
    numbers = range(start, len(page.lines))
    return next((number for number in numbers if page.barrier(number)), len(page.lines))


def _twins(lines: Sequence[Line]) -> set[int]:
    """The lines that stand before in the same words, where they are long enough to tell."""
    seen: set[str] = set()
    found: set[int] = set()
    for number, line in enumerate(lines):
        if line.size >= _TELLING and line.key in seen:
            found.add(number)
        seen.add(line.key)
    return found


def _openings(lines: Sequence[Line]) -> set[int]:
    """The lines that are the opening of another one, cut off: summaries and meta descriptions."""
    cut = {
        number: line.key.rstrip(".").removesuffix("[详细]")
        for number, line in enumerate(lines)
        if line.truncated and line.size >= 15
    }
    return {
        number
        for number, opening in cut.items()
        if any(
            other.key.startswith(opening) and at != number for at, other in enumerate(lines)
        )
    }


def _items(lines: Sequence[Line], rules: Sequence[Rule | None]) -> set[int]:
    """The summaries in a list of articles: each stands between a title and a time, twice or more."""
    found = {
        number
        for number in range(1, len(lines) - 1)
        if lines[number].stops
        and _titled(lines[number - 1], rules[number - 1])
        and (after := rules[number + 1]) is not None
        and after.reason == "timestamp"
    }
    return found if len(found) > 1 else set()


def _titled(line: Line, rule: Rule | None) -> bool:
    return rule is None and line.size >= 8 and not line.stops


def _runs(page: _Page) -> Iterator[_Run]:
    """The heaviest run of each part of the page between barriers, where it has prose at all."""
    start = 0
    while start <= len(page.lines):
        end = _next_barrier(page, start)
        run = _heaviest(page, start, end)
        if run is not None and run.weight >= 12:
            yield run
        start = end + 1


def _heaviest(page: _Page, start: int, end: int) -> _Run | None:
    """Kadane's algorithm over `[start, end)`, with what a gap may cost limited."""
    best: _Run | None = None
    first, total, gap = start, 0.0, 0.0
    for number in range(start, end):
        weight = page.weights[number]
        if weight <= 0:
            gap = max(gap + weight, -_LONGEST_GAP)
            continue
        if total + gap <= 0:
            first, total = number, 0.0
        else:
            total += gap
        total, gap = total + weight, 0.0
        if best is None or total > best.weight:
            best = _Run(first, number, total)
    return best


def _chosen(page: _Page, runs: Sequence[_Run]) -> list[_Run]:
    """The article's run, with what goes on after (or began before) a list in the middle."""
    best = max(range(len(runs)), key=lambda at: _rank(page, runs, at))
    chosen = [runs[best]]
    for at in range(best + 1, len(runs)):
        if not _joined(page, chosen[-1], runs[at]):
            break
        chosen.append(runs[at])
    for at in range(best - 1, -1, -1):
        if not _joined(page, runs[at], chosen[0]):
            break
        chosen.insert(0, runs[at])
    return chosen


def _rank(page: _Page, runs: Sequence[_Run], at: int) -> float:
    """The run's weight; less where an article and a barrier stand before it."""
    run = runs[at]
    for before in runs[:at]:
        between = {page.reason(number) for number in range(before.last + 1, run.first)}
        if before.weight >= _ARTICLE and between & CLOSING:
            return run.weight * _WEAKER
    return run.weight


def _joined(page: _Page, before: _Run, after: _Run) -> bool:
    """Whether two runs are one article with a list, an advertisement or a page break between."""
    between = range(before.last + 1, after.first)
    reasons = {page.reason(number) for number in between}
    if not all(page.passable(number) for number in between if page.barrier(number)):
        return False
    if reasons & {"end-mark", "byline", "timestamp", "author-card", "comments", "copyright"}:
        return False
    if any(page.is_headline(number) for number in between):
        return False
    return _continuous(page, after)


def _continuous(page: _Page, run: _Run) -> bool:
    """Whether a run reads on: two neighbouring lines of prose, and prose in most of its lines."""
    numbers = range(run.first, run.last + 1)
    prose = [number for number in numbers if page.prose(number)]
    if page.broken:
        return run.weight >= _ARTICLE and not any(page.rules[number] for number in numbers)
    neighbours = any(number + 1 in prose for number in prose)
    return neighbours and len(prose) >= 0.6 * len(numbers)


def _inside(page: _Page, run: _Run) -> Iterator[int]:
    """The lines of a run that are of the article, its edges included."""
    first, last = _upwards(page, run.first), _downwards(page, run.last)
    for number in range(first, last + 1):
        if not (_furniture(page, number) or (number <= run.first and page.is_headline(number))):
            yield number


def _upwards(page: _Page, first: int) -> int:
    """Take in the heading or the short sentences that open an article, above its first prose."""
    at = first - 1
    below = any(page.names_headline(number) for number in range(max(0, first - 12), first))
    while at >= 0 and not page.names_headline(at) and page.rules[at] is None:
        line = page.lines[at]
        if at in page.twins or line.truncated or line.linked > 0.8:
            break
        opens = line.ends and line.size < 60 and not _title(page, at)
        if NUMBERED.match(line.plain) or opens or (below and _broken(page, at)):
            first = at
        elif not (at > 0 and _bare_number(page.lines[at - 1]) and page.rules[at - 1] is None):
            break
        at -= 1
    return first


def _downwards(page: _Page, last: int) -> int:
    """Take in the sentences that close an article below a list or a table of small cells."""
    at = last + 1
    while at < len(page.lines) and page.rules[at] is None and at not in page.twins:
        line = page.lines[at]
        pauses = line.commas > 0 and line.first == page.lines[at - 1].last + 1
        if line.truncated or line.linked > 0.8 or (line.size >= 8 and not (line.ends or pauses)):
            break
        if line.stops and line.size < _CLOSING_SENTENCE:
            last = at
        at += 1
    return last


def _broken(page: _Page, at: int) -> bool:
    """Whether a line below the headline is the beginning of a sentence that the next one ends."""
    line, after = page.lines[at], page.lines[at + 1]
    tight = after.first == line.last + 1
    return tight and line.size >= 8 and (line.commas > 0 or line.size >= 20)


def _bare_number(line: Line) -> bool:
    return bool(re.fullmatch(r"\d{1,2}|[一二三四五六七八九十]|part\.?\d+", line.key))


def _title(page: _Page, at: int) -> bool:
    """Whether a line that ends in a question mark is rather the headline of the page."""
    return not page.headline and not page.lines[at].stops and page.lines[at].size >= 8


def _furniture(page: _Page, number: int) -> bool:
    """Whether a line inside the run is left out."""
    rule = page.rules[number]
    if number in page.twins:
        return True
    return rule is not None and removable(rule, page.lines[number])


def _grouped(page: _Page, kept: set[int], first: int, last: int) -> Iterator[Dropped]:
    """Everything else, with its reason, neighbours of one reason together."""
    zone = "site-header"
    open_group: Dropped | None = None
    for number, line in enumerate(page.lines):
        if number in kept:
            zone = "unrelated"
            if open_group:
                yield open_group
            open_group = None
            continue
        rule = page.rules[number]
        if rule is not None and rule.barrier and rule.reason in CLOSING:
            zone = rule.reason
        reason = _why(page, number, zone, above=number < first, below=number > last)
        if open_group and open_group.reason == reason:
            open_group = Dropped(open_group.first, line.last, reason, open_group.text)
        else:
            if open_group:
                yield open_group
            open_group = Dropped(line.first, line.last, reason, line.text)
    if open_group:
        yield open_group


def _why(page: _Page, number: int, zone: str, *, above: bool, below: bool) -> str:
    if page.is_headline(number) or (above and page.names_headline(number)):
        return "headline"
    reason = page.reason(number)
    if zone in ("recommended", "comments") and reason in _PASSING:
        return zone
    if reason is not None:
        return reason
    if number in page.twins and page.lines[number].size >= 40:
        return "repeated"
    if page.lines[number].truncated and page.lines[number].size >= 15:
        return "teaser"
    if zone in ("comments", "recommended", "disclaimer", "copyright"):
        return zone
    if page.prose(number):
        return "unrelated"
    return "site-header" if above else "navigation"
