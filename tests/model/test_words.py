"""The fixed words of the format."""

from __future__ import annotations

import re

import pytest

from digest.model import words
from digest.model.words import Label, Labels

TABLES: dict[str, Labels] = {
    name: table for name, table in vars(words).items() if isinstance(table, dict) and name.isupper()
}


@pytest.mark.parametrize("table", TABLES.values(), ids=TABLES)
def test_every_word_has_a_label_of_its_own_in_both_languages(table: Labels) -> None:
    assert all(re.fullmatch(r"[a-zA-Z]+(-[a-zA-Z]+)*", word) for word in table)
    assert len({label.zh for label in table.values()}) == len(table)
    assert len({label.en for label in table.values()}) == len(table)
    assert all(label == Label("", "") or all(label) for label in table.values())
