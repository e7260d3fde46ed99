"""Which texts share their words: an index over all fingerprints. The only home of `numpy`.

Two texts count as reuse where the smaller fingerprint stands in the larger by `THRESHOLD`. The
share of the smaller is asked for, since a text may be cut, or set in a longer one. The threshold
lies half way between the largest share of two texts that only quote the same statement (0.05) and
the smallest of a text made of parts of three others (0.19), on the texts on which it was chosen;
`benchmarks/origins.py` scores it on others.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from decimal import Decimal
from itertools import chain
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from digest.model.digest import Fingerprint

THRESHOLD = Decimal("0.12")
# A few hashes are a quotation or a slogan in common, and in a short text a large share.
FEWEST = 8
_THOUSANDTH = Decimal("0.001")
_Numbers = npt.NDArray[np.uint32]


class Reuse(NamedTuple):
    """An article that shares text, and how much of the shorter of the two texts stands in both."""

    article: str
    containment: Decimal


class Index:
    """Every hash of every fingerprint, sorted, with the article that has it."""

    def __init__(self, fingerprints: Mapping[str, Fingerprint]) -> None:
        """Sort the hashes once.

        Args:
            fingerprints: by the article's id.
        """
        self._fingerprints = fingerprints
        self._ids = tuple(fingerprints)
        self._sizes = np.array([len(one.hashes) for one in fingerprints.values()], dtype=np.int64)
        every = chain.from_iterable(one.hashes for one in fingerprints.values())
        hashes = np.fromiter(every, dtype=np.uint64, count=int(self._sizes.sum()))
        owners = np.repeat(np.arange(len(self._ids), dtype=np.uint64), self._sizes)
        rows = (hashes << np.uint64(32)) | owners
        rows.sort()
        self._hashes: _Numbers = (rows >> np.uint64(32)).astype(np.uint32)
        self._owners: _Numbers = rows.astype(np.uint32)

    def query(self, fingerprint: Fingerprint) -> tuple[Reuse, ...]:
        """The articles that share text with a fingerprint, those that share most first."""
        size = len(fingerprint.hashes)
        wanted = np.fromiter(fingerprint.hashes, dtype=np.uint32, count=size)
        wanted.sort()  # neighbours in the index are found faster one after the other
        starts = np.searchsorted(self._hashes, wanted, side="left")
        ends = np.searchsorted(self._hashes, wanted, side="right")
        hits = np.flatnonzero(starts < ends)
        owners = [self._owners[starts[hit] : ends[hit]] for hit in hits] or [self._owners[:0]]
        common = np.bincount(np.concatenate(owners), minlength=len(self._ids))
        found = (
            Reuse(self._ids[place], _share(common[place], min(self._sizes[place], size)))
            for place in np.flatnonzero(common >= FEWEST)
        )
        enough = (reuse for reuse in found if reuse.containment >= THRESHOLD)
        return tuple(sorted(enough, key=lambda reuse: (-reuse.containment, reuse.article)))

    def pairs(self) -> Iterator[tuple[str, str, Decimal]]:
        """Every two articles that share text, each pair once, in the order of their ids.

        Only a text of which enough hashes stand elsewhere can be the shorter one of a pair, so
        only these are looked up.
        """
        same = self._hashes[1:] == self._hashes[:-1]
        elsewhere = np.zeros(len(self._hashes), dtype=bool)
        elsewhere[1:] |= same
        elsewhere[:-1] |= same
        shared = np.bincount(self._owners[elsewhere], minlength=len(self._ids))
        asked = np.flatnonzero(shared >= np.maximum(self._sizes * float(THRESHOLD), FEWEST))
        found: dict[tuple[str, str], Decimal] = {}
        for place in asked:
            id = self._ids[place]
            for other, share in self.query(self._fingerprints[id]):
                if other != id:
                    found[min(id, other), max(id, other)] = share
        for (one, other), share in sorted(found.items()):
            yield one, other, share


def _share(common: np.int64, size: np.int64 | int) -> Decimal:
    return (Decimal(int(common)) / int(size)).quantize(_THOUSANDTH)
