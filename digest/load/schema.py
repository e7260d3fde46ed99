"""The one schema of the source format, as JSON Schema 2020-12.

`shape` checks with it, the build publishes it as `docs/schema/*.json` so that editors complete
and check as people type, and its words come from `digest.model.words`, so that nothing is
declared twice.
"""

from __future__ import annotations

from digest.model import words
from digest.model.schema import (
    MAP,
    REF_PATTERN,
    TERM_PATTERN,
    Schema,
    count,
    date,
    day,
    document,
    flag,
    ident,
    idents,
    matching,
    number,
    one_of,
    paragraphs,
    record,
    refs,
    several,
    text,
    url,
)


def schemas() -> dict[str, Schema]:
    """Every schema by name; `digest` is that of the settings."""
    return {
        "article": document("An article, read and digested", record(_ARTICLE, _ARTICLE_REQUIRED)),
        "claim": document("A claim that articles assert", record(_CLAIM, _CLAIM_REQUIRED)),
        "overview": document("The editors' overview", record(_OVERVIEW, tuple(_OVERVIEW))),
        "vocabulary": document(
            "A vocabulary (SKOS-like)", several(record(_TERM, ("id", "label", "label_en")))
        ),
        "coding": document(
            "What a coder other than the editors marked in one article",
            several(record(_MARK, tuple(_MARK))),
        ),
        "digest": document("The digest itself", record(_DIGEST, ("title", "title_en"))),
    }


_FIGURE: Schema = {
    "value": number("数值，基本单位的普通数字。A plain number: 400000, not 40万."),
    "from": number("变动的起点。Start of a change; needs `to`."),
    "to": number("变动的终点。End of a change; needs `from`."),
    "low": number("区间或概数的下限。Low end of a range or vague number; needs `high`."),
    "high": number("区间或概数的上限。High end; needs `low`."),
    "value_date": date("日期型的值。The value, where the claim's measure is a date (EDTF)."),
    "value_term": ident("类别型的值。The value, where the claim's measure is a category."),
    "unit": text("单位。An id in units.yml."),
    "bound": one_of(words.BOUNDS, "限定词：约、近、超……。How the number is hedged."),
    "direction": one_of(words.DIRECTIONS, "变动方向。up or down, where it is a change."),
    "scope": {**MAP, "description": "口径。A map over the keys of scopes.yml."},
    "window": text("数字覆盖的时段。The span covered: P30D (ISO 8601) or an EDTF date."),
    "as_of": date("截止时间。The cut-off (EDTF)."),
}

_DIGEST: Schema = {
    "title": text("刊名。Name of the digest."),
    "title_en": text("刊名的英文。Its English name."),
    "edition": day("第一版的日期；没有写 `added` 的，都在这一天收录。Day of the first edition."),
}

_CORRECTIONS = several(
    record(
        {
            "date": day("更正的日期。When it was put right."),
            "was": text("原来写作什么。What stood there."),
            "now": text("现在写作什么。What stands there."),
            "why": text("理由。What was wrong."),
            "by": text("提出者，愿意具名时。Who pointed it out, if they wish to be named."),
        },
        ("date", "was", "now", "why"),
    ),
    "更正，最早的在前。Mistakes put right, the earliest first.",
)

_ASSERTION: Schema = {
    "id": ident("断言的编号，在本文内唯一。Unique within the article."),
    "claim": ident("所属的说法。The claim it joins."),
    "statement": text("本文自己的说法。This article's wording, weaker or stronger."),
    "statement_en": text("同上，英文。English gloss of `statement`."),
    "stance": one_of(words.STANCES, "文章对这件事的立场。How the article stands to it."),
    "mode": one_of(words.MODES, "事实、观点、指控还是预测。What kind of saying it is."),
    "speaker": text("文中的说话人。Who says it inside the article."),
    "attribution": text("原样的归属用语。The words of attribution, as printed."),
    **_FIGURE,
    "support": one_of(words.SUPPORTS, "本文给出的依据。What the article itself offers."),
    "paragraph": paragraphs("段落：6、[6, 9] 或 1.s14。Paragraph of the cleaned body."),
    "quote": text("短引，至多三十字。A short phrase, where the wording is the point."),
    "computes": {
        **record(
            {
                **{
                    name: idents("参与运算的本文断言，依次。Own assertions, in order.", 2)
                    for name in words.OPERATIONS
                },
                "holds": flag("编者复算是否相符。false: the result was found not to follow."),
            }
        ),
        "description": "本文自己的算术。The article's own arithmetic: one operation.",
    },
    "derived_from": {
        **record(
            {
                "of": matching(REF_PATTERN, "文章#断言。As `article#assertion`."),
                "basis": one_of(words.BASES, "如何得知。How we know."),
            },
            ("basis",),
        ),
        "description": "取自哪条断言；省略 `of` 即并非取自所收文章。What it was taken from.",
    },
    "formerly": idents("旧编号，旧网址仍指到这里。Former ids: their addresses still lead here."),
}

_ARTICLE: Schema = {
    "title": text("标题，照录；只读到节选、未见标题时省略。As printed."),
    "title_en": text("标题的英译。English gloss of the title."),
    "siglum": text("简称，短而唯一。Short, unique, fixed."),
    "outlet": ident("刊发机构；页面未写则省略。An id in outlets.yml."),
    "byline": text("署名，照录；没有则省略。As printed."),
    "published": date("刊发日期（EDTF）；页面未写则省略。Omit if unknown."),
    "captured": date("抄本取得的日期。When the copy was taken."),
    "added": day("收录的日期；第一版的不写。When it was added; omit for the first edition."),
    "dating": text("日期如何得知。How the date is known, where it is not printed."),
    "url": url("原文链接。The original page."),
    "archived": url("公共存档链接。A public archive's copy."),
    "dead": date("原文链接查得失效的日期（EDTF）。When `url` was found to lead nowhere."),
    "via": text("读到的是哪里的抄本（不作链接）。Where the copy was read, unlinked."),
    "language": one_of(words.LANGUAGES, "原文的语言（BCP 47）。Of the original."),
    "genre": one_of(words.GENRES, "体裁。Of the article as a whole."),
    "position": one_of(words.POSITIONS, "全文立场。Of the article as a whole."),
    "reading": one_of(words.READINGS, "编者读到的是全文还是节选。How much was read."),
    "capture": matching("^sha256:[0-9a-f]{64}$", "抄本字节的散列。Hash of the raw capture."),
    "characters": count("正文字数。Characters of the cleaned body."),
    "paragraphs": count("正文段数。Paragraphs; headings count, the title does not."),
    "provenance": several(
        record(
            {
                "relation": one_of(words.PROVENANCES, "与来源的关系。How it came from there."),
                "of": text("来源文章的编号或名称。An article id, or the name of a work."),
                "basis": one_of(words.BASES, "如何得知。How we know."),
            },
            ("relation", "basis"),
        ),
        "出处。Where the text comes from.",
    ),
    "tags": idents("标签。Ids in tags.yml.", 1),
    "summary": text("中文摘要，用我们自己的话。Summary, in our own words."),
    "summary_en": text("英文摘要。English summary, in our own words."),
    "review": one_of(words.REVIEWS, "复核状态。Whether a second person has checked it."),
    "assertions": several(
        record(_ASSERTION, ("id", "support")),
        "断言：文章说的一件事。Each thing that the article says.",
    ),
    "formerly": idents("旧编号，留作跳转，最早的在前。Former ids, the oldest first: redirects."),
    "corrections": _CORRECTIONS,
    "withdrawn": {
        **record(
            {"date": date("撤下日期。When."), "reason": text("撤下的理由。Why.")},
            ("date", "reason"),
        ),
        "description": "撤下，留一页说明。Leaves a tombstone.",
    },
}
_ARTICLE_REQUIRED = (
    *("siglum", "language", "genre", "position", "reading"),
    *("tags", "summary", "summary_en", "review", "assertions"),
)

_EVIDENCE: Schema = {
    "id": ident("证据的编号，在本说法内唯一。Unique within the claim."),
    "publisher": text("发布者。Who published the record."),
    "url": url("链接；转载页不作链接。Never a mirror's."),
    "dead": date("链接查得失效的日期（EDTF）。When `url` was found to lead nowhere."),
    "published": date("发布日期（EDTF）。When it was published."),
    "added": day("收录的日期；第一版的不写。When it was added; omit for the first edition."),
    "type": one_of(words.EVIDENCE_TYPES, "证据类型。What kind of record it is."),
    "via": text("在哪里读到（不作链接）。Where we read it, unlinked."),
    "finding": text("所载内容，用我们自己的话。What it says, in our own words."),
    "finding_en": text("同上，英文。The finding, in our own words."),
    **_FIGURE,
    "bearing": one_of(words.BEARINGS, "对说法的作用。What it does to the claim."),
    "on": refs("作用于哪些断言；省略则为全部。Refs; omit for all."),
    "by_subject": flag("是否当事方自己的回应。The answer of a party concerned."),
    "finality": one_of(words.FINALITIES, "程序阶段。The stage of a proceeding."),
}

_CLAIM: Schema = {
    "statement": text("说法：数字写量名，其余写命题。A quantity, or a proposition."),
    "statement_en": text("英文。English gloss."),
    "kind": one_of(words.KINDS, "说法的种类。What kind of claim it is."),
    "date": date("事件日期（EDTF）；列入时间线。Puts it on the timeline."),
    "subjects": idents("当事人。Whom it is about: ids in subjects.yml."),
    "tags": idents("标签。Ids in tags.yml.", 1),
    "measure": {
        **record(
            {
                "type": one_of(words.MEASURES, "值的类型。What kind of value it takes."),
                "unit": text("单位。An id in units.yml."),
                "decisive": several(
                    {"type": "string", "minLength": 1},
                    "比较前必须相同的口径。Keys of scopes.yml, window or as_of.",
                ),
                "terms": {**MAP, "description": "类别：编号到中文。Category terms, id to label."},
            },
            ("type",),
        ),
        "description": "量的是什么。What values of the claim measure.",
    },
    "relates": several(
        {
            **record(
                {
                    kind: ident(f"{label.zh}哪条说法。The claim that it {label.en}.")
                    for kind, label in words.RELATIONS.items()
                }
            ),
            "minProperties": 1,
            "maxProperties": 1,
        },
        "与其他说法的关系。How it stands to other claims.",
    ),
    "evidence": several(
        record(_EVIDENCE, ("id", "publisher", "type", "finding", "finding_en", "bearing")),
        "文章以外的证据。Records outside the articles.",
    ),
    "verdict": {
        **record(
            {
                "on": refs("结论针对的断言；省略则为全部。Refs; omit for all."),
                "status": one_of(words.VERDICTS, "结论。What the evidence settles."),
                "because": text("理由。The reason."),
                "because_en": text("同上，英文。The reason, in English."),
                "would_change": text("什么会改变它。What would change it."),
                "would_change_en": text("同上，英文。What would change it, in English."),
                "by": text("作出者。Who judged."),
                "date": date("日期（EDTF）。When."),
                "review": one_of(
                    words.REVIEWS, "复核状态。Whether a second person has checked it."
                ),
            },
            ("status", "because", "would_change", "by", "date", "review"),
        ),
        "description": "结论，只凭文章以外的证据。Rests on evidence alone.",
    },
    "searches": several(
        record(
            {
                "by": text("检索者。Who searched."),
                "date": date("日期（EDTF）。When."),
                "where": text("检索了什么。Where, and for what."),
            },
            ("by", "date", "where"),
        ),
        "检索记录；“未找到”的结论须有一条。Recorded searches.",
    ),
    "formerly": idents("旧编号，留作跳转，最早的在前。Former ids, the oldest first: redirects."),
    "corrections": _CORRECTIONS,
}
_CLAIM_REQUIRED = ("statement", "statement_en", "kind", "tags")

_OVERVIEW: Schema = {
    "title": text("标题。Its heading."),
    "date": date("写成的日期。The day on which it was written."),
    "by": text("写作者。Who wrote it."),
    "review": one_of(words.REVIEWS, "复核状态。Whether a second person has checked it."),
}

_TERM: Schema = {
    "id": matching(TERM_PATTERN, "编号，在本词表内唯一。Unique within its file."),
    "label": text("中文名。Chinese name."),
    "label_en": text("英文名。English name."),
    "definition": text("定义。What it means."),
    "definition_en": text("同上，英文。Definition in English."),
    "aliases": several(
        {
            "type": ["string", "object"],
            "properties": {
                "text": text("别名。The name."),
                "kind": one_of(
                    words.ALIAS_KINDS, "绰号：只供检索，不用来称呼。For finding, never for use."
                ),
            },
            "required": ["text"],
            "additionalProperties": False,
            "minLength": 1,
        },
        "别名。Other names; an epithet is searched for, never used.",
    ),
    "broader": text("上位词。A wider term of the same file."),
    "kind": text("类别。Its kind; for an outlet, one of the words of the format."),
    "url": url("主页。An outlet's home page."),
    "standard": text("手法名称所据的标准。The standard that a technique is named after."),
    "include": text("算的例子。What is marked with a technique: an invented example."),
    "include_en": text("同上，英文。The same in English."),
    "exclude": text("不算的例子。What looks like it and is not marked."),
    "exclude_en": text("同上，英文。The same in English."),
    "polarity": one_of(words.POLARITIES, "手法是批评还是肯定。Of a technique."),
    "dimension": text("单位的量纲。What a unit measures."),
    "factor": {
        **number("折合基本单位的倍数，大于零。A unit's size in the base unit."),
        "exclusiveMinimum": 0,
    },
    "values": {**MAP, "description": "口径的取值：编号到中文。Values of a scope key, id to label."},
    "values_en": {**MAP, "description": "同上，英文。The same values in English."},
}

_MARK: Schema = {
    "technique": ident("手法的编号。An id in techniques.yml."),
    "paragraph": {
        "type": ["integer", "array"],
        "minimum": 1,
        "items": {"type": "integer", "minimum": 1},
        "minItems": 1,
        "description": "见于哪几段：6 或 [6, 9]。In which paragraphs of the cleaned body.",
    },
}
