"""A real browser on the built site, where this machine has one."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from playwright.sync_api import Browser, ConsoleMessage, Page, Request, expect, sync_playwright

from digest import pipeline
from digest.pipeline import Folders
from tests.browser.serving import served
from tests.conftest import ROOT

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("chrome")
ARGUMENTS = ("--no-sandbox", "--disable-dev-shm-usage", "--disable-background-networking")
# A busy machine may take its time; what never comes still fails.
expect.set_options(timeout=15_000)


@pytest.fixture(scope="session")
def address(built: Folders) -> Iterator[str]:
    """Where the built site is served: below a sub-path, as project pages are."""
    with served(built.site) as address:
        yield address


@pytest.fixture(scope="session")
def live(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site of the live sources, for what only a large digest shows."""
    folder = tmp_path_factory.mktemp("live")
    for name in ("about", "assets"):
        shutil.copytree(ROOT / "docs" / name, folder / "docs" / name)
    folders = Folders(ROOT / "sources", folder / "docs", folder / "site", ROOT / "mkdocs.yml")
    outcome = pipeline.build(folders)
    assert not outcome.failed, outcome.issues
    return folders.site


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Debian's Chromium, or a skip that says why."""
    if CHROMIUM is None:
        pytest.skip("no Chromium on this machine: pages were not looked at in a browser")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=list(ARGUMENTS))
        yield browser
        browser.close()


@dataclass
class Watched:
    """A page, and everything that went wrong on it."""

    page: Page
    errors: list[str] = field(default_factory=list)
    foreign: list[str] = field(default_factory=list)

    def watch(self, address: str) -> None:
        """Note console errors, uncaught exceptions, failures and requests to other hosts."""
        host = address.split("/duidu/")[0]

        def requested(request: Request) -> None:
            if not request.url.startswith((host, "data:", "blob:")):
                self.foreign.append(request.url)

        self.page.on("request", requested)
        self.page.on("pageerror", lambda error: self.errors.append(str(error)))
        self.page.on("requestfailed", self._failed)
        self.page.on("console", self._console)

    def _failed(self, request: Request) -> None:
        if request.failure != "net::ERR_ABORTED":  # the test itself left the page
            self.errors.append(f"failed {request.url}: {request.failure}")

    def _console(self, message: ConsoleMessage) -> None:
        if message.type in ("error", "warning"):
            self.errors.append(f"{message.text} at {message.location['url']}")
