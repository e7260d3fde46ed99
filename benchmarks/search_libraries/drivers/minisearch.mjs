let index;

export async function open() {
  const { default: MiniSearch } = await import("/library.js");
  const { OPTIONS } = await import("/-/minisearch-options.mjs");
  index = MiniSearch.loadJSON(await (await fetch("/index.json")).text(), OPTIONS);
}

export async function ask(query) {
  return index.search(query).slice(0, 10).map(({ id }) => id);
}
