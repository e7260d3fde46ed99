"""Issues as people, scripts and GitHub read them."""

from __future__ import annotations

import json
from collections.abc import Iterable

from digest.model.issues import Issue

FORMATS = ("text", "json", "github")


def render(issues: Iterable[Issue], style: str) -> str:
    """The issues in one of `FORMATS`; ends with a newline unless empty."""
    writer = {"text": _text, "json": _json, "github": _github}[style]
    return writer(tuple(issues))


def _sentence(issue: Issue) -> str:
    return f"{issue.message} ({issue.hint})" if issue.hint else issue.message


def _text(issues: tuple[Issue, ...]) -> str:
    return "".join(
        f"{issue.location}: {issue.severity} {issue.code} {_sentence(issue)}\n" for issue in issues
    )


def _json(issues: tuple[Issue, ...]) -> str:
    rows = [
        {
            "path": issue.location.path,
            "line": issue.location.line,
            "column": issue.location.column,
            "severity": str(issue.severity),
            "code": issue.code,
            "message": issue.message,
            "hint": issue.hint,
        }
        for issue in issues
    ]
    return json.dumps(rows, ensure_ascii=False, indent=2) + "\n"


def _github(issues: tuple[Issue, ...]) -> str:
    """Workflow commands: GitHub shows them on the lines of the pull request."""
    return "".join(
        f"::{issue.severity} file={_property(issue.location.path)},"
        f"line={issue.location.line},col={issue.location.column},"
        f"title={_property(issue.code)}::{_data(_sentence(issue))}\n"
        for issue in issues
    )


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
