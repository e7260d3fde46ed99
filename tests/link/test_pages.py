"""Which evidence is an article of the digest."""

from __future__ import annotations

import dataclasses

from digest.link.resolve import link
from tests.link.factories import article, claim, evidence, records

HERE = "https://kettle.example/a"


def test_a_record_is_the_article_whose_page_or_archived_copy_it_names() -> None:
    kept = dataclasses.replace(article("a"), url=HERE, archived="https://archive.example/a")
    gone = dataclasses.replace(article("b", withdrawn=True), url="https://kettle.example/b")
    named = {
        "own": "http://www.kettle.example/a/",
        "copy": "https://archive.example/a",
        "other": "https://kettle.example/c",
        "withdrawn": "https://kettle.example/b",
        "unlinked": None,
    }
    found = [dataclasses.replace(evidence(), id=id, url=url) for id, url in named.items()]
    about = dataclasses.replace(claim(), evidence=tuple(found))
    assert link(records([kept, gone], [about])).held_evidence == {
        ("it", "own"): "a",
        ("it", "copy"): "a",
    }
