"""What the form makes of odd text, dates and numbers: the project reads back what was typed."""

from __future__ import annotations

import itertools
import random
import re
from collections.abc import Iterable, Iterator, Mapping
from decimal import Decimal
from typing import Any, cast

import pytest
from playwright.sync_api import Browser, Page

from digest import dates, frontmatter
from digest.load import hazards, shape
from tests.browser.drafting import complete, opened, problems, ready, written

pytestmark = pytest.mark.browser


@pytest.fixture
def form(browser: Browser, address: str) -> Iterator[Page]:
    """The page of the form."""
    with opened(browser, address) as page:
        yield page


def data_of(text: str) -> Mapping[str, Any]:
    """The front matter, read by the project; nothing may be wrong with it."""
    document, unread = frontmatter.read("new.md", text)
    assert unread == ()
    assert document is not None
    data, breaches = shape.check(document, "article")
    found = [*breaches, *hazards.in_document(document, text), *hazards.hidden_characters("", text)]
    assert found == []
    return cast(Mapping[str, Any], data)


ODD = (
    *("no", "null", "~", "true", "0123", "1.10", "12:30:00", "2021", "2021-03-12", "1e5", ".inf"),
    *(
        "'",
        '"',
        "\\",
        '\\"',
        "\\n\\x41",
        "a: b",
        "a:",
        "#x",
        "a #b",
        "- a",
        "? a",
        "---",
        "...",
        "|",
    ),
    *("*a", "&a", "!tag", "%a", "@a", "`a`", ">", "{a}", "[b]", "{a: b}, [c", "<<", "=", ","),
    *(
        "“引”『文』",
        "全角：，。",
        "😀👩‍👩‍👧",
        "𠮷𡈽",
        "e\u0301",
        "a\u00a0b",
        "\u3000缩进",
        "a\tb",
        "العربية",
    ),
    *("a\u200bb", "\ufeffa", "a\u202eb", "a\u2028b", "a\u0085b", "a\x00b", "a\x7fb", "a\ufffeb"),
    *("<b>粗</b>", "a < b", "<!-- x", "1 <2", "{: .x }", "{#x}", "{{ x }}", "{% x %}", "{! x"),
    *("--8<-- x", "javascript:x", "中javascript:x", "Data : text/html", "data：text/", "[[x]]"),
    *("x" * 200, "TODO", "$&", "${x}", "%0A", "&lt;", "</textarea>", "a\r\nb"),
)


def test_odd_text_is_read_back_as_it_was_or_refused(form: Page) -> None:
    complete(form)
    for text in ODD:
        form.locator("[name=title]").fill(text)
        shown = visible(text)
        if refused := [*hazards.in_text(shown)]:
            assert any(problem.startswith("标题") for problem in problems(form)), refused
        elif shown == "":
            assert "标题：要填" in problems(form)
        elif ready(form):
            assert data_of(written(form))["title"] == shown
        else:  # JavaScript sees a word's edge between a Chinese and a Latin letter, Python does not
            assert text == "中javascript:x"


def visible(text: str) -> str:
    """What is left of a text in one line without what cannot be seen."""
    one_line = re.sub(r"[\t\n\r\u0085\u2028\u2029]+", " ", text)
    seen = (sign for sign in one_line if ord(sign) & 0xFFFE != 0xFFFE)
    return "".join(sign for sign in seen if not hazards._is_hidden(sign)).strip()


def test_yaml_holds_any_text(form: Page) -> None:
    chance = random.Random(20210312)
    signs = "\"'\\:#-?*&!|>%@`{}[],.~=<$ \t\nan0e中“，😀\u00a0\u0301"
    signs += "\u200b\ufeff\u2028\x85\x00\x1b\ufffe"
    texts = ["".join(chance.choices(signs, k=chance.randint(1, 12))) for _ in range(3000)]
    blocks = _in_page(
        form, "texts.map(t => m.lines(new Map([['title', m.clean(t)]])).join(''))", texts
    )
    for text, line in zip(texts, cast(list[str], blocks), strict=True):
        document, issues = frontmatter.read_yaml("x", f"{line}\nend: x\n")
        assert issues == ()
        assert document is not None
        assert cast(dict[str, str], document.data).get("title", "") == visible(text)


def test_every_date_that_the_form_takes_can_be_read(form: Page) -> None:
    years = ("2021", "1999", "202X", "20XX", "0000", "21", "２０２１")
    months = ("", "-01", "-02", "-12", "-13", "-00", "-XX", "-1")
    days = ("", "-01", "-28", "-29", "-31", "-32", "-00", "-XX", "-1X")
    simple = [
        "".join(parts) for parts in itertools.product(years, months, days, ("", "~", "?", "%"))
    ]
    ends = ("", "..", "2021", "2021-03", "2021-03-12", "2021-04-01~", "2020?", "2021-XX", "202X")
    texts = [
        *simple,
        *map("/".join, itertools.product(ends, ends)),
        "2021/2022/2023",
        "明天",
        "2021 ",
    ]
    accepted = cast(list[bool], _in_page(form, "texts.map(m.isDate)", texts))
    taken = {text for text, yes in zip(texts, accepted, strict=True) if yes}
    assert {text for text in taken if not _readable(text)} == set()
    assert taken >= {"2021-02-28", "2021-02", "2021-02~", "2021-12-31?", "2021-12-XX", "2021"}
    assert taken >= {"2021-03-12/2021-04-01~", "2021/..", "/2021-03", "2021-03/2021-03-12"}
    assert not taken & {"2021-02-29", "2021-13", "2021-04-01~/2021-03", "2021 ", "../.."}


def _readable(text: str) -> bool:
    try:
        return bool(dates.parse(text))
    except dates.DateError:
        return False


NUMBERS = {
    "400000": "400000",
    "400,000": "400000",
    "４０万": "400000",
    "11.69万": "116900",
    "2.8亿": "280000000",
    "1.5万亿": "1500000000000",
    "0.00001万": "0.1",
    "007.10": "7.1",
    "-3.0": "-3",
    "−3": "-3",
    "-0": "0",
    "0.5": "0.5",
    "999999999999999999": "999999999999999999",
    "9999999999999999999": None,
    "1.2.3": None,
    "约40": None,
    "50%": None,
    "1e5": None,
    "": None,
    ".5": None,
    "0.1234567890123": None,
}


def test_numbers_are_written_as_the_format_has_them(form: Page) -> None:
    read = _in_page(form, "texts.map(m.decimal)", list(NUMBERS))
    assert dict(zip(NUMBERS, cast(list[str | None], read), strict=True)) == NUMBERS
    for number in filter(None, NUMBERS.values()):
        text = f"---\nassertions:\n- value: {number}\n---\n"
        document, _ = frontmatter.read("x", text)
        assert document is not None
        data, _ = shape.check(document, "article")
        value = cast(Any, data)["assertions"][0]["value"]
        assert value == Decimal(number)
        assert not isinstance(value, str)


def _in_page(form: Page, expression: str, texts: Iterable[str]) -> object:
    module = "await import('../../assets/draft-text.js')"
    script = f"async texts => {{ const m = {module}; return {expression} }}"
    return form.evaluate(script, list(texts))
