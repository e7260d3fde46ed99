"""`match` and `review` as a contributor runs them, in a repository of the invented corpus."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from digest import pipeline
from tests.conftest import CORPUS, ROOT

FRONT_DOOR = str(ROOT / "build_digest.py")


def git(folder: Path, *arguments: str) -> str:
    identity = ("-c", "user.name=editors", "-c", "user.email=", "-c", "commit.gpgsign=false")
    command = ["git", *identity, *arguments]
    return subprocess.run(
        command, cwd=folder, check=True, capture_output=True, text=True
    ).stdout.strip()


def run(*arguments: str, said: bytes = b"") -> subprocess.CompletedProcess[bytes]:
    command = [sys.executable, FRONT_DOOR, *arguments]
    return subprocess.run(command, input=said, capture_output=True, check=False)


@pytest.fixture
def sources(tmp_path: Path) -> Path:
    """The corpus, committed on `main`, with a branch `more` checked out."""
    shutil.copytree(CORPUS, tmp_path / "sources")
    git(tmp_path, "init", "--quiet", "--initial-branch=main")
    git(tmp_path, "add", "--all")
    git(tmp_path, "commit", "--quiet", "--message=corpus")
    git(tmp_path, "switch", "--quiet", "--create", "more")
    return tmp_path / "sources"


def test_match_ranks_and_marks_what_may_repeat() -> None:
    told = run("match", "云嘴水壶2021年三月的召回数量", "--sources", str(CORPUS))
    assert (told.returncode, told.stderr) == (0, b"")
    assert re.match(r"0\.\d\d\* recall-count: ", told.stdout.decode())
    read = run(
        "match", "-", "--json", "--sources", str(CORPUS), said="三月召回的云嘴水壶数量".encode()
    )
    rows = json.loads(read.stdout)
    assert rows[0]["claim"] == "recall-count"
    assert set(rows[0]) == {"claim", "score", "may_repeat", "statement", "statement_en"}


@pytest.mark.parametrize("said", [b"\xff\xfe", "🫖".encode()])
def test_match_of_what_no_claim_shares_is_nothing(said: bytes) -> None:
    told = run("match", "-", "--json", "--sources", str(CORPUS), said=said)
    assert (told.returncode, json.loads(told.stdout)) == (0, [])


def test_review_of_an_untouched_branch_is_empty(sources: Path) -> None:
    told = run("review", "--sources", str(sources))
    assert (told.returncode, told.stderr) == (0, b"")
    assert "Nothing in the digest changes" in told.stdout.decode()


def test_review_tells_what_the_work_tree_changes(sources: Path) -> None:
    file = sources / "articles" / "2021" / "2021-03-16-turnabout-lids.md"
    file.write_text(file.read_text("utf-8").replace("value: 52000", "value: 25000"), "utf-8")
    told = run("review", "--sources", str(sources), "--format", "json")
    review = json.loads(told.stdout)
    assert told.returncode == 0
    assert [each["assertions"]["changed"] for each in review["articles"]] == [["recall-count"]]
    assert "recall-count" in {each["claim"] for each in review["clashes"]}
    assert {"claims/recall-count.md", "articles/2021-03-16-turnabout-lids.md"} <= set(
        review["pages"]
    )
    # A page of none of it stays: the version in every foot is no change. (The data page does not:
    # the sizes it gives may round otherwise.)
    assert "rules/index.md" not in review["pages"]
    assert git(sources, "status", "--porcelain") == f"M sources/{file.relative_to(sources)}"


def test_what_main_did_meanwhile_is_no_change_of_the_branch(sources: Path) -> None:
    git(sources, "switch", "--quiet", "main")
    claim = sources / "claims" / "refund-offered.md"
    claim.write_text(claim.read_text("utf-8") + "\n补记。\n", "utf-8")
    git(sources, "commit", "--quiet", "--all", "--message=note")
    assert len(pipeline.review(sources, "more").claims) == 1
    git(sources, "switch", "--quiet", "more")
    assert pipeline.review(sources, "main").empty


def test_review_of_wrong_sources_says_so_and_exits_one(sources: Path) -> None:
    claim = sources / "claims" / "refund-offered.md"
    claim.write_text(claim.read_text("utf-8").replace("kind:", "kidn:"), "utf-8")
    told = run("review", "--sources", str(sources), "--format", "markdown")
    assert told.returncode == 1
    assert "个错误" in told.stdout.decode()
    assert "Pages that change" not in told.stdout.decode()
