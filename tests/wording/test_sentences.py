"""Where sentences end."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from digest.wording.sentences import belongs, spans


def split(text: str) -> list[str]:
    return [text[slice(*span)].strip() for span in spans(text)]


@pytest.mark.parametrize(
    "sentences",
    [
        ["壶盖弹开。", "召回了吗？", "没有！", "还没有"],
        ["他说“会弹。”", "（另见下文。）", "又一句"],
        ["售价3.5万元。", "涨幅0.8%……仍在涨。"],
        ["Magpie Inc. said so.", "It sold 3.5 million kettles."],
        ["Magpie Co. Ltd. and J. Kettle answered Mr. Spout on Sept. 30.", "Nobody else did."],
        ["A court ruled (in part.)", "“It stands.”", "The U.S. Office did not reply"],
        ["It cites No. 5 and e.g. tea.", "2021 was worse!", "Was it?"],
        ["见 magpie.example 网站。", "Sold by Magpie Inc."],
    ],
)
def test_a_text_is_split_where_its_sentences_end(sentences: list[str]) -> None:
    assert split(" ".join(sentences)) == sentences


@pytest.mark.parametrize("text", ["", " ", "\n", "——", "”"])
def test_what_has_no_word_is_no_sentence(text: str) -> None:
    assert split(text) == []
    assert len(split(f"一句。{text}")) == 1


@given(st.text(st.sampled_from("甲乙aB3.。！? ”)")))
def test_sentences_follow_each_other_and_lose_no_word(text: str) -> None:
    found = list(spans(text))
    assert [start for start, _ in found] == [0, *(end for _, end in found)][: len(found)]
    rest = text[found[-1][1] :] if found else text
    assert not any(character.isalnum() for character in rest)


def test_a_mark_belongs_to_what_stands_before_it() -> None:
    first, second = spans("甲。乙。")
    assert [belongs(spot, first) for spot in range(5)] == [True, True, True, False, False]
    assert [belongs(spot, second) for spot in range(5)] == [False, False, False, True, True]
