"""Quotations, epithets and private information: what is told and what may stand."""

from __future__ import annotations

import pytest

from tests.validate.support import ARTICLE, codes, edited

BODY = "报道给出销量 [[#sold]]。\n"
LONGEST = "水" * 30
LONGER = "水" * 31


def in_body(text: str) -> list[str]:
    return codes(edited(ARTICLE, BODY, f"{BODY}\n{text}\n"))


@pytest.mark.parametrize("marks", ["“{}”", "「{}」", "『{}』", "> {}"])
def test_a_quotation_has_thirty_characters_at_most(marks: str) -> None:
    assert in_body(marks.format(LONGEST)) == []
    assert in_body(marks.format(LONGER)) == ["quotation-too-long"]


@pytest.mark.parametrize(
    "text",
    [
        f"“[[claim:kettles-sold|{LONGEST}]]”",
        f"“{LONGEST[:15]} **{LONGEST[15:]}** [[#sold]]”",  # our markup is not the article's
        f"“见[{LONGEST[2:]}](https://gazette.example/{LONGER})”",
        f"“《{LONGER}》”",  # the name of a work
        f"“{LONGEST}”“{LONGEST}”",
        f"“{LONGEST}\n\n{LONGEST}”",  # a mark left open ends with its paragraph
    ],
)
def test_what_is_no_long_quotation(text: str) -> None:
    assert in_body(text) == []


def test_the_words_of_a_reference_count() -> None:
    assert in_body(f"“[[claim:kettles-sold|{LONGER}]]”") == ["quotation-too-long"]


def test_a_quotation_over_two_lines_is_one() -> None:
    assert in_body(f"“{LONGER[:16]}\n{LONGER[16:]}”") == ["quotation-too-long"]


@pytest.mark.parametrize(
    "text", ["“壶大仙”", "「壶大仙」", "‘“壶大仙”’", "《壶大仙传》", "『壶大仙』的叫法"]
)
def test_an_epithet_may_be_discussed(text: str) -> None:
    assert in_body(text) == []


def test_an_epithet_may_stand_in_titles_and_quotes() -> None:
    titled = str(edited(ARTICLE, "鹊壶卖出多少只", "壶大仙卖出多少只")[ARTICLE])
    quoted = titled.replace("  paragraph: 2\n", "  paragraph: 2\n  quote: 壶大仙\n")
    assert codes({ARTICLE: quoted}) == []


@pytest.mark.parametrize(
    "text",
    [
        "拨 13000000000 即可",
        "证件号11010119000101000x",
        "京A00000",
        "沪B·A0000",
        "粤Z.0000港".replace("0000港", "00000"),
        "写信给 a.b+c@kettle.example.org",
    ],
)
def test_private_information_is_told(text: str) -> None:
    assert in_body(text) == ["private-information"]


@pytest.mark.parametrize(
    "text",
    [
        "共 15000000000 元".replace("15000000000", "150亿"),
        "热线 400-000-0000，短号 10086",
        "编号 130000000001 与 013000000000",
        "见[页](https://gazette.example/13000000000/a@b.example)",
        "京A级水壶与云SU7ULTRA",
        "账号 @kettle 的帖子",
        "散列 a13000000000b",
    ],
)
def test_what_is_nobodys_number(text: str) -> None:
    assert in_body(text) == []


def test_a_large_figure_is_no_telephone() -> None:
    assert codes(edited(ARTICLE, "value: 1200", "value: 15000000000")) == []
