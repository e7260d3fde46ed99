"""The editors' overview, a page in each language: the text, and every claim that it rests on."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from digest.model.body import Ref
from digest.model.counts import count
from digest.model.overview import Overview
from digest.model.records import Claim
from digest.model.words import RESULTS, REVIEWS, Label
from digest.render import prose, statuses, templating, urls
from digest.render.catalogue import Catalogue
from digest.render.english import prose as english
from digest.render.english import words
from digest.render.markdown import Markup, Resolve, blocks, inline
from digest.render.page import Page
from digest.render.statuses import Status
from digest.render.view_evidence import editor
from digest.wording import dates, verdicts
from digest.wording.counted import ARTICLES, CLAIMS, ORIGINS, counted, voices
from digest.wording.labels import fill, in_english

PAGES = {"zh-Hans": urls.OVERVIEW, "en": urls.OVERVIEW_EN}
# What stands raised in an overview, and so takes no blank before it.
_RAISED = frozenset({"claim"})
_KICKER = Label("编者综述", "The editors' overview")
_DESCRIPTION = Label(
    "编者综述：什么已有定论，什么有争议，什么没有人举证；每句话都指向所据的说法。",
    "What is established, what is disputed and what nobody has evidenced, claim by claim.",
)
_COUNTS = Label(
    "本刊现收{articles}，出自{origins}，归为{claims}：{conflicts}条各家相互矛盾，{verdicts}条有了判断。",
    "{articles}, {origins}, {claims}: {conflicts} in conflict, {verdicts} with a verdict.",
)
_SIGNED = Label(
    "{by}，{date}；{review}。数据版本{version}。",
    "By {by}, {date}; {review}. Data version {version}.",
)
_UNREVIEWED = Label("{review}，尚未经第二人复核", "{review}, not yet reviewed by a second person")
_NO_VERDICT = Label("未下判断", "no verdict")
_MENTIONED = Label("引用的说法", "The claims referred to")
_COLUMNS = (
    Label("号", "No."),
    Label("说法", "Claim"),
    Label("各家", "Statements"),
    Label("文章与来源", "Articles and origins"),
    Label("判断", "Verdict"),
)


@dataclass(frozen=True, slots=True)
class Tongue:
    """One language of the page; `other` is the one that glosses stand in."""

    code: str
    other: str

    def __call__(self, label: Label) -> str:
        """A label in this language."""
        return label.en if self.code == "en" else label.zh

    def page(self, chinese: str) -> str:
        """A page in this language, by its Chinese counterpart."""
        return urls.english(chinese) if self.code == "en" else chinese

    def aside(self, label: Label) -> str:
        """A label in the other."""
        return label.zh if self.code == "en" else label.en


@dataclass(frozen=True, slots=True)
class Passage:
    """A section: its heading, empty for the opening, and its text."""

    anchor: Markup
    heading: Markup
    prose: Markup


@dataclass(frozen=True, slots=True)
class Mention:
    """A claim that the text refers to, as the table below it lists it."""

    number: int
    href: Markup
    statement: str
    gloss: str
    standing: Status
    voices: str
    verdict: Status | None
    preliminary: str


def overview_pages(catalogue: Catalogue) -> Iterator[Page]:
    """The overview in each of its languages; where there is none yet, a page that says so."""
    written = {item.language: item for item in catalogue.digest.records.overviews}
    yield _page(written["zh-Hans"], catalogue) if "zh-Hans" in written else _none()
    yield _page(written["en"], catalogue) if "en" in written else _none_in_english(catalogue)


def _none() -> Page:
    body = templating.render("overview_none", index=urls.href(urls.OVERVIEW, urls.CLAIMS))
    return Page(urls.OVERVIEW, "综述", body, "编者综述尚未写成。")


def _none_in_english(catalogue: Catalogue) -> Page:
    notice = words.notice(urls.OVERVIEW_EN, urls.OVERVIEW, catalogue)
    body = templating.in_english("overview_none", notice=notice)
    description = "The editors' overview has no English version yet."
    return Page(urls.OVERVIEW_EN, "Overview", body, description, language="en")


def _page(overview: Overview, catalogue: Catalogue) -> Page:
    page, other = PAGES[overview.language], next(iter(set(PAGES) - {overview.language}))
    say = Tongue(overview.language, other)
    languages = {item.language for item in catalogue.digest.records.overviews}
    body = templating.render(
        "overview",
        language=say.code,
        gloss=say.other,
        title=overview.title,
        kicker=say(_KICKER),
        other=urls.href(page, PAGES[other]) if other in languages else None,
        counts=say(_counts(catalogue)),
        passages=_passages(page, overview, say, catalogue),
        signed=say(_signed(overview, catalogue)),
        mentioned=say(_MENTIONED),
        columns=[say(label) for label in _COLUMNS],
        mentions=_mentions(page, overview, say, catalogue),
        undecided=say(_NO_VERDICT),
    )
    language = "en" if say.code == "en" else ""
    return Page(page, overview.title, body, say(_DESCRIPTION), language=language)


def _counts(catalogue: Catalogue) -> Label:
    counts = count(catalogue.digest)
    return fill(
        _COUNTS,
        articles=counted(ARTICLES, counts.articles),
        origins=counted(ORIGINS, counts.origins),
        claims=counted(CLAIMS, counts.claims),
        conflicts=counts.conflicts,
        verdicts=counts.verdicts,
    )


def _signed(overview: Overview, catalogue: Catalogue) -> Label:
    """Who wrote it and when, who reviewed it, and of what state of the digest this page is."""
    by, review = overview.by, REVIEWS[overview.review]
    return fill(
        _SIGNED,
        by=Label(editor(by), editor(by, in_english)),
        date=dates.readable(overview.date),
        review=review if overview.review == "reviewed" else fill(_UNREVIEWED, review=review),
        version=catalogue.digest.version,
    )


def _passages(
    page: str, overview: Overview, say: Tongue, catalogue: Catalogue
) -> tuple[Passage, ...]:
    resolve = _resolver(page, overview, say, catalogue)
    return tuple(
        Passage(
            urls.section_anchor(number),
            inline(section.heading, resolve, _RAISED),
            blocks(section.blocks, resolve, _RAISED),
        )
        for number, section in enumerate(overview.sections, 1)
    )


def _resolver(page: str, overview: Overview, say: Tongue, catalogue: Catalogue) -> Resolve:
    """A claim as a small raised number, that of its row below; behind words of its own, if any."""
    numbers = {claim: number for number, claim in enumerate(overview.claims, 1)}
    resolver = english.resolver if say.code == "en" else prose.resolver
    plainly = resolver(page, catalogue)

    def resolve(ref: Ref) -> Markup:
        claim = catalogue.claims.get(ref.target)
        if ref.kind != "claim" or claim is None:
            return plainly(ref)
        result = catalogue.standing(claim.id).result
        href = urls.source(page, say.page(urls.claim(claim.id)))
        title = f"{say(_statement(claim))} ({say(RESULTS[result])})"
        disputed = result in statuses.DISPUTED
        return prose.mark(numbers[claim.id], href, title, disputed=disputed, words=ref.words)

    return resolve


def _statement(claim: Claim) -> Label:
    return Label(claim.statement, claim.statement_en)


def _mentions(
    page: str, overview: Overview, say: Tongue, catalogue: Catalogue
) -> tuple[Mention, ...]:
    named = (catalogue.claims[id] for id in overview.claims if id in catalogue.claims)
    return tuple(
        _mention(page, number, claim, say, catalogue) for number, claim in enumerate(named, 1)
    )


def _mention(page: str, number: int, claim: Claim, say: Tongue, catalogue: Catalogue) -> Mention:
    standing, verdict = catalogue.standing(claim.id), claim.verdict
    return Mention(
        number=number,
        href=urls.href(page, say.page(urls.claim(claim.id))),
        statement=say(_statement(claim)),
        gloss=say.aside(_statement(claim)),
        standing=statuses.result(standing.result, say),
        voices=say(voices(len(standing.articles), len(standing.origins))),
        verdict=statuses.verdict(verdict, say),
        preliminary=say(verdicts.preliminary(verdict)) if verdict else "",
    )
