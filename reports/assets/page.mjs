// The page works without this: links lead to the rows, and lists open and close by themselves.
const all = (selector, root = document) => [...root.querySelectorAll(selector)];
const one = (selector) => document.querySelector(selector);

// Colours: as the system, light, dark.
const themes = ["", "light", "dark"];
const themeSigns = { "": "◐", light: "☀", dark: "☾" };
const themeNames = { "": "as the system", light: "light", dark: "dark" };
const themeButton = one("#theme");
function setTheme(theme) {
  if (theme) document.documentElement.dataset.theme = theme;
  else delete document.documentElement.dataset.theme;
  themeButton.textContent = themeSigns[theme];
  themeButton.title = `Colours: ${themeNames[theme]}`;
  themeButton.setAttribute("aria-label", themeButton.title);
}
function remembered(theme) {
  try {
    if (theme === undefined) return localStorage.getItem("eppraise-theme") ?? "";
    localStorage.setItem("eppraise-theme", theme);
  } catch {}
  return "";
}
setTheme(themes.includes(remembered()) ? remembered() : "");
themeButton.addEventListener("click", () => {
  const next = themes[(themes.indexOf(document.documentElement.dataset.theme ?? "") + 1) % themes.length];
  setTheme(next);
  remembered(next);
});

// Filters.
const list = one("#rows");
const rows = all(".r");
const flows = all(".flow");
const find = one("#find");
const chips = all("[data-chip]");
const shown = one("#shown");
const openAll = one("[data-open]");
const texts = new Map();
const textOf = (row) => {
  if (!texts.has(row))
    texts.set(row, `${row.textContent} ${row.closest(".flow").firstElementChild.textContent}`.toLowerCase());
  return texts.get(row);
};
// What the page shows is in its address, behind #?, so that it can be kept and sent.
const selects = all("[data-filter]");
const facts = new Map();
const factsOf = (row) => {
  if (!facts.has(row)) {
    const [, , code, level] = row.firstElementChild.children;
    const flow = row.closest(".flow").id;
    facts.set(row, { flow, code: code.textContent || "none", level: level.textContent });
  }
  return facts.get(row);
};
function filter() {
  const verdicts = chips.filter((chip) => chip.ariaPressed === "true").map((chip) => chip.dataset.chip);
  const words = find.value.toLowerCase().split(/\s+/).filter(Boolean);
  const wanted = selects.filter((select) => select.value).map((select) => [select.dataset.filter, select.value]);
  const active = verdicts.length + words.length + wanted.length > 0;
  let hits = 0;
  for (const row of rows) {
    const hit =
      (verdicts.length === 0 || verdicts.some((key) => row.classList.contains(key))) &&
      wanted.every(([fact, value]) => factsOf(row)[fact] === value) &&
      words.every((word) => textOf(row).includes(word));
    row.classList.toggle("hit", hit);
    if (hit) hits++;
  }
  for (const flow of flows) {
    const hit = flow.querySelector(".hit") !== null;
    flow.classList.toggle("hit", hit);
    flow.hidden = active && !hit;
    if (active) flow.open = hit;
  }
  for (const select of selects) select.classList.toggle("set", select.value !== "");
  if (active) list.dataset.v = "";
  else {
    if ("v" in list.dataset) for (const flow of flows) flow.open = false;
    delete list.dataset.v;
  }
  shown.textContent = active ? `${hits} of ${rows.length} rows` : `${rows.length} rows`;
  one("#nothing").hidden = hits > 0 || !active;
  nameOpenAll();
}
function stateText() {
  const verdicts = chips.filter((chip) => chip.ariaPressed === "true").map((chip) => chip.dataset.word);
  const parts = [
    ["verdict", verdicts.join(",")],
    ...selects.map((select) => [select.dataset.filter, select.value.replace(/^flow-/, "")]),
    ["find", find.value.trim()],
  ];
  return parts
    .filter(([, value]) => value)
    .map(([name, value]) => `${name}=${encodeURIComponent(value).replaceAll("%2C", ",")}`)
    .join("&");
}
let saving;
function changed(delay = 0) {
  filter();
  clearTimeout(saving);
  // Browsers refuse an address that changes with every key.
  saving = setTimeout(() => {
    const state = stateText();
    if (!state && !location.hash.startsWith("#?")) return;
    try {
      history.replaceState(null, "", state ? `#?${state}` : location.href.split("#")[0]);
    } catch {}
  }, delay);
}
function readState() {
  const state = new URLSearchParams(location.hash.slice(2));
  const verdicts = (state.get("verdict") ?? "").split(",");
  for (const chip of chips) chip.ariaPressed = String(verdicts.includes(chip.dataset.word));
  for (const select of selects) {
    const value = state.get(select.dataset.filter) ?? "";
    select.value = select.dataset.filter === "flow" && value ? `flow-${value}` : value;
    if (select.selectedIndex < 0) select.value = "";
  }
  find.value = state.get("find") ?? "";
  filter();
  list.scrollIntoView();
}
function clear() {
  find.value = "";
  for (const chip of chips) chip.ariaPressed = "false";
  for (const select of selects) select.value = "";
  changed();
}
find.addEventListener("input", () => changed(300));
for (const chip of chips)
  chip.addEventListener("click", () => {
    chip.ariaPressed = String(chip.ariaPressed !== "true");
    changed();
  });
for (const select of selects) select.addEventListener("change", () => changed());
one("[data-clear]").addEventListener("click", clear);
for (const link of all("[data-show]"))
  link.addEventListener("click", (event) => {
    event.preventDefault();
    find.value = "";
    for (const select of selects) select.value = "";
    for (const chip of chips) chip.ariaPressed = String(chip.dataset.chip === link.dataset.show);
    changed();
    list.scrollIntoView();
    one(`[data-chip="${link.dataset.show}"]`).focus({ preventScroll: true });
  });
function nameOpenAll() {
  openAll.textContent = flows.every((flow) => flow.hidden || flow.open) ? "Close all" : "Open all";
}
openAll.addEventListener("click", () => {
  const open = openAll.textContent === "Open all";
  for (const flow of flows) flow.open = open;
  nameOpenAll();
});
list.addEventListener("toggle", nameOpenAll, true);

// The matrix: one stop for the tab key, arrows move, the chosen cell's rows stand in the dock.
const dock = one("#dock");
let chosen;
function choose(cell) {
  chosen?.removeAttribute("aria-expanded");
  chosen = cell;
  dock.hidden = !cell;
  if (!cell) return;
  cell.setAttribute("aria-expanded", "true");
  for (const other of all(".c[data-rows]", cell.closest("table"))) other.tabIndex = other === cell ? 0 : -1;
  const urgency = (row) => "festwopn".indexOf(row.className.charAt(2));
  const own = cell.dataset.rows
    .split(" ")
    .map((index) => rows[index])
    .sort((a, b) => urgency(a) - urgency(b));
  const [name, counts] = cell.ariaLabel.split(": ");
  const head = document.createElement("header");
  head.append(element("b", name), element("span", counts), element("button", "Close", { type: "button" }));
  head.lastChild.addEventListener("click", leave);
  const items = document.createElement("ul");
  items.append(...own.map(item));
  dock.replaceChildren(head, items);
  dock.scrollTop = 0;
  // The dock covers the foot of the window: the cell that it tells of must not be below it.
  cell.scrollIntoView({ block: "nearest", inline: "nearest" });
  const covered = cell.getBoundingClientRect().bottom + 12 - dock.getBoundingClientRect().top;
  if (covered > 0) scrollBy({ top: covered });
}
function item(row) {
  const [sign, title, , basis, section] = row.firstElementChild.children;
  const link = element("a", "", { href: `#${row.id}` });
  link.append(element("b", sign.textContent, { title: sign.title }), element("span", title.textContent));
  link.append(element("small", `${basis.textContent} · ${section.textContent}`));
  const entry = element("li", "", { className: row.className.replace(/\br\b|\bhit\b/g, "") });
  entry.append(link);
  return entry;
}
function element(name, text, properties = {}) {
  const made = Object.assign(document.createElement(name), properties);
  made.append(text);
  return made;
}
function leave() {
  const cell = chosen;
  choose(undefined);
  cell?.focus({ preventScroll: true });
  choose(undefined);
}
// The next cell in a direction: along the line, or the nearest one in the next line that has any.
function neighbour(cell, key) {
  const table = cell.closest("table");
  const cells = all(".c[data-rows]", table);
  const line = all(".c[data-rows]", cell.closest("tr"));
  if (key === "ArrowRight") return line[line.indexOf(cell) + 1];
  if (key === "ArrowLeft") return line[line.indexOf(cell) - 1];
  if (key === "Home") return line[0];
  if (key === "End") return line.at(-1);
  const lines = [...new Set(cells.map((each) => each.closest("tr")))];
  const next = lines[lines.indexOf(cell.closest("tr")) + (key === "ArrowDown" ? 1 : -1)];
  const column = (each) => each.closest("td").cellIndex;
  return (
    next &&
    all(".c[data-rows]", next).sort(
      (a, b) => Math.abs(column(a) - column(cell)) - Math.abs(column(b) - column(cell)),
    )[0]
  );
}
for (const table of all(".matrix")) {
  const cells = all(".c[data-rows]", table);
  cells.forEach((cell, index) => {
    cell.tabIndex = index === 0 ? 0 : -1;
    cell.role = "button";
    cell.ariaExpanded = "false";
    cell.setAttribute("aria-controls", "dock");
  });
  table.addEventListener("focusin", ({ target }) => target.matches(".c") && choose(target));
  table.addEventListener("click", (event) => {
    const cell = event.target.closest(".c");
    if (!cell) return;
    event.preventDefault();
    cell.focus({ preventScroll: true });
    choose(cell);
  });
  table.addEventListener("keydown", (event) => {
    if (!event.target.matches(".c")) return;
    if (event.key === "Enter" || event.key === " ") {
      event.preventDefault();
      choose(event.target);
      dock.querySelector("a")?.focus();
    } else if (/^Arrow|^Home$|^End$/.test(event.key)) {
      event.preventDefault();
      neighbour(event.target, event.key)?.focus();
    }
  });
}
document.addEventListener("keydown", (event) => {
  if (event.key === "Escape" && chosen) leave();
  if (event.key === "/" && !event.target.matches("input, select")) {
    event.preventDefault();
    find.focus();
  }
});

// A link to a row opens what it is in, and no filter may hide it.
function reveal() {
  if (location.hash.startsWith("#?")) return readState();
  const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  if (!target) return;
  if (target.matches(".r, .flow") && "v" in list.dataset && !target.classList.contains("hit")) clear();
  for (let around = target; around; around = around.parentElement?.closest("details"))
    if ("open" in around) around.open = true;
  if (target.matches("details")) {
    choose(undefined);
    target.scrollIntoView();
    target.firstElementChild.focus({ preventScroll: true });
  }
}
addEventListener("hashchange", reveal);
document.addEventListener("click", ({ target }) => {
  const link = target.closest?.('a[href^="#"]');
  if (link && link.hash === location.hash && !link.matches(".c")) setTimeout(reveal);
});
reveal();

// Copying. A page opened from a file may not have the clipboard: then the command is selected instead.
for (const button of all("[data-copy]"))
  button.addEventListener("click", async () => {
    const code = button.previousElementSibling;
    try {
      await navigator.clipboard.writeText(code.textContent);
      button.textContent = "Copied";
    } catch {
      getSelection().selectAllChildren(code);
      button.textContent = document.execCommand("copy") ? "Copied" : "Selected";
    }
    setTimeout(() => {
      button.textContent = "Copy";
    }, 2000);
  });

// On paper nothing can be opened.
let closed = [];
addEventListener("beforeprint", () => {
  closed = all("details.flow:not([open]), details.fail:not([open]), details.about:not([open])");
  for (const details of closed) details.open = true;
});
addEventListener("afterprint", () => {
  for (const details of closed) details.open = false;
});
