"""CSL-JSON: a citation as reference managers and citation processors take it.

Its shape is that of https://resource.citationstyles.org/schema/v1.0/input/json/csl-data.json
"""

from __future__ import annotations

import json
from collections.abc import Iterable

from digest.export.citing.cited import Cited, Day
from digest.export.fields import Row, present

SCHEMA = "https://resource.citationstyles.org/schema/v1.0/input/json/csl-data.json"


def text(items: Iterable[Cited]) -> str:
    """A list of items, a field to a line."""
    listed = ",\n".join(_text(item(cited)) for cited in items)
    return f"[{listed}]"


def _text(fields: Row) -> str:
    told = ",\n ".join(
        f'"{name}": {json.dumps(value, ensure_ascii=False)}' for name, value in fields.items()
    )
    return f"{{{told}}}"


def item(cited: Cited) -> Row:
    """One item."""
    fields: Row = {
        "id": cited.id,
        "type": cited.kind,
        "title": cited.title,
        "author": [{"literal": cited.author}] if cited.author else None,
        "container-title": cited.container,
        "issued": _date(cited.issued),
        "accessed": _date(cited.accessed),
        "URL": cited.url,
        "language": cited.language,
        "version": cited.version,
    }
    return {name: value for name, value in fields.items() if value}


def _date(day: Day | None) -> Row | None:
    if day is None:
        return None
    return {"date-parts": [list(day.parts)]} | present(circa=day.circa or None)
