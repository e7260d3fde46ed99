"""So many of a thing: 3篇文章, 1 article."""

from __future__ import annotations

from digest.model.words import Label
from digest.wording.labels import fill

Forms = tuple[Label, Label]

ARTICLES: Forms = (Label("{n}篇文章", "{n} article"), Label("{n}篇文章", "{n} articles"))
ORIGINS: Forms = (
    Label("{n}个独立来源", "{n} independent origin"),
    Label("{n}个独立来源", "{n} independent origins"),
)
CLAIMS: Forms = (Label("{n}条说法", "{n} claim"), Label("{n}条说法", "{n} claims"))
USES: Forms = (Label("{n}处", "{n} use"), Label("{n}处", "{n} uses"))
PAIRS: Forms = (Label("{n}对", "{n} pair"), Label("{n}对", "{n} pairs"))
ENTRIES: Forms = (Label("{n}条", "{n} entry"), Label("{n}条", "{n} entries"))
SEARCHES: Forms = (Label("检索{n}次", "{n} search"), Label("检索{n}次", "{n} searches"))
_VOICES = Label("{articles}，{origins}", "{articles}, {origins}")


def counted(forms: Forms, number: int) -> Label:
    """The number with its noun, singular or plural."""
    one, many = forms
    return fill(one if number == 1 else many, n=number)


def voices(articles: int, origins: int) -> Label:
    """How many articles say something, from how many origins."""
    return fill(_VOICES, articles=counted(ARTICLES, articles), origins=counted(ORIGINS, origins))
