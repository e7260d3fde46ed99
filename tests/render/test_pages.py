"""The pages of the invented corpus: golden ones, and links that all lead somewhere."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from urllib.parse import unquote, urljoin

import pytest

from digest import pipeline
from digest.export.files import export
from digest.export.schema import published
from digest.link.resolve import link
from digest.load.schema import schemas
from digest.model.exports import Exports
from digest.render import timetable, urls
from digest.render.pages import render
from digest.render.places import addresses
from tests.conftest import CORPUS, ROOT
from tests.link.factories import claim, records
from tests.render.parser import Reader, html

GOLDEN = ROOT / "tests" / "golden"
SCHEMAS = {
    f"schema/{name}.json"
    for name in ("article", "claim", "overview", "vocabulary", "coding", "digest")
} | set(published.schemas())
BY_HAND = {urls.METHOD, urls.POLICY, urls.CORRECTIONS, urls.CONTRIBUTE, urls.INCLUSION}


@pytest.fixture(scope="module")
def made() -> Exports:
    return exported()


def exported() -> Exports:
    digest = pipeline.check(CORPUS).digest
    return export(digest, addresses(digest), schemas())


@pytest.fixture(scope="module")
def pages(made: Exports) -> Mapping[str, str]:
    outcome = pipeline.check(CORPUS)
    assert not outcome.failed, outcome.issues
    return render(outcome.digest, pipeline.RULES, made)


@pytest.fixture(scope="module")
def read(pages: Mapping[str, str]) -> Mapping[str, Reader]:
    return {path: Reader(html(text.split("---\n", 2)[2])) for path, text in pages.items()}


def ids(page: Reader) -> set[str]:
    return {value for _, name, value in page.attributes if name == "id"}


def links(page: Reader) -> Iterator[str]:
    return (href for href in page.values("a", "href") if not re.match(r"https?:|mailto:", href))


def target_of(path: str, href: str) -> tuple[str, str]:
    """The page or file that a link leads to, and the place on it."""
    address, _, anchor = href.partition("#")
    if not address:
        return path, unquote(anchor)
    if address.endswith(".md"):
        return posixpath.normpath(posixpath.join(posixpath.dirname(path), address)), anchor
    served = unquote(urljoin(f"/{urls.folder(path)}", address)).lstrip("/")
    if served.endswith("/") or not served:
        stem = served.rstrip("/")
        candidates = (f"{stem}.md", posixpath.join(stem, "index.md"))
        return "|".join(candidates), unquote(anchor)
    return served, anchor


def test_every_link_leads_to_a_page_and_a_place_on_it(
    read: Mapping[str, Reader], made: Exports
) -> None:
    files = {file.path for file in (*made.downloads, *made.feeds)}
    known = {*read, *files, *SCHEMAS, *BY_HAND}
    for path, page in read.items():
        for href in links(page):
            target, anchor = target_of(path, href)
            found = [candidate for candidate in target.split("|") if candidate in known]
            assert found, (path, href)
            if anchor:
                assert anchor in ids(read[found[0]]), (path, href)


def test_no_id_stands_twice_on_a_page(read: Mapping[str, Reader]) -> None:
    for path, page in read.items():
        given = [value for _, name, value in page.attributes if name == "id"]
        assert len(given) == len(set(given)), path


def test_every_page_has_one_first_heading(read: Mapping[str, Reader]) -> None:
    for path, page in read.items():
        assert page.tags.count("h1") == 1, path


def test_english_stands_marked_as_english(read: Mapping[str, Reader]) -> None:
    for path, page in read.items():
        for tag, name, value in page.attributes:
            if name == "class" and "dd-gloss" in value:
                assert (tag, "lang", "en") in page.attributes, path


def test_pages_are_the_same_every_time(pages: Mapping[str, str]) -> None:
    digest = pipeline.check(CORPUS).digest
    assert render(digest, pipeline.RULES, exported()) == pages


def test_a_timeline_that_outgrows_a_page_has_one_for_each_year(
    pages: Mapping[str, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(timetable, "PAGE_LIMIT", 3)
    split = render(pipeline.check(CORPUS).digest, pipeline.RULES)
    years = sorted(path for path in split if re.fullmatch(r"timeline/\d{4}\.md", path))
    assert years
    named = [posixpath.basename(year).removesuffix(".md") for year in years]
    assert all(f'href="{year}/"' in split["timeline/index.md"] for year in named)
    whole = set(re.findall(r'<li id="([^"]+)"', pages["timeline/index.md"]))
    parts = {id for year in years for id in re.findall(r'<li id="([^"]+)"', split[year])}
    assert parts == whole


def test_a_digest_that_holds_nothing_yet_says_so() -> None:
    empty = render(link(records([], [])), ())
    assert "还没有收录文章。" in empty[urls.HOME]
    assert "还没有收录说法。" in empty[urls.CLAIMS]
    assert "编者综述尚未写成。" in empty[urls.OVERVIEW]
    assert "has no English version yet" in empty[urls.OVERVIEW_EN]
    assert "还没有标明日期的事件。" in empty[urls.TIMELINE]


def test_a_claim_that_nobody_makes_says_so() -> None:
    alone = render(link(records([], [claim()])), ())
    page = alone[urls.claim("it")]
    for words in (
        "目前没有文章提出这条说法。",
        "本刊尚未收录文章以外的记录",
        "尚未收录当事方对这条说法的回应。",
        "现有证据不足以下判断。",
    ):
        assert words in page


SHOWN = (
    "index.md",
    "overview/index.md",
    "en/overview/index.md",
    "en/index.md",
    "en/claims/index.md",
    "en/claims/follower-loss.md",
    "en/claims/recall-count.md",
    "en/timeline/index.md",
    "en/tags/index.md",
    "en/tags/lids.md",
    "en/techniques/index.md",
    "en/techniques/no-source-type-cited.md",
    "articles/index.md",
    "articles/2021-06-clips-excerpt.md",
    "articles/2021-03-15-riverbank-lids.md",
    "articles/2021-03-15-riverbank-lid-story.md",
    "articles/2021-02-steam-daily.md",
    "claims/follower-loss.md",
    "claims/recall-count.md",
    "claims/status.md",
    "compare/index.md",
    "compare/2021-03-15-riverbank-lids--2021-05-kettle-review.md",
    "timeline/index.md",
    "tags/lids.md",
    "techniques/no-source-type-cited.md",
    "outlets/index.md",
    "data/index.md",
)


def masked(text: str) -> str:
    """Without what other tests hold: drawings, linked data, the version and the weight of files."""
    text = re.sub(r"^linked: .*\n", "", text, flags=re.M)
    text = re.sub(r'<figure class="dd-chart".*?</figure>', "(drawing)", text, flags=re.S)
    text = re.sub(r"[0-9.]+ ([KM]B)", r"(size) \1", text)
    return re.sub(r"((?:版本|[Vv]ersion)(?:&#34;&#58; &#34;| )?)[0-9a-f]{12}", r"\1(version)", text)


@pytest.mark.parametrize("path", SHOWN)
def test_a_page_is_as_it_was_approved(path: str, pages: Mapping[str, str]) -> None:
    golden = GOLDEN / "pages" / path.replace("/", "-")
    got = masked(pages[path])
    if not golden.exists() or golden.read_text(encoding="utf-8") != got:
        actual: Path = GOLDEN / "actual" / golden.name
        actual.parent.mkdir(exist_ok=True)
        actual.write_text(got, encoding="utf-8")
        pytest.fail(f"compare {golden} with {actual}")
