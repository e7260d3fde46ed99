"""No template can print contributed text without our escape."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import jinja2
import pytest
from jinja2 import nodes

from digest.render import templating
from digest.render.markdown import Markup
from tests.conftest import ROOT
from tests.render.parser import Reader, html

TEMPLATES = sorted(templating.FOLDER.glob("*.j2"))
# They would join or rewrite text under MarkupSafe's escape, which knows HTML only.
_REWRITERS = (nodes.Concat, nodes.Add, nodes.Mod, nodes.Mul, nodes.MarkSafe, nodes.FilterBlock)
_METHODS = frozenset({"join", "format", "replace", "format_map", "unescape", "striptags"})


@pytest.fixture(scope="module")
def environment() -> jinja2.Environment:
    return templating.environment()


@pytest.mark.parametrize("path", TEMPLATES, ids=lambda path: path.stem)
def test_a_template_only_chooses_and_prints(path: Path, environment: jinja2.Environment) -> None:
    tree = environment.parse(path.read_text(encoding="utf-8"))
    assert not list(tree.find_all(_REWRITERS))
    assert not list(tree.find_all((nodes.EvalContextModifier, nodes.ScopedEvalContextModifier)))
    assert {node.name for node in tree.find_all(nodes.Filter)} <= set(templating.FILTERS)
    assert not {node.attr for node in tree.find_all(nodes.Getattr)} & _METHODS


def test_what_a_template_prints_is_escaped_for_markdown(environment: jinja2.Environment) -> None:
    page = environment.from_string("# {{ words }}").render(words="*a* <b>")
    assert page == "# &#42;a&#42; &#60;b&#62;"
    assert Reader(html(page)).words("h1") == "*a* <b>"


def test_markup_of_ours_is_printed_as_it_is(environment: jinja2.Environment) -> None:
    assert environment.from_string("{{ words }}").render(words=Markup("<b>")) == "<b>"


def test_a_name_that_is_not_given_is_a_fault(environment: jinja2.Environment) -> None:
    with pytest.raises(jinja2.UndefinedError):
        environment.from_string("{{ missing }}").render()


@pytest.mark.parametrize("name", ["join", "replace", "format", "safe", "e", "title", "indent"])
def test_filters_that_rewrite_text_are_not_there(
    name: str, environment: jinja2.Environment
) -> None:
    with pytest.raises(jinja2.TemplateAssertionError):
        environment.from_string(f"{{{{ words|{name} }}}}")


def _markup_calls(path: Path) -> Iterator[ast.Call]:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "Markup":
            yield node


def test_few_modules_may_say_that_text_is_markup() -> None:
    """Elsewhere `Markup` is called on constants alone."""
    trusted = {"markdown.py", "urls.py", "templating.py", "prose.py", "view_data.py"}
    folder = ROOT / "digest" / "render"
    for path in (*folder.glob("*.py"), *folder.glob("english/*.py")):
        if path.name not in trusted:
            for call in _markup_calls(path):
                assert all(isinstance(given, ast.Constant) for given in call.args), path
