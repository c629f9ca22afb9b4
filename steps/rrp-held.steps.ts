import { type DataTable, Given } from "@cucumber/cucumber";
import type { Party } from "./support/party.ts";
import { commandLines, prepareRrp, type RrpObject, type RrpRows } from "./support/rrp-command.ts";
import { expectRrpCode } from "./support/rrp-expect.ts";
import type { ScenarioContext } from "./support/scenario-context.ts";
import { preparing } from "./support/verdicts.ts";

// What a scenario needs beforehand is made over RRP itself, so that any server of RRP can be tried.

Given("{party} holds RRP {rrpObject}", async function (this: ScenarioContext, who: Party, object: RrpObject) {
  await hold(this, who, object, []);
});

/** Rows: the lines of its ADD; and `Status`, which is set afterwards. */
Given(
  "{party} holds RRP {rrpObject} with:",
  async function (this: ScenarioContext, who: Party, object: RrpObject, table: DataTable) {
    await hold(this, who, object, table.raw());
  },
);

/** They are `number 1 of` that domain and so on, with long names. */
Given(
  "{party} holds {int} RRP name servers of {string}",
  async function (this: ScenarioContext, who: Party, count: number, parent: string) {
    for (let number = 1; number <= count; number++)
      await hold(this, who, { entity: "name server", label: `number ${number} of ${parent}` }, []);
  },
);

Given(
  "{party} has done an RRP {rrpVerb} of {rrpObject}",
  async function (this: ScenarioContext, who: Party, verb: string, object: RrpObject) {
    await done(this, who, commandLines(this, verb, object));
  },
);

Given(
  "{party} has done an RRP {rrpVerb} of {rrpObject} with:",
  async function (this: ScenarioContext, who: Party, verb: string, object: RrpObject, table: DataTable) {
    await done(this, who, commandLines(this, verb, object, table.raw()));
  },
);

/** A name server below a domain of the scenario needs an address. */
async function hold(context: ScenarioContext, who: Party, object: RrpObject, rows: RrpRows): Promise<void> {
  const isChild = object.entity === "name server" && / of |\{domain /.test(object.label);
  const hasAddress = rows.some(([name]) => name === "IPAddress");
  const address = isChild && !hasAddress ? [["IPAddress", `{address of ${object.label}}`]] : [];
  const statuses = rows.filter(([name]) => name === "Status");
  const others = rows.filter(([name]) => name !== "Status");
  await done(context, who, commandLines(context, "ADD", object, [...others, ...address]));
  if (statuses.length > 0) await done(context, who, commandLines(context, "MOD", object, statuses));
}

async function done(context: ScenarioContext, who: Party, lines: readonly string[]): Promise<void> {
  await preparing(async () => {
    const { answer } = await prepareRrp(context, who, lines);
    expectRrpCode(answer, 200, "What the scenario needs cannot be done over RRP.");
  });
}
