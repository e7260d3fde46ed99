"""An invented corpus of any size, the same bytes for the same size."""

from __future__ import annotations

import random
from pathlib import Path

from digest.frontmatter import dump

_TOPICS = ("price", "safety", "service", "delivery", "design", "quality", "staff", "profit")
_SUPPORTS = ("none", "unnamed-data", "anonymous-source", "named-source", "document")


def write(sources: Path, articles: int) -> None:
    """Write a digest of `articles` articles, about as many claims, ten assertions an article.

    Args:
        sources: the folder to fill; made if it is not there.
        articles: how many.
    """
    draw = random.Random(articles)
    claims = max(articles, 4)
    _vocabulary(sources / "vocabulary")
    titles = {"title": "合成语料", "title_en": "Synthetic corpus"}
    _put(sources / "digest.yml", {**titles, "edition": "2026-01-01"}, fences=False)
    picks = [
        [(number * 10 + item * 7) % claims for item in range(10)] for number in range(articles)
    ]
    for number, wanted in enumerate(picks):
        _article(sources / "articles", number, wanted, draw)
    for claim in sorted({claim for wanted in picks for claim in wanted}):
        _claim(sources / "claims", claim)


def _put(path: Path, fields: dict[str, object], body: str = "", *, fences: bool = True) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    text = dump(fields) + body if fences else dump(fields).replace("---\n", "")
    path.write_text(text, encoding="utf-8")


def _vocabulary(folder: Path) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    tables = {
        "tags": [f"{{id: {name}, label: 主题{name}, label_en: {name}}}" for name in _TOPICS],
        "outlets": [f"{{id: outlet-{n}, label: 报纸{n}, label_en: Paper {n}}}" for n in range(9)],
        "techniques": ["{id: slogan, label: 口号, label_en: Slogan, polarity: criticism}"],
        "units": ["{id: kettle, label: 只, label_en: kettles, dimension: count, factor: 1}"],
        "scopes": ["{id: region, label: 地区, label_en: Region}"],
        "subjects": ["{id: maker, label: 厂家, label_en: The maker, kind: company}"],
    }
    for name, rows in tables.items():
        text = "".join(f"- {row}\n" for row in rows)
        (folder / f"{name}.yml").write_text(text, encoding="utf-8")


def _article(folder: Path, number: int, wanted: list[int], draw: random.Random) -> None:
    year, month, day = 2020 + number % 6, 1 + number % 12, 1 + number % 28
    fields: dict[str, object] = {
        "title": f"第{number}篇:合成标题",
        "siglum": f"S{number}",
        "outlet": f"outlet-{number % 9}",
        "published": f"{year}-{month:02}-{day:02}",
        "language": "zh-Hans",
        "genre": "commentary",
        "position": "critical",
        "reading": "full",
        "characters": 2000,
        "paragraphs": 20,
        "tags": [_TOPICS[number % 8], _TOPICS[(number + 3) % 8]],
        "summary": f"第{number}篇的摘要。",
        "summary_en": f"Summary of article {number}.",
        "review": "drafted",
        "assertions": [_assertion(item, claim, draw) for item, claim in enumerate(wanted)],
    }
    refs = "。".join(f"文章写道第{item}点 [[#a-{item}]]" for item in range(10))
    note = '!!! slogan "¶3 口号"\n    只有口号，没有数字。\n'
    _put(folder / str(year) / f"article-{number}.md", fields, f"{refs}。\n\n{note}")


def _assertion(item: int, claim: int, draw: random.Random) -> dict[str, object]:
    return {
        "id": f"a-{item}",
        "claim": f"claim-{claim}",
        "paragraph": item + 1,
        "support": draw.choice(_SUPPORTS),
        "value": draw.choice((100, 105, 200, 1000)),
        "unit": "kettle",
        "bound": draw.choice(("exact", "about", "more-than")),
    }


def _claim(folder: Path, number: int) -> None:
    fields: dict[str, object] = {
        "statement": f"第{number}项数量",
        "statement_en": f"Quantity {number}",
        "kind": "figure",
        "date": f"{2020 + number % 6}-{1 + number % 12:02}",
        "subjects": ["maker"],
        "tags": [_TOPICS[number % 8]],
        "measure": {"type": "quantity", "unit": "kettle", "decisive": []},
    }
    _put(folder / f"claim-{number}.md", fields)
