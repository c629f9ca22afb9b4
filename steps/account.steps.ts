import { type DataTable, Given } from "@cucumber/cucumber";
import { listed } from "./support/cells.ts";
import { resolve } from "./support/meaning.ts";
import { changesOf, onlyKeys } from "./support/object-command.ts";
import type { ScenarioContext } from "./support/scenario-context.ts";
import type { RegistrarName } from "./support/subject.ts";
import { changeZone, zoneOf } from "./support/zone.ts";

// What a registrar's account may do, changed through the control port until the scenario is over.

Given("{registrar}'s account has:", async function (this: ScenarioContext, who: RegistrarName, table: DataTable) {
  const changes = changesOf(table);
  onlyKeys(changes, ["zones", "billing accounts", "blocks premium names", "IANA id"]);
  const said = new Map([...changes].map(([key, value]) => [key, resolve(this, value)]));
  const currencies = said.get("billing accounts");
  const ianaId = said.get("IANA id");
  const blocks = said.get("blocks premium names");
  await changeAccount(this, who, {
    ...(said.has("zones") && { tlds: listed(said.get("zones")) }),
    ...(currencies !== undefined && {
      billingAccounts: Object.fromEntries(listed(currencies).map((currency) => [currency, `account-${currency}`])),
    }),
    ...(ianaId !== undefined && { ianaId: Number(ianaId) }),
    ...(blocks !== undefined && { blocksPremiumNames: blocks === "true" }),
  });
});

/** A zone like the usual one, which all registrars may use. */
Given("the registry also runs zone {string}", async function (this: ScenarioContext, phrase: string) {
  const zone = resolve(this, phrase);
  await changeZone(this, {}, zone);
  for (const who of ["A", "B"] as const) await changeAccount(this, who, { tlds: [zoneOf(this), zone] });
});

async function changeAccount(context: ScenarioContext, who: RegistrarName, change: object): Promise<void> {
  context.subject.need("fixtures");
  await context.subject.control("PATCH", "", { registrars: { [context.subject.account(who).id]: change } });
}
