"""Findings and the places that they name."""

from __future__ import annotations

from digest.model.issues import Issue, Location, Marks, Severity


def test_issues_sort_by_place_then_code() -> None:
    issues = [
        Issue(Location("b", 1, 1), "a", ""),
        Issue(Location("a", 10, 1), "b", ""),
        Issue(Location("a", 9, 2), "b", ""),
        Issue(Location("a", 9, 2), "a", "", severity=Severity.WARNING),
    ]
    assert sorted(issues) == [issues[3], issues[2], issues[1], issues[0]]
    assert str(issues[1].location) == "a:10:1"


def test_marks_fall_back_to_the_nearest_parent_that_was_written() -> None:
    marks = Marks("f", {(): (2, 1), ("a",): (3, 1), ("a", 0, "b"): (4, 5)})
    part = marks.below("a", 0)
    assert str(part.at("b")) == "f:4:5"
    assert str(part.at("c", "d")) == "f:3:1"
    assert str(part.below("b").at()) == "f:4:5"
    assert str(marks.at("z")) == "f:2:1"
    assert str(Marks("f", {}).at("z")) == "f:1:1"
