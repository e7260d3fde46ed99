"""What things are called in linked data: the address of their page, and a mark on it.

A digest may be served from anywhere, so that every name of our own is below a root that is
filled in late: where the site's address is not known, a data file names things from where it
lies, and a page leaves the root open until the site is built.
"""

from __future__ import annotations

from dataclasses import dataclass

from digest.export.fields import Row
from digest.model.exports import Address

SCHEMA_ORG = "https://schema.org/"
# Written out instead of naming schema.org's own context, so that no reader has to fetch it.
CONTEXT: Row = {
    "@vocab": SCHEMA_ORG,
    **{name: {"@type": "@id"} for name in ("url", "contentUrl", "item", "license")},
    "datePublished": {"@type": "Date"},
}


@dataclass(frozen=True, slots=True)
class Names:
    """How things are named from one place.

    Attributes:
        root: what stands before an address below the site's root.
        address: of pages and of places on them.
    """

    root: str
    address: Address

    def page(self, kind: str, id: str) -> str:
        """A page or a place on one."""
        return f"{self.root}{self.address(kind, id)}"

    def article(self, id: str) -> str:
        """A media article (our page about it has the bare address)."""
        return f"{self.page('article', id)}#article"

    def claim(self, id: str) -> str:
        """A claim."""
        return f"{self.page('claim', id)}#claim"

    @property
    def home(self) -> str:
        """The home page."""
        return self.page("index", "home")

    @property
    def data(self) -> str:
        """The data page."""
        return self.page("index", "data")

    @property
    def dataset(self) -> str:
        """The digest as a set of data."""
        return f"{self.data}#dataset"

    @property
    def editors(self) -> str:
        """Those who write the digest."""
        return f"{self.home}#editors"
