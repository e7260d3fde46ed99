"""A review in words: for a terminal, for a comment on a pull request, or as JSON for scripts."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import asdict

from digest.model.words import RESULTS, STANCES, SUPPORTS, UNTITLED, VERDICTS, Label, Labels
from digest.review.ink import Ink, Markdown, Plain
from digest.review.records import (
    ArticleChange,
    ClaimChange,
    Clash,
    Line,
    NewTerm,
    Position,
    Repeat,
    Review,
)

FORMATS = ("text", "json", "markdown")
_MOST = 20
_TITLE = "本次改动 What this changes"
_NOTHING = "没有改动摘编的内容。Nothing in the digest changes."
_WHATS: Labels = {
    "added": Label("新增", "added"),
    "changed": Label("修改", "changed"),
    "renamed": Label("改名", "renamed"),
    "withdrawn": Label("撤下", "withdrawn"),
    "removed": Label("删除", "removed"),
}
_TABLES: Labels = {
    "tags": Label("标签", "tag"),
    "outlets": Label("刊发机构", "outlet"),
    "techniques": Label("手法", "technique"),
    "units": Label("单位", "unit"),
    "scopes": Label("口径", "scope key"),
    "subjects": Label("当事人", "subject"),
}
_NO_TOMBSTONE = "没有留下撤下的说明 no tombstone: mark it `withdrawn` instead"


def render(review: Review, style: str) -> str:
    """The review in one of `FORMATS`; ends with a newline.

    In Markdown nothing that a contributor wrote is active, whoever sent the branch.
    """
    if style == "json":
        return json.dumps(asdict(review), ensure_ascii=False, indent=2) + "\n"
    ink: Ink = Markdown() if style == "markdown" else Plain()
    return "\n".join(_lines(review, ink)) + "\n"


def _lines(review: Review, ink: Ink) -> Iterator[str]:
    yield ink.title(_TITLE)
    yield ""
    if review.errors:
        yield (
            f"检查有 {review.errors} 个错误，以下只就读得出的部分而言。"
            "The check finds errors; this is told of what could be read."
        )
        yield ""
    if review.empty:
        yield _NOTHING
        return
    yield _summary(review)
    moved = sorted((change for change in review.claims if change.moved), key=_weight)
    rest = [change for change in review.claims if not change.moved]
    yield from _part("文章 Articles", [[_article(each, ink)] for each in review.articles], ink)
    yield from _part("新的矛盾 New conflicts", [_clash(each, ink) for each in review.clashes], ink)
    yield from _part("说法的状态 Where claims stand", [[_claim(each, ink)] for each in moved], ink)
    yield from _part("说法的条目 Claims", [[_claim(each, ink)] for each in rest], ink)
    yield from _part(
        "可能重复已有的说法 May repeat a claim",
        [_repeat(each, ink) for each in review.repeats],
        ink,
    )
    yield from _part("新词 New words", [[_term(each, ink)] for each in review.terms], ink)
    if review.pages:
        heading = f"会变的页面 Pages that change ({len(review.pages)})"
        yield ""
        yield from ink.folded(heading, _limited([[f"- {ink.code(p)}"] for p in review.pages]))


def _weight(change: ClaimChange) -> tuple[bool, int]:
    """What moved to another result comes first, the worst at the top."""
    old, new = (stood.result if stood else "" for stood in (change.before, change.after))
    return old == new, [*RESULTS, ""].index(new)


def _summary(review: Review) -> str:
    moved = sum(change.moved for change in review.claims)
    added = sum(change.what == "added" for change in review.claims)
    removed = sum(change.what == "removed" for change in review.claims)
    edited = len(review.claims) - moved - added - removed
    counts = (
        (len(review.articles), "篇文章", "article", "articles"),
        (len(review.clashes), "处新矛盾", "new conflict", "new conflicts"),
        (moved, "条说法状态改变", "claim moved", "claims moved"),
        (added, "条新说法", "new claim", "new claims"),
        (edited, "条说法改写", "claim edited", "claims edited"),
        (removed, "条说法删除", "claim removed", "claims removed"),
        (len(review.terms), "个新词", "new word", "new words"),
        (len(review.pages), "个页面", "page", "pages"),
    )
    told = [counted for counted in counts if counted[0]]
    chinese = "、".join(f"{count} {zh}" for count, zh, _, _ in told)
    english = ", ".join(f"{count} {one if count == 1 else more}" for count, _, one, more in told)
    return f"{chinese}。{english}." if told else ""


def _part(heading: str, items: Sequence[Iterable[str]], ink: Ink) -> Iterator[str]:
    if items:
        yield ""
        yield ink.heading(heading)
        yield ""
        yield from _limited(items)


def _limited(items: Sequence[Iterable[str]]) -> Iterator[str]:
    for item in items[:_MOST]:
        yield from item
    if len(items) > _MOST:
        more = len(items) - _MOST
        yield f"- …另有 {more} 项 and {more} more"


def _article(change: ArticleChange, ink: Ink) -> str:
    parts = [f"{ink.code(change.id)} {ink.text(change.siglum)}{ink.text(_named(change))}"]
    if change.formerly:
        parts.append(f"原为 formerly {ink.code(change.formerly)}")
    if change.what == "removed":
        parts.append(_NO_TOMBSTONE)
    if change.reason:
        parts.append(f"理由 reason: {ink.text(change.reason)}")
    delta = change.assertions
    counted = (("+", delta.added), ("~", delta.changed), ("−", delta.removed))
    if signs := " ".join(f"{sign}{len(ids)}" for sign, ids in counted if ids):
        parts.append(f"断言 assertions {signs}")
    if change.fields:
        parts.append(f"字段 fields: {', '.join(map(ink.code, change.fields))}")
    if change.kin:
        sharing = ", ".join(map(ink.text, change.kin))
        parts.append(f"与此同源 of one origin with: {sharing}")
    return f"- {_word(_WHATS, change.what)} · {'；'.join(parts)}"


def _named(change: ArticleChange) -> str:
    """The title between its marks; words that say there is none stand without."""
    return change.title if change.title == UNTITLED.zh else f"《{change.title}》"


def _claim(change: ClaimChange, ink: Ink) -> str:
    parts = [f"{ink.code(change.id)} {ink.text(change.statement)}"]
    if change.formerly:
        parts.append(f"原为 formerly {ink.code(change.formerly)}")
    if change.before and change.after:
        parts.extend(_moves(change.before, change.after))
    elif change.after:
        parts.append(_word(RESULTS, change.after.result))
    if change.fields:
        parts.append(f"字段 fields: {', '.join(map(ink.code, change.fields))}")
    lead = "" if change.moved else f"{_word(_WHATS, change.what)} · "
    return f"- {lead}{'；'.join(parts)}"


def _moves(before: Position, after: Position) -> Iterator[str]:
    """What changed of where a claim stands."""
    if before.result != after.result:
        yield f"{_word(RESULTS, before.result)} → {_word(RESULTS, after.result)}"
    articles = (before.articles, after.articles)
    origins = (before.origins, after.origins)
    if articles != origins and articles[0] != articles[1]:
        yield _from_to("文章 articles", *articles)
    if origins[0] != origins[1]:
        yield _from_to("独立来源 origins", *origins)
    elif articles[0] != articles[1]:
        yield f"独立来源仍为 origins still {origins[1]}"
    elif before.assertions != after.assertions:
        yield _from_to("断言 assertions", before.assertions, after.assertions)
    if before.verdict != after.verdict:
        verdicts = (
            _word(VERDICTS, each) if each else "无 none" for each in (before.verdict, after.verdict)
        )
        yield f"结论 verdict {' → '.join(verdicts)}"


def _from_to(name: str, old: int, new: int) -> str:
    return f"{name} {old} → {new}"


def _clash(clash: Clash, ink: Ink) -> Iterator[str]:
    result = _word(RESULTS, clash.result)
    yield f"- {result} · {ink.code(clash.claim)} {ink.text(clash.statement)}"
    yield from ink.sides(_side(clash.a, ink), _side(clash.b, ink))
    yield f"  理由：{ink.text(clash.why)}"
    yield f"  Why: {ink.text(clash.why_en)}"


def _side(line: Line, ink: Ink) -> tuple[str, ...]:
    paragraphs = "".join(f" ¶{number}" for number in line.paragraphs)
    return (
        f"{ink.text(line.siglum)}{paragraphs}",
        ink.text(line.value),
        ink.text(line.statement or ""),
        f"{_word(STANCES, line.stance)}；{_word(SUPPORTS, line.support)}",
        f"{ink.code(line.path)}:{line.line}",
    )


def _repeat(repeat: Repeat, ink: Ink) -> Iterator[str]:
    yield f"- {ink.code(repeat.assertion)} {ink.text(repeat.statement)}"
    yield f"  ≈ {ink.code(repeat.claim)} {ink.text(repeat.claim_statement)}"


def _term(term: NewTerm, ink: Ink) -> str:
    names = f"{ink.text(term.label)} {ink.text(term.label_en)}"
    return f"- {_word(_TABLES, term.table)} · {ink.code(term.id)} {names}"


def _word(labels: Labels, id: str) -> str:
    label = labels[id]
    return f"{label.zh} {label.en}"
