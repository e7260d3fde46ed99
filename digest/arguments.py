"""The command line's grammar: every verb with its arguments, as the contract lists them."""

from __future__ import annotations

import argparse
from pathlib import Path

from digest import report
from digest.review import text as review_text


def parser() -> argparse.ArgumentParser:
    """The parser of the whole command line; a wrong word makes it exit with status 2."""
    whole = argparse.ArgumentParser(
        prog="build_digest.py", description="Build an annotated media-criticism digest."
    )
    verbs = whole.add_subparsers(dest="verb", required=True, metavar="VERB")
    sources = argparse.ArgumentParser(add_help=False)
    sources.add_argument(
        "--sources", type=Path, default=Path("sources"), metavar="DIR", help="default: sources"
    )
    reported = argparse.ArgumentParser(add_help=False, parents=[sources])
    reported.add_argument(
        "--format", choices=report.FORMATS, default="text", help="how issues are reported"
    )
    written = argparse.ArgumentParser(add_help=False, parents=[reported])
    written.add_argument(
        "--docs", type=Path, default=Path("docs"), metavar="DIR", help="default: docs"
    )
    _pages(verbs, reported, written)
    _contributing(verbs, sources)
    return whole


_Verbs = argparse._SubParsersAction  # the type that argparse gives no public name


def _pages(
    verbs: _Verbs[argparse.ArgumentParser],
    reported: argparse.ArgumentParser,
    written: argparse.ArgumentParser,
) -> None:
    build = verbs.add_parser("build", parents=[written], help="sources → docs → site (default)")
    build.add_argument(
        "--site", type=Path, default=Path("site"), metavar="DIR", help="default: site"
    )
    ends = build.add_mutually_exclusive_group()
    ends.add_argument("--no-site", action="store_true", help="write docs only")
    ends.add_argument(
        "--offline", type=Path, metavar="ZIP", help="pack a copy that opens without a server"
    )
    serve = verbs.add_parser("serve", parents=[written], help="an edit shows in the browser")
    serve.add_argument("--port", type=_port, default=8000, metavar="N", help="default: 8000")
    check = verbs.add_parser("check", parents=[reported], help="every rule, no output written")
    check.add_argument("paths", nargs="*", type=Path, metavar="PATH", help="report on these only")


def _port(text: str) -> int:
    if not (text.isdecimal() and 0 < int(text) < 1 << 16):
        raise argparse.ArgumentTypeError(f"a port must be a number from 1 to 65535, not {text!r}")
    return int(text)


def _contributing(verbs: _Verbs[argparse.ArgumentParser], sources: argparse.ArgumentParser) -> None:
    draft = verbs.add_parser("import", parents=[sources], help="a saved page → a draft to edit")
    draft.add_argument("file", metavar="FILE", help="HTML, MHTML or text; - for standard input")
    draft.add_argument("--url", help="the page's address, if you know it")
    draft.add_argument("--outlet", metavar="ID", help="an id of vocabulary/outlets.yml")
    draft.add_argument("--dry-run", action="store_true", help="write nothing")
    draft.add_argument("--json", action="store_true", help="tell everything as JSON")
    match = verbs.add_parser("match", parents=[sources], help="claims nearest to a statement")
    match.add_argument("text", metavar="TEXT", help="the statement; - for standard input")
    match.add_argument("--json", action="store_true", help="as JSON")
    review = verbs.add_parser(
        "review", parents=[sources], help="what a branch changes in the digest"
    )
    review.add_argument("--base", default="main", metavar="REF", help="default: main")
    review.add_argument(
        "--format", choices=review_text.FORMATS, default="text", help="default: text"
    )
    agreement = verbs.add_parser(
        "agreement", parents=[sources], help="how far other coders agree with the editors"
    )
    agreement.add_argument("--json", action="store_true", help="as JSON, with their marks")
