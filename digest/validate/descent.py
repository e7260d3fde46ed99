"""Whether what is said to come from elsewhere can come from there."""

from __future__ import annotations

from collections.abc import Iterator

from digest.model.dates import DateSpan
from digest.model.issues import Location
from digest.model.records import Article, Assertion
from digest.validate.view import Finding, View


def derivation_across_claims(view: View) -> Iterator[Finding]:
    """`derived_from` names an assertion of another article that joins the same claim."""
    for taken, source, place in _derived(view):
        if source.article == taken.article:
            message = f"`of` must name an assertion of another article; found {source.ref!r}"
            yield Finding(place, message, "name the article that this one took it from")
        elif taken.claim is None or source.claim != taken.claim:
            message = (
                f"`of` must name an assertion of the same claim; found {source.ref!r} "
                f"of {source.claim!r}, and {taken.claim or 'no claim'!r} here"
            )
            yield Finding(place, message, "let both join one claim, or remove `derived_from`")


def derivation_out_of_time(view: View) -> Iterator[Finding]:
    """Nothing comes from an article that was certainly published after it."""
    for taken, source, place in _derived(view):
        yield from _late(view.articles[taken.article], view.articles[source.article], place)
    for article in view.held:
        for at, declared in enumerate(article.provenance):
            parent = view.articles.get(declared.of or "")
            if parent is not None and declared.relation != "original":
                yield from _late(article, parent, article.marks.at("provenance", at, "of"))


def derivation_circle(view: View) -> Iterator[Finding]:
    """No assertion comes, by way of others, from itself."""
    above = {taken.ref: source.ref for taken, source, _ in _derived(view)}
    for taken, source, place in _derived(view):
        ref, seen = source.ref, {taken.ref}
        while ref in above and ref not in seen:
            seen.add(ref)
            ref = above[ref]
        if ref == taken.ref and source.article != taken.article:
            message = f"`derived_from` must not come back to its own assertion; found {ref!r}"
            yield Finding(place, message, "remove one of the links of the circle")


def _derived(view: View) -> Iterator[tuple[Assertion, Assertion, Location]]:
    """Every declared derivation whose source is known: taker, source, and where it is written."""
    for taken in view.asserted:
        derivation = taken.derived_from
        source = view.assertions.get((derivation and derivation.of) or "")
        if source is not None:
            yield taken, source, taken.marks.at("derived_from", "of")


def _late(article: Article, source: Article, place: Location) -> Iterator[Finding]:
    """The breach where the article was certainly public before its source was published."""
    for known in (article.published, article.captured):
        if known and source.published and _certainly_before(known, source.published):
            message = (
                f"what it comes from must not be later; found {known.edtf}, "
                f"and {source.id!r} of {source.published.edtf}"
            )
            yield Finding(place, message, "mend a date, or say which of the two took from which")
            return


def _certainly_before(one: DateSpan, other: DateSpan) -> bool:
    return not (one.uncertain or other.uncertain) and one.wholly_before(other)
