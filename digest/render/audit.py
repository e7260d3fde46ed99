"""What the audit counts: each count with its words, its denominator and its place in the data."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from digest.model.digest import Digest
from digest.model.tally import NOT_SEEN, WITHOUT, Hearing, Tally
from digest.model.words import GENRES, LANGUAGES, POLARITIES, READINGS, VERDICTS
from digest.render.chart.bars import Share

_ASSERTIONS = "articles[].assertions[]"
_KINDS = {
    "reading": ("阅读", READINGS),
    "language": ("语言", LANGUAGES),
    "genre": ("体裁", GENRES),
}
_NOTES = "articles[].annotations[]"
_ANSWERED = "claims[].responses 不为空"


@dataclass(frozen=True, slots=True)
class Column:
    """A count over any set of articles.

    Attributes:
        label: its name.
        count: how it is made.
        path: where the data holds the part, and the whole that it is of.
    """

    label: str
    count: Callable[[Tally], Share]
    path: str


@dataclass(frozen=True, slots=True)
class Entry:
    """A count over the whole digest; `path` as of a column."""

    label: str
    share: Share
    path: str


def held(digest: Digest) -> tuple[Entry, ...]:
    """What the articles are: how much of them was read, their languages, genres and dates."""
    live = [article for article in digest.articles if article.withdrawn is None]
    kinds = (
        Entry(
            f"{name}：{label.zh}",
            Share(sum(getattr(item, field) == id for item in live), len(live)),
            f"articles[].{field} = {id} ÷ articles[]",
        )
        for field, (name, labels) in _KINDS.items()
        for id, label in labels.items()
    )
    dated = Share(sum(item.published is not None for item in live), len(live))
    return *kinds, Entry("写有刊发日期", dated, "articles[].published ÷ articles[]")


def noted() -> tuple[Column, ...]:
    """How much was read in full and annotated, criticism and credit apart."""

    def of(polarity: str) -> Callable[[Tally], Share]:
        return lambda found: Share(found.notes[polarity], sum(found.notes.values()))

    read = Column(
        "读到全文",
        lambda found: Share(found.full, found.articles),
        "articles[].reading = full ÷ articles[]",
    )
    path = f"{_NOTES}.technique 的 techniques[].polarity = {{}} ÷ {_NOTES}"
    return read, *(Column(label.zh, of(id), path.format(id)) for id, label in POLARITIES.items())


def offered() -> tuple[Column, ...]:
    """What the articles offer for what they assert."""

    def of(support: str) -> Callable[[Tally], Share]:
        return lambda found: Share(found.supports[support], found.assertions)

    path = f"{_ASSERTIONS}.support {{}} ÷ {_ASSERTIONS}"
    return (
        Column(
            "给出依据",
            lambda found: Share(found.supported, found.assertions),
            path.format(f"≠ {WITHOUT}、{NOT_SEEN}"),
        ),
        Column("节选未见", of(NOT_SEEN), path.format(f"= {NOT_SEEN}")),
        Column("未给依据", of(WITHOUT), path.format(f"= {WITHOUT}")),
    )


def settled() -> tuple[Column, ...]:
    """What became of the assertions on which there is a verdict."""

    def of(status: str) -> Callable[[Tally], Share]:
        return lambda found: Share(found.verdicts[status], found.judged)

    path = "claims[].verdict.on 之中 claims[].verdict.status = {} ÷ 有判断的断言"
    given = Column(
        "有判断",
        lambda found: Share(found.judged, found.assertions),
        f"claims[].verdict.on（无 on 时为该说法的全部断言）÷ {_ASSERTIONS}",
    )
    return given, *(Column(label.zh, of(id), path.format(id)) for id, label in VERDICTS.items())


def heard(found: Hearing) -> tuple[Entry, ...]:
    """Claims: whether they were tested, and their subjects heard."""
    statuses = (
        Entry(
            f"判断为“{label.zh}”",
            Share(found.statuses[id], found.judged),
            f"claims[].verdict.status = {id} ÷ claims[].verdict",
        )
        for id, label in VERDICTS.items()
    )
    return (
        Entry(
            "有文章以外的证据",
            Share(found.evidenced, found.claims),
            "claims[].evidence 不为空 ÷ claims[]",
        ),
        Entry(
            "有当事方回应",
            Share(found.answered, found.named),
            f"{_ANSWERED} ÷ claims[].subjects 不为空",
        ),
        Entry(
            "指控中有当事方回应",
            Share(found.alleged_answered, found.alleged),
            f"{_ANSWERED} ÷ 有断言 {_ASSERTIONS}.mode = allegation 的 claims[]",
        ),
        Entry(
            "有判断",
            Share(found.judged, found.claims),
            "claims[].verdict ÷ claims[]",
        ),
        *statuses,
        Entry(
            "有检索记录",
            Share(found.searched, found.claims),
            "claims[].searches 不为空 ÷ claims[]",
        ),
    )


def checked(digest: Digest) -> tuple[Entry, ...]:
    """What a second person checked, and what was taken back."""
    live = [article for article in digest.articles if article.withdrawn is None]
    verdicts = [claim.verdict for claim in digest.claims if claim.verdict]
    withdrawn = Share(len(digest.articles) - len(live), len(digest.articles))
    path = "{0}.review = reviewed ÷ {0}".format
    return (
        Entry("文章已复核", _reviewed(item.review for item in live), path("articles[]")),
        Entry("判断已复核", _reviewed(item.review for item in verdicts), path("claims[].verdict")),
        Entry(
            "综述已复核",
            _reviewed(item.review for item in digest.records.overviews),
            path("overviews[]"),
        ),
        Entry("文章已撤下", withdrawn, "articles[].withdrawn ÷ articles[]（撤下的也算）"),
    )


def _reviewed(states: Iterable[str]) -> Share:
    given = list(states)
    return Share(given.count("reviewed"), len(given))
