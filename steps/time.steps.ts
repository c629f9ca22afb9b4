import { When } from "@cucumber/cucumber";
import type { ScenarioContext } from "./support/scenario-context.ts";
import { HarnessError } from "./support/verdicts.ts";

const letters: Readonly<Record<string, string>> = {
  second: "PTnS",
  minute: "PTnM",
  hour: "PTnH",
  day: "PnD",
  month: "PnM",
  year: "PnY",
};

/** An ISO 8601 duration: `5 days` is `P5D`. */
export function durationOf(count: number, unit: string): string {
  const pattern = letters[unit.replace(/s$/, "")];
  if (pattern === undefined) throw new HarnessError(`"${unit}" is no unit of time`);
  return pattern.replace("n", String(count));
}

When("{int} {word} pass(es)", async function (this: ScenarioContext, count: number, unit: string) {
  this.subject.need("clock");
  await this.subject.control("POST", "/clock/advance", { by: durationOf(count, unit) });
});

When("{int} {word} of silence pass(es)", async function (this: ScenarioContext, count: number, unit: string) {
  this.subject.need("idle");
  await this.subject.control("POST", "/idle", { for: durationOf(count, unit) });
});
