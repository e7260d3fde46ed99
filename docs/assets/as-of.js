// The page as it was known on a day: what was published later is set apart. Without script the
// page is whole and dated. The day stands in the address (?as-of=2025-10-16; a month or a year
// means its end), so that it can be linked to. Which day counts for a thing is the build's
// finding (`data-public`: it had certainly been published by then); here days are only compared.
(() => {
  const control = document.querySelector("[data-dd-asof]");
  if (!control) return;

  // In the language of the page.
  const ENGLISH = document.documentElement.lang === "en";
  const say = (chinese, english) => (ENGLISH ? english : chinese);
  const many = (number, one, more) => `${number} ${number === 1 ? one : more}`;
  const MONTH = new Intl.DateTimeFormat("en-GB", { month: "long", year: "numeric", timeZone: "UTC" });

  const root = control.closest("article") ?? document;
  const input = control.querySelector("input");
  const buttons = [...control.querySelectorAll("button")];
  const told = control.querySelector("[role=status]");
  const dated = [...root.querySelectorAll("[data-public]")];
  const count = (all, key) => new Set(all.map((item) => item.dataset[key])).size;

  // The last day of an EDTF day, month or year; null for anything else.
  const lastDay = (text) => {
    const parts = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?$/.exec(text);
    if (!parts || parts[1] === "0000") return null;
    const [year, month, day] = [parts[1], parts[2] ?? "12", parts[3]];
    const last = new Date(Date.UTC(2000, Number(month), 0));
    last.setUTCFullYear(Number(year), Number(month), 0);
    const length = last.getUTCDate();
    if (month < "01" || month > "12" || (day && (day < "01" || Number(day) > length))) return null;
    return `${year}-${month}-${day ?? length}`;
  };

  // As the build writes it: in English a month by its name, a year or a day in digits.
  const words = (text) => say(
    text.split("-").map((part, place) => Number(part) + "年月日"[place]).join(""),
    text.length === 7 ? MONTH.format(new Date(text)) : text);

  const stateOf = (item, limit) => {
    if (item.dataset.public === "") return "unknown";
    return item.dataset.public > limit ? "later" : "known";
  };

  const mark = (limit) => {
    for (const item of dated) {
      if (limit) item.dataset.asof = stateOf(item, limit);
      else delete item.dataset.asof;
    }
    // What another took from it had been published, so it had been too, whatever its own date.
    for (const item of [...dated].reverse()) {
      if (item.dataset.asof === "later" && item.querySelector('li[data-asof="known"]')) {
        item.dataset.asof = "known";
      }
    }
    follow(limit);
  };

  // What hangs on those: pairs of assertions, and frames in which nothing is left.
  const follow = (limit) => {
    const set = (item, later) => {
      if (limit && later) item.dataset.asof = "later";
      else delete item.dataset.asof;
    };
    const later = (item) => item.dataset.asof === "later";
    for (const side of root.querySelectorAll(".dd-pair__sides > li")) {
      const ends = [...side.querySelectorAll('a[href^="#"]')];
      set(side, ends.some((end) => later(document.getElementById(decodeURI(end.hash.slice(1)))
        ?? end)));
    }
    const frames = [
      [".dd-pair", ".dd-pair__sides > li"], [".dd-fold", ".dd-pair"],
      [".dd-kin li:not([data-public])", "[data-public]"], [".dd-kin", "[data-public]"],
      [".dd-apparatus > tbody", "tr[data-public]"], [".dd-apparatus", "tr[data-public]"],
    ];
    for (const [frame, held] of frames) {
      for (const item of root.querySelectorAll(frame)) {
        const inside = [...item.querySelectorAll(held)];
        set(item, inside.length > 0 && inside.every(later));
      }
    }
    for (const fold of root.querySelectorAll(".dd-fold")) folded(fold);
    for (const heading of root.querySelectorAll("h2:not(section > h2)")) emptied(heading);
  };

  // What a fold's label counts is the whole; of that, so many pairs are shown.
  const folded = (fold) => {
    fold.querySelector("summary > .dd-asof-mark")?.remove();
    const pairs = [...fold.querySelectorAll(".dd-pair__sides > li")];
    const left = pairs.filter((pair) => pair.dataset.asof !== "later").length;
    if (left < pairs.length) fold.querySelector("summary").append(mention(
      say(`其中${left}对不晚于所选日期`, `(${left} by the chosen day)`)));
  };

  const mention = (text) => {
    const added = document.createElement("span");
    added.className = "dd-asof-mark";
    added.textContent = ` ${text}`;
    return added;
  };

  // A heading under which nothing is left says so.
  const emptied = (heading) => {
    heading.parentElement.querySelector(`[data-asof-none="${heading.id}"]`)?.remove();
    const wanted = ":is([data-public], .dd-pair):not(.dd-record > li)";
    const held = [];
    for (let next = heading.nextElementSibling; next && next.tagName !== "H2";
      next = next.nextElementSibling) {
      if (next.matches(wanted)) held.push(next);
      held.push(...next.querySelectorAll(wanted));
    }
    if (held.length && held.every((item) => item.dataset.asof === "later")) {
      const none = document.createElement("p");
      none.className = "dd-empty";
      none.dataset.asofNone = heading.id;
      none.textContent = say("到所选日期为止还没有。", "Nothing yet by the chosen day.");
      heading.after(none);
    }
  };

  // Later evidence is marked where it stands; judgements of today say that they are of today.
  const note = (limit) => {
    root.querySelectorAll(":is(th, p) > .dd-asof-mark").forEach((old) => old.remove());
    for (const head of root.querySelectorAll(
      ':is(.dd-record > li, tr)[data-asof]:not([data-asof="known"]) > :first-child')) {
      head.append(mention(head.parentElement.dataset.asof === "later"
        ? say("晚于所选日期", "· later than the chosen day")
        : say("日期不详，无从判断当时是否已发表", "· date unknown: it may or may not have been out")));
    }
    for (const item of root.querySelectorAll("[data-days]")) {
      const days = item.dataset.days.split(" ");
      const known = limit ? days.filter((day) => day && day <= limit).length : days.length;
      item.textContent = say(`等${known}篇`, many(known, "article in all", "articles in all"));
      item.hidden = known <= item.parentElement.children.length - 1;
    }
    for (const item of root.querySelectorAll("[data-asof-after]")) {
      item.hidden = !limit || item.dataset.asofAfter <= limit;
    }
  };

  const claimCounts = () => {
    const rows = dated.filter((item) => item.matches("tr"));
    const records = dated.filter((item) => item.matches(".dd-record > li"));
    const by = (all, state) => all.filter((item) => item.dataset.asof === state);
    const known = by(rows, "known");
    const unsure = count(by(rows, "unknown"), "article") + by(records, "unknown").length;
    const articles = (number) => say(`${number}篇文章`, many(number, "article", "articles"));
    const evidence = (number) =>
      say(`${number}条证据`, many(number, "piece of evidence", "pieces of evidence"));
    const origins = count(known, "origin");
    const later = [
      [count(by(rows, "later"), "article"), articles], [by(records, "later").length, evidence],
    ].filter(([number]) => number).map(([number, counted]) => counted(number));
    return [
      articles(count(known, "article")),
      say(`，${origins}个独立来源，`, `, ${many(origins, "independent origin", "independent origins")}, `),
      evidence(by(records, "known").length),
      later.length ? say(`；另有${later.join("、")}晚于此日`, `; ${later.join(" and ")} came later`)
        : say("；其后没有", "; nothing came later"),
      unsure ? say(`；${unsure}项日期不详，仍列出`,
        `; ${many(unsure, "item", "items")} of unknown date still shown`) : "",
      say("。", "."),
    ].join("");
  };

  const entryCounts = () => {
    const entries = dated.filter((item) => item.matches("[data-at]"));
    const by = (state) => entries.filter((item) => item.dataset.asof === state).length;
    const [known, later, unsure] = [by("known"), by("later"), by("unknown")];
    return say(`已有文章或证据说到的${known}条；另有${later}条晚于此日`,
      `${many(known, "entry", "entries")} known from articles or evidence; ${later} came later`)
      + (unsure ? say(`；${unsure}条日期不详，仍列出`,
        `; ${many(unsure, "entry", "entries")} of unknown date still shown`) : "")
      + say("。", ".");
  };

  const show = (text, limit) => {
    root.toggleAttribute("data-asof-on", Boolean(limit));
    mark(limit);
    note(limit);
    const isClaim = dated.some((item) => item.matches("tr"));
    told.textContent = limit
      ? say(`截至${words(text)}：`, `As of ${words(text)}: `) + (isClaim ? claimCounts() : entryCounts())
      : "";
    input.value = limit ?? "";
    for (const button of buttons) {
      if (button.dataset.day) {
        button.setAttribute("aria-pressed", String(button.dataset.day === limit));
      } else button.disabled = !limit;
    }
    carry(limit ? text : "");
    document.dispatchEvent(new CustomEvent("dd:as-of"));
  };

  // The day goes along to the other pages that know it, and to this one in the other language.
  const carry = (text) => {
    const links = root.querySelectorAll("a[href]");
    for (const link of [...links, ...document.querySelectorAll(".dd-language[rel]")]) {
      const address = new URL(link.href);
      const ours = address.origin === location.origin && address.pathname !== location.pathname;
      if (!ours || !/\/(claims|timeline)\//.test(address.pathname)) continue;
      if (text) address.searchParams.set("as-of", text);
      else address.searchParams.delete("as-of");
      link.href = address.href;
    }
  };

  const choose = (day) => {
    const address = new URL(location.href);
    if (day) address.searchParams.set("as-of", day);
    else address.searchParams.delete("as-of");
    history.replaceState(null, "", address);
    show(day, day ? lastDay(day) : null);
  };

  control.addEventListener("click", (event) => {
    const button = event.target.closest("button");
    if (!button) return;
    choose(button.getAttribute("aria-pressed") === "true" ? "" : button.dataset.day);
    if (button.disabled) input.focus();
  });
  input.addEventListener("change", () => {
    if (input.value === "" || lastDay(input.value)) choose(input.value);
  });

  const wanted = new URL(location.href).searchParams.get("as-of");
  if (wanted === null) return;
  const limit = lastDay(wanted);
  if (limit) show(wanted, limit);
  else {
    told.textContent = say(
      `地址中的日期“${wanted}”无法识别，所以显示全部。请写作2025-10-16、2025-10或2025。`,
      `The date “${wanted}” in the address cannot be read, so everything is shown. `
        + "Write 2025-10-16, 2025-10 or 2025.");
  }
})();
