"""Hand-made claims for the charts, and ways to read what is drawn."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from xml.etree import ElementTree as ET

from digest.model.digest import Pair, Standing
from digest.model.records import Assertion, Evidence, Figure, Measure
from digest.render.chart.figure import figure_chart
from tests.link.factories import (
    WORDS,
    assertion,
    claim,
    evidence,
    quantity,
)

GOLDEN = Path(__file__).resolve().parents[1] / "golden"
FOLLOWERS = quantity("platform", "window")


def said(article: str, reading: Figure, paragraph: int = 1, stance: str = "asserts") -> Assertion:
    return assertion(article, reading, stance, id=f"said-{paragraph}", paragraphs=(paragraph,))


def recorded(publisher: str, reading: Figure) -> Evidence:
    return replace(evidence(), publisher=publisher, figure=reading)


def pair(a: Assertion, b: Assertion, result: str = "conflict") -> Pair:
    return Pair(a, b, result, "", "")


def standing(
    measure: Measure | None,
    *assertions: Assertion,
    records: tuple[Evidence, ...] = (),
    pairs: tuple[Pair, ...] = (),
) -> Standing:
    topic = replace(claim(measure), evidence=records)
    return Standing(topic, assertions, (), (), pairs, "single", (), "", "")


def chart(stands: Standing, origin_of: Mapping[str, str] | None = None) -> ET.Element:
    return ET.fromstring(figure_chart(stands, WORDS, origin_of or {}))


def rows(drawn: ET.Element) -> list[ET.Element]:
    return [item for item in drawn.iter("g") if item.get("class") == "dd-chart-row"]


def text(element: ET.Element) -> str:
    """What is written in a drawing, without the titles that show on hover."""
    return " ".join("".join(item.itertext()) for item in element.iter("text"))


def headings(drawn: ET.Element) -> list[str]:
    """What heads the groups of rows, from the top."""
    return [item.text or "" for item in drawn.iter("text") if item.get("class") == "dd-chart-scope"]


def centres(drawn: ET.Element) -> list[float]:
    return [float(dot.get("cx", "")) for row in rows(drawn) for dot in row.iter("circle")]


# --- What is shown -----------------------------------------------------------------------------
