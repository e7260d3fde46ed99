"""The data page and the rules page."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from digest.model.counts import count
from digest.model.exports import Download, Example, Exports, Table
from digest.model.issues import Severity
from digest.model.rules import RuleDoc
from digest.model.words import Label
from digest.render import cite, templating, urls
from digest.render.catalogue import Catalogue
from digest.render.markdown import Markup, code, escape, external
from digest.render.page import Page

_SCHEMAS = (
    ("article", "文章"),
    ("claim", "说法"),
    ("overview", "综述"),
    ("vocabulary", "词表"),
    ("coding", "第二编码"),
    ("digest", "刊物设置"),
)


@dataclass(frozen=True, slots=True)
class RuleRow:
    """A rule as its table shows it."""

    code: str
    holds_zh: Markup
    holds: Markup
    breach: str


@dataclass(frozen=True, slots=True)
class FileRow:
    """A file as the list of downloads shows it."""

    name: str
    href: Markup
    about: Label
    size: str
    media_type: str
    opened_by: str
    schema: Markup | None


@dataclass(frozen=True, slots=True)
class TableRow:
    """A table with its CSV file."""

    table: Table
    href: Markup
    rows: int
    size: str


@dataclass(frozen=True, slots=True)
class Asked:
    """An example with its query as lines of code."""

    example: Example
    sql: Markup


def data_pages(catalogue: Catalogue, exports: Exports) -> Iterator[Page]:
    """The downloads, and below them what the tables hold and what may be asked of them."""
    yield _data_page(catalogue, exports)
    yield _tables_page(exports)
    yield _queries_page(exports)


def _data_page(catalogue: Catalogue, exports: Exports) -> Page:
    """Downloads, counts, licence."""
    page, vocabulary = urls.DATA, catalogue.vocabulary
    counts = count(catalogue.digest)
    parts = [file for file in exports.downloads if file.table]
    body = templating.render(
        "data",
        citations=cite.shown(page, catalogue),
        files=[_file(file) for file in exports.downloads if not file.table],
        parts=len(parts),
        weight=_size(sum(len(file.content) for file in parts)),
        tables=urls.source(page, urls.DATA_TABLES),
        queries=urls.source(page, urls.DATA_QUERIES),
        schemas=[(urls.source(page, urls.schema(name)), label) for name, label in _SCHEMAS],
        rules=urls.source(page, urls.RULES),
        codebook=urls.source(page, urls.CODEBOOK),
        version=catalogue.digest.version,
        counts=[
            ("文章", counts.articles),
            ("断言", counts.assertions),
            ("批注", counts.annotations),
            ("说法", counts.claims),
            ("证据", counts.evidence),
            ("判断", counts.verdicts),
            ("时间线条目", len(catalogue.digest.timeline)),
            ("标签", len(vocabulary.tags)),
            ("手法", len(vocabulary.techniques)),
            ("来源", len(vocabulary.outlets)),
        ],
    )
    return Page(page, "数据", body, "整部摘编的机器可读数据、格式说明与许可。")


def _file(file: Download) -> FileRow:
    inside = file.schema and not file.schema.startswith("https:")
    return FileRow(
        name=file.path.removeprefix("data/"),
        href=urls.href(urls.DATA, file.path),
        about=file.about,
        size=_size(len(file.content)),
        media_type=file.media_type,
        opened_by=file.opened_by,
        schema=urls.href(urls.DATA, file.schema) if inside else external(file.schema),
    )


def _tables_page(exports: Exports) -> Page:
    """Every table with its columns."""
    page = urls.DATA_TABLES
    parts = {file.table: file for file in exports.downloads if file.table}
    rows = [
        TableRow(
            table,
            urls.href(page, parts[table.name].path),
            parts[table.name].rows,
            _size(len(parts[table.name].content)),
        )
        for table in exports.tables
    ]
    body = templating.render("tables", tables=rows, data=urls.href(page, urls.DATA))
    return Page(page, "数据表", body, "CSV 与 SQLite 里每张表、每一列是什么。")


def _queries_page(exports: Exports) -> Page:
    """How the database is opened, and examples with their answers."""
    page = urls.DATA_QUERIES
    asked = [Asked(example, code(example.sql)) for example in exports.examples]
    body = templating.render(
        "queries",
        asked=asked,
        data=urls.href(page, urls.DATA),
        tables=urls.href(page, urls.DATA_TABLES),
    )
    return Page(page, "查询数据库", body, "用 Datasette 打开 SQLite 数据库，三个查询及其结果。")


def _size(count: int) -> str:
    """Bytes as people read them: `3.5 MB`, `27 KB`."""
    return f"{count / 1e6:.1f} MB" if count >= 1e6 else f"{max(1, round(count / 1000))} KB"


def rules_page(rules: tuple[RuleDoc, ...]) -> Page:
    """The rules that every build holds the sources to."""
    rows = [_row(rule) for rule in rules]
    body = templating.render("rules", rules=rows, contribute=urls.href(urls.RULES, urls.CONTRIBUTE))
    return Page(urls.RULES, "规则", body, "每次构建都会逐条检查的规则。")


def _row(rule: RuleDoc) -> RuleRow:
    breach = "错误" if rule.severity is Severity.ERROR else "提醒"
    return RuleRow(rule.code, _coded(rule.holds_zh), _coded(rule.holds), breach)


def _coded(text: str) -> Markup:
    """The sentence with what stands between backticks as code."""
    parts = [
        Markup(f"<code>{escape(part)}</code>") if number % 2 else escape(part)
        for number, part in enumerate(text.split("`"))
    ]
    return Markup("").join(parts)
