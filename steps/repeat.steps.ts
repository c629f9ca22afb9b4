import { type DataTable, Then } from "@cucumber/cucumber";
import { expectCode } from "./support/expect.ts";
import type { ScenarioContext } from "./support/scenario-context.ts";
import { HarnessError } from "./support/verdicts.ts";

// A twin: the same command, with only its fault mended, succeeds. So the refusal was for that fault.

Then(
  "the same command/login with {string} {string} is answered {code}",
  async function (this: ScenarioContext, key: string, value: string, code: number) {
    await again(this, new Map([[key, value]]), code);
  },
);

Then(
  "the same command/login is answered {code} with:",
  async function (this: ScenarioContext, code: number, table: DataTable) {
    await again(this, new Map(Object.entries(table.rowsHash())), code);
  },
);

Then("the same command/login is now answered {code}", async function (this: ScenarioContext, code: number) {
  await again(this, new Map(), code);
});

async function again(context: ScenarioContext, mended: ReadonlyMap<string, string>, code: number): Promise<void> {
  if (context.repeat === undefined) throw new HarnessError("nothing has been sent that could be sent again");
  const spoken = await context.repeat(mended);
  spoken.isSeen = true;
  expectCode(spoken.answer, code, "The same command, with its fault mended:");
}
