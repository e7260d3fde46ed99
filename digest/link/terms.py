"""Which tags a text calls for, and which of its nouns may be worth a new one. Home of jieba.

The names of the controlled vocabulary come first: they are words of the segmenter's dictionary,
the longest match wins, and the language's other words keep their boundaries (人设 is not in
人|设置). What is left is ranked by TF-IDF, with the document frequencies that jieba brings.

Importing this takes jieba a third of a second, and a `Tagger` a whole one: import it where tags
are asked for.
"""

from __future__ import annotations

import pkgutil
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

import jieba
from jieba import posseg

from digest.fold import fold, fold_map
from digest.model.vocabulary import Table, Vocabulary

# Text between punctuation; no longer than this, so that a line without any costs what others do.
_PIECE = re.compile(r"[\w \t\u3000]{1,400}")
# Common nouns, other proper nouns, organisations, verbal nouns, foreign words. No names of people:
# a private person is nobody's tag, and most words taken for names are none.
_NOUNS = frozenset({"n", "nz", "nt", "vn", "eng"})
_SHORTEST_TERM = 2
_LEAST_USES = 2
_NEW_TERMS = 10
_LATIN = re.compile(r"[A-Za-z0-9]")


@dataclass(frozen=True, slots=True)
class Suggestion:
    """What a text may be tagged with.

    Attributes:
        tags: ids of tags named in the text with how often, the most often named first.
        new_terms: frequent nouns that no vocabulary holds, as the text writes them.
    """

    tags: tuple[tuple[str, int], ...]
    new_terms: tuple[str, ...]


class Tagger:
    """Reads texts by one vocabulary. Its segmenter is its own: jieba's shared one is not used."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        """Make the dictionary: jieba's words, and every name of a tag, a subject or an outlet."""
        self._tags = _names(vocabulary.tags)
        self._known = {*self._tags, *_names(vocabulary.subjects), *_names(vocabulary.outlets)}
        tokenizer = jieba.Tokenizer()
        # What `initialize` would do, without its cache in the shared temporary folder (which
        # another user may have written) and without its log.
        tokenizer.FREQ, tokenizer.total = tokenizer.gen_pfdict(tokenizer.get_dict_file())
        tokenizer.initialized = True
        for name in sorted(self._known):
            tokenizer.add_word(name)
        self._segmenter = posseg.POSTokenizer(tokenizer)
        self._rarity = _rarity()
        self._middling = sorted(self._rarity.values())[len(self._rarity) // 2]

    def suggest(self, text: str) -> Suggestion:
        """The tags that a text names, and new terms for what it speaks of most."""
        tags: Counter[str] = Counter()
        nouns: Counter[str] = Counter()
        written: dict[str, str] = {}
        for word, flag, original in self._words(text):
            if word in self._known:
                tags.update(self._tags.get(word, ()))
            elif flag in _NOUNS and len(word) >= _SHORTEST_TERM:
                nouns[word] += 1
                written.setdefault(word, original)
        return Suggestion(
            tags=tuple(sorted(tags.items(), key=lambda found: (-found[1], found[0]))),
            new_terms=tuple(written[word] for word in self._foremost(nouns)),
        )

    def _words(self, text: str) -> Iterator[tuple[str, str, str]]:
        """Each word folded, its part of speech, and as it is written."""
        for piece in _PIECE.finditer(text):
            folded, offsets = fold_map(piece[0])
            at = 0
            for word, flag in self._segmenter.cut(folded):
                start, last = offsets[at], offsets[at + len(word) - 1]
                if _whole(piece[0], start, last):
                    yield word, flag, piece[0][start : last + 1]
                at += len(word)

    def _foremost(self, nouns: Counter[str]) -> list[str]:
        frequent = [word for word, uses in nouns.items() if uses >= _LEAST_USES]
        weights = {word: nouns[word] * self._rarity.get(word, self._middling) for word in frequent}
        return sorted(frequent, key=lambda word: (-weights[word], word))[:_NEW_TERMS]


def _names(table: Table) -> dict[str, tuple[str, ...]]:
    """Every name of the terms of a table, folded, with the ids that it names."""
    found: dict[str, tuple[str, ...]] = {}
    for term in table.values():
        for name in {fold(term.label), *(fold(alias.text) for alias in term.aliases)} - {""}:
            found[name] = (*found.get(name, ()), term.id)
    return found


def _whole(text: str, start: int, last: int) -> bool:
    """Whether no letter or digit of a Latin word was left before or behind a word."""
    before, behind = text[max(start - 1, 0) : start + 1], text[last : last + 2]
    return len(_LATIN.findall(before)) < 2 and len(_LATIN.findall(behind)) < 2


def _rarity() -> dict[str, float]:
    """Inverse document frequencies of Chinese words, from jieba's own table."""
    table = pkgutil.get_data("jieba", "analyse/idf.txt") or b""
    rows = (line.split(" ") for line in table.decode().splitlines())
    return {word: float(frequency) for word, frequency in rows}
