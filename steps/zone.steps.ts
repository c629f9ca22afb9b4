import { type DataTable, Given } from "@cucumber/cucumber";
import { distanceOf } from "./support/distance.ts";
import { domainNameOf } from "./support/held-domains.ts";
import { resolve } from "./support/meaning.ts";
import { changesOf, onlyKeys } from "./support/object-command.ts";
import type { ScenarioContext } from "./support/scenario-context.ts";
import { HarnessError } from "./support/verdicts.ts";
import { changeZone, listLabel } from "./support/zone.ts";

// The policy of the zone where domains are registered, changed through the control port until the scenario is over.

Given("the zone is in phase {string}", async function (this: ScenarioContext, phase: string) {
  await changeZone(this, { phases: phase });
});

/** Rows: the instant at which each begins, and the phase. */
Given("the zone's phases are:", async function (this: ScenarioContext, table: DataTable) {
  await changeZone(this, { phases: table.rowsHash() });
});

/** Rows: the instant from which each holds, and the fee. */
Given("the zone's early access fees are:", async function (this: ScenarioContext, table: DataTable) {
  await changeZone(this, { earlyAccessFee: table.rowsHash() });
});

Given("the zone has:", async function (this: ScenarioContext, table: DataTable) {
  const changes = changesOf(table);
  onlyKeys(changes, Object.keys(fields));
  const change = [...changes].map(([key, value]) => fieldOf(key, resolve(this, value)));
  await changeZone(this, Object.fromEntries(change));
});

Given(
  "the label of domain {string} is reserved as {string}",
  async function (this: ScenarioContext, label: string, kinds: string) {
    await listLabel(this, "reservedLabels", labelOf(this, label), kinds.split(/,\s*/));
  },
);

Given("the label of domain {string} is claimed", async function (this: ScenarioContext, label: string) {
  await listLabel(this, "claimedLabels", labelOf(this, label), "2013041500/2/6/9/rJ1NrDO92vDsAzf7EQzgjX4R0000000001");
});

Given(
  "the label of domain {string} costs {word} a year",
  async function (this: ScenarioContext, label: string, amount: string) {
    await listLabel(this, "premiumList", labelOf(this, label), amount);
  },
);

const fields: Readonly<Record<string, { readonly name: string; readonly isList?: true }>> = {
  type: { name: "type" },
  currency: { name: "currency" },
  "create price": { name: "createPrice" },
  "renew price": { name: "renewPrice" },
  "restore price": { name: "restorePrice" },
  "server status price": { name: "serverStatusPrice" },
  "early access fee": { name: "earlyAccessFee" },
  "claims period end": { name: "claimsPeriodEnd" },
  "allowed registrants": { name: "allowedRegistrants", isList: true },
  "allowed name servers": { name: "allowedNameservers", isList: true },
  "default tokens": { name: "defaultTokens", isList: true },
  "redemption period": { name: "redemptionPeriod" },
  "pending delete period": { name: "pendingDeletePeriod" },
  "renew grace period": { name: "renewGracePeriod" },
  "auto-renew grace period": { name: "autoRenewGracePeriod" },
  "transfer grace period": { name: "transferGracePeriod" },
  "add grace period": { name: "addGracePeriod" },
  "anchor tenants' add grace period": { name: "anchorTenantAddGracePeriod" },
  "idn tables": { name: "idnTables", isList: true },
};

function fieldOf(key: string, value: string): readonly [string, unknown] {
  const field = fields[key];
  if (field === undefined) throw new HarnessError(`a zone has no "${key}"`);
  return [field.name, field.isList ? value.split(/,\s*/) : scheduled(value)];
}

/** `8.00 until 3 days ago, then 20.00` changes with time. */
function scheduled(value: string): unknown {
  const [, first = "", when = "", then = ""] = /^(\S+) until (.+), then (\S+)$/.exec(value) ?? [];
  return when === "" ? value : { beginning: first, [distanceOf(when)]: then };
}

/** The first label of the name that a scenario's label stands for. */
function labelOf(context: ScenarioContext, label: string): string {
  return domainNameOf(context, label).split(".")[0] ?? "";
}
