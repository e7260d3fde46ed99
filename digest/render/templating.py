"""The page templates: the home of Jinja2.

Whatever a template prints goes through our own escape, so that none can forget it. Jinja's
filters are taken away except a few that cannot join or rewrite contributed text: MarkupSafe's
escape, which they would apply, knows HTML only and would let Markdown through.
"""

from __future__ import annotations

import functools
from collections.abc import Callable
from pathlib import Path

import jinja2

from digest.render.markdown import Markup, bilingual, escape

FOLDER = Path(__file__).parent / "templates"
FILTERS = ("length",)


def render(template: str, **context: object) -> Markup:
    """One template of the folder (named without its ending), rendered."""
    return Markup(environment().get_template(f"{template}.md.j2").render(context))


def in_english(template: str, **context: object) -> Markup:
    """The same for a page in English, where what is Chinese is marked as Chinese.

    The mark is an element, so that only what is Markup already may stand in an attribute.
    """
    made = environment(bilingual).get_template(f"en/{template}.md.j2")
    return Markup(made.render(context))


@functools.cache
def environment(printed: Callable[[object], Markup] = escape) -> jinja2.Environment:
    """The environment: our escape on everything printed, and few filters."""
    made = jinja2.Environment(
        loader=jinja2.FileSystemLoader(FOLDER),
        autoescape=True,
        finalize=printed,
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    made.filters = {name: made.filters[name] for name in FILTERS}
    return made
