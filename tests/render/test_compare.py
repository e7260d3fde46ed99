"""Two articles side by side: which are, what is tied, and what is said of the claims they share."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace

import pytest

from digest import pipeline
from digest.link.resolve import link
from digest.model.body import Emphasis, Inline, ListBlock, Paragraph, Ref, Text
from digest.model.records import Article, Assertion
from digest.render import nearness, urls
from digest.render.catalogue import catalogue
from digest.render.collation import Column, Tie
from digest.render.markdown import Markup
from digest.render.pages import render
from tests.conftest import CORPUS
from tests.link.factories import NOTHING, article, assertion, claim, date, figure, quantity, records

COUPLE = "compare/2021-03-15-riverbank-lids--2021-05-kettle-review.md"


@pytest.fixture(scope="module")
def pages() -> Mapping[str, str]:
    return render(pipeline.check(CORPUS).digest, ())


def sharing(id: str, *claims: str) -> Article:
    return article(id, *(assertion(id, id=f"s-{name}", claim=name) for name in claims))


def couples(*articles: Article) -> set[str]:
    named = {item.claim for one in articles for item in one.assertions}
    held = records(articles, [claim(id=name or "") for name in sorted(named, key=str)])
    return set(catalogue(link(held)).side_by_side.values())


def test_two_articles_that_share_two_claims_are_set_side_by_side_once() -> None:
    assert couples(sharing("a", "x", "y"), sharing("b", "x", "y"), sharing("c", "x")) == {
        "compare/a--b.md"
    }


def test_an_article_has_a_bounded_number_of_neighbours() -> None:
    many = [sharing(f"n{number:02}", "x", "y") for number in range(30)]
    assert len(couples(*many)) <= 5 * len(many)


def test_of_too_many_couples_those_that_clash_or_share_most_are_kept(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(nearness, "_MOST", 2)
    denial = article("d", assertion("d", NOTHING, "denies", id="x", claim="x"), *_rest("d"))
    more = [sharing(id, "x", "y", "z") for id in "ab"]
    assert couples(sharing("c", "x", "y"), denial, *more) == {"compare/a--d.md", "compare/b--d.md"}


def _rest(id: str) -> list[Assertion]:
    return [assertion(id, id=name, claim=name) for name in "yz"]


@pytest.mark.parametrize(
    ("left", "right"),
    [
        (("2021-01-01", None), ("2021-01-02", None)),
        (("2021-01-01", None), (None, None)),
        (("2021-01", None), ("2021-01-31", None)),
        (("2021", "2021-03-01"), ("2021-04-01", None)),  # the copy bounds a coarse date
        (("2021-03-15", None), (None, "2021-03-16")),
    ],
)
def test_a_couple_stands_in_the_order_of_the_claims_chain(
    left: tuple[str | None, str | None], right: tuple[str | None, str | None]
) -> None:
    first, second = sharing("z", "x", "y"), sharing("a", "x", "y")
    first = replace(first, published=date(left[0]), captured=date(left[1]))
    second = replace(second, published=date(right[0]), captured=date(right[1]))
    held = link(records([first, second], [claim(id="x"), claim(id="y")]))
    assert [step.article for step in held.standings["x"].chain] == ["z", "a"]
    assert set(catalogue(held).side_by_side.values()) == {"compare/z--a.md"}
    page = render(held, ())["compare/z--a.md"]
    assert page.index("关于茶壶（z）") < page.index("关于茶壶（a）")


def column() -> Column:
    ties = {"one": Tie(1, "conflict", "漏水（相互矛盾）"), "two": Tie(2, "agree", "涨价（一致）")}
    return Column("a", ties, lambda ref: Markup("") + ref.target)


def test_the_clause_before_a_mark_is_tied_and_the_rest_is_plain() -> None:
    run = (
        Text("起先如此，后来漏了三回 "),
        Ref("assertion", "one", 1),
        Text("；别的 "),
        Ref("assertion", "alone", 1),
        Text("。"),
    )
    written = column().text([Paragraph(run)])
    assert "起先如此，<span" in written
    assert re.search(
        r'data-ties="1">后来漏了三回&#8288;<a [^>]*id="a-1"[^>]*>1</a></span>；别的。', written
    )


def test_marks_in_a_row_stand_in_one_tie_and_only_the_first_of_a_number_has_an_id() -> None:
    marks: list[Inline] = [Ref("assertion", "one", 1), Text(" "), Ref("assertion", "two", 1)]
    run: tuple[Inline, ...] = (Text("涨了 "), *marks, Emphasis((Text("又"),), strong=False), *marks)
    written = column().text([ListBlock((run,), ordered=False)])
    assert written.count('data-ties="1 2"') == 2
    assert (written.count('id="a-1"'), written.count('id="a-2"')) == (1, 1)
    assert written.startswith("- <span")


def test_contributed_words_stay_words() -> None:
    run = (Text("<b>*漏*</b> "), Ref("assertion", "one", 1))
    assert "<b>" not in column().text([Paragraph(run)])


def test_a_page_ties_the_same_numbers_on_both_sides_and_below(pages: Mapping[str, str]) -> None:
    page = pages[COUPLE]
    numbers = set(re.findall(r'id="c-(\d+)"', page))
    assert len(numbers) >= 4
    for side in "ab":
        tied = set(re.findall(rf'id="{side}-(\d+)"', page))
        assert tied
        assert tied <= numbers
        assert set(re.findall(rf'href="#{side}-(\d+)"', page)) == tied
    assert set(re.findall(r'href="#c-(\d+)"', page)) <= numbers


def test_a_page_names_what_clashes_with_its_reason(pages: Mapping[str, str]) -> None:
    page = pages[COUPLE]
    assert "dd-common--conflict" in page
    assert "dd-voice__said--apart" in page
    assert "可据以判明" in page


def test_kin_side_by_side_are_said_to_be_one_voice(pages: Mapping[str, str]) -> None:
    kin = "compare/2021-03-15-riverbank-lids--2021-03-16-turnabout-lids.md"
    assert "说法一致不等于互相印证" in pages[kin]
    assert "说法一致不等于互相印证" not in pages[COUPLE]


def test_the_index_holds_every_couple_those_that_clash_most_first(pages: Mapping[str, str]) -> None:
    index = pages[urls.COMPARE]
    couples = [path for path in pages if path.startswith("compare/") and path != urls.COMPARE]
    assert all(f'href="{path[8:-3]}/"' in index for path in couples)
    clashes = [entry.count("dd-status--conflict") for entry in index.split("<li>")[1:]]
    assert clashes == sorted(clashes, reverse=True)


def test_a_digest_of_one_article_has_an_empty_index() -> None:
    index = render(link(records([article("a", assertion("a"))], [claim()])), ())[urls.COMPARE]
    assert "还没有两篇文章共有两条以上的说法。" in index


def test_what_differs_is_marked_where_it_differs() -> None:
    def pair(id: str, value: str) -> Article:
        said = assertion(id, figure(value), id="n", claim="n")
        return article(id, said, assertion(id, id="x", claim="x"))

    claims = [replace(claim(quantity()), id="n"), claim(id="x")]
    held = records([pair("a", "5"), pair("b", "6")], claims)
    page = render(link(held), ())["compare/a--b.md"]
    assert page.count("dd-voice__said--apart") == 2
    assert "本文尚无评读。" in page
