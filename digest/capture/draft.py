"""The draft of a source file: what the page says of itself, and the figures found, to be checked.

It holds no sentence of the article. Whatever is left to the editor is marked TODO, which `check`
reports until it is gone.
"""

from __future__ import annotations

import datetime as dt
import os
import tempfile
from collections.abc import Iterable, Iterator, Mapping
from decimal import Decimal
from pathlib import Path
from typing import BinaryIO

from digest import frontmatter
from digest.model.capture import LARGEST, Capture, CaptureError, Found
from digest.model.draft import ClaimHint, FigureHint, Hints
from digest.model.numbers import as_json
from digest.model.records import Figure

_TODO = "TODO"
_UNDATED, _UNKNOWN = "undated", "unknown"
_HASH_DIGITS = 8
_MOST_TAGS, _MOST_TERMS, _MOST_CLAIMS = 5, 8, 12
_SHORT = 20  # characters of a figure that a comment may show
_BODY = f"{_TODO} 用自己的话写评读，每句后引用它所依据的断言，并删去本行。\n"


class DraftExistsError(Exception):
    """A file of the draft is there already; nothing was written."""


def draft_id(capture: Capture) -> str:
    """The id of a new article: its date, its outlet and the beginning of its hash."""
    date = capture.published.value if capture.published else _UNDATED
    day = date if date.replace("-", "").isdigit() else _UNDATED
    return f"{day}-{capture.outlet_id or _UNKNOWN}-{capture.sha256[:_HASH_DIGITS]}"


def folder(capture: Capture) -> str:
    """The folder below `articles/`: the year, or `undated`."""
    return draft_id(capture)[:4] if draft_id(capture)[:4].isdigit() else _UNDATED


def compose(capture: Capture, hints: Hints, added: dt.date) -> str:
    """The whole draft as text: front matter with comments, and an empty body.

    Args:
        capture: what was read.
        hints: what it suggests.
        added: the day on which the digest takes it in.
    """
    parts = (*_page(capture, added), *_judgement(hints), *_assertions(hints), f"---\n\n{_BODY}")
    return "---\n" + "".join(parts)


def numbered(capture: Capture) -> str:
    """The paragraphs with their numbers, for the editor to read along; private."""
    lines = (f"¶{number} {text}" for number, text in enumerate(capture.paragraphs, 1))
    return "\n\n".join(lines) + "\n"


def paragraphs_of(path: Path) -> tuple[str, ...]:
    """The paragraphs that `numbered` wrote to a file; none where there is no such file."""
    if not path.is_file():
        return ()
    lines = path.read_text("utf-8").split("\n\n")
    return tuple(line.strip().partition(" ")[2] for line in lines if line.startswith("¶"))


def raw_file(path: Path) -> bytes:
    """The bytes of a saved page.

    Raises:
        CaptureError: it is larger than any page; it is then not read at all.
    """
    with path.open("rb") as file:
        return raw(file)


def raw(stream: BinaryIO) -> bytes:
    """The bytes of a stream, such as standard input; see `raw_file`."""
    content = stream.read(LARGEST + 1)
    if len(content) > LARGEST:
        message = f"a capture must be at most {LARGEST // 10**6} MB; save the page alone"
        raise CaptureError("too-large", message)
    return content


def write(files: Mapping[Path, bytes]) -> None:
    """Write new files, all or none.

    Raises:
        DraftExistsError: one of them is there already.
        OSError: the disk refused; whatever had been written is taken away again.
    """
    present = sorted(str(path) for path in files if path.exists())
    if present:
        message = f"{present[0]} is there already; nothing was written (delete it to start over)"
        raise DraftExistsError(message)
    placed: list[Path] = []
    try:
        for path, content in files.items():
            _place(path, content)
            placed.append(path)
    except BaseException:
        for path in placed:
            path.unlink(missing_ok=True)
        raise


def _place(path: Path, content: bytes) -> None:
    """One file, whole, where no other is: a link to a finished file cannot overwrite."""
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=".draft-")
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
        Path(name).chmod(0o644)
        try:
            path.hardlink_to(name)
        except FileExistsError as error:
            raise DraftExistsError(f"{path} is there already; nothing was written") from error
    finally:
        Path(name).unlink(missing_ok=True)


def _page(capture: Capture, added: dt.date) -> Iterator[str]:
    """What the page says of itself, each value with where it was read."""
    yield from _read("title", capture.title)
    if capture.title is None:
        yield _fields({"title": _TODO})
    # Two drafts at once must not clash over their sigla.
    yield _fields({"siglum": f"{_TODO}-{capture.sha256[:4]}"})
    yield from _outlet(capture)
    yield from _read("byline", capture.author)
    yield from _read("published", capture.published)
    yield from _read("captured", capture.captured)
    yield _fields({"added": added.isoformat()})
    yield from _read("url", capture.url)
    yield from _read("language", capture.language)
    yield _comment(f"{_TODO} genre and position: choose the words that fit")
    yield _fields({"genre": "commentary", "position": "neutral", "reading": "full"})
    yield _fields({"capture": f"sha256:{capture.sha256}"})
    yield _fields({"characters": capture.characters, "paragraphs": len(capture.paragraphs)})


def _judgement(hints: Hints) -> Iterator[str]:
    """What is the editor's to say."""
    for item in hints.similar:
        share = int(item.containment * 100)
        yield _comment(f"{_TODO} provenance: shares {share} % of its text with {item.article}")
    if len(hints.tags) > 1:
        yield _comment(f"suggested tags: {', '.join(hints.tags[:_MOST_TAGS])}")
    if hints.new_terms:
        yield _comment(f"new terms? {', '.join(hints.new_terms[:_MOST_TERMS])}")
    yield _comment(f"{_TODO} tags: check")
    yield _fields({"tags": list(hints.tags[:2]) or [_TODO.lower()]})
    yield _fields({"summary": f"{_TODO} 用自己的话写一句摘要。"})
    yield _fields({"summary_en": f"{_TODO} one sentence in our own words."})
    yield _fields({"review": "drafted"})


def _assertions(hints: Hints) -> Iterator[str]:
    """A stub for every figure, with the claims that its paragraph may be about."""
    for nearest in hints.claims[:_MOST_CLAIMS]:
        yield _comment(_claim_line(nearest))
    measured = [hint for hint in hints.figures if hint.figure.unit]
    for hint in hints.figures:
        if not hint.figure.unit:
            yield _comment(f"{_TODO} ¶{hint.paragraph} {hint.text[:_SHORT]}: no unit for this yet")
    yield "assertions:\n" if measured else "assertions: []\n"
    for name, hint in _named(measured):
        yield from _stub(name, hint)


def _claim_line(hint: ClaimHint) -> str:
    return f"¶{hint.paragraph} may repeat claim {hint.claim}（{hint.statement}）, {hint.score:.2f}"


def _named(figures: Iterable[FigureHint]) -> Iterator[tuple[str, FigureHint]]:
    """Ids for the stubs: the paragraph, and a count within it."""
    counts: dict[int, int] = {}
    for hint in figures:
        counts[hint.paragraph] = counts.get(hint.paragraph, 0) + 1
        yield f"p{hint.paragraph}-{counts[hint.paragraph]}", hint


def _stub(name: str, hint: FigureHint) -> Iterator[str]:
    yield _comment(f"{_TODO} ¶{hint.paragraph} {hint.text[:_SHORT]}")
    fields: dict[str, object] = {
        "id": name,
        "statement": f"{_TODO} 这是什么的数字",
        "statement_en": _TODO,
        **_figure(hint.figure),
        "paragraph": hint.paragraph,
        "support": "none",
    }
    lines = _fields(fields).splitlines(keepends=True)
    yield "".join(("- " if at == 0 else "  ") + line for at, line in enumerate(lines))


def _figure(figure: Figure) -> dict[str, object]:
    numbers: dict[str, Decimal | None] = {
        "value": figure.value,
        "from": figure.start,
        "to": figure.end,
        "low": figure.low,
        "high": figure.high,
    }
    fields: dict[str, object] = {
        key: as_json(number) for key, number in numbers.items() if number is not None
    }
    if figure.bound != "exact":
        fields["bound"] = figure.bound
    if figure.direction:
        fields["direction"] = figure.direction
    return fields | {"unit": figure.unit}


def _read(name: str, found: Found | None) -> Iterator[str]:
    """A field with a comment that says where it was read; nothing where the page says nothing."""
    if found is not None:
        yield _comment(f"{name} read from {found.where}")
        yield _fields({name: found.value})


def _outlet(capture: Capture) -> Iterator[str]:
    if capture.outlet is None:
        return
    if capture.outlet_id is None:
        yield _comment(f"{_TODO} outlet: {capture.outlet.value} is not in vocabulary/outlets.yml")
    else:
        yield from _read("outlet", Found(capture.outlet_id, capture.outlet.where))


def _fields(fields: Mapping[str, object]) -> str:
    """The fields as YAML, without the fences."""
    return frontmatter.dump(fields).removeprefix("---\n").removesuffix("---\n")


def _comment(text: str) -> str:
    return f"# {' '.join(text.split())}\n"
