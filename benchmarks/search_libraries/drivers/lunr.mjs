// Material's own worker, told what its main script tells it.
let worker;

const answer = (message, type) => new Promise((resolve) => {
  worker.onmessage = ({ data }) => { if (data.type === type) resolve(data.data); };
  worker.postMessage(message);
});

export async function open({ worker: path }) {
  const index = await (await fetch("/search/search_index.json")).json();
  worker = new Worker(path);
  await answer({ type: 0, data: { ...index, options: { suggest: false } } }, 1);
}

export async function ask(query) {
  const { items } = await answer({ type: 2, data: query }, 3);
  return items.slice(0, 10).map(([{ location }]) => Number.parseInt(location, 10));
}
