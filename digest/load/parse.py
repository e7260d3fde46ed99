"""From files to records. Every file is read, whatever is wrong with the others."""

from __future__ import annotations

import datetime as dt
import hashlib
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import PurePosixPath

from digest import fingerprint, frontmatter
from digest.frontmatter import Document
from digest.load import body, build, files, hazards, inline, shape
from digest.load.fields import Fields
from digest.model.coding import Coding
from digest.model.digest import Fingerprint, Records, SourceFile
from digest.model.issues import Issue, Location
from digest.model.overview import Overview
from digest.model.records import Article, Assertion, Claim, Evidence
from digest.model.rules import RuleDoc
from digest.model.schema import ID_PATTERN
from digest.model.vocabulary import TABLES, Term, Vocabulary

RULES = (
    *files.RULES,
    RuleDoc("encoding", "A source file is UTF-8.", "源文件用 UTF-8 编码。"),
    *frontmatter.RULES,
    *shape.RULES,
    *hazards.RULES,
    *body.RULES,
    *inline.RULES,
    RuleDoc(
        "file-name",
        "A file's name is its record's id: lower-case words joined by hyphens.",
        "文件名就是编号：小写词以连字符相连。",
    ),
    RuleDoc(
        "duplicate-id",
        "An id is used once: among articles, among claims, within an article's assertions, "
        "a claim's evidence and a vocabulary.",
        "编号不重复：文章之间、说法之间、一篇的断言之间、一条说法的证据之间、一张词表之内。",
    ),
    RuleDoc(
        "fingerprint-syntax",
        "A fingerprint is as `import` wrote it: a header line and a line of base85.",
        "指纹文件保持 `import` 写成的样子：一行说明，一行 base85。",
    ),
)
_OVERVIEWS = {"overview.md": "zh-Hans", "overview.en.md": "en"}
_VOCABULARIES = frozenset(f"{name}.yml" for name in TABLES)


@dataclass(slots=True)
class _Gathered:
    """What has been read so far."""

    articles: dict[str, Article] = field(default_factory=dict)
    claims: dict[str, Claim] = field(default_factory=dict)
    tables: dict[str, dict[str, Term]] = field(
        default_factory=lambda: {name: {} for name in TABLES}
    )
    fingerprints: dict[str, Fingerprint] = field(default_factory=dict)
    overviews: dict[str, Overview] = field(default_factory=dict)
    codings: list[Coding] = field(default_factory=list)
    titles: tuple[str, str] = ("", "")
    edition: dt.date | None = None
    unreadable: set[str] = field(default_factory=set)
    issues: list[Issue] = field(default_factory=list)


def load(tree: Iterable[SourceFile], root: str) -> tuple[Records, tuple[Issue, ...]]:
    """Read every file into records.

    Args:
        tree: the files, sorted by path.
        root: the name of the source folder, with which every path begins.

    Returns:
        The records that could be read, and what is wrong with the rest.
    """
    sources = tuple(tree)
    gathered = _Gathered()
    for source in sources:
        _read(source, PurePosixPath(source.path).relative_to(root), gathered)
    title, title_en = gathered.titles
    records = Records(
        articles=tuple(gathered.articles[key] for key in sorted(gathered.articles)),
        claims=tuple(gathered.claims[key] for key in sorted(gathered.claims)),
        vocabulary=Vocabulary(**gathered.tables),
        files=sources,
        unreadable=frozenset(gathered.unreadable),
        title=title,
        title_en=title_en,
        edition=gathered.edition,
        tree_hash=_tree_hash(sources),
        fingerprints=gathered.fingerprints,
        codings=tuple(gathered.codings),
        overviews=tuple(
            gathered.overviews[language]
            for language in _OVERVIEWS.values()
            if language in gathered.overviews
        ),
    )
    return records, tuple(gathered.issues)


def _tree_hash(sources: Iterable[SourceFile]) -> str:
    """SHA-256 over each path's and each content's own hash, so that no two trees look alike."""
    whole = hashlib.sha256()
    for source in sources:
        whole.update(hashlib.sha256(source.path.encode()).digest())
        whole.update(hashlib.sha256(source.content).digest())
    return whole.hexdigest()


def _read(source: SourceFile, place: PurePosixPath, gathered: _Gathered) -> None:
    reader = _reader_for(place)
    if reader is None:
        hint = "move it out of the sources, or to where the format has it"
        message = f"{place} is no file of the format"
        gathered.issues.append(Issue(Location(source.path), "stray-file", message, hint))
        return
    before = len(gathered.issues)
    text = _decode(source, gathered.issues)
    if text is not None:
        gathered.issues.extend(hazards.hidden_characters(source.path, text))
        reader(source.path, text, gathered)
    if len(gathered.issues) > before:
        gathered.unreadable.add(place.stem)


_Reader = Callable[[str, str, _Gathered], None]


def _reader_for(place: PurePosixPath) -> _Reader | None:
    match place.parts:
        case ("digest.yml",):
            return _read_settings
        case (name,) if name in _OVERVIEWS:
            return _read_overview
        case ("articles", *_, name) if name.endswith(".md"):
            return _read_article
        case ("claims", name) if name.endswith(".md"):
            return _read_claim
        case ("fingerprints", name) if name.endswith(".txt"):
            return _read_fingerprint
        case ("coding", _, name) if name.endswith(".yml"):
            return _read_coding
        case ("vocabulary", name) if name in _VOCABULARIES:
            return _read_vocabulary
        case _:
            return None


def _decode(source: SourceFile, issues: list[Issue]) -> str | None:
    """The text, with the byte order mark and the carriage returns of other systems taken off."""
    try:
        text = source.content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = source.content[: error.start].count(b"\n") + 1
        message = f"a source file must be UTF-8 (byte {error.start} is not)"
        hint = "save it again as UTF-8"
        issues.append(Issue(Location(source.path, line), "encoding", message, hint))
        return None
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _checked(
    document: Document | None,
    problems: Iterable[Issue],
    text: str,
    schema: str,
    issues: list[Issue],
) -> Fields | None:
    """The document's fields, where the schema holds; everything wrong goes to `issues`."""
    issues.extend(problems)
    if document is None:
        return None
    found = list(hazards.in_document(document, text))
    data, breaches = shape.check(document, schema)
    issues.extend((*found, *breaches))
    if breaches or not isinstance(data, dict):
        return None
    return Fields(data, document.marks)


def _read_article(path: str, text: str, gathered: _Gathered) -> None:
    if parts := _record(path, text, "article", gathered.articles, gathered.issues):
        article = build.article(*parts)
        gathered.issues.extend(_duplicates(article.assertions))
        gathered.articles[article.id] = article


def _read_claim(path: str, text: str, gathered: _Gathered) -> None:
    if parts := _record(path, text, "claim", gathered.claims, gathered.issues):
        claim = build.claim(*parts)
        gathered.issues.extend(_duplicates(claim.evidence))
        gathered.claims[claim.id] = claim


def _read_overview(path: str, text: str, gathered: _Gathered) -> None:
    document, problems = frontmatter.read(path, text)
    fields = _checked(document, problems, text, "overview", gathered.issues)
    if document is None:
        return
    sections, unread = body.parse_sections(path, document.body, document.body_line)
    gathered.issues.extend(unread)
    if fields is not None:
        language = _OVERVIEWS[PurePosixPath(path).name]
        gathered.overviews[language] = build.overview(language, fields, sections)


def _record(
    path: str, text: str, schema: str, taken: Mapping[str, object], issues: list[Issue]
) -> tuple[str, Fields, build.Body] | None:
    """Id, fields and body of a file, where the record can be built; else what is wrong with it."""
    document, problems = frontmatter.read(path, text)
    fields = _checked(document, problems, text, schema, issues)
    blocks = _body(path, document, issues)
    record_id = _record_id(path, taken, issues)
    return None if fields is None or record_id is None else (record_id, fields, blocks)


def _read_vocabulary(path: str, text: str, gathered: _Gathered) -> None:
    items = _items(path, text, "vocabulary", gathered.issues)
    if items is None:
        return
    terms = [build.term(item) for item in items]
    gathered.issues.extend(_duplicates(terms))
    gathered.tables[PurePosixPath(path).stem] = {term.id: term for term in terms}


def _items(path: str, text: str, schema: str, issues: list[Issue]) -> list[Fields] | None:
    """The parts of a file that is a list as a whole; None where it cannot be built from."""
    document, problems = frontmatter.read_yaml(path, text)
    issues.extend(problems)
    if document is None:
        return None
    data, breaches = shape.check(document, schema)
    issues.extend((*hazards.in_document(document, text), *breaches))
    if breaches or not isinstance(data, list):
        return None
    return [Fields(item, document.marks.below(at)) for at, item in enumerate(data)]


def _read_coding(path: str, text: str, gathered: _Gathered) -> None:
    items = _items(path, text, "coding", gathered.issues)
    *_, coder, name = PurePosixPath(path).parts
    stems = coder, name.removesuffix(".yml")
    gathered.issues.extend(issue for stem in stems for issue in _misnamed(path, stem))
    if items is not None:
        gathered.codings.append(Coding(*stems, path, tuple(map(build.mark, items))))


def _read_fingerprint(path: str, text: str, gathered: _Gathered) -> None:
    try:
        gathered.fingerprints[PurePosixPath(path).stem] = fingerprint.loads(text)
    except fingerprint.FingerprintError as error:
        message = f"a fingerprint {error}"
        hint = "never edit it by hand; import the capture again"
        gathered.issues.append(Issue(Location(path), "fingerprint-syntax", message, hint))


def _read_settings(path: str, text: str, gathered: _Gathered) -> None:
    document, problems = frontmatter.read_yaml(path, text)
    fields = _checked(document, problems, text, "digest", gathered.issues)
    if fields is not None:
        gathered.titles = (fields.text("title"), fields.text("title_en"))
        edition = fields.date("edition")
        gathered.edition = edition.last if edition else None


def _body(path: str, document: Document | None, issues: list[Issue]) -> build.Body:
    if document is None:
        return ()
    blocks, problems = body.parse(path, document.body, document.body_line)
    issues.extend(problems)
    return blocks


def _record_id(path: str, taken: Mapping[str, object], issues: list[Issue]) -> str | None:
    stem = PurePosixPath(path).stem
    misnamed = list(_misnamed(path, stem))
    issues.extend(misnamed)
    if misnamed:
        return None
    if stem in taken:
        message = f"the id {stem!r} must be used once"
        hint = "rename one of the two files"
        issues.append(Issue(Location(path), "duplicate-id", message, hint))
        return None
    return stem


def _misnamed(path: str, stem: str) -> Iterator[Issue]:
    if not re.fullmatch(ID_PATTERN, stem):
        message = f"the file name must be an id (found {stem!r})"
        hint = "lower-case letters and digits, words joined by hyphens"
        yield Issue(Location(path), "file-name", message, hint)


def _duplicates(named: Iterable[Assertion | Evidence | Term]) -> Iterator[Issue]:
    first: dict[str, Location] = {}
    for item in named:
        place = item.marks.at("id")
        if item.id in first:
            message = f"the id {item.id!r} must be used once (first on line {first[item.id].line})"
            yield Issue(place, "duplicate-id", message, "rename one of the two")
        first.setdefault(item.id, place)
