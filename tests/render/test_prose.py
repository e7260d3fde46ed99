"""References in prose, and the sentences that hold them."""

from __future__ import annotations

from dataclasses import replace

import pytest

from digest.link.resolve import link
from digest.model.body import Block, ListBlock, Paragraph, Ref, Text
from digest.render import prose
from digest.render.catalogue import Catalogue, catalogue
from tests.link.factories import article, assertion, claim, figure, quantity, records

ONE, TWO = Ref("assertion", "one", 1), Ref("assertion", "two", 1)


def shelf(*body: Block) -> Catalogue:
    told = (
        assertion("a", figure("400000"), id="one", claim="it"),
        assertion("a", id="two", claim=None, statement="另一件事"),
    )
    held = replace(article("a", *told, published="2021-01-01"), body=body)
    return catalogue(link(records([held], [claim(quantity("window"))])))


def resolved(ref: Ref) -> str:
    index = shelf()
    return str(prose.resolver("articles/a.md", index, index.articles["a"])(ref))


def test_a_mark_leads_to_the_row_of_its_claim() -> None:
    assert resolved(ONE) == (
        '&#8288;<sup class="dd-ref">[1](../claims/it.md#w-a.one "茶壶漏水：40万粉丝")</sup>'
    )


def test_a_mark_of_an_assertion_that_joins_no_claim_leads_to_its_own_row() -> None:
    assert resolved(TWO) == '&#8288;<sup class="dd-ref">[2](#a-two "另一件事")</sup>'


@pytest.mark.parametrize(
    ("ref", "words"),
    [
        (Ref("claim", "it", 1), "[茶壶漏水](../claims/it.md)"),
        (Ref("article", "a", 1), "[《关于茶壶（a）》](a.md)"),
        (Ref("claim", "it", 1, "漏*水*"), "[漏&#42;水&#42;](../claims/it.md)"),
        (Ref("claim", "gone", 1), "gone"),
        (Ref("tag", "gone", 1), "gone"),
        (Ref("assertion", "gone", 1), "gone"),
    ],
)
def test_other_references_read_as_names(ref: Ref, words: str) -> None:
    assert resolved(ref) == words


def cited(*body: Block) -> tuple[str, ...]:
    found = prose.citations(shelf(*body)).get("it", ())
    assert {item.article for item in found} <= {"a"}
    return tuple(item.sentence for item in found)


def test_the_sentence_before_a_mark_is_the_one_that_cites() -> None:
    run = (Text("头一句。文章称掉粉 "), ONE, Text("，原因不明。末一句。"))
    assert cited(Paragraph(run)) == ("文章称掉粉，原因不明。",)


def test_a_mark_behind_the_full_stop_belongs_to_the_sentence_before_it() -> None:
    assert cited(Paragraph((Text("掉粉四十万。"), ONE, Text("另一句。")))) == ("掉粉四十万。",)


def test_marks_of_other_assertions_do_not_cite() -> None:
    assert cited(Paragraph((Text("别的事 "), TWO, Text("。")))) == ()


def test_a_claim_named_in_prose_is_cited_and_its_name_read() -> None:
    run = (Text("比较"), Ref("claim", "it", 1), Text("与此。"))
    assert cited(ListBlock((run,), ordered=False)) == ("比较茶壶漏水与此。",)


def test_a_claim_that_opens_a_sentence_belongs_to_it() -> None:
    run = (Text("头一句。"), Ref("claim", "it", 1, "漏水"), Text("另有其事。"))
    assert cited(Paragraph(run)) == ("漏水另有其事。",)


def test_a_sentence_is_given_once() -> None:
    assert cited(Paragraph((Text("一 "), ONE, Text("二 "), ONE, Text("。")))) == ("一二。",)
