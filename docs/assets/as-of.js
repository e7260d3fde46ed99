// The page as it was known on a day: what was published later is set apart. Without script the
// page is whole and dated. The day stands in the address (?as-of=2025-10-16; a month or a year
// means its end), so that it can be linked to. Which day counts for a thing is the build's
// finding (`data-public`: it had certainly been published by then); here days are only compared.
(() => {
  const control = document.querySelector("[data-dd-asof]");
  if (!control) return;

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

  const words = (text) => text.split("-")
    .map((part, place) => Number(part) + "年月日"[place]).join("");

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
    if (left < pairs.length) fold.querySelector("summary").append(mention(`其中${left}对不晚于所选日期`));
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
      none.textContent = "到所选日期为止还没有。";
      heading.after(none);
    }
  };

  // Later evidence is marked where it stands; judgements of today say that they are of today.
  const note = (limit) => {
    root.querySelectorAll(":is(th, p) > .dd-asof-mark").forEach((old) => old.remove());
    for (const head of root.querySelectorAll(
      ':is(.dd-record > li, tr)[data-asof]:not([data-asof="known"]) > :first-child')) {
      head.append(mention(head.parentElement.dataset.asof === "later"
        ? "晚于所选日期" : "日期不详，无从判断当时是否已发表"));
    }
    for (const item of root.querySelectorAll("[data-days]")) {
      const days = item.dataset.days.split(" ");
      const known = limit ? days.filter((day) => day && day <= limit).length : days.length;
      item.textContent = `等${known}篇`;
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
    const later = [
      [count(by(rows, "later"), "article"), "篇文章"], [by(records, "later").length, "条证据"],
    ].filter(([number]) => number).map((pair) => pair.join(""));
    return `${count(known, "article")}篇文章，${count(known, "origin")}个独立来源，`
      + `${by(records, "known").length}条证据`
      + (later.length ? `；另有${later.join("、")}晚于此日` : "；其后没有")
      + (unsure ? `；${unsure}项日期不详，仍列出` : "") + "。";
  };

  const entryCounts = () => {
    const entries = dated.filter((item) => item.matches("[data-at]"));
    const by = (state) => entries.filter((item) => item.dataset.asof === state).length;
    return `已有文章或证据说到的${by("known")}条；另有${by("later")}条晚于此日`
      + (by("unknown") ? `；${by("unknown")}条日期不详，仍列出` : "") + "。";
  };

  const show = (text, limit) => {
    root.toggleAttribute("data-asof-on", Boolean(limit));
    mark(limit);
    note(limit);
    const isClaim = dated.some((item) => item.matches("tr"));
    told.textContent = limit
      ? `截至${words(text)}：${isClaim ? claimCounts() : entryCounts()}` : "";
    input.value = limit ?? "";
    for (const button of buttons) {
      if (button.dataset.day) {
        button.setAttribute("aria-pressed", String(button.dataset.day === limit));
      } else button.disabled = !limit;
    }
    carry(limit ? text : "");
    document.dispatchEvent(new CustomEvent("dd:as-of"));
  };

  // The day goes along to the other pages that know it.
  const carry = (text) => {
    for (const link of root.querySelectorAll("a[href]")) {
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
    told.textContent =
      `地址中的日期“${wanted}”无法识别，所以显示全部。请写作2025-10-16、2025-10或2025。`;
  }
})();
