"""Whether contributed text is our own, safe for the people it names, and finished."""

from __future__ import annotations

import re
from collections.abc import Iterator

from digest.model.issues import Location
from digest.model.vocabulary import TABLES
from digest.validate.view import Finding, View
from digest.validate.written import Passage, passages

LONGEST_QUOTE = 30
LARGEST_SHARE = 20  # quotations make up at most one part in twenty, 5 %
_TITLES = re.compile(r"《[^《》]*》|〈[^〈〉]*〉")  # names of works are exempt
_QUOTED = re.compile(r"“([^“”]*)”|「([^「」]*)」|『([^『』]*)』")
_BLOCKQUOTE = re.compile(r"(?:^[ \t]*>[^\n]*(?:\n|\Z))+", re.MULTILINE)
_MARKUP = re.compile(r"\[\[[^\[\]|]*\|?|\]\([^()]*\)|[\s*\[\]\\>]")
_TODO = re.compile(r"\bTODO\b")
_PLATES = "京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼"
_PRIVATE = {
    "a mobile number": re.compile(r"(?<![0-9A-Za-z])1[3-9][0-9]{9}(?![0-9A-Za-z])"),
    "an identity number": re.compile(
        r"(?<![0-9A-Za-z])[1-9][0-9]{5}(?:19|20)[0-9]{2}[01][0-9][0-3][0-9]{4}[0-9Xx](?![0-9A-Za-z])"
    ),
    "a number plate": re.compile(
        rf"[{_PLATES}][A-HJ-NP-Z][·•. ]?(?=[A-Z]{{0,5}}[0-9])[A-HJ-NP-Z0-9]{{5,6}}(?![0-9A-Za-z])"
    ),
    "an e-mail address": re.compile(r"(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63})+"),
}
# Addresses and plain figures are full of digits that are nobody's number.
_NUMERIC = re.compile(r"https?://[^\s\"'<>]+|\b(?:value|from|to|low|high|factor): *-?[0-9.]+")


def quotation_too_long(view: View) -> Iterator[Finding]:
    """A quotation is a short phrase: 30 characters at most, names of works aside."""
    hint = "say it in our own words, and quote only the phrase whose wording is the point"
    must = f"a quotation must be at most {LONGEST_QUOTE} characters; found"
    for assertion in view.asserted:
        if assertion.quote is not None and _length(assertion.quote) > LONGEST_QUOTE:
            place = assertion.marks.at("quote")
            yield Finding(place, f"{must} {_length(assertion.quote)}", hint)
    for passage in passages(view):
        for offset, quoted in _quotations(passage):
            if _length(quoted) > LONGEST_QUOTE:
                yield Finding(passage.at(offset), f"{must} {_length(quoted)}", hint)


def quotation_share(view: View) -> Iterator[Finding]:
    """An article's quotes make up at most 5 % of its characters."""
    for article in view.held:
        total = sum(_length(item.quote) for item in article.assertions if item.quote)
        if article.characters is not None and total * LARGEST_SHARE > article.characters:
            message = (
                f"quotes must be at most 5 % of the article's {article.characters} characters; "
                f"found {total}"
            )
            yield Finding(article.marks.at("assertions"), message, "remove the longest of them")


def epithet_as_name(view: View) -> Iterator[Finding]:
    """Our own prose never calls anyone by an epithet; it may quote or discuss it."""
    epithets = {
        alias.text: term
        for table in TABLES
        for term in view.table(table).values()
        for alias in term.aliases
        if alias.epithet
    }
    for passage in passages(view):
        prose = blanked(_QUOTED, blanked(_TITLES, passage.text))
        for epithet, term in epithets.items():
            for match in re.finditer(re.escape(epithet), prose):
                message = f"{epithet!r} is an epithet and must not be used as a name"
                hint = f"write {term.label}, or put it in “” where the word itself is meant"
                yield Finding(passage.at(match.start()), message, hint)


def private_information(view: View) -> Iterator[Finding]:
    """No text holds a mobile number, an identity number, a number plate or an e-mail address."""
    for path, lines in view.lines.items():
        for number, line in enumerate(lines, 1):
            text = blanked(_NUMERIC, line)
            for what, pattern in _PRIVATE.items():
                for match in pattern.finditer(text):
                    place = Location(path, number, match.start() + 1)
                    message = f"a source must not hold {what}; found {match.group()[:4]}…"
                    yield Finding(place, message, "remove it, also from the commits not yet pushed")


def todo(view: View) -> Iterator[Finding]:
    """No TODO is left of a draft."""
    for path, lines in view.lines.items():
        for number, line in enumerate(lines, 1):
            for match in _TODO.finditer(line):
                place = Location(path, number, match.start() + 1)
                message = f"a TODO must be settled: {line.strip()[:60]}"
                yield Finding(place, message, "give what is missing, or leave the field out")


def _length(text: str) -> int:
    """The characters of a quotation, less spaces, our markup and the names of works."""
    return len(_MARKUP.sub("", _TITLES.sub("", text)))


def _quotations(passage: Passage) -> Iterator[tuple[int, str]]:
    """What stands between quotation marks or behind `>`, with its offset."""
    for match in _QUOTED.finditer(passage.text):
        if "\n\n" not in match.group():  # a mark left open does not reach into the next paragraph
            yield match.start(), next(group for group in match.groups() if group is not None)
    if passage.starts:
        for match in _BLOCKQUOTE.finditer(passage.text):
            yield match.start(), match.group()


def blanked(pattern: re.Pattern[str], text: str) -> str:
    """The text with what matches put to spaces, so that offsets stay."""
    return pattern.sub(lambda match: " " * len(match.group()), text)
