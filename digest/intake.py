"""One article in: a saved page → its body and figures → what it repeats → a draft."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from digest import fingerprint, pipeline
from digest.capture import draft, quantities
from digest.capture.align import shared
from digest.capture.read import read
from digest.link import match, reuse
from digest.link.terms import Tagger
from digest.load.files import today
from digest.model.capture import Capture, CaptureError, Found
from digest.model.digest import Fingerprint, Records
from digest.model.draft import ClaimHint, FigureHint, Hints, Similar
from digest.model.quantity import Quantity
from digest.model.records import Figure
from digest.model.vocabulary import Table

CAPTURES = "captures"  # beside the sources, and never committed
_SENTENCE_END = re.compile(r"[。！？!?；;\n]")
_SHORTEST_SENTENCE = 6


@dataclass(frozen=True, slots=True)
class Intake:
    """One import, ready to be written.

    Attributes:
        id: of the new article.
        path: of the draft, relative to the parent of the sources.
        capture: what was read.
        hints: what it suggests.
        files: every file to be written, with its content.
    """

    id: str
    path: str
    capture: Capture
    hints: Hints
    files: Mapping[Path, bytes]


def intake(
    sources: Path, raw: bytes, name: str, url: str | None = None, outlet: str | None = None
) -> Intake:
    """Read a capture and work out what it repeats; nothing is written.

    Args:
        sources: the source folder; it may have errors, as far as it can be read it is compared.
        raw: the bytes of the saved page or of the pasted text.
        name: its file name, of which only the ending counts.
        url: the page's address, where the person knows it.
        outlet: the outlet's id, where the person knows it.

    Raises:
        CaptureError: the bytes are no article that can be read, or were imported before; or the
            outlet that was named is in no vocabulary.
    """
    records = pipeline.known(sources)
    outlets = records.vocabulary.outlets
    if outlet is not None and outlet not in outlets:
        raise CaptureError("outlet", f"{outlet!r} is not in vocabulary/outlets.yml")
    capture = _told(read(raw, name, _names(outlets)), url, outlet)
    _refuse_second(records, capture)
    printed = fingerprint.of("\n".join(capture.paragraphs))
    hints = _hints(records, capture, printed, sources.parent / CAPTURES)
    id = draft.draft_id(capture)
    path = f"articles/{draft.folder(capture)}/{id}.md"
    files = {
        sources / path: draft.compose(capture, hints, today()).encode(),
        sources / "fingerprints" / f"{id}.txt": fingerprint.dumps(printed).encode(),
        sources.parent / CAPTURES / f"{id}.txt": draft.numbered(capture).encode(),
    }
    return Intake(id, f"{sources.name}/{path}", capture, hints, files)


def _names(outlets: Table) -> dict[str, tuple[str, ...]]:
    return {
        id: (term.label, *(alias.text for alias in term.aliases)) for id, term in outlets.items()
    }


def _told(capture: Capture, url: str | None, outlet: str | None) -> Capture:
    """The capture with what the person says put before what the page says."""
    if url is not None:
        capture = replace(capture, url=Found(url, "--url"))
    if outlet is not None:
        capture = replace(capture, outlet=Found(outlet, "--outlet"), outlet_id=outlet)
    return capture


def _refuse_second(records: Records, capture: Capture) -> None:
    for article in records.articles:
        if article.capture == f"sha256:{capture.sha256}":
            raise CaptureError("second", f"this capture is imported already, as {article.id}")


def _hints(records: Records, capture: Capture, printed: Fingerprint, captures: Path) -> Hints:
    suggestion = Tagger(records.vocabulary).suggest("\n".join(capture.paragraphs))
    return Hints(
        figures=tuple(_figures(capture, records.vocabulary.units)),
        tags=tuple(tag for tag, _ in suggestion.tags),
        new_terms=suggestion.new_terms,
        claims=tuple(_claims(records, capture)),
        similar=tuple(_similar(records, capture, printed, captures)),
    )


def _figures(capture: Capture, units: Table) -> Iterator[FigureHint]:
    for number, paragraph in enumerate(capture.paragraphs, 1):
        for found in quantities.find(paragraph):
            yield FigureHint(number, found.text, _figure(found, units))


def _figure(found: Quantity, units: Table) -> Figure:
    return Figure(
        value=found.value,
        start=found.from_,
        end=found.to,
        low=found.low,
        high=found.high,
        unit=found.unit if found.unit in units else None,
        bound=found.bound,
        direction=found.direction,
    )


def _claims(records: Records, capture: Capture) -> Iterator[ClaimHint]:
    """The claims that some sentence reads like, each once where it is nearest, nearest first."""
    index = pipeline.claims_of(records)
    best: dict[str, ClaimHint] = {}
    for number, paragraph in enumerate(capture.paragraphs, 1):
        for sentence in _SENTENCE_END.split(paragraph):
            if len(sentence) < _SHORTEST_SENTENCE:
                continue
            for near in index.rank(sentence, 1):
                hint = ClaimHint(number, near.claim.id, near.claim.statement, near.score)
                known = best.get(hint.claim)
                if hint.score >= match.REPEATS and (known is None or known.score < hint.score):
                    best[hint.claim] = hint
    yield from sorted(best.values(), key=lambda hint: (-hint.score, hint.claim))


def _similar(
    records: Records, capture: Capture, printed: Fingerprint, captures: Path
) -> Iterator[Similar]:
    held = records.fingerprints
    if not held:
        return
    for found in reuse.Index(held).query(printed):
        known = draft.paragraphs_of(captures / f"{found.article}.txt")
        yield Similar(
            found.article,
            found.containment,
            len(held[found.article].hashes & printed.hashes),
            tuple((passage.a, passage.b) for passage in shared(capture.paragraphs, known)),
        )
