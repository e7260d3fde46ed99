"""The style sheet's promises: readable contrast in both schemes, and nothing from elsewhere."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from digest.model.words import PASSINGS, RESULTS, VERDICTS
from tests.conftest import ROOT

SHEETS = sorted((ROOT / "docs" / "assets").glob("*.css"))
STYLE = (ROOT / "docs" / "assets" / "duidu.css").read_text(encoding="utf-8")
SCHEMES = ("default", "slate")


def colours(scheme: str) -> dict[str, str]:
    block = re.search(rf'\[data-md-color-scheme="{scheme}"\] \{{(.*?)\}}', STYLE, re.S)
    assert block
    return dict(re.findall(r"--dd-(\w+): (#[0-9a-f]{6});", block[1]))


def luminance(colour: str) -> float:
    channels = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    red, green, blue = (
        channel / 12.92 if channel <= 0.04045 else ((channel + 0.055) / 1.055) ** 2.4
        for channel in channels
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """The ratio of WCAG 2.2, success criterion 1.4.3."""
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize("ink", ["ink", "quiet", "red", "link", "open", "settled"])
@pytest.mark.parametrize("ground", ["paper", "tint"])
def test_every_ink_can_be_read_on_every_ground(scheme: str, ink: str, ground: str) -> None:
    found = colours(scheme)
    assert contrast(found[ink], found[ground]) >= 4.5


@pytest.mark.parametrize("sheet", SHEETS, ids=lambda sheet: sheet.name)
def test_a_style_sheet_asks_nothing_of_another_host(sheet: Path) -> None:
    text = sheet.read_text(encoding="utf-8")
    assert "@import" not in text
    assert all(target.startswith("data:") for target in re.findall(r'url\("?([^")]+)', text))


def test_every_status_has_a_shape() -> None:
    for status in (*RESULTS, *VERDICTS, *PASSINGS, "evidenced"):
        assert re.search(rf"\.dd-status--{status} \{{\s+--dd-shape: url", STYLE), status
