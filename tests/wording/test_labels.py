"""Labels put together, each language its own."""

from __future__ import annotations

from digest.model.words import Label
from digest.wording.labels import fill, joined


def test_a_template_takes_labels_and_plain_words() -> None:
    template = Label("{n}只{what}", "{n} {what}")
    assert fill(template, n=3, what=Label("水壶", "kettles")) == ("3只水壶", "3 kettles")


def test_a_list_is_joined_as_each_language_joins() -> None:
    parts = (Label("甲", "a"), Label("乙", "b"))
    assert joined(parts) == ("甲、乙", "a, b")
    assert joined(iter(parts), "与", " and ") == ("甲与乙", "a and b")
    assert joined(()) == ("", "")
