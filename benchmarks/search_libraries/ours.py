"""Our own index: `python -m benchmarks.search_libraries.ours RECORDS FOLDER`."""

from __future__ import annotations

import shutil
import sys
from pathlib import Path

from benchmarks.search_libraries.corpus import Record, read
from digest.search.entry import Entry
from digest.search.files import files

_ASSETS = Path(__file__).resolve().parents[2] / "docs" / "assets"


def index(records: list[Record], folder: Path) -> None:
    """Write the index, and beside it the scripts that read it."""
    tree = files((_entry(record) for record in records), (), lambda kind, id: id)
    for path, content in tree.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_bytes(content)
    for name in ("search.js", "search-text.js", "search-marks.js"):
        shutil.copy(_ASSETS / name, folder / name)


def _entry(record: Record) -> Entry:
    return Entry(
        "claim",
        str(record.id),
        record.title,
        gloss=record.gloss,
        names=(record.statement,),
        texts=(record.body,),
    )


if __name__ == "__main__":
    index(read(Path(sys.argv[1])), Path(sys.argv[2]))
