"""The body of a page that is only lines of text: which lines are the article, and why not the rest.

Every line has a weight (`weigh`): prose counts for its length, furniture and link-like lines
against it. The article is the heaviest run of lines (the maximum subsequence of Pasternak & Roth,
WWW 2009) that crosses no barrier, where a barrier is a line after which other people's words or
other articles stand: the head of a list of articles, of the comments, a disclaimer, the foot. A
list in the middle of an article is passed over where continuous prose goes on after it. Inside the
run the lines that `recognise` knows are left out; at its edges a heading or a short closing
sentence is taken in.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from digest.capture.lines import Line
from digest.capture.recognise import CLOSING, removable
from digest.capture.weigh import Weighed
from digest.model.capture import Dropped

NUMBERED = re.compile(
    r"(?:(?:第?[一二三四五六七八九十百]+|[(][一二三四五六七八九十\d]+[)]|\d{1,2}|part\.?\d+|no\.?\d+|"
    r"[ivx]+)(?:[、.:部章节,)]|\s|$)|[q问答a]\d*:)",
    re.IGNORECASE,
)
_BARE_NUMBER = re.compile(r"\d{1,2}|[一二三四五六七八九十]|part\.?\d+")
_WEAKER = 0.3  # the weight of prose that comes after an article and a barrier
_ARTICLE = 60  # a run of this weight may be an article by itself
_RUN = 12  # and one of less than this is a chance
_LONGEST_GAP = 200  # what a table inside an article may cost at the most
_CLOSING_SENTENCE = 30
_PARTING = frozenset(
    {"end-mark", "byline", "timestamp", "author-card", "comments", "copyright", "login"}
)
# In a list of articles or among comments these belong to its items.
_PASSING = frozenset({"timestamp", "share-bar", "author-card", "byline", "navigation"})


@dataclass(frozen=True, slots=True)
class Cleaned:
    """A page's lines, told apart.

    Attributes:
        body: the lines of the article, in order.
        first, last: where its first and last line stand among the page's lines, from 0.
        dropped: the rest, neighbours of one reason together.
        weight: how much prose the article holds; 0 where there is none.
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


def clean(lines: Sequence[Line], headline: str = "") -> Cleaned:
    """Tell the article from the rest of the page.

    Args:
        lines: the page's lines, empty ones left out.
        headline: the headline, where it is known.
    """
    page = Weighed(lines, headline)
    runs = list(_runs(page))
    chosen = _chosen(page, runs) if runs else []
    kept = {number for run in chosen for number in _inside(page, run)}
    for before, after in itertools.pairwise(chosen):
        kept |= set(_between(page, before, after))
    return _told_apart(page, kept, tuple(lines[number] for number in sorted(kept)), chosen)


def tidy(lines: Sequence[Line], headline: str = "") -> tuple[Line, ...]:
    """The lines of a body that something else has found, less the furniture inside and around."""
    page = Weighed(lines, headline)
    half = sum(weight for weight in page.weights if weight > 0) / 2
    start, end, so_far = 0, len(lines), 0.0
    for number in range(len(lines)):
        so_far += max(0.0, page.weights[number])
        if so_far < half and page.names_headline(number):
            start = number + 1
        if page.barrier(number) and so_far > half and not _goes_on(page, number):
            end = number
            break
    while start < end and page.rules[start] is not None:
        start += 1
    kept = (number for number in range(start, end) if not _furniture(page, number))
    return tuple(lines[number] for number in kept)


def outside(lines: Sequence[Line], body: Sequence[Line], headline: str = "") -> Cleaned:
    """A body that something else has found, and the rest of the page's lines with reasons."""
    page = Weighed(lines, headline)
    wanted = {line.key for line in body}
    # Short lines of the body may stand elsewhere too: its long ones say where it is.
    telling = {line.key for line in body if line.stops} or wanted
    marks = [number for number, line in enumerate(lines) if line.key in telling]
    span = range(marks[0], marks[-1] + 1) if marks else range(0)
    kept = {number for number in span if lines[number].key in wanted}
    weight = sum(line.size for line in body if line.stops or line.ends)
    return _told_apart(page, kept, tuple(body), [_Run(0, 0, weight)])


def _told_apart(
    page: Weighed, kept: set[int], body: tuple[Line, ...], runs: Sequence[_Run]
) -> Cleaned:
    first, last = min(kept, default=0), max(kept, default=-1)
    dropped = tuple(_dropped(page, kept, first))
    return Cleaned(body, first, last, dropped, sum(run.weight for run in runs))


def _goes_on(page: Weighed, barrier: int) -> bool:
    after = _heaviest(page, barrier + 1, _next_barrier(page, barrier + 1))
    return after is not None and page.passable(barrier) and _continuous(page, after)


def _next_barrier(page: Weighed, start: int) -> int:
    numbers = range(start, len(page.lines))
    return next((number for number in numbers if page.barrier(number)), len(page.lines))


def _runs(page: Weighed) -> Iterator[_Run]:
    """The heaviest run of each part of the page between barriers, where it has prose at all."""
    start = 0
    while start <= len(page.lines):
        end = _next_barrier(page, start)
        run = _heaviest(page, start, end)
        if run is not None and run.weight >= _RUN:
            yield run
        start = end + 1


def _heaviest(page: Weighed, start: int, end: int) -> _Run | None:
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


def _chosen(page: Weighed, runs: Sequence[_Run]) -> list[_Run]:
    """The article's run, with what goes on after (or began before) a list in the middle."""
    best = max(range(len(runs)), key=lambda at: _rank(page, runs, at))
    start, end = best, best + 1
    while end < len(runs) and _joined(page, runs[end - 1], runs[end]):
        end += 1
    while start > 0 and _joined(page, runs[start - 1], runs[start]):
        start -= 1
    return list(runs[start:end])


def _rank(page: Weighed, runs: Sequence[_Run], at: int) -> float:
    """The run's weight; less where an article and a barrier stand before it."""
    run = runs[at]
    before = [each for each in runs[:at] if each.weight >= _ARTICLE]
    gaps = (range(each.last + 1, run.first) for each in before)
    parted = any(page.reason(number) in CLOSING for gap in gaps for number in gap)
    return run.weight * (_WEAKER if parted else 1)


def _joined(page: Weighed, before: _Run, after: _Run) -> bool:
    """Whether two runs are one article with a list, an advertisement or a page break between."""
    for number in range(before.last + 1, after.first):
        parts = page.reason(number) in _PARTING or page.is_headline(number)
        if parts or (page.barrier(number) and not page.passable(number)):
            return False
    return _continuous(page, after)


def _continuous(page: Weighed, run: _Run) -> bool:
    """Whether a run reads on: two neighbouring lines of prose, and prose in most of its lines."""
    numbers = range(run.first, run.last + 1)
    if page.broken:
        return run.weight >= _ARTICLE and not any(page.rules[number] for number in numbers)
    prose = [page.prose(number) for number in numbers]
    neighbours = any(one and other for one, other in itertools.pairwise(prose))
    return neighbours and sum(prose) >= 0.6 * len(prose)


def _inside(page: Weighed, run: _Run) -> Iterator[int]:
    """The lines of a run that are of the article, its edges included."""
    for number in range(_upwards(page, run.first), _downwards(page, run.last) + 1):
        opening = number <= run.first and page.is_headline(number)
        if not opening and not _furniture(page, number):
            yield number


def _between(page: Weighed, before: _Run, after: _Run) -> Iterator[int]:
    """The sentences between two runs of one article that only read like a disclaimer."""
    for number in range(before.last + 1, after.first):
        if page.reason(number) == "disclaimer" and not _furniture(page, number):
            yield number


def _upwards(page: Weighed, first: int) -> int:
    """Take in the heading or the short sentences that open an article, above its first prose."""
    at = first - 1
    below = any(page.names_headline(number) for number in range(max(0, first - 12), first))
    while at >= 0 and not page.names_headline(at) and page.rules[at] is None:
        if at in page.twins or page.lines[at].truncated or page.lines[at].linked > 0.8:
            break
        if _opens(page, at, below):
            first = at
        elif not (at and page.rules[at - 1] is None and _bare_number(page.lines[at - 1])):
            break
        at -= 1
    return first


def _opens(page: Weighed, at: int, below: bool) -> bool:
    """Whether a line above the first prose is of the article: a numbered heading, a sentence."""
    line, after = page.lines[at], page.lines[at + 1]
    if NUMBERED.match(line.plain):
        return True
    # Without a headline above, a question of some length is rather the headline itself.
    if line.ends and line.size < 60:
        return below or line.stops or line.size < 8
    tight = after.first == line.last + 1
    return below and tight and line.size >= 8 and (line.commas > 0 or line.size >= 20)


def _bare_number(line: Line) -> bool:
    return _BARE_NUMBER.fullmatch(line.key) is not None


def _downwards(page: Weighed, last: int) -> int:
    """Take in the sentences that close an article below a list or a table of small cells."""
    at = last + 1
    while at < len(page.lines) and page.rules[at] is None and at not in page.twins:
        line = page.lines[at]
        pauses = line.commas > 0 and line.first == page.lines[at - 1].last + 1
        listed = line.size >= 8 and not (line.ends or pauses)
        if listed or line.truncated or line.linked > 0.8:
            break
        if line.stops and line.size < _CLOSING_SENTENCE:
            last = at
        at += 1
    return last


def _furniture(page: Weighed, number: int) -> bool:
    """Whether a line inside the run is left out."""
    rule = page.rules[number]
    known = rule is not None and removable(rule, page.lines[number])
    return known or number in page.twins


def _dropped(page: Weighed, kept: set[int], first: int) -> Iterator[Dropped]:
    """Everything else, with its reason, neighbours of one reason together."""
    zone = "site-header"
    group: Dropped | None = None
    for number, line in enumerate(page.lines):
        reason = page.reason(number)
        if number in kept:
            zone, new = "navigation", None
        else:
            if page.barrier(number) and reason in CLOSING:
                zone = reason or zone
            new = Dropped(
                line.first, line.last, _why(page, number, zone, number < first), line.text
            )
        if group and new and group.reason == new.reason:
            group = Dropped(group.first, new.last, group.reason, group.text)
            continue
        if group:
            yield group
        group = new
    if group:
        yield group


def _why(page: Weighed, number: int, zone: str, above: bool) -> str:
    """Why a line was dropped: what it is, else what it stands in."""
    if page.is_headline(number) or (above and page.names_headline(number)):
        return "headline"
    reason = page.reason(number)
    listed = zone in ("recommended", "comments")
    if reason is not None and not (listed and reason in _PASSING):
        return reason
    if number in page.twins and page.lines[number].size >= 40:
        return "repeated"
    if page.teaser(number) and page.lines[number].size >= 15:
        return "teaser"
    if page.prose(number) and zone in ("site-header", "navigation"):
        return "unrelated"
    return zone
