import { type DataTable, Given, When } from "@cucumber/cucumber";
import { updateDomain } from "./commands/domain/update.ts";
import { domainNameOf, holdDomain } from "./support/held-domains.ts";
import { type Changes, changesOf, sendCommand } from "./support/object-command.ts";
import type { Party } from "./support/party.ts";
import type { ScenarioContext } from "./support/scenario-context.ts";
import type { RegistrarName } from "./support/subject.ts";
import { usualContact } from "./support/usual-contact.ts";

When("{party} updates domain {string}", async function (this: ScenarioContext, who: Party, label: string) {
  await sendCommand(this, who, updateDomain(domainNameOf(this, label)));
});

When(
  "{party} updates domain {string} with:",
  async function (this: ScenarioContext, who: Party, label: string, table: DataTable) {
    await sendCommand(this, who, updateDomain(domainNameOf(this, label)), changesOf(table));
  },
);

// A domain as its registration would have made it: somebody registered it, administers it, answers technical questions.

Given(
  "{registrar} has registered domain {string}",
  async function (this: ScenarioContext, who: RegistrarName, label: string) {
    await register(this, who, label);
  },
);

Given(
  "{registrar} has registered domain {string} with:",
  async function (this: ScenarioContext, who: RegistrarName, label: string, table: DataTable) {
    await register(this, who, label, changesOf(table));
  },
);

async function register(
  context: ScenarioContext,
  who: RegistrarName,
  label: string,
  changes: Changes = new Map(),
): Promise<void> {
  const contact = await usualContact(context, who);
  const roles = ["registrant", "admin", "tech"].map((role) => [role, contact] as const);
  await holdDomain(context, who, label, new Map([...roles, ...changes]));
}
