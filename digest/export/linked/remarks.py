"""`data/annotations.jsonld`: remarks and assertions as W3C Web Annotations.

A remark classifies a passage by its technique and comments on it; an assertion ties a passage to
its claim. The target is the original's address, or our name of the article where that is not
known. Within it stands the quoted phrase where one is allowed; else the paragraph of the cleaned
body, which is a scheme of our own that the data page describes, and no fragment of the original's
page. Of an excerpt, whose paragraphs are not counted, the target is the whole.

Shape: https://www.w3.org/TR/annotation-model/, one collection with one page in it.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import cast

from digest.export.fields import Row, present
from digest.export.linked import vocabulary
from digest.export.linked.claims import CHINESE
from digest.export.linked.names import Names
from digest.export.linked.text import encoded
from digest.export.tables.sheet import listed, numbered, standing
from digest.model.exports import EDITORS, LICENCE_URL, Download
from digest.model.words import Label

_PATH = "data/annotations.jsonld"
_SPECIFICATION = "https://www.w3.org/TR/annotation-model/"
_CONTEXT = (
    "http://www.w3.org/ns/anno.jsonld",
    {"version": "http://www.w3.org/2002/07/owl#versionInfo"},
)


def file(data: Row, names: Names) -> Download:
    """All remarks and assertions.

    Args:
        data: the document of `data/digest.json`.
        names: as seen from the file.
    """
    items = [item for article in standing(data) for item in _of(article, names)]
    collection: Row = {
        "@context": _CONTEXT,
        "id": f"{names.root}{_PATH}",
        "type": "AnnotationCollection",
        "label": data["title"],
        "version": data["generated_from"],
        "creator": _editors(names),
        "rights": LICENCE_URL,
        "total": len(items),
        "first": {
            "id": f"{names.root}{_PATH}#page",
            "type": "AnnotationPage",
            "startIndex": 0,
            "items": items,
        },
    }
    return Download(
        _PATH,
        Label("批注与断言，W3C 网页批注", "remarks and assertions, as W3C Web Annotations"),
        "application/ld+json",
        encoded(collection),
        schema=_SPECIFICATION,
        opened_by="rdflib · pyld · Apache Jena",
    )


def _editors(names: Names) -> Row:
    return {"id": names.editors, "type": "Organization", "name": EDITORS.zh}


def _of(article: Row, names: Names) -> Iterator[Row]:
    id = str(article["id"])
    for number, remark in numbered(listed(article, "annotations")):
        yield _annotation(names.page("note", f"{id}#{number}"), names) | {
            "label": remark["title"],
            "motivation": ["commenting", "classifying"],
            "body": [
                _text(remark["text"], "commenting"),
                _term(str(remark["technique"]), names),
            ],
            "target": _target(article, remark, names),
        }
    for said in listed(article, "assertions"):
        yield _annotation(names.page("assertion", f"{id}#{said['id']}"), names) | {
            "motivation": ["describing", "linking"] if "claim" in said else "describing",
            "body": list(_saying(said, names)),
            "target": _target(article, said, names),
        }


def _annotation(id: str, names: Names) -> Row:
    return {"id": id, "type": "Annotation", "creator": names.editors, "rights": LICENCE_URL}


def _saying(said: Row, names: Names) -> Iterator[Row]:
    """What is said, and the claim that it belongs to."""
    yield _text(said["statement"], "describing")
    if "claim" in said:
        yield _specific(names.claim(str(said["claim"])), "linking")


def _term(technique: str, names: Names) -> Row:
    concept = vocabulary.concept("techniques", technique)
    return _specific(f"{names.root}{vocabulary.PATH}{concept}", "classifying")


def _text(words: object, purpose: str) -> Row:
    return {
        "type": "TextualBody",
        "value": words,
        "format": "text/plain",
        "language": CHINESE,
        "purpose": purpose,
    }


def _specific(source: str, purpose: str) -> Row:
    return {"type": "SpecificResource", "source": source, "purpose": purpose}


def _target(article: Row, part: Row, names: Names) -> object:
    """The passage, as closely as it can be told."""
    source = article.get("url") or names.article(str(article["id"]))
    archived = article.get("archived")
    closer = present(
        selector=_selector(part, names),
        state={"type": "TimeState", "cached": archived} if archived else None,
    )
    return {"type": "SpecificResource", "source": source} | closer if closer else source


def _selector(part: Row, names: Names) -> Row | None:
    if "quote" in part:
        return {"type": "TextQuoteSelector", "exact": part["quote"]}
    if "paragraph" not in part:
        return None
    given = part["paragraph"]
    numbers = cast(list[int], given) if isinstance(given, list) else [given]
    return {
        "type": "FragmentSelector",
        "conformsTo": f"{names.data}#paragraphs",
        "value": f"paragraph={','.join(map(str, numbers))}",
    }
