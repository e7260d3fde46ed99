"""The files of citations, and what each page says of how it is cited."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from digest.export.citing import bibtex, cited, csl, styles
from digest.export.citing.cited import Cited, Imprint
from digest.export.citing.tags import tags
from digest.model.digest import Digest
from digest.model.exports import Address, Citation, Download, Style
from digest.model.words import Label

_ORIGINAL = Label("原文", "The article")
_PAGE = Label("本页", "This page")
_WHOLE = Label("整部摘编", "The whole digest")


@dataclass(frozen=True, slots=True)
class Made:
    """Everything about citing.

    Attributes:
        downloads: the files of all citations.
        pages: how to cite what stands on a page, by the page's address below the site's root.
        tags: names and contents of the meta elements of a page, likewise.
    """

    downloads: tuple[Download, ...]
    pages: Mapping[str, tuple[Citation, ...]]
    tags: Mapping[str, tuple[tuple[str, str], ...]]


def make(digest: Digest, address: Address, root: str) -> Made:
    """Cite every article and claim that stands, and the digest.

    Args:
        digest: the linked whole.
        address: of pages, below the site's root.
        root: the address of the site, with its last slash; where it is not known (empty),
            citations of our pages have no address, since a part of one would lead nowhere.
    """

    def where(kind: str, id: str) -> str:
        if not root:
            return ""
        english = kind.startswith("english ")
        return f"{root}{'en/' if english else ''}{address(kind.removeprefix('english '), id)}"

    pages = tuple(_pages(digest, address, cited.imprint(digest, where)))
    listed = [item for page in pages if page.listed for _, item in page.shown]
    return Made(
        downloads=tuple(_files(listed)),
        pages={page.address: tuple(_citation(*shown) for shown in page.shown) for page in pages},
        tags={page.address: page.tags for page in pages},
    )


@dataclass(frozen=True, slots=True)
class _Page:
    """A page that says how it is cited.

    Attributes:
        address: below the site's root.
        shown: what is cited there, and what that is.
        listed: whether the files list it too: all but what is there in Chinese already.
    """

    address: str
    shown: tuple[tuple[Label, Cited], ...]
    tags: tuple[tuple[str, str], ...]
    listed: bool = True


def _pages(digest: Digest, address: Address, ours: Imprint) -> Iterator[_Page]:
    whole = cited.whole(ours)
    yield _Page(address("index", "data"), ((_WHOLE, whole),), tuple(tags(whole)))
    for article in digest.articles:
        if article.withdrawn is None:
            page, source = cited.reading(article, ours), cited.original(article, digest)
            shown = ((_ORIGINAL, source), (_PAGE, page))
            yield _Page(address("article", article.id), shown, tuple(tags(page, source)))
    for claim in digest.claims:
        place = address("claim", claim.id)
        page = cited.claim(claim, ours)
        yield _Page(place, ((_PAGE, page),), tuple(tags(page)))
        page = cited.claim_in_english(claim, ours)
        yield _Page(f"en/{place}", ((_PAGE, page),), tuple(tags(page)), listed=False)


def _citation(about: Label, item: Cited) -> Citation:
    before, after = styles.gbt(item)
    return Citation(
        about=about,
        styles=(
            Style("GB/T 7714—2015", before, after, dated=bool(item.version)),
            Style("APA 7", styles.apa(item)),
            Style("BibTeX", bibtex.entry(item).rstrip(), lines=True),
            Style("CSL-JSON", csl.text([item]), lines=True),
        ),
    )


def _files(items: Iterable[Cited]) -> Iterator[Download]:
    listed = tuple(items)
    yield Download(
        "data/citations.json",
        Label("各篇文章、各条说法怎样引用", "how to cite every article and claim"),
        "application/vnd.citationstyles.csl+json",
        f"{csl.text(listed)}\n".encode(),
        schema=csl.SCHEMA,
        opened_by="Zotero · pandoc · citeproc",
    )
    yield Download(
        "data/citations.bib",
        Label("同上，供 LaTeX 使用", "the same for LaTeX"),
        "application/x-bibtex",
        bibtex.text(listed).encode(),
        schema=bibtex.SPECIFICATION,
        opened_by="LaTeX · JabRef · Zotero",
    )
