import { get } from "./api.mjs";
import { action, choice, field, h, settled, timeOfDay } from "./dom.mjs";
import { frame } from "./frame.mjs";
import { List } from "./list.mjs";
import { facts, heading, Split } from "./view.mjs";

const signs = { opened: "○", unsecured: "✕", received: "→", sent: "←", garbled: "✕", struck: "⚡", closed: "●" };
const names = {
  opened: "connected",
  unsecured: "no session",
  received: "received",
  sent: "sent",
  garbled: "not understood",
  struck: "a fault struck",
  closed: "closed",
};
/** Hits that are shown at most until more are asked for. */
const most = 500;

/** What is said on the world's connections, as it is said. */
export class TranscriptView {
  static title = "Transcript";
  #text = h("input", { type: "search", placeholder: "text, code, row …", "data-search": "" });
  #session = h("input", { inputMode: "numeric", className: "short", placeholder: "all" });
  #registrar = choice([["", "all"]]);
  #follow = h("input", { type: "checkbox", checked: true });
  #count = h("span", { className: "count", role: "status" });
  #more = action("Search on", () => this.#searchOn(), { hidden: true });
  #live = new List({
    label: "What was said",
    className: "talk",
    load: async (from, limit) => (await get("/transcript", { from, limit })).map((head) => [head.number, head]),
    show: cells,
    classOf: look,
    choose: (row) => this.#choose(row),
    enter: () => this.#split.enter(),
  });
  #hits = [];
  #found = new List({
    label: "What was found",
    className: "talk",
    load: async (from, limit) =>
      this.#hits.slice(from - 1, from - 1 + limit).map((head, index) => [from + index, head]),
    show: cells,
    classOf: look,
    choose: (row) => this.#split.show(row),
    enter: () => this.#split.enter(),
  });
  #split;
  #wanted;
  #before;
  #turn = 0;

  constructor({ registrars, filter = {} }) {
    this.#split = new Split(
      this.#live,
      "Choose a line to read it. Enter goes to the text, Escape comes back.",
      (head) => this.#read(head),
    );
    this.#found.element.hidden = true;
    this.#live.element.after(this.#found.element);
    for (const id of registrars) this.#registrar.append(h("option", { value: id }, id));
    this.#session.value = filter.session ?? "";
    const search = settled(() => this.#search());
    for (const control of [this.#text, this.#session]) control.addEventListener("input", search);
    this.#registrar.addEventListener("change", search);
    this.element = h(
      "div",
      { className: "view fill" },
      heading("Transcript", this.#count, this.#more),
      h(
        "form",
        { className: "filters", role: "search", onsubmit: (event) => event.preventDefault() },
        field("Search", this.#text),
        field("Session", this.#session),
        field("Registrar", this.#registrar),
        h("label", { className: "check" }, this.#follow, "follow"),
      ),
      this.#split.element,
    );
    if (filter.session !== undefined) this.#search();
  }

  update({ transcript: { first, last } }) {
    const isFollowed = this.#follow.checked && (this.#live.isAtEnd || this.#live.length === 0);
    this.#live.setRange(first, last);
    if (isFollowed) this.#live.toEnd();
    if (this.#wanted === undefined) this.#tell();
  }

  #tell() {
    const { length } = this.#live;
    this.#count.textContent =
      length === 0
        ? "It is written from now on, while this page is open."
        : `${length.toLocaleString("en")} ${length === 1 ? "line" : "lines"}`;
  }

  #choose(row) {
    // Who reads an older line does not want to lose it.
    if (!this.#live.isAtEnd) this.#follow.checked = false;
    this.#split.show(row);
  }

  async #read({ number }) {
    const { kind, at, connection, title, registrar, code, row, server, text } = await get(`/transcript/${number}`);
    const about = facts([
      ["What", `${names[kind]}${title && `: ${title}`}`],
      ["Time", `${timeOfDay(at)} UTC`],
      ["Session", String(connection)],
      ["Registrar", registrar],
      ["Code", code > 0 ? String(code) : undefined],
      ["Row", row],
      ["Server id", server],
    ]);
    return [
      h("h2", {}, `Line ${number}`),
      about,
      ...(text === undefined ? [] : [frame(text, `Text of line ${number}`)]),
    ];
  }

  #search() {
    const wanted = {
      text: this.#text.value.trim(),
      session: this.#session.value.trim(),
      registrar: this.#registrar.value,
    };
    const isWanted = Object.values(wanted).some(Boolean);
    this.#wanted = isWanted ? wanted : undefined;
    this.#turn++;
    this.#hits = [];
    this.#before = undefined;
    this.#live.element.hidden = isWanted;
    this.#found.element.hidden = !isWanted;
    this.#follow.disabled = isWanted;
    this.#more.hidden = true;
    if (isWanted) this.#searchOn();
    else this.#tell();
  }

  async #searchOn() {
    const turn = this.#turn;
    const enough = this.#hits.length + most;
    do {
      const query = { ...this.#wanted, before: this.#before, limit: most };
      const { hits, before } = await get("/transcript/search", query);
      if (turn !== this.#turn) return;
      this.#hits.push(...hits);
      this.#before = before;
      this.#found.reload();
      this.#found.setRange(1, this.#hits.length);
      const where = before === undefined ? "" : `, searched back to line ${before.toLocaleString("en")} …`;
      this.#count.textContent = `${this.#hits.length.toLocaleString("en")} found${where}`;
    } while (this.#before !== undefined && this.#hits.length < enough);
    this.#more.hidden = this.#before === undefined;
  }
}

function look({ kind, code }) {
  if (kind === "struck") return "warn";
  if (kind === "unsecured" || kind === "garbled" || isRefusal(code)) return "bad";
  return kind;
}

/** EPP refuses with 2000 and more, RRP with 400 to 599. */
function isRefusal(code) {
  return code >= 2000 || (code >= 400 && code < 1000);
}

function cells({ kind, at, connection, registrar, title, code, row }) {
  // The banner of RRP has no code.
  const answer = () => [code > 0 && h("b", {}, `${code} `), row.replace(`/${code}/`, ": ")];
  const what = kind === "sent" ? answer() : [title];
  return [
    h(
      "span",
      { className: "sign", title: names[kind] },
      signs[kind],
      h("span", { className: "sr" }, ` ${names[kind]} `),
    ),
    h("span", { className: "dim" }, timeOfDay(at)),
    h("span", { className: "dim" }, `#${connection}`),
    h("span", { className: "who" }, registrar ?? "–"),
    h("span", { className: "what" }, ...what),
  ];
}
