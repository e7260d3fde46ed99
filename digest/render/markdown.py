"""One escape for every contributed string, and the prose of bodies as Markdown.

The home of `markupsafe`. Contributed text reaches a page through `escape` only; it stands
rightly in Markdown text, in HTML text and in an HTML attribute alike, so that no template
needs to know which of them it is writing.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Callable, Collection, Iterable, Iterator

from markupsafe import Markup

from digest.model.body import (
    Block,
    Emphasis,
    Inline,
    Link,
    ListBlock,
    Paragraph,
    Quotation,
    Ref,
    leaves,
)
from digest.model.body import Text as Words

__all__ = [
    "Markup",
    "bilingual",
    "blocks",
    "chinese",
    "code",
    "escape",
    "external",
    "inline",
    "laid_out",
    "mark_chinese",
    "metadata",
    "plain",
    "tight",
    "words_of",
]

# Everything that Markdown, HTML, attribute lists, snippets, emoji or autolinks could read.
_ACTIVE = re.compile(
    r"""[\\`*_{}\[\]()<>#+|~^:=$@&"'!]"""
    r"|(?<![^\W_])-|-(?![^\W_])"  # a hyphen, unless letters or digits stand on both sides
)
_BLANK_BEFORE_HAN = re.compile(r"\A +(?![!-~])")
_LIST_NUMBER = re.compile(r"\A( ?\d*)\.(?=\s|\Z)")
_SPACE = re.compile("[ \t\n\r\f\v\x1c-\x1f\x85\u2028\u2029]+")
_CONTROL = re.compile("[\x00-\x1f\x7f-\x9f\ud800-\udfff\ufeff]")
_URL = re.compile(r"(?:https?://|mailto:)[^\s\x00-\x20\x7f\\]+", re.IGNORECASE)
# Chinese among English: Han characters and full-width marks, and what joins them unspaced.
_HAN = r"[\u3001-\u3011\u3014-\u301b\u3400-\u9fff\uf900-\ufaff\uff01-\uff60\U00020000-\U0003ffff]"
_CHINESE = re.compile(rf"{_HAN}(?:[0-9A-Za-z“”‘’·—…%+.-]*{_HAN})*")
# In page metadata themes print text unescaped, and some unescape it first: these look-alikes
# stay harmless under every theme, and read well in a Chinese title.
_LOOK_ALIKES = str.maketrans({"<": "＜", ">": "＞", "&": "＆", '"': "＂"})


def plain(text: str) -> str:
    """The words alone: line breaks and runs of blanks become one space, controls vanish."""
    return _CONTROL.sub("", _SPACE.sub(" ", text))


def escape(text: object) -> Markup:
    """The text as numeric character references wherever a character could be read as markup."""
    return text if isinstance(text, Markup) else _escaped(str(text))


# The same words stand on many pages, and again when a preview renders the whole anew.
@functools.lru_cache(maxsize=1 << 16)
def _escaped(text: str) -> Markup:
    words = _ACTIVE.sub(lambda match: f"&#{ord(match[0])};", plain(text))
    return Markup(_LIST_NUMBER.sub(r"\1&#46;", words))


def bilingual(text: object) -> Markup:
    """The same for a page in English: what is Chinese in the text is marked as Chinese."""
    return text if isinstance(text, Markup) else _marked(str(text))


@functools.lru_cache(maxsize=1 << 16)
def _marked(text: str) -> Markup:
    words, done, parts = plain(text), 0, []
    for match in _CHINESE.finditer(words):
        before = escape(words[done : match.start()])
        parts += [before, Markup(f'<span lang="zh">{escape(match[0])}</span>')]
        done = match.end()
    return Markup("").join([*parts, escape(words[done:])])


def mark_chinese(words: Markup, element: str) -> Markup:
    """Escaped words, with what is Chinese in them in an element that says so."""
    return Markup(_CHINESE.sub(rf'<{element} lang="zh">\g<0></{element}>', str(words)))


def chinese(text: str) -> bool:
    """Whether there is anything Chinese in the text."""
    return _CHINESE.search(text) is not None


def metadata(text: str) -> str:
    """The text for a page's front matter, which themes print as it is."""
    return plain(text).strip().translate(_LOOK_ALIKES)


def external(url: str | None) -> Markup | None:
    """The address for an `href`, or None where it is not http, https or mailto."""
    return escape(url) if url and _URL.fullmatch(url) else None


def code(text: str) -> Markup:
    """Lines of code with their indentation, for a `pre`."""
    return Markup("\n").join(_code_line(line) for line in text.splitlines())


def _code_line(line: str) -> Markup:
    words = line.lstrip(" ")
    return Markup("&#32;") * (len(line) - len(words)) + escape(words)


# Keeps a mark on the line of its word, and at no distance from it.
JOINER = Markup("&#8288;")
# In an article's digest only the marks of assertions are raised.
RAISED = frozenset({"assertion"})
Resolve = Callable[[Ref], Markup]


def inline(
    children: Iterable[Inline], resolve: Resolve, raised: Collection[str] = RAISED
) -> Markup:
    """A run of inline content as Markdown.

    Args:
        children: the run.
        resolve: writes the references.
        raised: the kinds of references that are written as small raised marks, unless they bring
            words of their own.
    """
    run = tight(children, raised)
    return Markup("").join(_inline(child, resolve, raised) for child in run)


def blocks(parts: Iterable[Block], resolve: Resolve, raised: Collection[str] = RAISED) -> Markup:
    """Blocks of prose as Markdown, a blank line between them; arguments as for `inline`."""
    return laid_out(parts, lambda run: inline(run, resolve, raised))


def laid_out(parts: Iterable[Block], write: Callable[[Iterable[Inline]], Markup]) -> Markup:
    """The same with `write` for the runs of inline content."""
    return Markup("\n\n").join(_block(part, write) for part in parts)


def tight(children: Iterable[Inline], raised: Collection[str] = RAISED) -> Iterator[Inline]:
    """The run without the blanks that set off raised marks.

    A source writes `说法 [[#mark]] 继续`; the mark is printed small and raised, so no blank stands
    before it, nor behind it where no Latin word follows. Two marks stay apart.
    """
    run = tuple(children)
    neighbours = zip((None, *run), run, (*run[1:], None), strict=False)
    for before, child, after in neighbours:
        if not isinstance(child, Words):
            yield child
            continue
        text = child.text
        if _is_mark(before, raised) and text.strip(" "):
            text = _BLANK_BEFORE_HAN.sub("", text)
        yield Words(text.rstrip(" ") if _is_mark(after, raised) and text.strip(" ") else text)


def words_of(children: Iterable[Inline]) -> str:
    """The words of a run of inline content, without emphasis, links and references' targets."""
    return "".join(leaf.words if isinstance(leaf, Ref) else leaf.text for leaf in leaves(children))


def _is_mark(child: Inline | None, raised: Collection[str]) -> bool:
    return isinstance(child, Ref) and child.kind in raised and not child.words


def _inline(child: Inline, resolve: Resolve, raised: Collection[str]) -> Markup:
    if isinstance(child, Words):
        return escape(child.text)
    if isinstance(child, Ref):
        return resolve(child)
    words = inline(child.children, resolve, raised)
    if isinstance(child, Emphasis):
        tag = "strong" if child.strong else "em"
        return Markup(f"<{tag}>{words}</{tag}>")
    return _link(child, words)


def _link(link: Link, words: Markup) -> Markup:
    href = external(link.url)
    if href is None:
        return words
    return Markup(f'<a href="{href}" rel="external nofollow noopener">{words}</a>')


def _block(part: Block, write: Callable[[Iterable[Inline]], Markup]) -> Markup:
    match part:
        case Paragraph(children):
            return write(children)
        case Quotation(children):
            return Markup("> ") + write(children)
        case ListBlock(items, ordered):
            mark = Markup("1. " if ordered else "- ")
            return Markup("\n").join(mark + write(item) for item in items)
