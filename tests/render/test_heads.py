"""What a deployed site says of where it stands: Open Graph, and the way to the offline copy."""

from __future__ import annotations

from html.parser import HTMLParser
from pathlib import Path

import pytest

from digest import pipeline
from digest.pipeline import Folders

ROOT = "https://duidu.example/base/"


class Head(HTMLParser):
    """The contents of the meta elements of a page, by property or name."""

    def __init__(self, page: Path) -> None:
        super().__init__()
        self.found: dict[str, str] = {}
        self.feed(page.read_text("utf-8"))

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        name = given.get("property") or given.get("name")
        if tag == "meta" and name:
            self.found[name] = given.get("content") or ""


def test_every_page_says_what_it_is(built: Folders) -> None:
    for page in built.site.rglob("*.html"):
        found = Head(page).found
        assert found["og:title"], page
        assert found["og:description"], page
        assert found["twitter:card"] == "summary"
        assert "og:image" not in found  # nobody knows where this site stands


def test_a_site_that_knows_where_it_stands_names_its_cards(
    folders: Folders, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SITE_URL", ROOT)
    monkeypatch.setenv("OFFLINE_COPY", "duidu-offline.zip")
    assert not pipeline.build(folders).failed
    for page in folders.site.rglob("*.html"):
        found = Head(page).found
        assert found["twitter:card"] == "summary_large_image"
        assert (folders.site / found["og:image"].removeprefix(ROOT)).is_file(), page
    own = Head(folders.site / "claims" / "follower-loss" / "index.html").found
    english = Head(folders.site / "en" / "claims" / "follower-loss" / "index.html").found
    assert own["og:image"] == english["og:image"] == ROOT + "cards/claims/follower-loss.png"
    assert own["og:url"] == ROOT + "claims/follower-loss/"
    assert own["og:title"] != english["og:title"]
    home = Head(folders.site / "index.html").found
    assert home["og:image"] == ROOT + "cards/index.png"
    data = (folders.site / "data" / "index.html").read_text("utf-8")
    assert data.count('href="../duidu-offline.zip"') == 1
