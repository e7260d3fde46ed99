"""Print one row for each candidate, as it is measured; the package says what is needed."""

from __future__ import annotations

import os
import platform
import subprocess
import sys
import tempfile
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from statistics import median
from time import perf_counter

from benchmarks.search_libraries import corpus
from benchmarks.search_libraries.browser import Answer, Seen, Session, look
from benchmarks.search_libraries.candidates import CANDIDATES, Candidate, Room, prepare
from benchmarks.search_libraries.corpus import Query, Record
from digest.fold import fold

_RECORDS = 10_000
_EACH = 10  # queries of each length, from titles and from statements
_SESSION = 5  # queries of one reader, from an empty cache
# Each column with its width.
_COLUMNS = {
    "recall": 7,
    "first KB": 17,
    "next KB": 15,
    "build s": 13,
    "build MB": 10,
    "first s": 9,
    "next ms": 10,
    "page MB": 9,
}
_ROOT = Path(__file__).resolve().parents[2]


def build(candidate: Candidate, room: Room) -> tuple[str, str]:
    """Make a candidate's index: seconds by the clock and of the processor, and megabytes."""
    room.folder.mkdir()
    if candidate.before:
        subprocess.run(candidate.before(room), cwd=_ROOT, check=True, stdout=sys.stderr)
    begun = perf_counter()
    process = subprocess.Popen(candidate.build(room), cwd=_ROOT, stdout=sys.stderr)
    _, status, usage = os.wait4(process.pid, 0)
    if status:
        raise RuntimeError(f"{candidate.name}: the build failed")
    seconds, worked = perf_counter() - begun, usage.ru_utime + usage.ru_stime
    return f"{seconds:.1f}/{worked:.1f}", f"{usage.ru_maxrss / 1000:.0f}"


def recall(seen: Seen, queries: Sequence[Query], records: Sequence[Record]) -> float:
    """The share of queries whose record is among the ten shown, or where all ten hold the text."""
    folded = [
        tuple(map(fold, (each.title, each.statement, each.gloss, each.body))) for each in records
    ]

    answers = [answer for session in seen.sessions for answer in session.answers]

    def hit(query: Query, answer: Answer) -> bool:
        text, shown = fold(query.text), answer.shown
        holding = [any(text in part for part in folded[id]) for id in shown]
        return query.record in shown or (len(shown) == 10 and all(holding))

    return sum(map(hit, queries, answers)) / len(queries)


def settings(candidate: Candidate, served: Path) -> dict[str, str]:
    """What the driver is told, with patterns looked up."""
    return {
        key: next(f"/{path.relative_to(served)}" for path in served.glob(value))
        if "*" in value
        else value
        for key, value in candidate.settings.items()
    }


def measure(
    candidate: Candidate, room: Room, queries: Sequence[Query], records: Sequence[Record]
) -> str:
    """Build one candidate, ask it everything, and give its row."""
    built = build(candidate, room)
    served = room.folder / candidate.served
    asked = [candidate.asked(query.text) for query in queries]
    size = len(asked) if candidate.whole else _SESSION
    sessions = [asked[at : at + size] for at in range(0, len(asked), size)]
    told = settings(candidate, served)
    seen = look(served, candidate.driver, told, sessions, room.folder / "profile")
    cells = (
        f"{recall(seen, queries, records):.3f}",
        *_transfers(seen.sessions),
        *built,
        *_times(seen.sessions),
        f"{seen.memory:.0f}",
    )
    return _row(candidate.name, cells)


def _transfers(sessions: Sequence[Session]) -> Iterator[str]:
    """The medians of what start and first query transfer together, and of each later query.

    Together, because Pagefind says that it is ready while it is still reading.
    """
    firsts = [(session.start, session.answers[0].sent) for session in sessions]
    later = [(answer.sent,) for session in sessions for answer in session.answers[1:]]
    for sizes in (firsts, later):
        raw = median(sum(size.raw for size in each) for each in sizes)
        sent = median(sum(size.sent for size in each) for each in sizes)
        yield f"{raw / 1000:.1f}/{sent / 1000:.1f}"


def _times(sessions: Sequence[Session]) -> Iterator[str]:
    """The medians of seconds to the first answer, and of milliseconds to later ones."""
    yield f"{median(each.opening + each.answers[0].taken / 1000 for each in sessions):.2f}"
    yield f"{median(answer.taken for each in sessions for answer in each.answers[1:]):.1f}"


def _row(name: str, cells: Iterable[str]) -> str:
    columns = zip(cells, _COLUMNS.values(), strict=True)
    return f"{name:22}" + "".join(f"{cell:>{width}}" for cell, width in columns)


def main(tools: Path, names: Sequence[str]) -> None:
    """Measure the candidates of these names, or all."""
    records = corpus.invent(_RECORDS)
    queries = corpus.queries(records, _EACH)
    print(f"{len(records)} records, {len(queries)} queries in sessions of {_SESSION}; ", end="")
    print(f"Python {platform.python_version()}, {os.cpu_count()} cores")
    print("KB: as they are/with text gzipped; build s: by the clock/of the processors")
    print(_row("", _COLUMNS))
    with tempfile.TemporaryDirectory() as folder:
        inputs = Path(folder) / "inputs"
        inputs.mkdir()
        prepare(records, inputs)
        for candidate in CANDIDATES:
            if names and candidate.name not in names:
                continue
            if not any(tools.glob(candidate.needs or "*")):
                print(f"{candidate.name:22}absent: no {candidate.needs} in {tools}")
                continue
            room = Room(tools, inputs, Path(folder) / candidate.name)
            print(measure(candidate, room, queries, records), flush=True)


if __name__ == "__main__":
    if len(sys.argv) < 2:
        sys.exit("usage: python -m benchmarks.search_libraries TOOLS [NAME ...]")
    main(Path(sys.argv[1]).absolute(), sys.argv[2:])
