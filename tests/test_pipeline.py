"""The whole flow on the invented corpus: what it writes, and when it writes nothing."""

from __future__ import annotations

import datetime as dt
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from digest import pipeline
from digest.pipeline import Folders
from digest.render import site, write
from tests.conftest import CORPUS, ROOT, workspace


def tree(folder: Path) -> dict[str, bytes]:
    """Every file below a folder."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def spoil(folders: Folders) -> None:
    """Make one source wrong."""
    claim = next((folders.sources / "claims").glob("*.md"))
    claim.write_text(claim.read_text("utf-8").replace("kind:", "kidn:", 1), "utf-8")


def test_the_live_sources_pass_check() -> None:
    outcome = pipeline.check(ROOT / "sources")
    assert [issue for issue in outcome.issues if issue.severity == "error"] == []


def test_errors_leave_yesterdays_docs_and_site_whole(folders: Folders) -> None:
    assert not pipeline.build(folders).failed
    docs, built = tree(folders.docs), tree(folders.site)
    spoil(folders)
    assert pipeline.build(folders).failed
    assert tree(folders.docs) == docs
    assert tree(folders.site) == built


def test_a_failing_site_build_keeps_the_old_site(
    folders: Folders, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert not pipeline.build(folders).failed
    built = tree(folders.site)
    (folders.docs / "about" / "broken.md").write_text("[nowhere](nowhere.md)\n", "utf-8")
    with pytest.raises(site.SiteError):
        pipeline.build(folders)
    assert tree(folders.site) == built
    assert sorted(path.name for path in folders.site.parent.iterdir()) == [
        "docs",
        "site",
        "sources",
    ]


def test_an_interrupted_build_leaves_nothing_behind(
    folders: Folders, monkeypatch: pytest.MonkeyPatch
) -> None:
    def interrupted(*_: object, **__: object) -> None:
        folders.site.with_name("site.new").mkdir()
        raise KeyboardInterrupt

    monkeypatch.setattr(site, "mkdocs_build", interrupted)
    with pytest.raises(KeyboardInterrupt):
        pipeline.build(folders)
    assert sorted(path.name for path in folders.site.parent.iterdir()) == ["docs", "sources"]


def test_a_swap_cut_short_is_mended(folders: Folders) -> None:
    assert not pipeline.build(folders).failed
    built = tree(folders.site)
    folders.site.rename(folders.site.with_name("site.old"))
    spoiled = folders.site.with_name("site.new")
    spoiled.mkdir()
    (spoiled / "half").write_text("half a page", "utf-8")
    assert not pipeline.build(folders).failed
    assert tree(folders.site) == built
    assert not spoiled.exists()


def test_two_builds_in_two_places_give_the_same_bytes(built: Folders, tmp_path: Path) -> None:
    """In another process, folder, locale, time zone and hash seed."""
    again = workspace(tmp_path / "elsewhere")
    environment = os.environ | {"PYTHONHASHSEED": "7", "TZ": "Pacific/Kiritimati", "LC_ALL": "C"}
    command = [sys.executable, str(ROOT / "build_digest.py"), "build"]
    command += ["--sources", str(again.sources), "--docs", str(again.docs)]
    command += ["--site", str(again.site)]
    subprocess.run(command, check=True, env=environment, cwd=tmp_path)
    assert tree(again.docs) == tree(built.docs)
    assert tree(again.site) == tree(built.site)


def test_no_page_names_a_path_of_the_machine(built: Folders) -> None:
    for path, content in tree(built.site).items():
        assert str(ROOT).encode() not in content, path
        assert str(built.docs).encode() not in content, path


def test_every_generated_page_is_owned_and_ignored_by_git() -> None:
    outcome = pipeline.check(CORPUS)
    tops = {path.split("/")[0] for path in pipeline.tree(outcome.digest)}
    assert tops <= set(write.OWNED)
    ignored = (ROOT / ".gitignore").read_text("utf-8")
    cleaned = re.search(r"^GENERATED(?:.*\\\n)*.*", (ROOT / "Makefile").read_text("utf-8"), re.M)
    assert cleaned is not None
    for name in write.OWNED:
        assert f"docs/{name}" in ignored
        assert re.search(rf"\b{re.escape(name)}\b", cleaned[0]), name


def test_the_digests_day_comes_from_the_sources() -> None:
    digest = pipeline.check(CORPUS).digest
    assert digest.day < dt.date(2025, 1, 1)


def test_a_removed_source_leaves_no_page(folders: Folders) -> None:
    pipeline.write_docs(folders)
    page = folders.docs / "data" / "digest.json"
    assert page.exists()
    shutil.rmtree(folders.docs / "claims")
    stray = folders.docs / "claims" / "stray.md"
    stray.parent.mkdir()
    stray.write_text("left by hand", "utf-8")
    pipeline.write_docs(folders)
    assert not stray.exists()
    assert (folders.docs / "claims" / "index.md").exists()
