"""One article in, through the front door, on the invented corpus; and what is refused."""

from __future__ import annotations

import io
import json
import os
import sys
from pathlib import Path

import pytest

from digest import cli
from digest.pipeline import Folders

PAGE = """蒸汽日报 > 财经 > 正文
登录 注册

鹊壶召回之后:茶馆还愿意信它吗

时间:2021-08-09 10:20:00 来源:河岸报 作者:本报评论员

上个月,鹊壶公司宣布召回漏水的水壶,共计8800只,城里几十家茶馆都收到了通知。掌柜们嘴上不说,心里却记着当初的承诺。

据公司的说法,更换壶盖的开支约为120万元,占全年利润的三成。可是茶馆要的不只是新壶盖,他们想知道毛病是什么时候发现的。

一位老主顾说,他在柜台前等了近四十分钟,店员才找到登记表。这样的小事,比广告更能说明问题。

往后的路并不复杂:把检验的办法写清楚,把出厂的日子写清楚,坏了就修,修不好就换。信任是一壶一壶烧出来的。

责任编辑:本报夜班

相关推荐
春天去哪里看花
三分钟学会泡茶
"""


@pytest.fixture
def page(tmp_path: Path) -> Path:
    """An invented page, saved as text in an old encoding."""
    path = tmp_path / "page.txt"
    path.write_bytes(PAGE.encode("gb18030"))
    return path


def held(folder: Path) -> dict[str, bytes]:
    """Every file below a folder."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def run(folders: Folders, *words: str) -> int:
    return cli.main([*words, "--sources", str(folders.sources)])


def test_a_page_becomes_a_draft_that_check_reads(
    folders: Folders, page: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = held(folders.sources)
    assert run(folders, "import", str(page), "--json", "--url", "https://river.example/tea") == 0
    told = json.loads(capsys.readouterr().out)
    assert told["title"] == "鹊壶召回之后:茶馆还愿意信它吗"
    assert told["published"] == "2021-08-09"
    assert told["url"] == "https://river.example/tea"
    assert len(told["paragraphs"]) == 4
    assert {"登录 注册", "春天去哪里看花"} & set(told["paragraphs"]) == set()
    values = {(figure["value"], figure["unit"]) for figure in told["figures"] if "value" in figure}
    assert (1200000, "CNY") in values or (1200000, None) in values
    written = held(folders.sources).keys() - before.keys()
    assert written == {told["draft"].removeprefix("sources/"), f"fingerprints/{told['id']}.txt"}
    text = (folders.sources.parent / told["draft"]).read_text("utf-8")
    assert not [line for line in told["paragraphs"] if line[:15] in text]
    along = folders.sources.parent / "captures" / f"{told['id']}.txt"
    assert along.read_text("utf-8").startswith("¶1 上个月")
    status = run(folders, "check", str(folders.sources.parent / told["draft"]))
    found = capsys.readouterr().err
    assert " warning todo " in found
    assert " error copied-run " not in found
    assert status in (0, 1)


def test_a_second_import_says_so_and_changes_nothing(
    folders: Folders, page: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(folders, "import", str(page)) == 0
    before = held(folders.sources.parent)
    assert run(folders, "import", str(page)) == 1
    assert "imported already, as " in capsys.readouterr().err
    assert held(folders.sources.parent) == before


def test_a_dry_run_writes_nothing(folders: Folders, page: Path) -> None:
    before = held(folders.sources.parent)
    assert run(folders, "import", str(page), "--dry-run") == 0
    assert held(folders.sources.parent) == before


def test_standard_input_is_read(
    folders: Folders, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(PAGE.encode())))
    assert run(folders, "import", "-", "--json") == 0
    assert json.loads(capsys.readouterr().out)["encoding"].lower().startswith("utf")


def test_a_copy_of_a_known_text_is_recognised(
    folders: Folders, page: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(folders, "import", str(page)) == 0
    first = capsys.readouterr().out.split("captures/")[1].split(".txt")[0]
    copied = tmp_path / "copy.txt"
    copied.write_text(PAGE.replace("蒸汽日报", "转载网").replace("上个月", "七月里"), "utf-8")
    assert run(folders, "import", str(copied), "--json") == 0
    similar = json.loads(capsys.readouterr().out)["similar"]
    assert [item["article"] for item in similar] == [first]
    assert similar[0]["containment"] > 0.8
    assert similar[0]["passages"] == [[1, 1], [2, 2], [3, 3], [4, 4]]


NAVIGATION = "\n".join(["首页", "新闻", "体育", "财经", "登录", "注册", "关于我们", "版权声明"] * 3)
BOMB = (
    '<?xml version="1.0"?><!DOCTYPE x ['
    + "".join(
        f'<!ENTITY l{n} "{"&l" + str(n - 1) + ";" if n else "lol"}'
        + (f"&l{n - 1};" * 9 if n else "")
        + '">'
        for n in range(10)
    )
    + "]><html><body><p>&l9;</p></body></html>"
)
REFUSED: dict[str, tuple[str, bytes]] = {
    "empty": ("page.txt", b""),
    "blank": ("page.txt", b" \n\t\n"),
    "binary": ("page.html", bytes(range(256)) * 64),
    "one line": ("page.txt", "长".encode() * 10_000_000),
    "navigation": ("page.txt", NAVIGATION.encode()),
    "bomb": ("page.html", BOMB.encode()),
    "deep": ("page.html", b"<div>" * 100_000 + b"x" + b"</div>" * 100_000),
}


@pytest.mark.parametrize("case", REFUSED)
def test_what_is_no_article_gets_one_line_and_writes_nothing(
    case: str, folders: Folders, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    name, content = REFUSED[case]
    capture = tmp_path / name
    capture.write_bytes(content)
    before = held(folders.sources.parent)
    status = run(folders, "import", str(capture))
    said = capsys.readouterr()
    assert (status, said.out) == (1, "")
    assert said.err.count("\n") == 1
    assert held(folders.sources.parent) == before


def test_a_huge_file_is_not_even_read(
    folders: Folders, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    huge = tmp_path / "huge.html"
    with huge.open("wb") as file:
        file.truncate(200_000_000)
    assert run(folders, "import", str(huge)) == 1
    assert "at most 20 MB" in capsys.readouterr().err


@pytest.mark.parametrize("words", [("nowhere.html",), (".",), ("page.txt", "--outlet", "no-such")])
def test_wrong_words_are_told_apart(
    words: tuple[str, ...],
    folders: Folders,
    page: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.chdir(page.parent)
    assert run(folders, "import", *words) in (1, 2)
    assert capsys.readouterr().err.count("\n") == 1


def test_a_name_cannot_lead_out_of_the_sources(
    folders: Folders, page: Path, tmp_path: Path
) -> None:
    odd = tmp_path / "..%2f..%2fetc passwd .txt"
    odd.write_bytes(page.read_bytes())
    assert run(folders, "import", str(tmp_path / "x" / ".." / odd.name)) == 2
    assert run(folders, "import", str(odd)) == 0
    assert not [path for path in folders.sources.rglob("*") if "passwd" in path.name]


def test_a_full_disk_leaves_nothing_behind(
    folders: Folders,
    page: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    before = held(folders.sources.parent)
    calls = 0
    original = os.fdopen

    def full(*arguments: object, **options: object) -> object:
        nonlocal calls
        calls += 1
        if calls == 2:
            raise OSError(28, "No space left on device")
        return original(*arguments, **options)  # type: ignore[call-overload]

    monkeypatch.setattr(os, "fdopen", full)
    assert run(folders, "import", str(page)) == 3
    assert "No space left" in capsys.readouterr().err
    assert held(folders.sources.parent) == before


def test_an_interrupt_leaves_nothing_behind(
    folders: Folders, page: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = held(folders.sources.parent)

    def interrupted(self: Path, target: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(Path, "hardlink_to", interrupted)
    assert run(folders, "import", str(page)) == 3
    assert held(folders.sources.parent) == before


def test_match_ranks_the_claims_of_the_digest(
    folders: Folders, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(folders, "match", "这次召回的水壶共有多少只", "--json") == 0
    rows = json.loads(capsys.readouterr().out)
    assert "recall-count" in [row["claim"] for row in rows[:3]]
    assert run(folders, "match", "  ") == 2
