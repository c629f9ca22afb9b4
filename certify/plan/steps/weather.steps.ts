import { type DataTable, Given, Then } from "@cucumber/cucumber";
import { kinds } from "../../../simulator/faults/kinds/index.ts";
import { armFault } from "../../weather/arm.ts";
import { judgeStrikeFinally } from "../../weather/judge.ts";
import type { PlanContext } from "../context.ts";
import { Mismatch } from "../verdicts.ts";

/** Has a fault wait for its opportunity, and notes that what follows happens in rough weather. */
function arm(context: PlanContext, kind: string, commands: readonly string[], table?: DataTable): void {
  const { dialect, options } = context.certification;
  const { hosted } = options;
  context.weatherSince ??= hosted.weather.strikes.all().at(-1)?.number ?? 0;
  // Of all faults this one alone has to be told at which port it waits.
  const place = kind === "connection-refused" ? { protocol: dialect.protocol } : {};
  armFault(hosted, kind, commands.map(dialect.flowOf), { ...place, ...Object.fromEntries(table?.raw() ?? []) });
}

Given("the next connection meets {string}", function (this: PlanContext, kind: string) {
  arm(this, kind, []);
});

Given("the next connection meets {string} with:", function (this: PlanContext, kind: string, table: DataTable) {
  arm(this, kind, [], table);
});

Given("the next {string} meets {string}", function (this: PlanContext, command: string, kind: string) {
  arm(this, kind, [command]);
});

Given(
  "the next {string} meets {string} with:",
  function (this: PlanContext, command: string, kind: string, table: DataTable) {
    arm(this, kind, [command], table);
  },
);

Then("what it did about that was sound", async function (this: PlanContext) {
  const { traffic } = this.certification.options;
  // A connection that was not trusted may take a moment to go.
  await traffic.until(() => this.strikes.every(({ reaction }) => reaction !== "none-yet"), 1000);
  const [first] = this.strikes;
  if (first === undefined)
    throw new Mismatch("The fault did not strike.", "the client meets it", "nothing that it fits");
  for (const strike of this.strikes) {
    const { verdict, next } = judgeStrikeFinally(strike, traffic);
    const sound = kinds.find(({ name }) => name === strike.kind)?.sound ?? "";
    if (verdict === "unsound") throw new Mismatch(`After "${strike.kind}": ${next}.`, sound, next);
  }
});
