import { h } from "./dom.mjs";

const rowHeight = 30;
/** Rows that are asked for at once, and how many such pieces are kept. */
const piece = 100;
const pieces = 24;
/** Browsers cannot scroll further than this; what is longer is scrolled faster. */
const tallest = 8_000_000;

let made = 0;

/**
 * A list of any length, of which only what is seen is there. `load(from, limit)` gives rows by number, `show(row)` their
 * cells, `choose(row, number)` is told what was chosen. One stop of the tab key; arrows, Page, Home and End move.
 */
export class List {
  #id = `list-${++made}`;
  #layer = h("div", { className: "layer" });
  #room = h("div", { className: "room" }, this.#layer);
  #options;
  #rows = new Map();
  #asked = new Map();
  #first = 1;
  #last = 0;
  #chosen;
  #untold;
  #generation = 0;
  /** Rows that are shown until newer ones are there. */
  #stale = new Set();

  constructor(options) {
    this.#options = options;
    this.element = h(
      "div",
      { className: `list ${options.className ?? ""}`, tabIndex: 0, role: "listbox", "aria-label": options.label },
      this.#room,
    );
    this.element.addEventListener("scroll", () => this.#draw(), { passive: true });
    this.element.addEventListener("keydown", (event) => this.#key(event));
    this.element.addEventListener("click", ({ target }) => {
      const row = target.closest("[data-number]");
      if (row) this.choose(Number(row.dataset.number));
    });
    new ResizeObserver(() => this.#draw()).observe(this.element);
  }

  get length() {
    return this.#last - this.#first + 1;
  }

  get chosen() {
    return this.#chosen;
  }

  /** Whether the end of the list is seen. */
  get isAtEnd() {
    return this.#offset + this.element.clientHeight >= this.length * rowHeight - rowHeight;
  }

  /** Which rows there are, by the numbers of the first and the last one. What was seen stays in its place. */
  setRange(first, last) {
    const gone = Math.min(first - this.#first, this.length);
    const offset = this.#offset;
    this.#first = first;
    this.#last = last;
    this.#room.style.height = `${Math.min(this.length * rowHeight, tallest)}px`;
    this.element.classList.toggle("none", this.length === 0);
    if (gone > 0) this.#offset = Math.max(0, offset - gone * rowHeight);
    if (this.#chosen !== undefined && (this.#chosen < first || this.#chosen > last)) this.#chosen = undefined;
    this.#draw();
  }

  /** Forgets what was loaded. */
  reload() {
    this.#generation++;
    this.#asked.clear();
    this.#stale = new Set(this.#rows.keys());
    this.#draw();
  }

  toEnd() {
    this.#offset = this.length * rowHeight;
    this.#draw();
  }

  choose(number, isTold = true) {
    this.#chosen = number === undefined ? undefined : Math.min(Math.max(number, this.#first), this.#last);
    if (this.#chosen !== undefined) this.#reveal(this.#chosen);
    this.#draw();
    this.#untold = isTold ? this.#chosen : undefined;
    this.#tell();
  }

  /** Tells what was chosen, once it is there. */
  #tell() {
    const row = this.#rows.get(this.#untold);
    if (row === undefined) return;
    const number = this.#untold;
    this.#untold = undefined;
    this.#options.choose?.(row, number);
  }

  get #scale() {
    const { clientHeight } = this.element;
    const full = this.length * rowHeight;
    return full > tallest ? (full - clientHeight) / (tallest - clientHeight) : 1;
  }

  get #offset() {
    return this.element.scrollTop * this.#scale;
  }

  set #offset(offset) {
    this.element.scrollTop = offset / this.#scale;
  }

  #reveal(number) {
    const top = (number - this.#first) * rowHeight;
    const { clientHeight } = this.element;
    if (top < this.#offset) this.#offset = top;
    else if (top + rowHeight > this.#offset + clientHeight) this.#offset = top + 2 * rowHeight - clientHeight;
  }

  #key(event) {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    const page = Math.max(1, Math.floor(this.element.clientHeight / rowHeight) - 1);
    const here = this.#chosen ?? this.#first - 1;
    const moves = {
      ArrowDown: here + 1,
      ArrowUp: here - 1,
      PageDown: here + page,
      PageUp: here - page,
      Home: this.#first,
      End: this.#last,
    };
    const to = moves[event.key];
    if (to !== undefined && this.length > 0) {
      event.preventDefault();
      this.choose(to);
    } else if (event.key === "Enter" && this.#chosen !== undefined) this.#options.enter?.();
  }

  #draw() {
    const { clientHeight } = this.element;
    if (clientHeight === 0) return;
    const offset = this.#offset;
    const start = Math.floor(offset / rowHeight);
    const from = this.#first + start;
    const to = Math.min(this.#last, from + Math.ceil(clientHeight / rowHeight));
    this.#layer.style.height = `${Math.min(clientHeight, this.length * rowHeight)}px`;
    const rows = [];
    for (let number = from; number <= to; number++)
      rows.push(this.#row(number, (number - from) * rowHeight - (offset % rowHeight)));
    this.#layer.replaceChildren(...rows);
    const isSeen = this.#chosen >= from && this.#chosen <= to;
    if (isSeen) this.element.setAttribute("aria-activedescendant", `${this.#id}-${this.#chosen}`);
    else this.element.removeAttribute("aria-activedescendant");
    if (to >= from) this.#load(from, to);
  }

  #row(number, top) {
    const row = this.#rows.get(number);
    const made = h("div", {
      className: `row ${number % 2 ? "odd" : ""} ${row ? (this.#options.classOf?.(row) ?? "") : "waits"}`,
      id: `${this.#id}-${number}`,
      role: "option",
      "aria-selected": number === this.#chosen,
      "aria-setsize": this.length,
      "aria-posinset": number - this.#first + 1,
      "data-number": number,
    });
    made.style.transform = `translateY(${top}px)`;
    made.append(...(row ? this.#options.show(row) : ["…"]));
    return made;
  }

  #load(from, to) {
    for (let start = from - (from % piece); start <= to; start += piece)
      if (!this.#asked.has(this.#keyOf(start))) void this.#ask(start);
  }

  // The last piece grows: it is another one with each end that it has.
  #keyOf(start) {
    return start + piece > this.#last ? `${start}-${this.#last}` : String(start);
  }

  async #ask(start) {
    const generation = this.#generation;
    const key = this.#keyOf(start);
    this.#asked.set(key, start);
    try {
      const from = Math.max(start, this.#first);
      const found = await this.#options.load(from, start + piece - from);
      if (generation !== this.#generation) return;
      for (const [number, row] of found) {
        this.#rows.set(number, row);
        this.#stale.delete(number);
      }
      for (const number of this.#stale) if (number >= start && number < start + piece) this.#rows.delete(number);
      this.#forget();
      this.#draw();
      this.#tell();
    } catch (error) {
      this.#asked.delete(key);
      if (error.name !== "AbortError") this.#options.fail?.(error);
    }
  }

  #forget() {
    while (this.#asked.size > pieces) {
      const [key, start] = this.#asked.entries().next().value;
      this.#asked.delete(key);
      if ([...this.#asked.values()].includes(start)) continue;
      for (let number = start; number < start + piece; number++) this.#rows.delete(number);
    }
  }
}
