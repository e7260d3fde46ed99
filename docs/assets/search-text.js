// Text made alike, exactly as digest/fold.py and digest/numerals.py make it: one test holds the two
// against each other, character by character.

const LETTER = /[\p{L}\p{N}]/u;
const CHEROKEE = /\p{Script=Cherokee}/u;

// Unicode's case folding, of which JavaScript has only the parts.
function lower(letter) {
  if (letter === "ı") return letter;
  if (CHEROKEE.test(letter)) return letter.toUpperCase();
  return letter.toLowerCase().toUpperCase().toLowerCase();
}

// How text is made alike: `simpler` holds characters and their simpler forms in turn.
export class Folder {
  constructor(simpler) {
    const letters = [...simpler];
    this.simpler = new Map();
    for (let at = 0; at < letters.length; at += 2) this.simpler.set(letters[at], letters[at + 1]);
    this.known = new Map();
  }

  character(character) {
    let folded = this.known.get(character);
    if (folded === undefined) {
      const plain = [...character.normalize("NFKD")].map(lower).join("").normalize("NFKD");
      const letters = [...plain].filter((letter) => LETTER.test(letter));
      folded = letters.map((letter) => this.simpler.get(letter) ?? letter).join("");
      this.known.set(character, folded);
    }
    return folded;
  }

  fold(text) {
    return [...text].map((character) => this.character(character)).join("");
  }

  // The folded characters, and where in the text each of them begins and ends.
  map(text) {
    const letters = [], starts = [], ends = [];
    let at = 0;
    for (const character of text) {
      for (const letter of this.character(character)) {
        letters.push(letter);
        starts.push(at);
        ends.push(at + character.length);
      }
      at += character.length;
    }
    return { letters, starts, ends };
  }

  words(text) {
    const spaced = [...text].map((character) => this.character(character) || " ").join("");
    return spaced.match(/[a-z0-9]+/g) ?? [];
  }

  // The numbers of a text, in any style of writing: value, and place among the folded characters.
  numbers(text) {
    const found = [], plain = text.normalize("NFKC");
    const length = (part) => [...this.fold(part)].length;
    let at = 0, start = 0;
    for (const match of plain.matchAll(NUMBER)) {
      const { whole, part, unit } = match.groups;
      if (whole && /[A-Za-z0-9.]/.test(plain[match.index - 1] ?? "")) continue;
      start += length(plain.slice(at, match.index));
      const end = start + length(match[0]);
      if (whole || [...match[0]].length > 1) {
        const value = whole ? shifted(whole, part ?? "", unit) : String(spelled(match[0]));
        found.push({ value, start, end });
      }
      [at, start] = [match.index + match[0].length, end];
    }
    return found;
  }
}

const DIGITS = { 零: 0n, 〇: 0n, 一: 1n, 二: 2n, 两: 2n, 兩: 2n, 三: 3n, 四: 4n, 五: 5n, 六: 6n, 七: 7n, 八: 8n, 九: 9n };
const SMALL = { 十: 10n, 百: 100n, 千: 1000n };
const LARGE = { 万: 10n ** 4n, 萬: 10n ** 4n, 亿: 10n ** 8n, 億: 10n ** 8n };
const ZEROS = { 百: 2, 千: 3, 万: 4, 萬: 4, 亿: 8, 億: 8 };
const NUMBER =
  /(?<whole>[0-9]{1,30}(?:,[0-9]{3}){0,9})(?:\.(?<part>[0-9]{1,9}))?(?<unit>[百千]?[万萬亿億]{0,2})|[零〇一二两兩三四五六七八九十百千][零〇一二两兩三四五六七八九十百千万萬亿億]{0,29}/g;

function shifted(whole, part, unit) {
  const places = part.length - [...unit].reduce((sum, one) => sum + ZEROS[one], 0);
  const digits = whole.replaceAll(",", "") + part + "0".repeat(Math.max(0, -places));
  const point = digits.length - Math.max(0, places);
  const rest = digits.slice(point).replace(/0+$/, "");
  return (digits.slice(0, point).replace(/^0+/, "") || "0") + (rest && `.${rest}`);
}

function spelled(text) {
  const characters = [...text];
  if (characters.every((one) => one in DIGITS)) return BigInt(characters.map((one) => DIGITS[one]).join(""));
  let total = 0n, section = 0n, digit = 0n, step = 1n;
  for (const one of characters) {
    if (one in DIGITS) {
      digit = DIGITS[one];
      if (!digit) step = 1n;
      continue;
    }
    if (one in SMALL) {
      step = SMALL[one];
      section += (digit || 1n) * step;
    } else {
      step = LARGE[one];
      section += digit;
      total = total && !section ? total * step : total + (section || 1n) * step;
      section = 0n;
    }
    [step, digit] = [step / 10n, 0n];
  }
  return total + section + digit * step;
}
