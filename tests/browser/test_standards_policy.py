"""The policy in the browser's hands: no page offends against it, and it refuses what is foreign."""

from __future__ import annotations

import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Error, Page, Route

from digest.pipeline import Folders
from tests.browser.conftest import Watched
from tests.browser.kinds import every, moved
from tests.conftest import ROOT

pytestmark = pytest.mark.browser

# What the browser refused on a page, since the page began.
TOLD = """window.refused = []; document.addEventListener("securitypolicyviolation",
    (event) => refused.push(`${event.violatedDirective} ${event.blockedURI}`))"""
EVIL = "<script>window.ran = true</script><p id=evil onclick='window.ran = true'>x</p>"


@contextmanager
def listening(browser: Browser) -> Iterator[Page]:
    """A page that keeps what was refused on it."""
    context = browser.new_context()
    context.add_init_script(TOLD)
    yield context.new_page()
    context.close()


def test_no_page_offends_against_its_policy(browser: Browser, address: str, built: Folders) -> None:
    offences: dict[str, object] = {}
    with listening(browser) as page:
        watched = Watched(page)
        watched.watch(address)
        # The page for a lost address names its files from the host's root, where this site is not.
        for path in sorted(set(every(built.site)) - {"404.html"}):
            page.goto(address + path, wait_until="load")
            if refused := page.evaluate("window.refused"):
                offences[path] = refused
    assert offences == {}
    assert watched.errors == []
    assert watched.foreign == []


def test_a_page_that_moved_still_leads_on(browser: Browser, address: str, built: Folders) -> None:
    assert moved(built.site)
    with listening(browser) as page:
        for path in moved(built.site):
            page.goto(address + path)
            page.wait_for_function("path => !location.href.endsWith(path)", arg=path)
            assert page.evaluate("window.refused") == []


def test_what_was_written_into_a_page_does_not_run(browser: Browser, address: str) -> None:
    def spoil(route: Route) -> None:
        page = route.fetch()
        body = page.text().replace("</article>", EVIL + "</article>").replace("</body>", EVIL)
        route.fulfill(response=page, body=body)

    with listening(browser) as page:
        page.route("**/claims/follower-loss/", spoil)
        page.goto(address + "claims/follower-loss/")
        page.locator("#evil").first.click()
        for directive in ("script-src-elem", "script-src-attr"):
            page.wait_for_function("of => refused.includes(`${of} inline`)", arg=directive)
        assert page.evaluate("window.ran") is None


def test_no_foreign_script_picture_or_frame_is_loaded(browser: Browser, address: str) -> None:
    asked: list[str] = []
    load = """name => new Promise((done) => {
        const made = document.createElement(name);
        made.src = "https://elsewhere.example/x";
        made.onerror = made.onload = done;
        document.body.append(made);
        setTimeout(done, 500);
    })"""
    with listening(browser) as page:
        page.route("https://elsewhere.example/**", lambda route: asked.append(route.request.url))
        page.goto(address)
        for name in ("script", "img", "iframe"):
            page.evaluate(load, name)
        refused = {str(offence).split()[0] for offence in page.evaluate("window.refused")}
    assert refused == {"script-src-elem", "img-src", "frame-src"}
    assert asked == []


def test_the_form_still_leads_to_the_forge(browser: Browser, address: str) -> None:
    repository = "https://github.com/example/duidu"
    with listening(browser) as page:
        page.context.route(f"{repository}/**", lambda route: route.fulfill(body="the editor"))
        page.goto(address + "about/new/")
        page.locator("form.dd-draft").wait_for()
        frame = page.locator("[data-dd-draft]")
        # An unfinished draft offers no link: one is set as the script would set it.
        frame.evaluate(
            "(e, to) => { const a = e.querySelector('[data-open]');"
            " a.hidden = false; a.href = `${to}/new/main?filename=a.md` }",
            repository,
        )
        with page.expect_popup() as opened:
            page.locator("[data-open]").click()
        assert opened.value.url.startswith(f"{repository}/new/main")
        assert page.evaluate("window.refused") == []


def test_a_preview_has_the_policy_and_still_refreshes(browser: Browser, folders: Folders) -> None:
    with _preview(folders) as address, listening(browser) as page:
        _open(page.context, page, address + "claims/follower-loss/")
        assert page.locator("meta[http-equiv=Content-Security-Policy]").count() == 1
        assert page.evaluate("window.refused") == []
        claim = folders.sources / "claims" / "follower-loss.md"
        text = claim.read_text("utf-8")
        title = page.locator("h1").inner_text().removesuffix("¶").strip()
        claim.write_text(text.replace(title, title + "么"), "utf-8")
        page.locator("h1", has_text=title + "么").wait_for(timeout=180_000)
        assert page.evaluate("window.refused") == []


@contextmanager
def _preview(folders: Folders) -> Iterator[str]:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = [sys.executable, str(Path(ROOT / "build_digest.py")), "serve", "--port", str(port)]
    command += ["--sources", str(folders.sources), "--docs", str(folders.docs)]
    server = subprocess.Popen(command, cwd=folders.sources.parent, stderr=subprocess.DEVNULL)
    yield f"http://127.0.0.1:{port}/"
    server.terminate()
    server.wait()


def _open(context: BrowserContext, page: Page, address: str) -> None:
    """Open a page of a server that may still be starting."""
    for _ in range(360):
        try:
            page.goto(address)
            return
        except Error:
            time.sleep(0.5)
    raise AssertionError("the preview did not start")
