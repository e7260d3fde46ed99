"""How fast the largest pages of the live sources come up on a mid phone over “Slow 4G”.

Usage: `python -m benchmarks.pages [RUNS]`, by default 3; the middle run of each page is printed.
Processor and network are slowed as Lighthouse slows them for its mobile score: four times, and
1.6 Mbit/s at 150 ms a round trip. Served compressed, with an empty cache; needs a Chromium.
"""

from __future__ import annotations

import shutil
import statistics
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright

from digest import pipeline
from digest.pipeline import Folders
from tests.browser.conftest import ARGUMENTS, CHROMIUM
from tests.browser.kinds import largest
from tests.browser.serving import served
from tests.conftest import ROOT

_SLOWDOWN = 4
_NETWORK = {
    "offline": False,
    "latency": 150,
    "downloadThroughput": 1_600_000 / 8,
    "uploadThroughput": 750_000 / 8,
}
_LIMITS = "limits: 2000 ms, 0, 200 ms, 150 KB"
_OBSERVE = """
window.seen = { paint: 0, shift: 0, task: 0 };
const watch = (type, note) => new PerformanceObserver((list) => list.getEntries().forEach(note))
    .observe({ type, buffered: true });
watch("largest-contentful-paint", (entry) => { seen.paint = entry.startTime; });
watch("layout-shift", (entry) => { if (!entry.hadRecentInput) seen.shift += entry.value; });
watch("longtask", (entry) => { seen.task = Math.max(seen.task, entry.duration); });
"""


@dataclass(frozen=True, slots=True)
class Visit:
    """One first visit: milliseconds to the largest paint and of the longest task, and bytes."""

    paint: float
    shift: float
    task: float
    size: float


def visit(browser: Browser, address: str, path: str) -> Visit:
    """Open a page of a site as that phone would, and watch it until it is still."""
    context = browser.new_context(
        viewport={"width": 360, "height": 780}, device_scale_factor=3, is_mobile=True
    )
    page = context.new_page()
    # A first page may change the process, and the new one would not be slowed.
    page.goto(address + "schema/article.json")
    slow = context.new_cdp_session(page)
    slow.send("Network.enable")
    slow.send("Network.emulateNetworkConditions", _NETWORK)
    slow.send("Emulation.setCPUThrottlingRate", {"rate": _SLOWDOWN})
    sizes: list[float] = []
    slow.on("Network.loadingFinished", lambda event: sizes.append(event["encodedDataLength"]))
    page.add_init_script(_OBSERVE)
    page.goto(address + path, wait_until="networkidle")
    page.wait_for_timeout(500)
    seen = page.evaluate("window.seen")
    context.close()
    return Visit(seen["paint"], seen["shift"], seen["task"], sum(sizes))


def measure(site: Path, runs: int) -> None:
    """Print one line for each of the pages that must be quick."""
    paths = ("", *(largest(site, f"{name}/") for name in ("claims", "articles")), "timeline/")
    print(f"{'page':<48}{'LCP':>9}{'CLS':>7}{'longest task':>14}{'sent':>9}")
    with served(site) as address, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=list(ARGUMENTS))
        for path in paths:
            visits = [visit(browser, address, path) for _ in range(runs)]
            paint, task = (
                statistics.median(getattr(one, name) for one in visits)
                for name in ("paint", "task")
            )
            shift, size = max(one.shift for one in visits), visits[0].size / 1000
            print(
                f"{path or 'home':<48}{paint:>6.0f} ms{shift:>7.3f}{task:>11.0f} ms{size:>6.0f} KB"
            )
        browser.close()
    print(_LIMITS)


def main(arguments: list[str]) -> None:
    """Build the live sources and measure."""
    with tempfile.TemporaryDirectory() as folder:
        docs, site = Path(folder) / "docs", Path(folder) / "site"
        for name in ("about", "assets"):
            shutil.copytree(ROOT / "docs" / name, docs / name)
        outcome = pipeline.build(Folders(ROOT / "sources", docs, site, ROOT / "mkdocs.yml"))
        if outcome.failed:
            sys.exit("the sources have errors")
        measure(site, int(arguments[0]) if arguments else 3)


if __name__ == "__main__":
    main(sys.argv[1:])
