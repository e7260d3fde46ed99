"""The pages of a built site: all of them, and one of each kind, whatever kinds there are."""

from __future__ import annotations

from pathlib import Path

_MOVED = 'http-equiv="refresh"'


def every(site: Path) -> tuple[str, ...]:
    """The address below the site's root of every page but those that lead on at once."""
    return tuple(page for page in _all(site) if _MOVED not in _file(site, page).read_text("utf-8"))


def moved(site: Path) -> tuple[str, ...]:
    """The address of every page that leads on at once."""
    return tuple(sorted(set(_all(site)) - set(every(site))))


def kinds(site: Path) -> tuple[str, ...]:
    """Every index, and of the pages beside each other below one the largest."""
    pages = every(site)
    indexes = {page for page in pages if _is_index(site, page)}
    largest: dict[str, str] = {}
    for page in sorted(set(pages) - indexes, key=lambda page: _file(site, page).stat().st_size):
        largest[page.rstrip("/").rpartition("/")[0]] = page
    return tuple(sorted(indexes | set(largest.values())))


def largest(site: Path, below: str) -> str:
    """The largest page below a folder, its index aside."""
    pages = [page for page in every(site) if page.startswith(below) and page != below]
    return max(pages, key=lambda page: _file(site, page).stat().st_size)


def _all(site: Path) -> list[str]:
    found = (path.relative_to(site).as_posix() for path in site.rglob("*.html"))
    return sorted(path.removesuffix("index.html") for path in found)


def _file(site: Path, page: str) -> Path:
    return site / page / "index.html" if page.endswith("/") or not page else site / page


def _is_index(site: Path, page: str) -> bool:
    return (not page or page.endswith("/")) and any(
        folder.is_dir() and (folder / "index.html").exists() for folder in (site / page).iterdir()
    )
