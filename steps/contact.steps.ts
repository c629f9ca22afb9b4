import { type DataTable, defineParameterType, Given, Then, When } from "@cucumber/cucumber";
import { checkContacts, contactInfo, createContact, deleteContact, updateContact } from "./commands/contact.ts";
import { command } from "./commands/session.ts";
import { textsAt } from "./support/answer.ts";
import { expectSame } from "./support/expect.ts";
import { holdContact } from "./support/held-contacts.ts";
import { sessionOf } from "./support/login.ts";
import { nextClientId } from "./support/names.ts";
import { changesOf, sendCommand } from "./support/object-command.ts";
import type { Party } from "./support/party.ts";
import type { ScenarioContext } from "./support/scenario-context.ts";
import { expectSeen } from "./support/seen.ts";
import type { RegistrarName } from "./support/subject.ts";

/** How a scenario speaks of a contact, as the id on the wire. */
type ContactPhrase = (context: ScenarioContext) => string;

defineParameterType({
  name: "contact",
  regexp: /contact "([^"]*)"/,
  transformer:
    (label: string): ContactPhrase =>
    (context) =>
      context.names.of("contact", label),
});

defineParameterType({
  name: "contacts",
  regexp: /contacts ((?:"[^"]*", )*"[^"]*")/,
  transformer: (quoted: string): readonly ContactPhrase[] =>
    quoted.split(/, /).map((label) => (context) => context.names.of("contact", label.slice(1, -1))),
});

Given("{registrar} holds {contact}", async function (this: ScenarioContext, who: RegistrarName, id: ContactPhrase) {
  await holdContact(this, who, id(this));
});

Given(
  "{registrar} holds {contact} with:",
  async function (this: ScenarioContext, who: RegistrarName, id: ContactPhrase, table: DataTable) {
    await holdContact(this, who, id(this), changesOf(table));
  },
);

Given(
  "{registrar} knows the repository id of contact {string}",
  async function (this: ScenarioContext, who: RegistrarName, label: string) {
    await expectSeen(this, { registrar: who, isSecond: false }, contactInfo(this.names.of("contact", label)), []);
    const [id = ""] = textsAt(this.last.answer.content, "resData/infData/roid");
    this.facts.set(`repository id of contact ${label}`, id);
  },
);

When("{party} checks {contact}", async function (this: ScenarioContext, who: Party, id: ContactPhrase) {
  await sendCommand(this, who, checkContacts([id(this)]));
});

When("{party} checks {contacts}", async function (this: ScenarioContext, who: Party, ids: readonly ContactPhrase[]) {
  await sendCommand(this, who, checkContacts(ids.map((id) => id(this))));
});

When(
  "{party} checks {contacts} with:",
  async function (this: ScenarioContext, who: Party, ids: readonly ContactPhrase[], table: DataTable) {
    await sendCommand(this, who, checkContacts(ids.map((id) => id(this))), changesOf(table));
  },
);

When(
  /^registrar ([ABC]) checks (as many|one more) contacts? (?:as|than) it may$/,
  async function (this: ScenarioContext, who: RegistrarName, howMany: string) {
    await checkMany(this, who, howMany);
  },
);

When(
  /^registrar ([ABC]) checks (as many|one more) contacts? (?:as|than) it may with:$/,
  async function (this: ScenarioContext, who: RegistrarName, howMany: string, table: DataTable) {
    await checkMany(this, who, howMany, table);
  },
);

When(
  "{party} checks {contact} more often than it may",
  async function (this: ScenarioContext, who: Party, id: ContactPhrase) {
    const { maxChecks } = this.subject.profile.policy;
    await sendCommand(this, who, checkContacts(Array(maxChecks + 1).fill(id(this))));
  },
);

When("{party} creates {contact}", async function (this: ScenarioContext, who: Party, id: ContactPhrase) {
  await sendCommand(this, who, createContact(id(this)));
});

When(
  "{party} creates {contact} with:",
  async function (this: ScenarioContext, who: Party, id: ContactPhrase, table: DataTable) {
    await sendCommand(this, who, createContact(id(this)), changesOf(table));
  },
);

When("{party} asks about {contact}", async function (this: ScenarioContext, who: Party, id: ContactPhrase) {
  await sendCommand(this, who, contactInfo(id(this)));
});

When(
  "{party} asks about {contact} with:",
  async function (this: ScenarioContext, who: Party, id: ContactPhrase, table: DataTable) {
    await sendCommand(this, who, contactInfo(id(this)), changesOf(table));
  },
);

When("{party} updates {contact}", async function (this: ScenarioContext, who: Party, id: ContactPhrase) {
  await sendCommand(this, who, updateContact(id(this)));
});

When(
  "{party} updates {contact} with:",
  async function (this: ScenarioContext, who: Party, id: ContactPhrase, table: DataTable) {
    await sendCommand(this, who, updateContact(id(this)), changesOf(table));
  },
);

When("{party} deletes {contact}", async function (this: ScenarioContext, who: Party, id: ContactPhrase) {
  await sendCommand(this, who, deleteContact(id(this)));
});

When(
  "{party} deletes {contact} with:",
  async function (this: ScenarioContext, who: Party, id: ContactPhrase, table: DataTable) {
    await sendCommand(this, who, deleteContact(id(this)), changesOf(table));
  },
);

Then(
  "{party} sees of {contact}:",
  async function (this: ScenarioContext, who: Party, id: ContactPhrase, table: DataTable) {
    await expectSeen(this, who, contactInfo(id(this)), table.raw());
  },
);

Then("{contact} is gone for {party}", async function (this: ScenarioContext, id: ContactPhrase, who: Party) {
  await expectSeen(this, who, contactInfo(id(this)), 2303);
});

async function checkMany(
  context: ScenarioContext,
  registrar: RegistrarName,
  howMany: string,
  table?: DataTable,
): Promise<void> {
  const count = context.subject.profile.policy.maxChecks + (howMany === "one more" ? 1 : 0);
  const ids = Array.from({ length: count }, (_, index) => context.names.of("contact", `many${index}`));
  await sendCommand(context, { registrar, isSecond: false }, checkContacts(ids), table && changesOf(table));
}

When(
  "{party} and {party} create {contact} at the same time",
  async function (this: ScenarioContext, one: Party, other: Party, id: ContactPhrase) {
    const lines = [await sessionOf(this, one), await sessionOf(this, other)];
    const sent = lines.map((line) => {
      const clientId = nextClientId();
      const document = Buffer.from(command(createContact(id(this))(new Map()).verb, clientId));
      this.send(line, document, clientId);
      return { line, document, clientId };
    });
    for (const { line, document, clientId } of sent) await this.hear(line, document, clientId);
  },
);

Then(
  "one of the last 2 answers is {code} and the other {code}",
  function (this: ScenarioContext, one: number, other: number) {
    const last = this.spoken.slice(-2);
    for (const spoken of last) spoken.isSeen = true;
    const codes = last.map(({ answer }) => answer.code).toSorted();
    expectSame("The two answers are others.", [one, other].toSorted(), codes);
  },
);
