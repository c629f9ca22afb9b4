import { Then } from "@cucumber/cucumber";
import type { PlanContext } from "../context.ts";
import { Mismatch } from "../verdicts.ts";

/** What the client was charged for a domain, oldest first. */
function chargedFor({ certification, view }: PlanContext, name: string): readonly string[] {
  const { client } = certification.options;
  const charges = [...view.stored.charges.entries()].map(([, charge]) => charge);
  return charges.flatMap((charge) =>
    charge.kind === "one-time" && charge.registrar === client && charge.domain === name ? [charge.amount] : [],
  );
}

Then("the client was charged {string} for domain {string}", function (this: PlanContext, amount: string, name: string) {
  const amounts = chargedFor(this, name);
  if (amounts.at(-1) !== amount)
    throw new Mismatch(`Something else was charged for ${name}.`, amount, amounts.join(", ") || "nothing");
});

Then("the client was charged once for domain {string}", function (this: PlanContext, name: string) {
  const { length } = chargedFor(this, name);
  if (length !== 1) throw new Mismatch(`${name} was charged for otherwise.`, "once", `${length} times`);
});
