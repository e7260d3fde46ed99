"""Material's own search: `python -m benchmarks.search_libraries.lunr (site|index) RECORDS FOLDER`.

`site` builds a site of one page, for Material's worker and its settings; `index` then writes the
index of all records as the plugin would at the end of a build, cut into words by jieba. The rest
of a build of so many pages is MkDocs' own time and is not counted.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from types import SimpleNamespace
from typing import Any

from material.plugins.search.plugin import SearchIndex  # type: ignore[import-untyped]
from mkdocs.commands.build import build
from mkdocs.config import load_config

from benchmarks.search_libraries.corpus import Record, read

_LANGUAGES = ["zh", "en"]


def site(folder: Path) -> None:
    """Build one page with Material, for Chinese and English."""
    docs = folder / "docs"
    docs.mkdir(parents=True)
    (docs / "index.md").write_text("# 一\n", "utf-8")
    (folder / "mkdocs.yml").touch()
    settings: dict[str, Any] = {
        "site_name": "一",
        "site_dir": str(folder / "site"),
        "docs_dir": str(docs),
        "theme": {"name": "material", "language": "zh", "font": False},
        "plugins": [{"search": {"lang": _LANGUAGES}}],
    }
    build(load_config(str(folder / "mkdocs.yml"), **settings))


def index(records: list[Record], folder: Path) -> None:
    """Put the index of all records in the place of that of the page."""
    path = folder / "site" / "search" / "search_index.json"
    found = SearchIndex(**json.loads(path.read_text("utf-8"))["config"])
    for record in records:
        found.add_entry_from_context(_page(record))
    path.write_text(found.generate_search_index(None), "utf-8")


def _page(record: Record) -> SimpleNamespace:
    """As much of an MkDocs page as the plugin looks at."""
    content = (
        f"<h1>{record.title}</h1><p>{record.statement}</p><p>{record.gloss}</p><p>{record.body}</p>"
    )
    return SimpleNamespace(
        meta={}, title=record.title, content=content, toc=[], url=f"{record.id}/"
    )


if __name__ == "__main__":
    what, source, target = sys.argv[1:]
    if what == "site":
        site(Path(target))
    else:
        index(read(Path(source)), Path(target))
