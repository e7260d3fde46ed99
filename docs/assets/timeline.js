// The timeline's filters and its strip, which zooms from years to days. Without script the page is
// whole and the strip's bars lead to their months; this only hides entries and counts them.
// Every choice stands in the address (?tag=recall&from=2025-10&to=2025-10) and can be linked to.
(() => {
  const timeline = document.querySelector(".dd-timeline");
  const facets = document.querySelector("[data-dd-facets]");
  if (!timeline || !facets) return;

  // In the language of the page.
  const ENGLISH = document.documentElement.lang === "en";
  const say = (chinese, english) => (ENGLISH ? english : chinese);
  const counted = (number) => say(`${number}条`, `${number} ${number === 1 ? "entry" : "entries"}`);
  const MONTH = new Intl.DateTimeFormat("en-GB", { month: "long", year: "numeric", timeZone: "UTC" });

  const selects = [...facets.querySelectorAll("select")];
  const told = facets.querySelector("[role=status]");
  const clear = facets.querySelector("[data-clear]");
  const strips = document.querySelector("[data-dd-strips]");
  const PERIOD = /^\d{4}(-(0[1-9]|1[012])(-(0[1-9]|[12]\d|3[01]))?)?$/;

  const entries = [...timeline.querySelectorAll("[data-at]")].map((item) => ({
    item,
    at: item.dataset.at,
    values: Object.fromEntries(
      selects.map(({ name }) => [name, (item.dataset[name] ?? "").split(" ").filter(Boolean)])),
  }));

  // --- The address ------------------------------------------------------------------------------

  const chosen = { from: "", to: "" };
  const dropped = [];

  const read = () => {
    const given = new URL(location.href).searchParams;
    for (const select of selects) {
      const wanted = given.get(select.name) ?? "";
      const offered = [...select.options].some((option) => option.value === wanted);
      select.value = offered ? wanted : "";
      if (!offered) dropped.push(wanted);
    }
    const [from, to] = [given.get("from") ?? "", given.get("to") ?? ""];
    for (const [name, text] of [["from", from], ["to", to]]) {
      if (text === "" || PERIOD.test(text)) chosen[name] = text;
      else dropped.push(text);
    }
  };

  const written = (href) => {
    const address = new URL(href);
    const state = [...selects.map(({ name, value }) => [name, value]), ...Object.entries(chosen)];
    for (const [name, value] of state) {
      if (value) address.searchParams.set(name, value);
      else address.searchParams.delete(name);
    }
    return address.href;
  };

  // The choice goes along to this page in the other language.
  const carry = () => {
    for (const link of document.querySelectorAll(".dd-language[rel], .dd-notice a")) {
      link.href = written(link.href);
    }
  };

  // --- What is in and what is out -----------------------------------------------------------------

  // Dates compare as text once they are filled up to whole days.
  const first = (text) => text + "0000-01-01".slice(text.length);
  const last = (text) => text + "9999-12-31".slice(text.length);
  const within = (at, from, to) =>
    at !== "" && (!from || first(at) >= first(from)) && (!to || last(at) <= last(to));
  // It stands in the period's month or year, and no closer is known.
  const vague = (at, from, to) => at !== "" && !within(at, from, to)
    && (!from || last(at) >= first(from)) && (!to || first(at) <= last(to));

  const isKnown = (entry) => entry.item.dataset.asof !== "later";
  const fits = (entry, but) => isKnown(entry) && selects.every(({ name, value }) =>
    name === but || value === "" || entry.values[name].includes(value));
  const inPeriod = (entry) =>
    (!chosen.from && !chosen.to) || within(entry.at, chosen.from, chosen.to);

  // --- The strip --------------------------------------------------------------------------------

  // Years, then months, then days: the rows above stay, so that the way back is in sight. Years
  // that have pages of their own stay links, with the counts that the build gave them.
  const BUSY = 12; // as in the build: a year with fewer is taken in at a glance
  const elsewhere = new Map([...(strips?.querySelectorAll("a[data-period]") ?? [])]
    .filter((link) => new URL(link.href).pathname !== location.pathname)
    .map((link) => [link.dataset.period, { href: link.href, number: Number(link.dataset.count) }]));
  const own = new Map();
  for (const { at } of entries) own.set(at.slice(0, 4), (own.get(at.slice(0, 4)) ?? 0) + 1);
  own.delete("");
  const years = [...own.keys(), ...elsewhere.keys()].sort();

  // The year or month that the choice lies in.
  const enclosing = () => [7, 4].map((length) => [chosen.from, chosen.to]
    .map((text) => text.slice(0, length)))
    .find(([from, to], place) => from === to && from.length === [7, 4][place])?.[0] ?? "";

  const parts = (period) => {
    const length = period.length === 4 ? 12
      : new Date(Date.UTC(Number(period.slice(0, 4)), Number(period.slice(5)), 0)).getUTCDate();
    return Array.from({ length }, (_, n) => `${period}-${String(n + 1).padStart(2, "0")}`);
  };

  // As the build writes them: in English a month by its name, a year or a day in digits.
  const month = (period) => MONTH.format(new Date(period));
  const named = (period) => say(
    period.split("-").map((part, place) => Number(part) + "年月日"[place]).join(""),
    period.length === 7 ? month(period) : period);
  const short = (period) => {
    if (period.length === 4) return period;
    const number = Number(period.slice(-2));
    return period.length === 7 ? say(`${number}月`, month(period).slice(0, 3)) : number;
  };

  const make = (tag, text, attributes = {}) => {
    const made = document.createElement(tag);
    made.textContent = text;
    for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
    return made;
  };

  const drawing = (share) => {
    const height = Math.max(1, Math.round(40 * share));
    const [svg, rect] = ["svg", "rect"].map((name) =>
      document.createElementNS("http://www.w3.org/2000/svg", name));
    for (const [name, value] of [["viewBox", "0 0 10 40"], ["preserveAspectRatio", "none"],
      ["aria-hidden", "true"], ["focusable", "false"]]) svg.setAttribute(name, value);
    for (const [name, value] of [["x", 1], ["y", 40 - height], ["width", 8], ["height", height]]) {
      rect.setAttribute(name, value);
    }
    svg.append(rect);
    return svg;
  };

  const isChosen = (period) => chosen.from === period && chosen.to === period;

  const control = (period, number) => {
    const page = elsewhere.get(period);
    const label = named(period) + say("，", ", ") + counted(number);
    if (!page) {
      return make("button", "", { "type": "button", "data-period": period, "aria-label": label,
        "aria-pressed": String(isChosen(period)) });
    }
    const address = new URL(page.href);
    address.search = location.search; // filters go along, periods stay
    address.searchParams.delete("from");
    address.searchParams.delete("to");
    return make("a", "", { "href": address.href, "aria-label": label + say("，全年，另一页", ", the whole year, on another page") });
  };

  const bar = ([period, number], top) => {
    const inner = number ? control(period, number) : make("span", "");
    if (number) inner.append(make("span", number), drawing(number / top));
    else inner.append(make("span", 0, { "class": "dd-strip__none" })); // keeps the line's place
    inner.append(make("span", short(period)));
    const item = make("li", "");
    if (enclosing().startsWith(period)) item.className = "dd-strip__holds";
    item.append(inner);
    return item;
  };

  const row = (heading, periods, count) => {
    const numbers = periods.map((period) => [period, count(period)]);
    const top = Math.max(1, ...numbers.map(([, number]) => number));
    const list = make("ol", "", {
      "class": periods[0]?.length === 4 ? "dd-strip dd-strip--years" : "dd-strip" });
    list.append(...numbers.map((pair) => bar(pair, top)));
    numbers.forEach(([period], place) => {
      const before = numbers[place - 1]?.[0];
      if (period.length === 4 && before && period - before > 1) {
        list.children[place].classList.add("dd-strip__apart");
      }
    });
    return [make("p", heading, { "class": "dd-meta" }), list];
  };

  const draw = () => {
    if (!strips) return;
    const focus = strips.contains(document.activeElement)
      ? document.activeElement.dataset.period : undefined;
    const fitting = entries.filter((entry) => fits(entry));
    const count = (period) => elsewhere.get(period)?.number
      ?? fitting.filter(({ at }) => within(at, period, period)).length;
    const [period, rows] = [enclosing(), []];
    if (years.length > 1) rows.push(...row(say("各年", "By year"), years, count));
    const busy = [...own.keys()].filter((year) => own.size === 1 || own.get(year) >= BUSY);
    for (const year of period ? [period.slice(0, 4)] : busy) {
      const bare = fitting.filter(({ at }) => at === year).length;
      const note = bare ? say(`（另有${bare}条只知年份）`, ` (${bare} more known by year only)`) : "";
      rows.push(...row(named(year) + say("各月", " by month") + note, parts(year), count));
    }
    if (period.length === 7) {
      rows.push(...row(named(period) + say("各日", " by day"), parts(period), count));
    }
    strips.replaceChildren(...rows);
    if (focus) strips.querySelector(`button[data-period="${focus}"]`)?.focus();
  };

  // --- Together ---------------------------------------------------------------------------------------

  const span = () => {
    const [from, to] = [chosen.from && named(chosen.from), chosen.to && named(chosen.to)];
    if (!from && !to) return "";
    if (from === to) return from + say("：", ": ");
    return say(`${from}至${to}：`, `${from && `from ${from}`}${from && to && " "}${to && `to ${to}`}: `);
  };

  const tell = (shown) => {
    const active = selects.some(({ value }) => value) || chosen.from || chosen.to;
    const close = entries.filter((entry) =>
      fits(entry) && vague(entry.at, chosen.from, chosen.to)).length;
    told.textContent = [
      dropped.length ? say(`地址中的“${dropped.join("”“")}”此处没有，已略去。`,
        `Not to be found here and left out: “${dropped.join("”, “")}”. `) : "",
      active ? say(`${span()}${shown}条，共${entries.length}条。`,
        `${span()}${shown} of ${counted(entries.length)}. `) : "",
      active && close ? say(`另有${close}条所知日期较粗或只有一部分在内，未列。`,
        `${close} more, known less closely or only partly within, not listed.`) : "",
    ].join("").trim();
    clear.hidden = !active;
  };

  const counts = () => {
    for (const select of selects) {
      const left = entries.filter((entry) => fits(entry, select.name) && inPeriod(entry));
      for (const option of select.options) {
        if (option.value === "") continue;
        const number = left.filter(({ values }) => values[select.name].includes(option.value)).length;
        option.textContent = option.dataset.label + say(`（${number}）`, ` (${number})`);
        option.disabled = number === 0 && !option.selected;
      }
    }
  };

  const show = () => {
    for (const entry of entries) entry.item.hidden = !(fits(entry) && inPeriod(entry));
    // A day, a month or a year stands while an entry of it does.
    for (const frame of timeline.querySelectorAll(".dd-day, section")) {
      const held = [...frame.querySelectorAll("[data-at]")];
      frame.hidden = held.length > 0 && held.every((item) => item.hidden);
    }
    tell(entries.filter(({ item }) => !item.hidden).length);
    counts();
    draw();
    carry();
  };

  const changed = () => {
    dropped.length = 0;
    history.replaceState(null, "", written(location.href));
    show();
  };

  facets.addEventListener("change", changed);
  clear.addEventListener("click", () => {
    for (const select of selects) select.value = "";
    Object.assign(chosen, { from: "", to: "" });
    changed();
    selects[0].focus();
  });
  strips?.addEventListener("click", (event) => {
    const button = event.target.closest("button");
    if (!button) return;
    // A second press gives back what the chosen period lies in.
    const { period: pressed } = button.dataset;
    const held = pressed.slice(0, -3);
    const outer = held.length > 4 || (held.length === 4 && years.length > 1) ? held : "";
    const period = isChosen(pressed) ? outer : pressed;
    Object.assign(chosen, { from: period, to: period });
    changed();
  });
  document.addEventListener("dd:as-of", show);

  read();
  show();
})();
