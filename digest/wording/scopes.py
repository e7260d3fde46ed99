"""What a figure covers, in words: scope keys, spans and cut-offs, with their values."""

from __future__ import annotations

from collections.abc import Iterator

from digest.model.dates import DateSpan
from digest.model.records import Figure
from digest.model.vocabulary import Vocabulary
from digest.model.words import UNSTATED, Label
from digest.wording import dates

_BUILT_IN_KEYS = {"window": Label("时段", "window"), "as_of": Label("截止时间", "cut-off")}
# Before its date, where `key` names the cut-off in a sentence.
_AS_OF = Label("截至", "as of")
_UNSTATED = Label("未说明", "unstated")


def key(name: str, vocabulary: Vocabulary) -> Label:
    """A scope key's label."""
    if name in _BUILT_IN_KEYS:
        return _BUILT_IN_KEYS[name]
    term = vocabulary.scopes.get(name)
    return Label(term.label, term.label_en.lower()) if term else Label(name, name)


def value(name: str, stated: str | DateSpan, vocabulary: Vocabulary) -> Label:
    """A scope key's value."""
    if isinstance(stated, DateSpan):
        return dates.readable(stated)
    if stated == UNSTATED:
        return _UNSTATED
    if name == "window":
        return dates.window(stated)
    term = vocabulary.scopes.get(name)
    if term is None or stated not in term.values:
        return Label(stated, stated)
    return Label(term.values[stated], term.values_en.get(stated) or stated.replace("-", " "))


def coverage(figure: Figure, vocabulary: Vocabulary) -> tuple[tuple[Label, Label], ...]:
    """What the figure covers, as (label, value): scope keys, window, cut-off."""
    return tuple(_coverage(figure, vocabulary))


def _coverage(figure: Figure, vocabulary: Vocabulary) -> Iterator[tuple[Label, Label]]:
    for name, stated in figure.scope.items():
        yield key(name, vocabulary), value(name, stated, vocabulary)
    if figure.window is not None:
        yield key("window", vocabulary), value("window", figure.window, vocabulary)
    if figure.as_of is not None:
        yield _AS_OF, value("as_of", figure.as_of, vocabulary)
