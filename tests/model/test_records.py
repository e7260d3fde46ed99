"""What records say of themselves."""

from __future__ import annotations

from decimal import Decimal

import pytest

from digest import dates
from digest.model.records import Figure


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
