"""What records say of themselves."""

from __future__ import annotations

import dataclasses
from decimal import Decimal

import pytest

from digest import dates
from digest.model.records import Figure
from tests.link.factories import article, assertion


@pytest.mark.parametrize(
    ("figure", "numbers", "stated"),
    [
        (Figure(), (), False),
        (Figure(unit="kettle", bound="about"), (), False),
        (Figure(value=Decimal(0)), (Decimal(0),), True),
        (Figure(start=Decimal(1), end=Decimal(2)), (Decimal(1), Decimal(2)), True),
        (Figure(low=Decimal(1), high=Decimal(2)), (Decimal(1), Decimal(2)), True),
        (Figure(date=dates.parse("2021")), (), True),
        (Figure(term="late"), (), True),
    ],
)
def test_a_figure_states_what_can_be_compared(
    figure: Figure, numbers: tuple[Decimal, ...], stated: bool
) -> None:
    assert (figure.numbers, figure.stated) == (numbers, stated)


def test_an_article_is_called_by_its_title_or_by_words_that_say_it_was_not_seen() -> None:
    titled = dataclasses.replace(article(), title="壺", title_en="Kettle", language="zh-Hant")
    assert (titled.heading, titled.heading_en, titled.heading_language) == (
        "壺",
        "Kettle",
        "zh-Hant",
    )
    assert titled.named == ("《壺》", "“Kettle”")
    unseen = dataclasses.replace(titled, title=None, title_en=None)
    assert unseen.heading == "〔题名未见〕"
    assert (unseen.heading_en, unseen.heading_language) == ("[title not seen]", "zh-Hans")
    assert unseen.named == ("〔题名未见〕", "[title not seen]")


def test_an_assertion_quotes_the_title_where_its_words_stand_there() -> None:
    quoting = dataclasses.replace(assertion("a"), quote="茶壶")
    assert article().quoted_title(quoting)
    assert not article().quoted_title(assertion("a"))
    assert not dataclasses.replace(article(), title=None).quoted_title(quoting)
