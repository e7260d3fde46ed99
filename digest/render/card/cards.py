"""What stands on the cards: one for the digest, one for each of its disputed claims."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from digest.model.counts import count
from digest.model.digest import Digest, Standing
from digest.model.issues import Issue, Location, Severity
from digest.model.rules import RuleDoc
from digest.model.words import RESULTS
from digest.render import statuses, urls
from digest.render.card import draw
from digest.render.card.card import Card
from digest.render.statuses import Status

# Drawing a card takes as long as writing ten pages; whoever shares a link shares one of the worst.
MOST = 100
MISSING = RuleDoc(
    "card-letters",
    "The font of the cards has every character of a disputed claim's card; else the claim's page "
    "is shown with the card of the whole digest.",
    "有争议的说法，分享卡片上的每个字都在所用字体中；缺字时，该页改用全刊的卡片。",
    Severity.WARNING,
)
_CLAIM = "一条有争议的说法"
_LEDE = "谁说的，谁转述，数字在哪里不合，各自给了什么依据。"
_LEDE_EN = "What the media say about one controversy, claim by claim."


@dataclass(frozen=True, slots=True)
class Deck:
    """The cards that can be drawn, the digest's first; and what the others lack."""

    cards: tuple[Card, ...]
    issues: tuple[Issue, ...]

    def own(self, page: str) -> str:
        """The card of a page of the site (its Markdown file), if it has one of its own."""
        path = urls.card(page)
        return path if any(card.path == path for card in self.cards[1:]) else ""


def deck(digest: Digest) -> Deck:
    """Choose what gets a card: the digest, and its disputed claims, the worst first."""
    cards, issues = [_whole(digest)], []
    for standing in _disputed(digest)[:MOST]:
        card = _card(standing, digest)
        if lacks := _lacking(card):
            issues.append(_told(standing, lacks))
        else:
            cards.append(card)
    return Deck(tuple(cards), tuple(issues))


def _disputed(digest: Digest) -> list[Standing]:
    """Claims that cannot all be true, were changed on the way, or do not fit the evidence."""
    found = (item for item in digest.standings.values() if any(_statuses(item)))
    worst = tuple(RESULTS)
    return sorted(
        found,
        key=lambda item: (worst.index(item.result), -len(item.origins), item.claim.id),
    )


def _statuses(standing: Standing) -> Iterator[Status]:
    """What makes a claim disputed; nothing where it is not."""
    if standing.result in statuses.DISPUTED:
        yield statuses.result(standing.result)
    if standing.drifted:
        yield statuses.passing(standing.drifted[0])
    if standing.claim.verdict and standing.claim.verdict.status == "contradicted":
        yield from filter(None, [statuses.verdict(standing.claim.verdict)])


def _card(standing: Standing, digest: Digest) -> Card:
    claim = standing.claim
    named = {item.id: item.siglum for item in digest.articles if not item.withdrawn}
    sigla = [named[id] for id in standing.articles if id in named]
    shown = tuple(siglum for siglum in sigla if not draw.missing(siglum))
    return Card(
        path=urls.card(urls.claim(claim.id)),
        name=digest.records.title,
        kicker=_CLAIM,
        title=claim.statement,
        gloss=claim.statement_en,
        standing=tuple(_statuses(standing)),
        tally=f"{len(standing.articles)}篇文章，{len(standing.origins)}个独立来源",
        sigla=shown,
        others=len(sigla) - len(shown),
    )


def _whole(digest: Digest) -> Card:
    """The digest's own card; without its title where that cannot be drawn."""
    counts = count(digest)
    told = f"{counts.articles}篇文章，{counts.origins}个独立来源，{counts.claims}条说法"
    title = digest.records.title
    card = Card(urls.card(urls.HOME), "对读", _LEDE, title, _LEDE_EN, (), told)
    return replace(card, title="") if _lacking(card) else card


def _lacking(card: Card) -> str:
    """The characters of a card that the font does not have."""
    words = (card.name, card.kicker, card.title, card.gloss, card.tally)
    standing = (status.word for status in card.standing)
    return draw.missing("".join((*words, *standing)))


def _told(standing: Standing, lacks: str) -> Issue:
    return Issue(
        Location(standing.claim.marks.path),
        MISSING.code,
        f"the font of the cards must have every character; {lacks!r} is not in it",
        "the page is shown with the digest's card; `make font` takes in what sources/ uses",
        Severity.WARNING,
    )
