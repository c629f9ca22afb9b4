import { When } from "@cucumber/cucumber";
import type { PlanContext } from "../../context.ts";
import { byDeed } from "../../request.ts";

When("the client restores domain {string}", async function (this: PlanContext, name: string) {
  await this.ask({
    action: "restore-domain",
    text: `Restore domain ${name}, which was deleted (an update with the rgp extension)`,
    details: { domain: name },
    ...byDeed("domain-restore-request", name),
  });
});

When("the client queries the transfer of domain {string}", async function (this: PlanContext, name: string) {
  await this.ask({
    action: "query-transfer",
    text: `Ask how the transfer of domain ${name} stands (transfer query)`,
    details: { domain: name },
    ...byDeed("domain-transfer-query", name),
  });
});
