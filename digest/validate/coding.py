"""Whether a second coder's marks are of articles, techniques and paragraphs that there are."""

from __future__ import annotations

from collections.abc import Iterator

from digest.model.issues import Location
from digest.validate.view import Finding, View, nearest


def coding_article(view: View) -> Iterator[Finding]:
    """A second coding is of an article that was read in full: a coder reads what editors read."""
    read = {article.id for article in view.held if article.reading == "full"}
    for coding in view.records.codings:
        if coding.article not in {*read, *view.records.unreadable}:
            message = f"a coding must be of an article read in full; found {coding.article!r}"
            hint = nearest(coding.article, read, "name the file after the article's id")
            yield Finding(Location(coding.path), message, hint)


def coding_technique(view: View) -> Iterator[Finding]:
    """A second coder's technique is an id of `vocabulary/techniques.yml`."""
    known = view.records.vocabulary.techniques
    for coding in view.records.codings if view.was_read("techniques") else ():
        for mark in coding.found:
            if mark.technique not in known:
                message = f"the technique {mark.technique!r} must be in techniques.yml"
                hint = nearest(mark.technique, known, "see the codebook for all of them")
                yield Finding(mark.marks.at("technique"), message, hint)


def coding_paragraph(view: View) -> Iterator[Finding]:
    """A paragraph that a second coder names is one that the article has."""
    for coding in view.records.codings:
        article = view.articles.get(coding.article)
        last = article.paragraphs if article else None
        for mark in coding.found:
            for number in mark.paragraphs:
                if last is not None and number > last:
                    message = f"a paragraph must be one of 1 to {last}; found {number}"
                    hint = "count the paragraphs of the cleaned body, as the editors do"
                    yield Finding(mark.marks.at("paragraph"), message, hint)
