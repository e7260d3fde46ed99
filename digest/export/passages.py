"""The text that the database can search, cut into pairs of characters.

SQLite's tokenizer keeps a run of Chinese whole, so that a word in its middle could not be found.
Each text is therefore folded (one width, case and script; letters and digits only: see
`digest.fold`) and written as its neighbouring pairs, with the last character alone behind them:
口碑反转 becomes 口碑 碑反 反转 转. The pairs of what is looked for, as one phrase, then find it
wherever it stands, and nothing else. English stands as it is, and is found by words.
"""

from __future__ import annotations

from collections.abc import Iterator

from digest.export.fields import Row
from digest.export.tables.sheet import below, listed
from digest.fold import fold

# For each kind: the fields in Chinese (or as printed), and those in English.
_ARTICLE = (("title", "summary"), ("title_en", "summary_en"))
_ASSERTION = (("statement", "quote", "speaker", "attribution"), ("statement_en",))
_ANNOTATION = (("title", "text"), ())
_CLAIM = (("statement", "sentence"), ("statement_en", "sentence_en"))
_EVIDENCE = (("publisher", "finding"), ("finding_en",))
_VERDICT = (("because", "would_change"), ("because_en", "would_change_en"))
_Fields = tuple[tuple[str, ...], tuple[str, ...]]

Passage = tuple[str, str, str | None, str | None, str, str, str]


def passages(data: Row) -> Iterator[Passage]:
    """The texts: kind, id in the table of that kind, article, claim, text, English, pairs."""
    for article in listed(data, "articles"):
        yield from _of_article(article)
    for claim in listed(data, "claims"):
        yield from _of_claim(claim)


def paired(text: str) -> str:
    """The pairs of a text, with spaces between.

    >>> paired("口碑反转!"), paired("SU7"), paired("")
    ('口碑 碑反 反转 转', 'su u7 7', '')
    """
    folded = fold(text)
    return " ".join(folded[at : at + 2] for at in range(len(folded)))


def _of_article(article: Row) -> Iterator[Passage]:
    id = str(article["id"])
    yield _passage("articles", id, article, _ARTICLE, article=id)
    for item in listed(article, "assertions"):
        claim = item.get("claim")
        yield _passage(
            "assertions",
            f"{id}#{item['id']}",
            item,
            _ASSERTION,
            article=id,
            claim=str(claim) if claim else None,
        )
    for place, item in enumerate(listed(article, "annotations"), 1):
        yield _passage("annotations", f"{id}#note-{place}", item, _ANNOTATION, article=id)


def _of_claim(claim: Row) -> Iterator[Passage]:
    id = str(claim["id"])
    yield _passage("claims", id, claim, _CLAIM, claim=id)
    for item in (*listed(claim, "evidence"), *listed(claim, "responses")):
        yield _passage("evidence", f"{id}#{item['id']}", item, _EVIDENCE, claim=id)
    if verdict := below(claim, "verdict"):
        yield _passage("verdicts", id, verdict, _VERDICT, claim=id)


def _passage(
    kind: str,
    id: str,
    row: Row,
    fields: _Fields,
    article: str | None = None,
    claim: str | None = None,
) -> Passage:
    text, english = ([str(row[name]) for name in names if name in row] for names in fields)
    # Pairs do not reach from one text into the next.
    pairs = " ".join(filter(None, map(paired, text)))
    return kind, id, article, claim, "\n".join(text), "\n".join(english), pairs
