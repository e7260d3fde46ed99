"""Bytes to text, whatever the page declares: the decoding that reads as language wins.

Candidates are few (what Chinese pages are saved in), so each is tried and judged by the share of
common characters (`script.likeness`). `benchmarks.capture` cuts 8 to 400 characters out of pages in
six encodings: below 40 characters this was right more often than charset-normalizer, then as often.
"""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass

from digest.capture.script import language, likeness, ruined
from digest.model.capture import CaptureError

_BOMS = (
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_CANDIDATES = ("utf-8", "gb18030", "big5hkscs", "utf-16-le", "utf-16-be", "cp1252")
# Names that pages declare, where Python's codec is a superset or has another name.
_SUPERSETS = {
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "cp936": "gb18030",
    "x-gbk": "gb18030",
    "big5": "big5hkscs",
    "big5-hkscs": "big5hkscs",
    "cp950": "big5hkscs",
    "utf8": "utf-8",
    "iso-8859-1": "cp1252",
    "latin-1": "cp1252",
    "ascii": "utf-8",
    "us-ascii": "utf-8",
    "windows-1252": "cp1252",
}
_NAMES = re.compile(r"utf-8|gb\w+|big5\w*|cp\d+|(?:windows|iso)-[\d-]+|shift_jis|euc-\w+|koi8-\w")
_SAMPLE = 60_000
_READABLE = 0.15
_JUDGED = 24
_TOO_DAMAGED = 0.05


@dataclass(frozen=True, slots=True)
class Decoded:
    """A text, and the codec that gave it.

    Attributes:
        damaged: the share of its characters that could not be decoded or were broken before.
    """

    text: str
    encoding: str
    damaged: float = 0.0


def decode(raw: bytes, declared: str | None = None) -> Decoded:
    """Decode a page.

    Args:
        raw: the bytes.
        declared: the encoding that the page or its envelope names, which may be wrong.

    Raises:
        CaptureError: the bytes read as no language in any encoding (`mojibake`).
    """
    for mark, name in _BOMS:
        if raw.startswith(mark):
            return _held(raw, [(1.0, name)])
    names = list(dict.fromkeys([*_named(declared), *_CANDIDATES]))
    sample = _sample(raw)
    scored = [(_score(raw, sample, name), name) for name in names]
    best = max(score for score, _ in scored)
    # The earlier of two that read alike: what was declared, then UTF-8.
    ranked = sorted(scored, key=lambda item: -item[0] if item[0] < best - 0.02 else -best)
    return _held(raw, ranked)


def _held(raw: bytes, ranked: list[tuple[float, str]]) -> Decoded:
    tried = tuple(name for _, name in ranked)
    text = raw.decode(tried[0], errors="replace")
    dense = _dense(text)
    damaged = ruined(dense)
    # A few characters cannot be judged: names may have no common one.
    unlike = len(dense) >= _JUDGED and likeness(dense) < _READABLE and _ours(dense)
    if unlike or damaged > _TOO_DAMAGED:
        message = "the text is garbled (mojibake) in every encoding tried: " + ", ".join(tried)
        raise CaptureError("mojibake", message)
    return Decoded(text, tried[0].removesuffix("-sig"), damaged)


def _ours(text: str) -> bool:
    """Whether common Chinese characters can be asked for: not in Japanese or Korean."""
    return language(text) not in ("ja", "ko")


def _named(declared: str | None) -> list[str]:
    """The codec of a declared name, where it is one of bytes for a script."""
    name = (declared or "").strip().strip("\"'").lower()
    name = _SUPERSETS.get(name, name)
    if not _NAMES.fullmatch(name):
        return []
    try:
        b" ".decode(name)
    except LookupError:
        return []
    return [name]


def _score(raw: bytes, sample: bytes, name: str) -> float:
    """How well the bytes read in this encoding."""
    if name.startswith("utf-16"):
        if b"\0" not in raw[:_SAMPLE] and raw.isascii():
            return 0.0
        return likeness(raw[:_SAMPLE].decode(name, errors="replace"))
    if b"\0" in raw[:_SAMPLE]:
        return 0.0
    try:
        text = sample.decode(name)
    except UnicodeDecodeError:
        text = sample.decode(name, errors="replace")
    # Valid UTF-8 that is not ASCII is hardly ever anything else.
    return likeness(text) + (0.2 if name == "utf-8" and "\ufffd" not in text else 0.0)


def _sample(raw: bytes) -> bytes:
    """The lines that decide: those with bytes beyond ASCII, up to a limit."""
    if raw.isascii():
        return raw[:_SAMPLE]
    lines, length = [], 0
    for line in raw.splitlines():
        if not line.isascii():
            lines.append(line[:_SAMPLE])
            length += len(line)
            if length > _SAMPLE:
                break
    return b"\n".join(lines)


def _dense(text: str) -> str:
    """The lines of a decoded text that are not ASCII, or its beginning."""
    lines = [line[:_SAMPLE] for line in text[: 50 * _SAMPLE].splitlines() if not line.isascii()]
    return "\n".join(lines)[:_SAMPLE] if lines else text[:_SAMPLE]
