// Elements are made from data, and text is only ever text: nothing here reads markup.

/** An element. Properties are set as such; `aria-…`, `data-…`, `role` and `for` are attributes; `on…` are listeners. */
export function h(name, properties = {}, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(properties)) {
    if (value === undefined || value === false) continue;
    if (key.startsWith("on")) made.addEventListener(key.slice(2), value);
    else if (/^(aria-|data-)|^(role|for|list|colspan)$/.test(key)) made.setAttribute(key, String(value));
    else made[key] = value;
  }
  made.append(...children.flat(9).filter((child) => child !== undefined && child !== false));
  return made;
}

export const one = (selector, root = document) => root.querySelector(selector);

/** Says something to everybody: on the screen, and to a reader of screens. */
export function say(text, isError = false) {
  const said = one("#said");
  said.textContent = text;
  said.classList.toggle("bad", isError);
  clearTimeout(say.timer);
  if (!isError) say.timer = setTimeout(() => said.replaceChildren(), 6000);
}

/** A button that does something which may fail; failures are said. */
export function action(label, act, properties = {}) {
  const button = h("button", { type: "button", ...properties, onclick: () => attempt(act) }, label);
  return button;
}

export async function attempt(act) {
  try {
    await act();
  } catch (error) {
    say(error.message, true);
  }
}

/** A field with its label. */
export function field(label, control) {
  return h("label", { className: "field" }, h("span", {}, label), control);
}

/** A choice; options are texts or pairs of value and text. */
export function choice(options, properties = {}) {
  const made = options.map((option) => {
    const [value, text] = Array.isArray(option) ? option : [option, option];
    return h("option", { value }, text);
  });
  return h("select", properties, ...made);
}

/** A table with a caption that readers of screens hear; `rows` are lists of cells. */
export function table(caption, heads, rows, empty = "Nothing yet.") {
  if (rows.length === 0) return h("p", { className: "empty" }, empty);
  const head = h("tr", {}, ...heads.map((text) => h("th", { scope: "col" }, text)));
  const body = rows.map((cells) => h("tr", {}, ...cells.map((cell) => h("td", {}, cell ?? "–"))));
  const made = h(
    "table",
    {},
    h("caption", { className: "sr" }, caption),
    h("thead", {}, head),
    h("tbody", {}, ...body),
  );
  return h("div", { className: "scroll", tabIndex: 0, role: "region", "aria-label": caption }, made);
}

/** An instant for people, UTC; of a time that never comes: "never". */
export function time(iso) {
  if (iso === null || iso === undefined) return "never";
  const text = iso.slice(0, 19).replace("T", " ");
  return h("time", { dateTime: iso, title: `${text} UTC` }, text);
}

/** The time of day of an instant, with milliseconds. */
export const timeOfDay = (iso) => iso.slice(11, 23);

/** How far an instant is from another one, roughly: `in 29 days`, `3 years ago`. */
export function distance(iso, now) {
  const seconds = (Date.parse(iso) - Date.parse(now)) / 1000;
  const units = [
    ["year", 31557600],
    ["month", 2629800],
    ["day", 86400],
    ["hour", 3600],
    ["minute", 60],
  ];
  const format = new Intl.RelativeTimeFormat("en", { numeric: "auto" });
  const [unit, length] = units.find(([, length]) => Math.abs(seconds) >= length) ?? ["second", 1];
  return format.format(Math.trunc(seconds / length), unit);
}

/** Calls once for many calls that come close together. */
export function settled(act, milliseconds = 150) {
  let timer;
  return (...given) => {
    clearTimeout(timer);
    timer = setTimeout(() => act(...given), milliseconds);
  };
}
