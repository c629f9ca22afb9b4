import { at, call, get } from "./api.mjs";
import { action, attempt, choice, field, h, say, table, timeOfDay } from "./dom.mjs";
import { heading } from "./view.mjs";

/** What the world is told to do wrong, and what came of it. */
export class FaultsView {
  static title = "Faults";
  #kind = choice([]);
  #about = h("p", { className: "note", id: "fault-about" });
  #registrar = choice([["", "anybody"]]);
  #commands = h("input", { placeholder: "domain-create, …" });
  #times = h("input", { value: "1", className: "short" });
  #more = h("input", { placeholder: '{ "by": "PT5S" }' });
  #armed = h("div");
  #strikes = h("div");
  #kinds = [];

  constructor({ registrars }) {
    for (const id of registrars) this.#registrar.append(h("option", { value: id }, id));
    this.#kind.addEventListener("change", () => this.#tell());
    this.#kind.setAttribute("aria-describedby", "fault-about");
    this.element = h(
      "div",
      { className: "view" },
      heading("Faults"),
      h(
        "form",
        {
          className: "filters",
          onsubmit: (event) => {
            event.preventDefault();
            void attempt(() => this.#put());
          },
        },
        field("Fault", this.#kind),
        field("For", this.#registrar),
        field("Commands", this.#commands),
        field("Times", this.#times),
        field("Options", this.#more),
        h("button", { className: "main" }, "Put"),
      ),
      this.#about,
      h("h2", {}, "In place"),
      this.#armed,
      h("h2", {}, "Strikes"),
      this.#strikes,
    );
    void attempt(async () => {
      this.#kinds = await call("GET", "/faults");
      this.#kind.append(...this.#kinds.map(({ kind }) => h("option", { value: kind }, kind)));
      this.#tell();
    });
  }

  async update() {
    const [{ faults }, strikes] = await Promise.all([get("/faults"), get("/strikes", { limit: 200 })]);
    const focused = this.#armed.contains(document.activeElement);
    const rows = faults.map(({ id, fault: { kind, when = {}, ...options }, struck, spent }) => [
      id,
      kind,
      [...described(when), Object.keys(options).length > 0 ? JSON.stringify(options) : ""].filter(Boolean).join(", "),
      `${often(struck)}${spent ? ", spent" : ""}`,
      action("Take away", () => this.#remove(id, kind), { "aria-label": `Take ${id} away` }),
    ]);
    this.#armed.replaceChildren(
      table("Faults in place", ["Id", "Fault", "When", "State", ""], rows, "None: this world behaves."),
      faults.length > 1
        ? h(
            "p",
            { className: "below" },
            action("Take all away", () => this.#removeAll()),
          )
        : "",
    );
    if (focused) (this.#armed.querySelector("button") ?? this.#kind).focus();
    const struck = strikes
      .reverse()
      .map(({ at: when, kind, session, registrar, flow, did, reaction }) => [
        timeOfDay(when),
        kind,
        session === undefined ? undefined : `#${session}`,
        registrar,
        flow,
        reaction === undefined ? did : `${did}; the client: ${reaction}`,
      ]);
    this.#strikes.replaceChildren(
      table("Strikes", ["Time", "Fault", "Session", "Registrar", "Command", "What was done"], struck, "None yet."),
    );
  }

  #tell() {
    const found = this.#kinds.find(({ kind }) => kind === this.#kind.value);
    this.#about.replaceChildren(found ? `${found.summary} A sound client: ${found.sound}` : "");
  }

  async #put() {
    const commands = this.#commands.value
      .split(",")
      .map((flow) => flow.trim())
      .filter(Boolean);
    const times = this.#times.value.trim();
    const when = {
      ...(this.#registrar.value && { registrars: [this.#registrar.value] }),
      ...(commands.length > 0 && { commands }),
      ...(times && times !== "1" && { times: times === "always" ? times : Number(times) }),
    };
    const { id } = await call("POST", at("/faults"), {
      kind: this.#kind.value,
      ...(Object.keys(when).length > 0 && { when }),
      ...options(this.#more.value),
    });
    say(`${id} is in place.`);
    await this.update();
  }

  async #remove(id, kind) {
    await call("DELETE", at(`/faults/${encodeURIComponent(id)}`));
    say(`${id}, ${kind}, is taken away.`);
    await this.update();
  }

  async #removeAll() {
    await call("DELETE", at("/faults"));
    say("All faults are taken away.");
    await this.update();
  }
}

const often = (count) => (count === 0 ? "has not struck" : count === 1 ? "struck once" : `struck ${count} times`);

function options(text) {
  if (text.trim() === "") return {};
  try {
    return JSON.parse(text);
  } catch {
    throw new Error('Write options as JSON, such as { "by": "PT5S" }.');
  }
}

function described({ registrars, commands, times, nth, probability }) {
  return [
    registrars?.join(", "),
    commands?.join(", "),
    times === undefined ? undefined : times === "always" ? "always" : `${times} times`,
    nth === undefined ? undefined : `from the ${nth}th on`,
    probability === undefined ? undefined : `probability ${probability}`,
  ].filter(Boolean);
}
