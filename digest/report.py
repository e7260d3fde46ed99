"""What the verbs tell, as people, scripts and GitHub read it."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from decimal import Decimal

from digest.export import agreement as agreement_file
from digest.link.match import REPEATS, Match
from digest.model.capture import Capture, Found
from digest.model.coding import Agreement
from digest.model.digest import Digest
from digest.model.draft import FigureHint, Hints
from digest.model.issues import Issue
from digest.model.numbers import as_json
from digest.model.words import CAUTIONS

FORMATS = ("text", "json", "github")


def render(issues: Iterable[Issue], style: str) -> str:
    """The issues in one of `FORMATS`; ends with a newline unless empty."""
    writer = {"text": _text, "json": _json, "github": _github}[style]
    return writer(tuple(issues))


def matches(found: Iterable[Match], style: str) -> str:
    """The claims nearest to a statement, as text or JSON."""
    if style == "json":
        rows = [
            {
                "claim": match.claim.id,
                "score": round(match.score, 3),
                "may_repeat": match.score >= REPEATS,
                "statement": match.claim.statement,
                "statement_en": match.claim.statement_en,
            }
            for match in found
        ]
        return _dumped(rows)
    return "".join(
        f"{match.score:.2f}{'*' if match.score >= REPEATS else ' '} {match.claim.id}: "
        f"{match.claim.statement} ({match.claim.statement_en})\n"
        for match in found
    )


def agreement(digest: Digest, style: str) -> str:
    """How far other coders agree with the editors, as text or JSON."""
    if style == "json":
        return _dumped(agreement_file.document(digest))
    if not digest.agreements:
        return "no second coder yet: see sources/coding/ in CONTRIBUTING.md\n"
    return "\n".join("".join(_agreement_lines(found)) for found in digest.agreements)


def _agreement_lines(found: Agreement) -> Iterator[str]:
    """A table with a line for each thing that was compared, and why not to lean on a line."""
    yield f"{found.coder} and the editors: {len(found.articles)} articles, "
    yield f"{found.paragraphs.units} paragraphs\n"
    heads = ("both", "editors", "coder", "neither", "agreed", "kappa", "alpha")
    yield f"{'':28}" + "".join(f"{head:>9}" for head in heads) + "\n"
    compared = (("any technique", found.paragraphs), ("every technique", found.cells))
    for name, tally in (*compared, *found.techniques):
        counts = (tally.both, tally.editors, tally.coder, tally.neither)
        measures = (tally.agreed, tally.kappa, tally.alpha)
        numbers = ["-" if number is None else f"{float(number):.2f}" for number in measures]
        yield f"{name:28}" + "".join(f"{cell:>9}" for cell in (*counts, *numbers))
        cautions = "; ".join(CAUTIONS[id].en for id in tally.cautions)
        yield f"  ({cautions})\n" if cautions else "\n"


def _sentence(issue: Issue) -> str:
    return f"{issue.message} ({issue.hint})" if issue.hint else issue.message


def _text(issues: tuple[Issue, ...]) -> str:
    return "".join(
        f"{issue.location}: {issue.severity} {issue.code} {_sentence(issue)}\n" for issue in issues
    )


def _json(issues: tuple[Issue, ...]) -> str:
    rows = [
        {
            "path": issue.location.path,
            "line": issue.location.line,
            "column": issue.location.column,
            "severity": str(issue.severity),
            "code": issue.code,
            "message": issue.message,
            "hint": issue.hint,
        }
        for issue in issues
    ]
    return _dumped(rows)


def _github(issues: tuple[Issue, ...]) -> str:
    """Workflow commands: GitHub shows them on the lines of the pull request."""
    return "".join(
        f"::{issue.severity} file={_property(issue.location.path)},"
        f"line={issue.location.line},col={issue.location.column},"
        f"title={_property(issue.code)}::{_data(_sentence(issue))}\n"
        for issue in issues
    )


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")


def intake_text(id: str, path: str, capture: Capture, hints: Hints) -> str:
    """What a person should know of an import, in a few lines."""
    return "".join(f"{line}\n" for line in _intake_lines(id, path, capture, hints))


def _intake_lines(id: str, path: str, capture: Capture, hints: Hints) -> Iterator[str]:
    yield f"draft: {path}"
    yield f"read along: captures/{id}.txt ({len(capture.paragraphs)} paragraphs, never committed)"
    known = {
        "title": capture.title,
        "outlet": capture.outlet,
        "author": capture.author,
        "published": capture.published,
        "url": capture.url,
    }
    for name, found in known.items():
        yield f"{name}: {found.value} ({found.where})" if found else f"{name}: not found"
    yield f"figures: {len(hints.figures)}; tags: {', '.join(hints.tags) or 'none'}"
    for near in hints.claims:
        yield f"¶{near.paragraph} may repeat {near.claim} ({near.score:.2f}): {near.statement}"
    for item in hints.similar:
        share = int(item.containment * 100)
        yield f"shares {share} % of its text with {item.article}: is it copied?"
        if item.passages:
            same = ", ".join(f"¶{ours} ~ ¶{theirs}" for ours, theirs in item.passages)
            yield f"  the same paragraphs, here and there: {same}"
    yield from capture.notes
    yield "next: edit the draft until `check` tells of no TODO"


def intake_json(id: str, path: str, capture: Capture, hints: Hints) -> str:
    """Everything that an import found, as the contract lists it."""
    return _dumped(
        {
            "id": id,
            "draft": path,
            "encoding": capture.encoding,
            "title": _value(capture.title),
            "outlet": capture.outlet_id or _value(capture.outlet),
            "author": _value(capture.author),
            "published": _value(capture.published),
            "url": _value(capture.url),
            "language": capture.language.value,
            "paragraphs": list(capture.paragraphs),
            "dropped": [
                {"lines": [part.first, part.last], "reason": part.reason, "first": part.text}
                for part in capture.dropped
            ],
            "characters": capture.characters,
            "capture_sha256": capture.sha256,
            "similar": [
                {
                    "article": item.article,
                    "containment": float(item.containment),
                    "shared": item.shared,
                    "passages": [list(pair) for pair in item.passages],
                }
                for item in hints.similar
            ],
            "suggested_tags": list(hints.tags),
            "new_terms": list(hints.new_terms),
            "suggested_claims": [
                {"paragraph": near.paragraph, "claim": near.claim, "score": round(near.score, 3)}
                for near in hints.claims
            ],
            "figures": [_figure(hint) for hint in hints.figures],
            "notes": list(capture.notes),
        }
    )


def _value(found: Found | None) -> str | None:
    return found.value if found else None


def _figure(hint: FigureHint) -> dict[str, object]:
    figure = hint.figure
    numbers: dict[str, Decimal | None] = {
        "value": figure.value,
        "from": figure.start,
        "to": figure.end,
        "low": figure.low,
        "high": figure.high,
    }
    given = {name: as_json(number) for name, number in numbers.items() if number is not None}
    place = {"paragraph": hint.paragraph, "text": hint.text}
    return place | given | {"unit": figure.unit, "bound": figure.bound}


def _dumped(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, indent=2) + "\n"
