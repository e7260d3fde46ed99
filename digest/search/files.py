"""The index as files below `search/`, in the format that docs/about/search.md describes.

Entries are numbered by a hash of their names, so that a new one moves no other: an edit rewrites
the shards of the characters it touches, the entry's own files and the start file, which names
the version of the whole.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Iterator, Mapping

from digest.fold import fold, variants
from digest.model.exports import Address
from digest.search.entry import FACETS, KINDS, Entry, Value
from digest.search.postings import Family, Posting, families

FOLDER = "search"
# So many numbers share a file of records; a quarter to a half of the numbers are in use.
PER_FILE = 16

# Facet → its values, in order.
Values = Mapping[str, tuple[Value, ...]]


def files(
    entries: Iterable[Entry], names: Iterable[Iterable[str]], address: Address
) -> dict[str, bytes]:
    """The whole index.

    Args:
        entries: what can be found.
        names: names of the same thing, one group each.
        address: where an entry leads.

    Returns:
        Path below `docs/` → content.
    """
    numbered = number(entries)
    found = families(numbered)
    values = _values(numbered.values())
    tree = {
        **{path: content for name, family in found.items() for path, content in _of(name, family)},
        **dict(_records(numbered, address)),
        **{f"texts/{n:x}.json": _json(_texts(entry)) for n, entry in numbered.items()},
        "entries.bin": _table(numbered, values),
    }
    start = {"shards": _sizes(tree), "values": values, **_spellings(found, names)}
    tree["start.json"] = _json({"version": _version(start, tree), **start})
    return {f"{FOLDER}/{path}": content for path, content in tree.items()}


def number(entries: Iterable[Entry]) -> dict[int, Entry]:
    """Entries by number, in order: a hash of the name, or the next number that is free."""
    by_key = {entry.key: entry for entry in entries}
    room = 1 << max(4, (2 * len(by_key) - 1).bit_length())
    taken: dict[int, Entry] = {}
    for key in sorted(by_key):
        place = int.from_bytes(hashlib.sha256(key.encode()).digest()[:8], "big") % room
        while place in taken:
            place = (place + 1) % room
        taken[place] = by_key[key]
    return dict(sorted(taken.items()))


def _of(name: str, family: Family) -> Iterator[tuple[str, bytes]]:
    for kind, shards in family.kinds.items():
        for first, shard in shards.items():
            yield f"{name}-{kind}/{ord(first):x}.bin", _shard(shard)


def _shard(shard: Mapping[str, list[Posting]]) -> bytes:
    """What follows the first character, and its postings, each behind its length."""
    content = bytearray()
    for rest in sorted(shard):
        for part in (rest.encode(), _postings(shard[rest])):
            content += _varint(len(part)) + part
    return bytes(content)


def _postings(found: Iterable[Posting]) -> bytes:
    """Entry and position, each as what it adds to the one before; positions begin anew."""
    content = bytearray()
    entry = position = 0
    for next_entry, next_position in found:
        if next_entry != entry:
            position = 0
        content += _varint(next_entry - entry) + _varint(next_position - position)
        entry, position = next_entry, next_position
    return bytes(content)


def _varint(value: int) -> bytes:
    """Seven bits a byte, the lowest first; the high bit says that more follow (LEB128)."""
    content = bytearray()
    while value > 0x7F:
        content.append(value & 0x7F | 0x80)
        value >>= 7
    return bytes((*content, value))


def _table(numbered: Mapping[int, Entry], values: Values) -> bytes:
    """Number, kind, length of the title and facet values of every entry."""
    codes = {pair: code for code, pair in enumerate(_pairs(values))}
    content = bytearray()
    before = 0
    for place, entry in numbered.items():
        own = sorted(codes[pair] for pair in _pairs(entry.facets))
        gaps = (one - other for one, other in zip(own, (0, *own), strict=False))
        head = (place - before, KINDS.index(entry.kind), len(fold(entry.title)), len(own))
        content += b"".join(map(_varint, (*head, *gaps)))
        before = place
    return bytes(content)


def _pairs(values: Values) -> Iterator[tuple[str, Value]]:
    return ((facet, value) for facet in FACETS for value in values.get(facet, ()))


def _values(entries: Iterable[Entry]) -> dict[str, tuple[Value, ...]]:
    """Every value of every facet."""
    pairs = {pair for entry in entries for pair in _pairs(entry.facets)}
    return {facet: tuple(sorted(v for of, v in pairs if of == facet)) for facet in FACETS}


def _records(numbered: Mapping[int, Entry], address: Address) -> Iterator[tuple[str, bytes]]:
    """What a result shows, by number."""
    shards: dict[int, dict[int, object]] = {}
    for place, entry in numbered.items():
        shards.setdefault(place // PER_FILE, {})[place] = {
            "title": entry.title,
            "language": entry.language,
            "gloss": entry.gloss,
            "note": entry.note,
            "status": entry.status,
            "names": entry.names,
            "address": address(entry.kind, entry.id),
        }
    return ((f"records/{place:x}.json", _json(shard)) for place, shard in shards.items())


def _texts(entry: Entry) -> object:
    return [entry.texts, entry.glosses]


def _sizes(tree: Mapping[str, bytes]) -> dict[str, list[str]]:
    """For each folder of shards, their first characters, and a letter each for the size.

    A for up to 1 byte, B for up to 2, C for up to 4 …: enough to read the smaller ones.
    """
    shards = [path.removesuffix(".bin").split("/") for path in sorted(tree) if "/" in path]
    sizes: dict[str, list[str]] = {}
    for folder, point in (parts for parts in shards if parts[0] not in ("records", "texts")):
        known = sizes.setdefault(folder, ["", ""])
        known[0] += chr(int(point, 16))
        known[1] += chr(ord("A") + (len(tree[f"{folder}/{point}.bin"]) - 1).bit_length())
    return sizes


def _spellings(found: Mapping[str, Family], names: Iterable[Iterable[str]]) -> dict[str, object]:
    """How queries are folded: characters and their simpler forms in turn; names, folded."""
    present = {first for family in found.values() for first in family.pairs}
    return {
        "simpler": "".join(f"{one}{other}" for one, other in variants() if other in present),
        "names": [list(dict.fromkeys(fold(name) for name in group)) for group in names],
        "kinds": KINDS,
        "per_file": PER_FILE,
    }


def _version(start: object, tree: Mapping[str, bytes]) -> str:
    whole = hashlib.sha256(_json(start))
    for path in sorted(tree):
        whole.update(path.encode() + hashlib.sha256(tree[path]).digest())
    return whole.hexdigest()[:12]


def _json(data: object) -> bytes:
    return json.dumps(data, ensure_ascii=False, separators=(",", ":")).encode()
