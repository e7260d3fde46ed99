"""Which pairs of a claim stand open, and which are folded."""

from __future__ import annotations

from digest.link.resolve import link
from digest.render.catalogue import catalogue
from digest.render.view_pairs import Pairs, pairs_of
from tests.link.factories import article, assertion, claim, figure, quantity, records


def pairs(*said: tuple[str, dict[str, str]]) -> Pairs:
    articles = [
        article(name, assertion(name, figure(value, scope=scope)))
        for name, (value, scope) in zip("abcdefgh", said, strict=False)
    ]
    digest = link(records(articles, [claim(quantity("platform"))]))
    return pairs_of("claims/it.md", digest.standings["it"], catalogue(digest))


WEIBO, DOUYIN = {"platform": "weibo"}, {"platform": "douyin"}


def test_a_few_pairs_all_stand_open() -> None:
    found = pairs(("5", WEIBO), ("5", DOUYIN), ("6", DOUYIN))
    assert [item.status.id for item in found.shown] == ["conflict", "differ", "differ"]
    assert found.folds == ()


def test_many_pairs_are_folded_by_what_is_in_the_way_and_clashes_never() -> None:
    found = pairs(*[("5", WEIBO)] * 3, *[("5", DOUYIN)] * 2, ("6", DOUYIN))
    assert [item.status.id for item in found.shown] == ["conflict", "conflict"]
    assert [fold.label for fold in found.folds] == [
        "口径不同（平台）：9对",
        "另有4对一致或可并存",
    ]


def test_much_agreement_is_folded_and_a_little_is_not() -> None:
    assert pairs(*[("5", WEIBO)] * 3).folds == ()
    (fold,) = pairs(*[("5", WEIBO)] * 5).folds
    assert fold.label == "10对一致或可并存"
