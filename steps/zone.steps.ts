import { type DataTable, Given } from "@cucumber/cucumber";
import { bindClaimed, bindPremium, bindReserved, bindZone } from "./support/declared.ts";
import { domainNameOf } from "./support/held-domains.ts";
import { resolve } from "./support/meaning.ts";
import { changesOf } from "./support/object-command.ts";
import type { ScenarioContext } from "./support/scenario-context.ts";
import { changeZone, enterPhase, listLabel } from "./support/zone.ts";
import { zoneChange } from "./support/zone-fixture.ts";

// The policy of the zone where domains are registered, changed through the control port until the scenario is over.

Given("the zone is in phase {string}", async function (this: ScenarioContext, phase: string) {
  await enterPhase(this, phase);
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
  const said = saidIn(this, table);
  if (bindZone(this, said)) return;
  await changeZone(this, zoneChange(this, said));
});

Given("zone {string} has:", async function (this: ScenarioContext, zone: string, table: DataTable) {
  await changeZone(this, zoneChange(this, saidIn(this, table)), resolve(this, zone));
});

Given(
  "the label of domain {string} is reserved as {string}",
  async function (this: ScenarioContext, label: string, kinds: string) {
    const reasons = kinds.split(/,\s*/);
    if (bindReserved(this, label, reasons)) return;
    await listLabel(this, "reservedLabels", labelOf(this, label), reasons);
  },
);

Given("the label of domain {string} is claimed", async function (this: ScenarioContext, label: string) {
  if (bindClaimed(this, label)) return;
  await listLabel(this, "claimedLabels", labelOf(this, label), "2013041500/2/6/9/rJ1NrDO92vDsAzf7EQzgjX4R0000000001");
});

Given(
  "the label of domain {string} costs {word} a year",
  async function (this: ScenarioContext, label: string, amount: string) {
    if (bindPremium(this, label, amount)) return;
    await listLabel(this, "premiumList", labelOf(this, label), amount);
  },
);

Given(
  /^each (create|renew|restore|transfer|update) of domain "([^"]+)" costs ([\d.]+) extra(, which must be named)?$/,
  async function (this: ScenarioContext, command: string, label: string, amount: string, named: string | null) {
    const fee = { label: labelOf(this, label), command, amount, acknowledgementRequired: named !== null };
    await changeZone(this, { extraFees: [fee] });
  },
);

function saidIn(context: ScenarioContext, table: DataTable): ReadonlyMap<string, string> {
  return new Map([...changesOf(table)].map(([key, value]) => [key, resolve(context, value)]));
}

/** The first label of the name that a scenario's label stands for. */
function labelOf(context: ScenarioContext, label: string): string {
  return domainNameOf(context, label).split(".")[0] ?? "";
}
