import { get } from "./api.mjs";
import { h } from "./dom.mjs";
import { heading } from "./view.mjs";

const signs = { "to-do": "○", now: "▸", done: "✓", failed: "✕", skipped: "–" };

/** How far somebody has got with a plan in this world. */
export class PlanView {
  static title = "Plan";
  #body = h("div");

  constructor() {
    this.element = h("div", { className: "view" }, heading("Plan"), this.#body);
  }

  async update({ plan }) {
    if (!plan) {
      const hint = "Nobody works through a plan in this world. A certification shows its steps here while it runs.";
      this.#body.replaceChildren(h("p", { className: "empty" }, hint));
      return;
    }
    const { title, steps } = await get("/plan");
    const done = steps.filter(({ state }) => state !== "to-do" && state !== "now").length;
    const items = steps.map(({ text, state, note }) =>
      h(
        "li",
        { className: `step ${state}`, "aria-current": state === "now" ? "step" : undefined },
        h("span", { className: "sign", "aria-hidden": "true" }, signs[state]),
        h("span", {}, text, h("span", { className: "sr" }, ` (${state})`), note && h("small", {}, ` ${note}`)),
      ),
    );
    this.#body.replaceChildren(
      h("h2", {}, title),
      h(
        "p",
        {},
        h("progress", { max: steps.length || 1, value: done, "aria-label": "Steps behind us" }),
        ` ${done} of ${steps.length}`,
      ),
      h("ol", { className: "steps" }, ...items),
    );
  }
}
