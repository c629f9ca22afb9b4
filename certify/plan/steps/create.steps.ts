import { type DataTable, When } from "@cucumber/cucumber";
import type { PlanContext } from "../context.ts";
import { byDeed } from "../request.ts";
import { detailsOf, rowsOf, withWords, wordsOf } from "../table.ts";
import { plural } from "../words.ts";

When("the client creates host {string}", async function (this: PlanContext, name: string) {
  await createHost.call(this, name);
});
When("the client creates host {string} with:", createHost);

async function createHost(this: PlanContext, name: string, table?: DataTable) {
  const rows = rowsOf(table, this.certification.dialect.creates.host);
  await this.ask({
    action: "create-host",
    text: `Create host ${name}${withWords(wordsOf(rows))}`,
    details: { host: name, ...detailsOf(rows, ["addresses"]) },
    ...byDeed("host-create", name),
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
  const { certification } = this;
  const rows = certification.withContactIds(rowsOf(table, certification.dialect.creates.domain));
  certification.keepSecret(rows);
  await this.ask({
    action: "register-domain",
    text: `Register domain ${name} for ${plural(years, "year")}${withWords(wordsOf(rows))}`,
    details: { domain: name, years, ...detailsOf(rows, ["hosts"]) },
    ...byDeed("domain-create", name),
  });
}
