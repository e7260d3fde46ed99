"""From `docs/` to the site, with MkDocs. The only home of `mkdocs`."""

from __future__ import annotations

import datetime as dt
import os
import shutil
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from mkdocs.commands.build import build as mkdocs_build
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import MkDocsException
from mkdocs.livereload import LiveReloadServer
from mkdocs.utils.yaml import yaml_load

from digest.render import csp
from digest.render.write import refuse_foreign

# Thousands of small files, at which MkDocs would look one by one: they go to the site without it.
_ASIDE = ("search", "feeds")


class SiteError(Exception):
    """MkDocs could not build the site, or warned while building it."""


def root(config_file: Path) -> str:
    """The address that the site will have, with its last slash; empty where none is set."""
    with config_file.open(encoding="utf-8") as file:
        address = str(yaml_load(file).get("site_url") or "")
    return f"{address.rstrip('/')}/" if address else ""


def build(
    config_file: Path,
    docs: Path,
    site: Path,
    day: dt.date,
    *,
    version: str = "",
    offline: bool = False,
) -> None:
    """Build the site aside, give its pages their policy and swap it in.

    On any failure the old site stays.

    Args:
        config_file: `mkdocs.yml`.
        docs: the Markdown.
        site: the folder that will hold the site.
        day: the day that the sitemap gives for every page; the digest's, never the clock's, so
            that two builds of the same sources give the same bytes.
        version: of the sources, for the foot of every page; a preview has none.
        offline: whether it will be opened from the file system, where search cannot run.

    Raises:
        NotOursError: the folder holds files that no build made.
        SiteError: MkDocs failed or warned.
    """
    refuse_foreign(site, site.iterdir() if site.exists() else ())
    fresh, former = site.with_name(site.name + ".new"), site.with_name(site.name + ".old")
    if former.exists() and not site.exists():  # an earlier swap was cut short
        former.rename(site)
    for leftover in (fresh, former):
        shutil.rmtree(leftover, ignore_errors=True)
    try:
        with _environment(day):
            config = _config(config_file, docs, fresh, strict=True)
            config.extra["edition"] = {"version": version, "day": day.isoformat()}
            mkdocs_build(_unserved(config) if offline else config)
        for name in _aside(docs):
            shutil.copytree(docs / name, fresh / name)
        _seal(fresh)
        if site.exists():
            site.rename(former)
        fresh.rename(site)
    except (MkDocsException, SystemExit) as error:
        raise SiteError(str(error)) from error
    finally:  # also where the disk is full or somebody presses Ctrl-C
        shutil.rmtree(fresh, ignore_errors=True)
    shutil.rmtree(former, ignore_errors=True)


def serve(
    config_file: Path,
    docs: Path,
    watched: tuple[Path, ...],
    port: int,
    refresh: Callable[[], dt.date | None],
) -> None:
    """Serve the site, and refresh the browser when a watched file changes. Returns on Ctrl-C.

    Args:
        config_file: `mkdocs.yml`.
        docs: the Markdown.
        watched: files and folders whose changes matter.
        port: on localhost.
        refresh: writes `docs` again and gives the digest's day, or None where the sources have
            errors; the browser then keeps the last good page.
    """
    with tempfile.TemporaryDirectory(prefix="duidu-") as folder:
        site = Path(folder) / "site"

        def rebuild() -> None:
            day = refresh()
            if day is not None:
                with _environment(day):
                    # Only changed pages: a whole build takes longer than a reader of drafts waits.
                    dirty = site.exists()
                    mkdocs_build(
                        _config(config_file, docs, site, strict=False),
                        serve_url=server.url,
                        dirty=dirty,
                    )
                if not dirty:
                    for name in _aside(docs):
                        (site / name).symlink_to((docs / name).resolve(), target_is_directory=True)

        server = _SealingServer(rebuild, "127.0.0.1", port, str(site), polling_interval=0.1)
        rebuild()
        for path in watched:
            server.watch(str(path))
        try:
            server.serve()  # type: ignore[no-untyped-call]  # MkDocs leaves it untyped
        except KeyboardInterrupt:
            pass
        finally:
            server.shutdown()


def _seal(site: Path) -> None:
    """Write every page again with its policy, and one for all of them for hosts that send it."""
    allowed: set[str] = set()
    for page in site.rglob("*.html"):
        html = page.read_bytes().decode()
        allowed |= csp.hashes(html)
        page.write_bytes(csp.sealed(html).encode())
    (site / "_headers").write_text(csp.headers(allowed), "utf-8", newline="\n")


class _SealingServer(LiveReloadServer):
    """A preview whose pages have the policy of the site, and the script that refreshes them."""

    def _inject_js_into_html(self, content: bytes, epoch: int) -> bytes:
        # Here, since the script differs from one request to the next; the folder stays as MkDocs
        # left it, and a build of the changed pages alone seals nothing twice.
        page = super()._inject_js_into_html(content, epoch)  # type: ignore[no-untyped-call]
        return csp.sealed(page.decode()).encode()


def _unserved(config: MkDocsConfig) -> MkDocsConfig:
    """The settings without what runs from a server only; the templates read `extra.offline`."""
    config.extra["offline"] = True
    config.extra_javascript = [
        script for script in config.extra_javascript if getattr(script, "type", "") != "module"
    ]
    return config


def _aside(docs: Path) -> Iterator[str]:
    return (name for name in _ASIDE if (docs / name).exists())


def _config(config_file: Path, docs: Path, site: Path, *, strict: bool) -> MkDocsConfig:
    return load_config(
        config_file=str(config_file),
        docs_dir=str(docs),
        site_dir=str(site),
        strict=strict,
        exclude_docs="\n".join(f"/{name}/" for name in _ASIDE),
    )


@contextmanager
def _environment(day: dt.date) -> Iterator[None]:
    """The variables by which MkDocs and its theme are told the date and to keep to the point."""
    noon = dt.datetime.combine(day, dt.time(12), tzinfo=dt.UTC)
    wanted = {"SOURCE_DATE_EPOCH": str(int(noon.timestamp())), "NO_MKDOCS_2_WARNING": "1"}
    before = {name: os.environ.get(name) for name in wanted}
    os.environ.update(wanted)
    try:
        yield
    finally:
        for name, value in before.items():
            if value is None:
                os.environ.pop(name, None)
            else:
                os.environ[name] = value
