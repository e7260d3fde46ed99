"""The feeds, read back by feedparser, by atoma and by a schema, and compared with the model."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any
from urllib.parse import urldefrag, urljoin

import atoma
import feedparser
import pytest
from lxml import etree, html

from benchmarks import synthetic
from digest import pipeline
from digest.export import atom
from digest.link.resolve import link
from digest.model.digest import Digest, Records
from digest.model.exports import NEWS, claim_feed, tag_feed
from digest.model.records import Claim
from digest.pipeline import Folders
from digest.render.places import addresses

ROOT = "https://duidu.example/sub/"
SCHEMA = etree.RelaxNG(etree.parse(Path(__file__).with_name("atom.rng")))
Feeds = Mapping[str, bytes]


def feeds_of(digest: Digest, root: str = ROOT) -> Feeds:
    whole, others = atom.files(digest, addresses(digest), root)
    return {file.path: file.content for file in (whole, *others)}


def read(content: bytes) -> Any:
    found = feedparser.parse(content)
    assert not found.bozo, found
    return found


def changed(digest: Digest, **fields: Any) -> Digest:
    """The digest linked anew after a change of its records."""
    return link(replace(digest.records, **fields))


def every(page: Path, path: str) -> list[Any]:
    """What an XPath finds on a built page."""
    tree: Any = html.fromstring(page.read_bytes())
    return list(tree.xpath(path))


def with_claim(records: Records, id: str, change: Callable[[Claim], Claim]) -> tuple[Claim, ...]:
    return tuple(change(claim) if claim.id == id else claim for claim in records.claims)


@pytest.fixture(scope="module")
def feeds(digest: Digest) -> Feeds:
    return feeds_of(digest)


def test_there_is_one_of_everything_of_each_claim_and_of_each_tag(
    digest: Digest, feeds: Feeds
) -> None:
    claims = {claim_feed(id) for claim in digest.claims for id in (claim.id, *claim.formerly)}
    tags = {tag_feed(id) for id in digest.vocabulary.tags}
    assert set(feeds) == {NEWS} | claims | tags


def test_every_feed_is_as_the_rfc_asks(digest: Digest, feeds: Feeds) -> None:
    for root in (ROOT, ""):
        for path, content in feeds_of(digest, root).items():
            SCHEMA.assertValid(etree.fromstring(content))
            relations = [item.rel for item in read(content).feed.links]
            assert sorted(relations) == ["alternate", "license", "self"], path
    for path, content in feeds.items():
        feed = read(content)
        assert feed.feed.id not in {entry.id for entry in feed.entries}
        days = [entry.updated for entry in feed.entries]
        assert days == sorted(days, reverse=True)
        assert feed.feed.updated == max(days, default="2021-06-30T00:00:00Z"), path
        assert next(item.href for item in feed.feed.links if item.rel == "self") == f"{ROOT}{path}"


def told(digest: Digest, claim: Claim) -> set[tuple[str, str, str]]:
    """What a claim's feed must tell besides its articles: where it stands, day, words."""
    page = f"{ROOT}claims/{claim.id}/"
    found = {
        (f"{page}#e-{item.id}", digest.added(item).isoformat(), item.finding)
        for item in claim.evidence
    }
    found |= {(f"{page}#corrections", item.date.edtf, item.why) for item in claim.corrections}
    if claim.verdict:
        found.add((f"{page}#verdict", claim.verdict.date.edtf, claim.verdict.because))
    return found


def entries(content: bytes) -> set[tuple[str, str, str]]:
    return {
        (entry.link, entry.updated.removesuffix("T00:00:00Z"), entry.content[0].value)
        for entry in read(content).entries
    }


def same(found: set[tuple[str, str, str]], wanted: set[tuple[str, str, str]]) -> bool:
    """Whether places and days are the same, and each text ends in the record's own words."""
    by_place = {place: (day, text) for place, day, text in found}
    return {(place, day) for place, day, _ in found} == {
        (place, day) for place, day, _ in wanted
    } and all(by_place[place][1].endswith(words) for place, _, words in wanted)


def test_a_claims_feed_tells_of_its_articles_evidence_and_verdict(
    digest: Digest, feeds: Feeds
) -> None:
    held = {article.id: article for article in digest.articles}
    for claim in digest.claims:
        first: dict[str, str] = {}
        for item in digest.standings[claim.id].assertions:
            first.setdefault(item.article, item.id)
        wanted = told(digest, claim) | {
            (
                f"{ROOT}claims/{claim.id}/#w-{article}.{assertion}",
                digest.added(held[article]).isoformat(),
                "",
            )
            for article, assertion in first.items()
        }
        assert same(entries(feeds[claim_feed(claim.id)]), wanted), claim.id


def test_the_feed_of_everything_tells_of_each_record_once(digest: Digest, feeds: Feeds) -> None:
    wanted = {item for claim in digest.claims for item in told(digest, claim)}
    for article in digest.articles:
        page = f"{ROOT}articles/{article.id}/"
        if article.withdrawn:
            wanted.add((page, article.withdrawn.date.edtf, article.withdrawn.reason))
        else:
            wanted.add((page, digest.added(article).isoformat(), article.summary))
        for item in article.corrections:
            wanted.add((f"{page}#corrections", item.date.edtf, item.why))
    assert len(wanted) <= 50
    assert same(entries(feeds[NEWS]), wanted)


def test_a_tags_feed_tells_what_bears_the_tag(digest: Digest, feeds: Feeds) -> None:
    claims = {claim.id: claim for claim in digest.claims}
    for tag in digest.vocabulary.tags:
        wanted = {entry.link for entry in read(feeds[tag_feed(tag)]).entries}
        tagged = [claim for claim in digest.claims if tag in claim.tags]
        found = {place for claim in tagged for place, _, _ in told(digest, claim)}
        for article in digest.articles:
            asserted = (claims.get(item.claim or "") for item in article.assertions)
            if tag in article.tags or any(claim and tag in claim.tags for claim in asserted):
                page = f"{ROOT}articles/{article.id}/"
                found |= {page, *(f"{page}#corrections" for _ in article.corrections)}
        assert found == wanted, tag


def test_two_readers_read_the_same(feeds: Feeds) -> None:
    for content in feeds.values():
        one, other = read(content), atoma.parse_atom_bytes(content)
        assert (one.feed.id, one.feed.title) == (other.id_, other.title.value)
        for left, right in zip(one.entries, other.entries, strict=True):
            assert (left.id, left.title) == (right.id_, right.title.value)
            assert left.updated == right.updated.strftime("%Y-%m-%dT%H:%M:%SZ")
            assert (left.summary, left.summary_detail.language) == (right.summary.value, "en")
            assert left.link == right.links[0].href
            assert left.content[0].language == "zh-Hans"
            assert [(tag.term, tag.label) for tag in left.get("tags", ())] == [
                (tag.term, tag.label) for tag in right.categories
            ]


def test_an_entry_is_the_same_in_every_feed(feeds: Feeds) -> None:
    seen: dict[str, bytes] = {}
    for content in feeds.values():
        ids = set()
        for entry in etree.fromstring(content).iterfind("{*}entry"):
            id = entry.findtext("{*}id") or ""
            assert id not in ids
            ids.add(id)
            assert (
                seen.setdefault(id, etree.tostring(entry).strip()) == etree.tostring(entry).strip()
            )


def test_ids_stay_when_the_site_moves_and_a_claim_is_renamed(digest: Digest, feeds: Feeds) -> None:
    (claim,) = (claim for claim in digest.claims if claim.formerly)
    before = with_claim(
        digest.records, claim.id, lambda it: replace(it, id=claim.formerly[0], formerly=())
    )
    moved = tuple(
        replace(
            article,
            assertions=tuple(
                replace(item, claim=claim.formerly[0]) if item.claim == claim.id else item
                for item in article.assertions
            ),
        )
        for article in digest.articles
    )
    old = changed(digest, claims=before, articles=moved, title="旧名", tree_hash="0" * 64)
    former = read(feeds_of(old, "https://elsewhere.example/")[claim_feed(claim.formerly[0])])
    for path in (claim_feed(claim.id), claim_feed(claim.formerly[0])):
        now = read(feeds[path])
        assert now.feed.id == former.feed.id
        assert {entry.id for entry in now.entries} == {entry.id for entry in former.entries}


def test_what_is_added_later_comes_first_however_old_it_is(digest: Digest) -> None:
    day = dt.date(2021, 9, 9)
    late = replace(digest.records.overviews[0].date, edtf=day.isoformat(), first=day, last=day)
    old = min(
        (item for item in digest.articles if item.published and item.assertions),
        key=lambda item: str(item.published and item.published.first),
    )
    articles = tuple(
        replace(item, added=late) if item.id == old.id else item for item in digest.articles
    )
    feeds = feeds_of(changed(digest, articles=articles))
    claim = next(item.claim for item in old.assertions if item.claim)
    for path in (NEWS, claim_feed(claim)):
        feed = read(feeds[path])
        assert feed.feed.updated == feed.entries[0].updated == "2021-09-09T00:00:00Z"
        assert old.id in feed.entries[0].link


def test_a_verdict_given_anew_is_news(digest: Digest) -> None:
    claim = next(claim for claim in digest.claims if claim.verdict)
    assert claim.verdict
    late = replace(claim.verdict.date, edtf="2021-08-08", last=dt.date(2021, 8, 8))
    anew = replace(claim.verdict, date=late)
    claims = with_claim(digest.records, claim.id, lambda it: replace(it, verdict=anew))
    before, after = (
        {entry.id for entry in read(feeds_of(given)[claim_feed(claim.id)]).entries}
        for given in (digest, changed(digest, claims=claims))
    )
    assert len(after - before) == len(before - after) == 1


def test_no_text_can_break_out(digest: Digest) -> None:
    claim = digest.claims[0]
    nasty = "<b>&amp; ]]> \"引\" '号' </title>"
    claims = with_claim(digest.records, claim.id, lambda it: replace(it, statement=nasty))
    content = feeds_of(changed(digest, claims=claims))[claim_feed(claim.id)]
    titles = [item.text or "" for item in etree.fromstring(content).iter("{*}title")]
    assert titles
    assert all(nasty in title for title in titles)


def test_links_are_relative_where_the_address_is_not_known(digest: Digest) -> None:
    for path, content in feeds_of(digest, "").items():
        place = urljoin(ROOT, path)
        found = feedparser.parse(content, response_headers={"content-location": place})
        for item in (found.feed, *found.entries):
            for one in item.links:
                assert one.rel == "license" or one.href.startswith(ROOT), one


def test_every_link_leads_to_a_place_on_the_built_site(built: Folders) -> None:
    ids: dict[str, set[str]] = {}
    for file in sorted((built.site / "feeds").rglob("*.xml")):
        place = urljoin(ROOT, file.relative_to(built.site).as_posix())
        found = feedparser.parse(file.read_bytes(), response_headers={"content-location": place})
        for item in (found.feed, *found.entries):
            for one in item.links:
                address, mark = urldefrag(one.href)
                if one.rel == "license":
                    continue
                target = built.site / address.removeprefix(ROOT)
                target = target / "index.html" if address.endswith("/") else target
                if address not in ids:
                    ids[address] = set(every(target, "//@id"))
                assert not mark or mark in ids[address], one.href


def test_pages_name_their_feed_and_lead_to_it(built: Folders, digest: Digest) -> None:
    wanted = {"index.html": NEWS, "en/index.html": NEWS, "outlets/index.html": NEWS}
    for claim in digest.claims:
        wanted[f"claims/{claim.id}/index.html"] = claim_feed(claim.id)
        wanted[f"en/claims/{claim.id}/index.html"] = claim_feed(claim.id)
    for tag in digest.vocabulary.tags:
        wanted[f"tags/{tag}/index.html"] = wanted[f"en/tags/{tag}/index.html"] = tag_feed(tag)
    for page, feed in wanted.items():
        (head,) = every(built.site / page, "//head/link[@type='application/atom+xml']")
        assert head.get("rel").split() == ["alternate"]
        marked = "//main//a[@type='application/atom+xml']/@href"
        links = [head.get("href"), *every(built.site / page, marked)]
        assert len(links) == (1 if page.startswith("outlets") else 2), page
        for href in links:
            assert urljoin(f"/{page}", href) == f"/{feed}", page


def test_a_large_digest_keeps_its_feeds_short(tmp_path: Path) -> None:
    synthetic.write(tmp_path / "sources", 60)
    feeds = feeds_of(pipeline.check(tmp_path / "sources").digest)
    assert len(read(feeds[NEWS]).entries) == 50
    assert max(len(read(content).entries) for content in feeds.values()) == 50


def test_a_digest_of_nothing_has_a_feed(digest: Digest) -> None:
    feed = read(feeds_of(changed(digest, articles=(), claims=()))[NEWS])
    assert (feed.feed.updated, feed.entries) == ("2021-06-30T00:00:00Z", [])


def test_sources_that_name_no_edition_have_feeds_too(folders: Folders) -> None:
    settings = folders.sources / "digest.yml"
    lines = settings.read_text("utf-8").splitlines(keepends=True)
    settings.write_text("".join(line for line in lines if "edition" not in line), "utf-8")
    outcome = pipeline.check(folders.sources)
    assert not outcome.failed
    held = outcome.digest
    assert held.records.edition is None
    days = {entry.updated[:10] for entry in read(feeds_of(held)["feeds/all.xml"]).entries}
    assert held.day.isoformat() in days
