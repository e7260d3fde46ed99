"""Whether every name stands for one thing, and everything held is there and used."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator
from pathlib import PurePosixPath

from digest.model.addresses import page
from digest.model.issues import Location
from digest.model.records import Article, Assertion, Claim
from digest.model.vocabulary import TABLES
from digest.validate.view import Finding, View

# The pages that lists of records and terms stand on, and that no record may take.
_LISTS = frozenset({"index"})
_OF_CLAIMS = _LISTS | {"status", "letters"}
_WITH_PAGES = ("tags", "techniques", "outlets")


def missing_file(view: View) -> Iterator[Finding]:
    """The sources hold `digest.yml` and every vocabulary."""
    roots = {path.split("/")[0] for path in view.lines} or {"sources"}
    for root in roots:
        wanted = {"digest.yml": "give the digest its `title` and `title_en`"}
        wanted |= {f"vocabulary/{table}.yml": "write it, if only as `[]`" for table in TABLES}
        for name, hint in wanted.items():
            if f"{root}/{name}" not in view.lines:
                message = f"the file {name} must be there"
                yield Finding(Location(f"{root}/{name}"), message, hint)


def file_name_case(view: View) -> Iterator[Finding]:
    """No two file or folder names differ only in case or in Unicode composition."""
    spellings: dict[str, str] = {}
    for path in view.lines:
        for part in (*reversed(PurePosixPath(path).parents), PurePosixPath(path)):
            name = str(part)
            folded = unicodedata.normalize("NFC", unicodedata.normalize("NFC", name).casefold())
            first = spellings.setdefault(folded, name)
            if first != name:
                message = f"{name!r} must differ from {first!r} in more than case or composition"
                yield Finding(Location(path), message, "rename one: many systems hold only one")
                break


def duplicate_siglum(view: View) -> Iterator[Finding]:
    """A siglum names one article."""
    yield from _once(
        ((article.siglum, article.marks.at("siglum")) for article in view.records.articles),
        "siglum",
        "give this article a siglum of its own",
    )


def duplicate_url(view: View) -> Iterator[Finding]:
    """A `url` belongs to one article."""
    yield from _once(
        (
            (page(article.url), article.marks.at("url"))
            for article in view.held
            if article.url is not None
        ),
        "url",
        "an article is digested once; give the page's own address",
    )


def duplicate_alias(view: View) -> Iterator[Finding]:
    """In a vocabulary, no alias is another term's alias or label."""
    for name in TABLES:
        terms = view.table(name).values()
        owners = {term.label.casefold(): term.id for term in terms}
        for term in terms:
            for at, alias in enumerate(term.aliases):
                owner = owners.setdefault(alias.text.casefold(), term.id)
                if owner != term.id:
                    message = f"the alias {alias.text!r} must name one term; {owner!r} has it too"
                    place = term.marks.at("aliases", at)
                    yield Finding(place, message, "keep it with the term that is meant")


def incomplete_term(view: View) -> Iterator[Finding]:
    """A technique has a `polarity`, criticism or credit, and a unit has a `dimension`."""
    wanted = {"techniques": "polarity", "units": "dimension"}
    for table, field in wanted.items():
        for term in view.table(table).values():
            if getattr(term, field) is None:
                message = f"the term {term.id!r} must have a `{field}`"
                yield Finding(term.marks.at("id"), message, f"add `{field}` in {table}.yml")


def former_id_taken(view: View) -> Iterator[Finding]:
    """A former id is neither in use nor given up by two records of one kind, or of one article."""
    spoken = [article.assertions for article in view.records.articles]
    kinds: list[tuple[Article | Claim | Assertion, ...]] = [
        view.records.articles,
        view.records.claims,
        *spoken,
    ]
    for records in kinds:
        owners = {record.id: record.id for record in records}
        for record in records:
            for at, former in enumerate(record.formerly):
                if former in owners:
                    message = f"the former id {former!r} must be free; it leads to {owners[former]}"
                    place = record.marks.at("formerly", at)
                    yield Finding(place, message, "a redirect can lead to one page only")
                owners.setdefault(former, record.id)


def reserved_id(view: View) -> Iterator[Finding]:
    """No id, in use or former, is a page of our own: `index`; `status`, `letters` for a claim."""
    for records, reserved in ((view.records.articles, _LISTS), (view.records.claims, _OF_CLAIMS)):
        for record in records:
            if record.id in reserved:
                yield _reserved(record.id, Location(record.marks.path), "rename the file")
            for at, former in enumerate(record.formerly):
                if former in reserved:
                    place = record.marks.at("formerly", at)
                    yield _reserved(former, place, "no redirect can stand there; leave it out")
    for name in _WITH_PAGES:
        for term in view.table(name).values():
            if term.id in _LISTS:
                yield _reserved(term.id, term.marks.at("id"), "give it another id")


def unasserted_claim(view: View) -> Iterator[Finding]:
    """Some article asserts each claim."""
    for claim in view.records.claims if view.complete else ():
        if not view.joined[claim.id]:
            message = f"some article must assert the claim {claim.id!r}"
            hint = "name it in an assertion's `claim`, or delete the file"
            yield Finding(claim.marks.at("statement"), message, hint)


def unused_tag(view: View) -> Iterator[Finding]:
    """Some article, claim or narrower tag uses each tag."""
    tags = view.records.vocabulary.tags
    used = {tag for record in view.written for tag in record.tags}
    used |= {term.broader for term in tags.values() if term.broader is not None}
    for tag in tags.values() if view.complete else ():
        if tag.id not in used:
            message = f"something must carry the tag {tag.id!r}"
            yield Finding(tag.marks.at("id"), message, "use it, or remove it from tags.yml")


def _reserved(id: str, place: Location, hint: str) -> Finding:
    return Finding(place, f"the id {id!r} must be free for a page of our own", hint)


def _once(given: Iterable[tuple[str, Location]], what: str, hint: str) -> Iterator[Finding]:
    first: dict[str, Location] = {}
    for name, place in given:
        if name in first:
            message = f"the {what} {name!r} must be used once; {first[name].path} has it too"
            yield Finding(place, message, hint)
        first.setdefault(name, place)
