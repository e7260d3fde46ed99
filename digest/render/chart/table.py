"""The numbers of a chart as a table: what a screen reader reads in place of the drawing."""

from __future__ import annotations

from dataclasses import replace

from digest.model.records import Figure
from digest.model.vocabulary import Vocabulary
from digest.model.words import BOUNDS, DIRECTIONS
from digest.render import rows
from digest.render.chart.rows import Row, Sheet
from digest.render.chart.svg import tag
from digest.render.markdown import Markup
from digest.wording import dates, figures

_COLUMNS = ("来源", "数值", "限定", "口径", "截至")
_NONE = "—"


def table(sheet: Sheet, vocabulary: Vocabulary) -> Markup:
    """A fold with one line for each row of the chart, digits in full."""
    head = tag("tr", *(tag("th", name, scope="col") for name in _COLUMNS))
    lines = Markup("\n").join(_line(row, sheet, vocabulary) for row in sheet.rows)
    return tag(
        "details",
        tag("summary", "图中数字（表）"),
        tag(
            "table",
            tag("thead", head),
            Markup("\n"),
            tag("tbody", lines),
            class_="dd-chart-numbers",
        ),
        class_="dd-chart-table",
    )


def _line(row: Row, sheet: Sheet, vocabulary: Vocabulary) -> Markup:
    name = f"证据：{row.name}" if row.evidence else f"{row.name} {row.place}".strip()
    figure = row.figure
    scope = rows.coverage(replace(figure, as_of=None), vocabulary)
    hedges = DIRECTIONS.get(figure.direction or ""), BOUNDS.get(figure.bound)
    cells = (
        _exact(figure, sheet, vocabulary),
        "、".join(filter(None, (row.denial, *(part.zh for part in hedges if part)))),
        "；".join(f"{label}：{value}" for label, value in scope),
        dates.readable(figure.as_of).zh if figure.as_of else "",
    )
    return tag("tr", tag("th", name, scope="row"), *(tag("td", cell or _NONE) for cell in cells))


def _exact(figure: Figure, sheet: Sheet, vocabulary: Vocabulary) -> str:
    if sheet.measure.type == "quantity":
        return figures.exact(figure, vocabulary.units).zh
    plain = replace(figure, bound="exact", direction=None)
    return figures.readable(plain, sheet.measure.terms, vocabulary.units).zh
