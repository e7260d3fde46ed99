"""The verbs, their arguments and the exit codes. See the contract on the data page."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from digest import pipeline, report
from digest.load.files import SourcesMissingError
from digest.model.issues import Issue, Severity
from digest.pipeline import Folders, Outcome
from digest.render.site import SiteError

DONE, WRONG_SOURCES, WRONG_USAGE, FAULT = range(4)
_VERBS = ("build", "check", "serve")


def main(arguments: Sequence[str]) -> int:
    """Run one verb.

    Args:
        arguments: as typed, without the program's name; no verb means build.

    Returns:
        0 done; 1 the sources have errors and nothing was written; 2 wrong usage; 3 a fault of
        the machine or of ours.
    """
    words = list(arguments)
    if not words or (words[0] not in (*_VERBS, "-h", "--help")):
        words.insert(0, "build")
    try:
        options = _parser().parse_args(words)
        run = {"build": _build, "check": _check, "serve": _serve}[options.verb]
        return run(options)
    except SystemExit as stop:  # argparse has said what is wrong
        return WRONG_USAGE if stop.code else DONE
    except SourcesMissingError as error:
        print(f"build_digest: {error}", file=sys.stderr)
        return WRONG_USAGE
    except KeyboardInterrupt:
        print("build_digest: interrupted; nothing is half-written", file=sys.stderr)
        return FAULT
    except (OSError, SiteError) as error:
        print(f"build_digest: {error}", file=sys.stderr)
        return FAULT


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="build_digest.py", description="Build an annotated media-criticism digest."
    )
    verbs = parser.add_subparsers(dest="verb", required=True, metavar="VERB")
    common = argparse.ArgumentParser(add_help=False)
    common.add_argument(
        "--sources", type=Path, default=Path("sources"), metavar="DIR", help="default: sources"
    )
    common.add_argument(
        "--format", choices=report.FORMATS, default="text", help="how issues are reported"
    )
    written = argparse.ArgumentParser(add_help=False)
    written.add_argument(
        "--docs", type=Path, default=Path("docs"), metavar="DIR", help="default: docs"
    )
    build = verbs.add_parser(
        "build", parents=[common, written], help="sources → docs → site (the default)"
    )
    build.add_argument(
        "--site", type=Path, default=Path("site"), metavar="DIR", help="default: site"
    )
    build.add_argument("--no-site", action="store_true", help="write docs only")
    check = verbs.add_parser("check", parents=[common], help="every rule, no output written")
    check.add_argument("paths", nargs="*", type=Path, metavar="PATH", help="report on these only")
    serve = verbs.add_parser(
        "serve", parents=[common, written], help="live: an edit shows in the browser"
    )
    serve.add_argument("--port", type=int, default=8000, metavar="N", help="default: 8000")
    return parser


def _folders(options: argparse.Namespace) -> Folders:
    site = getattr(options, "site", Path("site"))
    config = Path(__file__).resolve().parents[1] / "mkdocs.yml"
    return Folders(options.sources.resolve(), options.docs.resolve(), site.resolve(), config)


def _build(options: argparse.Namespace) -> int:
    run = pipeline.write_docs if options.no_site else pipeline.build
    outcome = run(_folders(options))
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
    return WRONG_SOURCES if errors else DONE
