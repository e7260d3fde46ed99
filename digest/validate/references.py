"""Whether every id that a record names is there."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator

from digest.model.body import Block, Ref, leaves, runs
from digest.model.issues import Location, Marks
from digest.model.records import Annotation, Article, Claim
from digest.model.vocabulary import TABLES
from digest.model.words import OUTLET_KINDS, UNSTATED
from digest.validate.view import Finding, View, nearest

# Dates make article ids; the names of works that are not held are written as printed.
_ARTICLE_ID = re.compile(r"[0-9]{4}(-[a-z0-9]+)+")
_BUILT_IN_KEYS = ("window", "as_of")


def unknown_claim(view: View) -> Iterator[Finding]:
    """An assertion's `claim` and a claim's `relates` name a claim of the digest."""
    known = {*view.claims, *view.records.unreadable}
    remedy = "write sources/claims/<id>.md, or leave `claim` out and give a `statement`"
    for assertion in view.asserted:
        if assertion.claim is not None:
            yield from _known(assertion.claim, known, assertion.marks.at("claim"), "claim", remedy)
    for claim in view.records.claims:
        for at, relation in enumerate(claim.relates):
            place = claim.marks.at("relates", at, relation.kind)
            yield from _known(relation.claim, known, place, "claim", remedy)


def unknown_article(view: View) -> Iterator[Finding]:
    """Where `provenance` names an article by its id, the digest holds that article."""
    known = {*view.articles, *view.records.unreadable}
    remedy = "give the id of an article held, or the name of the work as printed"
    for article in view.held:
        for at, source in enumerate(article.provenance):
            if source.of is not None and _ARTICLE_ID.fullmatch(source.of):
                place = article.marks.at("provenance", at, "of")
                yield from _known(source.of, known, place, "article", remedy)


def unknown_assertion(view: View) -> Iterator[Finding]:
    """`on` names assertions of that claim, `computes` of its own article, `derived_from` any."""
    for claim in view.records.claims:
        for evidence in claim.evidence:
            yield from _on(view, claim, evidence.on, evidence.marks)
        if claim.verdict is not None:
            yield from _on(view, claim, claim.verdict.on, claim.verdict.marks)
    for assertion in view.asserted:
        computation = assertion.computes
        if computation is None:
            continue
        own = [item.id for item in view.articles[assertion.article].assertions]
        for at, operand in enumerate(computation.operands):
            place = assertion.marks.at("computes", computation.operation, at)
            remedy = "name assertions of the same article"
            yield from _known(operand, own, place, "assertion", remedy)
    yield from _sources(view)


def unknown_tag(view: View) -> Iterator[Finding]:
    """A tag is an id of `vocabulary/tags.yml`."""
    yield from _terms(view, "tags", "tag", _tags(view))


def unknown_outlet(view: View) -> Iterator[Finding]:
    """An outlet is an id of `vocabulary/outlets.yml`."""
    given = ((article.outlet, article.marks.at("outlet")) for article in view.held)
    yield from _terms(view, "outlets", "outlet", given)


def outlet_kind(view: View) -> Iterator[Finding]:
    """An outlet's `kind` is a word of the format."""
    for term in view.records.vocabulary.outlets.values():
        if term.kind is not None:
            remedy = f"use one of {', '.join(OUTLET_KINDS)}"
            yield from _known(
                term.kind, OUTLET_KINDS, term.marks.at("kind"), "kind of outlet", remedy
            )


def unknown_subject(view: View) -> Iterator[Finding]:
    """A subject is an id of `vocabulary/subjects.yml`."""
    given = (
        (subject, claim.marks.at("subjects", at))
        for claim in view.records.claims
        for at, subject in enumerate(claim.subjects)
    )
    yield from _terms(view, "subjects", "subject", given)


def unknown_technique(view: View) -> Iterator[Finding]:
    """An annotation's technique is an id of `vocabulary/techniques.yml`."""
    given = (
        (note.technique, view.column(article.marks.path, note.line, note.technique))
        for article in view.held
        for note in article.annotations
    )
    yield from _terms(view, "techniques", "technique", given)


def unknown_unit(view: View) -> Iterator[Finding]:
    """A unit is an id of `vocabulary/units.yml`."""
    yield from _terms(view, "units", "unit", _units(view))


def unknown_scope(view: View) -> Iterator[Finding]:
    """A key of `scope` or `decisive` is an id of `vocabulary/scopes.yml`."""
    given = (
        (key, stated.marks.at("scope", key))
        for stated in view.figures
        for key in stated.figure.scope
    )
    yield from _terms(view, "scopes", "scope key", given)
    decisive = (
        (key, claim.marks.at("measure", "decisive", at))
        for claim in view.records.claims
        if claim.measure is not None
        for at, key in enumerate(claim.measure.decisive)
        if key not in _BUILT_IN_KEYS
    )
    yield from _terms(view, "scopes", "scope key", decisive)


def scope_value(view: View) -> Iterator[Finding]:
    """Where a scope key lists its values, a scope gives one of them, or `unstated`."""
    for term in view.records.vocabulary.scopes.values():
        for value in term.values_en:
            place = term.marks.at("values_en", value)
            yield from _known(value, term.values, place, "value", "add it to `values` too")
    for stated in view.figures:
        for key, value in stated.figure.scope.items():
            asked = view.records.vocabulary.scopes.get(key)
            if asked is not None and asked.values:
                place = stated.marks.at("scope", key)
                remedy = f"use one of {', '.join(asked.values)}, or add it to vocabulary/scopes.yml"
                known = (*asked.values, UNSTATED)
                yield from _known(value, known, place, f"value of {key}", remedy)


def unknown_term(view: View) -> Iterator[Finding]:
    """A `value_term` is one of the terms of its claim's measure."""
    for figure, marks, claim in view.figures:
        if figure.term is not None and claim is not None and _takes_terms(claim):
            assert claim.measure is not None
            remedy = f"add it to measure.terms of the claim {claim.id!r}"
            place = marks.at("value_term")
            yield from _known(figure.term, claim.measure.terms, place, "term", remedy)


def unknown_broader(view: View) -> Iterator[Finding]:
    """`broader` is the id of another term of the same vocabulary, and no circle."""
    for name in TABLES:
        table = view.table(name)
        for term in table.values():
            if term.broader is None:
                continue
            place = term.marks.at("broader")
            yield from _known(term.broader, table, place, "term", f"name a term of {name}.yml")
            above, seen = term.broader, {term.id}
            while above in table and above not in seen:
                seen.add(above)
                above = table[above].broader or ""
            if above == term.id:
                message = f"`broader` must not come back to its own term; found {term.broader!r}"
                yield Finding(place, message, "remove one of the links of the circle")


def dangling_link(view: View) -> Iterator[Finding]:
    """A `[[reference]]` in a body leads to an assertion, a claim, an article or a tag held."""
    held: dict[str, Collection[str]] = {
        "claim": {*view.claims, *view.records.unreadable},
        "article": {*view.articles, *view.records.unreadable},
        "tag": view.records.vocabulary.tags,
    }
    tags_were_read = view.was_read("tags")
    for path, refs, own in _prose(view):
        known = {**held, "assertion": own}
        for ref in refs:
            if ref.kind == "tag" and not tags_were_read:
                continue
            written = f"#{ref.target}" if ref.kind == "assertion" else f"{ref.kind}:{ref.target}"
            words = f"|{ref.words}" if ref.words else ""
            place = view.column(path, ref.line, f"[[{written}{words}]]")
            yield from _known(ref.target, known[ref.kind], place, ref.kind, "mend or remove it")


def _prose(view: View) -> Iterator[tuple[str, Iterable[Ref], Collection[str]]]:
    """Every text of the editors: its file, its references, and the assertions it may name."""
    for record in view.written:
        own = [item.id for item in record.assertions] if isinstance(record, Article) else []
        yield record.marks.path, references(record.body), own
    for overview in view.records.overviews:
        yield overview.marks.path, overview.references, ()


def references(parts: tuple[Block | Annotation, ...]) -> Iterator[Ref]:
    """Every `[[reference]]` of a body, annotations included, in reading order."""
    for part in parts:
        for run in runs(part.blocks if isinstance(part, Annotation) else (part,)):
            yield from (leaf for leaf in leaves(run) if isinstance(leaf, Ref))


def _known(
    name: str, known: Collection[str], place: Location, what: str, remedy: str
) -> Iterator[Finding]:
    if name not in known:
        message = f"the {what} must be one that exists; found {name!r}"
        yield Finding(place, message, nearest(name, known, remedy))


def _terms(
    view: View, table: str, what: str, given: Iterator[tuple[str | None, Location]]
) -> Iterator[Finding]:
    if view.was_read(table):
        remedy = f"add it to sources/vocabulary/{table}.yml, or use one that is there"
        for name, place in given:
            if name is not None:
                yield from _known(name, view.table(table), place, what, remedy)


def _tags(view: View) -> Iterator[tuple[str, Location]]:
    for record in view.written:
        for at, tag in enumerate(record.tags):
            yield tag, record.marks.at("tags", at)


def _units(view: View) -> Iterator[tuple[str | None, Location]]:
    for stated in view.figures:
        yield stated.figure.unit, stated.marks.at("unit")
    for claim in view.records.claims:
        if claim.measure is not None:
            yield claim.measure.unit, claim.marks.at("measure", "unit")


def _takes_terms(claim: Claim) -> bool:
    return claim.measure is not None and claim.measure.type == "category"


def _sources(view: View) -> Iterator[Finding]:
    """What assertions come from; a withdrawn article keeps its name but not what it said."""
    standing = {article.id for article in view.held}
    gone = (view.articles.keys() - standing) | view.records.unreadable
    for assertion in view.asserted:
        ref = assertion.derived_from.of if assertion.derived_from else None
        if ref is not None and ref.split("#")[0] not in gone:
            place = assertion.marks.at("derived_from", "of")
            remedy = "name an assertion as article#assertion, or leave `of` out"
            yield from _known(ref, view.assertions, place, "assertion", remedy)


def _on(view: View, claim: Claim, refs: tuple[str, ...], marks: Marks) -> Iterator[Finding]:
    here = [item.ref for item in view.joined[claim.id]]
    for at, ref in enumerate(refs):
        if ref.split("#")[0] not in view.records.unreadable and ref not in here:
            message = f"`on` must name an assertion of this claim; found {ref!r}"
            remedy = f"name an assertion that joins the claim {claim.id!r}"
            yield Finding(marks.at("on", at), message, nearest(ref, here, remedy))
