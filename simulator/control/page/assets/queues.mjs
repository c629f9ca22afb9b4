import { get } from "./api.mjs";
import { choice, distance, field, h, table, time } from "./dom.mjs";
import { heading } from "./view.mjs";

/** How many of the newest are shown. */
const most = 500;

/** What waits in the registrars' poll queues, and what will. */
export class QueuesView {
  static title = "Queues";
  #registrar = choice([["", "all"]]);
  #count = h("span", { className: "count", role: "status" });
  #rows = h("div");
  #now;

  constructor({ registrars, now }) {
    this.#now = now;
    for (const id of registrars) this.#registrar.append(h("option", { value: id }, id));
    this.#registrar.addEventListener("change", () => this.update());
    this.element = h(
      "div",
      { className: "view" },
      heading("Poll queues", this.#count),
      h("div", { className: "filters" }, field("Registrar", this.#registrar)),
      this.#rows,
    );
  }

  async update() {
    const messages = await get("/messages", { registrar: this.#registrar.value, limit: most });
    const waiting = messages.filter(({ visible }) => visible).length;
    this.#count.textContent = `${waiting} ${waiting === 1 ? "waits" : "wait"}, ${messages.length - waiting} to come`;
    const now = this.#now();
    const rows = messages
      .sort((one, other) => one.event.localeCompare(other.event))
      .map(({ key, registrar, event, visible, text }) => [
        String(key),
        registrar,
        visible ? h("b", { className: "good" }, "waits") : `comes ${distance(event, now)}`,
        time(event),
        text,
      ]);
    const note = messages.length === most ? h("p", { className: "note" }, `These are the newest ${most}.`) : "";
    this.#rows.replaceChildren(
      table("Messages", ["Number", "Registrar", "State", "From", "Text"], rows, "No messages."),
      note,
    );
  }
}
