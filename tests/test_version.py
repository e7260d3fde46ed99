"""Whatever is cited or taken away says which version of the sources it was made from."""

from __future__ import annotations

import re

from digest import pipeline
from digest.pipeline import Folders


def test_every_page_says_its_version_and_day(built: Folders) -> None:
    digest = pipeline.check(built.sources).digest
    pages = list(built.site.rglob("*.html"))
    assert {"404.html", "index.html"} <= {page.name for page in pages}
    for page in pages:
        foot = page.read_text("utf-8").rpartition('<div class="md-copyright">')[2]
        word = "Version" if '<html lang="en"' in page.read_text("utf-8") else "版本"
        said = rf'{word} <code>{digest.version}</code> · <time datetime="{digest.day}">'
        assert re.search(said, foot), page.relative_to(built.site)


def test_every_file_for_taking_away_says_its_version(built: Folders) -> None:
    digest = pipeline.check(built.sources).digest
    package = (built.docs / "data" / "datapackage.json").read_text("utf-8")
    for path, content in pipeline.tree(digest).items():
        if path.startswith("data/csv/"):  # a table says nothing of itself: its description does
            assert f'"{path.removeprefix("data/")}"' in package and digest.version in package
        elif path.startswith("data/") and not path.endswith(".md"):
            assert digest.version.encode() in content, path
