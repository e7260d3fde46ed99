"""The contract of the command line: verbs, streams, exit codes."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from pathlib import Path

import pytest

from digest.pipeline import Folders
from tests.conftest import CORPUS, ROOT

VERBS = ("build", "check", "serve", "match", "review", "agreement")  # the contract's


def run(*arguments: str, cwd: Path = ROOT) -> subprocess.CompletedProcess[str]:
    """The front door, as a person opens it."""
    command = [sys.executable, str(ROOT / "build_digest.py"), *arguments]
    return subprocess.run(command, capture_output=True, text=True, cwd=cwd, check=False)


def spoiled(folders: Folders) -> Path:
    """A claim with two mistakes."""
    claim = sorted((folders.sources / "claims").glob("*.md"))[0]
    text = claim.read_text("utf-8").replace("kind:", "kidn:", 1)
    claim.write_text(text, "utf-8")
    return claim


def test_check_of_good_sources_is_silent_and_zero() -> None:
    result = run("check", "--sources", str(CORPUS))
    assert (result.returncode, result.stdout) == (0, "")
    assert re.search(r"\d+ articles, \d+ claims: 0 errors", result.stderr)


def test_errors_exit_one_with_place_code_and_remedy(folders: Folders) -> None:
    claim = spoiled(folders)
    result = run("check", "--sources", str(folders.sources))
    assert (result.returncode, result.stdout) == (1, "")
    place = re.escape(f"sources/claims/{claim.name}")
    assert re.search(place + r":\d+:\d+: error unknown-field .*did you mean 'kind'", result.stderr)


def test_json_is_the_only_thing_on_standard_output(folders: Folders) -> None:
    claim = spoiled(folders)
    result = run("check", "--sources", str(folders.sources), "--format", "json")
    rows = json.loads(result.stdout)
    assert result.returncode == 1
    assert {row["path"] for row in rows} == {f"sources/claims/{claim.name}"}
    assert {"unknown-field", "missing-field"} <= {row["code"] for row in rows}


def test_github_annotations_stand_on_the_lines(folders: Folders) -> None:
    spoiled(folders)
    result = run("check", "--sources", str(folders.sources), "--format", "github")
    assert re.search(r"^::error file=sources/claims/.*,line=\d+,col=\d+,title=", result.stdout)


def test_check_of_a_path_reports_on_that_path_only(folders: Folders) -> None:
    claim = spoiled(folders)
    other = sorted((folders.sources / "claims").glob("*.md"))[1]
    sources = ("--sources", str(folders.sources))
    assert run("check", str(claim), *sources).returncode == 1
    assert run("check", str(other), *sources).returncode == 0
    assert run("check", str(folders.sources / "claims"), *sources).returncode == 1


@pytest.mark.parametrize(
    "arguments",
    [
        ("fly",),
        ("check", "--colour"),
        ("check", "--format", "xml"),
        ("check", "--sources", "no-such-folder"),
        ("check", "README.md"),
        ("serve", "--port", "lots"),
        ("serve", "--port", "65536"),
        ("build", "--offline", "no-such-folder/copy.zip"),
        ("match",),
        ("match", "水壶", "--sources", "no-such-folder"),
        ("review", "--base", "no-such-revision"),
        ("review", "--format", "github"),
    ],
)
def test_wrong_usage_exits_two_with_one_clear_line(arguments: tuple[str, ...]) -> None:
    result = run(*arguments)
    assert (result.returncode, result.stdout) == (2, "")
    assert "Traceback" not in result.stderr
    assert result.stderr.strip()


def test_a_mistyped_verb_is_answered_with_the_verbs() -> None:
    told = run("chekc").stderr
    assert all(verb in told for verb in VERBS)


def test_a_moment_that_is_none_is_wrong_usage(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "yesterday")
    result = run("check", "--sources", str(CORPUS))
    assert result.returncode == 2
    assert "SOURCE_DATE_EPOCH must be seconds since 1970, not 'yesterday'" in result.stderr


@pytest.mark.parametrize(
    ("written", "place"),
    [
        ("--docs", "sources"),
        ("--docs", "sources/articles"),
        ("--docs", "."),
        ("--site", "sources"),
        ("--site", "docs"),
        ("--site", "."),
    ],
)
def test_no_folder_is_written_over_another(folders: Folders, written: str, place: str) -> None:
    home = folders.sources.parent
    before = _files(home)
    where = {"--sources": folders.sources, "--docs": folders.docs, "--site": folders.site}
    where[written] = home / place
    result = run("build", *(word for pair in where.items() for word in map(str, pair)))
    assert result.returncode == 2
    assert "must not be, or lie in" in result.stderr
    assert _files(home) == before


def test_the_project_itself_is_never_written_over(folders: Folders) -> None:
    for written in ("--docs", "--site"):
        result = run("build", "--sources", str(folders.sources), written, str(ROOT))
        assert result.returncode == 2
        assert "would replace its files" in result.stderr


def test_a_folder_that_no_build_made_stays(folders: Folders) -> None:
    folders.site.mkdir()
    (folders.site / "thesis.txt").write_text("the only copy", "utf-8")
    where = {"--sources": folders.sources, "--docs": folders.docs, "--site": folders.site}
    result = run("build", *(word for pair in where.items() for word in map(str, pair)))
    assert result.returncode == 2
    assert "no build made" in result.stderr
    assert (folders.site / "thesis.txt").read_text("utf-8") == "the only copy"


def _files(folder: Path) -> dict[str, bytes]:
    paths = (path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in paths}


def test_a_fault_of_the_machine_exits_three(folders: Folders, tmp_path: Path) -> None:
    blocked = tmp_path / "a-file"
    blocked.write_text("in the way", "utf-8")
    sources = ("--sources", str(folders.sources))
    result = run("build", "--no-site", *sources, "--docs", str(blocked / "docs"))
    assert result.returncode == 3
    assert "Traceback" not in result.stderr


def test_no_verb_means_build(folders: Folders) -> None:
    sources = ("--sources", str(folders.sources))
    result = run(*sources, "--docs", str(folders.docs), "--no-site")
    assert result.returncode == 0
    assert (folders.docs / "index.md").exists()
    assert not folders.site.exists()


def test_every_verb_and_option_is_documented() -> None:
    readme = (ROOT / "README.md").read_text("utf-8")
    for verb in VERBS:
        assert f"build_digest.py {verb}" in readme or f"`{verb}`" in readme
        help_text = run(verb, "--help").stdout
        for option in re.findall(r"(?<![\w-])(--[a-z-]+)", help_text):
            assert option == "--help" or option in readme, option
