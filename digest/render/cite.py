"""How what stands on a page is cited, ready to be copied."""

from __future__ import annotations

from dataclasses import dataclass

from digest.model.words import Label
from digest.render import urls
from digest.render.catalogue import Catalogue
from digest.render.markdown import Markup, code, escape


@dataclass(frozen=True, slots=True)
class Written:
    """A citation in one style.

    Attributes:
        rest: what follows where the reader's own day of access may be put in, if it is `dated`.
        lines: whether its lines matter.
    """

    name: str
    text: Markup
    rest: Markup
    dated: bool
    lines: bool


@dataclass(frozen=True, slots=True)
class Shown:
    """How one thing is cited; `about` says which."""

    about: Label
    styles: tuple[Written, ...]


def shown(page: str, catalogue: Catalogue) -> tuple[Shown, ...]:
    """How what stands on a page is cited."""
    return tuple(
        Shown(
            citation.about,
            tuple(
                Written(
                    name=style.name,
                    text=code(style.text) if style.lines else escape(style.text),
                    rest=escape(style.rest),
                    dated=style.dated,
                    lines=style.lines,
                )
                for style in citation.styles
            ),
        )
        for citation in catalogue.citations.get(urls.folder(page), ())
    )
