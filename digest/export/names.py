"""Names for other people's programs to keep: the same for one thing in every build."""

from __future__ import annotations

import uuid

from digest.model.digest import Digest

_HOUSE = uuid.UUID("7a3c2f5e-6b1d-5c84-9d0f-2e8b4a61c7d3")


def first_name(id: str, formerly: tuple[str, ...]) -> str:
    """The id under which a record was first known; former ids stand the oldest first."""
    return formerly[0] if formerly else id


def lasting(digest: Digest, *parts: str) -> uuid.UUID:
    """A UUID (RFC 9562, version 5) for one thing of one digest.

    A digest is told from others by the day of its first edition, which, unlike its title and
    its address, never changes; by its title where it does not say that day.
    """
    records = digest.records
    own = records.edition.isoformat() if records.edition else records.title
    return uuid.uuid5(_HOUSE, " ".join((own, *parts)))
