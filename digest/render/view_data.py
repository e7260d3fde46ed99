"""The data page and the rules page."""

from __future__ import annotations

from dataclasses import dataclass

from digest.model.counts import count
from digest.model.issues import Severity
from digest.model.rules import RuleDoc
from digest.render import templating, urls
from digest.render.catalogue import Catalogue
from digest.render.markdown import Markup, escape
from digest.render.page import Page

_SCHEMAS = (
    ("article", "文章"),
    ("claim", "说法"),
    ("overview", "综述"),
    ("vocabulary", "词表"),
    ("digest", "刊物设置"),
)


@dataclass(frozen=True, slots=True)
class RuleRow:
    """A rule as its table shows it."""

    code: str
    holds_zh: Markup
    holds: Markup
    breach: str


def data_page(catalogue: Catalogue) -> Page:
    """Downloads, counts, licence."""
    page, vocabulary = urls.DATA, catalogue.vocabulary
    counts = count(catalogue.digest)
    body = templating.render(
        "data",
        digest=urls.source(page, urls.DIGEST_JSON),
        schemas=[(urls.source(page, urls.schema(name)), label) for name, label in _SCHEMAS],
        rules=urls.source(page, urls.RULES),
        version=catalogue.digest.records.tree_hash[:12],
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
