"""The audit: what the digest did to each side and each outlet, to be counted again by anyone."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from digest.model import coding
from digest.model.tally import Tally, hearing, judged, tally
from digest.model.words import CAUTIONS, POSITIONS, Label
from digest.render import audit, lines, shares, templating, urls
from digest.render.audit import Column, Entry
from digest.render.catalogue import Catalogue
from digest.render.lines import Anchor, unlinked
from digest.render.markdown import Markup
from digest.render.page import Page
from digest.render.shares import Line, Table

_DESCRIPTION = (
    "本刊对各方、各来源作了多少批注、见到多少依据、下了多少判断，分母与数据路径一并给出。"
)
_HELD = (
    Label("所收文章", "The articles"),
    "收的是哪些，不是从什么里抽的样：篇数不代表舆论。",
)
_NOTES = (
    Label("批注", "Annotations"),
    (
        "只有读到全文的文章才作批注；批评与做得好两类，对哪一方的文章都用。"
        "没有读到全文的一方自然没有批注。"
    ),
)
_SUPPORTS = (
    Label("依据", "Support that articles give"),
    (
        "文章自己为每条断言拿出了什么。只有读到全文才能断定未给；只读到节选的，依据可能在别处，单列。"
        "所以哪一方没有读到全文的文章，那一方的“未给”必然是零，不能与别方相比。"
    ),
)
_VERDICTS = (
    Label("判断", "Verdicts"),
    ("判断只来自文章以外的证据，落在具体的断言上；各方文章说了同一件事，用的是同一条判断。"),
)
_CLAIMS = (
    Label("说法", "Claims"),
    ("证据不含当事方自己的回应，回应另算。没有证据不等于不实，没有找到回应不等于默认。"),
)
_REVIEW = (
    Label("复核与撤下", "Review and withdrawal"),
    ("初稿由一人写成，第二人核对后才算已复核。撤下的文章留有说明，不计入上面各表。"),
)

# Articles that are counted together, under the name of what they have in common.
_Groups = tuple[tuple[Anchor, Tally], ...]


@dataclass(frozen=True, slots=True)
class Part:
    """A section: a note, its tables, and where the data holds what they count."""

    anchor: Markup
    heading: Label
    note: str
    tables: tuple[Table, ...]
    paths: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class AgreedLine:
    """How far a coder agrees with the editors on one thing; an undefined measure is a dash."""

    what: Anchor
    tally: coding.Tally
    measures: tuple[str, ...]
    cautions: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Agreed:
    """A coder beside the editors: in how many articles, and on what."""

    coder: str
    articles: int
    lines: tuple[AgreedLine, ...]


def audit_page(catalogue: Catalogue) -> Page:
    """Every count of the digest's own doings, with its denominator and its place in the data."""
    page, digest = urls.AUDIT, catalogue.digest
    statuses = judged(digest)
    groups = _sides(catalogue, statuses), _outlets(page, catalogue, statuses)
    body = templating.render(
        "audit",
        parts=(
            _listed("held", _HELD, audit.held(digest)),
            _compared("notes", _NOTES, audit.noted(), *groups),
            _compared("supports", _SUPPORTS, audit.offered(), *groups),
            _compared("verdicts", _VERDICTS, audit.settled(), *groups),
            _listed("claims", _CLAIMS, audit.heard(hearing(digest))),
            _listed("review", _REVIEW, audit.checked(digest)),
        ),
        agreement=tuple(_agreed(page, item, catalogue) for item in digest.agreements),
        agreement_data=urls.href(page, urls.AGREEMENT_JSON),
        codebook=urls.href(page, urls.CODEBOOK),
        data=urls.href(page, urls.DIGEST_JSON),
        inclusion=urls.href(page, urls.INCLUSION),
        policy=urls.href(page, urls.POLICY),
        method=urls.href(page, urls.METHOD),
        corrections=urls.href(page, urls.CORRECTIONS),
    )
    return Page(page, "自查", body, _DESCRIPTION)


def _sides(catalogue: Catalogue, statuses: Mapping[str, str]) -> _Groups:
    """The articles of each position, then all."""
    given = tuple(catalogue.articles.values())
    sides = tuple(
        (
            unlinked(label.zh),
            tally((item for item in given if item.position == id), catalogue.digest, statuses),
        )
        for id, label in POSITIONS.items()
    )
    return *sides, (unlinked("合计"), tally(given, catalogue.digest, statuses))


def _outlets(page: str, catalogue: Catalogue, statuses: Mapping[str, str]) -> _Groups:
    """The articles of each outlet, those with the most first; what names none comes last."""
    given: dict[str | None, list[str]] = {}
    for article in catalogue.articles.values():
        given.setdefault(article.outlet, []).append(article.id)
    order = sorted(given.items(), key=lambda item: (not item[0], -len(item[1]), item[0] or ""))
    return tuple(
        (
            shares.outlet(page, outlet, catalogue),
            tally((catalogue.articles[id] for id in ids), catalogue.digest, statuses),
        )
        for outlet, ids in order
    )


def _compared(
    id: str, said: tuple[Label, str], columns: tuple[Column, ...], sides: _Groups, outlets: _Groups
) -> Part:
    """The same counts for every side and for every outlet."""
    heading, note = said
    tables = (
        _table(f"{id}-sides", f"{heading.zh}：按文章的总体立场", "立场", columns, sides),
        _table(f"{id}-outlets", f"{heading.zh}：按来源", "来源", columns, outlets),
    )
    rows = ("立场", "articles[].position"), ("来源", "articles[].outlet")
    paths = *rows, *((column.label, column.path) for column in columns)
    return Part(urls.shelf_anchor(id), heading, note, tables, paths)


def _table(id: str, caption: str, of: str, columns: tuple[Column, ...], groups: _Groups) -> Table:
    rows = tuple(
        Line(name, tuple(column.count(found) for column in columns)) for name, found in groups
    )
    labels = tuple(column.label for column in columns)
    return Table(urls.shelf_anchor(id), caption, of, labels, rows)


def _listed(id: str, said: tuple[Label, str], entries: tuple[Entry, ...]) -> Part:
    """Counts one below the other."""
    heading, note = said
    rows = tuple(Line(unlinked(entry.label), (entry.share,)) for entry in entries)
    table = Table(urls.shelf_anchor(f"{id}-counts"), heading.zh, "事项", ("数目",), rows)
    paths = tuple((entry.label, entry.path) for entry in entries)
    return Part(urls.shelf_anchor(id), heading, note, (table,), paths)


def _agreed(page: str, found: coding.Agreement, catalogue: Catalogue) -> Agreed:
    table = catalogue.vocabulary.techniques
    of_techniques = (
        (lines.term_link(page, urls.technique(id), table, id), tally)
        for id, tally in found.techniques
    )
    given = (
        (unlinked("段落有无批注"), found.paragraphs),
        (unlinked("段落×手法，全部"), found.cells),
        *of_techniques,
    )
    return Agreed(found.coder, len(found.articles), tuple(_agreed_line(*item) for item in given))


def _agreed_line(what: Anchor, tally: coding.Tally) -> AgreedLine:
    numbers = (tally.agreed, tally.kappa, tally.alpha)
    measures = tuple("—" if number is None else f"{float(number):.2f}" for number in numbers)
    return AgreedLine(what, tally, measures, tuple(CAUTIONS[id].zh for id in tally.cautions))
