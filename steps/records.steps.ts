import { type DataTable, Given, Then } from "@cucumber/cucumber";
import { expectSame } from "./support/expect.ts";
import { fieldAt } from "./support/fields.ts";
import { domainNameOf } from "./support/held-domains.ts";
import { meaning, resolve } from "./support/meaning.ts";
import type { ObjectKind } from "./support/names.ts";
import type { ScenarioContext } from "./support/scenario-context.ts";
import type { RegistrarName } from "./support/subject.ts";
import { HarnessError } from "./support/verdicts.ts";

// What the subject wrote down, as its control port shows it: charges, messages to come, reports, the objects themselves.

type Row = Readonly<Record<string, unknown>>;

Given(
  "the repository ids of {word} {strings} are known",
  async function (this: ScenarioContext, kinds: string, labels: readonly string[]) {
    this.subject.need("look");
    const kind = kinds.replace(/s$/, "") as ObjectKind;
    for (const label of labels) {
      const name = encodeURIComponent(this.names.of(kind, label));
      const { repositoryId } = await this.subject.control<Row>("GET", `/objects/${kind}s/${name}`);
      this.facts.set(`repository id of ${kind} ${label}`, String(repositoryId));
    }
  },
);

Then("the charges of domain {string} are:", async function (this: ScenarioContext, label: string, table: DataTable) {
  const name = encodeURIComponent(domainNameOf(this, label));
  await expectRows(this, "charge", await look(this, `/charges?domain=${name}`), table);
});

Then("{registrar} will be sent:", async function (this: ScenarioContext, who: RegistrarName, table: DataTable) {
  const id = encodeURIComponent(this.subject.account(who).id);
  const messages = await look(this, `/messages?registrar=${id}`);
  await expectRows(
    this,
    "message",
    messages.filter(({ visible }) => visible !== true),
    table,
  );
});

Then(
  "the registry keeps of {word} {string}:",
  async function (this: ScenarioContext, kind: string, label: string, table: DataTable) {
    this.subject.need("look");
    const name = kind === "domain" ? domainNameOf(this, label) : resolve(this, label);
    const object = await this.subject.control<Row>("GET", `/objects/${kind}s/${encodeURIComponent(name)}`);
    for (const [path = "", expected = ""] of table.raw())
      await meaning(this, expected)(`${kind}: ${path}`, fieldAt(object, path));
  },
);

/** As it was last written, although it does not exist any more. */
Then(
  "the registry still keeps of domain {string}:",
  async function (this: ScenarioContext, label: string, table: DataTable) {
    this.subject.need("look");
    const name = encodeURIComponent(domainNameOf(this, label));
    const object = await this.subject.control<Row>("GET", `/objects/domains/${name}?stored=true`);
    for (const [path = "", expected = ""] of table.raw())
      await meaning(this, expected)(`domain: ${path}`, fieldAt(object, path));
  },
);

/** What a registration wrote down refers to what else it wrote: each reference is the other's key. */
Then("the records of domain {string} belong together", async function (this: ScenarioContext, label: string) {
  const name = domainNameOf(this, label);
  const named = encodeURIComponent(name);
  const domain = await this.subject.control<Row>("GET", `/objects/domains/${named}`);
  const charges = await look(this, `/charges?domain=${named}`);
  const history = (await look(this, `/history?object=domain&name=${named}`)).map(({ key }) => key);
  const message = (await look(this, "/messages")).find(({ autoRenewal }) => fieldAt(autoRenewal, "domain")[0] === name);
  const keyOf = (kind: string) => charges.find((charge) => charge.kind === kind)?.key;
  expectSame(
    "The grace period refers to another charge.",
    [`${keyOf("one-time")}`],
    fieldAt(domain, "gracePeriods/0/charge"),
  );
  expectSame("The domain refers to another yearly charge.", keyOf("recurring"), domain.recurringCharge);
  expectSame("The domain refers to another notice.", message?.key, domain.autoRenewalMessage);
  const repositoryIds = charges.map(({ repositoryId }) => repositoryId);
  expectSame(
    "A charge is for another domain.",
    charges.map(() => domain.repositoryId),
    repositoryIds,
  );
  const origins = charges.map((charge) => charge.history);
  expectSame(
    "A charge comes from another entry of the history.",
    charges.map(() => history.at(-1)),
    origins,
  );
  const tokens = await look(this, "/objects/tokens");
  const redeemed = tokens.filter((token) => token.redeemed !== undefined).map((token) => token.redeemed);
  expectSame(
    "A token was used by another entry of the history.",
    redeemed.map(() => history.at(-1)),
    redeemed,
  );
});

/**
 * Whatever is written down of a domain is of one domain, and each reference leads somewhere: cancellations to charges,
 * used tokens to the history. A yearly charge is an automatic one that has billed nothing yet.
 */
Then("what is written down of domain {string} agrees", async function (this: ScenarioContext, label: string) {
  const named = encodeURIComponent(domainNameOf(this, label));
  const charges = await look(this, `/charges?domain=${named}`);
  const history = await look(this, `/history?object=domain&name=${named}`);
  const ids = new Set([...charges, ...history].map(({ repositoryId }) => repositoryId));
  expectSame("Something is written down of another domain.", 1, ids.size);
  const keys = new Set(charges.map(({ key }) => key));
  for (const { kind, charge } of charges)
    if (kind === "cancellation") expectSame("A cancellation takes no charge back.", true, keys.has(charge));
  for (const { kind, flags, event, expanded } of charges) {
    if (kind !== "recurring") continue;
    expectSame("A yearly charge is not marked as automatic.", ["auto-renew"], flags);
    expectSame("A yearly charge begins elsewhere.", yearBefore(String(event)), yearBefore(`${expanded}`, 0));
  }
  const domain = await this.subject.control<Row>("GET", `/objects/domains/${named}?stored=true`);
  expectSame("The domain refers to no charge that renews it.", true, keys.has(domain.recurringCharge));
  const messages = new Set((await look(this, "/messages")).map(({ key }) => key));
  if (domain.deletionMessage !== undefined)
    expectSame("The domain refers to no notice of its deletion.", true, messages.has(domain.deletionMessage));
  const entries = new Set(history.map(({ key }) => key));
  const redeemed = (await look(this, "/objects/tokens")).flatMap(({ redeemed }) => redeemed ?? []);
  expectSame(
    "A token was used by nothing in the history.",
    [],
    redeemed.filter((key) => !entries.has(key)),
  );
});

/** The day a year before, as `2025-01-15`. */
function yearBefore(instant: string, years = 1): string {
  return `${Number(instant.slice(0, 4)) - years}${instant.slice(4, 10)}`;
}

/** What the domain remembers of what renews it: the keys of a charge and of a message. */
Then(
  "the yearly charge and notice of domain {string} are {registrar}'s",
  async function (this: ScenarioContext, label: string, who: RegistrarName) {
    this.subject.need("look");
    const name = domainNameOf(this, label);
    const domain = await this.subject.control<Row>("GET", `/objects/domains/${encodeURIComponent(name)}`);
    const { id } = this.subject.account(who);
    const [charges, messages] = [await look(this, "/charges"), await look(this, "/messages")];
    const charge = charges.find(({ key }) => key === domain.recurringCharge);
    const message = messages.find(({ key }) => key === domain.autoRenewalMessage);
    expectSame("The yearly charge is another.", [id, name], [charge?.registrar, charge?.domain]);
    expectSame("The yearly charge is none.", "recurring", charge?.kind);
    expectSame(
      "The yearly notice is another.",
      [id, [name]],
      [message?.registrar, fieldAt(message, "autoRenewal/domain")],
    );
  },
);

Then("there is no domain {string}", async function (this: ScenarioContext, label: string) {
  const domains = await look(this, "/objects/domains");
  const name = domainNameOf(this, label);
  expectSame(
    `There is ${name}.`,
    [],
    domains.filter((domain) => domain.name === name),
  );
});

async function look(context: ScenarioContext, path: string): Promise<readonly Row[]> {
  context.subject.need("look");
  return context.subject.control<readonly Row[]>("GET", path);
}

/** As many rows as the table has, each with what its columns say, in this order. */
async function expectRows(
  context: ScenarioContext,
  what: string,
  rows: readonly Row[],
  table: DataTable,
): Promise<void> {
  const [columns = [], ...expected] = table.raw();
  if (columns.length === 0) throw new HarnessError("the table has no columns");
  expectSame(`There is another number of ${what}s.`, expected.length, rows.length);
  for (const [index, cells] of expected.entries())
    for (const [column, cell] of cells.entries()) {
      const path = columns[column] ?? "";
      await meaning(context, cell)(`${what} ${index + 1}: ${path}`, fieldAt(rows[index], path));
    }
}
