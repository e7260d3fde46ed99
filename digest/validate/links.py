"""Whether what is said of dead links can be true."""

from __future__ import annotations

from collections.abc import Iterator

from digest.model.records import Article, Evidence
from digest.validate.view import Finding, View


def dead_without_url(view: View) -> Iterator[Finding]:
    """A link that is marked `dead` is given as `url`."""
    for record in _marked(view):
        if record.url is None:
            message = "`dead` must stand beside the `url` that it speaks of"
            yield Finding(record.marks.at("dead"), message, "give the address as it was")


def dead_before_published(view: View) -> Iterator[Finding]:
    """No link was found dead before its page was published."""
    for record in _marked(view):
        dead, published = record.dead, record.published
        if dead and published and dead.wholly_before(published):
            message = (
                f"`dead` must not come before `published`; found {dead.edtf} and {published.edtf}"
            )
            yield Finding(record.marks.at("dead"), message, "one of the two dates is wrong")


def _marked(view: View) -> Iterator[Article | Evidence]:
    """The articles and the records of evidence whose links are marked."""
    yield from (article for article in view.records.articles if article.dead)
    for claim in view.records.claims:
        yield from (record for record in claim.evidence if record.dead)
