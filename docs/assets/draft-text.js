// Text as the source format has it: what people type, made clean; numbers and dates; and YAML. Pure
// functions, for draft.js. What they write, digest.frontmatter and the schema read back unchanged.

// One line, nothing invisible: the check refuses it, and YAML would fold or reject it.
const BREAKS = /[\t\n\r\u0085\u2028\u2029]+/g;
const HIDDEN = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Zl}\p{Zp}\p{Noncharacter_Code_Point}]/gu;
export const clean = (typed) => typed.replace(BREAKS, " ").replace(HIDDEN, "").trim();

// What digest/load/hazards.py refuses wherever it stands.
export const MARKUP =
  /<(?=[A-Za-z/!?])|\{\s*[:.#]|\{[%!]|-8<-|\b(?:javascript|vbscript)\s*:|\bdata\s*:\s*[a-z]+\//i;

// A plain number of the source format from 400,000, ４０万 or 2.8 亿; null where it is none.
export const decimal = (typed) => {
  const text = clean(typed).normalize("NFKC").replace(/[,\s]/g, "").replace("−", "-");
  const match = /^(-?)(\d+)(?:\.(\d+))?(万亿|万|亿)?$/.exec(text);
  if (!match) return null;
  const shift = { 万: 4, 亿: 8, 万亿: 12 }[match[4]] ?? 0;
  const decimals = (match[3] ?? "").padEnd(shift, "0");
  const whole = (match[2] + decimals.slice(0, shift)).replace(/^0+(?=\d)/, "");
  const rest = decimals.slice(shift).replace(/0+$/, "");
  if (whole.length > 18 || rest.length > 12) return null;
  const value = rest ? `${whole}.${rest}` : whole;
  return value === "0" ? value : match[1] + value;
};

// The EDTF that the help names: days, months, years, X for a digit, ~ ? %, and intervals.
const isDay = (text) => {
  const match = /^([12]\d{3})(?:-(\d\d|XX)(?:-(\d\d|XX))?)?([~?%]?)$/.exec(text);
  if (!match) return /^[12]\d(\dX|XX)$/.test(text);
  const [, year, month, day, mark] = match;
  if (month === "XX") return !mark && (day === undefined || day === "XX");
  if (month !== undefined && (month < "01" || month > "12")) return false;
  if (day === undefined) return true;
  if (day === "XX") return !mark;
  const last = new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate();
  return Number(day) >= 1 && Number(day) <= last;
};
export const isDate = (text) => {
  const [start, end, more] = text.split("/");
  if (end === undefined) return isDay(start);
  const open = (side) => side === "" || side === "..";
  if (more !== undefined || (open(start) && open(end))) return false;
  if (open(start) || open(end)) return isDay(open(start) ? end : start);
  const [from, to] = [start, end].map((side) => side.replace(/[~?%]$/, ""));
  const shared = Math.min(from.length, to.length);
  const inOrder = from.slice(0, shared) <= to.slice(0, shared);
  return isDay(start) && isDay(end) && !/X/.test(text) && inOrder;
};
export const isWindow = (text) =>
  isDate(text) || /^P(?=.)(\d+Y)?(\d+M)?(\d+W)?(\d+D)?(T(?=.)(\d+H)?(\d+M)?(\d+S)?)?$/.test(text);

// --- YAML: text is quoted unless it is a word or a date that no reader could take for another.

export class Plain {
  constructor(text) { this.text = text; }
}
const WORD = /^[A-Za-z][A-Za-z0-9_]*(-[A-Za-z0-9_]+)*$|^[12]\d{3}-\d\d(-\d\d)?$/;
const RESERVED = /^(null|true|false|yes|no|on|off|y|n)$/i;
const scalar = (text) =>
  WORD.test(text) && !RESERVED.test(text) ? text : `"${text.replace(/["\\]/g, "\\$&")}"`;
const yaml = (value) => {
  if (value instanceof Plain) return value.text;
  if (Array.isArray(value)) return `[${value.map(yaml).join(", ")}]`;
  if (value instanceof Map) return `{${lines(value).join(", ")}}`;
  return scalar(value);
};
const given = (value) => {
  if (value instanceof Map) return [...value.values()].some(given);
  return value instanceof Plain || Boolean(value?.length);
};
export const lines = (fields) => {
  const kept = [...fields].filter(([, value]) => given(value));
  return kept.map(([name, value]) => `${scalar(name)}: ${yaml(value)}`);
};
export const item = (fields) => lines(fields).map((line, at) => (at ? `  ${line}` : `- ${line}`));
