import { type DataTable, defineParameterType, Given, Then, When } from "@cucumber/cucumber";
import { child } from "../xsd/reader.ts";
import { createDomain } from "./commands/domain/create.ts";
import { feeNamespaces } from "./commands/extensions/fees.ts";
import { textsAt } from "./support/answer.ts";
import { expectSame } from "./support/expect.ts";
import { holdContact } from "./support/held-contacts.ts";
import { domainNameOf } from "./support/held-domains.ts";
import { holdHost } from "./support/held-hosts.ts";
import { nowOf } from "./support/instants.ts";
import { resolve } from "./support/meaning.ts";
import { type Changes, changesOf, sendCommand } from "./support/object-command.ts";
import type { Party } from "./support/party.ts";
import type { ScenarioContext } from "./support/scenario-context.ts";
import type { RegistrarName } from "./support/subject.ts";
import { usualContact } from "./support/usual-contact.ts";

/** How a scenario speaks of a domain, as its name on the wire. */
export type DomainPhrase = (context: ScenarioContext) => string;

defineParameterType({
  name: "domain",
  regexp: /domain "([^"]*)"|the domain named "([^"]*)"/,
  transformer:
    (label: string | undefined, name: string | undefined): DomainPhrase =>
    (context) =>
      name === undefined ? domainNameOf(context, label ?? "") : resolve(context, name),
});

When("{party} creates {domain}", async function (this: ScenarioContext, who: Party, domain: DomainPhrase) {
  await create(this, who, domain);
});

When(
  "{party} creates {domain} with:",
  async function (this: ScenarioContext, who: Party, domain: DomainPhrase, table: DataTable) {
    await create(this, who, domain, changesOf(table));
  },
);

Then(
  /^the answer's extension is in version (\S+) of the fee extension$/,
  function (this: ScenarioContext, version: string) {
    const { content } = this.answer;
    const extension = content && child(content, "extension");
    expectSame(
      "The fees are in another version.",
      [feeNamespaces[version]],
      extension?.children.map(({ ns }) => ns),
    );
  },
);

Then("the answer describes its fees as:", function (this: ScenarioContext, table: DataTable) {
  const told = textsAt(this.answer.content, "extension/creData/fee/@description");
  expectSame("The fees are described otherwise.", table.raw().flat(), told);
});

/** Many hosts for one domain, which a table refers to as `{host 1}` and so on. */
Given("{registrar} holds {int} hosts", async function (this: ScenarioContext, who: RegistrarName, count: number) {
  for (let number = 1; number <= count; number++) await holdHost(this, who, this.names.of("host", String(number)));
});

Given(
  "{registrar} holds contacts {strings}",
  async function (this: ScenarioContext, who: RegistrarName, labels: readonly string[]) {
    for (const label of labels) await holdContact(this, who, this.names.of("contact", label));
  },
);

async function create(
  context: ScenarioContext,
  who: Party,
  domain: DomainPhrase,
  changes: Changes = new Map(),
): Promise<void> {
  const contact = await usualContact(context, who.registrar);
  await sendCommand(context, who, createDomain(domain(context), { contact, now: await nowOf(context) }), changes);
}
