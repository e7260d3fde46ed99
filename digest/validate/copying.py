"""Whether the words in the sources are our own: no file repeats a run of an article's text.

The raw text of every contributed file, front matter and comments included, is compared with the
fingerprints, so that it works where no capture is. The question is asked for every run of 15
folded characters (`fingerprint.chosen`): is the hash by which a fingerprint would know this run
among those of an article? A run of 15 that was copied always answers yes. So do some runs of 12
to 14, of which enough hashes are shared; and so does one run in 2³² / n by chance, where n is the
number of all hashes kept: with a hundred articles of 3,000 characters, one in 40,000. From some
hundreds of articles on, two different hashes in a row should be asked for, which are certain from
19 characters on.

Exempt are titles and marked quotations of at most 30 characters. A run counts if it has at least
8 words: a Han character is a word, and so is a number, a Latin word or a name of the
vocabularies. Without that, `internationally` would be a run of 15, and so would the mere name of
a company.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import groupby
from pathlib import PurePosixPath
from typing import NamedTuple

from digest import fingerprint
from digest.fold import fold, fold_map
from digest.model.issues import Location
from digest.model.vocabulary import TABLES, Term
from digest.validate.prose import LONGEST_QUOTE, blanked
from digest.validate.view import Finding, View

FEWEST_WORDS = 8
_HINT = (
    f"say it in other words, mark it as a quotation “…” of at most {LONGEST_QUOTE} characters, "
    "or, if it is a name, put it into the vocabulary"
)
_HEADER = re.compile(r"\A---[ \t]*\n.*?^---[ \t]*$", re.MULTILINE | re.DOTALL)
_TITLE = re.compile(r"^title(?:_en)?:.*$", re.MULTILINE)
_PRINTED = re.compile(
    r"^[ \t]*(?:-[ \t]+)?(?:quote|attribution):(.*)$"
    r"|[{,][ \t]*(?:quote|attribution):[ \t]*(\"[^\"\n]*\"|'[^'\n]*'|[^,}\n]*)",
    re.MULTILINE,
)
_QUOTED = re.compile(
    r"“[^“”]*”|「[^「」]*」|『[^『』]*』|(?:^[ \t]*>[^\n]*(?:\n|\Z))+", re.MULTILINE
)
_WORD = r"[A-Za-z0-9]+|\w"
# A reference's words are read with what stands around them; its target is no word of the text.
_TARGET = re.compile(r"\[\[[^\[\]|\n]*\|?")
# What YAML would read as a letter is a letter; padded, so that every offset stays.
_ESCAPE = re.compile(r"\\(?:u|U0000)([0-9A-Fa-f]{4})")
_Span = tuple[int, int]


class _Run(NamedTuple):
    """A run of text that stands in an article.

    Attributes:
        sure: from where to where it certainly does, up to a chance of the hashes.
        widest: from where to where it may.
        hashes: by which it was known.
    """

    sure: _Span
    widest: _Span
    hashes: frozenset[int]


def copied_run(view: View) -> Iterator[Finding]:
    """No file repeats a run of 15 characters of an article, titles and quotations aside."""
    known = frozenset[int]().union(*(one.hashes for one in view.records.fingerprints.values()))
    words = re.compile(_words(view))
    for path, lines in view.lines.items():
        text = blanked(_TARGET, _ESCAPE.sub(_unescaped, "\n".join(lines)))
        for start, end in _own(path, text):
            for run in _runs(text, start, end, known):
                if _count(words, text, run.widest) >= FEWEST_WORDS:
                    yield _finding(view, path, text, run)


def fingerprint_without_article(view: View) -> Iterator[Finding]:
    """A fingerprint is called after an article."""
    for id, path in _files(view).items():
        if id not in view.articles and id not in view.records.unreadable:
            message = f"a fingerprint must be called after an article; there is no {id!r}"
            yield Finding(Location(path), message, "rename it as the article, or delete it")


def fingerprint_missing(view: View) -> Iterator[Finding]:
    """An article that was read in full from a capture has a fingerprint."""
    accounted = {*view.records.fingerprints, *view.records.unreadable}
    for article in view.held:
        if article.capture and article.reading == "full" and article.id not in accounted:
            message = f"the article must have a fingerprint, fingerprints/{article.id}.txt"
            yield Finding(article.marks.at("capture"), message, "`import` writes it")


def _files(view: View) -> dict[str, str]:
    """The path of every fingerprint, by the id that it is called after."""
    paths = (PurePosixPath(path) for path in view.lines)
    return {path.stem: str(path) for path in paths if path.parent.name == "fingerprints"}


def _unescaped(match: re.Match[str]) -> str:
    return chr(int(match[1], 16)).ljust(len(match[0]))


def _own(path: str, text: str) -> Iterator[_Span]:
    """The parts of a file that must be in our own words: what lies between the exempt parts."""
    begin = 0
    for start, end in sorted(_exempt(path, text)):
        if begin < start:
            yield begin, start
        begin = max(begin, end)
    yield begin, len(text)


def _exempt(path: str, text: str) -> Iterator[_Span]:
    header = _HEADER.match(text)
    end = header.end() if header else 0
    if "/articles/" in path:
        yield from (match.span() for match in _TITLE.finditer(text, 0, end))
    marked = (*_PRINTED.finditer(text, 0, end), *_QUOTED.finditer(text))
    for match in marked:
        quoted = match[match.lastindex or 0]
        if "\n\n" not in quoted and len(fold(quoted)) <= LONGEST_QUOTE:
            yield match.span()


def _runs(text: str, start: int, end: int, known: frozenset[int]) -> Iterator[_Run]:
    """Every run of a part of the text that is known."""
    hashes = [value for _, value in fingerprint.grams(fold(text[start:end]))]
    asked = fingerprint.chosen(hashes) if len(hashes) >= fingerprint.WINDOW else []
    if known.isdisjoint(asked):
        return
    places = [start + offset for offset in fold_map(text[start:end])[1]]
    for hit, group in groupby(enumerate(asked), lambda item: item[1] in known):
        if hit:
            found = list(group)
            (first, one), (last, other) = found[0], found[-1]
            begin, stop = hashes.index(one, first), hashes.index(other, last) + fingerprint.GRAM
            yield _Run(
                sure=(places[begin], places[stop - 1] + 1),
                widest=(places[first], places[last + fingerprint.CERTAIN - 1] + 1),
                hashes=frozenset(value for _, value in found),
            )


def _words(view: View) -> str:
    """What counts as one word, the longest names first."""
    terms = (term for table in TABLES for term in view.table(table).values())
    names = {name for term in terms for name in _names(term) if len(fold(name)) > 1}
    return "|".join((*map(re.escape, sorted(names, key=len, reverse=True)), _WORD))


def _names(term: Term) -> Iterator[str]:
    yield from (term.label, term.label_en)
    yield from (alias.text for alias in term.aliases)


def _count(words: re.Pattern[str], text: str, span: _Span) -> int:
    """The words of a run, with a name that begins before it or ends after it as one."""
    start, end = span
    context = words.finditer(text, max(0, start - LONGEST_QUOTE), end + LONGEST_QUOTE)
    return sum(word.end() > start and word.start() < end for word in context)


def _finding(view: View, path: str, text: str, run: _Run) -> Finding:
    start, end = run.sure
    place = Location(path, text.count("\n", 0, start) + 1, start - text.rfind("\n", 0, start))
    prints = view.records.fingerprints
    article = max(sorted(prints), key=lambda id: len(prints[id].hashes & run.hashes))
    shown = " ".join(text[start:end].split())
    message = f"text must be our own; {_shortened(shown)!r} stands in {article} too"
    return Finding(place, message, _HINT)


def _shortened(text: str) -> str:
    return text if len(text) <= LONGEST_QUOTE else f"{text[:LONGEST_QUOTE]}…"
