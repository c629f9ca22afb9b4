import { Then } from "@cucumber/cucumber";
import type { PlanContext } from "../../context.ts";
import { serviceUris } from "../../needs.ts";
import { Mismatch } from "../../verdicts.ts";

Then("it has declared the services {names}", function (this: PlanContext, names: readonly string[]) {
  const { services = [] } = this.last?.connection ?? {};
  const missing = names.filter((name) => !serviceUris(name).some((uri) => services.includes(uri)));
  if (missing.length > 0)
    throw new Mismatch("The login did not declare all of them.", names.join(", "), services.join(", ") || "nothing");
});
