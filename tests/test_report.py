"""The three shapes of a report."""

from __future__ import annotations

import json

from digest.model.issues import Issue, Location, Severity
from digest.report import render

ISSUES = (
    Issue(Location("sources/claims/a.md", 3, 7), "unknown-tag", "no tag 'x'", "did you mean 'y'?"),
    Issue(Location("sources/b,c.md"), "todo", "50 % left:\nfinish", "", Severity.WARNING),
)


def test_text_is_one_line_each_with_place_code_and_remedy() -> None:
    first = render(ISSUES[:1], "text")
    assert first == ("sources/claims/a.md:3:7: error unknown-tag no tag 'x' (did you mean 'y'?)\n")


def test_json_reads_back() -> None:
    rows = json.loads(render(ISSUES, "json"))
    assert [row["code"] for row in rows] == ["unknown-tag", "todo"]
    assert rows[0] == {
        "path": "sources/claims/a.md",
        "line": 3,
        "column": 7,
        "severity": "error",
        "code": "unknown-tag",
        "message": "no tag 'x'",
        "hint": "did you mean 'y'?",
    }


def test_github_commands_escape_what_would_end_them() -> None:
    second = render(ISSUES[1:], "github")
    assert second.startswith("::warning file=sources/b%2Cc.md,line=1,col=1,title=todo::")
    assert "50 %25 left:%0Afinish" in second
    assert second.count("\n") == 1


def test_no_issues_print_nothing() -> None:
    assert render((), "text") == ""
    assert json.loads(render((), "json")) == []
