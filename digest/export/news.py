"""What became known, and when the digest took it in: what the feeds tell.

A record counts from the day on which it was added here, not from its own date: who follows a
claim hears of an old article that was only now read.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from digest.export.names import first_name
from digest.model.digest import Digest, Standing
from digest.model.records import (
    Article,
    Assertion,
    Claim,
    Correction,
    Evidence,
    Verdict,
    Withdrawal,
)
from digest.model.vocabulary import Table
from digest.model.words import BEARINGS, STANCES, Label
from digest.wording import dates, figures, verdicts
from digest.wording.labels import NOTHING, fill, joined

_ADDED = Label("新收「{siglum}」{named}", "Article {siglum} was added: {named}")
_READING = Label("「{siglum}」{named}的评读", "our reading of {siglum}, {named}")
_SAID = Label("「{siglum}」说到：{claim}", "{siglum} speaks of: {claim}")
_RECORD = Label("证据（{bearing}）：{claim}", "Evidence ({bearing}): {claim}")
_RESPONSE = Label("当事方回应（{bearing}）：{claim}", "The subject's response ({bearing}): {claim}")
_VERDICT = Label("判断（{status}）：{claim}", "Verdict ({status}): {claim}")
_WITHDRAWN = Label("撤下「{siglum}」", "Article {siglum} was withdrawn")
_CORRECTED = Label("更正：{what}", "Corrected: {what}")
_CHANGED = Label("原作“{was}”，现作“{now}”。{why}", "")
_WHO = Label("{who}，{date}。{what}", "{who}, {date}. {what}")
_STANCE = Label("{stance}：{what}", "{stance}: {what}")
_UNDATED = Label("日期不详", "undated")
_NOWHERE = Label("来源未知", "outlet unknown")
_IN_CHINESE = "The text is in Chinese."
_NO_GLOSS = "(no English gloss)"


@dataclass(frozen=True, slots=True)
class News:
    """One thing that became known.

    Attributes:
        name: its kind and the first ids of its records, which never change.
        day: on which it became part of the digest.
        title, text: what it is, and what it says.
        place: where it stands on the site, as a kind and an id (see `exports.Address`).
        tags: ids.
    """

    name: tuple[str, ...]
    day: dt.date
    title: Label
    text: Label
    place: tuple[str, str]
    tags: tuple[str, ...]


def newest_first(news: Iterable[News]) -> list[News]:
    """The latest day first; within a day by name, articles before evidence."""
    return sorted(news, key=lambda item: (-item.day.toordinal(), item.name))


def of_articles(digest: Digest) -> Iterator[News]:
    """Every article, once: that it was added, or withdrawn; with the tags of what it asserts."""
    tags = {claim.id: claim.tags for claim in digest.claims}
    for article in digest.articles:
        asserted = (tags.get(item.claim or "", ()) for item in article.assertions)
        found = tuple(dict.fromkeys((*article.tags, *(tag for some in asserted for tag in some))))
        if article.withdrawn:
            yield _withdrawn(digest, article, article.withdrawn, found)
        else:
            yield _added(digest, article, found)
            for item in article.corrections:
                place = ("article-corrections", f"{article.id}#")
                told = fill(_READING, siglum=article.siglum, named=article.named)
                yield _corrected(digest, item, (_name(article),), told, place, found)


def of_records(digest: Digest, claim: Claim) -> Iterator[News]:
    """What a claim's page holds besides what articles say: evidence, verdict, corrections."""
    for record in claim.evidence:
        yield _record(digest, claim, record)
    if claim.verdict:
        yield _verdict(digest, claim, claim.verdict)
    for item in claim.corrections:
        place = ("claim-corrections", f"{claim.id}#")
        yield _corrected(digest, item, (_claim_name(claim),), _statement(claim), place, claim.tags)


def of_witnesses(
    digest: Digest, standing: Standing, articles: Mapping[str, Article]
) -> Iterator[News]:
    """The articles that assert a claim, each once.

    Args:
        digest: the linked whole.
        standing: where the claim stands.
        articles: those that stand, by id.
    """
    said: dict[str, list[Assertion]] = {}
    for assertion in standing.assertions:
        said.setdefault(assertion.article, []).append(assertion)
    for id, assertions in said.items():
        yield _said(digest, standing.claim, articles[id], assertions)


def _added(digest: Digest, article: Article, tags: tuple[str, ...]) -> News:
    summary = Label(article.summary, article.summary_en)
    return News(
        ("article", _name(article)),
        digest.added(article),
        fill(_ADDED, siglum=article.siglum, named=article.named),
        fill(_WHO, who=_outlet(digest, article), date=_published(article), what=summary),
        ("article", article.id),
        tags,
    )


def _withdrawn(
    digest: Digest, article: Article, withdrawal: Withdrawal, tags: tuple[str, ...]
) -> News:
    return News(
        ("withdrawal", _name(article)),
        withdrawal.date.last or digest.edition,
        fill(_WITHDRAWN, siglum=article.siglum),
        Label(withdrawal.reason, _IN_CHINESE),
        ("article", article.id),
        tags,
    )


def _corrected(
    digest: Digest,
    item: Correction,
    what: tuple[str, ...],
    told: Label,
    place: tuple[str, str],
    tags: tuple[str, ...],
) -> News:
    """Named by its words too, since a record may be put right twice in a day."""
    changed = fill(_CHANGED, was=item.was, now=item.now, why=item.why)
    return News(
        ("correction", place[0], *what, item.date.edtf, item.was),
        item.date.last or digest.edition,
        fill(_CORRECTED, what=told),
        Label(changed.zh, _IN_CHINESE),
        place,
        tags,
    )


def _said(digest: Digest, claim: Claim, article: Article, assertions: list[Assertion]) -> News:
    terms = claim.measure.terms if claim.measure else {}
    units = digest.vocabulary.units
    words = joined((_wording(item, terms, units) for item in assertions), "；", "; ")
    return News(
        ("asserted", _claim_name(claim), _name(article)),
        digest.added(article),
        fill(_SAID, siglum=article.siglum, claim=_statement(claim)),
        fill(_WHO, who=_outlet(digest, article), date=_published(article), what=words),
        ("witness", f"{claim.id}#{article.id}.{assertions[0].id}"),
        claim.tags,
    )


def _record(digest: Digest, claim: Claim, record: Evidence) -> News:
    bearing = BEARINGS[record.bearing]
    told = fill(
        _WHO,
        who=record.publisher,
        date=dates.between(record.published) if record.published else _UNDATED,
        what=Label(record.finding, record.finding_en),
    )
    return News(
        ("evidence", _claim_name(claim), record.id),
        digest.added(record),
        fill(_RESPONSE if record.by_subject else _RECORD, bearing=bearing, claim=_statement(claim)),
        told,
        ("evidence", f"{claim.id}#{record.id}"),
        claim.tags,
    )


def _verdict(digest: Digest, claim: Claim, verdict: Verdict) -> News:
    """Named by its date too: who judges anew makes news."""
    status = verdicts.named(verdict, in_brackets=True)
    return News(
        ("verdict", _claim_name(claim), verdict.date.edtf),
        verdict.date.last or digest.edition,
        fill(_VERDICT, status=status, claim=_statement(claim)),
        Label(verdict.because, verdict.because_en or _IN_CHINESE),
        ("verdict", f"{claim.id}#"),
        claim.tags,
    )


def _name(article: Article) -> str:
    return first_name(article.id, article.formerly)


def _claim_name(claim: Claim) -> str:
    return first_name(claim.id, claim.formerly)


def _statement(claim: Claim) -> Label:
    return Label(claim.statement, claim.statement_en)


def _outlet(digest: Digest, article: Article) -> Label:
    term = digest.vocabulary.outlets.get(article.outlet or "")
    return Label(term.label, term.label_en) if term else _NOWHERE


def _published(article: Article) -> Label:
    return dates.between(article.published) if article.published else _UNDATED


def _wording(assertion: Assertion, terms: Mapping[str, str], units: Table) -> Label:
    """The stance, the article's own words where it has any, and its reading."""
    reading = figures.readable(assertion.figure, terms, units)
    own = (
        Label(assertion.statement, assertion.statement_en or _NO_GLOSS)
        if assertion.statement
        else NOTHING
    )
    said = joined((part for part in (own, reading) if part.zh), "，")
    stance = STANCES[assertion.stance]
    return fill(_STANCE, stance=stance, what=said) if said.zh else stance
