import { type DataTable, Given } from "@cucumber/cucumber";
import { resolve } from "./support/meaning.ts";
import { changesOf } from "./support/object-command.ts";
import type { ScenarioContext } from "./support/scenario-context.ts";
import type { RegistrarName } from "./support/subject.ts";
import { tldChange } from "./support/tld-fixture.ts";
import { tokenFixture } from "./support/token-fixture.ts";

// Prices, phases, reservations and tokens, changed through the control port until the scenario is over.

Given("TLD {string} has:", async function (this: ScenarioContext, name: string, table: DataTable) {
  this.subject.need("fixtures");
  const tlds = { [resolve(this, name)]: tldChange(this, resolved(this, table)) };
  await this.subject.control("PATCH", "", { tlds });
});

Given("there is a token {string}", async function (this: ScenarioContext, token: string) {
  this.subject.need("fixtures");
  await this.subject.control("PATCH", "", { tokens: [tokenFixture(token, new Map())] });
});

Given("there is a token {string} with:", async function (this: ScenarioContext, token: string, table: DataTable) {
  this.subject.need("fixtures");
  await this.subject.control("PATCH", "", { tokens: [tokenFixture(token, resolved(this, table))] });
});

Given(
  "{registrar} may use TLD(s) {strings} only",
  async function (this: ScenarioContext, who: RegistrarName, names: readonly string[]) {
    await patchRegistrar(this, who, { tlds: names.map((name) => resolve(this, name)) });
  },
);

Given(
  "{registrar} has billing accounts in {strings} only",
  async function (this: ScenarioContext, who: RegistrarName, currencies: readonly string[]) {
    const accounts = currencies.map((currency) => [currency, `account-${currency}`]);
    await patchRegistrar(this, who, { billingAccounts: Object.fromEntries(accounts) });
  },
);

Given("{registrar} wants no premium names", async function (this: ScenarioContext, who: RegistrarName) {
  await patchRegistrar(this, who, { blocksPremiumNames: true });
});

function resolved(context: ScenarioContext, table: DataTable): ReadonlyMap<string, string> {
  return new Map([...changesOf(table)].map(([key, value]) => [key, resolve(context, value)]));
}

async function patchRegistrar(context: ScenarioContext, who: RegistrarName, change: object): Promise<void> {
  context.subject.need("fixtures");
  await context.subject.control("PATCH", "", { registrars: { [context.subject.account(who).id]: change } });
}
