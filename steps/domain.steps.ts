import { type DataTable, Given } from "@cucumber/cucumber";
import { holdDomain } from "./support/held-domains.ts";
import { changesOf } from "./support/object-command.ts";
import type { ScenarioContext } from "./support/scenario-context.ts";
import type { RegistrarName } from "./support/subject.ts";

Given("{registrar} holds domain {string}", async function (this: ScenarioContext, who: RegistrarName, label: string) {
  await holdDomain(this, who, label);
});

Given(
  "{registrar} holds domain {string} with:",
  async function (this: ScenarioContext, who: RegistrarName, label: string, table: DataTable) {
    await holdDomain(this, who, label, changesOf(table));
  },
);
