// From the controls of the form to the file: what each field says, and what is missing or wrong.
import { MARKUP, Plain, clean, decimal, isDate, isWindow, item, lines } from "./draft-text.js";

const label = (control) => {
  const words = control.closest("label")?.querySelector("span")?.firstChild.textContent;
  const name = words?.trim() ?? "标签";
  const row = control.closest("[data-row]");
  return row ? `${row.querySelector("legend").textContent} · ${name}` : name;
};

class Reader {
  constructor(scope, notes) {
    this.scope = scope;
    this.notes = notes;
  }

  control(name) { return this.scope.querySelector(`[name="${name}"]`); }

  missing(control) { this.notes.missing.push({ control, told: label(control) }); }

  wrong(control, told) { this.notes.wrong.push({ control, told: `${label(control)}：${told}` }); }

  text(name) {
    const control = this.control(name);
    if (control.closest("[hidden]")) return "";
    const value = clean(control.value);
    if (!value && control.required) this.missing(control);
    if (MARKUP.test(value)) this.wrong(control, "不能有 HTML 标签、花括号属性或脚本链接；尖括号可用〈 〉");
    return value;
  }

  held(name, holds, told) {
    const value = this.text(name);
    if (value && !holds(value)) this.wrong(this.control(name), told);
    return value;
  }

  date(name) { return this.held(name, isDate, "不是我们能读的日期，例如 2025-09-30 或 2025-11~"); }

  number(name) {
    const value = this.held(name, (text) => decimal(text) !== null, "不是一个数，例如 400000、2.8亿");
    const read = value && decimal(value);
    return read ? new Plain(read) : "";
  }

  count(name) {
    const value = this.held(name, (text) => /^[1-9]\d*$/.test(text), "要写正整数");
    return value && new Plain(value);
  }
}

const plainPlace = (typed) => {
  const list = typed.split(/\s*[,，、]\s*/);
  if (list.every((one) => /^[1-9]\d{0,5}$/.test(one))) {
    const [only, ...more] = list.map((one) => new Plain(one));
    return { value: more.length ? [only, ...more] : only, last: Math.max(...list.map(Number)) };
  }
  const sentence = /^([1-9]\d{0,5})\.s[1-9]\d{0,5}$/.exec(typed);
  return sentence && { value: typed, last: Number(sentence[1]) };
};

// The claim that a row names: its option in the list begins with its id.
export const chosenClaim = (row, claims) =>
  claims.get(clean(row.querySelector("[name=claim]").value).split(" · ")[0]);

// --- The article

// The page that an address names, as digest/model/addresses.py has it.
const pageAt = (address) => {
  const [host, ...rest] = address.split("#")[0].replace(/^https?:\/\//, "").split("/");
  return [host.toLowerCase().replace(/^www\./, ""), ...rest].join("/").replace(/\/+$/, "");
};

// The day (UTC) on which the digest takes the article in, as `import` writes it.
const today = () => new Date().toISOString().slice(0, 10);

const readArticle = (form, notes, { articles }) => {
  const reader = new Reader(form, notes);
  const outlet = reader.text("outlet");
  const address = reader.held(
    "url", (text) => /^https?:\/\/[^\s<>"]+$/.test(text), "要以 http:// 或 https:// 开头");
  const known = articles.find(({ url }) => url && address && pageAt(url) === pageAt(address));
  if (known) reader.wrong(reader.control("url"), `这篇已收：${known.id}`);
  const siglum = reader.held(
    "siglum", (text) => articles.every((article) => article.siglum !== text), "已有文章用这个简称");
  const relation = reader.text("relation");
  const tags = [...form.querySelectorAll("[name=tag]:checked")].map((box) => box.value);
  if (!tags.length) reader.missing(form.querySelector("[name=tag]"));
  const fields = new Map([
    ["title", reader.text("title")],
    ["title_en", reader.text("title_en")],
    ["siglum", siglum],
    ["outlet", outlet === "?" ? "" : outlet],
    ["byline", reader.text("byline")],
    ["published", reader.date("published")],
    ["added", today()],
    ["url", address],
    ["language", reader.text("language")],
    ["genre", reader.text("genre")],
    ["position", reader.text("position")],
    ["reading", reader.text("reading")],
    ["paragraphs", reader.count("paragraphs")],
    ["provenance", relation && [
      new Map([["relation", relation], ["of", reader.text("of")], ["basis", reader.text("basis")]]),
    ]],
    ["tags", tags],
    ["summary", reader.text("summary")],
    ["summary_en", reader.text("summary_en")],
    ["review", "drafted"],
  ]);
  return { fields, unlisted: reader.text("outlet_name"), path: readPath(reader, fields, articles) };
};

// `date-outlet-words`, as contribute.md names files.
const readPath = (reader, fields, articles) => {
  const control = reader.control("words");
  const typed = reader.text("words").normalize("NFKC").toLowerCase();
  const words = typed.split(/[^a-z0-9]+/).filter(Boolean).join("-");
  if (typed && !words) reader.wrong(control, "要有拉丁字母或数字");
  const day = /^\d{4}(-\d\d(-\d\d)?)?/.exec(fields.get("published"))?.[0] ?? "undated";
  const folder = day === "undated" ? day : day.slice(0, 4);
  const id = [day, fields.get("outlet"), words].filter(Boolean).join("-");
  if (articles.some((article) => article.id === id)) reader.wrong(control, `编号 ${id} 已经用了`);
  return `sources/articles/${folder}/${id}.md`;
};

// --- Assertions

const readFigure = (reader, claim, { units }) => {
  const fields = new Map();
  for (const name of ["value", "from", "to", "low", "high"]) fields.set(name, reader.number(name));
  const [low, high] = ["low", "high"].map((name) => fields.get(name)?.text);
  if (low && high && Number(low) >= Number(high)) reader.wrong(reader.control("high"), "要大于“至少”");
  fields.set("value_date", reader.date("value_date"));
  fields.set("value_term", reader.text("value_term"));
  const unit = reader.text("unit");
  const shared = units.get(claim?.measure?.unit);
  if (unit && shared && shared.dimension !== units.get(unit).dimension) {
    reader.wrong(reader.control("unit"), `要能换算成“${shared.label}”，这条说法用它`);
  }
  const bound = reader.text("bound");
  if (bound === "vague" && !low) reader.wrong(reader.control("bound"), "概数要写成区间：最少与最多可能是多少");
  fields.set("unit", unit).set("bound", bound === "exact" ? "" : bound);
  fields.set("direction", reader.text("direction"));
  fields.set("scope", new Map([...reader.scope.querySelectorAll("[data-scope]")].map(
    (control) => [control.dataset.scope, reader.text(control.name)])));
  fields.set("window", reader.held("window", isWindow, "例如 P30D、P1M 或 2025-09"));
  fields.set("as_of", reader.date("as_of"));
  return fields;
};

const readAssertion = (row, notes, ids, { excerpt, paragraphs }, data) => {
  const reader = new Reader(row, notes);
  const claim = chosenClaim(row, data.claims);
  reader.held("claim", () => claim, "请从列表里选；没有就留空");
  const statement = reader.text("statement");
  const english = reader.text("statement_en");
  if (!claim && !statement) reader.missing(reader.control("statement"));
  if (!claim && !english) reader.missing(reader.control("statement_en"));
  const support = reader.held(
    "support", (word) => word !== (excerpt ? "none" : "not-seen"),
    excerpt ? "只读到节选，没见到的依据写“节选未见”" : "读过全文，没有依据写“未给依据”");
  const place = reader.text("paragraph");
  const found = place ? plainPlace(place) : null;
  if (place && !found) reader.wrong(reader.control("paragraph"), "例如 6、“6, 9”或 1.s14");
  if (found?.last > paragraphs) reader.wrong(reader.control("paragraph"), `全文只有 ${paragraphs} 段`);
  const stance = reader.text("stance");
  const mode = reader.text("mode");
  return new Map([
    ["id", unused(claim?.id ?? "own", ids)],
    ["claim", claim?.id],
    ["statement", statement],
    ["statement_en", english],
    ["stance", stance === "asserts" ? "" : stance],
    ["mode", mode === "fact" ? "" : mode],
    ["speaker", reader.text("speaker")],
    ["attribution", reader.text("attribution")],
    ...readFigure(reader, claim, data),
    ["support", support],
    ["paragraph", found?.value],
  ]);
};

const unused = (wanted, ids) => {
  let id = wanted;
  for (let number = 2; ids.has(id); number += 1) id = `${wanted}-${number}`;
  ids.add(id);
  return id;
};

// The whole file as the form has it now, with what still keeps it from being taken.
//
// `data` holds the digest's `articles`, and its `claims` and `units` by id. Gives the `text`, its
// `path`, and what is `missing` and `wrong`, each with its control and a word for the reader.
export const write = (form, data) => {
  const notes = { missing: [], wrong: [] };
  const { fields, unlisted, path } = readArticle(form, notes, data);
  const ids = new Set();
  const whole = {
    excerpt: fields.get("reading") === "excerpt",
    paragraphs: Number(fields.get("paragraphs")?.text ?? Infinity),
  };
  const assertions = [...form.querySelectorAll("[data-row]")].flatMap(
    (row) => item(readAssertion(row, notes, ids, whole, data)));
  const [first] = ids;
  const text = [
    "---",
    ...lines(fields),
    ...(unlisted ? [`# TODO outlet: ${unlisted} (add it to sources/vocabulary/outlets.yml)`] : []),
    ...(first ? ["assertions:", ...assertions] : ["assertions: []"]),
    "---",
    `TODO 用自己的话写文摘${first ? `，说到一条断言时像这样引用 [[#${first}]]` : ""}。`,
    "",
  ].join("\n");
  return { ...notes, path, text };
};
