import { type DataTable, Given, Then, When } from "@cucumber/cucumber";
import { kinds } from "../../../simulator/faults/kinds/index.ts";
import { armFault } from "../../weather/arm.ts";
import { judgeStrikeFinally } from "../../weather/judge.ts";
import type { PlanContext } from "../context.ts";
import { Mismatch } from "../verdicts.ts";

const names: readonly string[] = kinds.map(({ name }) => name);

/** Has a fault wait for its opportunity, and notes that what follows happens in rough weather. */
function arm(context: PlanContext, kind: string, commands: readonly string[], table?: DataTable): void {
  if (!names.includes(kind)) throw new Error(`there is no fault "${kind}"; there are ${names.join(", ")}`);
  const { hosted } = context.certification.options;
  context.weatherSince ??= hosted.weather.strikes.all().at(-1)?.number ?? 0;
  armFault(hosted, kind, commands, Object.fromEntries(table?.raw() ?? []));
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

When("the client begins a new session", async function (this: PlanContext) {
  const { traffic } = this.certification.options;
  const before = Math.max(0, ...traffic.connections.map(({ number }) => number));
  await this.ask({
    action: "new-session",
    text: "Log out if you are logged in, connect once more, and log in; it may not work",
    details: {},
    concerns: ({ command }) => command?.flow === "login",
    shownBy: (seen) =>
      seen.find((one) => one.command?.flow === "login" && one.isSuccess && one.connection.number > before),
  });
});

When("the client reads and acknowledges {int} messages", async function (this: PlanContext, count: number) {
  await this.ask({
    action: "poll-some",
    text: `Read ${count} of the messages that wait, and acknowledge each`,
    details: { messages: count },
    concerns: ({ command }) => command?.flow.startsWith("poll-") === true,
    shownBy: (seen) => seen.filter((one) => one.command?.flow === "poll-ack" && one.isSuccess)[count - 1],
  });
});

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

Then("the client was charged once for domain {string}", function (this: PlanContext, name: string) {
  const { client } = this.certification.options;
  const charges = [...this.view.stored.charges.entries()].filter(
    ([, charge]) => charge.kind === "one-time" && charge.registrar === client && charge.domain === name,
  );
  if (charges.length !== 1) throw new Mismatch(`${name} was charged for otherwise.`, "once", `${charges.length} times`);
});
