"""When two web addresses name one page."""

from __future__ import annotations

import pytest

from digest.model.addresses import page


@pytest.mark.parametrize(
    "address",
    [
        "https://kettle.example/A?id=1",
        "http://www.kettle.example/A?id=1",
        "https://Kettle.example/A?id=1#end",
        "https://kettle.example/A?id=1/",
    ],
)
def test_one_page_has_many_addresses(address: str) -> None:
    assert page(address) == "kettle.example/A?id=1"


@pytest.mark.parametrize("address", ["https://kettle.example/a?id=1", "https://kettle.example/A"])
def test_what_may_be_another_page_stays_another(address: str) -> None:
    assert page(address) != page("https://kettle.example/A?id=1")
