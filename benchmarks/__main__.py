"""Time every part of a build, for the live sources and for invented ones; weigh the pages.

Usage: `python -m benchmarks [ARTICLES ...]`; by default the live sources, then 200 invented
articles. Seconds are of one run each; use several runs to compare.
"""

from __future__ import annotations

import gzip
import resource
import shutil
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from benchmarks import synthetic
from digest import pipeline
from digest.link.resolve import link
from digest.load import parse
from digest.load.files import read_tree, reference_day
from digest.render import site
from digest.render.write import install
from digest.validate import rules

ROOT = Path(__file__).resolve().parents[1]
_KINDS = ("index.html", "articles/*/index.html", "claims/*/index.html", "timeline/index.html")


@contextmanager
def _timed(name: str) -> Iterator[None]:
    start = time.perf_counter()
    yield
    print(f"  {name:<28}{time.perf_counter() - start:8.3f} s")


def measure(title: str, sources: Path) -> None:
    """Print the seconds of each part and the weight of each kind of page."""
    print(f"\n{title}")
    with tempfile.TemporaryDirectory() as folder:
        docs, built = Path(folder) / "docs", Path(folder) / "site"
        _handwritten(docs)
        with _timed("read"):
            tree, _ = read_tree(sources)
        with _timed("load"):
            records, _ = parse.load(tree, sources.name)
        with _timed("link"):
            digest = link(records)
        with _timed("validate"):
            issues = rules.validate(digest, reference_day(sources))
        with _timed("render and export"):
            pages = pipeline.tree(digest)
        with _timed("write"):
            install(docs, pages)
        with _timed("MkDocs"):
            site.build(ROOT / "mkdocs.yml", docs, built, digest.day)
        print(f"  {len(records.articles)} articles, {len(records.claims)} claims, ", end="")
        print(f"{len(pages)} generated files, {len(issues)} issues")
        _weigh(built)


def _handwritten(docs: Path) -> None:
    """The style sheets, and stubs for the pages by hand, which link to the live claims."""
    shutil.copytree(ROOT / "docs" / "assets", docs / "assets")
    for page in (ROOT / "docs" / "about").glob("*.md"):
        stub = docs / "about" / page.name
        stub.parent.mkdir(exist_ok=True)
        stub.write_text(f"# {page.stem}\n", "utf-8")


def _weigh(built: Path) -> None:
    for pattern in _KINDS:
        pages = sorted(built.glob(pattern), key=lambda path: path.stat().st_size)
        if pages:
            middle, largest = (_kilobytes(page) for page in (pages[len(pages) // 2], pages[-1]))
            print(f"  {pattern:<28}median {middle}, largest {largest}  ({len(pages)} pages)")


def _kilobytes(page: Path) -> str:
    content = page.read_bytes()
    return f"{len(content) / 1000:.0f} KB ({len(gzip.compress(content)) / 1000:.0f} gzipped)"


def main(arguments: list[str]) -> None:
    """Measure the live sources, then invented ones of the sizes given."""
    measure("live sources", ROOT / "sources")
    for size in [int(argument) for argument in arguments] or [200]:
        with tempfile.TemporaryDirectory() as folder:
            sources = Path(folder) / "sources"
            synthetic.write(sources, size)
            measure(f"{size} invented articles", sources)
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1000
    print(f"\npeak memory {peak:.0f} MB")


if __name__ == "__main__":
    main(sys.argv[1:])
