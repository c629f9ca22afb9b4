import { h } from "./dom.mjs";

/** A heading with its tools beside it. */
export function heading(title, ...tools) {
  return h("div", { className: "heading" }, h("h1", { tabIndex: -1 }, title), ...tools);
}

/**
 * A list beside what is chosen in it. `open(row)` gives what is to be shown, now or later; Enter goes there, and Escape
 * comes back.
 */
export class Split {
  #open;
  #turn = 0;
  #hint;

  constructor(list, hint, open) {
    this.#open = open;
    this.#hint = hint;
    this.detail = h("section", { className: "detail", tabIndex: -1, "aria-label": "Details" });
    this.detail.addEventListener("keydown", (event) => {
      if (event.key !== "Escape") return;
      event.stopPropagation();
      list.element.focus();
    });
    this.element = h("div", { className: "split" }, list.element, this.detail);
    this.clear();
  }

  clear() {
    this.#turn++;
    this.detail.replaceChildren(h("p", { className: "empty" }, this.#hint));
  }

  async show(row) {
    if (row === undefined) return;
    const turn = ++this.#turn;
    try {
      const shown = await this.#open(row);
      if (turn === this.#turn) this.detail.replaceChildren(...[shown].flat().filter(Boolean));
    } catch (error) {
      if (turn === this.#turn) this.detail.replaceChildren(h("p", { className: "empty bad" }, error.message));
    }
  }

  enter() {
    this.detail.focus();
  }
}

/** Facts as a list of names and values. What is undefined is left out. */
export function facts(pairs) {
  return h(
    "dl",
    {},
    ...pairs
      .filter(([, value]) => value !== undefined && value !== "")
      .flatMap(([name, value]) => [h("dt", {}, name), h("dd", {}, value)]),
  );
}
