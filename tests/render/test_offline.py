"""The copy for the file system: every link in it names a file of it; the same bytes always."""

from __future__ import annotations

import io
import posixpath
import re
import zipfile
from html import unescape
from pathlib import Path
from urllib.parse import unquote, urldefrag

import pytest

from digest import pipeline
from digest.cli import main
from digest.pipeline import Folders
from digest.render.offline import archive
from tests.conftest import workspace

LINK = re.compile(r'\b(?:href|src)="([^"]*)"|http-equiv="refresh" content="0; url=([^"]*)"')


@pytest.fixture(scope="module")
def copy(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    """What is in the copy of the invented corpus."""
    folder = tmp_path_factory.mktemp("offline")
    assert not pipeline.build(workspace(folder), folder / "copy.zip").failed
    with zipfile.ZipFile(folder / "copy.zip") as packed:
        assert packed.testzip() is None
        return {name: packed.read(name) for name in packed.namelist()}


def targets(page: str, html: str) -> set[str]:
    """The files to which a page leads."""
    found = (urldefrag(unescape(a or b))[0].partition("?")[0] for a, b in LINK.findall(html))
    own = (link for link in found if link and not re.match(r"[a-z]+:", link))
    return {posixpath.normpath(posixpath.join(posixpath.dirname(page), unquote(it))) for it in own}


def test_every_link_names_a_file_of_the_copy(copy: dict[str, bytes]) -> None:
    pages = [name for name in copy if name.endswith(".html")]
    assert len(pages) > 50
    for page in pages:
        assert targets(page, copy[page].decode()) <= set(copy), page


def test_it_stands_in_a_folder_of_its_own_and_begins_at_its_home(copy: dict[str, bytes]) -> None:
    assert {name.split("/")[0] for name in copy} == {"duidu-offline"}
    assert "duidu-offline/index.html" in copy
    assert not any(
        name.startswith("duidu-offline/search/") or name.endswith("404.html") for name in copy
    )


def test_no_page_asks_for_what_only_a_server_gives(copy: dict[str, bytes]) -> None:
    for name, content in copy.items():
        if name.endswith(".html"):
            html = content.decode()
            assert 'type="module"' not in html
            assert "data-dd-search" not in html
            assert html.count("'self'") == html.count("'self' file:") > 0
            assert "离线副本" in html or "offline copy" in html, name


def test_links_are_named_and_nothing_else_is() -> None:
    page = (
        '<a href="."></a><a href=".."></a><a href="../../"></a><a href="../x/?a=b#c"></a>'
        '<a href="x/#c"></a><a href="#c"></a><a href="data/a.json"></a><a href="https://e.example/x/"></a>'
        '<meta http-equiv="refresh" content="0; url=../y/"><p>href="../x/</p>'
    )
    with zipfile.ZipFile(io.BytesIO(archive({"a/index.html": page.encode()}))) as packed:
        made = packed.read("duidu-offline/a/index.html").decode()
    assert made == (
        '<a href="./index.html"></a><a href="../index.html"></a><a href="../../index.html"></a>'
        '<a href="../x/index.html?a=b#c"></a><a href="x/index.html#c"></a><a href="#c"></a>'
        '<a href="data/a.json"></a><a href="https://e.example/x/"></a>'
        '<meta http-equiv="refresh" content="0; url=../y/index.html"><p>href="../x/</p>'
    )


def test_two_copies_of_a_site_are_the_same_bytes() -> None:
    files = {"b.txt": b"b", "index.html": b"<a href='x'>", "search/index.json": b"{}"}
    assert archive(files) == archive(dict(reversed(files.items())))
    with zipfile.ZipFile(io.BytesIO(archive(files))) as packed:
        assert {entry.date_time for entry in packed.infolist()} == {(1980, 1, 1, 0, 0, 0)}


def test_a_copy_needs_a_site(folders: Folders, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["build", "--no-site", "--offline", str(Path("x.zip"))]) == 2
    assert "not allowed with" in capsys.readouterr().err
