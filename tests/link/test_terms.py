"""Tags by the vocabulary first, new terms second; and a segmenter that keeps to itself."""

from __future__ import annotations

import os
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from digest.link.terms import Tagger
from digest.model.vocabulary import Alias, Term
from tests.conftest import ROOT
from tests.link.factories import WORDS

TAGS = (
    Term("kettles", "水壶", "Kettles", aliases=(Alias("电热水壶"), Alias("茶壶"))),
    Term("makers", "鹊壶", "Magpie", aliases=(Alias("壶大仙", epithet=True),)),
    Term("model", "K7", "K7", aliases=(Alias("K7 Ultra"),)),
    Term("persona", "人设", "Persona"),
    Term("premium", "高端", "Premium"),
    Term("double", "水壶", "A second tag of the same name"),
)
SUBJECTS = (Term("bureau", "壶监局", "The bureau"),)
VOCABULARY = replace(
    WORDS,
    tags={term.id: term for term in TAGS},
    subjects={term.id: term for term in SUBJECTS},
)


@pytest.fixture(scope="module")
def tagger() -> Tagger:
    return Tagger(VOCABULARY)


def tags(tagger: Tagger, text: str) -> dict[str, int]:
    return dict(tagger.suggest(text).tags)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("鹊壶的做法", {"makers": 1}),
        ("壶大仙又来了", {"makers": 1}),  # found by search, though never used as a name
        ("这只电热水壶，那只茶壶", {"kettles": 2}),  # the longest match, not the 水壶 in it
        ("一只水壶", {"double": 1, "kettles": 1}),
        ("鵲壺的人設", {"makers": 1, "persona": 1}),  # traditional script
        ("Ｋ７发布", {"model": 1}),
        ("k7 ultra发布", {"model": 1}),
        ("K7ULTRA发布", {"model": 1}),
        ("一个人设置了闹钟", {}),  # 人|设置
        ("很高。端午节", {}),
        ("很高\n端午节", {}),
        ("MK7与K77与K7Max", {}),
        ("壶监局通报", {}),  # a subject is no tag
        ("", {}),
        ("。！ \n", {}),
    ],
)
def test_tags_are_the_names_that_the_text_holds(
    tagger: Tagger, text: str, expected: dict[str, int]
) -> None:
    assert tags(tagger, text) == expected


def test_what_is_named_most_comes_first(tagger: Tagger) -> None:
    found = tagger.suggest("人设，人设，高端，高端，鹊壶，鹊壶，鹊壶").tags
    assert found == (("makers", 3), ("persona", 2), ("premium", 2))


def test_new_terms_are_frequent_nouns_that_no_vocabulary_holds(tagger: Tagger) -> None:
    text = (
        "碳纤维壶盖很贵，碳纤维壶身更贵，碳纤维没有用。鹊壶的客服说，客服也不知道。"
        "壶监局查了两次，壶监局没有结果。AGV搬运，AGV装配。我们非常非常失望，突然突然。"
    )
    found = tagger.suggest(text).new_terms
    assert set(found) == {"碳纤维", "客服", "AGV"}
    assert found[0] == "碳纤维"


def test_new_terms_are_ten_at_most_and_each_more_than_once(tagger: Tagger) -> None:
    once = "钢琴、飞机、火车、轮船、电池、屏幕、轮胎、玻璃、钢材、塑料、螺丝、木材"
    assert tagger.suggest(once).new_terms == ()
    assert len(tagger.suggest(f"{once}。{once}").new_terms) == 10


def test_a_text_without_punctuation_is_read_in_good_time(tagger: Tagger) -> None:
    assert tags(tagger, "鹊壶" * 20_000)["makers"] > 19_900


def test_it_keeps_to_itself(tmp_path: Path) -> None:
    """No cache on disk, no log, and jieba's shared tokenizer left as it was."""
    script = (
        "import jieba\n"
        "from tests.link.test_terms import VOCABULARY, Tagger\n"
        "assert Tagger(VOCABULARY).suggest('鹊壶').tags\n"
        "assert not jieba.dt.initialized and not jieba.dt.FREQ"
    )
    for name in ("cwd", "home", "tmp"):
        (tmp_path / name).mkdir()
    environment = os.environ | {
        "TMPDIR": str(tmp_path / "tmp"),
        "HOME": str(tmp_path / "home"),
        "PYTHONPATH": str(ROOT),
        "PYTHONDONTWRITEBYTECODE": "1",
    }
    run = subprocess.run(
        [sys.executable, "-c", script],
        cwd=tmp_path / "cwd",
        env=environment,
        capture_output=True,
        text=True,
    )
    assert (run.returncode, run.stdout, run.stderr) == (0, "", "")
    assert sorted(path.name for path in tmp_path.rglob("*")) == ["cwd", "home", "tmp"]
