"""The codebook, out of the published schemas and the records; `data/codebook.json` is its file.

A field counts as used wherever it was written in the sources. A word of a closed list counts
wherever it holds, written or understood (`stance` is `asserts` unless an article says otherwise).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from typing import cast

from digest.export.fields import Row, present
from digest.export.json import encoded, head, terms
from digest.model import words
from digest.model.codebook import Codebook, Field, Value
from digest.model.digest import Digest
from digest.model.exports import Download
from digest.model.issues import Marks
from digest.model.records import Figure
from digest.model.words import Label, Labels

Shape = Mapping[str, object]

SCHEMA = "schema/codebook.json"
RECORDS = ("article", "claim", "overview", "vocabulary", "coding")
_LABELS: Mapping[tuple[str, ...], Labels] = {
    tuple(table): table
    for name, table in vars(words).items()
    if name.isupper() and isinstance(table, dict)
}


def codebook(digest: Digest, schemas: Mapping[str, Shape]) -> Codebook:
    """Every field of the records, in the order of the format.

    Args:
        digest: the linked whole.
        schemas: JSON Schema of each kind of record, by its name; a description is a sentence in
            Chinese, then one in English.
    """
    return tuple(
        field
        for record in RECORDS
        for field in _fields(record, schemas[record], _things(digest, record))
    )


def file(digest: Digest, book: Codebook) -> Download:
    """`data/codebook.json`: the fields, and the techniques with how often each was marked."""
    whole = head(digest, SCHEMA) | {
        "fields": [_row(field) for field in book],
        "techniques": list(_techniques(digest)),
    }
    return Download(
        "data/codebook.json",
        Label("编码手册：字段、取值与手法", "the codebook: fields, their values, and techniques"),
        "application/json",
        encoded(whole),
        schema=SCHEMA,
        opened_by="jq · Python · R · JavaScript",
    )


def _row(field: Field) -> Row:
    return present(
        record=field.record,
        field=field.path,
        type=field.type,
        about=field.about.zh,
        about_en=field.about.en,
        values=[
            present(id=value.id, label=value.label.zh, label_en=value.label.en)
            | {"uses": value.uses}
            for value in field.values
        ],
    ) | {"required": field.required, "uses": field.uses}


def _techniques(digest: Digest) -> Iterator[Row]:
    standing = (article for article in digest.articles if article.withdrawn is None)
    uses = Counter(note.technique for article in standing for note in article.annotations)
    for row in terms(digest.vocabulary.techniques):
        yield row | {"uses": uses[str(row["id"])]}


def _things(digest: Digest, record: str) -> tuple[object, ...]:
    """The records of one kind, tombstones included."""
    vocabulary = digest.vocabulary
    held: Mapping[str, tuple[object, ...]] = {
        "article": digest.articles,
        "claim": digest.claims,
        "overview": digest.records.overviews,
        "vocabulary": tuple(
            term
            for table in (getattr(vocabulary, name) for name in type(vocabulary).__slots__)
            for term in table.values()
        ),
        "coding": tuple(mark for coding in digest.records.codings for mark in coding.found),
    }
    return held[record]


def _fields(record: str, schema: Shape, things: tuple[object, ...]) -> Iterator[Field]:
    written = _written(things)
    for path, shape, required in _walk(schema, ()):
        uses = written[tuple(part.removesuffix("[]") for part in path)]
        about, _, about_en = str(shape.get("description", "")).rpartition("。")
        yield Field(
            record,
            ".".join(path),
            _type(shape),
            Label(f"{about}。", about_en),
            required,
            tuple(_values(things, path, shape, uses)),
            uses,
        )


def _walk(schema: Shape, above: tuple[str, ...]) -> Iterator[tuple[tuple[str, ...], Shape, bool]]:
    """Every field below a schema, with its path and whether it must be there."""
    inner = cast(Shape, schema.get("items", schema))
    required = cast(list[str], inner.get("required", []))
    for name, shape in cast(Mapping[str, Shape], inner.get("properties", {})).items():
        listed = name + "[]" if _holds_parts(shape) else name
        yield (*above, listed), shape, name in required
        yield from _walk(shape, (*above, listed))


def _holds_parts(shape: Shape) -> bool:
    return "properties" in cast(Shape, shape.get("items", {}))


def _type(shape: Shape) -> str:
    given = shape["type"]
    if shape.get("format"):
        return "date"
    return " | ".join(given) if isinstance(given, list) else str(given)


def _written(things: Iterable[object]) -> Counter[tuple[str, ...]]:
    """How often each field was written, by its path without places in lists."""
    # The terms of one file share the table of its marks.
    files = {marks.path: marks for marks in _marks(things)}
    return Counter(
        tuple(key for key in path if isinstance(key, str))
        for marks in files.values()
        for path in marks.table
        if path and isinstance(path[-1], str)
    )


def _marks(things: Iterable[object]) -> Iterator[Marks]:
    return (cast(Marks, getattr(thing, "marks")) for thing in things)  # noqa: B009


def _values(
    things: tuple[object, ...], path: tuple[str, ...], shape: Shape, uses: int
) -> Iterator[Value]:
    allowed = cast(list[str], shape.get("enum", []))
    if len(allowed) == 1:  # it stands or it does not
        counted = Counter({allowed[0]: uses})
    else:
        counted = Counter(map(str, _reached(things, path))) if allowed else Counter()
    for id in allowed:
        yield Value(id, _LABELS[tuple(allowed)][id], counted[id])


def _reached(things: Iterable[object], path: tuple[str, ...]) -> Iterator[object]:
    """What stands at a path of the records, the fields of a reading below their own name."""
    if not path:
        yield from (thing for thing in things if thing is not None)
        return
    name = path[0].removesuffix("[]")
    found: list[object] = []
    for thing in things:
        holder = thing if hasattr(thing, name) else cast(Figure, getattr(thing, "figure", None))
        if isinstance(holder, Figure) and name == "bound" and not holder.numbers:
            continue  # a bound hedges a number: without one it says nothing
        value = getattr(holder, name, None)
        found.extend(value if isinstance(value, tuple) else (value,))
    yield from _reached(found, path[1:])
