"""A claim's figures, drawn: one row for each witness and each record of evidence, on one axis.

Drawn in the text's ink and labelled directly; what tells two things apart is always a shape or
a word, never colour alone. A screen reader gets the same numbers as a table.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from digest.model.digest import Standing
from digest.model.vocabulary import Vocabulary
from digest.model.words import Label
from digest.render.chart import groups, joins, names, svg
from digest.render.chart.joins import Lane
from digest.render.chart.matrix import matrix
from digest.render.chart.plot import plot
from digest.render.chart.rows import Row, Sheet, read
from digest.render.chart.svg import FONT_SIZE, WIDTH, number, tag
from digest.render.chart.table import table
from digest.render.markdown import Markup
from digest.wording.labels import Say, fill, in_chinese, in_english, joined

_TOP = 4.0
_TITLE = Label("{claim}：图", "{claim}: a drawing")
_SAID = Label(
    "文章所述 {n} 处，{origins} 个独立来源",
    "readings in articles: {n}, independent origins: {origins}",
)
_RECORDED = Label("空心：证据 {n} 条", "hollow: records of evidence, {n}")
_LEFT_OUT = Label("另有 {n} 组矛盾未画出，见两两对照", "conflicts not drawn, see pair by pair: {n}")


def figure_chart(
    standing: Standing,
    vocabulary: Vocabulary,
    origin_of: Mapping[str, str],
    say: Say = in_chinese,
) -> Markup:
    """A claim's figures drawn, with a table of them; empty where there are not two to compare.

    Args:
        standing: the claim, linked.
        vocabulary: for units and the labels of scopes.
        origin_of: article id → origin id: a brace gathers the articles of one origin.
        say: picks the language of its words.
    """
    found = read(standing, vocabulary, origin_of, say)
    if found is None or len(found.rows) < 2:
        return Markup("")
    sheet = replace(found, rows=groups.arranged(found.rows))
    lanes, left_out = joins.laid(joins.joins(sheet.rows, standing.pairs), say)
    drawing = _svg(standing, sheet, lanes)
    parts = (
        svg.in_english(drawing) if say is in_english else drawing,
        tag("figcaption", _caption(sheet.rows, left_out, say), id=_id(standing, "note")),
        table(sheet, vocabulary),
    )
    return tag(
        "figure",
        *(Markup("\n") + part for part in parts),
        Markup("\n"),
        class_="dd-chart",
    )


def _svg(standing: Standing, sheet: Sheet, lanes: Sequence[Lane]) -> Markup:
    right = WIDTH - joins.room(lanes)
    drawing, height = _drawing(sheet, lanes, right)
    statement = Label(standing.claim.statement, standing.claim.statement_en)
    parts = (
        tag("title", sheet.say(fill(_TITLE, claim=statement)), id=_id(standing, "title")),
        tag("desc", joins.told(lanes, sheet.rows, sheet.say), id=_id(standing, "desc")),
        *drawing,
    )
    return tag(
        "svg",
        *(Markup("\n") + part for part in parts),
        Markup("\n"),
        viewBox=Markup(f"0 0 {number(WIDTH)} {number(height)}"),
        width=WIDTH,
        height=height,
        font_size=FONT_SIZE,
        fill="currentColor",
        role="img",
        aria_labelledby=_id(standing, "title"),
        aria_describedby=Markup(" ").join((_id(standing, "note"), _id(standing, "desc"))),
    )


def _drawing(sheet: Sheet, lanes: Sequence[Lane], right: float) -> tuple[tuple[Markup, ...], float]:
    """Everything drawn, and its height."""
    rows, first, last = sheet.rows, names.start(sheet.rows), names.edge(sheet.rows)
    canvas = (matrix if sheet.measure.type == "category" else plot)(sheet, last, right)
    slots = [canvas.slot(row) for row in rows]
    spare = [
        names.spare(row, slot.height, first, last) for row, slot in zip(rows, slots, strict=True)
    ]
    above = groups.headings(rows, first, right, sheet.say)
    heights = [slot.height + 2 * more for slot, more in zip(slots, spare, strict=True)]
    edges = names.edges(rows, heights, above, _TOP + canvas.head)
    bottom = edges[-1][1]
    tops = [top + more for (top, _), more in zip(edges, spare, strict=True)]
    middles = [top + slot.name for top, slot in zip(tops, slots, strict=True)]
    drawing = (
        *canvas.setting(bottom),
        *names.braces(rows, edges, sheet.say),
        *groups.drawn(above, edges, first, right),
        *(
            tag(
                "g",
                tag("title", row.full),
                *names.name(row, middle, first, last),
                *canvas.row(row, top),
                class_="dd-chart-row",
            )
            for row, top, middle in zip(rows, tops, middles, strict=True)
        ),
        *joins.strokes(lanes, middles, right, sheet.say),
    )
    return drawing, bottom + canvas.foot


def _caption(rows: Sequence[Row], left_out: int, say: Say) -> str:
    said = [row for row in rows if not row.evidence]
    origins = len({row.origin for row in said})
    recorded = len(rows) - len(said)
    parts = (
        (fill(_SAID, n=len(said), origins=origins), said),
        (fill(_RECORDED, n=recorded), recorded),
        (fill(_LEFT_OUT, n=left_out), left_out),
    )
    return say(joined((text for text, shown in parts if shown), "；", "; "))


def _id(standing: Standing, part: str) -> Markup:
    """An id that no other claim's chart on the page has."""
    return Markup(f"chart-{standing.claim.id}-{part}")
