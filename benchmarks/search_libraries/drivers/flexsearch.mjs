let index, records;

export async function open() {
  const { Index } = await import("/library.js");
  const { OPTIONS } = await import("/-/flexsearch-options.mjs");
  index = new Index(OPTIONS);
  const { parts, shown } = await (await fetch("/index.json")).json();
  for (const [key, data] of parts) index.import(key, data);
  records = shown;
}

export async function ask(query) {
  return index.search(query, { limit: 10 }).map((id) => records[id].id);
}
