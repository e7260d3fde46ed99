"""Two values of one measure."""

from __future__ import annotations

import pytest

from digest.link.readings import Fit, compare
from digest.model.records import Figure, Measure
from tests.link.factories import NOTHING, UNITS, category, dated, figure, quantity

COUNT = quantity()
CASES = [
    # bounds
    (COUNT, figure("400000", "more-than"), figure("350000"), Fit.APART, "apart"),
    (COUNT, figure("400000", "more-than"), figure("400000"), Fit.APART, "apart"),
    (COUNT, figure("400000", "at-least"), figure("400000"), Fit.SAME, "overlap"),
    (COUNT, figure("400000", "more-than"), figure("440000"), Fit.SAME, "overlap"),
    (COUNT, figure("400000", "more-than"), figure("440001"), Fit.TAIL, "tail"),
    (COUNT, figure("400000", "more-than"), figure("400000000"), Fit.TAIL, "tail"),
    (COUNT, figure("400000", "more-than"), figure("400000", "more-than"), Fit.SAME, "same"),
    (COUNT, figure("0", "more-than"), figure("0", "more-than"), Fit.SAME, "same"),
    (COUNT, figure("100", "more-than"), figure("280", "more-than"), Fit.TAIL, "tail"),
    (COUNT, figure("100", "at-least"), figure("105", "at-most"), Fit.SAME, "overlap"),
    (COUNT, figure("100", "at-least"), figure("200", "at-most"), Fit.TAIL, "tail"),
    (COUNT, figure("50", "about"), figure("33.3", "nearly"), Fit.APART, "apart"),
    (COUNT, figure("2", "nearly"), figure("1.73"), Fit.APART, "apart"),
    (COUNT, figure(span=("200", "900"), bound="vague"), figure("350"), Fit.SAME, "overlap"),
    (COUNT, figure(span=("9", "2")), figure(span=("9", "2")), Fit.SAME, "same"),
    # units
    (COUNT, figure("6", unit="minute"), figure("360", unit="second"), Fit.SAME, "same"),
    (COUNT, figure("30", unit="day"), figure("720", unit="hour"), Fit.SAME, "same"),
    (COUNT, figure("1", unit="CNY"), figure("1", unit="HKD"), None, "units"),
    (COUNT, figure("1", unit="cubit"), figure("1", unit="HKD"), None, "units"),
    (COUNT, figure("1", unit="cubit"), figure("1", unit="cubit"), Fit.SAME, "same"),
    (COUNT, figure("1", unit=None), figure("1"), Fit.SAME, "same"),
    # changes
    (COUNT, figure(change=("1.8", "23.4")), figure(change=("1.8", "23.4")), Fit.SAME, "same"),
    (COUNT, figure(change=("1.8", "23.4")), figure(change=("2", "23.4")), Fit.APART, "apart"),
    (COUNT, figure(change=("1.8", "23.4")), figure("23.4"), Fit.SAME, "same"),
    (COUNT, figure(change=("1.8", "23.4")), figure("1.8"), Fit.APART, "apart"),
    (COUNT, figure(change=("1.8", None)), figure("1.8"), None, "no-common-end"),
    (COUNT, figure("3", direction="up"), figure("3", direction="down"), Fit.APART, "directions"),
    (COUNT, figure("3", direction="up"), figure("3"), Fit.SAME, "same"),
    # nothing to hold against
    (COUNT, NOTHING, figure("3"), None, "no-figure"),
    (COUNT, figure(on="2025"), figure("3"), None, "no-figure"),
    (dated(), NOTHING, figure(on="2025"), None, "no-figure"),
    (category(), figure("3"), figure(term="x"), None, "no-figure"),
    # dates
    (dated(), figure(on="2025-09-25"), figure(on="2025-09-25"), Fit.SAME, "same"),
    (dated(), figure(on="2025-09-25"), figure(on="2025-09"), Fit.SAME, "dates-coarser"),
    (dated(), figure(on="../2025-09"), figure(on="2025-09-25"), Fit.SAME, "dates-coarser"),
    (
        dated(),
        figure(on="2025-09-20/2025-09-26"),
        figure(on="2025-09-25/2025-10-02"),
        Fit.SAME,
        "dates-overlap",
    ),
    (dated(), figure(on="2025-10-16"), figure(on="2025-11-06"), Fit.APART, "dates-apart"),
    # categories
    (category(), figure(term="x"), figure(term="x"), Fit.SAME, "same"),
    (category(), figure(term="x"), figure(term="y"), Fit.APART, "terms-apart"),
]


@pytest.mark.parametrize(("measure", "one", "other", "fit", "reason"), CASES)
def test_comparison(
    measure: Measure, one: Figure, other: Figure, fit: Fit | None, reason: str
) -> None:
    for a, b in ((one, other), (other, one)):
        found = compare(a, b, measure, UNITS)
        assert (found.fit, found.reason) == (fit, reason)


def test_a_value_inside_an_open_range_entails_it_but_not_the_other_way_round() -> None:
    found = compare(figure("50"), figure("40", "more-than"), COUNT, UNITS)
    assert found.a_within_b
    assert not found.b_within_a
