"""What is compared, how each makes its index, and in what form it is asked."""

from __future__ import annotations

import html
import sys
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from benchmarks.search_libraries import corpus
from benchmarks.search_libraries.corpus import Record

_DRIVERS = Path(__file__).parent / "drivers"
_PYTHON = (sys.executable, "-m")


@dataclass(frozen=True, slots=True)
class Room:
    """The folders of one candidate.

    Attributes:
        tools: where the libraries are.
        inputs: what `prepare` below wrote.
        folder: what the candidate makes.
    """

    tools: Path
    inputs: Path
    folder: Path


Command = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Candidate:
    """One way to search.

    Attributes:
        name: on the command line and in the table.
        driver: the script below `drivers/` that asks it in the browser.
        build: the command that is timed.
        before: one that is not.
        needs: the file without which it is absent, below the tools.
        served: what a browser is given, below the candidate's folder.
        settings: told to the driver; a value with `*` is looked up below what is served.
        whole: nothing is read after the start: one session will do.
        asked: the query as this candidate wants it.
    """

    name: str
    driver: str
    build: Callable[[Room], Command]
    before: Callable[[Room], Command] | None = None
    needs: str = ""
    served: str = "."
    settings: Mapping[str, str] = field(default_factory=dict)
    whole: bool = False
    asked: Callable[[str], str] = str


def prepare(records: Sequence[Record], folder: Path) -> None:
    """Write the records in the forms that the candidates read."""
    corpus.write(records, folder / "records.json")
    corpus.write_pairs(records, folder / "pairs.json")
    for record in records:
        words = (record.statement, record.gloss, record.body)
        _page(folder / "pages", record.id, "zh", record.title, words)
        _page(folder / "pages-of-pairs", record.id, "und", *corpus.paired(record))


def _page(folder: Path, number: int, language: str, title: str, paragraphs: Sequence[str]) -> None:
    folder.mkdir(exist_ok=True)
    body = "".join(f"<p>{html.escape(text)}</p>" for text in paragraphs)
    (folder / f"{number}.html").write_text(
        f'<!doctype html><html lang="{language}"><head><meta charset="utf-8"><title>{title}</title>'
        f"</head><body><h1>{title}</h1>{body}</body></html>",
        "utf-8",
    )


def _phrase(text: str) -> str:
    """Quoted from three characters up: then there are two pairs, which must follow each other."""
    words = corpus.pairs(text)
    return f'"{words}"' if " " in words else words


def _pagefind(module: str, pages: str) -> Callable[[Room], Command]:
    return lambda room: (
        *(str(room.tools / "bin" / "python"), "-m", module, "--silent"),
        *("--site", str(room.inputs / pages), "--output-path", str(room.folder / "pagefind")),
    )


def _node(driver: str, library: str) -> Callable[[Room], Command]:
    return lambda room: (
        *("node", str(_DRIVERS / driver), str(room.tools / library)),
        *(str(room.inputs / "pairs.json"), str(room.folder)),
    )


def _lunr(what: str) -> Callable[[Room], Command]:
    module = "benchmarks.search_libraries.lunr"
    return lambda room: (
        *(*_PYTHON, module, what),
        *(str(room.inputs / "records.json"), str(room.folder)),
    )


def _ours(room: Room) -> Command:
    module = "benchmarks.search_libraries.ours"
    return (*_PYTHON, module, str(room.inputs / "records.json"), str(room.folder))


_PLAIN, _EXTENDED = "pagefind_bin", "pagefind_bin_extended"
_MINISEARCH = "node_modules/minisearch/dist/es/index.js"
_FLEXSEARCH = "node_modules/flexsearch/dist/flexsearch.bundle.module.min.mjs"
_PAGEFIND = "lib/*/site-packages/"

CANDIDATES = (
    Candidate(
        "lunr",
        "lunr.mjs",
        _lunr("index"),
        before=_lunr("site"),
        served="site",
        settings={"worker": "assets/javascripts/workers/search.*.min.js"},
        whole=True,
    ),
    Candidate(
        "pagefind-zh",
        "pagefind.mjs",
        _pagefind(_PLAIN, "pages"),
        needs=_PAGEFIND + _PLAIN,
        settings={"language": "zh"},
    ),
    Candidate(
        "pagefind-zh-extended",
        "pagefind.mjs",
        _pagefind(_EXTENDED, "pages"),
        needs=_PAGEFIND + _EXTENDED,
        settings={"language": "zh"},
    ),
    Candidate(
        "pagefind-pairs",
        "pagefind.mjs",
        _pagefind(_PLAIN, "pages-of-pairs"),
        needs=_PAGEFIND + _PLAIN,
        settings={"language": "und"},
        asked=_phrase,
    ),
    Candidate(
        "minisearch",
        "minisearch.mjs",
        _node("minisearch-build.mjs", _MINISEARCH),
        needs=_MINISEARCH,
        whole=True,
        asked=corpus.pairs,
    ),
    Candidate(
        "flexsearch",
        "flexsearch.mjs",
        _node("flexsearch-build.mjs", _FLEXSEARCH),
        needs=_FLEXSEARCH,
        whole=True,
        asked=corpus.pairs,
    ),
    Candidate("ours", "ours.mjs", _ours),
)
