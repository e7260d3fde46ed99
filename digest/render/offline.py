"""The site as one file to carry about: a zip whose pages open from the file system.

A browser gives a page that it read from a file no server's help and few rights: a link to a folder
shows the folder, and a script can neither be a module nor fetch anything. So links here name
`index.html`, and search, which fetches, is left out (the pages say so, and lead to the indexes).
"""

from __future__ import annotations

import io
import re
import tempfile
import zipfile
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

_FOLDER = "duidu-offline"
# For a server's eyes only, or of no use without one.
_SERVED = re.compile(r"404\.html|_headers|sitemap\.xml(\.gz)?|search/.*")
# What leads to a folder: `.`, `..`, what ends in a stroke; not what names a host (by its colon).
_LINK = re.compile(
    r'(\bhref="|\bcontent="0; url=)(\.{1,2}(?:/[^"#?]*)?|[^":#?/][^":#?]*/)(?=["#?])'
)
_POLICY = re.compile(r'(?<=http-equiv="Content-Security-Policy" content=")[^"]+')
_ZIP_DAWN = (1980, 1, 1, 0, 0, 0)  # the earliest that the format knows: the same bytes at any time


def write(target: Path, build: Callable[[Path], None]) -> None:
    """Write the zip; an earlier one of the name stays until the new one is whole.

    Args:
        target: the zip.
        build: builds the site, without search, into a folder that is not there yet.

    Raises:
        OSError: the disk refused.
    """
    with tempfile.TemporaryDirectory(prefix="duidu-") as made:
        site = Path(made) / "site"
        build(site)
        packed = archive(dict(_files(site)))
    draft = target.with_name(target.name + ".new")
    draft.write_bytes(packed)
    draft.replace(target)


def archive(files: Mapping[str, bytes]) -> bytes:
    """Pack a built site: path below its root → content, pages as a server would send them."""
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as packed:
        for path in sorted(files):
            if not _SERVED.fullmatch(path):
                entry = zipfile.ZipInfo(f"{_FOLDER}/{path}", _ZIP_DAWN)
                entry.compress_type = zipfile.ZIP_DEFLATED
                entry.create_system, entry.external_attr = 3, 0o644 << 16  # as on Unix, anywhere
                page = path.endswith(".html")
                packed.writestr(entry, _unserved(files[path]) if page else files[path])
    return held.getvalue()


def _unserved(page: bytes) -> bytes:
    """A page whose links to folders name the page in them, and whose policy lets files in."""
    return _POLICY.sub(_filed, _LINK.sub(_named, page.decode())).encode()


def _filed(policy: re.Match[str]) -> str:
    # Browsers differ in whether a file is of one origin with the files beside it.
    return policy[0].replace("'self'", "'self' file:")


def _named(link: re.Match[str]) -> str:
    folder = link[2]
    served = folder.endswith("/") or folder.rpartition("/")[2] in (".", "..")
    return f"{link[1]}{folder.rstrip('/')}/index.html" if served else link[0]


def _files(site: Path) -> Iterator[tuple[str, bytes]]:
    for path in site.rglob("*"):
        if path.is_file():
            yield path.relative_to(site).as_posix(), path.read_bytes()
