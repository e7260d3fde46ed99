"""What was put right in the records is told on the page that is written by hand, too."""

from __future__ import annotations

from digest import pipeline
from digest.model.records import Article, Claim
from tests.conftest import ROOT


def test_every_correction_is_on_the_page_of_corrections() -> None:
    page = (ROOT / "docs" / "about" / "corrections.md").read_text("utf-8")
    digest = pipeline.check(ROOT / "sources").digest
    every: tuple[Article | Claim, ...] = (*digest.articles, *digest.claims)
    records = [item for item in every if item.corrections]
    assert records or "没有更正" in page
    for record in records:
        for correction in record.corrections:
            assert record.id in page
            assert correction.date.edtf in page
