"""The home page: one disputed claim with its figures drawn, then the counts and what is new."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from digest.model.counts import count
from digest.model.exports import NEWS
from digest.model.records import Claim
from digest.render import lines, statuses, templating, urls
from digest.render.catalogue import Catalogue, newest_first
from digest.render.chart.figure import figure_chart
from digest.render.lines import Anchor, ClaimLine
from digest.render.markdown import Markup
from digest.render.page import Page
from digest.render.view_overview import PAGES
from digest.render.view_timeline import entries_of

_DISPUTED, _NEWEST, _STRIP = 8, 5, 6


@dataclass(frozen=True, slots=True)
class Lead:
    """The claim that opens the page."""

    claim: ClaimLine
    sentence: str
    chart: Markup


def home_page(catalogue: Catalogue) -> Page:
    """The home page."""
    page, records = urls.HOME, catalogue.digest.records
    disputed = catalogue.most_disputed(_recurring(catalogue))
    events = [item for item in catalogue.digest.timeline if item.claim]
    body = templating.render(
        "home",
        title=records.title,
        lead=_lead(page, disputed, catalogue),
        counts=list(_counts(page, catalogue)),
        disputed=[lines.claim_line(page, item, catalogue) for item in disputed[:_DISPUTED]],
        articles=[
            lines.article_line(page, item, catalogue)
            for item in newest_first(catalogue.articles.values())[:_NEWEST]
        ],
        strip=entries_of(page, events[-_STRIP:], catalogue),
        all_claims=urls.href(page, urls.CLAIMS_BY_STATUS),
        all_articles=urls.href(page, urls.ARTICLES),
        timeline=urls.href(page, urls.TIMELINE),
        method=urls.href(page, urls.METHOD),
        cite=urls.href(page, urls.DATA, urls.CITE),
        overviews=_overviews(page, catalogue),
        feed=urls.href(page, NEWS),
    )
    return Page(page, records.title, body, _DESCRIPTION)


_DESCRIPTION = "把媒体对同一争议的说法并排来读：谁说的，谁转述，数字在哪里不合，各自给了什么依据。"


def _overviews(page: str, catalogue: Catalogue) -> list[tuple[str, Anchor]]:
    """The overview in each of its languages, after the language."""
    words = {"zh-Hans": "综述", "en": "Overview"}
    return [
        (item.language, Anchor(urls.href(page, PAGES[item.language]), words[item.language]))
        for item in catalogue.digest.records.overviews
    ]


def _recurring(catalogue: Catalogue) -> Iterator[Claim]:
    """The claims that more than one assertion makes: only they can be disputed."""
    for claim in catalogue.claims.values():
        if catalogue.standing(claim.id).pairs:
            yield claim


def _lead(page: str, disputed: tuple[Claim, ...], catalogue: Catalogue) -> Lead | None:
    """The most disputed claim that can be drawn; one about a number before all others."""
    for claim in sorted(disputed, key=lambda claim: not _numbers_clash(claim, catalogue)):
        standing = catalogue.standing(claim.id)
        chart = figure_chart(standing, catalogue.vocabulary, catalogue.digest.origin_of)
        if chart:
            return Lead(lines.claim_line(page, claim, catalogue), standing.sentence, chart)
    return None


def _numbers_clash(claim: Claim, catalogue: Catalogue) -> bool:
    quantity = claim.measure is not None and claim.measure.type == "quantity"
    return quantity and catalogue.standing(claim.id).result in statuses.DISPUTED


def _counts(page: str, catalogue: Catalogue) -> Iterator[tuple[int, Anchor]]:
    """The numbers of the digest, each linked to where what it counts is listed or explained."""
    counts = count(catalogue.digest)

    def shelf(number: int, id: str, words: str) -> tuple[int, Anchor]:
        """A shelf of the index by status; an empty one is not there to be linked to."""
        anchor = urls.shelf_anchor(id)
        href = urls.href(page, urls.CLAIMS_BY_STATUS, anchor) if number else Markup("")
        return number, Anchor(href, words)

    yield counts.articles, Anchor(urls.href(page, urls.ARTICLES), "篇文章")
    yield counts.origins, Anchor(urls.href(page, urls.METHOD), "个独立来源")
    yield counts.claims, Anchor(urls.href(page, urls.CLAIMS), "条说法")
    yield shelf(counts.conflicts, "conflict", "条相互矛盾")
    yield shelf(counts.self_inconsistent, "self-inconsistent", "条自相矛盾")
    yield shelf(counts.drifts, "drift", "条传抄走样")
    yield shelf(counts.evidenced, "evidenced", "条有证据")
