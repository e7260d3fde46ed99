"""References inside prose: what they link to, what they say, and the sentences that hold them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from digest.model.body import Inline, Ref, Text, leaves, runs
from digest.model.records import Annotation, Article, Assertion, Claim
from digest.render import rows, statuses, urls
from digest.render.catalogue import Catalogue
from digest.render.lines import label
from digest.render.markdown import JOINER, Markup, Resolve, escape, tight
from digest.wording import sentences


@dataclass(frozen=True, slots=True)
class Citation:
    """A sentence of an article's digest that refers to a claim."""

    article: str
    sentence: str


def resolver(page: str, catalogue: Catalogue, article: Article | None = None) -> Resolve:
    """How references read on a page; `article` is the one whose prose it is, if any."""

    def resolve(ref: Ref) -> Markup:
        if ref.kind == "assertion":
            return _marker(page, ref, catalogue, article)
        target = _page_of(ref, catalogue)
        words = escape(name(ref, catalogue))
        return Markup(f"[{words}]({urls.source(page, target)})") if target else words

    return resolve


def name(ref: Ref, catalogue: Catalogue) -> str:
    """What a reference to a claim, an article or a tag says; empty for an assertion's mark."""
    if ref.words:
        return ref.words
    if ref.kind == "claim" and ref.target in catalogue.claims:
        return catalogue.claims[ref.target].statement
    if ref.kind == "article" and ref.target in catalogue.articles:
        return catalogue.articles[ref.target].named.zh
    if ref.kind == "tag":
        return label(catalogue.vocabulary.tags, ref.target)
    return "" if ref.kind == "assertion" else ref.target


def citations(catalogue: Catalogue) -> Mapping[str, tuple[Citation, ...]]:
    """For every claim, the sentences of the digests that refer to it, once each."""
    found: dict[str, dict[Citation, None]] = {}
    for article in catalogue.articles.values():
        joined = {item.id: item.claim for item in article.assertions}
        for run in runs(part for part in article.body if not isinstance(part, Annotation)):
            for claim, sentence in _sentences(run, joined, catalogue):
                found.setdefault(claim, {})[Citation(article.id, sentence)] = None
    return {claim: tuple(sentences) for claim, sentences in found.items()}


def _marker(page: str, ref: Ref, catalogue: Catalogue, article: Article | None) -> Markup:
    """A small raised mark: the assertion's number in the article's table.

    The number alone, as in a critical edition: where nearly every clause carries a mark, readings
    would say everything twice. The reading and the claim are its title; what the articles dispute
    is marked so.
    """
    own = article.assertions if article else ()
    numbered = {item.id: (number, item) for number, item in enumerate(own, 1)}
    if ref.target not in numbered:
        return escape(ref.target)
    number, assertion = numbered[ref.target]
    claim = catalogue.claims.get(assertion.claim or "")
    disputed = claim is not None and catalogue.standing(claim.id).result in statuses.DISPUTED
    title = _title(assertion, claim, catalogue)
    return mark(number, _place(page, assertion, catalogue), title, disputed=disputed)


def mark(number: int, target: Markup, title: str, *, disputed: bool, words: str = "") -> Markup:
    """A small raised number that links; where it comes behind words of its own, they link with it.

    It stays on the line of the word before it.
    """
    kind = "dd-ref dd-ref--disputed" if disputed else "dd-ref"
    address = Markup(f'({target} "{escape(title)}")')
    if words:
        return Markup(f'[{escape(words)}{JOINER}<sup class="{kind}">{number}</sup>]{address}')
    return JOINER + Markup(f'<sup class="{kind}">[{number}]{address}</sup>')


def _title(assertion: Assertion, claim: Claim | None, catalogue: Catalogue) -> str:
    statement = claim.statement if claim else assertion.statement or ""
    reading = rows.value(assertion, catalogue)
    return f"{statement}：{reading}" if reading else statement


def _place(page: str, assertion: Assertion, catalogue: Catalogue) -> Markup:
    """The claim's apparatus, or the article's own table where the assertion joins no claim."""
    if assertion.claim and assertion.claim in catalogue.claims:
        anchor = urls.witness_anchor(assertion.article, assertion.id)
        return urls.source(page, urls.claim(assertion.claim), anchor)
    return urls.within(urls.assertion_anchor(assertion.id))


def _page_of(ref: Ref, catalogue: Catalogue) -> str:
    pages = {
        "claim": (catalogue.claims, urls.claim),
        "article": (catalogue.articles, urls.article),
        "tag": (catalogue.vocabulary.tags, urls.tag),
    }
    known, page = pages[ref.kind]
    return page(ref.target) if ref.target in known else ""


def _sentences(
    run: Iterable[Inline], joined: Mapping[str, str | None], catalogue: Catalogue
) -> Iterator[tuple[str, str]]:
    """The claims that a run refers to, each with its sentence."""
    words = ""
    spots: list[tuple[int, str]] = []
    for leaf in tight(leaves(run)):
        if isinstance(leaf, Ref):
            words += name(leaf, catalogue)
            claim = joined.get(leaf.target) if leaf.kind == "assertion" else leaf.target
            if claim and leaf.kind in ("assertion", "claim"):
                spots.append((len(words), claim))
        elif isinstance(leaf, Text) and leaf.text.strip():
            words += leaf.text
    for sentence in sentences.spans(words):
        for spot, claim in spots:
            if sentences.belongs(spot, sentence):
                yield claim, words[slice(*sentence)].strip()
