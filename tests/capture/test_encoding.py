"""Any encoding that Chinese pages are saved in, whatever they declare."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from digest.capture.encoding import decode
from digest.capture.script import language, likeness
from digest.model.capture import CaptureError
from tests.capture import gold

SIMPLIFIED = "老码头的菜市场改造满一年，摊主为什么又把秤搬到了门口？记者在现场数了一个小时。"
TRADITIONAL = "渡輪營辦商申請加價，島上的街坊說每月交通開支會多近二百元，請當局先保住尾班船。"
ENGLISH = "Twice a day the footbridge disappears under the sea, and the people wait for it.\n"
TEXTS = [page.raw.decode() for of in gold.SETS for page in gold.pages(of) if page.name[-1] == "t"]


@pytest.mark.parametrize(
    "codec", ["utf-8", "utf-8-sig", "gb18030", "gbk", "utf-16", "utf-16-le", "utf-16-be", "utf-32"]
)
def test_simplified_text_is_read_undeclared(codec: str) -> None:
    assert decode(SIMPLIFIED.encode(codec)).text.lstrip("\ufeff") == SIMPLIFIED


@pytest.mark.parametrize("codec", ["utf-8", "big5", "big5hkscs", "cp950", "gb18030", "utf-16-le"])
def test_traditional_text_is_read_undeclared(codec: str) -> None:
    assert decode(TRADITIONAL.encode(codec)).text == TRADITIONAL


@pytest.mark.parametrize("declared", ["utf-8", "big5", "iso-8859-1", "utf-16", "no-such", "", None])
@pytest.mark.parametrize("codec", ["utf-8", "gb18030"])
def test_a_wrong_declaration_does_no_harm(codec: str, declared: str | None) -> None:
    assert decode(SIMPLIFIED.encode(codec), declared).text == SIMPLIFIED


def test_a_declared_subset_gives_the_superset() -> None:
    decoded = decode((SIMPLIFIED + "镕喆").encode("gb18030"), "gb2312")
    assert (decoded.encoding, decoded.text[-2:]) == ("gb18030", "镕喆")


@pytest.mark.parametrize("declared", ["base64", "rot13", "zlib", "idna"])
def test_what_is_no_text_encoding_is_not_tried(declared: str) -> None:
    with pytest.raises(CaptureError) as caught:
        decode(("锟斤拷" * 60).encode(), declared)
    assert declared not in str(caught.value)


def test_a_byte_order_mark_is_not_text() -> None:
    assert decode(b"\xef\xbb\xbf" + SIMPLIFIED.encode()).text == SIMPLIFIED


@pytest.mark.parametrize("codec", ["utf-8", "gb18030"])
def test_a_broken_byte_and_a_cut_end_are_borne(codec: str) -> None:
    raw = bytearray(f"{SIMPLIFIED}\n".encode(codec) * 40)
    raw[60] = 0xFF
    decoded = decode(bytes(raw[:-2]))
    assert decoded.encoding == codec
    assert decoded.text.split("\n")[1:-1] == [SIMPLIFIED] * 38
    assert decoded.damaged > 0


def test_english_is_read_with_its_typographic_quotes() -> None:
    text = ENGLISH * 3 + "“You learn the tables before you learn to read,” she said.\n"
    assert decode(text.encode("cp1252")).text == text


@pytest.mark.parametrize(
    "raw",
    [
        (SIMPLIFIED * 5).encode().decode("latin-1").encode(),
        (SIMPLIFIED * 5).encode().decode("gbk", "replace").encode(),
        (SIMPLIFIED * 5).encode("gb18030").decode("latin-1").encode(),
        (SIMPLIFIED * 5).encode("gb18030").decode("utf-8", "replace").encode(),
        (SIMPLIFIED * 5).encode("gb18030").decode("big5", "replace").encode(),
        (SIMPLIFIED * 5).encode("ascii", "replace"),
        ("锟斤拷" * 60).encode(),
    ],
    ids=["utf8-latin1", "utf8-gbk", "gbk-latin1", "gbk-utf8", "gbk-big5", "marks", "kuntao"],
)
def test_mojibake_is_told_with_the_encodings_tried(raw: bytes) -> None:
    with pytest.raises(CaptureError, match=r"mojibake.*utf-8.*gb18030") as caught:
        decode(raw)
    assert caught.value.code == "mojibake"


@given(st.sampled_from(TEXTS), st.floats(0, 0.9), st.sampled_from(["utf-8", "gb18030", "utf-16"]))
def test_any_hundred_characters_are_enough(text: str, share: float, codec: str) -> None:
    start = int(len(text) * share)
    cut = text[start : start + 100]
    assert decode(cut.encode(codec)).text == cut


@given(st.binary(max_size=400))
def test_any_bytes_are_decoded_or_refused(raw: bytes) -> None:
    try:
        decode(raw)
    except CaptureError as error:
        assert "\n" not in str(error)


def test_likeness_parts_text_from_noise() -> None:
    assert likeness(SIMPLIFIED) > 0.5
    assert likeness(TRADITIONAL) > 0.4
    assert likeness(SIMPLIFIED.encode().decode("gbk", "replace")) < 0.1


@pytest.mark.parametrize(
    ("text", "tag"),
    [
        (SIMPLIFIED, "zh-Hans"),
        (TRADITIONAL, "zh-Hant"),
        (ENGLISH, "en"),
        ("これは日本語の文章です。ひらがなとカタカナがあります。", "ja"),
        ("이것은 한국어 문장입니다. 조사는 다음과 같습니다.", "ko"),
        ("12345", "und"),
    ],
)
def test_the_language_is_told(text: str, tag: str) -> None:
    assert language(text) == tag
