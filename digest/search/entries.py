"""What can be found: claims, articles, events, tags and techniques, each with its words."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from digest.model.body import Block, Ref, Text, leaves, runs
from digest.model.digest import Digest, Standing, TimelineEntry
from digest.model.records import Annotation, Article, Assertion
from digest.model.vocabulary import Term, Vocabulary
from digest.model.words import RESULTS, VERDICTS, Label
from digest.search.entry import Entry, Facets, Value, labelled, once, years
from digest.wording import counted, dates, figures
from digest.wording.labels import joined

# A reference without words, and the space before it: its mark stands there on the page.
_BARE = re.compile(" *\0")


def entries(digest: Digest) -> tuple[Entry, ...]:
    """Everything that can be found. A publication is found as its article, not as an event too."""
    live = {article.id: article for article in digest.articles if article.withdrawn is None}
    vocabulary = digest.vocabulary
    return (
        *(_claim(standing, _sayers(standing, live), digest) for standing in _standings(digest)),
        *(_article(article, vocabulary) for article in live.values()),
        *(_event(item, item.claim, digest) for item in digest.timeline if item.claim),
        *(_term("tag", term) for term in vocabulary.tags.values()),
        *(_term("technique", term) for term in vocabulary.techniques.values()),
    )


def same_names(vocabulary: Vocabulary) -> tuple[tuple[str, ...], ...]:
    """The names of each person, company and outlet that has several.

    Tags have none here: their aliases are words near them (华为 for comparisons with peers), by
    which a tag is found, but not each other.
    """
    terms = (*vocabulary.subjects.values(), *vocabulary.outlets.values())
    return tuple(
        (term.label, *(alias.text for alias in term.aliases)) for term in terms if term.aliases
    )


def _standings(digest: Digest) -> Iterator[Standing]:
    return (digest.standings[claim.id] for claim in digest.claims)


def _sayers(standing: Standing, live: dict[str, Article]) -> list[Article]:
    return [live[id] for id in standing.articles if id in live]


def _claim(standing: Standing, sayers: list[Article], digest: Digest) -> Entry:
    claim = standing.claim
    return Entry(
        "claim",
        claim.id,
        claim.statement,
        gloss=claim.statement_en,
        note=counted.voices(len(standing.articles), len(standing.origins)),
        status=standing.result,
        names=once(_readings(standing, digest.vocabulary)),
        texts=once(_said(standing)),
        glosses=once(_said_in_english(standing)),
        facets=_claim_facets(standing, sayers, digest.vocabulary),
    )


def _said(standing: Standing) -> Iterator[str | None]:
    claim = standing.claim
    yield from (item.statement for item in standing.assertions)
    for record in claim.evidence:
        yield from (record.publisher, record.finding)
    if claim.verdict:
        yield from (claim.verdict.because, claim.verdict.would_change)
    yield from _prose(claim.body)


def _said_in_english(standing: Standing) -> Iterator[str | None]:
    claim = standing.claim
    yield from (item.statement_en for item in standing.assertions)
    yield from (record.finding_en for record in claim.evidence)
    if claim.verdict:
        yield from (claim.verdict.because_en, claim.verdict.would_change_en)


def _readings(standing: Standing, vocabulary: Vocabulary) -> Iterator[str]:
    """Every reading of a claim as people say it, and in plain digits."""
    terms = standing.claim.measure.terms if standing.claim.measure else {}
    said = (item.figure for item in standing.assertions)
    for figure in (*said, *(record.figure for record in standing.claim.evidence)):
        yield figures.readable(figure, terms, vocabulary.units).zh
        yield figures.exact(figure, vocabulary.units).zh


def _claim_facets(standing: Standing, sayers: list[Article], vocabulary: Vocabulary) -> Facets:
    claim, verdict = standing.claim, standing.claim.verdict
    judged = [Value(f"verdict-{verdict.status}", *VERDICTS[verdict.status])] if verdict else []
    return {
        "year": years((claim.date,)) or years(article.known_from for article in sayers),
        "outlet": labelled(vocabulary.outlets, *(article.outlet for article in sayers)),
        "tag": labelled(vocabulary.tags, *claim.tags),
        "status": (_result(standing), *judged),
    }


def _result(standing: Standing) -> Value:
    return Value(standing.result, *RESULTS[standing.result])


def _article(article: Article, vocabulary: Vocabulary) -> Entry:
    known, outlets = article.known_from, labelled(vocabulary.outlets, article.outlet)
    who = tuple(Label(outlet.zh, outlet.en) for outlet in outlets)
    when = (dates.between(known),) if known else ()
    said = article.assertions
    words = (text for item in said for text in _words(item))
    techniques = (note.technique for note in article.annotations)
    return Entry(
        "article",
        article.id,
        article.heading,
        article.heading_language,
        article.heading_en or "",
        note=joined((*who, *when), "，"),
        names=once((*(outlet.zh for outlet in outlets), article.byline, article.siglum)),
        texts=once((article.summary, *_prose(article.body), *words)),
        glosses=once((article.summary_en, *(item.statement_en for item in said))),
        facets={
            "year": years((known,)),
            "outlet": labelled(vocabulary.outlets, article.outlet),
            "tag": labelled(vocabulary.tags, *article.tags),
            "technique": labelled(vocabulary.techniques, *techniques),
        },
    )


def _words(assertion: Assertion) -> tuple[str | None, ...]:
    return (assertion.statement, assertion.quote, assertion.attribution, assertion.speaker)


def _event(item: TimelineEntry, claim: str, digest: Digest) -> Entry:
    return Entry(
        "event",
        claim,
        item.label,
        gloss=item.label_en,
        note=dates.readable(item.date),
        facets={
            "year": years((item.date,)),
            "tag": labelled(digest.vocabulary.tags, *item.tags),
            "status": (_result(digest.standings[claim]),),
        },
    )


def _term(kind: str, term: Term) -> Entry:
    return Entry(
        kind,
        term.id,
        term.label,
        gloss=term.label_en,
        names=tuple(alias.text for alias in term.aliases if not alias.epithet),
        epithets=tuple(alias.text for alias in term.aliases if alias.epithet),
        texts=once((term.definition,)),
        glosses=once((term.definition_en,)),
        facets={kind: (Value(term.id, term.label, term.label_en),)},
    )


def _prose(parts: Iterable[Block | Annotation]) -> Iterator[str]:
    """The words of a body, run by run, without what references bring of their own."""
    for part in parts:
        if isinstance(part, Annotation):
            yield part.title
        for run in runs(part.blocks if isinstance(part, Annotation) else (part,)):
            words = (_plain(leaf) for leaf in leaves(run))
            yield _BARE.sub("", "".join(words)).strip()


def _plain(leaf: Text | Ref) -> str:
    return leaf.text if isinstance(leaf, Text) else leaf.words or "\0"
