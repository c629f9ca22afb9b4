import { type DataTable, Then } from "@cucumber/cucumber";
import { sameTexts } from "../changes.ts";
import type { PlanContext } from "../context.ts";
import { factNames, factsOf } from "../facts.ts";
import { rowsOf } from "../table.ts";
import { Mismatch } from "../verdicts.ts";

// What the registry holds after what the client did.

const roles = ["registrant", "admin", "tech", "billing"];

Then("{object} {string} has:", function (this: PlanContext, kind: string, label: string, table: DataTable) {
  const name = this.nameOf(kind, label);
  const facts = factsOf(kind, name, this.view, this.certification.dialect);
  if (facts === undefined) throw new Mismatch(`There is no ${kind} ${name}.`, "it is there", "it is not there");
  for (const { key, values } of rowsOf(table, factNames[kind] ?? [])) {
    const expected = values.map((value) => meant(this, key, value));
    const actual = facts[key] ?? [];
    if (!sameTexts(expected, actual))
      throw new Mismatch(`${name} has another value for "${key}".`, shown(expected), shown(actual));
  }
});

function meant({ certification }: PlanContext, key: string, value: string): string {
  if (key === "sponsor") return certification.registrar(value);
  return roles.includes(key) ? certification.contactId(value) : value;
}

Then("{object} {string} is gone", function (this: PlanContext, kind: string, label: string) {
  const name = this.nameOf(kind, label);
  if (factsOf(kind, name, this.view, this.certification.dialect) !== undefined)
    throw new Mismatch(`${kind} ${name} is still there.`, "gone", "still there");
});

Then("domain {string} is being deleted", function (this: PlanContext, name: string) {
  const status = factsOf("domain", name, this.view, this.certification.dialect)?.status;
  if (status === undefined || !status.includes("pendingDelete"))
    throw new Mismatch(`${name} is not being deleted.`, "pendingDelete", status === undefined ? "gone" : shown(status));
});

Then("{object} {string} is there", function (this: PlanContext, kind: string, label: string) {
  const name = this.nameOf(kind, label);
  if (factsOf(kind, name, this.view, this.certification.dialect) === undefined)
    throw new Mismatch(`There is no ${kind} ${name}.`, "it is there", "it is not there");
});

function shown(texts: readonly string[]): string {
  return texts.join(", ") || "nothing";
}
