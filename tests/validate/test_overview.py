"""The overview: what its rules leave alone, and which other rules hold it."""

from __future__ import annotations

import pytest

from tests.validate.support import CLAIM, codes, edited

HEAD = "---\ntitle: 大势\ndate: 2021-06-01\nby: editors\nreview: drafted\n---\n"
LINKED = "卖出多少有人数过 [[claim:kettles-sold]]。\n"


def overview(text: str) -> dict[str, str | None]:
    return {"overview.md": f"{HEAD}{text}"}


@pytest.mark.parametrize(
    "text",
    [
        LINKED,
        f"## 小标题不用指向说法\n\n{LINKED}",
        "**[[claim:kettles-sold|卖出的数]]**有人数过！",
        "> “卖了很多。”[[claim:kettles-sold]]\n",
        "数过。 [[claim:kettles-sold]] [[tag:kettles]] 卖了 [[claim:kettles-sold]]。",
        "",
    ],
)
def test_a_sentence_that_refers_to_a_claim_may_stand(text: str) -> None:
    assert codes(overview(text)) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (LINKED.replace("sold", "gone"), ["dangling-link"]),
        (f"{LINKED}## [[tag:gone]]\n", ["dangling-link"]),
        (
            LINKED.replace("claim:kettles-sold", "#sold"),
            ["dangling-link", "overview-sentence-unlinked"],
        ),
        (LINKED.replace("有人", "壶大仙"), ["epithet-as-name"]),
        (LINKED.replace("有人", "13000000000"), ["private-information"]),
        (LINKED.replace("有人", " TODO "), ["todo"]),
        (LINKED.replace("有人", f"“{'水' * 31}”"), ["quotation-too-long"]),
        (f"{LINKED}# 大\n", ["unsupported-markup"]),
    ],
)
def test_the_rules_of_all_prose_hold(text: str, expected: list[str]) -> None:
    assert sorted(codes(overview(text))) == expected


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        ("2021-06-01", "2025-06-01", "future-date"),
        ("2021-06-01", "June", "date-syntax"),
        ("review: drafted\n", "", "missing-field"),
        ("by: editors", "by: editors\nsiglum: 总", "unknown-field"),
        ("drafted", "done", "wrong-value"),
    ],
)
def test_its_front_matter_is_held(old: str, new: str, code: str) -> None:
    assert codes({"overview.md": f"{HEAD}{LINKED}".replace(old, new)}) == [code]


@pytest.mark.parametrize("broken", ["overview.md", "overview.en.md"])
def test_a_version_that_cannot_be_read_makes_the_other_no_worse(broken: str) -> None:
    both = {"overview.md": f"{HEAD}{LINKED}", "overview.en.md": f"{HEAD}{LINKED}"}
    assert codes({**both, broken: HEAD.replace("drafted", "done")}) == ["wrong-value"]


def test_a_claim_that_cannot_be_read_is_not_called_unknown() -> None:
    unread = edited(CLAIM, "kind: figure", "kind: figures")
    assert codes({**unread, **overview(LINKED)}) == ["wrong-value"]


def test_an_overview_elsewhere_is_a_stray_file() -> None:
    assert codes({"claims/sub/overview.md": HEAD, "overview.fr.md": HEAD}) == ["stray-file"] * 2
