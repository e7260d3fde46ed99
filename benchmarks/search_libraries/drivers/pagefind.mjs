let pagefind;

export async function open({ language }) {
  document.documentElement.lang = language; // Pagefind picks its index by it
  pagefind = await import("/pagefind/pagefind.js");
  await pagefind.init();
}

export async function ask(query) {
  const { results } = await pagefind.search(query);
  const shown = await Promise.all(results.slice(0, 10).map((result) => result.data()));
  return shown.map(({ raw_url, url }) => Number((raw_url ?? url).match(/(\d+)\.html/)[1]));
}
