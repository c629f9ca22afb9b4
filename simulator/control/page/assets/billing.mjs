import { get } from "./api.mjs";
import { choice, field, h, table, time } from "./dom.mjs";
import { heading } from "./view.mjs";

const most = 500;

/** What was charged, what may still be given back, and what was. */
export class BillingView {
  static title = "Billing";
  #registrar = choice([["", "all"]]);
  #totals = h("div");
  #rows = h("div");

  constructor({ registrars }) {
    for (const id of registrars) this.#registrar.append(h("option", { value: id }, id));
    this.#registrar.addEventListener("change", () => this.update());
    this.element = h(
      "div",
      { className: "view" },
      heading("Billing"),
      this.#totals,
      h("div", { className: "filters" }, field("Registrar", this.#registrar)),
      this.#rows,
    );
  }

  async update() {
    const registrar = this.#registrar.value;
    const [totals, charges] = await Promise.all([get("/totals"), get("/charges", { registrar, limit: most })]);
    const sums = totals.map(({ registrar, currency, billed, open, returned }) => [
      registrar,
      ...[billed, open, returned].map((amount) => money(amount, currency)),
    ]);
    this.#totals.replaceChildren(
      table("Totals", ["Registrar", "Final", "In a grace period", "Given back"], sums, "Nothing was charged yet."),
    );
    const rows = charges
      .reverse()
      .map((charge) => [
        time(charge.event),
        charge.registrar,
        charge.domain,
        what(charge),
        charge.amount === undefined ? "" : money(charge.amount, charge.currency),
        charge.kind === "recurring"
          ? `until ${charge.end === null ? "further notice" : charge.end.slice(0, 10)}`
          : time(charge.billed),
      ]);
    const note = charges.length === most ? h("p", { className: "note" }, `These are the newest ${most}.`) : "";
    const heads = ["Time", "Registrar", "Domain", "For", "Amount", "Final"];
    this.#rows.replaceChildren(rows.length > 0 ? table("Charges", heads, rows) : "", note);
  }
}

function what({ kind, reason, years, charge }) {
  if (kind === "recurring") return "renewal, every year";
  if (kind === "cancellation") return `${reason} given back (charge ${charge})`;
  return years === undefined ? reason : `${reason}, ${years} ${years === 1 ? "year" : "years"}`;
}

const money = (amount, currency) => h("span", { className: "money" }, `${amount} ${currency}`);
