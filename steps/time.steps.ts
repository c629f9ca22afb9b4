import { When } from "@cucumber/cucumber";
import { durationOf } from "./support/distance.ts";
import { millisecondsOf } from "./support/instants.ts";
import type { ScenarioContext } from "./support/scenario-context.ts";

When("{int} {word} pass(es)", async function (this: ScenarioContext, count: number, unit: string) {
  if (this.split) return this.pause(count * millisecondsOf(unit), millisecondsOf(unit));
  this.subject.need("clock");
  await this.subject.control("POST", "/clock/advance", { by: durationOf(count, unit) });
});

When("{int} {word} of silence pass(es)", async function (this: ScenarioContext, count: number, unit: string) {
  this.subject.need("idle");
  await this.subject.control("POST", "/idle", { for: durationOf(count, unit) });
});
