"""The rules table: every rule of the linked digest, in the order of the rules page."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from digest.model.digest import Digest
from digest.model.issues import Issue, Severity
from digest.model.rules import RuleDoc
from digest.validate import (
    arithmetic,
    coding,
    copying,
    descent,
    figures,
    identity,
    judgement,
    links,
    overview,
    prose,
    reading,
    references,
    repeats,
    timing,
)
from digest.validate.view import Finding, View, view

_Check = Callable[[View], Iterator[Finding]]


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule: what it says of itself, and the generator that finds its breaches."""

    doc: RuleDoc
    check: _Check

    def issues(self, seen: View) -> Iterator[Issue]:
        """The breaches, as issues of this rule."""
        for place, message, hint in self.check(seen):
            yield Issue(place, self.doc.code, message, hint, self.doc.severity)


def _rule(check: _Check, holds_zh: str, severity: Severity = Severity.ERROR) -> Rule:
    """A rule is called after its generator, and what must hold is the generator's docstring."""
    code = check.__name__.replace("_", "-")
    return Rule(RuleDoc(code, check.__doc__ or "", holds_zh, severity), check)


RULES = (
    _rule(identity.missing_file, "源文件夹里有 `digest.yml` 和全部词表。"),
    _rule(identity.file_name_case, "文件名、文件夹名之间不能只差大小写或 Unicode 组合方式。"),
    _rule(identity.duplicate_siglum, "一个简称只指一篇文章。"),
    _rule(identity.duplicate_url, "一个网址只属于一篇文章。"),
    _rule(identity.duplicate_alias, "同一词表里，别名不与其他词的名称或别名相同。"),
    _rule(identity.incomplete_term, "手法要写明是批评还是肯定（`polarity`），单位要写明量纲。"),
    _rule(
        identity.former_id_taken,
        "旧编号没有在用，也没有被两条同类记录（断言则为同一篇文章的两条）放弃。",
    ),
    _rule(
        identity.reserved_id, "编号不与本站自己的页面同名：`index`，说法还有 `status`、`letters`。"
    ),
    _rule(identity.unasserted_claim, "每条说法都有文章提出。"),
    _rule(identity.unused_tag, "每个标签都有文章、说法或下位标签使用。", Severity.WARNING),
    _rule(references.unknown_claim, "断言的 `claim` 与说法的 `relates` 指向已有的说法。"),
    _rule(references.unknown_article, "`provenance` 写文章编号时，该文章已收录。"),
    _rule(
        references.unknown_assertion,
        "`on` 指本说法的断言，`computes` 指本文的，`derived_from` 指已收的断言。",
    ),
    _rule(references.unknown_tag, "标签是 `vocabulary/tags.yml` 里的编号。"),
    _rule(references.unknown_outlet, "刊发机构是 `vocabulary/outlets.yml` 里的编号。"),
    _rule(references.outlet_kind, "刊发机构的 `kind` 取规定的几类之一。"),
    _rule(references.unknown_subject, "当事人是 `vocabulary/subjects.yml` 里的编号。"),
    _rule(references.unknown_technique, "批注的手法是 `vocabulary/techniques.yml` 里的编号。"),
    _rule(references.unknown_unit, "单位是 `vocabulary/units.yml` 里的编号。"),
    _rule(
        references.unknown_scope, "`scope` 与 `decisive` 的键是 `vocabulary/scopes.yml` 里的编号。"
    ),
    _rule(references.scope_value, "口径的键列有取值时，只能取其中之一或 `unstated`。"),
    _rule(references.unknown_term, "`value_term` 是所属说法 `measure.terms` 中的一项。"),
    _rule(references.unknown_broader, "`broader` 是同一词表里另一词的编号，且不成环。"),
    _rule(references.dangling_link, "正文里的 `[[引用]]` 指向已有的断言、说法、文章或标签。"),
    _rule(timing.future_date, "刊发、取得、收录、检索、失效、结论、综述、更正与撤下都不晚于今天。"),
    _rule(timing.published_after_captured, "刊发不晚于抄本取得。"),
    _rule(timing.verdict_before_evidence, "结论的日期不早于它所依据的证据。"),
    _rule(links.dead_without_url, "写 `dead` 的，也写出失效的网址（`url`）。"),
    _rule(links.dead_before_published, "查得失效不早于刊发。"),
    _rule(descent.derivation_across_claims, "`derived_from` 指另一篇文章对同一说法的断言。"),
    _rule(descent.derivation_out_of_time, "取自某篇文章的，确定不早于那篇文章。"),
    _rule(descent.derivation_circle, "断言不会辗转取自自己。"),
    _rule(figures.value_without_unit, "数字要有单位。"),
    _rule(figures.unit_without_value, "`unit` 与 `bound` 要与数字同在；`direction` 可以单独写。"),
    _rule(figures.half_range, "`from` 与 `to`、`low` 与 `high` 都要成对。"),
    _rule(figures.range_order, "`low` 小于 `high`。"),
    _rule(figures.one_value, "一条断言只用一种方式给值。"),
    _rule(figures.vague_range, "概数要给出 `low` 与 `high`，即它最少与最多可能指多少。"),
    _rule(figures.window_syntax, "`window` 是 ISO 8601 时长（P30D）或 EDTF 日期。"),
    _rule(figures.measure_shape, "`measure` 为数量时有单位，为类别时有 `terms`，否则都没有。"),
    _rule(figures.figure_without_measure, "数字类的说法要写明量的是什么（`measure`）。"),
    _rule(figures.value_without_measure, "有文章给值的说法，要写明量的是什么，才能比较。"),
    _rule(figures.value_type, "值的类型与所属说法的 `measure` 相同：数字、日期或类别。"),
    _rule(figures.unit_dimension, "值的单位与所属说法的单位同一量纲。"),
    _rule(reading.title_missing, "读过全文的文章写有标题；没有标题的节选，也没有标题的英译。"),
    _rule(reading.empty_assertion, "断言要归入一条说法，或自有中英文表述。"),
    _rule(reading.paragraph_range, "断言与批注所指的段落在文章的段数之内。"),
    _rule(reading.paragraph_missing, "读过全文的文章，断言要写段落；只见于标题的，引标题的字。"),
    _rule(reading.excerpt_paragraph, "只读到节选的文章不写段落号与段数。"),
    _rule(reading.excerpt_annotation, "只读到节选的文章不作批注。"),
    _rule(reading.support_not_seen, "节选里没见到的依据写 `not-seen`，不写 `none`；全文则相反。"),
    _rule(coding.coding_article, "第二编码针对读过全文的文章：编码者读的与编者读的相同。"),
    _rule(coding.coding_technique, "第二编码的手法是 `vocabulary/techniques.yml` 里的编号。"),
    _rule(coding.coding_paragraph, "第二编码所指的段落在文章的段数之内。"),
    _rule(arithmetic.computes_shape, "`computes` 是对本文其他有单一数值的断言所作的一种运算。"),
    _rule(
        arithmetic.computes_wrong, "`computes` 在限定词与进位之内得出该值，否则写 `holds: false`。"
    ),
    _rule(judgement.verdict_without_evidence, "除“未找到”外，结论要有作用于同一断言的证据。"),
    _rule(judgement.not_found_without_search, "“未找到”的结论要有检索记录。"),
    _rule(judgement.verdict_on_mirrors, "结论不能只凭转载与自媒体。"),
    _rule(
        judgement.verdict_against_evidence,
        "肯定或否定的结论至少与一条证据的作用相同；“未找到”则没有支持的证据。",
    ),
    _rule(
        judgement.evidence_is_the_article,
        "已收的文章作为证据，只能针对其他来源的断言，不为自己作证。",
    ),
    _rule(
        judgement.allegation_unanswered,
        "指控类的说法要有当事方的回应，或寻找回应的检索记录。",
        Severity.WARNING,
    ),
    _rule(overview.overview_alone, "英文综述与中文综述并存。"),
    _rule(overview.overview_sentence_unlinked, "综述的每句话都至少指向一条说法，小标题除外。"),
    _rule(overview.overview_versions_differ, "综述的中英文两版指向同样的说法。"),
    _rule(copying.copied_run, "除标题与引文外，没有与某篇文章连续十五字相同的文字。"),
    _rule(copying.fingerprint_without_article, "指纹以文章编号为名。"),
    _rule(
        copying.fingerprint_missing,
        "读过全文、有抄本的文章都有指纹。",
        Severity.WARNING,
    ),
    _rule(prose.quotation_too_long, "引文至多三十字，作品名不计。"),
    _rule(prose.quotation_share, "一篇文章的引文合计不超过其字数的百分之五。"),
    _rule(
        prose.epithet_as_name, "我们自己的文字不用绰号称呼人，引用或讨论除外。", Severity.WARNING
    ),
    _rule(prose.private_information, "文字里没有手机号、身份证号、车牌号与电子邮箱。"),
    _rule(prose.todo, "草稿的 TODO 都已处理。", Severity.WARNING),
    _rule(
        repeats.may_repeat_claim,
        "未复核的文章里，与已有说法相近的断言不单独成立。",
        Severity.WARNING,
    ),
)


def validate(digest: Digest, today: dt.date) -> tuple[Issue, ...]:
    """Every breach of every rule, in the order of the table.

    Args:
        digest: the linked digest; its files' texts are read as well.
        today: the day after which nothing can have been published.
    """
    seen = view(digest, today)
    return tuple(issue for rule in RULES for issue in rule.issues(seen))
