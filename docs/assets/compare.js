// Two articles side by side: lines between the clauses that both have, and a light on both ends.
// Without it the same numbers stand on both sides and lead to both readings.
(() => {
  const book = document.querySelector("[data-dd-compare]");
  if (!book) return;

  // The sign of a result, and how far along its line it stands: lines that cross keep theirs apart.
  const SIGNS = {
    conflict: ["×", 0.5], "self-inconsistent": ["×", 0.5], differ: ["≠", 0.3], "not-comparable": ["‖", 0.7],
  };
  const wide = matchMedia("screen and (min-width: 60em)"); // as in the style sheet
  const sides = [...book.querySelectorAll(".dd-side")];

  const make = (name, attributes, parent) => {
    const node = document.createElementNS("http://www.w3.org/2000/svg", name);
    for (const [key, value] of Object.entries(attributes)) node.setAttribute(key, value);
    parent.append(node);
    return node;
  };
  const svg = make("svg", { class: "dd-lines", "aria-hidden": "true" }, book);

  // Every mark of a number on one side is joined to the first of that number on the other.
  const marks = sides.map((side) => [...side.querySelectorAll(".dd-tie__mark")]);
  const lines = [];
  for (const number of new Set(marks[0].map((mark) => mark.dataset.tie))) {
    const [left, right] = marks.map((list) => list.filter((mark) => mark.dataset.tie === number));
    if (!right.length) continue;
    const joined = [...left.map((mark) => [mark, right[0]]), ...right.slice(1).map((mark) => [left[0], mark])];
    for (const ends of joined) {
      const result = /dd-tie__mark--([\w-]+)/.exec(ends[0].className)[1];
      const group = make("g", { class: `dd-line dd-line--${result}` }, svg);
      lines.push({
        number,
        ends,
        group,
        path: make("path", {}, group),
        labels: ends.map(() => make("text", {}, group)),
        sign: SIGNS[result],
        mark: SIGNS[result] ? make("text", { class: "dd-line__sign" }, group) : null,
        hot: false,
      });
    }
  }

  // Labels that would stand on one another are set apart; lines end where their labels do.
  const spread = (places) => {
    const least = 13;
    const sorted = [...places].sort((one, other) => one.y - other.y);
    sorted.forEach((place, index) => {
      if (index && place.y - sorted[index - 1].y < least) place.y = sorted[index - 1].y + least;
    });
  };

  const draw = () => {
    if (!wide.matches) return;
    const box = book.getBoundingClientRect();
    const [a, b] = sides.map((side) => side.getBoundingClientRect());
    const xs = [a.right - box.left + 12, b.left - box.left - 12];
    const places = lines.map((line) => line.ends.map((mark, side) => {
      const place = mark.getBoundingClientRect();
      return { x: xs[side], y: place.top + place.height / 2 - box.top };
    }));
    const seen = [new Map(), new Map()];
    places.forEach((pair, index) => pair.forEach((place, side) => {
      const mark = lines[index].ends[side];
      if (seen[side].has(mark)) pair[side] = seen[side].get(mark);
      else seen[side].set(mark, place);
    }));
    seen.forEach((side) => spread(side.values()));
    lines.forEach((line, index) => place(line, places[index]));
  };

  // A line whose other end is far off would only cross out the rest: it shows where it leads,
  // and is drawn whole when asked for.
  const place = (line, [from, to]) => {
    const [x1, x2, drop] = [from.x + 9, to.x - 9, to.y - from.y];
    const bend = (x2 - x1) / 2;
    const far = Math.abs(drop) > innerHeight * 0.55 && !line.hot;
    const stub = Math.sign(drop) * 16;
    line.path.setAttribute("d", far
      ? `M${x1} ${from.y}q14 0 16 ${stub}M${x2} ${to.y}q-14 0-16 ${-stub}`
      : `M${x1} ${from.y}C${x1 + bend} ${from.y} ${x2 - bend} ${to.y} ${x2} ${to.y}`);
    line.labels.forEach((label, side) => {
      const end = side ? to : from;
      label.setAttribute("x", end.x);
      label.setAttribute("y", end.y);
      label.textContent = line.number;
    });
    if (line.mark) {
      const [sign, t] = line.sign;
      const rest = 1 - t; // the point of the curve at t; its handles lie level with its ends
      line.mark.textContent = far ? "" : sign;
      line.mark.setAttribute("x", x1 * rest ** 3 + (x1 + bend) * 3 * rest * t + x2 * t ** 3);
      line.mark.setAttribute("y", from.y * rest ** 2 * (1 + 2 * t) + to.y * t ** 2 * (3 - 2 * t));
    }
  };

  let waiting = 0;
  const redraw = () => {
    waiting ||= requestAnimationFrame(() => { waiting = 0; draw(); });
  };

  // A light on both ends, their line, and the readings below.
  const tied = [...document.querySelectorAll("[data-ties]")];
  let lit = "";
  const light = (numbers) => {
    if (lit === numbers.join(" ")) return;
    lit = numbers.join(" ");
    for (const node of tied) {
      node.classList.toggle("dd-hot", node.dataset.ties.split(" ").some((one) => numbers.includes(one)));
    }
    for (const line of lines) {
      line.hot = numbers.includes(line.number);
      line.group.classList.toggle("dd-hot", line.hot);
      if (line.hot) svg.append(line.group);
    }
    svg.classList.toggle("dd-lines--lit", lines.some((line) => line.hot));
    redraw();
  };
  const asked = (target) => {
    const mark = target.closest?.("[data-tie]");
    return mark ? [mark.dataset.tie] : target.closest?.("[data-ties]")?.dataset.ties.split(" ") ?? [];
  };
  for (const kind of ["pointerover", "focusin"]) {
    document.addEventListener(kind, (event) => light(asked(event.target)));
  }
  document.addEventListener("focusout", () => light([]));

  new ResizeObserver(redraw).observe(book);
  addEventListener("scroll", redraw, { passive: true });
  wide.addEventListener("change", redraw);
  redraw();
})();
