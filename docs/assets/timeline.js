// The timeline's filter by tag. Without script the page is whole; this only hides entries.
// The choice is kept in the address (?tag=recall), so that it can be linked to.
(() => {
  const filter = document.querySelector("[data-dd-filter]");
  if (!filter) return;

  const buttons = [...filter.querySelectorAll("button")];
  const told = filter.querySelector("[role=status]");
  const entries = [...document.querySelectorAll(".dd-timeline .dd-entries > li")];
  const headings = [...document.querySelectorAll(".dd-timeline h2, .dd-timeline h3")];

  const show = (tag) => {
    for (const button of buttons) {
      button.setAttribute("aria-pressed", String(button.dataset.tag === tag));
    }
    for (const entry of entries) {
      entry.hidden = tag !== "" && !entry.dataset.tags.split(" ").includes(tag);
    }
    headings.forEach((heading) => { heading.hidden = !holds(heading); });
    const shown = entries.filter((entry) => !entry.hidden).length;
    told.textContent = tag === "" ? "" : `${shown}条，共${entries.length}条`;
  };

  // A heading stands while an entry below it does, up to the next heading of its rank.
  const holds = (heading) => {
    for (let next = heading.nextElementSibling; next; next = next.nextElementSibling) {
      if (next.tagName <= heading.tagName && /^H\d$/.test(next.tagName)) return false;
      if (next.matches(".dd-entries") && next.querySelector("li:not([hidden])")) return true;
    }
    return false;
  };

  const choose = (tag) => {
    const address = new URL(location.href);
    if (tag) address.searchParams.set("tag", tag);
    else address.searchParams.delete("tag");
    history.replaceState(null, "", address);
    show(tag);
  };

  filter.addEventListener("click", (event) => {
    const button = event.target.closest("button");
    if (button) choose(button.dataset.tag);
  });

  const wanted = new URL(location.href).searchParams.get("tag") ?? "";
  if (buttons.some((button) => button.dataset.tag === wanted)) show(wanted);
  filter.hidden = false;
})();
