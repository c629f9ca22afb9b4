import { type DataTable, When } from "@cucumber/cucumber";
import { byCommand, type PlanContext } from "../context.ts";
import { detailsOf, rowsOf, wordsOf } from "../table.ts";
import { plural } from "../words.ts";

const contactKeys = ["name", "organisation", "city", "country", "email", "voice", "authInfo", "discloses", "withholds"];
const hostKeys = ["addresses"];
const roles = ["registrant", "admin", "tech", "billing"];
const domainKeys = [...roles, "hosts", "authInfo", "DS record", "fee", "token"];

When("the client creates contact {string}", async function (this: PlanContext, label: string) {
  await createContact.call(this, label);
});
When("the client creates contact {string} with:", createContact);

async function createContact(this: PlanContext, label: string, table?: DataTable) {
  const { certification } = this;
  const rows = rowsOf(table, contactKeys);
  for (const { key, values } of rows) if (key === "authInfo") certification.secrets.add(values[0] ?? "");
  const free = byCommand("contact-create", () => true);
  await this.ask({
    action: "create-contact",
    text: `Create a contact, ${label} or another id${withWords(wordsOf(rows))}`,
    details: { contact: label, ...detailsOf(rows, ["discloses", "withholds"]) },
    ...free,
  });
  // The client may have chosen an id of its own; from now on the plan uses that.
  const { command } = this.last ?? {};
  if (command?.flow === "contact-create") certification.contacts.set(label, command.id);
}

When("the client creates host {string}", async function (this: PlanContext, name: string) {
  await createHost.call(this, name);
});
When("the client creates host {string} with:", createHost);

async function createHost(this: PlanContext, name: string, table?: DataTable) {
  const rows = rowsOf(table, hostKeys);
  await this.ask({
    action: "create-host",
    text: `Create host ${name}${withWords(wordsOf(rows))}`,
    details: { host: name, ...detailsOf(rows, hostKeys) },
    ...byCommand("host-create", (command) => command.name.toLowerCase() === name),
  });
}

When(
  "the client registers domain {string} for {years}",
  async function (this: PlanContext, name: string, years: number) {
    await registerDomain.call(this, name, years);
  },
);
When("the client registers domain {string} for {years} with:", registerDomain);

async function registerDomain(this: PlanContext, name: string, years: number, table?: DataTable) {
  const rows = rowsOf(table, domainKeys).map(({ key, values }) => ({
    key,
    values: roles.includes(key) ? values.map((label) => this.certification.contactId(label)) : values,
  }));
  for (const { key, values } of rows) if (key === "authInfo") this.certification.secrets.add(values[0] ?? "");
  await this.ask({
    action: "register-domain",
    text: `Register domain ${name} for ${plural(years, "year")}${withWords(wordsOf(rows))}`,
    details: { domain: name, years, ...detailsOf(rows, ["hosts"]) },
    ...byCommand("domain-create", (command) => command.name.toLowerCase() === name),
  });
}

function withWords(words: string): string {
  return words === "" ? "" : `, with ${words}`;
}
