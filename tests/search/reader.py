"""The index read back, straight from its format: slow, and nothing like the code it tests."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from itertools import pairwise
from typing import Any

Tree = Mapping[str, bytes]


def start(tree: Tree) -> dict[str, Any]:
    """The start file."""
    return dict(json.loads(tree["search/start.json"]))


def integers(content: bytes) -> Iterator[int]:
    """LEB128."""
    value = shift = 0
    for byte in content:
        value |= (byte & 0x7F) << shift
        shift += 7
        if not byte & 0x80:
            yield value
            value = shift = 0


def parts(content: bytes) -> Iterator[bytes]:
    """Each part behind its length."""
    at = 0
    while at < len(content):
        width = next(n for n in range(1, 6) if not content[at + n - 1] & 0x80)
        (length,) = integers(content[at : at + width])
        yield content[at + width : at + width + length]
        at += width + length


def shard(tree: Tree, folder: str, first: str) -> dict[str, list[tuple[int, int]]]:
    """What follows a character, and where."""
    content = list(parts(tree.get(f"search/{folder}/{ord(first):x}.bin", b"")))
    return {
        rest.decode(): list(_placed(postings))
        for rest, postings in zip(content[::2], content[1::2], strict=True)
    }


def _placed(postings: bytes) -> Iterator[tuple[int, int]]:
    numbers = list(integers(postings))
    entry = position = 0
    for gap, step in zip(numbers[::2], numbers[1::2], strict=True):
        position = step if gap else position + step
        entry += gap
        yield entry, position


def holding(tree: Tree, family: str, folded: str) -> set[int]:
    """The entries in which folded characters stand in a row."""
    if len(folded) == 1:
        return {entry for at in shard(tree, f"{family}-pairs", folded).values() for entry, _ in at}
    places = [
        {(entry, at - offset) for entry, at in shard(tree, f"{family}-pairs", one).get(other, [])}
        for offset, (one, other) in enumerate(pairwise(folded))
    ]
    return {entry for entry, _ in set.intersection(*places)}


def valued(tree: Tree, family: str, value: str) -> set[int]:
    """The entries in which a number stands."""
    found = shard(tree, f"{family}-numbers", value[0])
    return {
        entry for rest, at in found.items() if rest.split("/")[0] == value[1:] for entry, _ in at
    }
