"""Claims, verdicts and articles as JSON-LD, read back by pyld and rdflib and held to the model."""

from __future__ import annotations

import json
import re
import shutil
from dataclasses import replace
from pathlib import Path
from typing import Any
from urllib.parse import urljoin

import pytest
from rdflib import RDF, SDO, URIRef

from benchmarks import synthetic
from digest import pipeline
from digest.export.files import export
from digest.export.linked.pages import heads
from digest.link.resolve import link
from digest.load.schema import schemas
from digest.model.digest import Digest
from digest.model.exports import LICENCE_URL, Exports
from digest.model.words import VERDICTS
from digest.render.places import addresses
from tests.conftest import workspace
from tests.export.linking import DATA, ROOT, SCHEMA, Node, expanded, graph, head, value, values
from tests.link.factories import claim, records

FORWARD = {"asserts", "reports", "relays-rumour"}
Nodes = dict[str, Node]


def named(id: str) -> str:
    return f"{ROOT}articles/{id}/#article"


@pytest.fixture(scope="module")
def claims_file(made: Exports) -> bytes:
    (file,) = (file for file in made.downloads if file.path == "data/claims.jsonld")
    return file.content


@pytest.fixture(scope="module")
def nodes(claims_file: bytes) -> Nodes:
    return {node["@id"]: node for node in expanded(claims_file, f"{DATA}claims.jsonld")}


def on_page(made: Exports, page: str) -> Nodes:
    """What a page says of the things that have a name."""
    found = expanded(head(made.heads[page]), f"{ROOT}{page}")
    return {node["@id"]: node for node in found if "@id" in node}


def of_type(nodes: Nodes, kind: str) -> Nodes:
    return {id: node for id, node in nodes.items() if f"{SCHEMA}{kind}" in node["@type"]}


def test_every_claim_is_there_with_its_articles(digest: Digest, nodes: Nodes) -> None:
    found = of_type(nodes, "Claim")
    assert set(found) == {f"{ROOT}claims/{claim.id}/#claim" for claim in digest.claims}
    for id, standing in digest.standings.items():
        node = found[f"{ROOT}claims/{id}/#claim"]
        assert value(node, f"{SCHEMA}name") == standing.claim.statement
        assert value(node, f"{SCHEMA}url") == f"{ROOT}claims/{id}/"
        forward = {named(a.article) for a in standing.assertions if a.stance in FORWARD}
        others = {named(id) for id in standing.articles} - forward
        assert set(values(node, f"{SCHEMA}appearance")) == forward
        assert set(values(node, f"{SCHEMA}subjectOf")) == others
        tags = {digest.vocabulary.tags[tag].label for tag in standing.claim.tags}
        assert set(values(node, f"{SCHEMA}keywords")) == tags


def test_the_first_appearance_is_given_only_where_it_is_certain(
    digest: Digest, nodes: Nodes
) -> None:
    told = 0
    for id, standing in digest.standings.items():
        first = value(nodes[f"{ROOT}claims/{id}/#claim"], f"{SCHEMA}firstAppearance")
        if first:
            told += 1
            assert standing.first_said and first == named(standing.first_said.article)
            assert standing.chain[0].first and standing.chain[0].sure
    assert 0 < told < len(digest.standings)


def test_a_review_stands_where_a_verdict_does(digest: Digest, nodes: Nodes) -> None:
    found = of_type(nodes, "ClaimReview")
    judged = {claim.id: claim for claim in digest.claims if claim.verdict}
    assert set(found) == {f"{ROOT}claims/{id}/#verdict" for id in judged}
    for id, item in judged.items():
        node, verdict = found[f"{ROOT}claims/{id}/#verdict"], item.verdict
        assert verdict
        assert value(node, f"{SCHEMA}reviewBody") == verdict.because
        assert value(node, f"{SCHEMA}datePublished") == verdict.date.edtf
        rating = value(node, f"{SCHEMA}reviewRating")
        word = VERDICTS[verdict.status].zh
        drafted = verdict.review == "drafted"
        said = f"{word}（初步）" if drafted else word
        assert value(rating, f"{SCHEMA}alternateName") == said
        assert f"{SCHEMA}ratingValue" not in rating
        others = [record.id for record in item.evidence if not record.by_subject]
        cited = [record["@id"] for record in values(node, f"{SCHEMA}citation")]
        assert cited == [f"{ROOT}claims/{id}/#e-{other}" for other in others]


def test_a_review_speaks_of_those_that_the_verdict_is_on(digest: Digest, nodes: Nodes) -> None:
    for item in digest.claims:
        if item.verdict and item.verdict.on:
            node = nodes[f"{ROOT}claims/{item.id}/#verdict"]
            reviewed = values(node, f"{SCHEMA}itemReviewed")
            where = {id for read in reviewed for id in values(read, f"{SCHEMA}appearance")}
            assert where == {named(ref.partition("#")[0]) for ref in item.verdict.on}
            texts = [value(read, f"{SCHEMA}text") for read in reviewed]
            assert value(node, f"{SCHEMA}claimReviewed") == "；".join(texts)


def test_a_figure_is_reviewed_with_its_value(nodes: Nodes) -> None:
    node = nodes[f"{ROOT}claims/recall-share/#verdict"]
    assert "%" in value(node, f"{SCHEMA}claimReviewed")


def test_articles_are_as_printed(digest: Digest, nodes: Nodes) -> None:
    for item in digest.articles:
        assert (named(item.id) in nodes) is (item.withdrawn is None)
        if item.withdrawn:
            continue
        node = nodes[named(item.id)]
        assert value(node, f"{SCHEMA}name") == item.title
        assert value(node, f"{SCHEMA}url") == item.url
        assert value(node, f"{SCHEMA}creditText") == item.byline
        date = item.published
        sure = date and not date.hedged and date.first and date.first == date.last
        assert value(node, f"{SCHEMA}datePublished") == (date.edtf if date and sure else None)


def test_rdflib_reads_the_same(digest: Digest, claims_file: bytes, nodes: Nodes) -> None:
    read = graph(claims_file, f"{DATA}claims.jsonld")
    for kind in ("Claim", "ClaimReview", "NewsArticle", "Article", "SocialMediaPosting"):
        found = {str(id) for id in read.subjects(RDF.type, SDO[kind]) if isinstance(id, URIRef)}
        assert found == set(of_type(nodes, kind)), kind


def test_a_page_says_what_the_file_says(
    digest: Digest, made: Exports, claims_file: bytes, nodes: Nodes
) -> None:
    for item in digest.claims:
        page = f"claims/{item.id}/"
        read = on_page(made, page)
        for id in (f"{ROOT}{page}#claim", f"{ROOT}{page}#verdict"):
            assert (id in read) == (id in nodes)
        at_home, filed = read[f"{ROOT}{page}#claim"], nodes[f"{ROOT}{page}#claim"]
        for name in filed.keys() - {f"{SCHEMA}appearance", f"{SCHEMA}subjectOf"}:
            assert at_home[name] == filed[name]
        for works in (at_home.get(f"{SCHEMA}{name}", []) for name in ("appearance", "subjectOf")):
            assert all(work == nodes[work["@id"]] for work in works)


def test_an_article_page_reviews_without_rating(digest: Digest, made: Exports) -> None:
    for item in digest.articles:
        page = f"articles/{item.id}/"
        assert (page in made.heads) is (item.withdrawn is None)
        if not item.withdrawn:
            review = on_page(made, page)[f"{ROOT}{page}#review"]
            assert f"{SCHEMA}reviewRating" not in review
            assert value(review, f"{SCHEMA}abstract") == item.summary
            assert value(review, f"{SCHEMA}itemReviewed")["@id"] == named(item.id)


def test_the_data_page_lists_every_file(digest: Digest, made: Exports) -> None:
    (node,) = expanded(head(made.heads["data/"]), DATA)
    files = {value(it, f"{SCHEMA}contentUrl"): it for it in values(node, f"{SCHEMA}distribution")}
    assert set(files) == {f"{ROOT}{file.path}" for file in made.downloads}
    for file in made.downloads:
        told = files[f"{ROOT}{file.path}"]
        assert value(told, f"{SCHEMA}encodingFormat") == file.media_type
        assert value(told, f"{SCHEMA}contentSize") == f"{len(file.content)} B"
        assert value(told, f"{SCHEMA}license") == LICENCE_URL
        schema = urljoin(ROOT, file.schema) if file.schema else None
        assert value(told, f"{SCHEMA}schemaVersion") == schema
    assert value(node, f"{SCHEMA}license") == LICENCE_URL
    assert value(node, f"{SCHEMA}version") == f"sha256:{digest.records.tree_hash}"
    first, last = value(node, f"{SCHEMA}temporalCoverage").split("/")
    assert first < last


def test_names_stand_below_whatever_root_there_is(made: Exports) -> None:
    text = made.heads["claims/recall-share/"]
    (node, *_) = expanded(text.replace("<root>", "../../"), "https://a.example/x/claims/r/")
    assert node["@id"] == "https://a.example/x/claims/recall-share/#claim"


def test_a_site_with_a_known_address_names_things_in_full(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folders = workspace(tmp_path)
    shutil.rmtree(folders.sources)
    synthetic.write(folders.sources, 1)
    monkeypatch.setenv("SITE_URL", ROOT.rstrip("/"))
    assert not pipeline.build(folders).failed
    (page,) = (folders.site / "articles").glob("*/index.html")
    (text,) = re.findall(
        r'<script type="application/ld\+json">(.*?)</script>', page.read_text("utf-8")
    )
    (review, *_) = json.loads(text)["@graph"]
    assert review["url"] == f"{ROOT}articles/{page.parent.name}/"
    assert "<" not in text and '"../' not in text


def test_files_of_a_known_site_need_no_base(digest: Digest, made: Exports) -> None:
    whole = export(digest, addresses(digest), schemas(), ROOT)
    for relative, known in zip(made.downloads, whole.downloads, strict=True):
        if relative.path.endswith(".jsonld"):
            base = f"{ROOT}{relative.path}"
            assert expanded(relative.content, base) == expanded(known.content, base)
            assert b'"../' in relative.content or b'"#' in relative.content
            assert b'"../' not in known.content


HOSTILE = "</script><script>alert(1)</script><!-- <root> \\u0000"


def test_no_text_ends_the_block_or_is_taken_for_the_root() -> None:
    digest = link(records([], [replace(claim(id="c1"), statement=HOSTILE)]))
    text = heads(digest, addresses(digest), ())["claims/c1/"]
    assert "</" not in text and "<!" not in text
    read: Any = json.loads(head(text))
    assert read["@graph"][0]["name"] == HOSTILE
    assert text.count("<") == text.count('"<root>')
