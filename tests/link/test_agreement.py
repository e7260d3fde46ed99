"""Agreement with a second coder: the measures, held to published examples and to NLTK."""

from __future__ import annotations

import json
from fractions import Fraction
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st
from nltk.metrics.agreement import AnnotationTask

from digest import pipeline, report
from digest.export import agreement as exported
from digest.model.coding import Tally
from digest.model.digest import Digest
from digest.render.pages import render
from tests.conftest import CORPUS, ROOT
from tests.render.parser import html

_COUNTS = st.integers(min_value=0, max_value=40)


@pytest.fixture(scope="module")
def digest() -> Digest:
    return pipeline.check(CORPUS).digest


def task(tally: Tally) -> AnnotationTask:
    """The same counts as NLTK wants them: who gave which unit which value."""
    kinds = (
        ((1, 1), tally.both),
        ((1, 0), tally.editors),
        ((0, 1), tally.coder),
        ((0, 0), tally.neither),
    )
    units = [values for values, count in kinds for _ in range(count)]
    return AnnotationTask(
        data=[
            (who, str(at), str(values[number]))
            for at, values in enumerate(units)
            for number, who in enumerate(("editors", "coder"))
        ]
    )


@given(_COUNTS, _COUNTS, _COUNTS, _COUNTS)
def test_the_measures_are_those_of_nltk(both: int, editors: int, coder: int, neither: int) -> None:
    tally = Tally(both, editors, coder, neither)
    if tally.kappa is None or tally.alpha is None:
        return
    theirs = task(tally)
    assert tally.agreed is not None
    assert float(tally.agreed) == pytest.approx(theirs.avg_Ao())
    assert float(tally.kappa) == pytest.approx(theirs.kappa())
    assert float(tally.alpha) == pytest.approx(theirs.alpha())


def test_alpha_is_that_of_the_published_example() -> None:
    """Krippendorff (2011), section A: two observers, ten articles, 0.095."""
    tally = Tally(both=1, editors=1, coder=3, neither=5)
    assert tally.alpha == 1 - Fraction(19 * 4, 14 * 6)
    assert round(float(tally.alpha), 3) == 0.095
    assert tally.agreed == Fraction(6, 10)


def test_kappa_can_be_worked_out_by_hand() -> None:
    """Twenty and fifteen of fifty alike: 0.7 agreed, 0.5 by chance."""
    assert Tally(both=20, editors=5, coder=10, neither=15).kappa == Fraction(2, 5)


@pytest.mark.parametrize("tally", [Tally(0, 0, 0, 0), Tally(0, 0, 0, 9), Tally(9, 0, 0, 0)])
def test_where_nothing_varies_no_measure_is_made_up(tally: Tally) -> None:
    assert tally.kappa is None
    assert tally.alpha is None
    assert "constant" in tally.cautions


def test_full_agreement_is_one_and_full_disagreement_is_below_chance() -> None:
    assert Tally(30, 0, 0, 30).kappa == Tally(30, 0, 0, 30).alpha == 1
    opposed = Tally(0, 30, 30, 0)
    assert opposed.kappa == -1
    assert opposed.alpha is not None and opposed.alpha < 0


def test_few_marks_and_rare_ones_are_told() -> None:
    assert Tally(20, 5, 5, 20).cautions == ()
    assert Tally(2, 1, 1, 6).cautions == ("few",)
    assert Tally(6, 1, 1, 200).cautions == ("skewed",)


def test_the_coder_of_the_corpus_is_compared_paragraph_by_paragraph(digest: Digest) -> None:
    (found,) = digest.agreements
    assert found.coder == "wren"
    assert found.articles == ("2021-03-15-riverbank-lids", "2021-03-16-turnabout-lids")
    assert found.paragraphs == Tally(both=2, editors=2, coder=2, neither=13)
    assert found.cells.units == 19 * len(digest.vocabulary.techniques)
    assert dict(found.techniques)["no-source-type-cited"] == Tally(1, 1, 1, 16)
    marked = ("both", "editors", "coder")
    for name in marked:
        assert getattr(found.cells, name) == sum(getattr(t, name) for _, t in found.techniques)


def test_the_verb_the_file_and_the_page_say_the_same(digest: Digest) -> None:
    told = json.loads(report.agreement(digest, "json"))
    assert told == json.loads(exported.file(digest).content)
    text = report.agreement(digest, "text")
    page = html(render(digest, pipeline.RULES)["audit/index.md"])
    rows = told["agreement"][0]
    lines = [rows["paragraphs"], rows["cells"], *rows["techniques"]]
    assert len(text.splitlines()) == 2 + len(lines)
    for line, name in product(lines, ("both", "editors", "coder", "neither")):
        assert f">{line[name]}</td>" in page
    for line in lines:
        assert f">{line['kappa']:.2f}</td>" in page
        assert f"{line['kappa']:9.2f}" in text
    assert "尚无第二位编码者" not in page


def test_without_a_second_coder_it_is_said() -> None:
    live = pipeline.check(ROOT / "sources").digest
    if live.records.codings:
        pytest.skip("the live digest has a second coder by now")
    assert "尚无第二位编码者" in html(render(live, pipeline.RULES)["audit/index.md"])
    assert report.agreement(live, "text").startswith("no second coder yet")
    assert json.loads(exported.file(live).content)["agreement"] == []
