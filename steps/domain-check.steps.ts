import { type DataTable, Then, When } from "@cucumber/cucumber";
import { checkDomains } from "./commands/domain/check.ts";
import { textsAt } from "./support/answer.ts";
import { expectSame } from "./support/expect.ts";
import { domainNameOf } from "./support/held-domains.ts";
import { nowOf } from "./support/instants.ts";
import { resolve } from "./support/meaning.ts";
import { type Changes, changesOf, sendCommand } from "./support/object-command.ts";
import type { Party } from "./support/party.ts";
import { pricesIn } from "./support/prices.ts";
import type { ScenarioContext } from "./support/scenario-context.ts";

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

When("{party} checks {int} domains", async function (this: ScenarioContext, who: Party, count: number) {
  await check(this, who, [], new Map([["count", String(count)]]));
});

When(
  "{party} checks {int} domains with:",
  async function (this: ScenarioContext, who: Party, count: number, table: DataTable) {
    await check(this, who, [], new Map([["count", String(count)], ...changesOf(table)]));
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

When("{party} checks the claims on {int} domains", async function (this: ScenarioContext, who: Party, count: number) {
  await check(this, who, [], new Map([["count", String(count)]]), true);
});

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

async function check(
  context: ScenarioContext,
  who: Party,
  labels: readonly string[],
  changes: Changes = new Map(),
  isAboutClaims = false,
): Promise<void> {
  const nameOf = (label: string) => domainNameOf(context, label);
  const usual = { names: labels.map(nameOf), nameOf, now: await nowOf(context), isAboutClaims };
  await sendCommand(context, who, checkDomains(usual), changes);
}
