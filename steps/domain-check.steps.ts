import { type DataTable, Then, When } from "@cucumber/cucumber";
import { checkDomains } from "./commands/domain/check.ts";
import { serviceUri } from "./commands/session.ts";
import { textsAt } from "./support/answer.ts";
import { expectSame } from "./support/expect.ts";
import { domainNameOf } from "./support/held-domains.ts";
import { nowOf } from "./support/instants.ts";
import { resolve } from "./support/meaning.ts";
import { type Changes, changesOf, sendCommand } from "./support/object-command.ts";
import type { Party } from "./support/party.ts";
import { pricesIn } from "./support/prices.ts";
import type { ScenarioContext } from "./support/scenario-context.ts";
import { NotApplicable } from "./support/verdicts.ts";

When(
  "{party} checks domain(s) {strings}",
  async function (this: ScenarioContext, who: Party, labels: readonly string[]) {
    await check(this, who, labels);
  },
);

When(
  "{party} checks domain(s) {strings} with:",
  async function (this: ScenarioContext, who: Party, labels: readonly string[], table: DataTable) {
    await check(this, who, labels, changesOf(table));
  },
);

When("{party} checks as many domains as it may", async function (this: ScenarioContext, who: Party) {
  await check(this, who, many(this, 0));
});

When(
  "{party} checks as many domains as it may with:",
  async function (this: ScenarioContext, who: Party, table: DataTable) {
    await check(this, who, many(this, 0), changesOf(table));
  },
);

When("{party} checks one more domain than it may", async function (this: ScenarioContext, who: Party) {
  await check(this, who, many(this, 1));
});

When(
  "{party} checks one more domain than it may with:",
  async function (this: ScenarioContext, who: Party, table: DataTable) {
    await check(this, who, many(this, 1), changesOf(table));
  },
);

When(
  "{party} checks the claims on domain(s) {strings}",
  async function (this: ScenarioContext, who: Party, labels: readonly string[]) {
    await check(this, who, labels, new Map(), true);
  },
);

When(
  "{party} checks the claims on domain(s) {strings} with:",
  async function (this: ScenarioContext, who: Party, labels: readonly string[], table: DataTable) {
    await check(this, who, labels, changesOf(table), true);
  },
);

When("{party} checks the claims on as many domains as it may", async function (this: ScenarioContext, who: Party) {
  await check(this, who, many(this, 0), new Map(), true);
});

When("{party} checks the claims on one more domain than it may", async function (this: ScenarioContext, who: Party) {
  await check(this, who, many(this, 1), new Map(), true);
});

When(
  "{party} checks the claims on one more domain than it may with:",
  async function (this: ScenarioContext, who: Party, table: DataTable) {
    await check(this, who, many(this, 1), changesOf(table), true);
  },
);

Then("the domains are:", function (this: ScenarioContext, table: DataTable) {
  const { content } = this.answer;
  const names = textsAt(content, "resData/chkData/cd/name");
  const available = textsAt(content, "resData/chkData/cd/name/@avail");
  const found = names.map((name, index) => [
    name,
    ["true", "1"].includes(available[index] ?? "") ? "free" : "not free",
  ]);
  const expected = table.raw().map(([label = "", state = ""]) => [domainNameOf(this, label), state]);
  expectSame("The names are told to be something else.", expected, found);
});

Then("the prices are:", function (this: ScenarioContext, table: DataTable) {
  const { ns, rows } = pricesIn(this.answer.content);
  expectSame(
    "The prices are in another version than was asked.",
    true,
    ns !== "" && this.last.sent.includes(`"${ns}"`),
  );
  const columns = table.raw()[0] ?? [];
  const expected = table.hashes().map((row) =>
    columns.map((column) => {
      const cell = row[column] ?? "";
      return column === "name" ? domainNameOf(this, cell) : resolve(this, cell);
    }),
  );
  const found = rows.map((row) => columns.map((column) => row[column] ?? ""));
  expectSame("The prices are something else.", expected, found);
});

/** As many labels as a check may have, and so many more. */
function many({ subject }: ScenarioContext, more: number): readonly string[] {
  return Array.from({ length: subject.profile.policy.maxChecks + more }, (_, index) => `many${index}`);
}

/** The version of the fee extension that a table means is one that the subject announces. */
function needVersion({ subject }: ScenarioContext, changes: Changes): void {
  if (!changes.has("prices of")) return;
  const version = changes.get("fee version") ?? "1.0";
  const { extensions } = subject.profile.policy;
  if (!extensions.some((name) => serviceUri(name) === serviceUri(`fee-${version}`)))
    throw new NotApplicable(`the profile does not name fee-${version} among its extensions`);
}

async function check(
  context: ScenarioContext,
  who: Party,
  labels: readonly string[],
  changes: Changes = new Map(),
  isAboutClaims = false,
): Promise<void> {
  needVersion(context, changes);
  const nameOf = (label: string) => domainNameOf(context, label);
  const usual = { names: labels.map(nameOf), nameOf, now: await nowOf(context), isAboutClaims };
  await sendCommand(context, who, checkDomains(usual), changes);
}
