import { at, call, get } from "./api.mjs";
import { action, attempt, distance, field, h, say, table, time } from "./dom.mjs";
import { heading } from "./view.mjs";

const steps = [
  ["P1D", "+ day", "A day on"],
  ["P1M", "+ month", "A month on"],
  ["P1Y", "+ year", "A year on"],
];

export const advance = async (by) => {
  const { now } = await call("POST", at("/clock/advance"), { by });
  say(`It is ${text(now)} now.`);
};

export const toNext = async () => {
  const { now, events } = await call("POST", at("/clock/next"));
  say(
    `${text(now)}: ${events
      .map(({ name, text }) => `${name}: ${text}`)
      .slice(0, 3)
      .join(" ")}${events.length > 3 ? ` And ${events.length - 3} more.` : ""}`,
  );
};

const text = (iso) => `${iso.slice(0, 19).replace("T", " ")} UTC`;

/** The world's time in the head of the page, with its buttons. */
export function clockBar() {
  const shown = h("output", { className: "now", title: "The world's time, UTC" });
  let told;
  const show = () => {
    if (!told) return;
    const now = Date.parse(told.now) + (told.runs ? Date.now() - told.at : 0);
    const iso = new Date(now).toISOString();
    shown.replaceChildren(
      h(
        "span",
        { className: "runs", title: told.runs ? "it goes on by itself" : "it stands still" },
        told.runs ? "▶" : "❚❚",
      ),
      ` ${iso.slice(0, 19).replace("T", " ")}`,
    );
  };
  setInterval(() => told?.runs && show(), 1000);
  const buttons = steps.map(([by, label, title]) => action(label, () => advance(by), { title, "aria-label": title }));
  const next = action("next event", toNext, { title: "To the next thing that time does", "aria-keyshortcuts": "n" });
  return {
    parts: [shown, ...buttons, next],
    now: () => told?.now,
    update: (state) => {
      told = { ...state, at: Date.now() };
      show();
    },
  };
}

/** The agenda: what time will do, and going to any of it. */
export class TimeView {
  static title = "Time";
  #rows = h("div");
  #exact = h("input", { placeholder: "2030-01-31T12:00:00Z", required: true });
  #by = h("input", { placeholder: "P5D, PT1H", required: true, className: "short" });
  #now;
  #last;

  constructor({ now }) {
    this.#now = now;
    const form = (label, control, button, act) =>
      h(
        "form",
        {
          onsubmit: (event) => {
            event.preventDefault();
            void attempt(act);
          },
        },
        field(label, control),
        h("button", {}, button),
      );
    this.element = h(
      "div",
      { className: "view" },
      heading(
        "Time",
        action("Refresh", () => this.#load()),
      ),
      h(
        "div",
        { className: "filters" },
        form("Move on by", this.#by, "Move", () => advance(this.#by.value)),
        form("Set to", this.#exact, "Set", () => this.#set(this.#exact.value)),
      ),
      h("h2", {}, "What comes next"),
      this.#rows,
    );
  }

  async update(state) {
    // Every object is looked at for this: not with each command of a busy world.
    const due = this.#last === undefined || !state.runs || Date.now() - this.#last > 10_000;
    if (due) await this.#load();
  }

  async #set(now) {
    const answer = await call("PUT", at("/clock"), { now });
    say(`It is ${text(answer.now)} now.`);
    await this.#load();
  }

  async #load() {
    this.#last = Date.now();
    const now = this.#now();
    const rows = (await get("/coming", { limit: 100 })).map(({ at: when, kind, name, text }) => [
      time(when),
      distance(when, now),
      name,
      kind === "messages" ? `It is told: ${text}` : text,
      action("Go there", () => this.#set(when), { "aria-label": `Set the clock to ${when.slice(0, 19)}` }),
    ]);
    const focused = this.#rows.contains(document.activeElement);
    this.#rows.replaceChildren(
      table(
        "What comes next",
        ["Time", "", "Who or what", "What happens", ""],
        rows,
        "Time alone will change nothing here.",
      ),
    );
    if (focused) (this.#rows.querySelector("button") ?? this.#by).focus();
  }
}
