import { type DataTable, When } from "@cucumber/cucumber";
import { isMade } from "../changes.ts";
import type { PlanContext } from "../context.ts";
import type { Kind } from "../dialect/index.ts";
import { factsOf } from "../facts.ts";
import { byDeed } from "../request.ts";
import { detailsOf, rowsOf, wordsOf } from "../table.ts";
import { plural } from "../words.ts";

const lists = ["hosts", "addresses", "status", "DS record", "admin", "tech", "billing"].flatMap((fact) => [
  `add ${fact}`,
  `remove ${fact}`,
]);

When("the client asks about {object} {string}", async function (this: PlanContext, kind: Kind, label: string) {
  const name = this.nameOf(kind, label);
  await this.ask({
    action: `info-${kind}`,
    text: `Ask what the registry knows about ${kind} ${name} (${this.certification.dialect.words.info})`,
    details: { [kind]: name },
    ...byDeed(`${kind}-info`, name),
  });
});

When("the client deletes {object} {string}", async function (this: PlanContext, kind: Kind, label: string) {
  const name = this.nameOf(kind, label);
  await this.ask({
    action: `delete-${kind}`,
    text: `Delete ${kind} ${name}`,
    details: { [kind]: name },
    ...byDeed(`${kind}-delete`, name),
  });
});

When(
  "the client changes {object} {string}:",
  async function (this: PlanContext, kind: Kind, label: string, table: DataTable) {
    const { certification } = this;
    const { dialect } = certification;
    const name = this.nameOf(kind, label);
    const rows = certification.withContactIds(rowsOf(table, dialect.changes[kind]));
    certification.keepSecret(rows);
    const update = byDeed(`${kind}-update`, name);
    await this.ask({
      action: `update-${kind}`,
      text: `Change ${kind} ${name}: ${wordsOf(rows)}`,
      details: { [kind]: name, ...detailsOf(rows, lists) },
      concerns: update.concerns,
      // One command or several; what counts is what the registry holds afterwards.
      shownBy: (seen) => {
        const facts = factsOf(kind, name, this.view, dialect);
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
    ...byDeed("domain-renew", name),
  });
});
