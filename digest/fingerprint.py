"""What is kept of an article so that its words are known again, without keeping the words.

**Method.** Winnowing (S. Schleimer, D. S. Wilkerson, A. Aiken: "Winnowing: Local Algorithms for
Document Fingerprinting", SIGMOD 2003) over the folded text (`digest.fold`): every run of
`GRAM` = 12 characters is hashed, and of every `WINDOW` = 4 hashes in a row the smallest is kept,
about two in five. The hash is BLAKE2b (RFC 7693) over the run's UTF-32-LE bytes with a digest of
4 bytes, read big-endian: the same on every machine, and without a key, since anyone must be able
to check the sources.

**Guarantee.** Two texts that have a run of `CERTAIN` = GRAM + WINDOW - 1 = 15 folded characters in
common have a hash in common: the run's four hashes stand in a row in both, and both keep the
smallest. Texts without a common run of 12 have none in common but by chance.

**Chance.** A hash that has nothing to do with a text of n hashes is among them with probability
n / 2³²: about 1 in 4 million for an article of 3,000 characters. Of two such articles, one pair in
4,000 shares one hash by chance; none shares a tenth of its hashes.

**What it gives away.** The file holds a set of numbers: no order, no places, and three of five
runs are not in it at all, so a text cannot be read out of it. What remains: whoever has a sentence
can test whether it occurs in the article; whoever has a passage of 11 characters can try what
could follow, character by character, and a guess that fits a hash is probably right as long as it
goes one or two characters beyond what is known. Putting a text together again that way needs most
of its words to be guessed first. It cannot be ruled out for stock phrases, and no hash that
everyone can compute rules it out.
"""

from __future__ import annotations

import base64
import functools
import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from hashlib import blake2b
from itertools import pairwise

from digest.fold import fold
from digest.model.digest import Fingerprint

GRAM = 12
WINDOW = 4
CERTAIN = GRAM + WINDOW - 1
RANGE = 1 << 32
_CHARACTER = 4  # bytes of UTF-32
_HEADER = "duidu-fingerprint 1: {hashes} hashes of {characters} characters, check {check}"
_FILE = re.compile(
    r"duidu-fingerprint 1: ([0-9]{1,7}) hashes of ([0-9]{1,7}) characters, check [0-9a-f]{8}\n"
    r"([!-~]*)\n?"
)
_SHARE = Decimal("0.001")


class FingerprintError(ValueError):
    """A text that is no fingerprint as `dumps` writes it; the message says why."""


def of(text: str) -> Fingerprint:
    """The fingerprint of a text, such as an article's cleaned body without its title."""
    folded = fold(text)
    return Fingerprint(frozenset(chosen(_hashes(folded))), len(folded))


def grams(folded: str) -> Iterator[tuple[int, int]]:
    """Every run of `GRAM` characters of a folded text: its offset and its hash."""
    return enumerate(_hashes(folded))


def chosen(hashes: Sequence[int]) -> list[int]:
    """For every `WINDOW` hashes in a row, the smallest; of fewer hashes, the smallest of all."""
    if len(hashes) < WINDOW:
        return [min(hashes)] if hashes else []
    return list(map(min, *(hashes[shift:] for shift in range(WINDOW))))


def containment(a: Fingerprint, b: Fingerprint) -> Decimal:
    """How much of `a` stands in `b` too: the share of its hashes, 0–1, to three places."""
    if not a.hashes:
        return Decimal(0)
    return (Decimal(len(a.hashes & b.hashes)) / len(a.hashes)).quantize(_SHARE)


def dumps(fingerprint: Fingerprint) -> str:
    """The fingerprint as text: a header line, and the sorted hashes in one line of base85.

    The gaps between hashes are Golomb–Rice coded (S. W. Golomb 1966, R. F. Rice 1979): all the
    remainders first, then all the quotients in unary, so that both are read at a stroke.
    """
    values = sorted(fingerprint.hashes)
    gaps = [after - before - 1 for before, after in pairwise([-1, *values])]
    width = _remainder_bits(len(values))
    bits = "".join(f"{gap & ((1 << width) - 1):0{width}b}" for gap in gaps)
    bits += "".join("1" * (gap >> width) + "0" for gap in gaps)
    size = -(-len(bits) // 8)
    packed = int(bits.ljust(size * 8, "0") or "0", 2).to_bytes(size)
    check = blake2b(b"%d %b" % (fingerprint.characters, packed), digest_size=4).hexdigest()
    header = _HEADER.format(hashes=len(values), characters=fingerprint.characters, check=check)
    return f"{header}\n{base64.b85encode(packed).decode()}\n"


def loads(text: str) -> Fingerprint:
    """Read what `dumps` wrote.

    Raises:
        FingerprintError: it is anything else.
    """
    match = _FILE.fullmatch(text)
    if match is None:
        raise FingerprintError("must be a header line and one line of base85")
    count, characters = int(match[1]), int(match[2])
    fingerprint = Fingerprint(frozenset(_unpack(match[3], count)), characters)
    if dumps(fingerprint).rstrip("\n") != text.rstrip("\n"):
        raise FingerprintError("must hold what its first line says, as it was written")
    return fingerprint


@functools.lru_cache(maxsize=2048)  # a preview asks again for all that an edit left as it was
def _hashes(folded: str) -> tuple[int, ...]:
    data = folded.encode("utf-32-le")
    width = GRAM * _CHARACTER
    return tuple(
        int.from_bytes(blake2b(data[at : at + width], digest_size=4).digest())
        for at in range(0, len(data) - width + 1, _CHARACTER)
    )


def _remainder_bits(count: int) -> int:
    """The bits of a remainder, for which Rice takes the whole bits of the mean gap."""
    return max(1, (RANGE // max(count, 1)).bit_length() - 1)


def _unpack(encoded: str, count: int) -> Iterator[int]:
    try:
        packed = base64.b85decode(encoded)
    except ValueError as error:
        raise FingerprintError("the second line must be base85") from error
    bits = "".join(f"{byte:08b}" for byte in packed)
    width = _remainder_bits(count)
    quotients = bits[count * width :].split("0")
    if len(quotients) <= count:
        raise FingerprintError("must hold as many hashes as its first line says")
    value = -1
    for number, quotient in enumerate(quotients[:count]):
        remainder = int(bits[number * width : (number + 1) * width], 2)
        value += (len(quotient) << width) + remainder + 1
        yield value
