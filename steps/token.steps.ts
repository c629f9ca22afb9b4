import { type DataTable, Given } from "@cucumber/cucumber";
import { bindToken } from "./support/declared.ts";
import { resolve } from "./support/meaning.ts";
import { type Changes, changesOf, onlyKeys } from "./support/object-command.ts";
import type { ScenarioContext } from "./support/scenario-context.ts";

// Allocation tokens, through the control port until the scenario is over.

Given("allocation token {string} exists", async function (this: ScenarioContext, token: string) {
  await makeToken(this, token);
});

Given(
  "allocation token {string} exists with:",
  async function (this: ScenarioContext, token: string, table: DataTable) {
    await makeToken(this, token, changesOf(table));
  },
);

const keys = [
  "type",
  "domain",
  "registrars",
  "zones",
  "discount",
  "discount years",
  "discounts premium",
  "renewal",
  "registration",
  "promotion",
  "redeemed",
];

/** An allocation token that is good for everybody and everything, any number of times, unless the table says otherwise. */
async function makeToken(context: ScenarioContext, token: string, changes: Changes = new Map()): Promise<void> {
  onlyKeys(changes, keys);
  const said = new Map([...changes].map(([key, value]) => [key, resolve(context, value)]));
  if (bindToken(context, token, said)) return;
  const list = (key: string) => said.get(key)?.split(/,\s*/);
  const years = said.get("discount years");
  const described = {
    token,
    type: said.get("type") ?? "unlimited",
    domain: said.get("domain"),
    registrars: list("registrars"),
    tlds: list("zones"),
    discount: said.get("discount"),
    discountYears: years === undefined ? undefined : Number(years),
    discountsPremium: said.has("discounts premium") ? said.get("discounts premium") === "true" : undefined,
    renewalBehaviour: said.get("renewal"),
    registrationBehaviour: said.get("registration"),
    states: promotions[said.get("promotion") ?? ""],
    redeemed: said.has("redeemed") ? said.get("redeemed") === "true" : undefined,
  };
  await context.subject.control("PATCH", "", { tokens: [described] });
}

/** A token with a promotion is in force only while that runs. */
const promotions: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  "to come": { beginning: "not-started", P1D: "valid" },
  "under way": { beginning: "not-started", "-P1D": "valid", P1D: "ended" },
  over: { beginning: "not-started", "-P2D": "valid", "-P1D": "ended" },
  cancelled: { beginning: "not-started", "-P2D": "valid", "-P1D": "cancelled" },
};
