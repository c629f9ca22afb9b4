import { type DataTable, Then } from "@cucumber/cucumber";
import { fieldAt } from "./support/fields.ts";
import { domainNameOf } from "./support/held-domains.ts";
import { meaning } from "./support/meaning.ts";
import type { ScenarioContext } from "./support/scenario-context.ts";
import type { RegistrarName } from "./support/subject.ts";
import { Mismatch } from "./support/verdicts.ts";

// What the subject charges, as it shows it on its control port.

interface Charge {
  readonly key: number;
  readonly kind: string;
  readonly registrar: string;
  readonly history: number;
  readonly charge?: number;
}

Then(
  "the last change of domain {string} is charged:",
  async function (this: ScenarioContext, label: string, table: DataTable) {
    const last = await lastChange(this, label);
    const charges = (await chargesOf(this, label)).filter(({ history }) => history === last);
    await expectCharges(this, charges, table.hashes());
    if (charges.length !== table.hashes().length)
      throw new Mismatch("Another number of charges.", String(table.hashes().length), JSON.stringify(charges));
  },
);

Then("the last change of domain {string} is free", async function (this: ScenarioContext, label: string) {
  const last = await lastChange(this, label);
  const charges = (await chargesOf(this, label)).filter(({ history }) => history === last);
  if (charges.length > 0) throw new Mismatch("Something is charged.", "nothing", JSON.stringify(charges));
});

Then(
  "the charges of domain {string} include:",
  async function (this: ScenarioContext, label: string, table: DataTable) {
    await expectCharges(this, await chargesOf(this, label), table.hashes());
  },
);

Then(
  "the cancellation of domain {string} gives back the yearly charge of {registrar}",
  async function (this: ScenarioContext, label: string, who: RegistrarName) {
    const charges = await chargesOf(this, label);
    const [cancellation] = charges.filter(({ kind }) => kind === "cancellation");
    const { id } = this.subject.account(who);
    const yearly = charges.find(({ kind, registrar }) => kind === "recurring" && registrar === id);
    if (cancellation !== undefined && cancellation.charge === yearly?.key) return;
    throw new Mismatch("Another charge is given back.", JSON.stringify(yearly), JSON.stringify(cancellation));
  },
);

async function chargesOf(context: ScenarioContext, label: string): Promise<readonly Charge[]> {
  context.subject.need("look");
  const name = encodeURIComponent(domainNameOf(context, label));
  return context.subject.control<readonly Charge[]>("GET", `/charges?domain=${name}`);
}

/** Key of the latest entry in a domain's history. */
async function lastChange(context: ScenarioContext, label: string): Promise<number> {
  context.subject.need("look");
  const name = encodeURIComponent(domainNameOf(context, label));
  const entries = await context.subject.control<readonly { key: number }[]>(
    "GET",
    `/history?object=domain&name=${name}`,
  );
  return entries.at(-1)?.key ?? -1;
}

/** Each row of a table fits a charge of its own. An empty cell says nothing. */
async function expectCharges(
  context: ScenarioContext,
  charges: readonly Charge[],
  rows: readonly Readonly<Record<string, string>>[],
): Promise<void> {
  const left = [...charges];
  for (const row of rows) {
    const index = await firstFitting(context, left, row);
    if (index < 0) throw new Mismatch("There is no such charge.", JSON.stringify(row), JSON.stringify(left));
    left.splice(index, 1);
  }
}

async function firstFitting(
  context: ScenarioContext,
  charges: readonly Charge[],
  row: Readonly<Record<string, string>>,
): Promise<number> {
  for (const [index, charge] of charges.entries()) if (await fits(context, charge, row)) return index;
  return -1;
}

async function fits(context: ScenarioContext, charge: Charge, row: Readonly<Record<string, string>>): Promise<boolean> {
  try {
    for (const [field, expected] of Object.entries(row))
      if (expected !== "") await meaning(context, expected)(field, fieldAt(charge, field));
    return true;
  } catch (error) {
    if (error instanceof Mismatch) return false;
    throw error;
  }
}
