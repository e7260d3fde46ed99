"""The pages in English: nothing Chinese unmarked, a counterpart for each, and no silent gap."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator, Mapping
from html.parser import HTMLParser
from pathlib import Path

import pytest
import yaml

from digest import pipeline
from digest.link.resolve import link
from digest.pipeline import Folders
from digest.render import timetable, urls
from digest.render.markdown import Markup, bilingual
from digest.render.pages import render
from tests.conftest import CORPUS
from tests.link.factories import article, assertion, claim, records, verdict
from tests.render.parser import html

HAN = re.compile("[\u3007\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]")
_SPOKEN = ("title", "alt", "aria-label", "aria-description", "placeholder", "content")
_VOID = {"br", "hr", "img", "input", "link", "meta", "source", "wbr"}


class Languages(HTMLParser):
    """Every piece of text and spoken attribute that has Chinese in it, where none is announced."""

    def __init__(self, source: str, language: str = "en") -> None:
        super().__init__(convert_charrefs=True)
        self.unmarked: list[str] = []
        self._open: list[tuple[str, str]] = [("", language)]
        self.feed(source)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        language = given.get("lang", self._open[-1][1])
        for name in _SPOKEN:
            self._check(given.get(name, ""), language)
        if tag not in _VOID:
            self._open.append((tag, language))

    def handle_endtag(self, tag: str) -> None:
        while len(self._open) > 1 and self._open.pop()[0] != tag:
            pass

    def handle_data(self, data: str) -> None:
        if self._open[-1][0] not in ("script", "style"):
            self._check(data, self._open[-1][1])

    def _check(self, text: str, language: str) -> None:
        if HAN.search(text) and not language.startswith("zh"):
            self.unmarked.append(text)


@pytest.fixture(scope="module")
def pages() -> Mapping[str, str]:
    return render(pipeline.check(CORPUS).digest, pipeline.RULES)


def english(pages: Mapping[str, str]) -> Iterator[tuple[str, dict[str, object], str]]:
    """Path, front matter and body of each English page."""
    for path, text in pages.items():
        if path.startswith("en/"):
            _, head, body = text.split("---\n", 2)
            yield path, yaml.safe_load(head), body


def test_nothing_chinese_stands_unmarked(pages: Mapping[str, str]) -> None:
    for path, head, body in english(pages):
        shown = html(body).replace('title="本节链接"', "")  # the theme's to say: see below
        assert Languages(shown).unmarked == [], path
        assert not HAN.search(f"{head['title']}{head.get('description', '')}"), path


def test_claims_tags_techniques_and_the_timeline_have_a_counterpart(
    pages: Mapping[str, str],
) -> None:
    alone = re.compile(r"claims/(status|letters/.*)\.md")
    for path, text in pages.items():
        top = path.split("/")[0]
        if top in ("index.md", "claims", "tags", "techniques", "timeline", "overview"):
            elsewhere = alone.fullmatch(path) or "\nredirect:" in text
            assert elsewhere or f"en/{path}" in pages, path


def test_a_page_and_its_counterpart_name_each_other(pages: Mapping[str, str]) -> None:
    for path, head, body in english(pages):
        chinese = path.removeprefix("en/")
        assert head["language"] == "en", path
        assert head["alternate"] == (urls.folder(chinese) or "."), path
        other = yaml.safe_load(pages[chinese].split("---\n", 2)[1])
        assert other["alternate"] == urls.folder(path), path
        assert "language" not in other, path
        assert f'<a href="{urls.href(path, chinese)}" hreflang="zh-Hans"' in body, path


def test_what_has_no_gloss_says_so() -> None:
    concluded = verdict("supported")
    said = article("a", assertion("a", statement="另一种说法"))
    page = render(link(records([said], [claim(concluded=concluded)])), ())["en/claims/it.md"]
    assert '<span class="dd-own">&#40;no English gloss&#41;</span>' in page
    chinese = '<a href="../../../claims/it/#verdict" hreflang="zh-Hans">in Chinese</a>'
    assert f"What would change it: {chinese} &#40;no English gloss&#41;" in page
    assert "关于茶壶（a）</span> &#40;no English gloss&#41;" in page


def test_a_digest_that_holds_nothing_yet_says_so_in_english() -> None:
    empty = render(link(records([], [])), ())
    assert "No two articles make the same claim yet." in empty["en/index.md"]
    assert "No claims yet." in empty["en/claims/index.md"]
    assert "No dated events yet." in empty["en/timeline/index.md"]


def test_the_years_of_a_long_timeline_have_counterparts(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(timetable, "PAGE_LIMIT", 3)
    split = render(pipeline.check(CORPUS).digest, pipeline.RULES)
    years = [path for path in split if re.fullmatch(r"timeline/\d{4}\.md", path)]
    assert years
    assert all(f"en/{path}" in split for path in years)
    assert 'href="2021/"' in split["en/timeline/index.md"]


@pytest.mark.parametrize(
    ("text", "marked"),
    [
        ("plain <words>", "plain &#60;words&#62;"),
        ("派代, 雷达 and A", '<span lang="zh">派代</span>, <span lang="zh">雷达</span> and A'),
        ("36氪（引A股）!", '36<span lang="zh">氪（引A股）</span>&#33;'),
        ("含“雷军”的", '<span lang="zh">含“雷军”的</span>'),
        (Markup("<b>它</b>"), "<b>它</b>"),
    ],
)
def test_chinese_among_english_is_marked(text: str, marked: str) -> None:
    assert bilingual(text) == marked


def _english_files(site: Path) -> list[Path]:
    found = sorted((site / "en").rglob("index.html"))
    assert len(found) > 20
    return found


def test_the_theme_speaks_english_around_them(built: Folders) -> None:
    for path in _english_files(built.site):
        text = path.read_text("utf-8")
        assert '<html lang="en"' in text, path
        assert Languages(text).unmarked == [], path


def test_hreflang_is_said_both_ways(built: Folders) -> None:
    def alternates(path: Path) -> dict[str, str]:
        here = path.relative_to(built.site).parent.as_posix()
        found = re.findall(
            r'<link rel="alternate " hreflang="([^"]+)" href="([^"]+)">', path.read_text("utf-8")
        )
        return {code: posixpath.normpath(posixpath.join(here, href)) for code, href in found}

    for path in _english_files(built.site):
        said = alternates(path)
        assert set(said) == {"zh-Hans", "en", "x-default"}, path
        assert said["x-default"] == said["zh-Hans"], path
        assert said["en"] == path.relative_to(built.site).parent.as_posix()
        assert alternates(built.site / said["zh-Hans"] / "index.html") == said, path
