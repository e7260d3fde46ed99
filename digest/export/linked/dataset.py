"""The digest as a `Dataset` of schema.org, with every file that can be taken away."""

from __future__ import annotations

from collections.abc import Iterable

from digest.export.fields import Row, both, present
from digest.export.linked.names import Names
from digest.export.linked.works import editors, node
from digest.model.counts import count
from digest.model.digest import Digest
from digest.model.exports import LICENCE_URL, Download


def dataset(digest: Digest, names: Names, files: Iterable[Download] = ()) -> Row:
    """The digest as a whole."""
    records = digest.records
    return present(
        **node("Dataset", names.dataset),
        url=names.data,
        name=records.title,
        alternateName=records.title_en,
        description=_description(digest),
        version=f"sha256:{records.tree_hash}",
        license=LICENCE_URL,
        inLanguage=["zh-Hans", "en"],
        isAccessibleForFree=True,
        temporalCoverage=_coverage(digest),
        creator=editors(names),
        distribution=[_download(file, names) for file in files],
    )


def _description(digest: Digest) -> str:
    size = count(digest)
    return (
        f"{size.articles}篇文章里的{size.assertions}条断言，归入{size.claims}条说法；"
        f"每条说法有两两对照的结果、独立来源数、证据与判断。"
        f"What {size.articles} articles assert, joined into {size.claims} claims, with how they "
        "compare, how many origins they have, the evidence and the verdicts."
    )


def _coverage(digest: Digest) -> str | None:
    """From the first day on which an article was published to the last."""
    dates = [item.published for item in digest.articles if not item.withdrawn and item.published]
    firsts = [date.first for date in dates if date.first and not date.approximate]
    lasts = [date.last for date in dates if date.last and not date.approximate]
    return f"{min(firsts)}/{max(lasts)}" if firsts and lasts else None


def _download(file: Download, names: Names) -> Row:
    ours = file.schema and not file.schema.startswith("https:")
    return {
        "@type": "DataDownload",
        **present(
            name=both(file.about),
            contentUrl=f"{names.root}{file.path}",
            encodingFormat=file.media_type,
            contentSize=f"{len(file.content)} B",
            license=LICENCE_URL,
            schemaVersion=f"{names.root}{file.schema}" if ours else file.schema,
        ),
    }
