"""Whether an article's digest keeps to what was read of it."""

from __future__ import annotations

from collections.abc import Iterator

from digest.model.records import Article, Assertion
from digest.validate.view import Finding, View


def title_missing(view: View) -> Iterator[Finding]:
    """An article read in full has its title, and a gloss has the title that it glosses."""
    for article in view.held:
        if article.reading == "full" and article.title is None:
            message = "an article read in full must have its `title`"
            hint = "add `title`, as printed; if only an excerpt was read, set `reading: excerpt`"
            yield Finding(article.marks.at("reading"), message, hint)
        elif article.title_en and article.title is None:
            message = "a `title_en` must have the `title` that it glosses"
            yield Finding(article.marks.at("title_en"), message, "add `title`, or remove the gloss")


def empty_assertion(view: View) -> Iterator[Finding]:
    """An assertion joins a claim, or says something of its own in both languages."""
    for assertion in view.asserted:
        both = {"statement": assertion.statement, "statement_en": assertion.statement_en}
        missing = " and ".join(f"`{name}`" for name, text in both.items() if text is None)
        if assertion.claim is None and missing:
            message = f"the assertion {assertion.id!r} must have {missing}, or a `claim`"
            yield Finding(assertion.marks.at("id"), message, f"add {missing}, or name its claim")


def paragraph_range(view: View) -> Iterator[Finding]:
    """A paragraph that an assertion or an annotation names is one that the article has."""
    for article in view.held:
        if article.paragraphs is None:
            continue
        hint = "count the paragraphs of the cleaned body; headings count, the title does not"
        must = f"a paragraph must be one of 1 to {article.paragraphs}; found"
        for assertion in article.assertions:
            for number in _beyond(assertion.paragraphs, article.paragraphs):
                yield Finding(assertion.marks.at("paragraph"), f"{must} {number}", hint)
        for note in article.annotations:
            for number in _beyond(note.paragraphs, article.paragraphs):
                place = view.column(article.marks.path, note.line, "¶")
                yield Finding(place, f"{must} {number}", hint)


def paragraph_missing(view: View) -> Iterator[Finding]:
    """In an article read in full, an assertion names its paragraph, or quotes the title."""
    for article, assertion in _assertions(view, "full"):
        if not assertion.paragraphs and not article.quoted_title(assertion):
            message = f"the assertion {assertion.id!r} must name its paragraph"
            hint = "add `paragraph`; if only the title says it, `quote` the title's words"
            yield Finding(assertion.marks.at("id"), message, hint)


def excerpt_paragraph(view: View) -> Iterator[Finding]:
    """An article read in excerpt has no paragraph numbers: they count the whole body."""
    for article in view.held:
        hint = "remove it, or set `reading: full` once the whole article has been read"
        if article.reading == "excerpt" and article.paragraphs is not None:
            message = f"an excerpt must not count paragraphs; found {article.paragraphs}"
            yield Finding(article.marks.at("paragraphs"), message, hint)
        for assertion in article.assertions:
            if article.reading == "excerpt" and assertion.paragraphs:
                message = f"an excerpt must not number paragraphs; found {assertion.paragraphs[0]}"
                yield Finding(assertion.marks.at("paragraph"), message, hint)


def excerpt_annotation(view: View) -> Iterator[Finding]:
    """An article read in excerpt is not annotated: a critic reads the whole."""
    for article in view.held:
        for note in article.annotations if article.reading == "excerpt" else ():
            message = f"an article read in excerpt must not be annotated; found {note.title!r}"
            hint = "read the article and set `reading: full`, or remove the annotation"
            yield Finding(view.column(article.marks.path, note.line, "!!!"), message, hint)


def support_not_seen(view: View) -> Iterator[Finding]:
    """What an excerpt leaves open is `not-seen`, never `none`; a full reading sees it all."""
    wrong = {"full": ("not-seen", "none"), "excerpt": ("none", "not-seen")}
    for reading, (found, instead) in wrong.items():
        for _article, assertion in _assertions(view, reading):
            if assertion.support == found:
                message = f"`support` must not be {found!r} where `reading` is {reading!r}"
                yield Finding(assertion.marks.at("support"), message, f"write {instead!r}")


def _assertions(view: View, reading: str) -> Iterator[tuple[Article, Assertion]]:
    for article in view.held:
        if article.reading == reading:
            for assertion in article.assertions:
                yield article, assertion


def _beyond(numbers: tuple[int, ...], last: int) -> Iterator[int]:
    return (number for number in numbers if not 1 <= number <= last)
