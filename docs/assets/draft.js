// The form page (about/new): writes the front matter of an article in the browser. The tags,
// claims, outlets, units and scopes are read from data/digest.json of this very site; nothing typed
// leaves the page before the reader copies it or opens GitHub. What the form calls ready,
// digest.load reads back as the same values (tests/browser/test_draft_form.py).
import { chosenClaim, write } from "./draft-read.js";

const frame = document.querySelector("[data-dd-draft]");
const form = frame.querySelector("form");
const LONGEST_ADDRESS = 8000; // GitHub answers 414 beyond 8,191 bytes
const GITHUB = /^https:\/\/github\.com\/[\w.-]+\/[\w.-]+$/;
const rows = form.querySelector("[data-assertions]");
const part = (name) => form.querySelector(`[data-${name}]`);
let data;

const make = (tag, properties) => Object.assign(document.createElement(tag), properties);
const option = (value, told) => make("option", { value, textContent: told });
const named = (term) => [term.label, term.label_en].filter(Boolean).join(" · ");

const arrange = (scope) => {
  for (const field of scope.querySelectorAll("[data-when]")) {
    const [name, ...values] = field.dataset.when.split(" ");
    const own = field.closest("[data-row]")?.querySelector(`[name=${name}]`);
    const governing = own ?? form.elements[name];
    field.hidden = !values.includes(governing.value);
  }
  // An excerpt may not have shown its title.
  form.elements.title.required = form.elements.reading.value !== "excerpt";
};

const FIGURES = { quantity: ["number", "change", "range"], date: ["date"], category: ["term"] };
const FREE = ["number", "change", "range", "date"]; // what an assertion without a claim may give

const arrangeClaim = (row) => {
  const claim = chosenClaim(row, data.claims);
  if (row.dataset.claim === (claim?.id ?? "")) return;
  row.dataset.claim = claim?.id ?? "";
  const control = (name) => row.querySelector(`[name=${name}]`);
  const allowed = claim ? FIGURES[claim.measure?.type] ?? [] : FREE;
  for (const choice of control("figure").options) {
    choice.disabled = choice.value !== "" && !allowed.includes(choice.value);
  }
  if (control("figure").selectedOptions[0].disabled) control("figure").value = "";
  if (claim?.measure?.unit) control("unit").value = claim.measure.unit;
  control("value_term").replaceChildren(
    option("", "请选择 · choose"),
    ...Object.entries(claim?.measure?.terms ?? {}).map(([id, told]) => option(id, told)));
  row.querySelector("[data-told]").textContent = claim ? claim.statement_en : "";
  row.querySelector("[data-scopes]").replaceChildren(...decisive(claim).map(scopeField));
};

// Of what a claim's values turn on, the scopes; `window` and `as_of` have fields of their own.
const decisive = (claim) =>
  (claim?.measure?.decisive ?? []).map((key) => data.scopes.get(key)).filter(Boolean);

const scopeField = (scope) => {
  const field = make("label");
  const words = make("span");
  words.append(`口径：${scope.label} `, make("span", { lang: "en", textContent: scope.label_en }));
  const control = make(scope.values ? "select" : "input", { name: `scope-${scope.id}` });
  control.dataset.scope = scope.id;
  if (scope.values) {
    control.append(option("", "不写 · leave out"), option("unstated", "文章没有说明 · unstated"));
    control.append(...Object.entries(scope.values).map(([id, told]) => option(id, told)));
  } else {
    control.maxLength = 40;
  }
  field.append(words, control);
  field.dataset.when = "figure number change range";
  return field;
};

const numberRows = () => rows.querySelectorAll("[data-row]").forEach((row, at) => {
  row.querySelector("legend").textContent = `断言 ${at + 1}`;
});

const addRow = () => {
  const row = frame.querySelector("[data-dd-row]").content.firstElementChild.cloneNode(true);
  const units = [...data.units.values()].map((unit) => option(unit.id, named(unit)));
  row.querySelector("[name=unit]").append(...units);
  rows.insertBefore(row, part("add"));
  arrangeClaim(row);
  numberRows();
  return row;
};

const removeRow = (row) => {
  row.remove();
  numberRows();
  part("add").focus();
};

const problem = ({ control, told }) => {
  const button = make("button", { type: "button", textContent: told });
  button.addEventListener("click", () => {
    const folded = control.closest("details");
    if (folded) folded.open = true;
    control.focus();
  });
  const entry = make("li");
  entry.append(button);
  return entry;
};

// A screen reader reads every change, so that there should be none without a difference.
const said = (element, text) => {
  if (element.textContent !== text) element.textContent = text;
};

const show = () => {
  rows.querySelectorAll("[data-row]").forEach(arrangeClaim);
  arrange(form);
  const draft = write(form, data);
  const wrong = new Set(draft.wrong.map(({ control }) => control));
  for (const control of form.querySelectorAll("input, select, textarea")) {
    if (wrong.has(control)) control.setAttribute("aria-invalid", "true");
    else control.removeAttribute("aria-invalid");
  }
  const left = draft.missing.length + draft.wrong.length;
  said(part("status"), left
    ? `还不能提交：要填 ${draft.missing.length} 处，要改 ${draft.wrong.length} 处。`
    : "可以提交了。");
  part("problems").replaceChildren(
    ...draft.wrong.map(problem),
    ...draft.missing.map(({ control, told }) => problem({ control, told: `${told}：要填` })));
  said(part("path"), draft.path);
  part("yaml").value = draft.text;
  part("copy").disabled = part("download").disabled = left > 0;
  offer(draft, left === 0);
};

// GitHub's page for a new file, filled in as far as an address can carry it.
const offer = (draft, ready) => {
  const repository = (frame.dataset.repository ?? "").replace(/\/+$/, "");
  const link = part("open");
  link.hidden = !GITHUB.test(repository);
  link.removeAttribute("href");
  if (link.hidden) {
    said(part("note"), "本站没有写明代码仓库在哪里，所以只能复制或下载；怎样交给编者，见“如何参与”。");
    return;
  }
  const empty = `${repository}/new/main?filename=${encodeURIComponent(draft.path)}`;
  const full = `${empty}&value=${encodeURIComponent(draft.text)}`;
  const fits = full.length <= LONGEST_ADDRESS;
  if (ready) link.href = fits ? full : empty;
  said(part("note"), fits
    ? "GitHub 会请您登录，并替您建一份仓库的副本；在它的页面上写完正文，点 Propose new file。"
    : "内容太长，网址装不下：请先复制，再在 GitHub 打开的空白页里粘贴。");
};

const copy = async () => {
  part("yaml").select();
  try {
    await navigator.clipboard.writeText(part("yaml").value);
    said(part("note"), "已复制。");
  } catch {
    said(part("note"), "浏览器不让网页复制；内容已选中，请按 Ctrl+C（Mac 上是 ⌘C）。");
  }
};

const download = () => {
  const link = make("a");
  link.href = URL.createObjectURL(new Blob([part("yaml").value], { type: "text/markdown" }));
  link.download = part("path").textContent.split("/").at(-1);
  link.click();
  URL.revokeObjectURL(link.href);
};

const open = (digest) => {
  const byId = (terms) => new Map(terms.map((term) => [term.id, term]));
  data = {
    articles: digest.articles,
    claims: byId(digest.claims),
    units: byId(digest.units),
    scopes: byId(digest.scopes),
  };
  const unlisted = form.elements.outlet.lastElementChild;
  unlisted.before(...digest.outlets.map((outlet) => option(outlet.id, named(outlet))));
  form.querySelector("#dd-articles").append(
    ...digest.articles.map(({ id, title }) => option(id, title)));
  form.querySelector("#dd-claims").append(
    ...digest.claims.map(({ id, statement }) => option(`${id} · ${statement}`, "")));
  part("tags").append(...digest.tags.map((tag) => {
    const choice = make("label", { title: tag.definition ?? "" });
    choice.append(make("input", { type: "checkbox", name: "tag", value: tag.id }), ` ${tag.label}`);
    return choice;
  }));
  frame.querySelector("[data-dd-off]").hidden = true;
  form.hidden = false;
  show();
};

form.addEventListener("submit", (event) => event.preventDefault());
form.addEventListener("input", show);
form.addEventListener("click", (event) => {
  const button = event.target.closest("button");
  if (!button) return;
  if (button === part("add")) {
    const row = addRow();
    show();
    row.querySelector("input").focus();
  } else if (button.matches("[data-remove]")) {
    removeRow(button.closest("[data-row]"));
    show();
  } else if (button === part("copy")) copy();
  else if (button === part("download")) download();
});

// Where the data cannot be read, the page goes on saying that the form has not opened.
fetch(frame.dataset.digest)
  .then((response) => (response.ok ? response.json() : Promise.reject(response)))
  .then(open, () => {});
