"""An index of its own in the browser, and every part of every title asked of it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import Page

from digest.fold import fold
from digest.numerals import numbers
from digest.search.entry import Entry
from digest.search.files import files, number
from tests.conftest import ROOT

# Asks each part of 1–8 characters of each title; tells those whose entry is not among the first ten
# of its kind, with these ten.
_ASK_ALL = """async ([address, titles]) => {
  const { Index } = await import(`${address}assets/search.js`);
  const index = await Index.open((path, options) => fetch(`${address}search/${path}`, options));
  const asked = new Map(), beyond = [];
  let count = 0;
  for (const [entry, kind, title] of titles) {
    const characters = [...title];
    for (let from = 0; from < characters.length; from += 1) {
      for (let to = from + 1; to <= Math.min(from + 8, characters.length); to += 1) {
        const part = characters.slice(from, to).join("");
        if (!asked.has(part)) {
          const { words, hits } = await index.search(part);
          const found = hits.map((hit) => [hit.number, index.kinds[hit.kind]]);
          asked.set(part, words.length ? found : null);
        }
        const hits = asked.get(part);
        if (!hits) continue; // nothing but punctuation
        count += 1;
        const shown = hits.filter(([, of]) => of === kind).slice(0, 10).map(([at]) => at);
        if (!shown.includes(entry)) beyond.push([part, entry, shown]);
      }
    }
  }
  return [count, beyond];
}"""
_ASK_IN_TURN = """async ([address, queries]) => {
  const { Index } = await import(`${address}assets/search.js`);
  const { Marker } = await import(`${address}assets/search-marks.js`);
  let bytes = 0;
  const index = await Index.open(async (path, options) => {
    const response = await fetch(`${address}search/${path}`, options);
    bytes += (await response.clone().arrayBuffer()).byteLength;
    return response;
  });
  const each = [];
  for (const query of queries) {
    const { words, hits } = await index.search(query);
    const marker = new Marker(index.folder, words), shown = {};
    for (const hit of hits) {
      shown[hit.kind] = (shown[hit.kind] ?? 0) + 1;
      if (shown[hit.kind] <= 10) await marker.show(index, hit);
    }
    each.push(bytes);
    bytes = 0;
  }
  return each;
}"""


@dataclass(frozen=True, slots=True)
class Library:
    """An index, and a page of the site that serves it."""

    page: Page
    address: str
    entries: Mapping[int, Entry]

    def missed(self) -> tuple[int, list[tuple[str, str]]]:
        """How many parts were asked, and which neither found their title nor ten that hold them."""
        titles = [(place, entry.kind, entry.title) for place, entry in self.entries.items()]
        count, beyond = self.page.evaluate(_ASK_ALL, [self.address, titles])
        wrong = [
            (part, self.entries[entry].title)
            for part, entry, shown in beyond
            if len(shown) < 10 or not all(_holds(self.entries[other], part) for other in shown)
        ]
        return count, wrong

    def bytes(self, queries: Sequence[str]) -> list[int]:
        """What each query fetched, results shown; the start is in the first."""
        found = self.page.evaluate(_ASK_IN_TURN, [self.address, list(queries)])
        return [int(each) for each in found]


def _holds(entry: Entry, part: str) -> bool:
    """Whether an entry's title, gloss or names hold every word of a query, or its number."""
    texts = [fold(text) for text in (entry.title, entry.gloss, *entry.names, *entry.epithets)]
    values = {found.value for text in (entry.title, *entry.names) for found in numbers(text)}
    return all(
        any(fold(word) in text for text in texts)
        or values.intersection(found.value for found in numbers(word))
        for word in part.split()
    )


def site(
    folder: Path, entries: Sequence[Entry], names: Sequence[tuple[str, ...]] = ()
) -> Mapping[int, Entry]:
    """An empty page with the scripts and the index of these entries; the entries by number."""
    folder.mkdir()
    (folder / "index.html").write_text("<!doctype html><title>index</title>", "utf-8")
    (folder / "assets").symlink_to(ROOT / "docs" / "assets", target_is_directory=True)
    for path, content in files(entries, names, lambda kind, id: f"{kind}/{id}/").items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_bytes(content)
    return number(entries)
