"""When two web addresses name one page."""

from __future__ import annotations

_MARKS = ("http://", "https://")


def page(address: str) -> str:
    """The page that an address names: without scheme, `www.`, fragment and last slash.

    What a query says is kept, since many sites tell their pages apart by it alone.
    """
    bare = address.partition("#")[0]
    for mark in _MARKS:
        bare = bare.removeprefix(mark)
    host, slash, rest = bare.partition("/")
    return (host.lower().removeprefix("www.") + slash + rest).rstrip("/")
