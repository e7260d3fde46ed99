"""The verbs and the exit codes. See the contract on the data page."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from digest import pipeline, report
from digest.arguments import parser
from digest.capture import draft
from digest.load.files import EpochError, SourcesMissingError
from digest.load.revision import RevisionError
from digest.model.capture import CaptureError
from digest.model.issues import Issue, Severity
from digest.pipeline import Folders, FoldersError, Outcome
from digest.render.site import SiteError
from digest.render.write import NotOursError
from digest.review import text as review_text

DONE, WRONG_INPUT, WRONG_USAGE, FAULT = range(4)


class _UsageError(Exception):
    """The words of the command line fit its grammar and still make no sense."""


_STATUS: dict[type[Exception], int] = {
    CaptureError: WRONG_INPUT,
    draft.DraftExistsError: WRONG_INPUT,
    SourcesMissingError: WRONG_USAGE,
    EpochError: WRONG_USAGE,
    FoldersError: WRONG_USAGE,
    NotOursError: WRONG_USAGE,
    RevisionError: WRONG_USAGE,
    SiteError: FAULT,
    OSError: FAULT,
    _UsageError: WRONG_USAGE,
}


def main(arguments: Sequence[str]) -> int:
    """Run one verb.

    Args:
        arguments: as typed, without the program's name; with options alone, or nothing, build.

    Returns:
        0 done; 1 the sources or the capture have errors and nothing was written; 2 wrong usage;
        3 a fault of the machine or of ours.
    """
    words = list(arguments)
    if not words or (words[0].startswith("-") and words[0] not in ("-h", "--help")):
        words.insert(0, "build")
    try:
        options = parser().parse_args(words)
        return _RUN[options.verb](options)
    except SystemExit as stop:  # argparse has said what is wrong
        return WRONG_USAGE if stop.code else DONE
    except KeyboardInterrupt:
        return _fail("interrupted; nothing is half-written", FAULT)
    except tuple(_STATUS) as error:
        status = next(_STATUS[kind] for kind in type(error).__mro__ if kind in _STATUS)
        return _fail(str(error), status)


def _fail(message: str, status: int) -> int:
    print(f"build_digest: {message}", file=sys.stderr)
    return status


def _folders(options: argparse.Namespace) -> Folders:
    site = getattr(options, "site", Path("site"))
    config = Path(__file__).resolve().parents[1] / "mkdocs.yml"
    return Folders(options.sources.resolve(), options.docs.resolve(), site.resolve(), config)


def _build(options: argparse.Namespace) -> int:
    folders = _folders(options)
    if options.offline and not options.offline.absolute().parent.is_dir():
        raise _UsageError(f"{options.offline} must lie in a folder that exists")
    if options.no_site:
        outcome = pipeline.write_docs(folders)
    else:
        outcome = pipeline.build(folders, options.offline)
    return _tell(outcome, outcome.issues, options.format)


def _check(options: argparse.Namespace) -> int:
    sources = options.sources.resolve()
    wanted = [_below(path, sources) for path in options.paths]
    outcome = pipeline.check(sources)
    issues = tuple(issue for issue in outcome.issues if _concerns(issue, wanted))
    return _tell(outcome, issues, options.format)


def _serve(options: argparse.Namespace) -> int:
    def told(outcome: Outcome) -> None:
        _tell(outcome, outcome.issues, options.format)

    print(f"soon at http://127.0.0.1:{options.port}/ (Ctrl-C stops)", file=sys.stderr)
    pipeline.serve(_folders(options), options.port, told)
    return DONE


def _below(path: Path, sources: Path) -> str:
    """A path as the issues name it: relative to the parent of the source folder."""
    absolute = path.resolve()
    if not absolute.exists() or not absolute.is_relative_to(sources):
        raise SourcesMissingError(f"{path} must be a file or folder below {sources.name}/")
    return absolute.relative_to(sources.parent).as_posix()


def _concerns(issue: Issue, wanted: list[str]) -> bool:
    path = issue.location.path
    return not wanted or any(path == name or path.startswith(name + "/") for name in wanted)


def _tell(outcome: Outcome, issues: tuple[Issue, ...], style: str) -> int:
    """Report issues and counts; machine formats alone go to standard output."""
    stream = sys.stderr if style == "text" else sys.stdout
    stream.write(report.render(issues, style))
    errors = sum(issue.severity is Severity.ERROR for issue in issues)
    digest = outcome.digest
    counts = f"{len(digest.articles)} articles, {len(digest.claims)} claims"
    found = f"{errors} errors, {len(issues) - errors} warnings"
    print(f"{counts}: {found}", file=sys.stderr)
    return WRONG_INPUT if errors else DONE


def _import(options: argparse.Namespace) -> int:
    # The segmenter alone takes a second to load: only an import should wait for it.
    from digest.intake import intake

    raw, name = _raw(options.file)
    found = intake(options.sources.resolve(), raw, name, options.url, options.outlet)
    if not options.dry_run:
        draft.write(found.files)
    tell = report.intake_json if options.json else report.intake_text
    sys.stdout.write(tell(found.id, found.path, found.capture, found.hints))
    if options.dry_run:
        print("dry run: nothing was written", file=sys.stderr)
    return DONE


def _raw(name: str) -> tuple[bytes, str]:
    """The bytes of a capture and its name; `-` is standard input."""
    if name == "-":
        return draft.raw(sys.stdin.buffer), "pasted.txt"
    path = Path(name)
    if not path.is_file():
        raise _UsageError(f"{name} must be a file, or - for standard input")
    return draft.raw_file(path), path.name


def _match(options: argparse.Namespace) -> int:
    text = options.text
    if text == "-":
        text = sys.stdin.buffer.read().decode("utf-8", "replace")
    if not text.strip():
        raise _UsageError("the statement must not be empty")
    found = pipeline.match(options.sources.resolve(), text)
    sys.stdout.write(report.matches(found, "json" if options.json else "text"))
    return DONE


def _review(options: argparse.Namespace) -> int:
    told = pipeline.review(options.sources.resolve(), options.base)
    sys.stdout.write(review_text.render(told, options.format))
    return WRONG_INPUT if told.errors else DONE


def _agreement(options: argparse.Namespace) -> int:
    outcome = pipeline.check(options.sources.resolve())
    if outcome.failed:
        return _tell(outcome, outcome.issues, "text")
    sys.stdout.write(report.agreement(outcome.digest, "json" if options.json else "text"))
    return DONE


_RUN = {
    "build": _build,
    "serve": _serve,
    "check": _check,
    "import": _import,
    "match": _match,
    "review": _review,
    "agreement": _agreement,
}
