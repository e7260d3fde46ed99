"""A verdict that nobody has checked says so, in the same word wherever it stands."""

from __future__ import annotations

from digest.model.words import VERDICTS
from digest.wording import verdicts
from tests.link.factories import verdict


def test_an_unreviewed_verdict_is_preliminary() -> None:
    drafted = verdict("supported")
    assert verdicts.preliminary(drafted) == ("初步", "preliminary")
    assert verdicts.named(drafted) == ("有据（初步）", "supported (preliminary)")
    assert verdicts.named(drafted, in_brackets=True) == ("有据，初步", "supported, preliminary")


def test_a_reviewed_verdict_is_its_bare_word() -> None:
    reviewed = verdict("not-found", review="reviewed")
    assert verdicts.preliminary(reviewed) == ("", "")
    assert verdicts.named(reviewed) == VERDICTS["not-found"]
    assert verdicts.named(reviewed, in_brackets=True) == VERDICTS["not-found"]
