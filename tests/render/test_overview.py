"""The pages of the overview: its marks, its table, its languages."""

from __future__ import annotations

from dataclasses import replace

import pytest

from digest.export.json import document
from digest.link.resolve import link
from digest.load.parse import load
from digest.model.digest import Digest
from digest.render import urls
from digest.render.pages import render
from tests.validate.support import ROOT, files

CHINESE = """---
title: 大势
date: 2021-06-01
by: editors
review: drafted
---
有[[claim:kettles-sold|一个*数*]]，出自[[article:2021-05-05-kettles]]。
没人核对 [[claim:kettles-sold]]。

## 小标题 [[claim:kettles-sold]]
"""
ENGLISH = """---
title: Where it stands
date: 2021-06-01
by: A. Reader
review: reviewed
---
One [[claim:kettles-sold|number]]. Nobody checked. [[claim:kettles-sold]]
"""


def digest(**overviews: str) -> Digest:
    tree = {f"{name.replace('_', '.')}.md": text for name, text in overviews.items()}
    records, issues = load(files(tree), ROOT)
    assert issues == ()
    return link(replace(records, tree_hash="0123456789abcdef"))


@pytest.fixture
def pages() -> dict[str, str]:
    return render(digest(overview=CHINESE, overview_en=ENGLISH), ())


def test_words_link_with_the_number_and_a_bare_reference_is_the_number(
    pages: dict[str, str],
) -> None:
    page = pages[urls.OVERVIEW]
    link = '(../claims/kettles-sold.md "鹊壶卖出的水壶数量 &#40;孤证&#41;")'
    assert f'有[一个&#42;数&#42;&#8288;<sup class="dd-ref">1</sup>]{link}，出自[《' in page
    assert f'没人核对&#8288;<sup class="dd-ref">[1]{link}</sup>。' in page
    assert '## 小标题&#8288;<sup class="dd-ref">[1]' in page
    assert page.count("<tr>\n<th") == 1


def test_each_version_speaks_its_language_and_leads_to_the_other(pages: dict[str, str]) -> None:
    chinese, english = pages[urls.OVERVIEW], pages[urls.OVERVIEW_EN]
    assert '<a href="../en/overview/" hreflang="en" lang="en">English</a>' in chinese
    assert '<a href="../../overview/" hreflang="zh-Hans" lang="zh-Hans">中文</a>' in english
    assert "1篇文章，出自1个独立来源，归为1条说法" in chinese
    assert "1 article, 1 independent origin, 1 claim&#58;" in english
    assert "本刊编者，2021年6月1日；初稿，尚未经第二人复核。数据版本0123456789ab" in chinese
    assert "By A. Reader, 2021-06-01; reviewed. Data version 0123456789ab" in english
    assert '</a><span class="dd-meta" lang="zh-Hans">鹊壶卖出的水壶数量</span>' in english
    assert '[number&#8288;<sup class="dd-ref">1</sup>](../claims/kettles-sold.md' in english
    assert '<a href="../claims/kettles-sold/">' in english
    assert urls.href("overview/en.md", urls.OVERVIEW_EN) in pages["overview/en.md"]


def test_a_version_alone_leads_nowhere_else() -> None:
    pages = render(digest(overview=CHINESE), ())
    assert "has no English version yet" in pages[urls.OVERVIEW_EN]
    assert "hreflang" not in pages[urls.OVERVIEW]
    assert "Overview" not in pages[urls.HOME]


def test_the_data_says_which_claims_an_overview_rests_on() -> None:
    whole = document(digest(overview=CHINESE))
    assert whole["overviews"] == [
        {
            "language": "zh-Hans",
            "title": "大势",
            "date": "2021-06-01",
            "by": "editors",
            "review": "drafted",
            "claims": ["kettles-sold"],
        }
    ]
