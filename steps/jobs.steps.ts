import { When } from "@cucumber/cucumber";
import type { ScenarioContext } from "./support/scenario-context.ts";
import type { RegistrarName } from "./support/subject.ts";

// What a registry does by itself at night.

When("the registry bills renewals", async function (this: ScenarioContext) {
  this.subject.need("look");
  await this.subject.control("POST", "/jobs/bill-renewals");
});

When(
  "the registry deletes, as registrar {word}, what is not renewed",
  async function (this: ScenarioContext, who: RegistrarName) {
    this.subject.need("superuser");
    const registrar = this.subject.account(who).id;
    await this.subject.control("POST", "/jobs/delete-not-renewed", { registrar });
  },
);
