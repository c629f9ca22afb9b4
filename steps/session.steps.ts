import { type DataTable, Given, When } from "@cucumber/cucumber";
import { extensionServices, objectServices as knownObjects } from "../catalogue/services.ts";
import { raw } from "../xsd/write.ts";
import { hello, logout, serviceUri } from "./commands/session.ts";
import { listed } from "./support/cells.ts";
import { expectCode } from "./support/expect.ts";
import { connect, logIn } from "./support/login.ts";
import { nextClientId } from "./support/names.ts";
import { nameOf, type Party } from "./support/party.ts";
import type { ScenarioContext } from "./support/scenario-context.ts";
import type { RegistrarName } from "./support/subject.ts";
import { NotApplicable } from "./support/verdicts.ts";

Given("{party} is connected", async function (this: ScenarioContext, party: Party) {
  await connect(this, party);
});

Given(
  "{party} is connected with the certificate of registrar {word}",
  async function (this: ScenarioContext, party: Party, other: RegistrarName) {
    await connect(this, party, this.subject.account(other));
  },
);

Given("{party} is connected with a stranger's certificate", async function (this: ScenarioContext, party: Party) {
  await connect(this, party, this.subject.stranger);
});

Given("{party} is connected without a certificate", async function (this: ScenarioContext, party: Party) {
  await connect(this, party, {});
});

Given("{party} is logged in", async function (this: ScenarioContext, party: Party) {
  const spoken = await logIn(this, await connect(this, party));
  spoken.isSeen = true;
  expectCode(spoken.answer, 1000, "The registrar cannot log in.");
});

Given("{party} is logged in with:", async function (this: ScenarioContext, party: Party, changes: DataTable) {
  refuseUnoffered(this, rows(changes));
  const spoken = await logIn(this, await connect(this, party), rows(changes));
  spoken.isSeen = true;
  expectCode(spoken.answer, 1000, "The registrar cannot log in.");
});

When("{party} connects", async function (this: ScenarioContext, party: Party) {
  await connect(this, party, this.subject.account(party.registrar));
});

When("{party} logs in", async function (this: ScenarioContext, party: Party) {
  await logIn(this, this.line(party));
});

When("{party} logs in with:", async function (this: ScenarioContext, party: Party, changes: DataTable) {
  await logIn(this, this.line(party), rows(changes));
});

When("{party} logs out, with the extension:", async function (this: ScenarioContext, party: Party, extension: string) {
  const clientId = nextClientId();
  await this.say(this.line(party), logout(clientId, [raw(extension)]), { clientId });
});

Given("{party} is connected with its own certificate", async function (this: ScenarioContext, party: Party) {
  await connect(this, party);
});

When("{party} says hello", async function (this: ScenarioContext, party: Party) {
  await this.say(this.line(party), hello());
});

When("{party} logs out", async function (this: ScenarioContext, party: Party) {
  const clientId = nextClientId();
  await this.say(this.line(party), logout(clientId), { clientId });
});

When("{party} hangs up", function (this: ScenarioContext, party: Party) {
  this.line(party).connection.close();
  this.lines.delete(nameOf(party));
});

/** Nobody logs in with what the server does not have. */
function refuseUnoffered({ subject }: ScenarioContext, said: ReadonlyMap<string, string>): void {
  const { extensions, objectServices } = subject.profile.policy;
  const offered = new Set([...extensions, ...objectServices].map(serviceUri));
  for (const name of ["extensions", "object services"].flatMap((key) => listed(said.get(key) ?? "none")))
    if (isKnown(name) && !offered.has(serviceUri(name)))
      throw new NotApplicable(`the profile names no ${name} in its policy, so nobody declares it`);
}

/** Whether a short name stands for a service that greetings offer. */
function isKnown(name: string): boolean {
  return (
    extensionServices.some((known) => known.announced && known.name === name) ||
    knownObjects.some((known) => known.object === name)
  );
}

/** A table of two columns, as keys and values. */
function rows(table: DataTable): ReadonlyMap<string, string> {
  return new Map(Object.entries(table.rowsHash()));
}
