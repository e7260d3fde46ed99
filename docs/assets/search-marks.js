// What a result shows: its record, and the words of it that matched, as parts of text, marked or not.

const BEFORE = 24, AFTER = 72; // characters of an excerpt around its first mark

export class Marker {
  // `folder` folds; `words` are those of a query, as the index reads them.
  constructor(folder, words) {
    this.folder = folder;
    this.words = words;
  }

  // A hit's record with its marks; where title and gloss lack a word, the sentence that has it.
  async show(index, { number }) {
    const record = await index.record(number);
    const [title, gloss] = [record.title, record.gloss].map((text) => this.marked(text));
    const left = this.words.filter((word) => ![record.title, record.gloss].some((text) => this.#has(text, word)));
    let best = this.#best(record.names.map((text) => ({ text, language: "zh-Hans" })), left);
    if (left.length && !best) best = this.#best(await index.texts(number), left);
    const found = best && { parts: this.#excerpt(best.text), language: best.language };
    return { ...record, title, gloss, found };
  }

  marked(text) {
    const parts = [];
    let at = 0;
    for (const [start, end] of this.#spans(text, this.words)) {
      const from = Math.max(start, at);
      if (end <= from) continue;
      parts.push({ text: text.slice(at, from), marked: false }, { text: text.slice(from, end), marked: true });
      at = end;
    }
    parts.push({ text: text.slice(at), marked: false });
    return parts.filter((part) => part.text);
  }

  #has(text, word) {
    return this.#spans(text, [word]).length > 0;
  }

  // The text in which the most of the words stand, if any do.
  #best(texts, words) {
    const counts = texts.map(({ text }) => words.filter((word) => this.#has(text, word)).length);
    const most = Math.max(0, ...counts);
    return most ? texts[counts.indexOf(most)] : undefined;
  }

  // Where words stand in a text, in order; spans may overlap.
  #spans(text, words) {
    const { letters, starts, ends } = this.folder.map(text);
    const numbers = new Map(this.folder.numbers(text).map((number) => [number.start, number]));
    const rows = words.flatMap(({ readings, latin }) =>
      [...readings.map(({ row }) => row), ...(latin ?? []).map((part) => [{ letters: [...part] }])]);
    const spans = [];
    for (let start = 0; start < letters.length; start += 1) {
      for (const row of rows) {
        const end = this.#along(row, start, letters, numbers);
        if (end) spans.push([starts[start], ends[end - 1]]);
      }
    }
    return spans;
  }

  // Where a row of phrases and numbers that begins at a place ends; 0 where it does not stand there.
  #along(row, start, letters, numbers) {
    let at = start;
    for (const part of row) {
      if (part.letters?.some((letter, offset) => letters[at + offset] !== letter)) return 0;
      const number = numbers.get(at);
      if (!part.letters && number?.value !== part.value) return 0;
      at = part.letters ? at + part.letters.length : number.end;
    }
    return at;
  }

  // A text's marked parts, cut to what stands around the first mark.
  #excerpt(text) {
    const parts = this.marked(text);
    const first = parts.findIndex(({ marked }) => marked);
    const lead = parts.slice(0, first).map((part) => part.text).join("");
    const kept = [...lead].slice(-BEFORE).join("");
    const shown = [{ text: kept.length < lead.length ? `…${kept}` : kept, marked: false }];
    let room = AFTER;
    for (const { text: whole, marked } of parts.slice(first)) {
      const characters = [...whole];
      const cut = characters.length > room && !marked;
      shown.push({ text: cut ? `${characters.slice(0, room).join("")}…` : whole, marked });
      room -= characters.length;
      if (room <= 0) break;
    }
    return shown.filter((part) => part.text);
  }
}
