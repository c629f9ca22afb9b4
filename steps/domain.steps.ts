import { type DataTable, Given, Then, When } from "@cucumber/cucumber";
import { deleteDomain } from "./commands/domain/delete.ts";
import { infoDomain } from "./commands/domain/info.ts";
import { renewDomain } from "./commands/domain/renew.ts";
import { restoreDomain } from "./commands/domain/restore.ts";
import { expirationDate } from "./support/expiration.ts";
import { domainNameOf, holdDomain } from "./support/held-domains.ts";
import { type Changes, changesOf, sendCommand, type Writer } from "./support/object-command.ts";
import type { Party } from "./support/party.ts";
import type { ScenarioContext } from "./support/scenario-context.ts";
import { expectSeen } from "./support/seen.ts";
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

/** Gives a verb both of its sentences: alone, and with a table of what it says differently. */
function command(
  sentence: string,
  writer: (context: ScenarioContext, label: string, said: Changes) => Promise<Writer>,
) {
  const send = async (context: ScenarioContext, who: Party, label: string, said: Changes) => {
    await sendCommand(context, who, await writer(context, label, said), said);
  };
  When(sentence, async function (this: ScenarioContext, who: Party, label: string) {
    await send(this, who, label, new Map());
  });
  When(`${sentence} with:`, async function (this: ScenarioContext, who: Party, label: string, table: DataTable) {
    await send(this, who, label, changesOf(table));
  });
}

command("{party} asks about domain {string}", async (context, label) => infoDomain(domainNameOf(context, label)));
command("{party} deletes domain {string}", async (context, label) => deleteDomain(domainNameOf(context, label)));
command("{party} restores domain {string}", async (context, label) => restoreDomain(domainNameOf(context, label)));
command("{party} renews domain {string}", async (context, label, said) => {
  const name = domainNameOf(context, label);
  return renewDomain(name, said.has("current expiration") ? "" : await expirationDate(context, name));
});

Then(
  "{party} sees of domain {string}:",
  async function (this: ScenarioContext, who: Party, label: string, table: DataTable) {
    await expectSeen(this, who, infoDomain(domainNameOf(this, label)), table.raw());
  },
);

Then("domain {string} is gone for {party}", async function (this: ScenarioContext, label: string, who: Party) {
  await expectSeen(this, who, infoDomain(domainNameOf(this, label)), 2303);
});
