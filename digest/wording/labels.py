"""Labels put together: phrases filled in and lists joined, each language its own."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from digest.model.words import Label

# Picks the language of a page.
Say = Callable[[Label], str]

NOTHING = Label("", "")
RANGE = Label("{low}至{high}", "{low} to {high}")


def in_chinese(label: Label) -> str:
    """The word in Chinese."""
    return label.zh


def in_english(label: Label) -> str:
    """The word in English."""
    return label.en


def fill(template: Label, **parts: Label | str | int) -> Label:
    """Put words into a template, each language its own."""
    zh = {name: part.zh if isinstance(part, Label) else part for name, part in parts.items()}
    en = {name: part.en if isinstance(part, Label) else part for name, part in parts.items()}
    return Label(template.zh.format(**zh), template.en.format(**en))


def joined(parts: Iterable[Label], zh: str = "、", en: str = ", ") -> Label:
    """One list in each language."""
    listed = tuple(parts)
    return Label(zh.join(part.zh for part in listed), en.join(part.en for part in listed))
