let index, Marker;

export async function open() {
  const { Index } = await import("/search.js");
  ({ Marker } = await import("/search-marks.js"));
  index = await Index.open((path) => fetch(`/search/${path}`));
}

export async function ask(query) {
  const { hits, words } = await index.search(query);
  const marker = new Marker(index.folder, words);
  const shown = await Promise.all(hits.slice(0, 10).map((hit) => marker.show(index, hit)));
  return shown.map(({ address }) => Number(address));
}
