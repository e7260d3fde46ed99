"""Typed access to data that the schema has already held."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from decimal import Decimal
from typing import cast

from digest import dates
from digest.model.dates import DateSpan
from digest.model.issues import Marks


class Fields:
    """One mapping of a checked document, with the marks of its values.

    The getters trust the schema: a wrong type is a fault of ours and raises.
    """

    __slots__ = ("_data", "marks")

    def __init__(self, data: Mapping[str, object], marks: Marks) -> None:
        self._data = data
        self.marks = marks

    def get(self, name: str) -> object:
        """The raw value, or None."""
        return self._data.get(name)

    def text(self, name: str, default: str = "") -> str:
        """Text, or the default where the field is absent."""
        value = self._data.get(name)
        return default if value is None else cast(str, value)

    def text_or_none(self, name: str) -> str | None:
        """Text, or None where the field is absent."""
        return cast(str | None, self._data.get(name))

    def number(self, name: str) -> Decimal | None:
        """A number, exactly as typed."""
        return cast(Decimal | None, self._data.get(name))

    def count(self, name: str) -> int | None:
        """A whole number."""
        return cast(int | None, self._data.get(name))

    def flag(self, name: str, default: bool = False) -> bool:
        """True or false."""
        return cast(bool, self._data.get(name, default))

    def date(self, name: str) -> DateSpan | None:
        """An EDTF date."""
        value = self._data.get(name)
        return None if value is None else dates.parse(cast(str, value))

    def texts(self, name: str) -> tuple[str, ...]:
        """A list of texts; empty where absent."""
        return tuple(cast(list[str], self._data.get(name) or ()))

    def mapping(self, name: str) -> Mapping[str, str]:
        """A map of text to text; empty where absent."""
        return cast(Mapping[str, str], self._data.get(name) or {})

    def part(self, name: str) -> Fields | None:
        """A mapping inside this one."""
        value = self._data.get(name)
        if value is None:
            return None
        return Fields(cast(Mapping[str, object], value), self.marks.below(name))

    def parts(self, name: str) -> Iterator[Fields]:
        """The mappings of a list inside this one."""
        items = cast(list[Mapping[str, object]], self._data.get(name) or [])
        for at, item in enumerate(items):
            yield Fields(item, self.marks.below(name, at))
