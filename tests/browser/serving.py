"""A server as a host of static pages is: below a sub-path or not, compressing what is text."""

from __future__ import annotations

import functools
import gzip
import http.server
import io
import tempfile
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

_TEXT = (".html", ".css", ".js", ".json", ".xml", ".svg")


class _Handler(http.server.SimpleHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def send_head(self) -> io.BytesIO | BinaryIO | None:
        path = Path(self.translate_path(self.path))
        path = path / "index.html" if path.is_dir() and self.path.endswith("/") else path
        if not path.is_file() or path.suffix not in _TEXT:
            return super().send_head()
        content = gzip.compress(path.read_bytes(), mtime=0)
        self.send_response(200)
        self.send_header("Content-Type", self.guess_type(path))
        self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        return io.BytesIO(content)

    def log_message(self, format: str, *args: object) -> None:
        """Say nothing: the tests report what matters."""


class _Server(http.server.ThreadingHTTPServer):
    def handle_error(self, request: object, client_address: object) -> None:
        """Say nothing of a browser that left its page before the answer came."""


@contextmanager
def served(site: Path, *, at_root: bool = False) -> Iterator[str]:
    """The address at which the site is served while this lasts, with its last slash."""
    with tempfile.TemporaryDirectory() as root:
        (Path(root) / "duidu").symlink_to(site.resolve(), target_is_directory=True)
        handler = functools.partial(_Handler, directory=str(site) if at_root else root)
        server = _Server(("127.0.0.1", 0), handler)
        thread = threading.Thread(target=server.serve_forever, daemon=True)
        thread.start()
        below = "" if at_root else "duidu/"
        yield f"http://127.0.0.1:{server.server_address[1]}/{below}"
        server.shutdown()
        server.server_close()
        thread.join()
