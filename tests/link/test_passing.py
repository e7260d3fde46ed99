"""Which assertion was taken from which."""

from __future__ import annotations

from collections.abc import Iterable

from digest.link.resolve import link
from digest.model.records import Article, Assertion, Derivation, Figure
from tests.link.factories import article, assertion, claim, figure, quantity, records


def passed(*articles: Article, of: str = "it") -> list[tuple[str, str, str]]:
    """Source, taker and what became of it, for each passing of a claim."""
    digest = link(records(articles, [claim(quantity("window")), claim(id="other")]))
    found = digest.standings[of].passings
    return [(item.source.ref, item.taken.ref, item.state) for item in found]


def says(name: str, *figures: Figure) -> Iterable[Assertion]:
    return (assertion(name, said, id=f"n{place}") for place, said in enumerate(figures))


def test_provenance_implies_where_each_says_it_once() -> None:
    a = article("a", *says("a", figure("5")))
    b = article("b", *says("b", figure("6")), provenance=[("rewrite", "a")])
    assert passed(a, b) == [("a#n0", "b#n0", "drift")]


def test_only_descent_implies() -> None:
    a = article("a", *says("a", figure("5")))
    for relation, of in (("original", None), ("unknown", "a"), ("repost", "别处"), ("repost", "b")):
        b = article("b", *says("b", figure("5")), provenance=[(relation, of)])
        assert passed(a, b) == []


def test_a_former_id_is_followed() -> None:
    a = article("a", *says("a", figure("5")), formerly=("old",))
    b = article("b", *says("b", figure("5")), provenance=[("summary", "old")])
    assert passed(a, b) == [("a#n0", "b#n0", "faithful")]


def test_of_several_only_the_same_figure_follows() -> None:
    a = article("a", *says("a", figure("5"), figure("6"), figure("7")))
    taken = says("b", figure("6", window="P1D"), figure("7"), figure("7", "about"), figure("8"))
    b = article("b", *taken, provenance=[("repost", "a")])
    assert passed(a, b) == [("a#n1", "b#n0", "drift")]


def test_two_possible_sources_imply_none() -> None:
    a, b = (article(name, *says(name, figure("5"))) for name in "ab")
    c = article("c", *says("c", figure("5")), provenance=[("summary", "a"), ("summary", "b")])
    assert passed(a, b, c) == []


def test_what_an_assertion_says_of_itself_wins() -> None:
    a = article("a", *says("a", figure("5")))
    b = article("b", *says("b", figure("5", "about")))
    source = Derivation("b#n0", "text")
    c = assertion("c", figure("5", "about"), derived_from=source)
    taker = article("c", c, provenance=[("repost", "a")])
    assert passed(a, b, taker) == [("b#n0", "c#said", "faithful")]
    own = assertion("c", figure("9"), derived_from=Derivation(None, "text"))
    assert passed(a, article("c", own, provenance=[("repost", "a")])) == []


def test_what_is_not_of_the_claim_is_passed_over() -> None:
    """Validation tells of it."""
    a = article("a", assertion("a", claim="other"))
    b = article("b", assertion("b", derived_from=Derivation("a#said", "editor")))
    assert passed(a, b) == passed(a, b, of="other") == []


def test_a_circle_is_passed_over() -> None:
    b = assertion("b", derived_from=Derivation("a#said", "editor"))
    a = assertion("a", derived_from=Derivation("b#said", "editor"))
    c = assertion("c", derived_from=Derivation("b#said", "editor"))
    assert passed(article("a", a), article("b", b), article("c", c)) == [
        ("b#said", "c#said", "faithful")
    ]


def test_a_withdrawn_article_passes_nothing_on() -> None:
    a = article("a", *says("a", figure("5")), withdrawn=True)
    b = article("b", *says("b", figure("5")), provenance=[("repost", "a")])
    assert passed(a, b) == []
