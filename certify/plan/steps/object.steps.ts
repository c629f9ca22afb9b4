import { type DataTable, When } from "@cucumber/cucumber";
import type { Command } from "../../../simulator/registry/commands/index.ts";
import { objectsOf } from "../../traffic/objects.ts";
import { changeNames, isMade } from "../changes.ts";
import { byCommand, type PlanContext } from "../context.ts";
import { factNames, factsOf } from "../facts.ts";
import { detailsOf, rowsOf, wordsOf } from "../table.ts";
import { plural } from "../words.ts";

const lists = ["hosts", "addresses", "status", "DS record", "admin", "tech", "billing"].flatMap((fact) => [
  `add ${fact}`,
  `remove ${fact}`,
]);
const roles = ["registrant", "admin", "tech", "billing"];

/** A successful command of a flow about one object. */
function about(flow: string, name: string) {
  return byCommand(flow as Command["flow"], (command) =>
    objectsOf(command).some((one) => one.toLowerCase() === name.toLowerCase()),
  );
}

When("the client asks about {object} {string}", async function (this: PlanContext, kind: string, label: string) {
  const name = this.nameOf(kind, label);
  await this.ask({
    action: `info-${kind}`,
    text: `Ask what the registry knows about ${kind} ${name} (info)`,
    details: { [kind]: name },
    ...about(`${kind}-info`, name),
  });
});

When("the client deletes {object} {string}", async function (this: PlanContext, kind: string, label: string) {
  const name = this.nameOf(kind, label);
  await this.ask({
    action: `delete-${kind}`,
    text: `Delete ${kind} ${name}`,
    details: { [kind]: name },
    ...about(`${kind}-delete`, name),
  });
});

When(
  "the client changes {object} {string}:",
  async function (this: PlanContext, kind: string, label: string, table: DataTable) {
    const name = this.nameOf(kind, label);
    const rows = rowsOf(table, changeNames(factNames[kind] ?? [])).map(({ key, values }) => ({
      key,
      values: roles.includes(key.replace(/^(add|remove) /, ""))
        ? values.map((one) => this.certification.contactId(one))
        : values,
    }));
    for (const { key, values } of rows) if (key === "authInfo") this.certification.secrets.add(values[0] ?? "");
    const update = about(`${kind}-update`, name);
    await this.ask({
      action: `update-${kind}`,
      text: `Change ${kind} ${name}: ${wordsOf(rows)}`,
      details: { [kind]: name, ...detailsOf(rows, lists) },
      concerns: update.concerns,
      // One command or several; what counts is what the registry holds afterwards.
      shownBy: (seen) => {
        const facts = factsOf(kind, name, this.view);
        return facts !== undefined && isMade(rows, facts)
          ? seen.filter((one) => one.isSuccess && update.concerns(one)).at(-1)
          : undefined;
      },
    });
  },
);

When("the client renews domain {string} for {years}", async function (this: PlanContext, name: string, years: number) {
  await this.ask({
    action: "renew-domain",
    text: `Renew domain ${name} for ${plural(years, "year")}`,
    details: { domain: name, years },
    ...about("domain-renew", name),
  });
});

When("the client restores domain {string}", async function (this: PlanContext, name: string) {
  await this.ask({
    action: "restore-domain",
    text: `Restore domain ${name}, which was deleted (an update with the rgp extension)`,
    details: { domain: name },
    ...about("domain-restore-request", name),
  });
});
