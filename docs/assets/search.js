// The search: reads the index below search/ and answers queries. docs/about/search.md describes both.
// Knows nothing of the page.

import { Folder } from "./search-text.js";

const ENOUGH = 10; // with fewer results than this among titles, bodies are read too
const PLACES = 2 ** 21; // an occurrence is one number: entry * PLACES + position

// Bytes as whole numbers, seven bits in each, the lowest first.
class Reader {
  constructor(bytes) {
    this.bytes = bytes;
    this.at = 0;
  }

  get done() {
    return this.at >= this.bytes.length;
  }

  number() {
    let value = 0, size = 1, byte;
    do {
      byte = this.bytes[this.at++];
      value += (byte & 0x7f) * size;
      size *= 128;
    } while (byte & 0x80);
    return value;
  }

  part() {
    const length = this.number();
    return this.bytes.subarray(this.at, (this.at += length));
  }
}

const TEXT = new TextDecoder();

function* occurrences(postings, shift = 0) {
  const reader = new Reader(postings);
  let entry = 0, position = 0;
  while (!reader.done) {
    const gap = reader.number();
    position = reader.number() + (gap ? 0 : position);
    entry += gap;
    yield entry * PLACES + position - shift;
  }
}

// Which pairs of a phrase to read: all characters must be covered, by as few bytes as may be.
export function cover(costs) {
  const best = [{ cost: costs[0], starts: [0] }];
  for (let at = 1; at < costs.length; at += 1) {
    const ways = [best[at - 1], best[at - 2] ?? best[at - 1]];
    const way = ways[0].cost <= ways[1].cost ? ways[0] : ways[1];
    best.push({ cost: way.cost + costs[at], starts: [...way.starts, at] });
  }
  return best.at(-1).starts;
}

export class Index {
  // `read(path)` gives a Response for a file of the index.
  static async open(read) {
    const start = await (await read("start.json", { cache: "no-cache" })).json();
    const index = new Index(read, start);
    index.#table(new Uint8Array(await index.#bytes("entries.bin")));
    return index;
  }

  constructor(read, start) {
    this.read = read;
    this.version = start.version;
    this.kinds = start.kinds;
    this.perFile = start.per_file;
    this.folder = new Folder(start.simpler);
    this.names = start.names;
    this.values = start.values;
    this.sizes = {};
    for (const [folder, [firsts, letters]] of Object.entries(start.shards)) {
      const size = (at) => 2 ** (letters.charCodeAt(at) - 65);
      this.sizes[folder] = new Map([...firsts].map((first, at) => [first, size(at)]));
    }
    this.held = new Map();
  }

  // Kind, length of title and facet values of every entry, by number.
  #table(bytes) {
    const reader = new Reader(bytes);
    this.codes = Object.entries(this.values).flatMap(([facet, values]) =>
      values.map(([id, ...labels]) => ({ facet, id, labels })));
    this.entries = new Map();
    let number = 0;
    while (!reader.done) {
      number += reader.number();
      const entry = { number, kind: reader.number(), length: reader.number(), values: [] };
      for (let left = reader.number(), code = 0; left > 0; left -= 1) {
        entry.values.push((code += reader.number()));
      }
      this.entries.set(number, entry);
    }
  }

  record(number) {
    return this.#json(`records/${Math.floor(number / this.perFile).toString(16)}.json`)
      .then((shard) => shard[number] ?? Promise.reject(new Error(`no record ${number}`)));
  }

  // What an entry says, each text with its language.
  texts(number) {
    return this.#json(`texts/${number.toString(16)}.json`).then(([chinese, english]) =>
      [...chinese.map((text) => ({ text, language: "zh-Hans" })),
        ...english.map((text) => ({ text, language: "en" }))]);
  }

  // The Chinese and the English label of a facet's value.
  labels(facet, id) {
    return this.codes.find((code) => code.facet === facet && code.id === id)?.labels;
  }

  // Each file is asked for once; one that failed may be asked for again.
  #once(path, make) {
    if (!this.held.has(path)) {
      const promise = make();
      promise.catch(() => this.held.delete(path));
      this.held.set(path, promise);
    }
    return this.held.get(path);
  }

  async #bytes(path) {
    return (await this.read(`${path}?v=${this.version}`)).arrayBuffer();
  }

  #json(path) {
    return this.#once(path, async () => (await this.read(`${path}?v=${this.version}`)).json());
  }

  // What stands behind a first character: the rest → its postings.
  #shard(folder, first) {
    if (!this.sizes[folder]?.has(first)) return new Map();
    const path = `${folder}/${first.codePointAt(0).toString(16)}.bin`;
    return this.#once(path, async () => {
      const reader = new Reader(new Uint8Array(await this.#bytes(path)));
      const shard = new Map();
      while (!reader.done) shard.set(TEXT.decode(reader.part()), reader.part());
      return shard;
    });
  }

  // Where folded characters stand one after the other.
  async #phrase(family, letters) {
    const folder = `${family}-pairs`;
    if (letters.length === 1) {
      const shard = await this.#shard(folder, letters[0]);
      return new Set([...shard.values()].flatMap((postings) => [...occurrences(postings)]));
    }
    const sizes = letters.slice(0, -1).map((letter) => this.sizes[folder]?.get(letter) ?? 0);
    const starts = cover(sizes);
    const shards = await Promise.all(starts.map((at) => this.#shard(folder, letters[at])));
    const lists = starts.map((at, place) => ({ at, postings: shards[place].get(letters[at + 1]) }));
    if (lists.some(({ postings }) => !postings)) return new Set();
    lists.sort((one, other) => one.postings.length - other.postings.length);
    let found;
    for (const { at, postings } of lists) {
      const next = new Set();
      for (const place of occurrences(postings, at)) if (!found || found.has(place)) next.add(place);
      found = next;
    }
    return found;
  }

  // Where a number of this value stands, → where it ends.
  async #number(family, value) {
    const shard = await this.#shard(`${family}-numbers`, value[0]);
    const found = new Map();
    for (const [rest, postings] of shard) {
      const [digits, length] = rest.split("/");
      if (digits !== value.slice(1)) continue;
      for (const place of occurrences(postings)) found.set(place, place + Number(length));
    }
    return found;
  }

  // Where phrases and numbers stand in a row.
  async #row(family, parts) {
    const found = await Promise.all(parts.map(async (part) => {
      if (part.value !== undefined) return this.#number(family, part.value);
      const places = await this.#phrase(family, part.letters);
      return new Map([...places].map((place) => [place, place + part.letters.length]));
    }));
    let row = [...found[0]];
    for (const next of found.slice(1)) {
      row = row.filter(([, end]) => next.has(end)).map(([start, end]) => [start, next.get(end)]);
    }
    return row.map(([start]) => start);
  }

  // The ways to read a word of the query, each a row of phrases and numbers; `renamed` where a name
  // in it was put otherwise.
  #readings(word) {
    const texts = [word, ...this.#renamed(word)];
    return texts.flatMap((text, renamed) => {
      const letters = [...this.folder.fold(text)];
      const parts = [];
      let at = 0;
      for (const { value, start, end } of this.folder.numbers(text)) {
        if (start > at) parts.push({ letters: letters.slice(at, start) });
        parts.push({ value });
        at = end;
      }
      if (at < letters.length) parts.push({ letters: letters.slice(at) });
      const rows = letters.length ? [[{ letters }]] : [];
      if (parts.some((part) => part.value !== undefined)) rows.push(parts);
      return rows.map((row) => ({ row, renamed: renamed > 0 }));
    });
  }

  // The word with a name in it put otherwise, unless that is found by the word itself.
  #renamed(word) {
    const folded = this.folder.fold(word);
    return this.names.flatMap((group) => {
      const held = group.filter((name) => folded.includes(name)).sort((a, b) => b.length - a.length)[0];
      if (!held) return [];
      return group.filter((name) => !name.includes(held)).map((name) => folded.replace(held, name));
    });
  }

  // Entries that hold a word among titles or bodies → how well (lower is better) and where.
  async #word(family, word) {
    const found = new Map();
    const keep = (place, tier) => {
      const number = Math.floor(place / PLACES);
      const score = tier * PLACES + (place % PLACES);
      if (!(found.get(number) <= score)) found.set(number, score);
    };
    await Promise.all(word.readings.map(async ({ row, renamed }) => {
      const length = row.length === 1 ? row[0].letters?.length : undefined;
      for (const place of await this.#row(family, row)) {
        const tier = family === "titles" ? this.#tier(place, length, word.latin) : 7;
        keep(place, renamed ? tier + 3 : tier); // behind all titles that say it so
      }
    }));
    for (const [number, exact] of word.latin ? await this.#latin(family, word.latin) : []) {
      const titled = family === "titles" && found.has(number);
      const place = titled ? found.get(number) % PLACES : 0;
      keep(number * PLACES + place, (family === "bodies" ? 8 : titled ? 2 : 4) + (exact ? 0 : 1));
    }
    return found;
  }

  // 0 the whole title, 1 its start, 2 within it, 3 the start of a word of it, 4 a name or a word of
  // the gloss, 5 the start of such a word, 6 the middle of a word, 7–9 the body.
  #tier(place, length, latin) {
    const whole = this.entries.get(Math.floor(place / PLACES))?.length ?? 0;
    const position = place % PLACES;
    if (position === 0) return length === whole ? 0 : 1;
    if (latin) return 6;
    return position < whole ? 2 : 4;
  }

  // Entries that hold every one of these words, the last perhaps only begun → whether it is whole.
  async #latin(family, words) {
    let found;
    for (const [at, word] of words.entries()) {
      const shard = await this.#shard(`${family}-words`, word[0]);
      const next = new Map();
      for (const [rest, postings] of shard) {
        const whole = rest === word.slice(1);
        if (!whole && (at < words.length - 1 || !rest.startsWith(word.slice(1)))) continue;
        for (const place of occurrences(postings)) {
          const number = Math.floor(place / PLACES);
          if (found && !found.has(number)) continue;
          next.set(number, whole || next.get(number) || false);
        }
      }
      found = next;
    }
    return found;
  }

  // The words of a query, ANDed: each with its ways to be read.
  words(query) {
    const words = query.split(/\s+/u).map((text) => {
      const folded = this.folder.fold(text);
      const latin = /^[a-z0-9]+$/.test(folded) ? this.folder.words(text) : undefined;
      return { text, folded, latin, readings: this.#readings(text) };
    });
    return words.filter(({ folded }) => folded);
  }

  // All entries that match, best first. `chosen` is facet → id; bodies are read where titles give
  // few, or where `everywhere` says so.
  async search(query, chosen = {}, everywhere = false) {
    const words = this.words(query);
    if (!words.length) return { words, hits: [], all: [], chosen, bodies: false };
    const titles = await Promise.all(words.map((word) => this.#word("titles", word)));
    let all = this.#rank(titles);
    const bodies = everywhere || this.#narrowed(all, chosen).length < ENOUGH;
    if (bodies) {
      const texts = await Promise.all(words.map((word) => this.#word("bodies", word)));
      all = this.#rank(titles.map((found, at) => new Map([...texts[at], ...found])));
    }
    return { words, hits: this.#narrowed(all, chosen), all, chosen, bodies };
  }

  #rank(found) {
    const numbers = [...found[0].keys()].filter((number) =>
      this.entries.has(number) && found.every((scores) => scores.has(number)));
    const hits = numbers.map((number) => {
      const entry = this.entries.get(number);
      return { ...entry, score: found.reduce((sum, scores) => sum + scores.get(number), 0) };
    });
    return hits.sort((one, other) => one.kind - other.kind || one.score - other.score
      || one.length - other.length || one.number - other.number);
  }

  #narrowed(hits, chosen) {
    const wanted = this.codes.flatMap(({ facet, id }, code) => (chosen[facet] === id ? [code] : []));
    return hits.filter(({ values }) => wanted.every((code) => values.includes(code)));
  }

  // How many results each value of a facet would leave, the other facets being as chosen.
  count(facet, { all, chosen }) {
    const hits = this.#narrowed(all, { ...chosen, [facet]: undefined });
    const counted = new Map();
    for (const code of hits.flatMap(({ values }) => values)) counted.set(code, (counted.get(code) ?? 0) + 1);
    return this.codes.flatMap(({ facet: of, id, labels }, code) =>
      (of === facet ? [{ id, labels, count: counted.get(code) ?? 0 }] : []));
  }
}
