// Buttons that copy: a citation, or the whole address of a permanent link. Without script there are
// no buttons; the citations stand on the page and can be selected. A page that has moved is left
// here too, so that the place on it (`#a-…`) goes along, which the page's own redirect would lose.
(() => {
  const moved = document.querySelector('meta[http-equiv="refresh"]');
  if (moved) {
    const target = new URL(moved.content.replace(/^\s*0;\s*url=/i, ""), location.href);
    target.hash = location.hash;
    location.replace(target);
    return;
  }

  // Where the browser keeps its clipboard shut (no HTTPS, no permission), the words are selected.
  const copied = async (text, element) => {
    try {
      await navigator.clipboard.writeText(text);
      return true;
    } catch {
      getSelection()?.selectAllChildren(element);
      return false;
    }
  };

  // The reader is on the page now: GB/T 7714 wants that day.
  const today = new Date();
  const day = [today.getFullYear(), today.getMonth() + 1, today.getDate()]
    .map((part) => String(part).padStart(2, "0")).join("-");
  for (const place of document.querySelectorAll("[data-dd-today]")) place.textContent = `[${day}]`;

  for (const box of document.querySelectorAll("[data-dd-copy]")) {
    const words = box.dataset;
    for (const entry of box.querySelectorAll("dl > div")) {
      const text = entry.querySelector("dd > :is(p, pre)");
      const button = document.createElement("button");
      const told = document.createElement("span");
      button.type = "button";
      button.textContent = words.ddCopy;
      button.setAttribute("aria-label", `${words.ddCopy} ${entry.querySelector("dt").textContent}`);
      told.setAttribute("role", "status");
      button.addEventListener("click", async () => {
        const done = await copied(text.textContent, text);
        told.textContent = done ? words.ddCopied : words.ddFailed;
      });
      entry.querySelector("dt").append(" ", button, " ", told);
    }
  }

  // A click goes to the row, so that its address stands in the browser, and copies that address.
  for (const link of document.querySelectorAll(".dd-permalink")) {
    link.addEventListener("click", () => { navigator.clipboard?.writeText(link.href).catch(() => {}); });
  }
})();
