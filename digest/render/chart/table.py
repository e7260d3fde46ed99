"""The numbers of a chart as a table: what a screen reader reads in place of the drawing."""

from __future__ import annotations

from dataclasses import replace

from digest.model.records import Figure
from digest.model.vocabulary import Vocabulary
from digest.model.words import BOUNDS, DIRECTIONS, Label
from digest.render.chart.rows import RECORDED, STATED, Row, Sheet
from digest.render.chart.svg import tag
from digest.render.markdown import Markup, bilingual, escape
from digest.wording import dates, figures, scopes
from digest.wording.labels import NOTHING, fill, in_english, joined

_COLUMNS = (
    Label("来源", "Source"),
    Label("数值", "Figure"),
    Label("限定", "Hedge"),
    Label("口径", "Covers"),
    Label("截至", "As of"),
)
_TITLE = Label("图中数字（表）", "The figures as a table")
_NONE = "—"


def table(sheet: Sheet, vocabulary: Vocabulary) -> Markup:
    """A fold with one line for each row of the chart, digits in full."""
    head = tag("tr", *(tag("th", sheet.say(name), scope="col") for name in _COLUMNS))
    lines = Markup("\n").join(_line(row, sheet, vocabulary) for row in sheet.rows)
    return tag(
        "details",
        tag("summary", sheet.say(_TITLE)),
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
    say, figure = sheet.say, row.figure
    recorded = say(fill(RECORDED, name=row.name))
    name = recorded if row.evidence else f"{row.name} {row.place}".strip()
    scope = (
        fill(STATED, key=key, value=value)
        for key, value in scopes.coverage(replace(figure, as_of=None), vocabulary)
    )
    hedges = (DIRECTIONS.get(figure.direction or "", NOTHING), BOUNDS.get(figure.bound, NOTHING))
    denial = Label(row.denial, row.denial)
    cells = (
        _exact(figure, sheet, vocabulary),
        say(joined(part for part in (denial, *hedges) if part.zh)),
        say(joined(scope, "；", "; ")),
        say(dates.readable(figure.as_of)) if figure.as_of else "",
    )
    # Names, and values without a gloss, are Chinese in an English table too.
    printed = bilingual if say is in_english else escape
    given = (tag("td", printed(cell or _NONE)) for cell in cells)
    return tag("tr", tag("th", printed(name), scope="row"), *given)


def _exact(figure: Figure, sheet: Sheet, vocabulary: Vocabulary) -> str:
    if sheet.measure.type == "quantity":
        return sheet.say(figures.exact(figure, vocabulary.units))
    plain = replace(figure, bound="exact", direction=None)
    return sheet.say(figures.readable(plain, sheet.measure.terms, vocabulary.units))
