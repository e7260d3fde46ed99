"""References inside English prose: what they link to, and what they say."""

from __future__ import annotations

from digest.model.body import Ref
from digest.render import urls
from digest.render.catalogue import Catalogue
from digest.render.english import words
from digest.render.markdown import Markup, Resolve, bilingual


def resolver(page: str, catalogue: Catalogue) -> Resolve:
    """How references read on an English page; what has no English page links to its Chinese one."""

    def resolve(ref: Ref) -> Markup:
        target, name = _target(ref, catalogue)
        said = bilingual(ref.words or name)
        return Markup(f"[{said}]({urls.source(page, target)})") if target else said

    return resolve


def _target(ref: Ref, catalogue: Catalogue) -> tuple[str, str]:
    """The page that a reference leads to, if there is one, and what it is called."""
    if ref.kind == "claim" and ref.target in catalogue.claims:
        return urls.english(urls.claim(ref.target)), catalogue.claims[ref.target].statement_en
    if ref.kind == "article" and ref.target in catalogue.articles:
        return urls.article(ref.target), catalogue.articles[ref.target].named.en
    if ref.kind == "tag" and ref.target in catalogue.vocabulary.tags:
        label = words.label(catalogue.vocabulary.tags, ref.target)
        return urls.english(urls.tag(ref.target)), label
    return "", ref.target
