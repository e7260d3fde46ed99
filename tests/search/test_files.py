"""The index holds what it should, and little of it changes with an edit."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from digest import pipeline
from digest.fold import fold
from digest.numerals import numbers
from digest.search.entry import FACETS, KINDS, Entry, Value
from digest.search.files import PER_FILE, files, number
from digest.search.postings import words
from tests.conftest import CORPUS
from tests.search import invented, reader
from tests.search.reader import Tree

TEXT = st.text(
    st.sampled_from("水壶壺盖35万萬,.一二三十百 aBé，。𠮷SU7") | st.characters(codec="utf-8"),
    max_size=30,
)


def index(*entries: Entry) -> Tree:
    return files(entries, (), lambda kind, id: f"{kind}/{id}/")


@given(st.lists(TEXT, min_size=1, max_size=5), st.data())
def test_any_part_of_any_text_is_found(texts: list[str], data: st.DataObject) -> None:
    made = [Entry("claim", str(n), text, texts=(text[::-1],)) for n, text in enumerate(texts)]
    tree = index(*made)
    for place, entry in number(made).items():
        for family, text in (("titles", entry.title), ("bodies", entry.texts[0])):
            if folded := fold(text):
                first = data.draw(st.integers(0, len(folded) - 1))
                last = data.draw(st.integers(first + 1, len(folded)))
                assert place in reader.holding(tree, family, folded[first:last])


@given(TEXT, TEXT)
def test_nothing_is_found_across_two_texts(one: str, other: str) -> None:
    entry = Entry("tag", "it", one, names=(other,))
    both = fold(one)[-1:] + fold(other)[:1]
    if len(both) == 2 and both not in fold(one) and both not in fold(other):
        assert not reader.holding(index(entry), "titles", both)


@given(TEXT)
def test_every_number_of_a_text_is_found_by_its_value(text: str) -> None:
    tree = index(Entry("claim", "it", text))
    for value, start, end in numbers(text):
        assert reader.valued(tree, "titles", value)
        assert 0 <= start < end <= len(fold(text))


def test_a_number_is_one_value_in_any_style() -> None:
    styles = ("35万", "350000", "350,000", "３５萬", "三十五万", "35.0万")
    assert {number.value for style in styles for number in numbers(style)} == {"350000"}
    assert [number.value for number in numbers("一致，十分满意，SU7")] == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Followers of Lei Jun's account", ["followers", "of", "lei", "jun", "s", "account"]),
        ("café-bar ＳＵ７ 水壶", ["cafe", "bar", "su7"]),
        ("", []),
    ],
)
def test_words_are_runs_of_latin_letters_and_digits(text: str, expected: list[str]) -> None:
    assert list(words(text)) == expected


def test_the_table_tells_kind_length_and_facets() -> None:
    entry = Entry("article", "it", "水壶，SU7", facets={"year": (Value("2021", "2021年", "2021"),)})
    other = Entry("claim", "it", "壶", facets={"tag": (Value("lid", "壶盖", "Lids"),)})
    tree = index(entry, other)
    values = reader.start(tree)["values"]
    assert list(values) == list(FACETS)
    assert values["year"] == [["2021", "2021年", "2021"]]
    assert values["tag"] == [["lid", "壶盖", "Lids"]]
    rows = {"article": [KINDS.index("article"), 5, 1, 0], "claim": [0, 1, 1, 1]}
    before, expected = 0, list[int]()
    for place, held in number((entry, other)).items():
        expected += [place - before, *rows[held.kind]]
        before = place
    assert list(reader.integers(tree["search/entries.bin"])) == expected


def test_a_new_entry_moves_no_other() -> None:
    made = invented.entries(300)
    before, after = number(made[:-1]), number(made)
    moved = [place for place, entry in before.items() if after.get(place) != entry]
    assert len(moved) <= 1
    assert max(after) < 4 * len(made)


def test_an_edit_rewrites_few_files() -> None:
    made = invented.entries(500)
    before = index(*made)
    after = index(replace(made[0], title=f"{made[0].title}改"), *made[1:])
    changed = {path for path in before.keys() | after.keys() if before.get(path) != after.get(path)}
    touched = {path.split("/")[1] for path in changed}
    assert touched == {"start.json", "entries.bin", "records", "titles-pairs"}
    assert len(changed) <= 6
    added = index(*made, Entry("claim", "new", "忽然"))
    assert sum(before.get(path) != content for path, content in added.items()) <= 8


def test_records_share_files() -> None:
    records = [path for path in index(*invented.entries(300)) if "/records/" in path]
    assert 300 / PER_FILE <= len(records) <= 4 * 300 / PER_FILE + 1


def test_the_same_digest_gives_the_same_bytes() -> None:
    digest = pipeline.check(CORPUS).digest
    assert pipeline.tree(digest) == pipeline.tree(digest)


def test_an_epithet_finds_and_is_never_shown() -> None:
    tree = index(Entry("tag", "maker", "厂家", names=("掌柜",), epithets=("壶大仙",)))
    assert reader.holding(tree, "titles", "壶大仙")
    shown = b"".join(content for path, content in tree.items() if path.endswith(".json"))
    assert "壶大仙".encode() not in shown
    assert "掌柜".encode() in shown


def test_an_index_of_nothing_is_whole() -> None:
    tree = index()
    assert set(tree) == {"search/start.json", "search/entries.bin"}
    assert tree["search/entries.bin"] == b""
