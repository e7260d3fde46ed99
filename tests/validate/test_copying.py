"""The guard against copied text: what it sees, where, and what may stand."""

from __future__ import annotations

import pytest

from digest import fingerprint
from digest.fingerprint import CERTAIN, GRAM
from digest.fold import fold
from digest.model.digest import SourceFile
from tests.texts import ARTICLES
from tests.validate.support import ARTICLE, BASE, CLAIM, Tree, codes, edited, files, findings

BODY = "报道给出销量 [[#sold]]。\n"
TEXT = fold(ARTICLES["market"])
RUN = "卖豆苗种子的小店门口排起长队老板笑着说"
LONGER = "批发商的说法不大一样他们认为收成少了两成是真的价钱翻了几倍"  # 29 characters
ENGLISH = (
    "nobody in the whole town had ever counted how many kettles were left on the stove at night"
)


def printed(text: str, id: str = "2021-05-05-kettles") -> Tree:
    return {f"fingerprints/{id}.txt": fingerprint.dumps(fingerprint.of(text))}


PRINT = printed(ARTICLES["market"])


def in_body(text: str, kept: Tree = PRINT) -> list[str]:
    return codes({**kept, **edited(ARTICLE, BODY, f"{BODY}\n{text}\n")})


def test_every_run_of_fifteen_is_refused() -> None:
    for start in range(0, len(TEXT) - CERTAIN + 1, 3):
        run = TEXT[start : start + CERTAIN]
        assert in_body(f"他说{run}呢") == ["copied-run"], run


def test_no_run_of_eleven_is() -> None:
    for start in range(0, len(TEXT) - GRAM + 2, 7):
        assert in_body(f"他说{TEXT[start : start + GRAM - 1]}呢") == []


@pytest.mark.parametrize(
    "text",
    [
        "賣豆苗種子的小店門口排起長隊老闆",
        "卖豆苗，种子的……小店（门口）**排起**长队，老板",
        "卖豆苗种子的\n小店门口排起长队老板",
        "卖豆苗种子的[[claim:kettles-sold|小店门口]]排起长队老板",
        "卖豆苗种子的小店[[#sold]]门口排起长队老板",
        "卖豆苗[种子的](https://gazette.example/)小店门口排起长队老板",
    ],
)
def test_script_punctuation_and_lines_hide_nothing(text: str) -> None:
    expected = [] if "https" in text else ["copied-run"]  # an address tears the run apart
    assert in_body(text) == expected


@pytest.mark.parametrize(
    ("name", "old", "new"),
    [
        (ARTICLE, "报道写出销量。", RUN),
        (ARTICLE, "summary_en: Gives the number sold.", f"summary_en: {RUN}"),
        (ARTICLE, "siglum: 壶", f"siglum: 壶 # {RUN}"),
        (ARTICLE, "review: drafted", f"# title: {RUN}\nreview: drafted"),
        (ARTICLE, BODY, f"{BODY}\ntitle: {RUN}\n"),
        (CLAIM, "鹊壶卖出的水壶数量", f"鹊壶卖出的水壶数量 # {RUN}"),
        ("digest.yml", "title_en:", f"# {RUN}\ntitle_en:"),
        ("vocabulary/scopes.yml", "label: 型号", f"label: 型号, definition: {RUN}"),
    ],
)
def test_every_file_is_read_and_all_of_it(name: str, old: str, new: str) -> None:
    assert codes({**PRINT, **edited(name, old, new)}) == ["copied-run"]


@pytest.mark.parametrize("name", ["notes.txt", "claims/broken.md", "articles/2021/Bad.md"])
def test_files_that_cannot_be_read_otherwise_are_read_too(name: str) -> None:
    assert "copied-run" in codes({**PRINT, name: f"--\n{RUN}\n"})


def test_letters_may_not_be_written_as_escapes() -> None:
    escaped = "".join(f"\\u{ord(letter):04X}" for letter in RUN)
    tags = edited("vocabulary/tags.yml", "Kettles}", f'Kettles, definition: "{escaped}"}}')
    assert codes({**PRINT, **tags}) == ["copied-run"]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("title: 鹊壶卖出多少只", f"title: {RUN}"),
        ("title: 鹊壶卖出多少只", f'title: 鹊壶卖出多少只\ntitle_en: "{RUN}"'),
        ("  paragraph: 2\n", f"  paragraph: 2\n  quote: {RUN[:14]}\n"),
        ("  paragraph: 2\n", f"  paragraph: 2\n  attribution: '{LONGER}'\n"),
        ("  paragraph: 2\n", f"  paragraph: 2\n# {{quote: {RUN}, unit: 只}}\n"),
    ],
)
def test_titles_and_marked_fields_may_repeat_the_article(old: str, new: str) -> None:
    overlay = edited(ARTICLE, old, new)
    roomy = str(overlay[ARTICLE]).replace("characters: 400", "characters: 900")
    assert codes({**PRINT, ARTICLE: roomy}) == []


@pytest.mark.parametrize("marks", ["“{}”", "「{}」", "『{}』", "> {}", "# “{}”"])
def test_a_marked_quotation_may_be_up_to_thirty_long(marks: str) -> None:
    comment = edited(ARTICLE, "review: drafted", f"# {marks.format(LONGER)}\nreview: drafted")
    if marks.startswith(">"):
        assert in_body(marks.format(LONGER)) == []
    else:
        assert codes({**PRINT, **comment}) == []
    assert "copied-run" in in_body(f"{marks.format(TEXT[100:140])}".removeprefix("# "))


def test_what_runs_on_around_a_quotation_is_refused() -> None:
    start = TEXT.index(LONGER)
    around = TEXT[start - 20 : start] + f"“{LONGER}”"
    assert in_body(around) == ["copied-run"]


def test_long_words_of_attribution_are_no_cover() -> None:
    long = f"  paragraph: 2\n  attribution: {TEXT[100:140]}\n"
    assert codes({**PRINT, **edited(ARTICLE, "  paragraph: 2\n", long)}) == ["copied-run"]


def test_latin_letters_count_by_the_word() -> None:
    kept = printed(ENGLISH)
    assert in_body("It speaks of the whole town had ever, it says.", kept) == []
    assert in_body("It says nobody in the whole town had ever counted.", kept) == ["copied-run"]


def test_the_name_of_something_may_be_as_long_as_it_is() -> None:
    name = "鹊桥联合水壶制造集团股份有限公司"
    kept = printed(f"昨天下午，{name}在门前贴出告示。")
    assert in_body(f"告示出自{name}。", kept) == ["copied-run"]
    named = edited("vocabulary/subjects.yml", "aliases: [鹊壶,", f"aliases: [鹊壶, {name},")
    assert in_body(f"告示出自{name}。", {**kept, **named}) == []
    assert in_body(f"昨天下午，{name}在门前贴出告示。", {**kept, **named}) == ["copied-run"]


def test_the_article_is_named_that_shares_most() -> None:
    other = edited(ARTICLE, "siglum: 壶", "siglum: 乙")
    second = str(other[ARTICLE]).replace("/kettles", "/pans")
    kept = {
        **printed(ARTICLES["ferry"]),
        **printed(ARTICLES["market"], "2021-06-01-pans"),
        "articles/2021/2021-06-01-pans.md": second,
        CLAIM: f"{BASE[CLAIM]}{RUN}\n",
    }
    (issue,) = findings(files(kept))
    assert str(issue.location).startswith(f"sources/{CLAIM}:9:")
    assert issue.message.endswith("stands in 2021-06-01-pans too")


def test_a_place_is_counted_as_editors_count_it() -> None:
    content = f"\ufeff{BASE[CLAIM]}他说，{RUN}\n".replace("\n", "\r\n").encode()
    sources = [
        SourceFile(file.path, content) if file.path.endswith(CLAIM) else file
        for file in files(PRINT)
    ]
    (issue,) = findings(sources)
    line, column = issue.location.line, issue.location.column
    assert line == 9
    assert 4 <= column <= 4 + CERTAIN - GRAM


def test_without_fingerprints_nothing_is_told() -> None:
    assert in_body(RUN, {}) == []


def test_the_fingerprint_of_a_withdrawn_article_still_guards() -> None:
    gone = "withdrawn: {date: 2021-06-01, reason: 重复。}\nreview: drafted\n"
    overlay = {
        **PRINT,
        **edited(ARTICLE, "review: drafted\n", gone),
        CLAIM: f"{BASE[CLAIM]}{RUN}\n",
    }
    assert codes(overlay) == ["copied-run"]


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("reading: full\n", "reading: full\ncapture: sha256:{}\n", ["fingerprint-missing"]),
        ("reading: full\nchar", "reading: excerpt\ncapture: sha256:{}\nchar", []),
    ],
)
def test_an_article_read_in_full_from_a_capture_has_a_fingerprint(
    old: str, new: str, expected: list[str]
) -> None:
    overlay = edited(ARTICLE, old, new.format("0" * 64))
    if "excerpt" in new:
        seen = str(overlay[ARTICLE]).replace("paragraphs: 4\n", "").replace("  paragraph: 2\n", "")
        overlay = {ARTICLE: seen.replace("support: none", "support: not-seen")}
    assert codes(overlay) == expected
    assert codes({**overlay, **PRINT}) == []


def test_one_mistake_in_a_fingerprint_gives_one_error() -> None:
    captured = edited(ARTICLE, "reading: full\n", f"reading: full\ncapture: sha256:{'0' * 64}\n")
    broken = {"fingerprints/2021-05-05-kettles.txt": "duidu-fingerprint\n"}
    assert codes({**captured, **broken}) == ["fingerprint-syntax"]
    unread = edited(ARTICLE, "genre: report", "genre: reports")
    assert codes({**PRINT, **unread}) == ["wrong-value"]
