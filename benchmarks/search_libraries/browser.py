"""A candidate in Chromium: what it transfers, finds, and takes of the machine."""

from __future__ import annotations

import gzip
import shutil
import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from mimetypes import guess_type
from pathlib import Path
from time import perf_counter
from urllib.parse import unquote, urlsplit

from playwright.sync_api import Page, sync_playwright

_DRIVERS = Path(__file__).parent / "drivers"
_ARGUMENTS = ("--no-sandbox", "--disable-dev-shm-usage", "--disable-background-networking")
_EMPTY = "/-/empty.html"
_MINUTES = 20 * 60_000
# What hosts of static files send gzipped, GitHub Pages among them; the rest goes as it is.
_TEXT = ("text/html", "text/css", "text/javascript", "application/json")
_OPEN = "async ([driver, settings]) => (await import(driver)).open(settings)"
_ASK = """async ([driver, text]) => {
  const module = await import(driver), start = performance.now();
  const shown = await module.ask(text);
  return [shown, performance.now() - start];
}"""


@dataclass(frozen=True, slots=True)
class Bytes:
    """What was sent: raw, and as a host would send it."""

    raw: int
    sent: int


@dataclass(frozen=True, slots=True)
class Answer:
    """What came of one query.

    Attributes:
        shown: the records shown, ten at the most.
        sent: bytes for the answer and for what it shows.
        taken: milliseconds until it could be shown.
    """

    shown: list[int]
    sent: Bytes
    taken: float


@dataclass(frozen=True, slots=True)
class Session:
    """What one reader did: bytes and seconds until it could be asked, and the answers."""

    start: Bytes
    opening: float
    answers: list[Answer]


@dataclass(frozen=True, slots=True)
class Seen:
    """The sessions, and the most megabytes that Chromium took in the first, over an empty page."""

    sessions: list[Session]
    memory: float


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    server: _Server

    def do_GET(self) -> None:
        path = unquote(urlsplit(self.path).path)
        try:
            content = b"" if path == _EMPTY else self.server.file(path).read_bytes()
        except OSError:  # the browser asks for an icon by itself
            self.send_error(HTTPStatus.NOT_FOUND)
            return
        kind = "text/javascript" if path.endswith("js") else guess_type(path)[0]
        if not path.startswith("/-/"):
            self.server.count(content, kind)
        self.send_response(HTTPStatus.OK)
        self.send_header("Content-Type", kind or "application/octet-stream")
        self.send_header("Content-Length", str(len(content)))
        self.send_header("Cache-Control", "max-age=600")  # as GitHub Pages does
        self.end_headers()
        self.wfile.write(content)

    def log_message(self, format: str, *args: object) -> None:
        """Say nothing."""


class _Server(ThreadingHTTPServer):
    """Serves the drivers below `/-/`, uncounted, and one candidate's folder, counted."""

    daemon_threads = True

    def __init__(self, folder: Path) -> None:
        super().__init__(("127.0.0.1", 0), _Handler)
        self._folder = folder
        self._raw = self._sent = 0
        self._lock = threading.Lock()

    def file(self, path: str) -> Path:
        """The file at a path of the address."""
        base, _, rest = path.partition("/-/")
        return self._folder / path[1:] if base or not rest else _DRIVERS / rest

    def count(self, content: bytes, kind: str | None) -> None:
        """Count what is sent."""
        sent = len(gzip.compress(content, 6)) if kind in _TEXT else len(content)
        with self._lock:
            self._raw += len(content)
            self._sent += sent

    def take(self) -> Bytes:
        """What was sent since this was last asked."""
        with self._lock:
            taken = Bytes(self._raw, self._sent)
            self._raw = self._sent = 0
        return taken


@contextmanager
def _serving(folder: Path) -> Iterator[_Server]:
    with _Server(folder) as server:
        thread = threading.Thread(target=server.serve_forever, daemon=True)
        thread.start()
        yield server
        server.shutdown()
        thread.join()


class _Memory:
    """The most that a program and its children hold, looked at four times a second."""

    def __init__(self, name: str) -> None:
        self._name = name
        self._ends = threading.Event()
        self.peak = 0.0
        threading.Thread(target=self._watch, daemon=True).start()

    def _watch(self) -> None:
        while not self._ends.wait(0.25):
            self.peak = max(self.peak, held(self._name))

    def stop(self) -> None:
        """Look no more: `peak` stays, in megabytes."""
        self._ends.set()


def held(name: str) -> float:
    """Megabytes that processes hold whose command line has this in it, shared pages shared out."""
    total = 0
    for process in Path("/proc").glob("[0-9]*"):
        try:
            if name in (process / "cmdline").read_text("utf-8", "replace"):
                rollup = (process / "smaps_rollup").read_text()
                total += int(rollup.split("\nPss:")[1].split()[0])
        except (OSError, IndexError):  # it has ended meanwhile
            continue
    return total / 1000


def look(
    folder: Path,
    driver: str,
    settings: dict[str, str],
    sessions: Sequence[list[str]],
    profile: Path,
) -> Seen:
    """Open a candidate in a browser of its own and ask it everything.

    Args:
        folder: what is served.
        driver: a file below `drivers/`.
        settings: told to the driver.
        sessions: queries in the form that the candidate wants; the cache is empty before each list.
        profile: where this browser keeps its own; not there yet. Its processes are known by it.
    """
    chromium = shutil.which("chromium") or shutil.which("chromium-browser")
    with _serving(folder) as server, sync_playwright() as playwright:
        context = playwright.chromium.launch_persistent_context(
            profile, executable_path=chromium, args=list(_ARGUMENTS)
        )
        context.set_default_timeout(_MINUTES)
        page = context.new_page()
        page.goto(f"http://127.0.0.1:{server.server_address[1]}{_EMPTY}")
        empty = held(str(profile))
        memory = _Memory(str(profile))
        done = []
        for queries in sessions:
            context.new_cdp_session(page).send("Network.clearBrowserCache")
            page.reload()
            server.take()
            done.append(_session(page, server, f"/-/{driver}", settings, queries))
            memory.stop()  # what a page that was left has held is not the next one's
        context.close()
    return Seen(done, memory.peak - empty)


def _session(
    page: Page, server: _Server, driver: str, settings: dict[str, str], queries: list[str]
) -> Session:
    begun = perf_counter()
    page.evaluate(_OPEN, [driver, settings])
    opening, start, answers = perf_counter() - begun, server.take(), []
    for query in queries:
        shown, taken = page.evaluate(_ASK, [driver, query])
        answers.append(Answer(shown, server.take(), taken))
    return Session(start, opening, answers)
