// The search box: the theme's look and keys on our own index. The index and the code that reads it
// are fetched when the box is first opened, so that a page read without searching carries neither.

// The box speaks the language of the page, and leads to pages in it; articles have none in English.
const ENGLISH = document.documentElement.lang === "en";
const say = (chinese, english) => (ENGLISH ? english : chinese);
const bracketed = (count) => say(`（${count}）`, ` (${count})`);

const KINDS = { claim: ["说法", "Claims"], article: ["文章", "Articles"], event: ["事件", "Events"], tag: ["标签", "Tags"], technique: ["手法", "Techniques"] };
const FACETS = {
  year: say("年份", "Year"), outlet: say("来源", "Outlet"), tag: say("标签", "Tag"),
  status: say("状况", "Status"), technique: say("手法", "Technique"),
};
const SHOWN = 10; // results of a kind at first, and with each “more”
const PAUSE = 120; // milliseconds without a key before a query is asked

const box = document.querySelector("[data-dd-search]");
const toggle = document.querySelector("#__search");
const [form, input, told, filters, found] = ["form", "input", "[role=status]", ".dd-search-filters", ".dd-search-found"]
  .map((selector) => box.querySelector(selector));
const root = new URL(box.dataset.ddSearch, location.href);

let opened; // promise of the index
let asked = 0; // number of the latest question: answers to earlier ones are dropped
let chosen = {}; // facet → id
let everywhere = false;
let timer;

function make(name, attributes = {}, ...children) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    element.setAttribute(key, value);
  }
  element.append(...children);
  return element;
}

async function read(path, options) {
  const response = await fetch(new URL(`search/${path}`, root), options);
  if (!response.ok) throw new Error(`${response.status} ${path}`);
  return response;
}

function open() {
  opened ??= Promise.all([import("./search.js"), import("./search-marks.js")])
    .then(async ([{ Index }, { Marker }]) => ({ index: await Index.open(read), Marker }));
  opened.catch(() => { opened = undefined; }); // the next key tries again
  return opened;
}

function marked(parts) {
  return parts.map(({ text, marked }) => (marked ? make("mark", {}, text) : text));
}

function result(kind, { address, title, language, gloss, note, status, found: sentence }, index) {
  const word = status && say(...index.labels("status", status));
  const state = word ? [make("span", { class: `dd-status dd-status--${status}` }, word), " "] : [];
  const names = [[title, language], ...(gloss.length ? [[gloss, "en"]] : [])];
  const [[name, spoken], ...others] = ENGLISH ? names.reverse() : names;
  const lines = [
    make("p", { class: "dd-result__title" }, ...state, make("span", { lang: spoken }, ...marked(name))),
    ...others.map(([text, lang]) => make("p", { class: "dd-gloss", lang }, ...marked(text))),
    ...(sentence ? [make("p", { class: "dd-result__found", lang: sentence.language }, ...marked(sentence.parts))] : []),
    ...(say(...note) ? [make("p", { class: "dd-meta" }, say(...note))] : []),
  ];
  const article = make("div", { class: "md-search-result__article" }, ...lines);
  const link = make("a", { class: "md-search-result__link", href: place(kind, address) }, article);
  return make("li", { class: "md-search-result__item" }, link);
}

function place(kind, address) {
  return new URL(ENGLISH && kind !== "article" ? `en/${address}` : address, root).href;
}

// One kind's results: the first are shown, the rest are asked for.
async function group(kind, hits, index, show) {
  const [name, gloss] = KINDS[kind];
  const words = ENGLISH ? [gloss] : [name, make("span", { lang: "en" }, gloss)];
  const heading = make("p", { class: "dd-search-kind", id: `dd-found-${kind}` },
    ...words, make("b", {}, say(`${hits.length}条`, ` ${hits.length}`)));
  const list = make("ol", { class: "md-search-result__list" });
  const more = make("button", { type: "button", class: "dd-search-more" });
  const extend = async () => {
    const from = list.children.length;
    const records = await Promise.all(hits.slice(from, from + SHOWN).map(show));
    list.append(...records.map((record) => result(kind, record, index)));
    more.hidden = list.children.length >= hits.length;
    const next = Math.min(SHOWN, hits.length - list.children.length);
    more.textContent = say(`再看${next}条${name}`, `${next} more`);
    return list.children[from]?.querySelector("a");
  };
  more.addEventListener("click", () => extend().then((first) => first?.focus(), fail));
  await extend();
  return make("section", { "aria-labelledby": heading.id }, heading, list, more);
}

function choose(facet, values) {
  const offered = values.filter(({ id, count }) => count || chosen[facet] === id);
  if (!offered.length) return [];
  const select = make("select", { "aria-label": FACETS[facet] }, make("option", { value: "" }, FACETS[facet]),
    ...offered.map(({ id, labels, count }) => make("option", { value: id }, `${say(...labels)}${bracketed(count)}`)));
  select.value = chosen[facet] ?? "";
  select.dataset.facet = facet;
  select.addEventListener("change", () => {
    chosen = { ...chosen, [facet]: select.value || undefined };
    ask();
  });
  return [select];
}

// `count` gives the values of a facet with their counts; without it there is nothing to narrow.
function offer(count = () => []) {
  const held = filters.contains(document.activeElement) ? document.activeElement.dataset.facet : undefined;
  filters.replaceChildren(...Object.keys(FACETS).flatMap((facet) => choose(facet, count(facet))));
  filters.hidden = !filters.children.length;
  if (held) filters.querySelector(`[data-facet="${held}"]`)?.focus();
}

function tell(words, ...rest) {
  told.replaceChildren(words, ...rest);
}

function fail() {
  tell(say("搜索暂时用不了：读不到索引，也许是断了网。改动一下再试。",
    "The search is out of reach for now: its index could not be read. Change a letter to try again."));
}

function summary(hits, bodies) {
  const words = hits.length ? say(`找到${hits.length}条`, `${hits.length} found`) : say("没有找到", "Nothing found");
  if (bodies) return tell(words);
  const button = make("button", { type: "button" }, say("正文里也找", "Look in the texts too"));
  button.addEventListener("click", () => {
    everywhere = true;
    input.focus();
    ask();
  });
  return tell(say(`${words}，都在题名里。`, `${words}, all in titles. `), button);
}

async function ask() {
  const question = (asked += 1);
  const query = input.value.trim();
  remember(query);
  if (!query) {
    offer();
    found.replaceChildren();
    tell(say("输入任意两个字即可查找", "Type a word to search"));
    return;
  }
  try {
    const { index, Marker } = await open();
    const answer = await index.search(query, chosen, everywhere);
    const { words, hits, bodies } = answer;
    if (question !== asked) return;
    const marker = new Marker(index.folder, words);
    const sections = await Promise.all(index.kinds.map((kind, number) => {
      const own = hits.filter((hit) => hit.kind === number);
      return own.length ? group(kind, own, index, (hit) => marker.show(index, hit)) : undefined;
    }));
    if (question !== asked) return;
    offer((facet) => index.count(facet, answer));
    found.replaceChildren(...sections.filter(Boolean));
    summary(hits, bodies);
  } catch {
    if (question === asked) fail();
  }
}

// The query stands in the address while the box is open, for links and for coming back.
function remember(query) {
  const here = new URL(location.href);
  if (query) here.searchParams.set("q", query);
  else here.searchParams.delete("q");
  if (here.href !== location.href) history.replaceState(history.state, "", here);
}

function turn(on) {
  if (toggle.checked !== on) toggle.click(); // a click, for the theme's script listens to it
}

function close() {
  remember("");
  turn(false);
  input.blur();
}

// Arrows go from the box through the results, and round.
function step(by) {
  const stops = [input, ...found.querySelectorAll("a, button:not([hidden])")];
  const at = Math.max(0, stops.indexOf(document.activeElement));
  stops[(at + by + stops.length) % stops.length].focus();
}

function changed() {
  everywhere = false;
  clearTimeout(timer);
  timer = setTimeout(ask, PAUSE);
}

async function enter() {
  clearTimeout(timer);
  await ask();
  found.querySelector("a")?.click();
}

input.addEventListener("focus", () => {
  turn(true);
  open().catch(fail);
});
input.addEventListener("input", (event) => { if (!event.isComposing) changed(); });
input.addEventListener("compositionend", changed);
form.addEventListener("submit", (event) => event.preventDefault());
form.addEventListener("reset", () => {
  chosen = {};
  setTimeout(() => { input.focus(); ask(); }); // once the box is empty
});
toggle.addEventListener("change", () => { if (toggle.checked) input.focus(); else remember(""); });

window.addEventListener("keydown", (event) => {
  if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
  const typing = document.activeElement?.closest("input, select, textarea, [contenteditable]");
  if (!toggle.checked) {
    if (typing || !["f", "s", "/"].includes(event.key)) return;
    input.focus();
    input.select();
  } else if (event.key === "Escape") {
    close();
  } else if (document.activeElement === input && event.key === "Enter") {
    enter();
  } else if (document.activeElement?.tagName !== "SELECT" && ["ArrowDown", "ArrowUp"].includes(event.key)) {
    step(event.key === "ArrowDown" ? 1 : -1);
  } else {
    return;
  }
  event.preventDefault();
});

// Whoever tabs out of the box leaves it.
box.addEventListener("focusout", ({ relatedTarget }) => {
  if (relatedTarget && !box.contains(relatedTarget)) turn(false);
});

const linked = new URL(location.href).searchParams.get("q");
if (linked) {
  input.value = linked;
  input.focus();
  ask();
}
